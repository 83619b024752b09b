package parley.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import parley.actor.Actor;
import parley.article.Article;
import parley.article.Passage;
import parley.entry.Entry;
import parley.entry.Event;
import parley.entry.EventKind;
import parley.entry.Evidence;
import parley.entry.Hop;
import parley.entry.Position;
import parley.entry.Proposal;
import parley.entry.Realis;
import parley.entry.Stance;
import parley.entry.Statement;
import parley.entry.When;
import parley.entry.Who;
import parley.format.JsonLines;
import parley.format.JsonLinesReader;
import parley.text.Span;

/** What reviewers may change, on one article in our own words. */
class CorrectionTest {

  private static final Article ARTICLE =
      Article.builder(
              "a",
              "Anna Lind met Bo Ek in Oslo. “The ferry stays,” she said. Norland’s plan gives the"
                  + " island a port. They met again in Bergen.")
          .outlet("The Post")
          .build();

  private static Passage find(String words) {
    int start = ARTICLE.text().indexOf(words);
    return ARTICLE.passage(new Span(start, start + words.length()));
  }

  private static Statement statement() {
    Who she = new Who("Anna Lind", "person:anna-lind", find("she"));
    List<Hop> chain =
        List.of(
            new Hop("Anna Lind", Actor.Kind.PERSON, "person:anna-lind", find("said"), find("she")),
            new Hop("The Post", Actor.Kind.OUTLET, null, null, null));
    return new Statement(
        Evidence.of("quote-before", find("“The ferry stays,”"), find("she"), find("said"))
            .through(chain),
        Statement.Manner.DIRECT,
        she,
        find("said"),
        List.of(find("“The ferry stays,”")),
        Statement.Occasion.UNKNOWN,
        List.of(),
        List.of());
  }

  private static Event event(String words) {
    return new Event(
        Evidence.of("meet", find(words)),
        EventKind.MEETING,
        new Event.Plover("CONSULT", null, List.of()),
        "040",
        List.of(new Event.Participant(new Who("Anna Lind", null, null), Event.Role.PRINCIPAL)),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Entry correct(Entry entry, Edit... edits) {
    Entry corrected = Correction.of(entry, List.of(edits), "Ann");
    assertThat(corrected.id()).isEqualTo(entry.id());
    assertThat(corrected.evidence().rule()).isEqualTo("reviewer Ann");
    // and the id is still there when the line is read back
    String line = new JsonLines.Lines(ARTICLE).entry(corrected);
    assertThat(JsonLinesReader.entry(line, ARTICLE).id()).isEqualTo(entry.id());
    assertThat(new JsonLines.Lines(ARTICLE).entry(JsonLinesReader.entry(line, ARTICLE)))
        .isEqualTo(line);
    return corrected;
  }

  @Test
  void anotherSpeakerIsTheFirstStepOfTheChainToo() {
    Statement corrected =
        (Statement)
            correct(statement(), new Edit.Speaker(new Who("Bo Ek", "person:bo-ek", find("Bo Ek"))));
    assertThat(corrected.source()).extracting(Who::name).isEqualTo("Bo Ek");
    assertThat(corrected.evidence().chain())
        .extracting(Hop::name)
        .containsExactly("Bo Ek", "The Post");
    assertThat(corrected.passages()).contains(find("Bo Ek")).doesNotContain(find("she"));
    Statement nobody = (Statement) correct(statement(), new Edit.Speaker(null));
    assertThat(nobody.source()).isNull();
    assertThat(nobody.evidence().chain()).extracting(Hop::name).containsExactly("The Post");
  }

  @Test
  void otherWordsAreTheContentAndTellTheManner() {
    Statement corrected =
        (Statement) correct(statement(), new Edit.Words(List.of(find("The ferry stays"))));
    assertThat(corrected.content()).containsExactly(find("The ferry stays"));
    assertThat(corrected.passages())
        .containsExactly(find("The ferry stays"), find("she"), find("said"));
    assertThat(corrected.manner()).isEqualTo(Statement.Manner.INDIRECT);
  }

  @Test
  void anotherKindOfEventHasNoCodesOfTheFormerOne() {
    Event corrected = (Event) correct(event("met Bo Ek"), new Edit.Kind(EventKind.CALL));
    assertThat(corrected.kind()).isEqualTo(EventKind.CALL);
    assertThat(corrected.plover()).isNull();
    assertThat(corrected.cameo()).isNull();
  }

  @Test
  void aDayRestsOnWords() {
    Event corrected =
        (Event) correct(event("met Bo Ek"), new Edit.Day(LocalDate.of(2026, 3, 2), null));
    When when = Objects.requireNonNull(corrected.when());
    assertThat(when.basis()).isEqualTo(When.Basis.RESOLVED);
    assertThat(when.passage()).isEqualTo(find("met Bo Ek"));
  }

  @Test
  void severalChangesAtOnce() {
    Position position =
        new Position(
            Evidence.of("r", find("Norland’s plan gives the island a port")),
            new Who("Norland", null, null),
            null,
            "trade-and-transit",
            Stance.DEMANDS,
            Position.Voice.NARRATED,
            null,
            null);
    Position corrected =
        (Position)
            correct(
                position,
                new Edit.Stands(Stance.OFFERS),
                new Edit.Spoken(Position.Voice.OWN),
                new Edit.Party(new Who("the island", null, null)),
                new Edit.Holder(new Who("Bo Ek", null, null)),
                new Edit.Issues(List.of("territory")),
                new Edit.Factual(Realis.PLANNED, true));
    assertThat(corrected.distinction())
        .containsExactly("party the island", "issue territory", "stance offers", "holder Bo Ek");
    assertThat(corrected.voice()).isEqualTo(Position.Voice.OWN);
    assertThat(corrected.evidence().realis()).isEqualTo(Realis.PLANNED);
    assertThat(corrected.evidence().negated()).isTrue();
  }

  @Test
  void whatMakesNoSenseIsToldInWords() {
    refuses("A statement has no stance.", statement(), new Edit.Stands(Stance.OPEN));
    refuses("An event has no speaker.", event("met Bo Ek"), new Edit.Speaker(null));
    refuses("An event has no issue.", event("met Bo Ek"), new Edit.Issues(List.of("talks")));
    refuses("No words are marked.", event("met Bo Ek"), new Edit.Words(List.of()));
    refuses(
        "The words are of another article.",
        event("met Bo Ek"),
        new Edit.Words(List.of(Article.builder("b", "Bo").build().passage(new Span(0, 2)))));
    refuses("Nothing was changed. To confirm it as it is, accept it.", statement());
    refuses(
        "Nothing was changed. To confirm it as it is, accept it.",
        event("met Bo Ek"),
        new Edit.Kind(EventKind.MEETING));
    refuses(
        "“Peace Deal” is not the name of an issue.",
        statement(),
        new Edit.Issues(List.of("Peace Deal")));
  }

  private static void refuses(String message, Entry entry, Edit... edits) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Correction.of(entry, List.of(edits), "Ann"))
        .withMessage(message);
  }

