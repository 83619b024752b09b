package parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users type is words, never operators. */
class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "talks | \"talks\"",
        "direct talks | \"direct\" AND \"talks\"",
        "\"direct talks\" Geneva | \"direct talks\" AND \"Geneva\"",
        "“direct talks” | \"direct talks\"",
        "talks OR NOT | \"talks\" AND \"OR\" AND \"NOT\"",
        "a \"b | \"a\" AND \"b\"",
        "U.S. -east | \"U.S.\" AND \"-east\""
      })
  void allWordsPhrasesInQuotationMarks(String typed, String query) {
    assertThat(Words.query(typed)).contains(query);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\"", "\"\" —", "* - ^", "😀"})
  void withoutAWordThereIsNoQuery(String typed) {
    assertThat(Words.query(typed)).isEmpty();
  }

  @Test
  void namesAreFoldedToWholeWords() {
    assertThat(Names.folded("José  Núñez-O’Neill")).isEqualTo(" jose nunez oneill ");
    assertThat(Names.folded("U.S. officials")).isEqualTo(" us officials ");
    assertThat(Names.pattern("%_")).isEqualTo("% %");
  }
}
