package parley.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.article.Article;
import parley.article.Embed;
import parley.article.Passage;
import parley.entry.Event;
import parley.entry.Hop;
import parley.entry.Statement;
import parley.entry.When;
import parley.entry.Who;

class AttributionExtractorTest {

  private static Statement only(String text) {
    List<Statement> statements = Readings.statements(text);
    assertThat(statements).hasSize(1);
    return statements.getFirst();
  }

  private static Statement withCue(String text, String cue) {
    return Readings.statements(text).stream()
        .filter(s -> s.cue() != null && s.cue().words().equals(cue))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no <" + cue + "> in " + Readings.statements(text)));
  }

  private static List<String> content(Statement statement) {
    return statement.content().stream().map(Passage::words).toList();
  }

  private static List<String> chain(Statement statement) {
    return statement.evidence().chain().stream().map(Hop::name).toList();
  }

  private static @Nullable String name(@Nullable Who who) {
    return who == null ? null : who.name();
  }

  private static @Nullable String day(Statement statement) {
    When said = statement.said();
    return said == null ? null : said.timex().value();
  }

  private static @Nullable String place(Statement statement) {
    Event.Where where = statement.occasion().where();
    return where == null ? null : where.name();
  }

  private static @Nullable String medium(Statement statement) {
    Passage medium = statement.occasion().medium();
    return medium == null ? null : medium.words();
  }

  @Test
  void takesNoDayForASpeaker() {
    List<Statement> statements =
        Readings.statements(
            "The envoys met in Oslo. Norway, which in early March would not hear of sharing the"
                + " quota, now says it is open to talks about it.");
    assertThat(statements).extracting(statement -> name(statement.source())).contains("Norway");
    assertThat(statements)
        .extracting(statement -> String.valueOf(name(statement.source())))
        .noneMatch(source -> source.contains("March"));
    assertThat(content(withCue("The minister, who in March denied the report, left.", "denied")))
        .containsExactly("the report");
  }

  @Test
  void tellsQuotedWordsFromParaphrase() {
    assertThat(only("\"The road is open,\" the mayor said.").manner())
        .isEqualTo(Statement.Manner.DIRECT);
    assertThat(only("The mayor said that the road was \"as good as new.\"").manner())
        .isEqualTo(Statement.Manner.MIXED);
    assertThat(only("The mayor said that the road was open.").manner())
        .isEqualTo(Statement.Manner.INDIRECT);
  }

  @Test
  void datesTheSayingAndNotWhatIsSaid() {
    Statement dated = withCue("The mayor said on Tuesday that the road was open.", "said");
    assertThat(day(dated)).isEqualTo("2026-05-12");
    assertThat(withCue("The mayor said the road would open on Tuesday.", "said").said()).isNull();
    assertThat(withCue("On Tuesday, the mayor said that the road was open.", "said").said())
        .isNotNull();
  }

  @Test
  void tellsToWhomWhereAndByWhatMeansItWasSaid() {
    Statement told =
        withCue("Ana Soto told reporters in Oslo on Tuesday that the road was open.", "told");
    assertThat(name(told.addressee())).isEqualTo("reporters");
    assertThat(place(told)).isEqualTo("Oslo");
    assertThat(day(told)).isEqualTo("2026-05-12");

    Statement spoken =
        withCue("Speaking to reporters in Oslo on Tuesday, Ana Soto said it was open.", "said");
    assertThat(name(spoken.addressee())).isEqualTo("reporters");
    assertThat(place(spoken)).isEqualTo("Oslo");
    assertThat(day(spoken)).isEqualTo("2026-05-12");

    Statement interview =
        only("In an interview with Reuters, Ana Soto said that the road was open.");
    assertThat(medium(interview)).isEqualTo("an interview");
    assertThat(name(interview.addressee())).isEqualTo("Reuters");
    assertThat(chain(interview)).containsExactly("Ana Soto", "Reuters", "The Harbour Gazette");

    assertThat(medium(only("Ana Soto wrote on Telegram that the road was open.")))
        .isEqualTo("Telegram");
    assertThat(medium(only("\"The road is open,\" Ana Soto told the Harbour Post."))).isNull();
  }

