package parley.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.actor.Actor;
import parley.article.Article;
import parley.article.Passage;
import parley.article.Published;
import parley.entry.Channel;
import parley.entry.Entry;
import parley.entry.Event;
import parley.entry.EventKind;
import parley.entry.Evidence;
import parley.entry.Hop;
import parley.entry.Realis;
import parley.entry.Statement;
import parley.entry.When;
import parley.entry.Who;
import parley.mark.Timex;
import parley.pipeline.ArticleRecord;
import parley.text.Span;

/** What people read, or have read to them. */
class PlainTest {

  private static final Plain PLAIN = new Plain(80, false);

  private static ArticleRecord small() {
    Article article =
        Article.builder(
                "a1",
                "“The ferry will not sail,” Lind told islanders on Monday, Coast Wire reported."
                    + " She may meet Ek in Geneva.")
            .file("news/a.txt")
            .headline("Ferry stays in port")
            .outlet("The Post")
            .agencies(List.of("Coast Wire"))
            .published(Published.on(LocalDate.of(2025, 4, 24)))
            .build();
    Passage cue = find(article, "told");
    Evidence said =
        new Evidence(
            List.of(find(article, "“The ferry will not sail,” Lind told islanders on Monday")),
            "told",
            Realis.ACTUAL,
            false,
            List.of(
                new Hop("Anna Lind", Actor.Kind.PERSON, null, cue, null),
                new Hop("Coast Wire", Actor.Kind.OUTLET, null, find(article, "reported"), null),
                new Hop("The Post", Actor.Kind.OUTLET, null, null, null)));
    Entry statement =
        new Statement(
            said,
            Statement.Manner.DIRECT,
            new Who("Anna Lind", null, null),
            cue,
            List.of(find(article, "The ferry will not sail,")),
            new Statement.Occasion(
                new Who("islanders", null, null),
                new When(
                    new Timex(Timex.Type.DATE, "2025-04-21"),
                    When.Basis.RESOLVED,
                    find(article, "Monday")),
                null,
                null),
            List.of(),
            List.of());
    Entry meeting =
        new Event(
            Evidence.of("meet", find(article, "She may meet Ek in Geneva"))
                .with(Realis.POSSIBLE, false),
            EventKind.MEETING,
            new Event.Plover("CONSULT", null, List.of()),
            null,
            List.of(
                new Event.Participant(new Who("Anna Lind", null, null), Event.Role.PRINCIPAL),
                new Event.Participant(new Who("Bo Ek", null, null), Event.Role.PRINCIPAL)),
            null,
            new Event.Where("Geneva", null, "CH", Double.NaN, Double.NaN, null),
            null,
            null,
            null,
            null);
    return new ArticleRecord(article, List.of(), List.of(statement, meeting), List.of());
  }

  private static Passage find(Article article, String words) {
    int start = article.text().indexOf(words);
    return article.passage(new Span(start, start + words.length()));
  }

  @Test
  void tellsWhoSaidWhatAndWhatHappened() {
    assertThat(PLAIN.block(small(), LineType.usual()))
        .isEqualTo(
            """
            Ferry stays in port
            The Post, 24 April 2025, with Coast Wire
            news/a.txt

            Who said what

              Anna Lind to islanders, on 21 April 2025, through Coast Wire, word for word
              (“told”):
                  “The ferry will not sail,”

            What happened

              Meeting with Anna Lind and Bo Ek, in Geneva, possible:
                  “She may meet Ek in Geneva”


            """);
  }

  @Test
  void everyEntryShowsItsWords() {
    for (int seed = 0; seed < 100; seed++) {
      ArticleRecord record = RandomRecords.record(seed);
      String page = Layout.oneLine(PLAIN.block(record, LineType.usual()));
      for (Entry entry : record.entries()) {
        List<Passage> words =
            entry instanceof Statement statement ? statement.content() : entry.passages();
        assertThat(words).allSatisfy(p -> assertThat(page).contains(bare(p.words())));
      }
    }
  }

