package parley.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.measure.SharedPages.Page;

/**
 * Whether the body of a page is read whole and alone, held against the body as annotated, by the
 * rule of the article extraction benchmark: of each page the precision and the recall of its {@link
 * Shingles}, the means of both over the pages that have any, and the F1 of the two means.
 *
 * <p>{@code developed} is the half of the pages on whose errors rules were written, {@code unseen}
 * the other one.
 */
final class PageBodies implements Measure {

  /** Where the pages come from. */
  @FunctionalInterface
  interface Pages {
    List<Page> read() throws IOException;
  }

  private final String name;
  private final Pages pages;

  PageBodies(String name, Pages pages) {
    this.name = name;
    this.pages = pages;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Figure> figures() throws IOException {
    List<Score> all = new ArrayList<>();
    List<Score> developed = new ArrayList<>();
    List<Score> unseen = new ArrayList<>();
    for (Page page : pages.read()) {
      Score score = Score.of(page.body(), page.read());
      all.add(score);
      (page.isDeveloped() ? developed : unseen).add(score);
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("precision", Score.precision(all), ""));
    figures.add(new Figure("recall", Score.recall(all), ""));
    figures.add(new Figure("F1", Score.f1(all), all.size() + " pages"));
    figures.add(new Figure("F1, developed", Score.f1(developed), developed.size() + " pages"));
    figures.add(new Figure("F1, unseen", Score.f1(unseen), unseen.size() + " pages"));
    return figures;
  }

  /** Of the developed half, worst first. */
  @Override
  public void list(PrintStream out) throws IOException {
    record Listed(Page page, String read, Score score) {}
    List<Listed> listed = new ArrayList<>();
    for (Page page : pages.read()) {
      if (page.isDeveloped()) {
        String read = page.read();
        listed.add(new Listed(page, read, Score.of(page.body(), read)));
      }
    }
    listed.sort((a, b) -> Double.compare(a.score().f1(), b.score().f1()));
    for (Listed one : listed) {
      Score score = one.score();
      out.printf(
          Locale.ROOT,
          "%s P %.3f R %.3f%n",
          one.page().id(),
          score.found() == 0 ? 0 : (double) score.shared() / score.found(),
          score.wanted() == 0 ? 0 : (double) score.shared() / score.wanted());
      lines(out, "too much: ", one.read(), Shingles.of(one.page().body()));
      lines(out, "missing:  ", one.page().body(), Shingles.of(one.read()));
    }
  }

  /** The lines of a text of which the other one has less than half. */
  private static void lines(PrintStream out, String label, String text, Shingles other) {
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> {
          Shingles own = Shingles.of(line);
          if (own.total() > 1 && own.shared(other) * 2 < own.total()) {
            out.println("  " + label + line);
          }
        });
  }

  /** How many shingles of a page were found, were wanted, and both. */
  private record Score(int shared, int found, int wanted) {

    static Score of(String wanted, String found) {
      Shingles gold = Shingles.of(wanted);
      Shingles own = Shingles.of(found);
      return new Score(own.shared(gold), own.total(), gold.total());
    }

    double f1() {
      return found + wanted == 0 ? 1 : 2.0 * shared / (found + wanted);
    }

    static double precision(List<Score> scores) {
      return scores.stream()
          .filter(score -> score.found > 0)
          .mapToDouble(score -> (double) score.shared / score.found)
          .average()
          .orElse(0);
    }

    static double recall(List<Score> scores) {
      return scores.stream()
          .filter(score -> score.wanted > 0)
          .mapToDouble(score -> (double) score.shared / score.wanted)
          .average()
          .orElse(0);
    }

    static double f1(List<Score> scores) {
      double precision = precision(scores);
      double recall = recall(scores);
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }
}
