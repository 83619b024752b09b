package parley.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.rule.RuleFile;

/** Words that stand where an article should, from {@code walls.words}. */
final class WallWords {

  enum Kind {
    PAYWALL,
    ERROR,
    ROBOT,
    CONSENT,
    SEARCH
  }

  /**
   * A line of the file.
   *
   * @param whole whether nothing else may stand there
   */
  record Rule(Kind kind, String words, boolean whole, String example) {}

  private static final WallWords SHIPPED = new WallWords(RuleFile.shipped("reader/walls.words"));

  private final List<Rule> rules = new ArrayList<>();

  private WallWords(RuleFile file) {
    for (RuleFile.Line line : file.lines()) {
      Kind kind = Kind.valueOf(line.field(0).toUpperCase(Locale.ROOT));
      boolean whole = line.field(1).startsWith("=");
      String words = plain(whole ? line.field(1).substring(1) : line.field(1));
      rules.add(new Rule(kind, words, whole, line.field(2)));
    }
  }

  static WallWords shipped() {
    return SHIPPED;
  }

  List<Rule> rules() {
    return List.copyOf(rules);
  }

  /** What a heading says that begins so, or null; a paywall is no matter of headings. */
  @Nullable Kind ofHeading(String heading) {
    String plain = plain(heading);
    for (Rule rule : rules) {
      boolean fits =
          rule.whole
              ? plain.equals(rule.words)
              : plain.startsWith(rule.words) && isEdge(plain, rule.words.length());
      if (rule.kind != Kind.PAYWALL && fits) {
        return rule.kind;
      }
    }
    return null;
  }

  /** Whether a line says that the rest is for those who pay or sign in. */
  boolean isPaywall(String line) {
    String plain = plain(line);
    for (Rule rule : rules) {
      int at = rule.kind == Kind.PAYWALL ? plain.indexOf(rule.words) : -1;
      if (at >= 0
          && isEdge(plain, at + rule.words.length())
          && (at == 0 || isEdge(plain, at - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEdge(String text, int at) {
    return at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }

  private static String plain(String words) {
    return Clean.line(words).toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
  }
}
