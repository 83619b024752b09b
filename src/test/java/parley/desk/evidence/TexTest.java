package parley.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TexTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "50% & more|50\\% \\& more",
        "a_b#c$d|a\\_b\\#c\\$d",
        "{x|\\textbraceleft{}x",
        "x}|x\\textbraceright{}",
        "\\end{x}|\\textbackslash{}end\\textbraceleft{}x\\textbraceright{}",
        "~^|\\textasciitilde{}\\textasciicircum{}",
        "Þóra “said”|Þóra “said”",
      })
  void whatMeansSomethingIsPrinted(String text, String escaped) {
    assertThat(Tex.escaped(text)).isEqualTo(escaped);
  }

  @Test
  void bracesAreAlwaysInPairs() {
    String escaped = Tex.escaped("}}}{{ \\{ @article{x,\n title = {");
    assertThat(escaped.chars().filter(c -> c == '{').count())
        .isEqualTo(escaped.chars().filter(c -> c == '}').count());
    assertThat(escaped).doesNotContain("\n");
    assertThat(Tex.address("https://x.example/{a}\\b")).isEqualTo("https://x.example/%7Ba%7D%5Cb");
  }
}