  @Test
  void twoEventsAreOneAndOneIsTwo() {
    Event merged = Happenings.merged(event("met Bo Ek"), event("met again"), "Ann");
    assertThat(merged.id()).isEqualTo(event("met Bo Ek").id());
    assertThat(merged.passages()).containsExactly(find("met Bo Ek"), find("met again"));
    assertThat(merged.participants()).hasSize(1);
    Happenings.Halves halves = Happenings.split(merged, List.of(find("met again")), "Bo");
    assertThat(halves.kept().passages()).containsExactly(find("met Bo Ek"));
    assertThat(halves.kept().id()).isEqualTo(merged.id());
    assertThat(halves.other().passages()).containsExactly(find("met again"));
    assertThat(halves.other().id()).isEqualTo(event("met again").id());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Happenings.split(merged, merged.passages(), "Bo"));
  }

  @Test
  void anAdditionRestsOnTheMarkedWords() {
    Entry added =
        new Addition.OfProposal(
                List.of(find("Norland’s plan gives the island a port")),
                " Norland’s plan ",
                List.of(new Who("Norland", null, null)),
                Proposal.Status.FLOATED,
                List.of(
                    new Proposal.Term(
                        "trade-and-transit",
                        Stance.OFFERS,
                        List.of(find("gives the island a port")))),
                null)
            .entry(ARTICLE, "Ann");
    assertThat(((Proposal) added).label()).isEqualTo("Norland’s plan");
    assertThat(added.evidence().rule()).isEqualTo("reviewer Ann");
    Statement said =
        (Statement)
            new Addition.OfStatement(
                    List.of(find("“The ferry stays,”")),
                    find("said"),
                    new Who("Anna Lind", null, find("she")),
                    List.of(),
                    null)
                .entry(ARTICLE, "Ann");
    assertThat(said.manner()).isEqualTo(Statement.Manner.DIRECT);
    assertThat(said.evidence().chain())
        .extracting(Hop::name)
        .containsExactly("Anna Lind", "The Post");
  }

  @Test
  void whatIsDoubtfulAndCarriesTheTableNeedsALookMost() {
    Need sure = Need.of(statement(), Footing.NONE);
    assertThat(sure.weight()).isZero();
    assertThat(sure.reasons()).isEmpty();
    Entry unsaid = Correction.of(statement(), List.of(new Edit.Speaker(null)), "Ann");
    Need nobody = Need.of(unsaid, Footing.NONE);
    assertThat(nobody.reasons()).containsExactly("nobody is named as its source");
    assertThat(nobody.doubts()).containsExactly(Doubt.NOBODY);
    Need event = Need.of(event("met Bo Ek"), Footing.NONE);
    assertThat(event.reasons()).containsExactly("its day is not known");
    Entry proposal =
        new Addition.OfProposal(
                List.of(find("Norland’s plan")), "the plan", List.of(), null, List.of(), null)
            .entry(ARTICLE, "Ann");
    Need table = Need.of(proposal, Footing.NONE);
    assertThat(table.weight()).isGreaterThan(nobody.weight()).isGreaterThan(event.weight());
    assertThat(table.reasons())
        .startsWith("it is in the table of proposals", "nobody is named as its author");
    assertThat(Need.ofDecided(proposal, false).weight()).isZero();
    assertThat(Need.ofDecided(null, true).weight()).isEqualTo(Need.DIFFERS);
  }

  @Test
  void thatNobodyKnowsASpeakerMattersWhereSomethingRestsOnTheWords() {
    Who stranger = new Who("The moderator", null, find("she"));
    Entry said = Correction.of(statement(), List.of(new Edit.Speaker(stranger)), "Ann");
    assertThat(Need.of(said, Footing.of(List.of(said))).reasons()).isEmpty();
    String words = said.passages().getFirst().words();
    Entry elsewhere = event("met Bo Ek");
    assertThat(elsewhere.passages()).noneMatch(said.passages()::contains);
    assertThat(Need.of(said, Footing.of(List.of(said, elsewhere))).doubts()).isEmpty();
    Entry resting =
        new Addition.OfProposal(List.of(find(words)), "the plan", List.of(), null, List.of(), null)
            .entry(ARTICLE, "Ann");
    assertThat(Need.of(said, Footing.of(List.of(resting))).reasons())
        .containsExactly("it is not made out who The moderator is");
  }
}
