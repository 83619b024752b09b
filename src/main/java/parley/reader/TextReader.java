package parley.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.article.Problem;
import parley.article.Published;

/** Reads plain text and Markdown: a headline, a day, and paragraphs with one thing or another. */
final class TextReader {

  /** How long the lines between two {@code ---} at the start may go on. */
  private static final int LONGEST_FRONT_MATTER = 60;

  private TextReader() {}

  static void read(String text, Finishing finishing) {
    List<String> lines = new ArrayList<>(Clean.text(text).lines().toList());
    if (Exports.read(lines, finishing.file(), finishing.articles(), finishing.problems())) {
      return;
    }
    Draft first = new Draft();
    int from = frontMatter(lines, first);
    List<Block> blocks = Layout.blocks(lines.subList(from, lines.size()), TextReader::standsAlone);
    articles(blocks, first, draft -> {}, finishing);
  }

  /**
   * Hands over the articles that the blocks are.
   *
   * @param first what is known of the first of them
   * @param completing gives an article what it does not say itself
   */
  static void articles(
      List<Block> blocks, Draft first, Consumer<Draft> completing, Finishing finishing) {
    List<List<Block>> parts = Parts.of(blocks);
    if (parts.size() > 1) {
      finishing
          .problems()
          .accept(
              new Problem(
                  Problem.Kind.SEVERAL_ARTICLES,
                  finishing.file(),
                  parts.size() + " articles were read from it"));
    }
    for (int i = 0; i < parts.size(); i++) {
      Draft draft = article(parts.get(i), i == 0 ? first : new Draft());
      completing.accept(draft);
      finishing.finish(draft, i + 1);
    }
  }

  private static Draft article(List<Block> blocks, Draft draft) {
    int body = Header.read(blocks, draft);
    Sorting.sort(blocks.subList(body, blocks.size()), draft);
    return draft;
  }

  /** Whether a line is no part of a paragraph, whatever stands around it. */
  static boolean standsAlone(String line) {
    if (line.length() > 200 || line.isEmpty()) {
      return false;
    }
    if (Header.isHeaderLine(line) || (Post.isAddress(line) && line.indexOf(' ') < 0)) {
      return true;
    }
    BlockRules.Found found = BlockRules.shipped().find(line);
    return (found != null
            && (found.rest() >= line.length() || line.charAt(found.rest() - 1) == ' '))
        || (line.startsWith("<http") && line.endsWith(">"))
        || ("—–".indexOf(line.charAt(0)) >= 0 && line.contains("(@"));
  }

  /** Reads {@code key: value} lines between two {@code ---}, and says where the text begins. */
  private static int frontMatter(List<String> lines, Draft draft) {
    int start = 0;
    while (start < lines.size() && lines.get(start).isBlank()) {
      start++;
    }
    if (start == lines.size() || !lines.get(start).strip().equals("---")) {
      return 0;
    }
    for (int end = start + 1; end < lines.size() && end <= start + LONGEST_FRONT_MATTER; end++) {
      String line = lines.get(end);
      if (line.strip().equals("---") || line.strip().equals("...")) {
        for (String entry : lines.subList(start + 1, end)) {
          entry(entry, draft);
        }
        return end + 1;
      }
      boolean fits =
          line.isBlank() || line.indexOf(':') > 0 || line.startsWith(" ") || line.startsWith("-");
      if (!fits) {
        return 0;
      }
    }
    return 0;
  }

  private static void entry(String line, Draft draft) {
    int colon = line.indexOf(':');
    if (colon <= 0 || line.startsWith(" ")) {
      return;
    }
    String value = unquoted(line.substring(colon + 1).strip());
    if (value.isEmpty()) {
      return;
    }
    switch (line.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
      case "title", "headline" -> draft.headline = value;
      case "date", "published" -> draft.published = day(value);
      case "updated", "modified", "lastmod" -> draft.modified = day(value);
      case "url", "source", "link", "canonical" -> {
        if (value.startsWith("http")) {
          draft.url = value;
        }
      }
      case "outlet", "publication", "site" -> draft.outlet = value;
      case "author", "authors", "byline" -> {
        Byline byline = Byline.names(value.replace("[", "").replace("]", ""));
        if (byline != null) {
          draft.add(byline);
        }
      }
      default -> {}
    }
  }

  private static @Nullable Published day(String value) {
    Published stamp = Days.stamp(value);
    return stamp == null ? Days.line(value) : stamp;
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() >= 2
            && "\"'".indexOf(value.charAt(0)) >= 0
            && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
