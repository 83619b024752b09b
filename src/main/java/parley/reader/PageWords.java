package parley.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import parley.rule.RuleFile;

/** What the classes and ids of a page say of its parts, from {@code reader/pages.words}. */
final class PageWords {

  enum Kind {
    SKIP,
    RELATED,
    CREDIT,
    BODY
  }

  record Rule(Kind kind, List<String> words, String example) {}

  /** Classes are names for people; what is longer than this says nothing. */
  private static final int LONGEST_NAME = 400;

  private static final PageWords SHIPPED = new PageWords(RuleFile.shipped("reader/pages.words"));

  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, List<Rule>> byFirstWord = new HashMap<>();

  private PageWords(RuleFile file) {
    for (RuleFile.Line line : file.lines()) {
      Kind kind = Kind.valueOf(line.field(0).toUpperCase(Locale.ROOT));
      Rule rule = new Rule(kind, List.of(line.field(1).split(" ", -1)), line.field(2));
      rules.add(rule);
      byFirstWord.computeIfAbsent(rule.words.getFirst(), word -> new ArrayList<>()).add(rule);
    }
  }

  static PageWords shipped() {
    return SHIPPED;
  }

  List<Rule> rules() {
    return List.copyOf(rules);
  }

  boolean is(Kind kind, Element element) {
    return says(kind, element.className())
        || says(kind, element.id())
        || says(kind, element.attr("itemprop"))
        || says(kind, element.attr("data-testid"))
        || says(kind, element.attr("data-component"));
  }

  boolean says(Kind kind, String name) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return false;
    }
    List<String> words = words(name);
    for (int i = 0; i < words.size(); i++) {
      for (Rule rule : byFirstWord.getOrDefault(words.get(i), List.of())) {
        int end = i + rule.words.size();
        if (rule.kind == kind && end <= words.size() && words.subList(i, end).equals(rule.words)) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@code article__relatedLinks} is article, related, links. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= name.length(); i++) {
      char c = i < name.length() ? name.charAt(i) : ' ';
      boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
      if ((!Character.isLetterOrDigit(c) || hump) && !word.isEmpty()) {
        words.add(word.toString().toLowerCase(Locale.ROOT));
        word.setLength(0);
      }
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      }
    }
    return words;
  }
}
