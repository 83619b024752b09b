package parley.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Problem;
import parley.reader.archive.Budget;
import parley.reader.archive.Capture;
import parley.reader.archive.Warc;

/**
 * Reads the pages of an archive of the web. Most of what such a file holds is no article, and is
 * counted, not listed. The day on which a page was fetched is never taken for the one on which it
 * appeared.
 */
final class ArchiveReader implements Warc.Sink {

  /** So many pages are remembered, to know those that come again. */
  private static final int REMEMBERED = 1_000_000;

  /** The paragraph that makes a file of plain text prose has so many words. */
  private static final int PARAGRAPH = 15;

  private final String file;
  private final Consumer<Article> articles;
  private final Consumer<Problem> problems;
  private final Set<String> seen = new HashSet<>();
  private long withoutArticle;
  private long again;
  private boolean troubled;

  private ArchiveReader(String file, Consumer<Article> articles, Consumer<Problem> problems) {
    this.file = file;
    this.articles = articles;
    this.problems = problems;
  }

  static void read(
      String file,
      InputStream in,
      boolean compressed,
      Budget budget,
      Consumer<Article> articles,
      Consumer<Problem> problems)
      throws IOException {
    ArchiveReader reader = new ArchiveReader(file, articles, problems);
    reader.summarise(Warc.read(in, compressed, reader, budget));
  }

  @Override
  public void page(Capture capture) {
    String where = where(capture.offset(), capture.address());
    String sha256 = Bytes.sha256(capture.content());
    String id = sha256.substring(0, 16);
    if (!seen.add(id)) {
      again++;
      return;
    }
    if (seen.size() > REMEMBERED) {
      seen.clear();
    }
    boolean plain = capture.type().equals("text/plain");
    Decoded decoded = Decoded.of(capture.content(), !plain, capture.charset());
    if (decoded.text().isBlank() || (plain && !isProse(decoded.text()))) {
      withoutArticle++;
      return;
    }
    List<Article> found = new ArrayList<>();
    Finishing finishing =
        new Finishing(file, sha256, found::add, problem -> add(problem, where), capture.address());
    if (decoded.replaced() > 0) {
      problems.accept(JsonLines.encoding(decoded, where));
    }
    if (capture.cut()) {
      problems.accept(
          new Problem(
              Problem.Kind.ONLY_THE_BEGINNING, where, "the archive has the beginning of it alone"));
    }
    try {
      if (plain) {
        TextReader.read(decoded.text(), finishing);
      } else {
        PageReader.read(decoded.text(), finishing);
      }
    } catch (RuntimeException | StackOverflowError e) {
      // an error of ours in one page shall not cost the thousands behind it
      problems.accept(Problem.failed(where, e));
      return;
    }
    found.forEach(articles);
  }

  private static boolean isProse(String text) {
    for (Block block : Layout.blocks(Clean.text(text).lines().toList(), line -> false)) {
      if (block.words() >= PARAGRAPH && SentenceEdge.ends(block.text())) {
        return true;
      }
    }
    return false;
  }

  private void add(Problem problem, String where) {
    if (problem.kind() == Problem.Kind.NO_ARTICLE || problem.kind() == Problem.Kind.EMPTY) {
      withoutArticle++;
    } else {
      problems.accept(new Problem(problem.kind(), where, problem.detail()));
    }
  }

  @Override
  public void damaged(long offset, String why) {
    troubled = true;
    problems.accept(
        new Problem(
            Problem.Kind.DAMAGED,
            file + ", byte " + offset,
            why + "; the records behind it were read"));
  }

  @Override
  public void refused(long offset, @Nullable String address, String why) {
    troubled = true;
    problems.accept(new Problem(Problem.Kind.TOO_LARGE, where(offset, address), why));
  }

  private String where(long offset, @Nullable String address) {
    return file + ", " + (address == null ? "byte " + offset : address);
  }

  private void summarise(Warc.Tally tally) {
    if (tally.records() == 0) {
      if (!troubled) {
        problems.accept(new Problem(Problem.Kind.EMPTY, file, "there is no record in it"));
      }
      return;
    }
    if (tally.pages() == 0) {
      problems.accept(
          new Problem(
              Problem.Kind.NO_ARTICLE,
              file,
              "none of its " + number(tally.records()) + " records is a page"));
      return;
    }
    StringJoiner left = new StringJoiner("; ");
    long others = tally.records() - tally.pages();
    if (others > 0) {
      left.add(
          number(others)
              + " of its "
              + number(tally.records())
              + " records are no pages: pictures, requests, errors of servers");
    }
    if (withoutArticle > 0) {
      left.add(
          number(withoutArticle) + " of its " + number(tally.pages()) + " pages hold no article");
    }
    if (again > 0) {
      left.add(number(again) + " pages stand in it again, letter by letter");
    }
    if (left.length() > 0) {
      problems.accept(new Problem(Problem.Kind.LEFT_OUT, file, left.toString()));
    }
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
