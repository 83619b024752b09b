package parley.reader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who wrote it: {@code By Jane Roe and John Doe, Reuters}. */
record Byline(List<String> authors, List<String> agencies) {

  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "der", "den", "di", "da", "dos", "du", "la", "le", "van", "von",
          "bin", "ibn", "al", "el", "ben", "ter", "zu", "y", "e");

  /** Words of an office, not of a name. */
  private static final Set<String> OFFICES =
      Set.of(
          "editor",
          "correspondent",
          "writer",
          "reporter",
          "staff",
          "bureau",
          "chief",
          "analyst",
          "columnist",
          "desk",
          "news",
          "team",
          "service",
          "agencies",
          "wires",
          "contributor",
          "journalist",
          "producer",
          "office",
          "spokesperson",
          "newsroom",
          "agency",
          "editorial",
          "online",
          "report",
          "correspondents",
          "reporters",
          "editors",
          "special",
          "media");

  private static final int LONGEST = 160;

  /** A line that is a byline and nothing else, or null. */
  static @Nullable Byline read(String line) {
    if (line.length() > LONGEST) {
      return null;
    }
    boolean by = line.regionMatches(true, 0, "by ", 0, 3);
    String names = by ? line.substring(3).strip() : line;
    if (names.isEmpty() || !Character.isUpperCase(names.codePointAt(0))) {
      return null;
    }
    Byline read = names(names);
    if (read == null || by) {
      return read;
    }
    // without "By" only a name with an agency, or an agency alone
    return read.agencies.isEmpty() || read.authors.size() > 1 ? null : read;
  }

  /** The same for the words after a label, or in the field of a page. */
  static @Nullable Byline names(String names) {
    Set<String> authors = new LinkedHashSet<>();
    Set<String> agencies = new LinkedHashSet<>();
    String whole = names.strip();
    for (String part : whole.split("\\s*(?:[,;|•/]|\\band\\b|&|\\bwith\\b|\\bfor\\b)\\s*", -1)) {
      String name = withoutPlace(part.strip());
      if (name.isEmpty() || isOffice(name)) {
        continue;
      }
      String agency = Agencies.shipped().named(name);
      if (agency != null) {
        agencies.add(agency);
      } else if (isName(name)) {
        authors.add(proper(name));
      } else if (name.indexOf(' ') >= 0 || !Character.isUpperCase(name.codePointAt(0))) {
        return null;
      }
    }
    return authors.isEmpty() && agencies.isEmpty()
        ? null
        : new Byline(List.copyOf(authors), List.copyOf(agencies));
  }

  private static String withoutPlace(String part) {
    int in = part.indexOf(" in ");
    String name = in > 0 ? part.substring(0, in) : part;
    int bracket = name.indexOf(" (");
    return (bracket > 0 ? name.substring(0, bracket) : name).strip();
  }

  static boolean isOffice(String part) {
    for (String word : part.toLowerCase(Locale.ROOT).split("[\\s-]+", -1)) {
      if (OFFICES.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Two to five words that are written as names are. */
  private static boolean isName(String part) {
    List<String> words = new ArrayList<>(List.of(part.split(" +", -1)));
    if (words.size() < 2 || words.size() > 5) {
      return false;
    }
    for (String word : words) {
      boolean particle = PARTICLES.contains(word) || word.startsWith("al-");
      if ((!particle && !Character.isUpperCase(word.codePointAt(0))) || hasNoNameSign(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasNoNameSign(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean last = i == word.length() - 1;
      boolean point = c == '.' && (last || i == 1 || word.charAt(i - 2) == '.');
      if (!Character.isLetter(c) && "-'’".indexOf(c) < 0 && !point) {
        return true;
      }
    }
    return false;
  }

  /** {@code JANE ROE} is printed as Jane Roe. */
  static String proper(String name) {
    if (!name.equals(name.toUpperCase(Locale.ROOT)) || name.length() < 6) {
      return name;
    }
    StringBuilder proper = new StringBuilder(name.toLowerCase(Locale.ROOT));
    for (int i = 0; i < proper.length(); i++) {
      if (i == 0 || " -'’.".indexOf(proper.charAt(i - 1)) >= 0) {
        proper.setCharAt(i, Character.toUpperCase(proper.charAt(i)));
      }
    }
    return proper.toString();
  }
}
