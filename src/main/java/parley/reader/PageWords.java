package parley.reader;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import parley.rule.RuleFile;

/** What the classes and ids of a page say of its parts, from {@code reader/pages.words}. */
final class PageWords {

  enum Kind {
    SKIP,
    SELDOM,
    RELATED,
    CAPTION,
    CREDIT,
    LEAD,
    BODY
  }

  /**
   * A line of the file.
   *
   * @param whole whether the name is these words and nothing else
   */
  record Rule(Kind kind, List<String> words, boolean whole, String example) {}

  /** Classes are names for people; what is longer than this says nothing. */
  private static final int LONGEST_NAME = 400;

  /** An id of more words repeats a heading. */
  private static final int LONGEST_ID = 4;

  private static final List<String> NAMES =
      List.of("class", "id", "itemprop", "data-testid", "data-component", "data-module");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final PageWords SHIPPED = new PageWords(RuleFile.shipped("reader/pages.words"));

  private final List<Rule> rules = new ArrayList<>();
  private final List<Rule> endings = new ArrayList<>();
  private final Map<String, List<Rule>> byFirstWord = new HashMap<>();

  private PageWords(RuleFile file) {
    for (RuleFile.Line line : file.lines()) {
      Kind kind = Kind.valueOf(line.field(0).toUpperCase(Locale.ROOT));
      String words = line.field(1);
      boolean whole = words.startsWith("=");
      boolean ending = words.startsWith("*");
      String bare = whole || ending ? words.substring(1) : words;
      Rule rule = new Rule(kind, List.of(bare.split(" ", -1)), whole, line.field(2));
      rules.add(rule);
      if (ending) {
        endings.add(rule);
      } else {
        byFirstWord.computeIfAbsent(rule.words.getFirst(), word -> new ArrayList<>()).add(rule);
      }
    }
  }

  static PageWords shipped() {
    return SHIPPED;
  }

  List<Rule> rules() {
    return List.copyOf(rules);
  }

  /** What the names of an element say, and the name of its tag where a site made it up. */
  Set<Kind> of(Element element) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (element.attributesSize() > 0) {
      for (String attribute : NAMES) {
        String name = element.attr(attribute);
        boolean title = attribute.equals("id") && words(name).size() > LONGEST_ID;
        if (!name.isEmpty() && name.length() <= LONGEST_NAME && !title) {
          add(name, kinds);
        }
      }
    }
    if (element.normalName().indexOf('-') > 0) {
      add(element.normalName(), kinds);
    }
    return kinds;
  }

  boolean says(Kind kind, String name) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    add(name, kinds);
    return kinds.contains(kind);
  }

  private void add(String names, Set<Kind> kinds) {
    for (String name : SPACE.split(names, -1)) {
      List<String> words = words(name);
      for (int i = 0; i < words.size(); i++) {
        for (Rule rule : byFirstWord.getOrDefault(words.get(i), List.of())) {
          int end = i + rule.words.size();
          boolean fits = end <= words.size() && words.subList(i, end).equals(rule.words);
          if (fits && (!rule.whole || (i == 0 && end == words.size()))) {
            kinds.add(rule.kind);
          }
        }
        for (Rule rule : endings) {
          if (words.get(i).endsWith(rule.words.getFirst())) {
            kinds.add(rule.kind);
          }
        }
      }
    }
  }

  /** {@code article__relatedLinks} is article, related, links. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= name.length(); i++) {
      char c = i < name.length() ? name.charAt(i) : ' ';
      boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
      if (hump || !Character.isLetterOrDigit(c)) {
        if (i > from) {
          words.add(name.substring(from, i).toLowerCase(Locale.ROOT));
        }
        from = hump ? i : i + 1;
      }
    }
    return words;
  }
}
