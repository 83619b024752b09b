package parley.bench;

import java.util.List;
import java.util.Locale;

/** What was measured, as the section of a Markdown page that stands between two markers. */
final class Report {

  static final String BEGIN = "<!-- bench: begin, written by ./build bench -->";
  static final String END = "<!-- bench: end -->";

  private Report() {}

  static String section(
      String machine,
      String commit,
      String texts,
      List<Measurement> speeds,
      List<Measurement> hostile,
      List<StartUp> starts) {
    StringBuilder page = new StringBuilder();
    page.append("Machine: ").append(machine).append("  \n");
    page.append("Commit: ").append(commit).append("  \n");
    page.append("Texts: ").append(texts).append("\n\n");
    page.append(
        "| what | threads | articles/s | slowest–fastest | tokens/s | KB/article | heap, MB |\n");
    page.append("| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    for (Measurement speed : speeds) {
      page.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %,.0f | %,.0f–%,.0f | %,.0f | %,d | %,d |%n",
              speed.subject(),
              speed.threads(),
              speed.articlesPerSecond(),
              speed.slowest(),
              speed.fastest(),
              speed.tokensPerSecond(),
              speed.bytesPerArticle() / 1000,
              speed.peakHeapBytes() / 1_000_000));
    }
    page.append("\n| the whole record of a hostile text, on one thread | s | tokens/s |\n");
    page.append("| --- | ---: | ---: |\n");
    for (Measurement text : hostile) {
      page.append(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %,.0f |%n",
              text.subject(),
              1 / text.articlesPerSecond(),
              text.tokensPerSecond()));
    }
    page.append("\n| command | ms | fastest–slowest |\n| --- | ---: | ---: |\n");
    for (StartUp start : starts) {
      page.append(
          String.format(
              Locale.ROOT,
              "| `%s` | %.0f | %.0f–%.0f |%n",
              start.command(),
              start.medianMilliseconds(),
              start.fastest(),
              start.slowest()));
    }
    return page.toString();
  }

  /** The page with a new section between the markers, which are put at its end if it has none. */
  static String replaceSection(String page, String section) {
    return replaceSection(page, section, BEGIN, END);
  }

  /** The same between other markers. */
  static String replaceSection(String page, String section, String first, String last) {
    String marked = first + "\n\n" + section + "\n" + last;
    int begin = page.indexOf(first);
    int end = page.indexOf(last);
    if (begin < 0 || end < begin) {
      return page + (page.isEmpty() || page.endsWith("\n\n") ? "" : "\n") + marked + "\n";
    }
    return page.substring(0, begin) + marked + page.substring(end + last.length());
  }
}
