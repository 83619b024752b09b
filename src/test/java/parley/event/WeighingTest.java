package parley.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import parley.article.Article;
import parley.attribution.AttributionExtractor;
import parley.entry.Event;
import parley.entry.Event.Role;
import parley.entry.EventKind;
import parley.pipeline.Pipeline;
import parley.reading.Accounts;
import parley.reading.Reading;

/** What the rules read of an event is put right where other words are likelier. */
class WeighingTest {

  private static final String SHARED =
      "Peru accused Chile of delays, and Peru urged Chile and the coalition to wait.";

  private static List<Considered> considered(String text, EventExtractor extractor) {
    Reading reading = Pipeline.standard().mark(Article.builder("one", text).build());
    return extractor.considered(
        reading, new Accounts(AttributionExtractor.standard().statements(reading)));
  }

  private static Event only(String text, EventKind kind) {
    List<Event> found =
        Stories.events(text).stream().filter(event -> event.kind() == kind).toList();
    assertThat(found).as(text).hasSize(1);
    return found.getFirst();
  }

  @Test
  void withoutWeightsNothingIsWeighed() {
    assertThat(considered(SHARED, EventExtractor.with(new Weighing(null))))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.traits()).noneMatch(trait -> trait.startsWith("roles ")));
    assertThat(considered(SHARED, EventExtractor.standard()))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.traits()).anyMatch(trait -> trait.startsWith("roles ")));
  }

  @Test
  void theSameWordsAreWeighedTheSameWay() {
    assertThat(considered(SHARED, EventExtractor.standard()))
        .isEqualTo(considered(SHARED, EventExtractor.standard()));
  }

  @Test
  void thoseWhoRepresentTwoSidesStandForBoth() {
    Event talks =
        only("Representatives of Peru and Chile held talks in Oslo on 3 March.", EventKind.TALKS);
    assertThat(Stories.names(talks, Role.PRINCIPAL)).containsExactly("Peru", "Chile");
  }

  @Test
  void aThingIsNobodyBesideWhoseItIs() {
    Event strike = only("Peru shelled the port of Tacna on Monday.", EventKind.STRIKE);
    assertThat(Stories.names(strike, Role.TARGET)).containsExactly("Tacna");
  }

  @Test
  void whoeverTellsOfADeedAccusesWhereTheDeedIsPrinted() {
    String text = "Chile said that Peru had attacked the port of Arica.";
    List<Considered> tellings =
        considered(text, EventExtractor.standard()).stream()
            .filter(one -> one.deed() != null)
            .toList();
    assertThat(tellings).hasSize(1);
    assertThat(tellings.getFirst().isPrinted())
        .isEqualTo(Objects.requireNonNull(tellings.getFirst().deed()).isPrinted());
    assertThat(Stories.events(text))
        .extracting(Event::kind)
        .contains(EventKind.ATTACK, EventKind.ACCUSATION);
  }
}
