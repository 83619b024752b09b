package parley.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.rule.RuleFile;
import parley.text.Sentence;
import parley.text.Sentences;

class PresentVerbsTest {

  private static final SyntaxModel MODEL = SyntaxModel.load();

  static Stream<RuleFile.Line> verbs() {
    return RuleFile.shipped("syntax/present-verbs.words").lines().stream();
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void takesThemForVerbsInTheirExamples(RuleFile.Line line) {
    Sentence sentence = Sentences.of(line.field(1)).getFirst();
    Tree tree = MODEL.parse(line.field(1), sentence);
    assertThat(tree.lemma(tree.root())).isEqualTo(line.field(0));
    assertThat(tree.tag(tree.root())).isEqualTo("VBZ");
  }

  static Stream<RuleFile.Line> verbsOfMany() {
    return RuleFile.shipped("syntax/plural-verbs.words").lines().stream();
  }

  @ParameterizedTest
  @MethodSource("verbsOfMany")
  void takesThemForVerbsOfManyInTheirExamples(RuleFile.Line line) {
    Tree tree = MODEL.parse(line.field(1), Sentences.of(line.field(1)).getFirst());
    assertThat(tree.word(tree.root())).isEqualTo(line.field(0));
    assertThat(tree.tag(tree.root())).isEqualTo("VBP");
    assertThat(tree.child(tree.root(), "nsubj")).isNotNegative();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The talks vote was lost.",
        "An arms review in the north.",
        "The army cancels fire drills near the port.",
        "After the strikes protest in the north.",
      })
  void leavesNouns(String text) {
    Tree tree = MODEL.parse(text, Sentences.of(text).getFirst());
    for (int i = 0; i < tree.size(); i++) {
      assertThat(tree.tag(i)).isNotEqualTo("VBP");
    }
  }

  static Stream<RuleFile.Line> participles() {
    return RuleFile.shipped("syntax/participles.words").lines().stream();
  }

  @ParameterizedTest
  @MethodSource("participles")
  void takesThemForParticiplesInTheirExamples(RuleFile.Line line) {
    Tree tree = MODEL.parse(line.field(1), Sentences.of(line.field(1)).getFirst());
    assertThat(tree.word(tree.root())).isEqualTo("said");
    int told = tree.child(tree.child(tree.root(), "nsubj"), "acl");
    assertThat(tree.word(told)).isEqualTo(line.field(0));
    assertThat(tree.tag(told)).isEqualTo("VBN");
  }

  @ParameterizedTest
  @CsvSource({
    "The drone attacked a bridge., 1, NN",
    "The athlete criticised a bridge., 1, NN",
    "A car bomb killed a Peruvian general in Lima on Monday., 6, NN",
    "A drone strike killed at least 12 people and wounded dozens in Arica., 3, VBD",
    "Norway's shelling of the port went on., 2, NN",
    "Rosa Lara resigned on Wednesday., 1, NNP",
    "The talks held on Monday in Arica failed., 2, VBN",
  })
  void takesForWhatItIsWhatTheWordsAroundItLeaveNoDoubtOf(String text, int token, String tag) {
    Tree tree = MODEL.parse(text, Sentences.of(text).getFirst());
    assertThat(tree.tag(token)).isEqualTo(tag);
  }

  static Stream<RuleFile.Line> plurals() {
    return RuleFile.shipped("syntax/plurals.words").lines().stream();
  }

  @ParameterizedTest
  @MethodSource("plurals")
  void takesThemForPluralsInTheirExamples(RuleFile.Line line) {
    Tree tree = MODEL.parse(line.field(2), Sentences.of(line.field(2)).getFirst());
    for (int i = 0; i < tree.size(); i++) {
      if (tree.word(i).equals(line.field(0))) {
        assertThat(tree.tag(i)).isEqualTo("NNS");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "After border attacks the fleet left.",
        "The member states of the union agreed.",
        "The opposition leader's calls for a vote grew louder.",
        "The ministry announces plans to widen the port.",
        "The wool exports of the island fell.",
      })
  void leavesPlurals(String text) {
    Tree tree = MODEL.parse(text, Sentences.of(text).getFirst());
    for (int i = 0; i < tree.size(); i++) {
      if (tree.tag(i).equals("VBZ")) {
        assertThat(tree.word(i)).isEqualTo("announces");
      }
    }
  }
}
