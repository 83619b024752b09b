package parley.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import parley.actor.Actor;
import parley.article.Article;
import parley.article.Published;
import parley.entry.Event;
import parley.entry.EventKind;
import parley.entry.Evidence;
import parley.entry.Hop;
import parley.entry.Position;
import parley.entry.Realis;
import parley.entry.Stance;
import parley.entry.When;
import parley.entry.Who;
import parley.mark.Timex;
import parley.pipeline.ArticleRecord;
import parley.text.Span;

/** The table, as a spreadsheet reads it. */
class CsvTest {

  private static final Set<LineType> ENTRIES = EnumSet.of(LineType.EVENT, LineType.POSITION);

  private static List<CSVRecord> rows(ArticleRecord record, Set<LineType> types)
      throws IOException {
    String table = new Csv().opening() + new Csv().block(record, types);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = format.parse(new StringReader(table))) {
      return parser.getRecords();
    }
  }

  private static ArticleRecord small() {
    Article article =
        Article.builder("a1", "Lind met Ek,\nofficials told Coast Wire. She rejects a truce.")
            .headline("=HYPERLINK(\"x\")")
            .outlet("The Post")
            .published(Published.on(LocalDate.of(2025, 4, 24)))
            .build();
    Evidence meeting =
        new Evidence(
            List.of(article.passage(new Span(0, 38))),
            "met",
            Realis.ACTUAL,
            false,
            List.of(
                new Hop("officials", Actor.Kind.GROUP, null, null, null),
                new Hop("Coast Wire", Actor.Kind.OUTLET, null, null, null),
                new Hop("The Post", Actor.Kind.OUTLET, null, null, null)));
    When when =
        new When(
            new Timex(Timex.Type.DATE, "2025-04-24"),
            When.Basis.RESOLVED,
            article.passage(new Span(0, 4)));
    return new ArticleRecord(
        article,
        List.of(),
        List.of(
            new Event(
                meeting,
                EventKind.MEETING,
                new Event.Plover("CONSULT", null, List.of()),
                null,
                List.of(
                    new Event.Participant(new Who("Anna Lind", null, null), Event.Role.PRINCIPAL),
                    new Event.Participant(new Who("Bo Ek", null, null), Event.Role.PRINCIPAL)),
                when,
                new Event.Where("Geneva", "old mill", "CH", Double.NaN, Double.NaN, null),
                null,
                null,
                null,
                null),
            new Position(
                Evidence.of("rejects", article.passage(new Span(40, 60))),
                new Who("Norland", null, null),
                new Who("Anna Lind", null, null),
                "ceasefire",
                Stance.REJECTS,
                Position.Voice.OWN,
                null,
                null)),
        List.of());
  }

  @Test
  void hasARowForEachEntryWithTheArticleInItsColumns() throws IOException {
    List<CSVRecord> rows = rows(small(), ENTRIES);
    assertThat(rows).hasSize(2);
    CSVRecord event = rows.getFirst();
    assertThat(event.getParser().getHeaderNames()).isEqualTo(Csv.COLUMNS);
    assertThat(event.toMap())
        .containsEntry("type", "event")
        .containsEntry("article", "a1")
        .containsEntry("outlet", "The Post")
        .containsEntry("published", "2025-04-24")
        .containsEntry("kind", "meeting")
        .containsEntry("participants", "Anna Lind (principal); Bo Ek (principal)")
        .containsEntry("chain", "officials > Coast Wire > The Post")
        .containsEntry("when", "2025-04-24")
        .containsEntry("basis", "resolved")
        .containsEntry("where", "old mill, Geneva")
        .containsEntry("words", "Lind met Ek, officials told Coast Wire")
        .containsEntry("start", "0")
        .containsEntry("end", "38")
        .containsEntry("stance", "");
    assertThat(rows.get(1).toMap())
        .containsEntry("who", "Norland")
        .containsEntry("holder", "Anna Lind")
        .containsEntry("stance", "rejects")
        .containsEntry("issues", "ceasefire");
  }

  @Test
  void noCellIsAFormula() throws IOException {
    assertThat(rows(small(), ENTRIES).getFirst().get("headline")).isEqualTo("'=HYPERLINK(\"x\")");
    for (int seed = 0; seed < 100; seed++) {
      for (CSVRecord row : rows(RandomRecords.record(seed), EnumSet.allOf(LineType.class))) {
        assertThat(row.toList()).noneMatch(cell -> cell.matches("(?s)\\s*[=+@-].*"));
      }
    }
  }

  @Test
  void aRowIsALineThatEndsWithANewline() {
    for (int seed = 0; seed < 100; seed++) {
      ArticleRecord record = RandomRecords.record(seed);
      String table = new Csv().block(record, LineType.usual());
      assertThat(table).doesNotContain("\r").endsWith("\n");
      assertThat(table.chars().filter(c -> c == '\n').count())
          .isEqualTo(1 + record.actors().size() + record.entries().size());
    }
  }

  @Test
  void articlesAndActorsAreRowsWhereAskedFor() throws IOException {
    assertThat(rows(small(), EnumSet.of(LineType.ARTICLE)))
        .singleElement()
        .satisfies(row -> assertThat(row.get("type")).isEqualTo("article"))
        .satisfies(row -> assertThat(row.get("id")).isEqualTo("a1"));
  }
}