  @Test
  void givesAPostToItsAuthor() {
    Article article =
        Article.builder("a", "Ana Soto left the talks.")
            .outlet("The Harbour Gazette")
            .embeds(
                List.of(
                    new Embed("post", "Ana Soto (@soto)", null, " We tried. ", List.of()),
                    new Embed("post", null, null, "Nobody knows whose.", List.of()),
                    new Embed("video", "Port TV", null, "", List.of())))
            .build();
    List<Statement> statements = AttributionExtractor.standard().statements(Readings.of(article));
    assertThat(statements).hasSize(1);
    Statement post = statements.getFirst();
    assertThat(content(post)).containsExactly("We tried.");
    assertThat(post.content().getFirst().field()).hasToString("embed 1");
    assertThat(post.manner()).isEqualTo(Statement.Manner.DIRECT);
    assertThat(chain(post)).containsExactly("Ana Soto", "The Harbour Gazette");
    assertThat(Objects.requireNonNull(post.source()).actor()).isNotNull();
  }

  private static String told(String text, String cue) {
    Statement statement = withCue(text, cue);
    String not = statement.evidence().negated() ? "not " : "";
    return not + statement.evidence().realis().label();
  }

  @Test
  void tellsWhetherItWasSaidAtAll() {
    assertThat(told("Ana Soto did not say that the road was open.", "did not say"))
        .isEqualTo("not actual");
    assertThat(told("Ana Soto may have said that the road was open.", "may have said"))
        .isEqualTo("possible");
    assertThat(told("Ana Soto will tell the guild that the road is open.", "will tell"))
        .isEqualTo("planned");
    assertThat(told("Ana Soto would not say whether the road was open.", "would not say"))
        .isEqualTo("not actual");
    assertThat(told("Ana Soto refused to say whether the road was open.", "refused to say"))
        .isEqualTo("not actual");
  }

  @Test
  void takesNoDoubtInTheWordsForOneOfTheSaying() {
    assertThat(told("\"If they leave, we will stay,\" Ana Soto said.", "said")).isEqualTo("actual");
    assertThat(told("\"Absolutely not,\" Ana Soto said.", "said")).isEqualTo("actual");
    assertThat(told("The road will perhaps be closed, Ana Soto said.", "said")).isEqualTo("actual");
    assertThat(told("Ana Soto said she would leave and warned that it was late.", "warned"))
        .isEqualTo("actual");
  }

  private static List<String> continued(String text, String cue) {
    return withCue(text, cue).continued().stream().map(Passage::words).toList();
  }

  @Test
  void marksWhatIsToldOnWithoutSwallowingIt() {
    String plan = "The plan, Ana Soto said, was fair. It would also end the blockade.";
    assertThat(continued(plan, "said")).containsExactly("It would also end the blockade.");
    assertThat(content(withCue(plan, "said"))).containsExactly("The plan", "was fair");
    String further = plan + " They would rebuild the harbour. Ana Soto then left.";
    assertThat(continued(further, "said")).hasSize(2);
  }

  @Test
  void leavesToTheOutletWhatMayBeItsOwn() {
    assertThat(continued("Ana Soto said it was fair. This would be a first.", "said")).isEmpty();
    assertThat(continued("Ana Soto said it was fair. It is a first.", "said")).isEmpty();
    assertThat(continued("Ana Soto said it was fair.\n\nIt would end the war.", "said")).isEmpty();
    assertThat(continued("Ana Soto said it is fair. It would end the war.", "said")).isEmpty();
    String other = "Ana Soto said it was fair. It would end the war, Jan Lund said.";
    assertThat(Readings.statements(other)).allSatisfy(s -> assertThat(s.continued()).isEmpty());
  }

  @Test
  void leavesWhereItHappenedToWhatHappened() {
    assertThat(place(only("Ana Soto said the road in Oslo was open."))).isNull();
  }

  @Test
  void leavesTheDayOfTheSayingOutOfWhatIsSaid() {
    Statement dated =
        withCue("A Homestead official said late Tuesday that hackers had read the mail.", "said");
    assertThat(content(dated)).containsExactly("that hackers had read the mail");
    assertThat(day(dated)).startsWith("2026-05-12");
  }

  @Test
  void datesTheSayingByADayBesideSourceOrMedium() {
    assertThat(day(withCue("Ana Soto on Tuesday rejected the map.", "rejected")))
        .isEqualTo("2026-05-12");
    assertThat(day(only("At a Tuesday rally, Ana Soto said that the road was open.")))
        .isEqualTo("2026-05-12");
    assertThat(day(only("Earlier this week on Tuesday, Ana Soto said that the road was open.")))
        .isEqualTo("2026-05-12");
  }

  @Test
  void datesWhatTheClauseOfTimeDates() {
    Statement dated =
        withCue(
            "When the fleet sailed in March 2024, the premier said the war would be short.",
            "said");
    assertThat(day(dated)).isEqualTo("2024-03");
  }

