package parley.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.article.Article;
import parley.entry.Event;
import parley.entry.EventKind;
import parley.entry.Realis;
import parley.measure.CorrectedEvents.Part;
import parley.measure.CorrectedEvents.Told;
import parley.pipeline.Pipeline;
import parley.text.Span;

/** What people corrected can be read, and a line is right by it when all that it claims is. */
class CorrectedEventsTest {

  private static final String TEXT = "The army of Peru attacked two Chilean sailors in Arica.";
  private static final Article ARTICLE = Article.builder("one", TEXT).build();

  @Test
  void everyLineSaysSomethingThatARecordCanHold() throws Exception {
    for (Map<Integer, Told> words : CorrectedEvents.read().values()) {
      for (Told told : words.values()) {
        if (!told.isNothing()) {
          assertThat(EventKind.of(told.kind()).label()).isEqualTo(told.kind());
          String[] realis = told.realis().split(", ", -1);
          assertThat(Realis.of(realis[0]).label()).isEqualTo(realis[0]);
        }
      }
    }
  }

  @Test
  void everyArticleIsAmongTheTexts() throws Exception {
    assumeTrue(SharedTexts.are(), "no annotated texts lie beside the checkout");
    Set<String> keys = new HashSet<>();
    EventTexts.all().forEach(article -> keys.add(SampledEvents.key(article)));
    assertThat(keys).containsAll(CorrectedEvents.read().keySet());
  }

  @Test
  void whatIsPrintedIsRightByItself() {
    Event event = event();
    assertThat(CorrectedEvents.wrong(event, CorrectedEvents.asPrinted(event), ARTICLE)).isEmpty();
  }

  @Test
  void whoeverIsSomebodyElseOrLeftOutIsWrong() {
    Part army = part("The army of Peru");
    Part sailors = part("two Chilean sailors");
    assertThat(wrong(List.of(army), List.of(sailors))).isEmpty();
    assertThat(wrong(List.of(sailors), List.of(army)))
        .containsExactly(Judgements.Part.PARTICIPANTS);
    assertThat(wrong(List.of(army), List.of())).containsExactly(Judgements.Part.PARTICIPANTS);
    assertThat(wrong(List.of(army), List.of(sailors, part("Arica"))))
        .containsExactly(Judgements.Part.PARTICIPANTS);
  }

  private static List<Judgements.Part> wrong(List<Part> doers, List<Part> others) {
    return CorrectedEvents.wrong(
        event(), new Told("attack", doers, others, "-", "actual"), ARTICLE);
  }

  private static Event event() {
    return Pipeline.standard().read(ARTICLE).entries().stream()
        .filter(Event.class::isInstance)
        .map(Event.class::cast)
        .filter(event -> event.kind() == EventKind.ATTACK)
        .findFirst()
        .orElseThrow();
  }

  private static Part part(String words) {
    int start = TEXT.indexOf(words);
    return new Part(new Span(start, start + words.length()), null);
  }
}
