package parley.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Problem;
import parley.article.Published;

/**
 * Cuts the exports of news databases, which have many articles in one file, with what the database
 * knows of each in labelled lines around it. Works on lines of text, from whatever file they come:
 * a paragraph may be one line, or several with an empty one behind them.
 *
 * <p>The cover, lists of contents and of search terms, and what the database says of itself belong
 * to no article.
 */
final class Exports {

  /** Takes an article out of its lines; null where these hold none. */
  interface Form {
    @Nullable Draft read(List<String> lines);
  }

  private static final Pattern NUMBER_OF =
      Pattern.compile("(?:document )?\\d{1,5} of \\d{1,5}(?: documents?)?");
  private static final Pattern END = Pattern.compile("end of documents?");

  /** {@code Document VARC000020310408e74800001}: the number that closes an article of Factiva. */
  private static final Pattern FACTIVA_END =
      Pattern.compile("Document [A-Z][A-Z0-9]{2,9}\\d{8,20}[a-z0-9]{2,14}");

  /** A day, and behind it what the outlet or the database adds. */
  private static final Pattern DAY =
      Pattern.compile(
          "(\\p{L}{3,9}\\.? \\d{1,2},? \\d{4}|\\d{1,2} \\p{L}{3,9}\\.? \\d{4}|\\d{4}-\\d{2}-\\d{2})\\b(.{0,80})");

  private static final Pattern BESIDE_A_DAY =
      Pattern.compile(
          "(?i)[\\s,;()|.:-]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b.*|.*\\bedition\\b.*|\\d{1,2}:\\d{2}.*|correction.*)?");

  private static final int LONGEST_DAY_LINE = 120;

  private final String file;
  private final Consumer<Article> articles;
  private final Consumer<Problem> problems;
  private final Set<String> seen = new HashSet<>();
  private int number;
  private int copies;

  private Exports(String file, Consumer<Article> articles, Consumer<Problem> problems) {
    this.file = file;
    this.articles = articles;
    this.problems = problems;
  }

  /** Reads a page that an export was saved as; false where it is none. */
  static boolean readPage(
      String html, String file, Consumer<Article> articles, Consumer<Problem> problems) {
    String lower = html.toLowerCase(Locale.ROOT);
    boolean mayBe =
        lower.contains("load-date")
            || lower.contains("end of document")
            || lower.contains("factiva");
    if (!mayBe) {
      return false;
    }
    return read(PageLines.of(Jsoup.parse(html)), file, articles, problems);
  }

  /**
   * Reads lines that went through {@link Clean#text}.
   *
   * @return false where they are no export; then nothing was done
   */
  static boolean read(
      List<String> lines, String file, Consumer<Article> articles, Consumer<Problem> problems) {
    List<List<String>> parts = new ArrayList<>();
    Form form = parts(lines, parts);
    if (form == null) {
      return false;
    }
    List<Draft> drafts = new ArrayList<>();
    for (List<String> part : parts) {
      Draft draft = form.read(part);
      if (draft != null) {
        drafts.add(draft);
      }
    }
    if (drafts.isEmpty()) {
      return false;
    }
    new Exports(file, articles, problems).finish(drafts);
    return true;
  }

  /** Cuts the lines into what may be an article each; null where they are no export. */
  private static @Nullable Form parts(List<String> lines, List<List<String>> parts) {
    boolean nexis = false;
    boolean labels = false;
    boolean factiva = false;
    boolean words = false;
    int tags = 0;
    for (String raw : lines) {
      String line = raw.strip();
      if (line.length() > LONGEST_DAY_LINE) {
        continue;
      }
      nexis |= isNexisBorder(line);
      ExportRules.Found label = ExportRules.shipped().label(line);
      labels |=
          label != null
              && (label.kind() == ExportRules.Kind.HEAD || label.label().equals("load-date"));
      factiva |= FACTIVA_END.matcher(line).matches();
      words |= FactivaText.isWordCount(line);
      ExportRules.Found tag = ExportRules.shipped().tag(line);
      tags |= tag == null ? 0 : FactivaTags.bit(tag);
    }
    if (tags == FactivaTags.NEEDED) {
      cut(lines, parts, FactivaTags::begins, line -> false);
      return FactivaTags::read;
    }
    if (nexis && labels) {
      cut(lines, parts, Exports::isNexisNumber, line -> isEnd(line));
      return NexisText::read;
    }
    if (factiva && words) {
      cut(lines, parts, line -> false, line -> FACTIVA_END.matcher(line).matches());
      return FactivaText::read;
    }
    return null;
  }

