package parley.reader;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.article.Published;

/**
 * An article as Factiva displays it: headline, author, number of words, day, time, outlet, its
 * code, edition, page, language and copyright on a line each, then the text.
 */
final class FactivaText {

  private static final Pattern WORDS = Pattern.compile("\\d{1,3}(?:,?\\d{3})* words");
  private static final Pattern TIME =
      Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?(?: [AP]M)?(?: GMT)?");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,10}");
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "English|French|German|Spanish|Russian|Arabic|Chinese.*|Italian|Portuguese|Dutch|Turkish");

  /** So many lines may stand between the number of words and the text. */
  private static final int LONGEST_HEAD = 24;

  /** A line of this length is one of the text. */
  private static final int LONG = 120;

  private FactivaText() {}

  static boolean isWordCount(String line) {
    return line.length() < 20 && WORDS.matcher(line).matches();
  }

  static @Nullable Draft read(List<String> raw) {
    List<String> lines = raw.stream().map(String::strip).toList();
    int words = -1;
    for (int i = 0; i < lines.size() && words < 0; i++) {
      words = isWordCount(lines.get(i)) ? i : -1;
    }
    if (words < 0) {
      return null;
    }
    Draft draft = new Draft();
    above(lines, words, draft);
    int body = below(lines, words + 1, draft);
    Exports.body(raw.subList(body, raw.size()), draft);
    return draft;
  }

  private static void above(List<String> lines, int words, Draft draft) {
    int at = lineAbove(lines, words);
    if (at >= 0 && lines.get(at).regionMatches(true, 0, "by ", 0, 3)) {
      Exports.authors(lines.get(at), draft);
      at = lineAbove(lines, at);
    } else if (at > 0) {
      Byline byline = Byline.names(lines.get(at));
      int next = lineAbove(lines, at);
      // a name alone; what stands above it has to be a headline, and without a gap
      boolean headline = next == at - 1 && next >= 0 && Block.plain(lines.get(next)).words() >= 3;
      if (byline != null && !byline.authors().isEmpty() && headline) {
        draft.add(byline);
        at = next;
      }
    }
    if (at >= 0) {
      draft.headline = lines.get(at);
    }
  }

  private static int lineAbove(List<String> lines, int at) {
    int i = at - 1;
    while (i >= 0 && lines.get(i).isEmpty()) {
      i--;
    }
    return i;
  }

  /** Reads the lines behind the number of words, and says where the text begins. */
  private static int below(List<String> lines, int from, Draft draft) {
    int language = -1;
    int end = Math.min(lines.size(), from + LONGEST_HEAD);
    for (int i = from; i < end && language < 0 && lines.get(i).length() < LONG; i++) {
      language = LANGUAGE.matcher(lines.get(i)).matches() ? i : -1;
    }
    int i = from;
    while (i < end && i != language) {
      String line = lines.get(i);
      Published day = draft.published == null ? Exports.day(line) : null;
      if (day != null) {
        draft.published = day;
      } else if (draft.published != null && draft.outlet == null && isName(line)) {
        draft.outlet = Exports.outlet(line);
      } else if (language < 0 && draft.outlet != null && isName(line)) {
        break; // no line tells the language: the first that can be text is
      }
      i++;
    }
    return afterCopyright(lines, i == language ? i + 1 : i, draft);
  }

  private static boolean isName(String line) {
    return !line.isEmpty() && !TIME.matcher(line).matches() && !CODE.matcher(line).matches();
  }

  private static boolean isCopyright(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return lower.startsWith("copyright ") || lower.startsWith("(c) ") || lower.startsWith("©");
  }

  /** The copyright may go on, and says at its end that all rights are reserved. */
  private static int afterCopyright(List<String> lines, int from, Draft draft) {
    int i = from;
    while (i < lines.size()) {
      String line = lines.get(i);
      boolean rights = line.toLowerCase(Locale.ROOT).startsWith("all rights reserved");
      if (isCopyright(line)) {
        draft.addNotice(line);
      } else if (!line.isEmpty() && !rights) {
        return i;
      }
      i++;
    }
    return i;
  }
}
