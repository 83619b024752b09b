package parley.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.article.Article;
import parley.attribution.AttributionExtractor;
import parley.entry.Issues;
import parley.entry.Proposal;
import parley.pipeline.Pipeline;
import parley.reading.Accounts;
import parley.reading.Reading;

/** What the learned weights see of a proposal's terms beside what rules find. */
class TermLeaningsTest {

  private static final Pipeline PIPELINE = Pipeline.standard();

  private static List<Proposal> ruled(Article article) {
    Reading reading = PIPELINE.mark(article);
    Accounts accounts = new Accounts(AttributionExtractor.standard().statements(reading));
    return PositionExtractor.with(Issues.standard()).proposals(reading, accounts).stream()
        .filter(ConsideredProposal::isPrinted)
        .map(ConsideredProposal::proposal)
        .toList();
  }

  private static List<Proposal> printed(Article article) {
    return PIPELINE.read(article).entries().stream()
        .filter(Proposal.class::isInstance)
        .map(Proposal.class::cast)
        .toList();
  }

  private static Article article(String text) {
    return Article.builder("example", text).build();
  }

  private static String words(Article article, Proposal.Term term) {
    return term.passages().getFirst().span().of(article.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway put a three-page plan to Peru and Chile on Tuesday. It asks both armies to pull back their guns from the river and lets fuel trucks cross again. | military | both armies",
        "Kenya repeated its proposal that the rebels leave the city and that all sides let food through. | humanitarian-access | let food",
      })
  void findsATermThatNoRuleFinds(String text, String issue, String words) {
    Article article = article(text);
    for (Proposal proposal : ruled(article)) {
      assertThat(proposal.terms()).noneMatch(term -> term.issue().equals(issue));
    }
    assertThat(printed(article))
        .singleElement()
        .satisfies(proposal ->
            assertThat(proposal.terms())
                .anySatisfy(term -> {
                  assertThat(term.issue()).isEqualTo(issue);
                  assertThat(words(article, term)).contains(words);
                }));
  }

  /** A term for each issue, and none of the rules' lost. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Peru presented a plan for a truce, an amnesty and elections. It would free all prisoners and reopen the port.",
        "Chile sent Peru a proposal to swap all prisoners by May, lift the sanctions and reopen the border.",
        "Under a truce proposed by Peru, Chile would free all prisoners and let aid trucks in.",
        "The Peruvian plan includes a truce. The Chilean plan includes an amnesty and the return of refugees.",
      })
  void keepsWhatRulesFind(String text) {
    Article article = article(text);
    List<Proposal> ruled = ruled(article);
    List<Proposal> printed = printed(article);
    assertThat(printed).hasSameSizeAs(ruled).isNotEmpty();
    for (int i = 0; i < ruled.size(); i++) {
      List<Proposal.Term> terms = printed.get(i).terms();
      assertThat(terms).containsAll(ruled.get(i).terms());
      Set<String> issues = new HashSet<>();
      for (Proposal.Term term : terms) {
        assertThat(issues.add(term.issue())).as(term.issue()).isTrue();
      }
    }
  }

  /** What leads to a clause, and the next of several, is no part of it. */
  @Test
  void givesATermItsOwnWords() {
    Article article =
        article(
            "Norway put a three-page plan to Peru and Chile on Tuesday. It asks both armies to pull"
                + " back their guns from the river and lets fuel trucks cross again.");
    assertThat(printed(article))
        .singleElement()
        .satisfies(proposal ->
            assertThat(proposal.terms())
                .extracting(term -> words(article, term))
                .containsExactly(
                    "It asks both armies to pull back their guns from the river",
                    "lets fuel trucks cross again"));
  }

  /** The same words far behind a proposal are no longer about it. */
  @Test
  void looksNoFurtherThanTheSentencesBehindIt() {
    Article article =
        article(
            "Norway put a three-page plan to Peru and Chile on Tuesday. The night was cold. Snow"
                + " fell on the hills. The shops were shut. It asks both armies to pull back their"
                + " guns from the river and lets fuel trucks cross again.");
    assertThat(printed(article)).allSatisfy(proposal -> assertThat(proposal.terms()).isEmpty());
    assertThat(printed(article)).hasSize(1);
  }
}
