package parley.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.article.Article;
import parley.entry.Issues;
import parley.entry.Stance;
import parley.network.Encoder;
import parley.pipeline.Pipeline;
import parley.syntax.Tree;

class ClauseNetworkTest {

  private static final ClauseNetwork NETWORK = ClauseNetwork.shipped();

  private static Tree tree(String text) {
    return Pipeline.standard().mark(Article.builder("x", text).build()).sentences().getFirst();
  }

  /** Every word of a sentence. */
  private static Encoder.Read read(Tree tree) {
    BitSet all = new BitSet();
    all.set(0, tree.size());
    return NETWORK.read(tree, all);
  }

  private static int most(float[] scores) {
    int most = 0;
    for (int i = 1; i < scores.length; i++) {
      most = scores[i] > scores[most] ? i : most;
    }
    return most;
  }

  private static int word(Tree tree, String word) {
    for (int i = 0; i < tree.size(); i++) {
      if (tree.word(i).equals(word)) {
        return i;
      }
    }
    throw new AssertionError("no " + word);
  }

  @Test
  void knowsTheIssuesInTheOrderOfTheOtherWeights() {
    assertThat(NETWORK.issues()).containsExactlyElementsOf(Issues.standard().ids());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Peru demands that the sanctions be lifted. | demands | demands | sanctions",
        "Peru rejects the ceasefire. | rejects | rejects | ceasefire",
        "Peru is ready to talk to Chile. | ready | open | talks",
        "Peru accepts the peace plan of the mediators. | accepts | accepts | peace-deal",
      })
  void knowsAPlainClause(String text, String word, String stance, String issue) {
    Tree tree = tree(text);
    Encoder.Read read = read(tree);
    int clause = word(tree, word);
    assertThat(most(NETWORK.stances(read, clause)))
        .isEqualTo(1 + Leanings.number(Stance.of(stance)));
    assertThat(NETWORK.issues().get(most(NETWORK.issues(read, clause)))).isEqualTo(issue);
    assertThat(NETWORK.party(read, clause, NETWORK.ofParty(read, clause), word(tree, "Peru")))
        .isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The museum in Lima opens at nine. | opens",
        "Peru won the match against Chile. | won",
      })
  void knowsWhatTellsNoPosition(String text, String word) {
    Tree tree = tree(text);
    assertThat(most(NETWORK.stances(read(tree), word(tree, word)))).isEqualTo(Leanings.NONE);
  }

  /** What a word means depends on the sentence in which it stands. */
  @Test
  void readsTheSentenceAsAWhole() {
    Tree one = tree("Peru would accept the plan.");
    Tree other = tree("Peru would never accept the plan.");
    assertThat(most(NETWORK.stances(read(one), word(one, "accept"))))
        .isNotEqualTo(most(NETWORK.stances(read(other), word(other, "accept"))));
  }

  @Test
  void readsTheSameTwice() {
    Tree tree = tree("Peru rejects the ceasefire that the mediators proposed on Friday.");
    assertThat(NETWORK.stances(read(tree), 1)).containsExactly(NETWORK.stances(read(tree), 1));
  }

  @Test
  void readsAWordAloneAsAmongAll() {
    Tree tree = tree("Peru rejects the ceasefire that the mediators proposed on Friday.");
    BitSet alone = new BitSet();
    alone.set(1);
    Encoder.Read read = NETWORK.read(tree, alone);
    assertThat(read.row(1)).containsExactly(read(tree).row(1));
    assertThat(read.has(0)).isFalse();
  }

  @Test
  void readsTheBeginningOfASentenceOfThreeThousandWords() {
    Tree tree = tree("Peru rejects " + "the plan and ".repeat(1_000) + "the sanctions.");
    Encoder.Read read = read(tree);
    assertThat(read.has(1)).isTrue();
    assertThat(read.has(tree.size() - 1)).isFalse();
  }
}
