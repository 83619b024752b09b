package parley.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.article.Article;
import parley.article.Passage;
import parley.entry.Entry;
import parley.entry.Evidence;
import parley.entry.Statement;
import parley.entry.Who;
import parley.score.AttributionScore.Part;
import parley.text.Span;

class AttributionScoreTest {

  private static final String TEXT =
      "\"It is over,\" said Vik. Lund thinks that it is not over yet.";

  private final Article article = Article.builder("a", TEXT).build();
  private final AttributionScore score = new AttributionScore();

  private Span span(String words) {
    int start = TEXT.indexOf(words);
    assertThat(start).as(words).isNotNegative();
    return new Span(start, start + words.length());
  }

  private Statement statement(String source, String cue, String content) {
    Passage words = article.passage(span(content));
    return new Statement(
        Evidence.of("example", words),
        Statement.Manner.INDIRECT,
        new Who(source, null, article.passage(span(source))),
        article.passage(span(cue)),
        List.of(words),
        Statement.Occasion.UNKNOWN,
        List.of(),
        List.of());
  }

  private Annotated annotated() {
    return new Annotated(
        article,
        List.of(
            new Annotated.Relation(
                List.of(span("Vik")), List.of(span("said")), List.of(span("\"It is over,\""))),
            new Annotated.Relation(
                List.of(span("Lund")),
                List.of(span("thinks")),
                List.of(span("that it is not over yet")))));
  }

  private void add(Entry... entries) {
    score.add(annotated(), List.of(entries));
  }

  @Test
  void quotationMarksAndCommasAtTheEdgesDoNotCount() {
    add(
        statement("Vik", "said", "It is over"),
        statement("Lund", "thinks", "that it is not over yet."));
    assertThat(score.allThreeExact()).isEqualTo(new Share(2, 2, 2));
    assertThat(score.misses()).isEmpty();
  }

  @Test
  void aContentIsPairedOnce() {
    add(
        statement("Vik", "said", "It is over"),
        statement("Vik", "said", "It is"),
        statement("Lund", "thinks", "yet"));
    assertThat(score.found()).isEqualTo(new Share(2, 3, 2));
    assertThat(score.half()).isEqualTo(new Share(1, 3, 2));
    assertThat(score.exact(Part.SOURCE)).isEqualTo(new Share(2, 3, 2));
    assertThat(score.overlap(Part.CONTENT)).isEqualTo(new Share(11, 15, 26));
    assertThat(score.misses())
        .extracting(miss -> (miss.missed() ? "-" : "+") + miss.words().words())
        .containsExactly("+It is");
  }

  @Test
  void aQuotationWithTheWrongSpeakerIsFoundAndNotRight() {
    add(statement("Lund", "said", "It is over"));
    assertThat(score.quoted()).isEqualTo(1);
    assertThat(score.quotedFound()).isEqualTo(1);
    assertThat(score.quotedSource()).isZero();
    assertThat(score.misses()).hasSize(1);
  }

  @Test
  void nothingReadIsNothingRight() {
    add();
    assertThat(score.found().precision()).isZero();
    assertThat(score.found().f1()).isZero();
    assertThat(score.misses()).hasSize(2);
  }
}