  @Test
  void passesThroughWhoeverWasTold() {
    Statement told = withCue("Two officials told Reuters that the crossing would open.", "told");
    assertThat(name(told.addressee())).isEqualTo("Reuters");
    assertThat(chain(told)).hasSize(3).endsWith("Reuters", "The Harbour Gazette");
  }

  @Test
  void passesThroughWhoeverSaysThatItWasSaid() {
    Statement inner =
        withCue(
            "The foreign ministry said that the king told his generals that the war was lost.",
            "told");
    assertThat(chain(inner)).hasSize(3);
    assertThat(chain(inner).get(1)).containsIgnoringCase("ministry");
  }

  @Test
  void passesThroughWhoeverQuotes() {
    Statement quoted =
        withCue("The radio quoted Ana Soto as saying that the talks were useful.", "saying");
    assertThat(chain(quoted)).containsExactly("Ana Soto", "radio", "The Harbour Gazette");
    Statement cited =
        withCue("The bridge was hit, according to Reuters, citing two diplomats.", "citing");
    assertThat(chain(cited)).containsExactly("two diplomats", "Reuters", "The Harbour Gazette");
    assertThat(content(cited)).containsExactly("The bridge was hit");
  }

  @Test
  void givesAPronounToWhoeverSpokeLast() {
    Statement called =
        withCue(
            "\"We are close,\" Ana Soto said. She called the visit \"long and useful.\"", "called");
    assertThat(name(called.source())).isEqualTo("Ana Soto");
  }

  @Test
  void takesNoNameForACue() {
    assertThat(Readings.statements("The palace of Qaboos bin Said stands by the old harbour wall."))
        .isEmpty();
  }

  @Test
  void keepsOneSpeakerForWhatIsSaidInOneBreath() {
    String text = "Ana Soto declined to comment on the map but said that it was not final.";
    assertThat(name(withCue(text, "declined").source())).isEqualTo("Ana Soto");
    assertThat(withCue(text, "declined").evidence().negated()).isTrue();
    assertThat(name(withCue(text, "said").source())).isEqualTo("Ana Soto");
    assertThat(content(withCue(text, "said"))).containsExactly("that it was not final");
    String adding = "Ana Soto said that the map was old, adding that a new one was ready.";
    assertThat(content(withCue(adding, "said"))).containsExactly("that the map was old");
    assertThat(name(withCue(adding, "adding").source())).isEqualTo("Ana Soto");
  }

  @Test
  void takesNoSourceWhereNobodyIsNamed() {
    assertThat(
            withCue("It was reported that the king had left the capital.", "was reported").source())
        .isNull();
  }

  @Test
  void negatesWhatWasNotSaid() {
    assertThat(
            withCue("The envoy did not say whether the talks would go on.", "did not say")
                .evidence()
                .negated())
        .isTrue();
  }

  @Test
  void joinsAQuotationThatRunsOverParagraphs() {
    Statement joined =
        only(
            "\"The first convoy left at dawn,\" the driver said. \"It carried flour.\n\n"
                + "\"The second one waits for fuel.\n\n\"We will not stop.\"");
    assertThat(joined.content()).hasSize(4);
    assertThat(joined.manner()).isEqualTo(Statement.Manner.DIRECT);
  }

  @Test
  void makesNothingOfScareQuotes() {
    assertThat(Readings.statements("The so-called \"peace plan\" gathered dust in a drawer."))
        .isEmpty();
  }

  @Test
  void readsATranscriptByItsSpeakers() {
    List<Statement> turns =
        Readings.statements(
                "THE PREMIER: We met for an hour. The map is old.\n\n"
                    + "I think the port will open.\n\nTHE ENVOY: It was a good hour.")
            .stream()
            .filter(s -> s.evidence().rule().equals("transcript-turn"))
            .toList();
    assertThat(turns).hasSize(2);
    assertThat(content(turns.getFirst()))
        .containsExactly("We met for an hour. The map is old.", "I think the port will open.");
    assertThat(content(turns.getLast())).containsExactly("It was a good hour.");
  }

  @Test
  void takesOneLineInCapitalsForNoTranscript() {
    assertThat(Readings.statements("UPDATE: The bridge is open again.\n\nCars crossed it at noon."))
        .isEmpty();
  }

  @Test
  void readsTheNameUnderAQuotation() {
    Statement signed = only("\"The harbour never sleeps, and neither do we.\" ― Ana Soto");
    assertThat(signed.evidence().rule()).isEqualTo("quote-signed");
    assertThat(name(signed.source())).isEqualTo("Ana Soto");
  }