  /**
   * @param begins a line with which a part begins
   * @param ends a line that stands behind one
   */
  private static void cut(
      List<String> lines,
      List<List<String>> parts,
      java.util.function.Predicate<String> begins,
      java.util.function.Predicate<String> ends) {
    int from = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      boolean begin = begins.test(line);
      boolean end = ends.test(line);
      if (begin || end) {
        parts.add(lines.subList(from, i));
        from = end ? i + 1 : i;
      }
    }
    parts.add(lines.subList(from, lines.size()));
  }

  private static boolean isNexisBorder(String line) {
    return isNexisNumber(line) || isEnd(line);
  }

  static boolean isNexisNumber(String line) {
    String lower = line.length() > 40 ? "" : line.toLowerCase(Locale.ROOT);
    return lower.contains("document") && NUMBER_OF.matcher(lower).matches();
  }

  private static boolean isEnd(String line) {
    return line.length() < 20 && END.matcher(line.toLowerCase(Locale.ROOT)).matches();
  }

  /** The day of a line that has a day, and beside it what is usual there; else null. */
  static @Nullable Published day(String line) {
    if (line.length() > LONGEST_DAY_LINE) {
      return null;
    }
    Published whole = Days.line(line);
    if (whole != null) {
      return whole;
    }
    Matcher m = DAY.matcher(line);
    return m.matches() && BESIDE_A_DAY.matcher(m.group(2)).matches() ? Days.line(m.group(1)) : null;
  }

  /** The outlet by a line that is its name, with its town in brackets as often as not. */
  static @Nullable String outlet(String line) {
    int open = line.lastIndexOf('(');
    String name = open > 0 && line.endsWith(")") ? line.substring(0, open).strip() : line.strip();
    if (name.isEmpty() || name.length() > 100) {
      return null;
    }
    String known = Outlets.shipped().named(name);
    return known == null ? name : known;
  }

  /** Reads the author's line into a draft. */
  static void authors(String line, Draft draft) {
    String names = line.regionMatches(true, 0, "by ", 0, 3) ? line.substring(3) : line;
    Byline byline = names.isBlank() ? null : Byline.names(names);
    if (byline != null) {
      draft.add(byline);
    }
  }

  /** Puts the text of an article into a draft: its lines as paragraphs. */
  static void body(List<String> lines, Draft draft) {
    Sorting.sort(Layout.blocks(lines, TextReader::standsAlone), draft);
  }

  private void finish(List<Draft> drafts) {
    for (Draft draft : drafts) {
      number++;
      finish(draft);
    }
    if (number > 1) {
      tell(
          Problem.Kind.SEVERAL_ARTICLES,
          "it is an export of a news database; "
              + (number - copies)
              + " articles were read from it");
    }
    if (copies > 0) {
      tell(
          Problem.Kind.COPY,
          copies
              + " of its "
              + number
              + " articles have the text of one before, letter by letter, and were read once");
    }
  }

  private void tell(Problem.Kind kind, String detail) {
    problems.accept(new Problem(kind, file, detail));
  }

  private void finish(Draft draft) {
    String text = draft.build(file).build().text();
    String letters = Bytes.sha256(text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT));
    if (!text.isEmpty() && !seen.add(letters)) {
      copies++;
      return;
    }
    String where = number == 1 ? file : file + ", article " + number;
    String sha256 =
        Bytes.sha256(draft.outlet + "\n" + draft.published + "\n" + draft.headline + "\n" + text);
    new Finishing(
            file,
            sha256,
            articles,
            problem -> problems.accept(new Problem(problem.kind(), where, problem.detail())))
        .finish(draft, 1);
  }
}
