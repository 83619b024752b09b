package parley.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.rule.RuleFile;

/**
 * The words by which a block says what it is, from {@code reader/blocks.rules}.
 *
 * <p>A pattern without a star is how such a block begins. With one or more stars it describes the
 * whole block, each star standing for any words; with {@code =} before it, it is the whole block.
 */
final class BlockRules {

  /** What a cue says of its block, in the spelling of the file. */
  enum Cue {
    HEADLINE,
    PUBLISHED,
    UPDATED,
    AUTHOR,
    OUTLET,
    EMBED,
    RELATED,
    NOTICE,
    ADDRESS,
    CREDIT,
    FURNITURE
  }

  /** A cue that was found; {@code rest} is where the words after it begin. */
  record Found(Cue cue, int rest) {}

  record Rule(Cue cue, String pattern, List<String> parts, String example) {}

  /** The words before a star's match may not be a whole sentence. */
  private static final int LONGEST_NOTICE = 400;

  private static final BlockRules SHIPPED = read(RuleFile.shipped("reader/blocks.rules"));

  private final List<Rule> rules;

  private BlockRules(List<Rule> rules) {
    this.rules = rules;
  }

  static BlockRules shipped() {
    return SHIPPED;
  }

  static BlockRules read(RuleFile file) {
    List<Rule> rules = new ArrayList<>();
    for (RuleFile.Line line : file.lines()) {
      if (line.fields().size() != 3 || line.field(1).isEmpty() || line.field(2).isEmpty()) {
        throw line.broken("a cue has a kind, a pattern and an example");
      }
      String pattern = plain(line.field(1));
      rules.add(new Rule(cue(line), pattern, List.of(pattern.split("\\*", -1)), line.field(2)));
    }
    return new BlockRules(List.copyOf(rules));
  }

  private static Cue cue(RuleFile.Line line) {
    for (Cue cue : Cue.values()) {
      if (cue.name().toLowerCase(Locale.ROOT).equals(line.field(0))) {
        return cue;
      }
    }
    throw line.broken("no kind of cue is called " + line.field(0));
  }

  List<Rule> rules() {
    return rules;
  }

  /** The first cue in the file that fits, or null. */
  @Nullable Found find(String block) {
    String text = plain(block.length() > LONGEST_NOTICE ? block.substring(0, 80) : block);
    for (Rule rule : rules) {
      int rest = fits(rule, text);
      if (rest >= 0 && (rest <= 80 || block.length() <= LONGEST_NOTICE)) {
        return new Found(rule.cue, Math.min(rest, block.length()));
      }
    }
    return null;
  }

  /** Whether there is such a cue. */
  boolean is(Cue cue, String block) {
    Found found = find(block);
    return found != null && found.cue == cue;
  }

  /** Where the words after the cue begin, or -1 where it does not fit. */
  private static int fits(Rule rule, String text) {
    if (rule.pattern.startsWith("=")) {
      return bare(text).equals(bare(rule.pattern.substring(1))) ? text.length() : -1;
    }
    if (rule.parts.size() == 1) {
      return begins(text, rule.pattern) ? skip(text, rule.pattern.length()) : -1;
    }
    return matches(rule.parts, bare(text)) ? text.length() : -1;
  }

  /** Whether it begins with the pattern, as a word of its own. */
  private static boolean begins(String text, String pattern) {
    return text.startsWith(pattern)
        && (text.length() == pattern.length()
            || !Character.isLetterOrDigit(pattern.charAt(pattern.length() - 1))
            || !Character.isLetterOrDigit(text.charAt(pattern.length())));
  }

  private static int skip(String text, int from) {
    int i = from;
    while (i < text.length() && ": -–—".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static boolean matches(List<String> parts, String text) {
    int last = parts.size() - 1;
    if (!text.startsWith(parts.getFirst())) {
      return false;
    }
    int at = parts.getFirst().length();
    for (int i = 1; i < last; i++) {
      int found = text.indexOf(parts.get(i), at);
      if (found < 0) {
        return false;
      }
      at = found + parts.get(i).length();
    }
    return text.length() - parts.get(last).length() >= at && text.endsWith(parts.get(last));
  }

  private static String plain(String text) {
    return text.replace('’', '\'').replace('‘', '\'').toLowerCase(Locale.ROOT);
  }

  /** Without the signs at its end. */
  private static String bare(String text) {
    int end = text.length();
    while (end > 0 && ".:;!) ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }
}
