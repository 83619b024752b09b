package parley.reader;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parley.rule.RuleFile;

/**
 * What the elements of a page say of the author, the day and of others, from {@code fields.words}.
 */
final class FieldWords {

  enum Kind {
    AUTHOR,
    NAME,
    DAY,
    MODIFIED,
    FOREIGN,
    META_HEADLINE,
    META_AUTHOR,
    META_PUBLISHED,
    META_MODIFIED,
    META_SITE;

    boolean isMeta() {
      return name().startsWith("META");
    }
  }

  record Rule(Kind kind, List<String> words, String example) {}

  /** Classes are names for people; what is longer than this says nothing. */
  private static final int LONGEST_NAME = 400;

  private static final FieldWords SHIPPED = new FieldWords(RuleFile.shipped("reader/fields.words"));

  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, List<Rule>> byFirstWord = new HashMap<>();

  /** Those whose word is only the beginning or the end of one. */
  private final List<Rule> open = new ArrayList<>();

  private final Map<Kind, List<String>> meta = new EnumMap<>(Kind.class);

  private FieldWords(RuleFile file) {
    for (RuleFile.Line line : file.lines()) {
      Kind kind = Kind.valueOf(line.field(0).toUpperCase(Locale.ROOT).replace('-', '_'));
      if (kind.isMeta()) {
        meta.computeIfAbsent(kind, key -> new ArrayList<>()).add(line.field(1));
      } else {
        add(new Rule(kind, List.of(line.field(1).split(" ", -1)), line.field(2)));
      }
    }
  }

  private void add(Rule rule) {
    rules.add(rule);
    String first = rule.words.getFirst();
    if (first.indexOf('*') >= 0) {
      open.add(rule);
    } else {
      byFirstWord.computeIfAbsent(first, word -> new ArrayList<>()).add(rule);
    }
  }

  static FieldWords shipped() {
    return SHIPPED;
  }

  List<Rule> rules() {
    return List.copyOf(rules);
  }

  /** The names of meta elements of a kind, best first. */
  List<String> meta(Kind kind) {
    return meta.getOrDefault(kind, List.of());
  }

  /** What a class, an id or a name of microdata says. */
  Set<Kind> kinds(String name) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return kinds;
    }
    List<String> words = PageWords.words(name);
    for (int i = 0; i < words.size(); i++) {
      for (Rule rule : byFirstWord.getOrDefault(words.get(i), List.of())) {
        int end = i + rule.words.size();
        if (end <= words.size() && words.subList(i, end).equals(rule.words)) {
          kinds.add(rule.kind);
        }
      }
      for (Rule rule : open) {
        if (fits(rule.words.getFirst(), words.get(i))) {
          kinds.add(rule.kind);
        }
      }
    }
    return kinds;
  }

  private static boolean fits(String wanted, String word) {
    if (wanted.startsWith("*")) {
      return word.endsWith(wanted.substring(1));
    }
    return word.startsWith(wanted.substring(0, wanted.length() - 1));
  }
}
