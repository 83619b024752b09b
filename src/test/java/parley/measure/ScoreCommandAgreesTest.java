package parley.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.pipeline.Pipeline;
import parley.score.Annotated;
import parley.score.AttributionScore;
import parley.score.BratFolder;

/** What {@code parley score attribution} counts is what the script counts. */
class ScoreCommandAgreesTest {

  private static final String FOLDER = "data/attribution/polnear/dev";

  @Test
  void withTheScript() throws Exception {
    assumeTrue(SharedTexts.are(), "no annotated texts lie beside the checkout");
    List<Figure> theirs = new Referee("", "attribution.py", "polnear", FOLDER).figures();
    AttributionScore score = new AttributionScore();
    Pipeline pipeline = Pipeline.standard();
    for (Annotated article : BratFolder.read(SharedTexts.at(FOLDER), problem -> {})) {
      score.add(article, pipeline.read(article.article()).entries());
    }
    List<Figure> ours = new ArrayList<>();
    score
        .shares()
        .forEach((name, share) ->
            Referee.read(
                name
                    + " "
                    + share.line().replace("printed", "predicted").replace("annotated", "gold"),
                ours));
    assertThat(theirs).containsAll(ours);
    assertThat(theirs)
        .extracting(figure -> figure.name() + " " + Math.round(figure.value() * 1000))
        .contains(
            "quoted: found " + Math.round(score.quotedFound() * 1000),
            "quoted: source right " + Math.round(score.quotedSource() * 1000));
  }
}
