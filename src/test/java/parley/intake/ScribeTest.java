package parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.article.Article;
import parley.article.Problem;
import parley.pipeline.ArticleRecord;

/** An article on which Parley itself fails is a problem like others. */
final class ScribeTest {

  private static final Article ARTICLE =
      Article.builder("a1", "The two sides met.").file("talks.txt").build();

  private final List<Problem> problems = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tellsOfAnErrorInParleyItselfAndGoesOn(boolean deep) {
    Scribe scribe =
        new Scribe(
            article -> {
              if (deep) {
                throw new StackOverflowError();
              }
              throw new IndexOutOfBoundsException("such as behind the last word");
            },
            null);
    assertThat(scribe.read(ARTICLE, problems::add, failures::add)).isNull();
    assertThat(problems).hasSize(1);
    Problem problem = problems.getFirst();
    assertThat(problem.kind()).isEqualTo(Problem.Kind.FAILED);
    assertThat(problem.where()).isEqualTo("talks.txt");
    assertThat(problem.detail()).contains("report", "ScribeTest");
    assertThat(failures.getFirst())
        .hasMessageContaining("talks.txt")
        .hasCauseInstanceOf(deep ? StackOverflowError.class : IndexOutOfBoundsException.class);
  }

  @Test
  void readsAllOthers() {
    Scribe scribe =
        new Scribe(article -> new ArticleRecord(article, List.of(), List.of(), List.of()), null);
    ArticleRecord read = scribe.read(ARTICLE, problems::add, failures::add);
    assertThat(read).isNotNull();
    assertThat(problems).isEmpty();
    assertThat(failures).isEmpty();
  }
}
