package parley.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.article.Image;
import parley.article.Published;

/**
 * An article as Nexis exports it. In the older form outlet, day and headline stand above the labels
 * in this order; in the newer one the headline comes first, and "Body" stands above the text.
 */
final class NexisText {

  private static final Set<ExportRules.Kind> ABOVE =
      Set.of(
          ExportRules.Kind.HEADLINE,
          ExportRules.Kind.AUTHOR,
          ExportRules.Kind.STANDFIRST,
          ExportRules.Kind.HEAD);

  /** A headline has no more lines. */
  private static final int HEADLINE_LINES = 3;

  /** So many lines of labels may stand above the text. */
  private static final int LONGEST_HEAD = 40;

  /** A line of this length is one of the text. */
  private static final int LONG = 160;

  private final List<String> lines;
  private final Draft draft = new Draft();

  private NexisText(List<String> lines) {
    this.lines = lines;
  }

  static @Nullable Draft read(List<String> lines) {
    return new NexisText(lines.stream().map(String::strip).toList()).read();
  }

  private @Nullable Draft read() {
    int label = firstLabel();
    if (label < 0) {
      return null;
    }
    head(label);
    int body = labels(label);
    body(body);
    return draft;
  }

  private int firstLabel() {
    for (int i = 0; i < lines.size(); i++) {
      ExportRules.Found found = ExportRules.shipped().label(lines.get(i));
      if (found != null && (ABOVE.contains(found.kind()) || isDateline(found))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isDateline(ExportRules.Found found) {
    return found.label().equals("dateline");
  }

  /** Reads what stands above the first label. */
  private void head(int label) {
    int day = -1;
    for (int i = 0; i < label; i++) {
      Published read = Exports.day(lines.get(i));
      if (read != null) {
        day = i;
        draft.published = read;
      }
    }
    if (day < 0) {
      return;
    }
    List<String> behind = new ArrayList<>();
    for (int i = day + 1; i < label; i++) {
      String line = lines.get(i);
      if (isCopyright(line)) {
        draft.addNotice(line);
      } else if (!line.isEmpty() && !isFurniture(line)) {
        behind.add(line);
      }
    }
    int above = lineAbove(day);
    if (above < 0) {
      return;
    }
    draft.outlet = Exports.outlet(lines.get(above));
    if (!behind.isEmpty() && behind.size() <= HEADLINE_LINES) {
      draft.headline = String.join(" ", behind);
      return;
    }
    int headline = lineAbove(above);
    if (headline >= 0) {
      draft.headline = lines.get(headline);
    }
  }

  /** The next line above that says something, or -1. */
  private int lineAbove(int at) {
    for (int i = at - 1; i >= 0; i--) {
      String line = lines.get(i);
      if (!line.isEmpty() && !isFurniture(line) && !isCopyright(line)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isCopyright(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return lower.startsWith("copyright ") || lower.startsWith("(c) ") || lower.startsWith("©");
  }

  /** Editions, times, numbers of pages: no words of the article. */
  private static boolean isFurniture(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return Exports.isNexisNumber(line)
        || lower.equals("all rights reserved")
        || lower.equals("all rights reserved.")
        || (lower.contains("edition") && lower.length() < 50)
        || lower.matches("page \\d+ of \\d+")
        || lower.matches("\\d{1,2}:\\d{2}.{0,10}")
        || lower.startsWith("| about lexisnexis")
        || lower.startsWith("about lexisnexis");
  }

  /** Reads the labels above the body, and says where the body begins. */
  private int labels(int from) {
    int marked = -1;
    int last = Math.min(lines.size(), from + LONGEST_HEAD);
    for (int i = from; i < last && marked < 0 && lines.get(i).length() < LONG; i++) {
      ExportRules.Found found = ExportRules.shipped().label(lines.get(i));
      marked = found != null && found.kind() == ExportRules.Kind.BODY ? i : -1;
    }
    int i = from;
    while (i < lines.size() && i != marked) {
      String line = lines.get(i);
      ExportRules.Found found = ExportRules.shipped().label(line);
      if (found != null && (ABOVE.contains(found.kind()) || isDateline(found))) {
        int end = valueEnd(i);
        take(found, value(found, i, end));
        i = end;
      } else if (line.isEmpty() || marked >= 0) {
        if (isCopyright(line)) {
          draft.addNotice(line);
        }
        i++;
      } else {
        return i;
      }
    }
    return i;
  }

  /** A value goes on until an empty line or the next label. */
  private int valueEnd(int at) {
    int end = at + 1;
    while (end < lines.size()
        && !lines.get(end).isEmpty()
        && ExportRules.shipped().label(lines.get(end)) == null) {
      end++;
    }
    return end;
  }

  private String value(ExportRules.Found found, int at, int end) {
    StringBuilder value = new StringBuilder(found.rest());
    for (String line : lines.subList(at + 1, end)) {
      value.append(' ').append(line);
    }
    return value.toString().strip();
  }

  private void take(ExportRules.Found found, String value) {
    if (value.isEmpty()) {
      return;
    }
    switch (found.kind()) {
      case HEADLINE -> draft.headline = value;
      case AUTHOR -> Exports.authors(value, draft);
      case STANDFIRST -> draft.add(Block.plain(value));
      case PICTURE -> draft.add(new Image(value, null, null));
      case NOTICE -> draft.addNotice(found.label() + ": " + value);
      case OUTLET, DAY, BODY, HEAD, TAIL -> {}
    }
  }

  private void body(int from) {
    int at = from;
    ExportRules.Found first = at < lines.size() ? ExportRules.shipped().label(lines.get(at)) : null;
    List<String> text = new ArrayList<>();
    if (first != null && first.kind() == ExportRules.Kind.BODY) {
      text.add(first.rest());
      at++;
    }
    int tail = tail(at);
    text.addAll(lines.subList(at, tail));
    Exports.body(text, draft);
    for (int i = tail; i < lines.size(); ) {
      ExportRules.Found found = ExportRules.shipped().label(lines.get(i));
      int end = found == null ? i + 1 : valueEnd(i);
      if (found != null) {
        take(found, value(found, i, end));
      } else if (isCopyright(lines.get(i))) {
        draft.addNotice(lines.get(i));
      }
      i = end;
    }
  }

  /** Where what is no body any more begins: a label of the tail behind an empty line. */
  private int tail(int from) {
    for (int i = from; i < lines.size(); i++) {
      ExportRules.Found found = ExportRules.shipped().label(lines.get(i));
      boolean below =
          found != null
              && !isDateline(found)
              && (found.kind() == ExportRules.Kind.TAIL
                  || found.kind() == ExportRules.Kind.PICTURE
                  || found.kind() == ExportRules.Kind.NOTICE);
      if (below && (i == from || lines.get(i - 1).isEmpty())) {
        return i;
      }
    }
    return lines.size();
  }
}
