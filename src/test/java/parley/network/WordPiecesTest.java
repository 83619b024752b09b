package parley.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.article.Article;
import parley.pipeline.Pipeline;
import parley.syntax.Tree;

class WordPiecesTest {

  private static final WordPieces PIECES = WordPieces.read();

  /** Numbers of the published vocabulary, in which a word is a line. */
  @ParameterizedTest
  @CsvSource({
    "talks, 7566",
    "Talks, 7566",
    "Élysée, 20779 19763",
    "cease-fire, 13236 1011 2543",
    "’s, 1521 1055",
    "a_b, 1037 1035 1038",
  })
  void takesTheLongestPieceThatFits(String word, String pieces) {
    assertThat(PIECES.of(word).stream().map(String::valueOf)).containsExactly(pieces.split(" "));
  }

  private static Tree tree(String text) {
    return Pipeline.standard().mark(Article.builder("long", text).build()).sentences().getFirst();
  }

  @Test
  void knowsEveryWordAsOnePieceAtLeast() {
    for (String word : List.of("\uD83D\uDD4A", "\u0301", "x".repeat(5_000), "₿𝔘")) {
      assertThat(PIECES.of(word)).isNotEmpty();
    }
  }

  @Test
  void readsTheBeginningOfAVeryLongSentence() {
    String text = "Peru rejects " + "the plan and ".repeat(300) + "the sanctions.";
    Tree tree = tree(text);
    WordPieces.Sentence sentence = PIECES.of(tree);
    assertThat(sentence.pieces()).hasSizeBetween(200, 220);
    assertThat(sentence.first()).hasSize(tree.size());
    assertThat(sentence.first()[0]).isEqualTo(1);
    assertThat(sentence.first()[tree.size() - 1]).isEqualTo(-1);
  }

  @Test
  void keepsAWordOfAnyLengthWithinTheLimit() {
    String text = "Peru rejects " + ":-".repeat(2_000) + " it.";
    WordPieces.Sentence sentence = PIECES.of(tree(text));
    for (int first : sentence.first()) {
      assertThat(first).isLessThan(sentence.pieces().length);
    }
  }
}
