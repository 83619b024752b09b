package parley.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.entry.Realis;
import parley.rule.RuleFile;
import parley.syntax.SyntaxModel;
import parley.syntax.Tree;
import parley.text.Sentences;

/** Every word of factuality does in its own example what stands beside it. */
class FactualityRulesTest {

  private static final SyntaxModel SYNTAX = SyntaxModel.load();

  static Stream<RuleFile.Line> rules() {
    return RuleFile.shipped("reading/factuality.rules").lines().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void bearsOnTheWordInItsExample(RuleFile.Line line) {
    String written = line.field(3);
    int at = written.indexOf('[');
    String text = written.replace("[", "").replace("]", "");
    Tree tree = SYNTAX.parse(text, Sentences.of(text).getFirst());
    int token = 0;
    while (tree.span(token).start() < at) {
      token++;
    }
    Factuality told = FactualityReader.standard().of(tree, token);
    String realis = told.realis() == Realis.ACTUAL ? "" : told.realis().label();
    String found = (realis + (told.negated() ? " negated" : "")).strip();
    String expected = line.field(4).isEmpty() ? line.field(2) : line.field(4);
    expected = expected.equals("actual") ? "" : expected;
    assertThat(found).as("%s%n%s", line, tree).isEqualTo(expected);
  }
}
