package parley.reader;

import org.jspecify.annotations.Nullable;

/** The place and agency before the first words of a report: {@code GENEVA (AFP) – …}. */
final class Dateline {

  private static final int LONGEST = 90;

  private Dateline() {}

  /** The agency that the dateline names, or null. */
  static @Nullable String agency(String paragraph) {
    int dash = dash(paragraph);
    if (dash < 0) {
      return null;
    }
    String head = paragraph.substring(0, dash);
    int open = head.indexOf('(');
    int close = head.indexOf(')', Math.max(open, 0));
    if (open > 0 && close > open) {
      return Agencies.shipped().named(head.substring(open + 1, close).strip());
    }
    String[] parts = head.split("[,.]\\s*", -1);
    return Agencies.shipped().named(parts[parts.length - 1].strip());
  }

  /** Whether the paragraph begins with a dateline: a place in capitals, and a dash soon after. */
  static boolean begins(String paragraph) {
    int dash = dash(paragraph);
    int capitals = 0;
    while (capitals < paragraph.length() && Character.isUpperCase(paragraph.charAt(capitals))) {
      capitals++;
    }
    return dash > 0 && (capitals >= 3 || agency(paragraph) != null);
  }

  private static int dash(String paragraph) {
    String head = paragraph.substring(0, Math.min(paragraph.length(), LONGEST));
    for (int i = 1; i + 1 < head.length(); i++) {
      char c = head.charAt(i);
      boolean dashed = c == '—' || ((c == '–' || c == '-') && head.charAt(i - 1) == ' ');
      if (dashed) {
        return i;
      }
    }
    return -1;
  }
}