  @Test
  void knowsWhoIsMeantByI() {
    Statement hoped =
        withCue(
            "ANA SOTO: I hope the port will open soon.\n\nTHE ENVOY: It was a good hour.", "hope");
    assertThat(hoped.evidence().chain().stream().map(Hop::cue).filter(Objects::nonNull))
        .extracting(Passage::words)
        .containsExactly("hope");
    assertThat(chain(hoped)).hasSize(3);
    assertThat(chain(hoped).getFirst()).isEqualTo(chain(hoped).get(1));
    assertThat(name(hoped.source())).isEqualTo(chain(hoped).getFirst());
  }

  @Test
  void givesWhatIsQuotedWithinAQuotationToBothMouths() {
    String text =
        "\"The captain told me, 'We will never sign this,' and left,\" the envoy said."
            + " \"I hope he changes his mind.\"";
    Statement told = withCue(text, "told");
    assertThat(content(told)).containsExactly("'We will never sign this,'");
    assertThat(chain(told)).containsExactly("captain", "envoy", "The Harbour Gazette");
    assertThat(chain(withCue(text, "hope")))
        .containsExactly("envoy", "envoy", "The Harbour Gazette");
  }

  @Test
  void readsOnWhereASentenceBreaksOffToAQuotation() {
    Statement thought =
        withCue("As the boat went down I was thinking\n\n\"It was too short.\"", "was thinking");
    assertThat(content(thought)).containsExactly("\"It was too short.\"");
  }

  @Test
  void endsWhatIsThoughtWithTheQuotation() {
    for (Statement statement :
        Readings.statements(
            "\"I think everybody knows the painter, even those who never saw a painting,\" Ana Soto"
                + " said. The fair ends on Monday.")) {
      for (Passage part : statement.content()) {
        assertThat(part.words()).doesNotContain("Soto").doesNotContain("fair");
      }
    }
  }

  @Test
  void holdsOnThousandsOfQuotationMarks() {
    String text = "The mayor said " + "\"a\" ".repeat(5_000) + ".";
    assertThat(contentLength(text)).isLessThanOrEqualTo(text.length());
    assertThat(contentLength("\"".repeat(10_000))).isZero();
  }

  @Test
  void noChainIsWithoutEnd() {
    for (Statement statement : Readings.statements("He said \"yes, ".repeat(300))) {
      assertThat(statement.evidence().chain()).hasSizeLessThanOrEqualTo(10);
    }
  }

  @Test
  void keepsAnUnclosedQuotationInItsParagraph() {
    String open = "The mayor said: \"" + "The road is long and the harbour is far. ".repeat(3_000);
    String text = open + "\n\nThe bridge burned down in the night.";
    for (Statement statement : Readings.statements(text)) {
      for (Passage part : statement.content()) {
        assertThat(part.span().end()).isLessThanOrEqualTo(open.length());
      }
    }
  }

  @Test
  void looksAtABoundedStretchAroundACueInALongSentence() {
    String text = "The mayor said that " + "the clerk said that the town was calm and ".repeat(700);
    List<Statement> statements = Readings.statements(text + "it rained.");
    assertThat(statements).isNotEmpty();
    assertThat(Readings.statements("no one came here at all today and ".repeat(800))).isEmpty();
  }

  private static int contentLength(String text) {
    return Readings.statements(text).stream()
        .flatMap(statement -> statement.content().stream())
        .mapToInt(part -> part.span().length())
        .sum();
  }

  @Test
  void holdsOnHostileText() {
    Random random = new Random(11);
    List<String> pieces =
        List.of(
            "said",
            "told",
            " ",
            " ",
            " ",
            "\"",
            "“",
            "”",
            ",",
            ".",
            "\n\n",
            "the envoy",
            "that",
            ":",
            "according to",
            "Reuters",
            "he",
            "was",
            "to",
            "accused",
            "of",
            "—",
            "’s",
            "😀",
            "(",
            ")",
            "and",
            "adding",
            "will",
            "war",
            "on Friday",
            "'",
            "\u0000",
            "claim",
            "quoted as saying");
    for (int round = 0; round < 150; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 1 + random.nextInt(80); i > 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())))
            .append(random.nextBoolean() ? " " : "");
      }
      String drawn = text.toString();
      List<Statement> found = Readings.statements(drawn);
      assertThat(Readings.statements(drawn)).isEqualTo(found);
      for (Statement statement : found) {
        for (Passage passage : statement.passages()) {
          assertThat(passage.span().of(drawn)).isEqualTo(passage.words());
        }
      }
    }
  }
}
