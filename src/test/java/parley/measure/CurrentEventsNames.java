package parley.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import parley.actor.Mention;
import parley.article.Article;
import parley.article.Published;
import parley.pipeline.Pipeline;
import parley.text.CodePoints;
import parley.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many of the names that news items link are found as names.
 *
 * <p><b>Which links count.</b> The items do not say what a page is about, so {@link LinkedNames}
 * decides by rule; of 100 drawn at random 98 were a person, a state, an organisation or a place, or
 * an adjective of one.
 *
 * <p><b>What counts as found.</b> A name or an adjective whose own words (its head, without titles
 * before it) share a letter with the words of the link is found: "overlap". Where they are the same
 * words, but for an article before them and a possessive after them, the span is exact. A pronoun
 * or a description counts for nothing.
 *
 * <p>Every second item counts: those with an even number in the file are there to look at. The
 * figure for others is of those too.
 */
final class CurrentEventsNames implements Measure {

  private static final String FILE = "data/texts/current-events/current-events.jsonl.gz";

  /** A news item and the links in it that count. */
  private record Item(Article article, List<Span> names) {}

  @Override
  public String name() {
    return "names-current-events";
  }

  @Override
  public List<Figure> figures() throws IOException {
    Pipeline pipeline = Pipeline.standard();
    int overlap = 0;
    int exact = 0;
    int total = 0;
    for (Item item : items(1)) {
      List<Mention> mentions = names(pipeline, item.article());
      for (Span name : item.names()) {
        Mention found = best(mentions, name);
        total++;
        if (found != null) {
          overlap++;
          exact += isExact(item.article().text(), found.head(), name) ? 1 : 0;
        }
      }
    }
    return List.of(
        Figure.share("overlap", overlap, total), Figure.share("exact span", exact, total));
  }

  /**
   * Prints what to look at, of the items that do not count: the links that were missed ({@code
   * missed}), those found with other bounds ({@code bounds}), links by the rule ({@code links}) or
   * names that were found ({@code found}), so many of them drawn at random.
   */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    Pipeline pipeline = Pipeline.standard();
    List<String> lines = new ArrayList<>();
    for (Item item : items(0)) {
      String text = item.article().text();
      List<Mention> mentions = names(pipeline, item.article());
      if (arguments[0].equals("found")) {
        for (Mention mention : mentions) {
          lines.add(
              drawn(text, mention.head())
                  + " | "
                  + (mention.actor() != null
                      ? mention.actor().kind().label() + " " + mention.actor().name()
                      : mention.place() == null ? "?" : "place " + mention.place()));
        }
        continue;
      }
      for (Span name : item.names()) {
        Mention found = best(mentions, name);
        boolean exact = found != null && isExact(text, found.head(), name);
        boolean wanted =
            switch (arguments[0]) {
              case "missed" -> found == null;
              case "bounds" -> found != null && !exact;
              default -> true;
            };
        if (wanted) {
          lines.add(drawn(text, name) + (found == null ? "" : " | " + found.head().of(text)));
        }
      }
    }
    Random random = new Random(Long.parseLong(arguments[2]));
    int left = Integer.parseInt(arguments[1]);
    while (left-- > 0 && !lines.isEmpty()) {
      out.println(lines.remove(random.nextInt(lines.size())));
    }
  }

  private static String drawn(String text, Span span) {
    String before = text.substring(Math.max(0, span.start() - 50), span.start());
    String after = text.substring(span.end(), Math.min(text.length(), span.end() + 40));
    return (before + "[" + span.of(text) + "]" + after).replace('\n', ' ');
  }

  private static List<Mention> names(Pipeline pipeline, Article article) {
    return pipeline.mark(article).cast().mentions().stream()
        .filter(m -> m.form() == Mention.Form.NAME || m.form() == Mention.Form.ADJECTIVE)
        .toList();
  }

  /** The name that shares most letters with these words, or null. */
  private static @Nullable Mention best(List<Mention> mentions, Span name) {
    return mentions.stream()
        .filter(m -> shared(m.head(), name) > 0)
        .max(Comparator.comparingInt(m -> 2 * shared(m.head(), name) - m.head().length()))
        .orElse(null);
  }

  private static int shared(Span one, Span other) {
    return Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
  }

  private static boolean isExact(String text, Span head, Span name) {
    return bare(head.of(text)).equals(bare(name.of(text)));
  }

  private static String bare(String words) {
    String bare = words.startsWith("the ") || words.startsWith("The ") ? words.substring(4) : words;
    return bare.endsWith("'s") || bare.endsWith("’s") ? bare.substring(0, bare.length() - 2) : bare;
  }

  /** The even or the odd items. */
  private static List<Item> items(int half) throws IOException {
    List<JsonNode> all = new ArrayList<>();
    JsonMapper mapper = new JsonMapper();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SharedTexts.at(FILE))), UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        all.add(mapper.readTree(line));
      }
    }
    Set<String> small = new HashSet<>();
    for (JsonNode item : all) {
      for (JsonNode link : item.get("links")) {
        LinkedNames.noteSmall(link.get("text").asString(), link.get("title").asString(), small);
      }
    }
    LinkedNames rule = new LinkedNames(small);
    List<Item> items = new ArrayList<>();
    for (int i = half; i < all.size(); i += 2) {
      JsonNode item = all.get(i);
      String text = item.get("text").asString();
      CodePoints points = new CodePoints(text);
      List<Span> names = new ArrayList<>();
      for (JsonNode link : item.get("links")) {
        Span span =
            new Span(
                points.offsetOf(link.get("start").asInt()),
                points.offsetOf(link.get("end").asInt()));
        if (rule.isNamed(span.of(text), link.get("title").asString())) {
          names.add(span);
        }
      }
      Article article =
          Article.builder("item" + i, text)
              .published(Published.on(LocalDate.parse(item.get("date").asString())))
              .build();
      items.add(new Item(article, names));
    }
    return items;
  }
}
