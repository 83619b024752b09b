package parley.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.text.Sentence;
import parley.text.Sentences;

class SureHeadsTest {

  private static final SyntaxModel MODEL = SyntaxModel.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The visit came as a mine killed two sailors in Bergen and as a car bomb killed a mayor. | as | mine | killed",
        "A strike killed ten people in Bergen and as a car bomb wounded a mayor, talks failed. | as | bomb | wounded",
        "Haugen met the king before the envoy visits Oslo. | before | envoy | visits",
        "The lawyer who lost three trials before the court closed is writing a book. | before | court | closed",
        "Norway blocked the convoy after two buses and a truck collided. | after | buses | collided",
        "The party fell in the polls as a wave of strikes hit the ports. | as | wave | hit",
        "They kept him in prison after the case was heard. | after | case | heard",
        "The island opened the port as Norway closed its own. | as | Norway | closed",
      })
  void takeTheNounBehindForTheSubject(String text, String opening, String noun, String verb) {
    Tree tree = MODEL.parse(text, Sentences.of(text).getFirst());
    int token = last(tree, noun);
    assertThat(tree.relation(token)).startsWith("nsubj");
    assertThat(tree.word(tree.head(token))).isEqualTo(verb);
    int mark = tree.child(tree.head(token), "mark");
    assertThat(tree.word(mark)).isEqualTo(opening);
    assertThat(tree.is(tree.head(token), "advcl", "acl", "conj")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Her visit as president showed the way.",
        "The minister said the talks after the strike failed.",
        "The paper asked how his years as a sailor shaped the king.",
        "Norway closed the port as soon as the envoy left.",
        "The storm sank as many as ten boats.",
        "Norway signed the treaty and the talks after the strike failed.",
        "The man acts as chair of the group opened on Monday.",
        "The talks before the vote had failed.",
      })
  void areNotToldWhereTheClauseBeforeMayWaitForItsVerb(String text) {
    Sentence sentence = Sentences.of(text).getFirst();
    assertThat(SureHeads.of(sentence, MODEL.tags(sentence))).isNull();
  }

  @Test
  void leaveNamesToTheParser() {
    String text = "The island closed the port after Ana Lund blamed Norway.";
    Sentence sentence = Sentences.of(text).getFirst();
    int[] heads = SureHeads.of(sentence, MODEL.tags(sentence));
    assertThat(Arrays.stream(heads).filter(head -> head >= 0)).containsExactly(8);
  }

  private static int last(Tree tree, String word) {
    int found = -1;
    for (int i = 0; i < tree.size(); i++) {
      found = tree.word(i).equals(word) ? i : found;
    }
    return found;
  }
}
