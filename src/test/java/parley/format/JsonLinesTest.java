package parley.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parley.actor.Actor;
import parley.article.Article;
import parley.article.Field;
import parley.article.Published;
import parley.entry.Evidence;
import parley.entry.Hop;
import parley.entry.Realis;
import parley.entry.Statement;
import parley.entry.When;
import parley.entry.Who;
import parley.pipeline.ArticleRecord;
import parley.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other programs rely on: {@code docs/record-format.md}, to the letter. */
class JsonLinesTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int RECORDS = 150;

  /** A record with one statement, after a character outside the basic plane. */
  private static ArticleRecord small() {
    Article article =
        Article.builder("a1", "😀 “Enough,” said Anna Lind.")
            .file("news/a.txt")
            .headline("Enough")
            .published(Published.on(LocalDate.of(2025, 4, 24)))
            .outlet("The Post")
            .build();
    Evidence evidence =
        new Evidence(
            List.of(article.passage(new Span(3, 28))),
            "said",
            Realis.ACTUAL,
            false,
            List.of(
                new Hop("Anna Lind", Actor.Kind.PERSON, "anna-lind", null, null),
                new Hop("The Post", Actor.Kind.OUTLET, null, null, null)));
    Statement statement =
        new Statement(
            evidence,
            Statement.Manner.DIRECT,
            new Who("Anna Lind", "anna-lind", article.passage(new Span(18, 27))),
            article.passage(new Span(13, 17)),
            List.of(article.passage(new Span(4, 11))),
            new Statement.Occasion(null, When.published(article.published()), null, null),
            List.of(),
            List.of());
    Actor actor =
        new Actor(
            "anna-lind", "Anna Lind", Actor.Kind.PERSON, List.of(), "Norland", List.of(), null);
    return new ArticleRecord(article, List.of(actor), List.of(statement), List.of());
  }

  @Test
  void printsTheLinesOfAnArticleInAFixedOrderOfKeys() {
    String id = small().entries().getFirst().id();
    assertThat(new JsonLines().block(small(), LineType.usual()))
        .isEqualTo(
            """
            {"type":"article","id":"a1","file":"news/a.txt","headline":"Enough",\
            "published":"2025-04-24","outlet":"The Post","language":"en",\
            "text":"😀 “Enough,” said Anna Lind."}
            {"type":"actor","id":"anna-lind","name":"Anna Lind","kind":"person","party":"Norland"}
            {"type":"statement","id":"%s","article":"a1","manner":"direct",\
            "source":{"name":"Anna Lind","actor":"anna-lind",\
            "passage":{"article":"a1","start":17,"end":26,"words":"Anna Lind"}},\
            "cue":{"article":"a1","start":12,"end":16,"words":"said"},\
            "content":[{"article":"a1","start":3,"end":10,"words":"Enough,"}],\
            "said":{"value":"2025-04-24","type":"DATE","basis":"published"},\
            "realis":"actual",\
            "chain":[{"name":"Anna Lind","kind":"person","actor":"anna-lind"},\
            {"name":"The Post","kind":"outlet"}],\
            "passages":[{"article":"a1","start":2,"end":27,\
            "words":"“Enough,” said Anna Lind."}],"rule":"said"}
            """
                .formatted(id));
  }

  @Test
  void printsOnlyTheTypesAskedFor() {
    assertThat(new JsonLines().block(small(), EnumSet.of(LineType.ACTOR)))
        .startsWith("{\"type\":\"actor\"")
        .hasLineCount(1);
    assertThat(new JsonLines().block(small(), EnumSet.of(LineType.EVENT))).isEmpty();
  }

  @Test
  void readsBackWhatItWrites() {
    for (int seed = 0; seed < RECORDS; seed++) {
      ArticleRecord record = RandomRecords.record(seed);
      JsonLines.Lines lines = new JsonLines.Lines(record.article());
      Article article = JsonLinesReader.article(lines.article());
      assertThat(article).isEqualTo(record.article());
      assertThat(record.actors())
          .allSatisfy(
              actor -> assertThat(JsonLinesReader.actor(lines.actor(actor))).isEqualTo(actor));
      assertThat(
              JsonLinesReader.entries(
                  record.entries().stream().map(lines::entry).toList(), article))
          .isEqualTo(record.entries());
    }
  }

  @Test
  void everyPassageStandsAtItsCodePointsAndNothingIsEmpty() {
    for (int seed = 0; seed < RECORDS; seed++) {
      Article article = RandomRecords.record(seed).article();
      for (JsonNode line : lines(seed)) {
        for (JsonNode passage : passages(line, new ArrayList<>())) {
          String field = article.words(Field.parse(passage.path("field").asString("text")));
          int[] points = field.codePoints().toArray();
          int start = passage.get("start").asInt();
          assertThat(new String(points, start, passage.get("end").asInt() - start))
              .isEqualTo(passage.get("words").asString());
          assertThat(passage.path("field").asString("")).isNotEqualTo("text");
        }
        assertThat(line.findValuesAsString("words")).doesNotContain("");
        assertThat(line.toString()).doesNotContain("\"\"", "[]", "{}", "null", "NaN");
      }
    }
  }

  /** A record's lines must survive any program that cuts a file into lines. */
  @Test
  void aLineIsALineWhateverTheTextHolds() {
    Article article = Article.builder("a", "one\u2028two\u0085three\r\nfour \ud83d end").build();
    String line = new JsonLines.Lines(article).article();
    assertThat(line).doesNotContain("\u2028", "\u0085", "\r", "\n", "\ud83d");
    assertThat(JsonLinesReader.article(line).text()).isEqualTo(article.text());
  }

  @Test
  void wordsThatDoNotStandThereAreRefused() {
    JsonLines.Lines lines = new JsonLines.Lines(small().article());
    String moved =
        lines.entry(small().entries().getFirst()).replace("\"start\":12", "\"start\":11");
    assertThatThrownBy(() -> JsonLinesReader.entry(moved, small().article()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("do not stand there");
    assertThatThrownBy(() -> JsonLinesReader.article("{\"type\":"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyKeyIsInTheDocument() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (int seed = 0; seed < RECORDS; seed++) {
      lines(seed).forEach(line -> keys(line, keys));
    }
    assertThat(keys).contains("presentedBy", "passages", "plover", "max", "credit");
    String document = Files.readString(Path.of("docs", "record-format.md"));
    assertThat(keys).allSatisfy(key -> assertThat(document).contains("`" + key + "`"));
  }

  @Test
  void everyTypeOfLineIsInTheDocument() throws IOException {
    String document = Files.readString(Path.of("docs", "record-format.md"));
    assertThat(LineType.values())
        .allSatisfy(type -> assertThat(document).contains("## `" + type.label() + "`"));
  }

  private static List<JsonNode> lines(int seed) {
    return new JsonLines()
        .block(RandomRecords.record(seed), EnumSet.allOf(LineType.class))
        .lines()
        .map(JSON::readTree)
        .toList();
  }

  private static void keys(JsonNode node, Set<String> keys) {
    keys.addAll(node.propertyNames());
    node.forEach(value -> keys(value, keys));
  }

  private static List<JsonNode> passages(JsonNode node, List<JsonNode> found) {
    if (node.has("start") && node.has("article")) {
      found.add(node);
    }
    node.forEach(value -> passages(value, found));
    return found;
  }
}
