package parley.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Published;
import parley.text.CodePoints;
import parley.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The articles whose positions and proposals were annotated by hand, as {@code docs/annotating.md}
 * tells; those that nobody has read yet are left out.
 *
 * <p>Markup of the White House's pages is blanked out, so that no offset moves.
 */
final class GoldPositions {

  private static final String DATA = "data/texts/";
  private static final List<String> POLITICS =
      List.of("data/attribution/polnear/dev/text", "data/attribution/polnear/train/text");
  private static final String SENTENCES = "data/positions/directed-sentiment/train.txt";
  private static final String CODED = "data/events/plover-relations/PLV_test.tsv";
  private static final String ITEMS = "current-events/current-events";

  private static final Pattern BLOCK = Pattern.compile("</?(?:p|br|div|h\\d|li|ul)\\b[^>]*>");
  private static final Pattern MARKUP = Pattern.compile("<[^>]*>|&nbsp;");

  private static final Pattern BRACKET = Pattern.compile("[\\[\\]]");

  /** How many letters of a hash stand in the files. */
  private static final int LETTERS = 12;

  private static final DateTimeFormatter IN_TITLE = DateTimeFormatter.ofPattern("M/d/[uuuu][uu]");

  /** Where the briefings lie. */
  private static final String WHITE_HOUSE = "https://obamawhitehouse.archives.gov/";

  /** The department speaks of its own day. */
  private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

  /** A position somebody found. */
  record Position(String party, String issue, String stance, Span span, boolean optional) {}

  /** What a proposal holds. */
  record Term(String issue, String stance, Span span) {}

  /**
   * A proposal.
   *
   * @param name as it stands there, or null
   * @param spans the passage that says most of it, then the other places that name it
   */
  record Proposal(@Nullable String name, List<Span> spans, List<Term> terms, boolean optional) {

    /** Of its terms, each once. */
    Set<String> issues() {
      return terms.stream().map(Term::issue).collect(Collectors.toSet());
    }
  }

  /** What an article is annotated for. */
  enum Part {
    DEVELOP,
    PRACTICE,
    FURTHER,
    SENTENCES,
    /** Made up, and in none of the files beside the texts. */
    WRITTEN,
    /** Made up too, and not looked at. */
    UNREAD,
    HELD,
    SCORE;

