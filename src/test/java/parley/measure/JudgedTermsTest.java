package parley.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.entry.Issues;
import parley.entry.Stance;

/** Terms are learned from proposals that people judged to be some, and from no others. */
class JudgedTermsTest {

  @Test
  void standBesideJudgedProposals() throws Exception {
    Map<String, Map<Integer, String>> proposals = ProposalTraining.judged();
    Map<String, Map<Integer, List<GoldPositions.Term>>> terms = TermClauses.judged();
    assertThat(terms).isNotEmpty();
    terms.forEach((article, ofArticle) -> {
      assertThat(proposals).containsKey(article);
      ofArticle
          .keySet()
          .forEach(start ->
              assertThat(proposals.get(article))
                  .containsKey(start)
                  .doesNotContainEntry(start, "no"));
    });
  }

  @Test
  void sayWhatARecordCanHold() throws Exception {
    TermClauses.judged().values().stream()
        .flatMap(ofArticle -> ofArticle.values().stream())
        .flatMap(List::stream)
        .forEach(term -> {
          assertThat(Issues.standard().ids()).contains(term.issue());
          assertThat(Stance.of(term.stance()).label()).isEqualTo(term.stance());
          assertThat(term.span().length()).isPositive();
        });
  }
}
