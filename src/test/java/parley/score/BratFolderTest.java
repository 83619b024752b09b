package parley.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.article.Problem;
import parley.article.Published;

class BratFolderTest {

  static final Path BESIDE = Path.of("src", "test", "resources", "parley", "score", "beside");
  static final Path APART = Path.of("src", "test", "resources", "parley", "score", "apart");

  private final List<Problem> problems = new ArrayList<>();

  @Test
  void readsTextsWithAnnotationsBesideThem() throws Exception {
    List<Annotated> found = BratFolder.read(BESIDE, problems::add);
    assertThat(found).hasSize(1);
    Annotated ferry = found.getFirst();
    assertThat(ferry.article().id()).isEqualTo("harbour_2026-03-02_ferry");
    assertThat(ferry.article().outlet()).isEqualTo("harbour");
    assertThat(ferry.article().published()).isEqualTo(Published.on(LocalDate.of(2026, 3, 2)));
    assertThat(ferry.relations()).hasSize(4);
    String text = ferry.article().text();
    // offsets in the file are code points: the second half of the emoji does not count
    assertThat(ferry.relations().getFirst().cue().getFirst().of(text)).isEqualTo("said");
    assertThat(ferry.relations().get(2).content().getFirst().of(text))
        .isEqualTo("the crew wants more pay");
    assertThat(ferry.relations().get(3).source()).isEmpty();
  }

  @Test
  void tellsWhichLinesItCannotUse() throws Exception {
    BratFolder.read(BESIDE, problems::add);
    assertThat(problems)
        .extracting(Problem::kind)
        .containsExactly(Problem.Kind.BROKEN_LINE, Problem.Kind.BROKEN_LINE);
    assertThat(problems.getFirst().where()).endsWith("ferry.ann:15");
    assertThat(problems.getLast().detail()).contains("5 9999 lies outside the text");
  }

  @Test
  void takesTheFirstOfSeveralAnnotators() throws Exception {
    List<Annotated> found = BratFolder.read(APART, problems::add);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().relations()).hasSize(1);
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().detail()).contains("no text lies at").contains("lost.txt");
  }
}