    /** Whether it is there to be looked at and to be learned from. */
    boolean isOpen() {
      return this != HELD && this != SCORE && this != UNREAD;
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One article with all that was found in it. */
  record Annotated(
      int place, Part part, Article article, List<Position> positions, List<Proposal> proposals) {}

  private GoldPositions() {}

  /** Every article that was read, in the order of its place. */
  static List<Annotated> read() throws IOException {
    Map<Integer, List<JsonNode>> entries = new HashMap<>();
    for (JsonNode entry : lines(resource("first.jsonl"))) {
      entries.computeIfAbsent(entry.get("place").asInt(), place -> new ArrayList<>()).add(entry);
    }
    Map<String, Article> articles = articles();
    List<JsonNode> items = zipped(ITEMS);
    List<Annotated> read = new ArrayList<>();
    for (JsonNode chosen : lines(resource("articles.jsonl"))) {
      int place = chosen.get("place").asInt();
      String id = chosen.get("article").asString();
      Article whole = chosen.has("items") ? block(id, chosen, items) : articles.get(id);
      if (entries.containsKey(place) && whole != null) {
        String stretch = stretch(chosen, whole.text());
        Article article =
            Article.builder(id, withoutMarkup(stretch))
                .published(whole.published())
                .url(whole.url())
                .build();
        Part part = Part.valueOf(chosen.get("part").asString().toUpperCase(Locale.ROOT));
        read.add(annotated(place, part, article, entries.getOrDefault(place, List.of())));
      }
    }
    return read;
  }

  /** Items of the current events as one text, as of the day of the last. */
  private static Article block(String id, JsonNode chosen, List<JsonNode> items) {
    List<String> paragraphs = new ArrayList<>();
    @Nullable LocalDate day = null;
    for (JsonNode number : chosen.get("items")) {
      JsonNode item = items.get(number.asInt());
      paragraphs.add(item.get("text").asString());
      day = LocalDate.parse(item.get("date").asString());
    }
    Published published = day == null ? null : Published.on(day);
    return Article.builder(id, String.join("\n\n", paragraphs)).published(published).build();
  }

  private static Annotated annotated(
      int place, Part part, Article article, List<JsonNode> entries) {
    List<Position> positions = new ArrayList<>();
    List<Proposal> proposals = new ArrayList<>();
    CodePoints points = new CodePoints(article.text());
    for (JsonNode entry : entries) {
      boolean optional = entry.path("optional").asBoolean(false);
      switch (entry.get("type").asString()) {
        case "position" ->
            positions.add(
                new Position(
                    entry.get("party").asString(),
                    entry.get("issue").asString(),
                    entry.get("stance").asString(),
                    span(points, entry),
                    optional));
        case "proposal" -> {
          List<Term> terms = new ArrayList<>();
          for (JsonNode term : entry.path("terms")) {
            String issue = term.get("issue").asString();
            terms.add(new Term(issue, term.get("stance").asString(), span(points, term)));
          }
          String name = entry.has("name") ? entry.get("name").asString() : null;
          List<Span> spans = new ArrayList<>(List.of(span(points, entry)));
          entry.path("again").forEach(other -> spans.add(span(points, other)));
          proposals.add(new Proposal(name, spans, terms, optional));
        }
        default -> {} // "none": somebody read it, and nothing is there
      }
    }
    return new Annotated(place, part, article, positions, proposals);
  }

  private static Span span(CodePoints points, JsonNode entry) {
    return new Span(
        points.offsetOf(entry.get("start").asInt()), points.offsetOf(entry.get("end").asInt()));
  }

  private static String stretch(JsonNode chosen, String text) {
    int length = chosen.get("length").asInt();
    String stretch = text.substring(0, new CodePoints(text).offsetOf(length));
    String hash = SampledEvents.hash(stretch).substring(0, LETTERS);
    if (!hash.equals(chosen.get("sha256").asString())) {
      throw new IllegalStateException("other words than those that were annotated: " + chosen);
    }
    return stretch;
  }

  /** Blanks in place of what is no text; where a paragraph ends, line ends. */
  static String withoutMarkup(String page) {
    String paragraphs = BLOCK.matcher(page).replaceAll(tag -> "\n".repeat(tag.group().length()));
    return MARKUP.matcher(paragraphs).replaceAll(tag -> " ".repeat(tag.group().length()));
  }

  private static Map<String, Article> articles() throws IOException {
    Map<String, Article> articles = new HashMap<>();
    releases().forEach(release -> articles.put(release.id(), release));
    SampledEvents.wikinews().forEach(article -> articles.put(article.id(), article));
    for (String folder : POLITICS) {
      for (Article article : SampledEvents.politics(folder)) {
        articles.put(article.id() + ".txt", article);
      }
    }
    sentences().forEach(sentence -> articles.put(sentence.id(), sentence));
    List<String> coded = Files.readAllLines(SharedTexts.at(CODED), UTF_8);
    for (int number = 1; number < coded.size(); number++) {
      Article one =
          sentence("plover-relations " + (number - 1), coded.get(number).split("\t", 6)[4]);
      articles.put(one.id(), one);
    }
    return articles;
  }

  /** The releases of the ministry, and the briefings of the government. */
  static List<Article> releases() throws IOException {
    List<Article> releases = new ArrayList<>();
    for (JsonNode release : zipped("state-department/press-releases")) {
      OffsetDateTime at = OffsetDateTime.parse(release.get("published").asString());
      LocalDate day = at.atZoneSameInstant(WASHINGTON).toLocalDate();
      String url = release.get("url").asString();
      releases.add(release(url, url, release.get("text").asString(), day));
    }
    for (JsonNode briefing : zipped("white-house/briefings-150")) {
      JsonNode day = briefing.get("date_in_title");
      releases.add(
          release(
              briefing.get("id").asString(),
              WHITE_HOUSE,
              briefing.get("html").asString(),
              day.isNull() ? null : LocalDate.parse(day.asString(), IN_TITLE)));
    }
    return releases;
  }

  /** The single sentences of the annotation of directed sentiment, each as an article. */
  static List<Article> sentences() throws IOException {
    List<Article> all = new ArrayList<>();
    for (String line : Files.readAllLines(SharedTexts.at(SENTENCES), UTF_8)) {
      all.add(sentence("directed-sentiment " + all.size(), line.split("\t", 2)[0]));
    }
    return all;
  }

  /** The items of the current events, each as an article. */
  static List<Article> items() throws IOException {
    List<Article> all = new ArrayList<>();
    for (JsonNode item : zipped(ITEMS)) {
      LocalDate day = LocalDate.parse(item.get("date").asString());
      all.add(
          Article.builder("current-events " + all.size(), item.get("text").asString().strip())
              .published(Published.on(day))
              .build());
    }
    return all;
  }

  private static Article sentence(String id, String words) {
    return Article.builder(id, unmarked(words)).build();
  }

  /** A sentence without the brackets around two names in it, and without doubled blanks. */
  private static String unmarked(String sentence) {
    return BRACKET.matcher(sentence).replaceAll("").replaceAll("\\s+", " ").strip();
  }

  private static Article release(String id, String url, String text, @Nullable LocalDate day) {
    Published published = day == null ? null : Published.on(day);
    return Article.builder(id, text).published(published).url(url).build();
  }

  private static List<JsonNode> zipped(String name) throws IOException {
    return lines(
        new GZIPInputStream(Files.newInputStream(SharedTexts.at(DATA + name + ".jsonl.gz"))));
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(GoldPositions.class.getResourceAsStream("positions/" + name));
  }

  private static List<JsonNode> lines(InputStream in) throws IOException {
    JsonMapper mapper = new JsonMapper();
    List<JsonNode> lines = new ArrayList<>();
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(mapper.readTree(line));
      }
    }
    return lines;
  }
}