  private static String bare(String words) {
    return Layout.oneLine(words).strip();
  }

  @Test
  void linesKeepToTheWidth() {
    for (int seed = 0; seed < 100; seed++) {
      assertThat(new Plain(50, false).block(RandomRecords.record(seed), LineType.usual()).lines())
          .allMatch(line -> line.codePointCount(0, line.length()) <= 50);
    }
  }

  @Test
  void onlyWhatIsAskedFor() {
    assertThat(PLAIN.block(small(), EnumSet.of(LineType.EVENT)))
        .contains("What happened")
        .doesNotContain("Who said what");
    assertThat(PLAIN.block(small(), EnumSet.of(LineType.PROPOSAL))).isEmpty();
  }

  @Test
  void saysThatAForeignArticleWasNotRead() {
    Article article = Article.builder("a1", "Guten Tag.").language("de").build();
    ArticleRecord record = new ArticleRecord(article, List.of(), List.of(), List.of());
    assertThat(PLAIN.block(record, LineType.usual())).contains("not in English").contains("(de)");
  }

  @Test
  void nothingInAnArticleDrivesTheTerminal() {
    Article article =
        Article.builder("a1", "x").headline("A \u001b[31mred\u0007 \u202eherring\n").build();
    ArticleRecord record = new ArticleRecord(article, List.of(), List.of(), List.of());
    assertThat(PLAIN.block(record, LineType.usual())).startsWith("A [31mred herring\n");
  }

  @Test
  void coloursOnlyWhereAskedFor() {
    assertThat(PLAIN.block(small(), LineType.usual())).doesNotContain("\u001b");
    String coloured = new Plain(80, true).block(small(), LineType.usual());
    assertThat(coloured).startsWith("\u001b[1mFerry stays in port\u001b[0m\n");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(PLAIN.block(small(), LineType.usual()));
  }

  @Test
  void negationAndRealisAreInWords() {
    Article article = Article.builder("a1", "They have not held talks.").build();
    Entry channel =
        new Channel(
            Evidence.of("talks", article.passage(new Span(0, 24))).with(Realis.PLANNED, true),
            Channel.Format.DIRECT,
            List.of(new Who("Norland", null, null), new Who("Sudland", null, null)),
            null,
            Channel.Status.NONE,
            null,
            null);
    assertThat(Spoken.line(channel, article))
        .isEqualTo("Norland and Sudland, face to face: they do not talk, planned:");
  }

  @Test
  void whatWasNotOrOnlyPerhapsSaidIsToldSo() {
    Statement said = (Statement) small().entries().getFirst();
    for (Realis realis : Realis.values()) {
      for (boolean negated : new boolean[] {false, true}) {
        Statement other =
            new Statement(
                said.evidence().with(realis, negated),
                said.manner(),
                said.source(),
                said.cue(),
                said.content(),
                Statement.Occasion.UNKNOWN,
                List.of(),
                List.of());
        String line = Spoken.line(other, small().article());
        assertThat(line.contains("(“told”):")).isEqualTo(realis == Realis.ACTUAL && !negated);
        assertThat(line.contains("not ")).isEqualTo(negated);
      }
    }
  }

  @Test
  void wordsThatBringTheirQuotationMarksGetNoOthers() {
    assertThat(new Layout(80, false).words("", "“We will,” … “but not now.”"))
        .hasToString("“We will,” … “but not now.”\n");
    assertThat(new Layout(80, false).words("", "calls it \"a farce\""))
        .hasToString("“calls it \"a farce\"”\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-04-24 | on 24 April 2025",
        "2025-04 | in April 2025",
        "2025 | in 2025",
        "2022/ | since 2022",
        "2022-01/2022-03 | from January 2022 to March 2022",
        "2025-04-24T09:30 | on 24 April 2025, 09:30",
        "PAST_REF | PAST_REF",
        "2025-W17 | in the week of 21 April 2025"
      })
  void datesAreSpoken(String value, String spoken) {
    assertThat(Spoken.time(value)).isEqualTo(spoken);
  }
}
