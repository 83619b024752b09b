package parley.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parley.article.Article;
import parley.article.Published;

/**
 * The texts whose events are there to be read and learned from: none that a figure of events is
 * taken from.
 *
 * <p>Political news and Wikinews of the practice samples, single sentences of news, items of the
 * current events, releases of a ministry, news of agencies and broadcasters.
 */
final class EventTexts {

  private static final List<String> SAMPLES =
      List.of("events-practice-1", "events-practice-2", "events-practice-3");

  private static final String WIRE = "data/dates/tempeval3/";
  private static final List<String> FOLDERS = List.of("AQUAINT", "TimeBank");
  private static final String NEWS = "data/actors/newswcl50/newswcl50.conll";

  private static final Pattern BODY = Pattern.compile("(?s)<TEXT>(.*?)</TEXT>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern DAY =
      Pattern.compile("<DCT>\\s*<TIMEX3[^>]* value=\"(\\d{4}-\\d\\d-\\d\\d)");

  private EventTexts() {}

  /** All of them, in a fixed order. */
  static List<Article> all() throws IOException {
    List<Article> all = new ArrayList<>(practice());
    all.addAll(GoldPositions.sentences());
    all.addAll(GoldPositions.items());
    all.addAll(releases());
    all.addAll(wire());
    NewsWclTexts.read(SharedTexts.at(NEWS)).forEach(text -> all.add(text.article()));
    return all;
  }

  /** Political news and Wikinews, as in the samples that figures are taken from. */
  static List<Article> practice() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (String sample : SAMPLES) {
      articles.addAll(SampledEvents.named(sample).articles());
    }
    return articles;
  }

  /**
   * Releases without those whose positions are left unread, and without the odd half of those that
   * tell of meetings and calls.
   */
  private static List<Article> releases() throws IOException {
    Set<String> unread = new HashSet<>(Readouts.unread());
    for (GoldPositions.Annotated article : GoldPositions.read()) {
      if (!article.part().isOpen()) {
        unread.add(article.article().id());
      }
    }
    List<Article> releases = new ArrayList<>();
    for (Article release : GoldPositions.releases()) {
      if (release.id().startsWith("https:")
          && !unread.contains(release.id())
          && !unread.contains(release.text())) {
        releases.add(release);
      }
    }
    return releases;
  }

  private static List<Article> wire() throws IOException {
    List<Article> all = new ArrayList<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.list(SharedTexts.at(WIRE + folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".tml")).sorted().toList()) {
          String marked = Files.readString(file, UTF_8);
          Matcher body = BODY.matcher(marked);
          Matcher day = DAY.matcher(marked);
          if (body.find()) {
            String text =
                TAG.matcher(body.group(1))
                    .replaceAll("")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&")
                    .strip();
            Published published = day.find() ? Published.on(LocalDate.parse(day.group(1))) : null;
            all.add(
                Article.builder(folder + " " + file.getFileName(), text)
                    .published(published)
                    .build());
          }
        }
      }
    }
    return all;
  }
}
