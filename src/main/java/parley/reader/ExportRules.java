package parley.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.rule.RuleFile;

/** The labels of news databases, from {@code reader/exports.rules}. */
final class ExportRules {

  /** What stands behind a label. */
  enum Kind {
    HEADLINE,
    AUTHOR,
    OUTLET,
    DAY,
    STANDFIRST,
    BODY,
    PICTURE,
    NOTICE,
    HEAD,
    TAIL
  }

  /** A label that was found, and the words behind it on its line. */
  record Found(Kind kind, String label, String rest) {}

  record Rule(Kind kind, String label, String example) {}

  private static final int LONGEST_LABEL = 25;

  private static final ExportRules SHIPPED =
      new ExportRules(RuleFile.shipped("reader/exports.rules"));

  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, Kind> kinds = new HashMap<>();

  private ExportRules(RuleFile file) {
    for (RuleFile.Line line : file.lines()) {
      if (line.fields().size() != 3) {
        throw line.broken("a label has a kind, itself and an example");
      }
      Kind kind = Kind.valueOf(line.field(0).toUpperCase(Locale.ROOT));
      rules.add(new Rule(kind, line.field(1), line.field(2)));
      kinds.put(line.field(1), kind);
    }
  }

  static ExportRules shipped() {
    return SHIPPED;
  }

  List<Rule> rules() {
    return List.copyOf(rules);
  }

  /** The label that a line begins with, as {@code LENGTH: 512 words}. */
  @Nullable Found label(String line) {
    int colon = line.indexOf(':');
    if (colon > LONGEST_LABEL || line.isEmpty() || !Character.isUpperCase(line.charAt(0))) {
      return null;
    }
    String label = (colon < 0 ? "=" + line : line.substring(0, colon)).toLowerCase(Locale.ROOT);
    Kind kind = label.length() > LONGEST_LABEL + 1 ? null : kinds.get(label);
    return kind == null
        ? null
        : new Found(kind, label, colon < 0 ? "" : line.substring(colon + 1).strip());
  }

  /** The tag that a line begins with, as {@code HD Harbour Talks Go On}, or {@code HD} alone. */
  @Nullable Found tag(String line) {
    int end = 0;
    while (end < line.length() && line.charAt(end) >= 'A' && line.charAt(end) <= 'Z') {
      end++;
    }
    String rest = line.substring(end);
    if (end < 2 || end > 3 || !(rest.isBlank() || rest.startsWith("  "))) {
      return null;
    }
    String label = "tag " + line.substring(0, end).toLowerCase(Locale.ROOT);
    Kind kind = kinds.get(label);
    return kind == null ? null : new Found(kind, label, rest.strip());
  }
}
