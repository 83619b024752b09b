package parley.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import parley.measure.SharedPages.Page;

/**
 * Whether the body of a page has words that stand in it and lacks words that do not, by the rule of
 * trafilatura's evaluation: a segment is there if the body contains it once every run of white
 * space is one space; a segment of the body that is there is a hit, one of the rest of the page
 * that is there is false.
 *
 * <p>{@code developed} and {@code unseen} as in {@link PageBodies}.
 */
final class PageSegments implements Measure {

  @Override
  public String name() {
    return "pages-segments";
  }

  @Override
  public List<Figure> figures() throws IOException {
    Count all = new Count();
    Count developed = new Count();
    Count unseen = new Count();
    for (Page page : SharedPages.trafilatura()) {
      String read = spaced(page.read());
      all.add(page, read);
      (page.isDeveloped() ? developed : unseen).add(page, read);
    }
    return List.of(
        Figure.share("precision", all.hits, all.hits + all.wrong),
        Figure.share("recall", all.hits, all.wanted),
        Figure.f1("F1", all.hits, all.hits + all.wrong, all.wanted),
        Figure.f1(
            "F1, developed", developed.hits, developed.hits + developed.wrong, developed.wanted),
        Figure.f1("F1, unseen", unseen.hits, unseen.hits + unseen.wrong, unseen.wanted));
  }

  @Override
  public void list(PrintStream out) throws IOException {
    for (Page page : SharedPages.trafilatura()) {
      if (!page.isDeveloped()) {
        continue;
      }
      String read = spaced(page.read());
      Count count = new Count();
      count.add(page, read);
      if (count.hits == count.wanted && count.wrong == 0) {
        continue;
      }
      out.println(page.id() + (read.isEmpty() ? " (nothing read)" : ""));
      for (String segment : page.with()) {
        if (!read.contains(spaced(segment))) {
          out.println("  missing:  " + segment);
        }
      }
      for (String segment : page.without()) {
        if (read.contains(spaced(segment))) {
          out.println("  too much: " + segment);
        }
      }
    }
  }

  private static String spaced(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static final class Count {
    private int hits;
    private int wanted;
    private int wrong;

    void add(Page page, String read) {
      wanted += page.with().size();
      for (String segment : page.with()) {
        hits += read.contains(spaced(segment)) ? 1 : 0;
      }
      for (String segment : page.without()) {
        wrong += read.contains(spaced(segment)) ? 1 : 0;
      }
    }
  }
}
