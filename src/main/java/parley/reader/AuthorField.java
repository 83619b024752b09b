package parley.reader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands where a page names its authors: {@code By Jane Roe and John Doe, Reuters | 4 March
 * 2031}. Here a single word may be a name, since nothing else is expected; what cannot be one is
 * left out.
 *
 * @param desks names of nobody in particular: {@code Courier Staff}, {@code Politics Desk}
 */
record AuthorField(List<String> people, List<String> desks, List<String> agencies) {

  static final AuthorField NOBODY = new AuthorField(List.of(), List.of(), List.of());

  /** More names than this are no byline. */
  static final int MOST = 100;

  private static final int LONGEST = 2000;

  private static final int LONGEST_NAME = 50;

  private static final int MOST_WORDS = 5;

  /** What stands before the names; “By” may have grown together with the first of them. */
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:(?:(?i:(?:posted|published|written|story|words|text|reported|report|"
              + "reporting|article|contributed|analysis|opinion|column|commentary|perspective|created|submitted)\\s+)?(?i:by|von|par|por|di|"
              + "door|af|av))(?:\\s*:\\s*|\\s+|(?=\\p{Lu}\\p{L}*[.\\s]))|(?i:about)\\s+(?=\\p{Lu})|(?i:(?:about the )?authors?|"
              + "writers?|reporters?|text|autore?s?|auteurs?|autor(?:in|en)?|著者|作者|文)\\s*[:：●]?\\s*"
              + "[-–—]?\\s+|(?i:authors?|text|autor|著者|作者|文)\\s*[:：●]\\s*)");

  /** Where the names end, whatever comes behind. */
  private static final Pattern END =
      Pattern.compile(
          "\\b(?:published|updated|posted|last updated|view all|more "
              + "stories|more articles|more by|more from|follow|read more|min read|minutes? read|"
              + "is (?:a|an|the)|was (?:a|an|the)|see all|all posts|search for|biography|email|"
              + "contact|subscribe|illustrations?|photographs?|photos?|getty images|shout|share|"
              + "special to|tags|today at|yesterday|get author|most recent)\\b|(?:\\bon\\s+)?(?:\\b(?:mon|tues?|wed(?:nes)?|"
              + "thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b[,.]?\\s+)?\\b(?:"
              + DayFinder.MONTH_NAMES
              + ")\\b\\.?"
              + "\\s+\\d|\\b\\d|[!?]\\s",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** The section, the names and the day often stand in one line, with signs between them. */
  private static final Pattern SEGMENTS = Pattern.compile("\\s+[–—-]\\s+|\\s*[|•·]\\s*");

  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:[,;/&+、，；]|\\b(?i:and|und|et|with)\\b|\\s(?:y|og|och|en)\\s(?=\\p{Lu}))\\s*");

  /** Who did something else than write. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "^(?:\\S+ )?(?:verified|fact[ -]checked|reviewed|edited|translated|illustrated|photographed|"
              + "photography|produced|presented|sponsored|curated|photos?|images?) by\\b");

  /** {@code Jane (J.J.) Roe}. */
  private static final Pattern NICKNAME = Pattern.compile("\\s\\([^()]{1,20}\\)\\s(?=\\p{Lu})");

  /** {@code Roe, Jane}. */
  private static final Pattern TURNED =
      Pattern.compile("(\\p{Lu}\\p{Ll}[\\p{L}'’-]+), (\\p{Lu}\\p{Ll}[\\p{L}'’-]+)");

  /** Titles and degrees that stand behind a name and are none themselves. */
  private static final Set<String> BEHIND =
      Set.of(
          "phd", "ph.d", "md", "m.d", "rn", "mba", "ma", "m.a", "msc", "jd", "esq", "rd", "dds",
          "mph", "do", "cfp", "cpa", "frcp", "bsc", "ms", "m.s", "lmft", "pharmd");

  private static final Set<String> OF_A_NAME = Set.of("jr", "sr", "ii", "iii", "iv");

  /** Words of what somebody does or is part of; behind a name, and no names. */
  private static final Set<String> OF_OFFICES =
      Set.of(
          "director",
          "attorney",
          "professor",
          "fellow",
          "program",
          "programme",
          "project",
          "foundation",
          "foundations",
          "president",
          "founder",
          "co-founder",
          "manager",
          "associate",
          "lecturer",
          "researcher",
          "university",
          "institute",
          "college",
          "center",
          "centre",
          "school",
          "department",
          "ceo",
          "specialist",
          "consultant",
          "expert",
          "executive",
          "author",
          "blogger",
          "photographer",
          "bio",
          "stories",
          "twitter",
          "facebook",
          "opinion",
          "inc",
          "gmbh",
          "ltd");

  /** What content systems write where nobody is named. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "admin",
          "administrator",
          "root",
          "no author",
          "none",
          "null",
          "undefined",
          "unknown",
          "anonymous",
          "author",
          "authors",
          "n/a",
          "na",
          "guest",
          "user",
          "webmaster",
          "by",
          "von",
          "par",
          "por",
          "di",
          "door",
          "av",
          "af",
          "name",
          "about this",
          "byline",
          "default",
          "test",
          "super user");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\[?(?:email[\\s\\u00a0]protected\\]?|[^\\s,;]*@[^\\s,;]*|https?://\\S*|www\\.\\S*)");

  AuthorField {
    people = List.copyOf(people);
    desks = List.copyOf(desks);
    agencies = List.copyOf(agencies);
  }

  /** Reads a field of a page that names authors. */
  static AuthorField of(String raw) {
    String field = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
    field = ADDRESS.matcher(Clean.line(field)).replaceAll(" ").strip();
    Matcher label = LABEL.matcher(field);
    while (label.find()) {
      field = field.substring(label.end()).strip();
      label = LABEL.matcher(field);
    }
    AuthorField first = NOBODY;
    for (String segment : SEGMENTS.split(field, -1)) {
      AuthorField read = segment(segment);
      if (read.people().stream().anyMatch(name -> name.indexOf(' ') > 0)) {
        return read;
      }
      first = first.isEmpty() ? read : first;
    }
    return first;
  }

  private static AuthorField segment(String segment) {
    Matcher end = END.matcher(segment);
    String names = end.find() ? segment.substring(0, end.start()) : segment;
    names = NICKNAME.matcher(names).replaceAll(" ");
    Matcher turned = TURNED.matcher(names);
    if (turned.matches() && !Byline.isOffice(names)) {
      names = turned.group(2) + " " + turned.group(1);
    }
    Reading reading = new Reading();
    for (String part : BETWEEN.split(names, -1)) {
      reading.take(part.strip());
    }
    return reading.done();
  }

  /** Whether a line begins as bylines do. */
  static boolean hasLabel(String line) {
    return LABEL.matcher(line).find();
  }

  /** The part of a line that begins as bylines do, or null. */
  static @Nullable String labelled(String line) {
    for (String segment : SEGMENTS.split(line, -1)) {
      if (hasLabel(segment.strip())) {
        return segment.strip();
      }
    }
    return null;
  }

  /** The same for names that came one by one. */
  static AuthorField of(List<String> fields) {
    AuthorField all = NOBODY;
    List<AuthorField> read = new ArrayList<>();
    for (String field : fields) {
      if (read.size() < MOST) {
        read.add(of(field));
      }
    }
    return read.isEmpty() ? all : joined(read);
  }

  private static AuthorField joined(List<AuthorField> fields) {
    Set<String> people = new LinkedHashSet<>();
    Set<String> desks = new LinkedHashSet<>();
    Set<String> agencies = new LinkedHashSet<>();
    for (AuthorField field : fields) {
      people.addAll(field.people);
      desks.addAll(field.desks);
      agencies.addAll(field.agencies);
    }
    people.removeIf(name -> goesOn(name, people));
    return new AuthorField(List.copyOf(people), List.copyOf(desks), List.copyOf(agencies));
  }

  /**
   * Whether a name is another one and something more: “Jane Roe Reports”, or twice the other, shown
   * once on wide screens and once on narrow ones.
   */
  private static boolean goesOn(String name, Set<String> people) {
    int half = name.length() / 2;
    if (name.length() % 2 == 0
        && name.startsWith(name.substring(half))
        && people.contains(name.substring(half))) {
      return true;
    }
    for (int end = name.indexOf(' ') + 1; end > 0 && end < name.length(); end++) {
      String shorter = name.substring(0, end);
      if (shorter.indexOf(' ') > 0 && people.contains(shorter)) {
        return true;
      }
    }
    return false;
  }

  boolean isEmpty() {
    return people.isEmpty() && desks.isEmpty() && agencies.isEmpty();
  }

  /** Takes part after part. */
  private static final class Reading {
    private final Set<String> people = new LinkedHashSet<>();
    private final Set<String> desks = new LinkedHashSet<>();
    private final Set<String> agencies = new LinkedHashSet<>();
    private String last = "";

    void take(String part) {
      String name = bare(part);
      String lower = name.toLowerCase(Locale.ROOT);
      String plain = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
      if (OTHERS.matcher(lower).find()
          || name.isEmpty()
          || BEHIND.contains(plain)
          || NO_NAMES.contains(plain)) {
        return;
      }
      if (OF_A_NAME.contains(plain) && people.remove(last)) {
        last = last + ", " + name;
        people.add(last);
        return;
      }
      name = withoutOutlet(name);
      String agency = Agencies.shipped().named(name);
      boolean alone = name.indexOf(' ') < 0;
      if (agency != null) {
        agencies.add(agency);
      } else if (Byline.isOffice(name)) {
        if (people.isEmpty()) {
          desks.add(name); // behind a name it is that person's office
        }
      } else if (lower.endsWith(" staff") && people.isEmpty()) {
        desks.add(name);
      } else if (isOfOffice(lower) || (alone && last.indexOf(' ') > 0)) {
        return; // what somebody is, or for whom
      } else if (Outlets.shipped().named(name) != null || isHouse(name)) {
        desks.add(name);
      } else if (isName(name) && people.size() < MOST) {
        last = isCapital(name) ? Byline.proper(name) : name;
        people.add(last);
      }
    }

    /** {@code Jane Roe Reuters}: the agency is noted, and an outlet left out. */
    private String withoutOutlet(String name) {
      if (Outlets.shipped().named(name) != null) {
        return name; // “The New York Times” is no New York of some Times
      }
      int second = name.indexOf(' ', name.indexOf(' ') + 1);
      for (int at = second; at > 0; at = name.indexOf(' ', at + 1)) {
        String tail = name.substring(at + 1);
        String agency = Agencies.shipped().named(tail);
        if (agency != null || Outlets.shipped().named(tail) != null) {
          if (agency != null) {
            agencies.add(agency);
          }
          return name.substring(0, at);
        }
      }
      return name;
    }

    /** Whether a name is that of a house: “The Courier”, “CNN Business”. */
    private static boolean isHouse(String name) {
      int space = name.indexOf(' ');
      String first = space < 0 ? name : name.substring(0, space);
      return name.startsWith("The ")
          || (space > 2
              && isCapital(first)
              && !isCapital(name)
              && Outlets.shipped().named(first) != null);
    }

    AuthorField done() {
      people.removeIf(name -> goesOn(name, people));
      return new AuthorField(List.copyOf(people), List.copyOf(desks), List.copyOf(agencies));
    }

    /** Without place, outlet, brackets and degrees: {@code Jane Roe, MD (Vareno)}. */
    private static String bare(String part) {
      String name = part;
      for (String cut :
          List.of(" in ", " for ", " For ", " at ", " on ", " (", "（", " [", " from ")) {
        int at = name.indexOf(cut);
        name = at > 0 ? name.substring(0, at) : name;
      }
      int space = name.lastIndexOf(' ');
      String tail = space < 0 ? "" : name.substring(space + 1).toLowerCase(Locale.ROOT);
      String plain = tail.endsWith(".") ? tail.substring(0, tail.length() - 1) : tail;
      if (BEHIND.contains(plain)) {
        name = name.substring(0, space);
      }
      return trimmed(name);
    }

    private static String trimmed(String name) {
      int start = 0;
      int end = name.length();
      while (start < end && !Character.isLetterOrDigit(name.codePointAt(start))) {
        start += Character.charCount(name.codePointAt(start));
      }
      while (end > start && " ,:;-–—|•·*\"“”".indexOf(name.charAt(end - 1)) >= 0) {
        end--;
      }
      return name.substring(start, end);
    }
  }

  /** Whether every letter is one of the capitals; in many scripts there are none. */
  private static boolean isCapital(String name) {
    return name.codePoints().allMatch(c -> !Character.isLetter(c) || Character.isUpperCase(c));
  }

  private static boolean isOfOffice(String lower) {
    for (String word : lower.split("[\\s.,-]+", -1)) {
      if (OF_OFFICES.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(String name) {
    String[] words = name.split(" +", -1);
    if (name.length() > LONGEST_NAME || words.length > MOST_WORDS) {
      return false;
    }
    int letters = 0;
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      if ("?!<>{}=%$#:;\\…\"“”".indexOf(c) >= 0) {
        return false;
      }
      i += Character.charCount(c);
    }
    int point = name.lastIndexOf('.');
    boolean file = words.length == 1 && point > 0 && point < name.length() - 2;
    if (file || letters < 2 || letters * 2 < name.length()) {
      return false;
    }
    if (words.length > 2) {
      int capitals = 0;
      for (String word : words) {
        capitals += word.isEmpty() || !Character.isLowerCase(word.codePointAt(0)) ? 1 : 0;
      }
      return capitals >= 2;
    }
    return true;
  }
}
