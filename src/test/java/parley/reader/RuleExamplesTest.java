package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of the rule files does what its example says. */
class RuleExamplesTest {

  static List<BlockRules.Rule> blockRules() {
    return BlockRules.shipped().rules();
  }

  @ParameterizedTest
  @MethodSource("blockRules")
  void aCueFitsItsExample(BlockRules.Rule rule) {
    BlockRules.Found found = BlockRules.shipped().find(rule.example());

    assertThat(found).extracting(BlockRules.Found::cue).isEqualTo(rule.cue());
  }

  static List<PageWords.Rule> pageWords() {
    return PageWords.shipped().rules();
  }

  @ParameterizedTest
  @MethodSource("pageWords")
  void aNameFitsItsExample(PageWords.Rule rule) {
    assertThat(PageWords.shipped().says(rule.kind(), rule.example())).isTrue();
    assertThat(PageWords.shipped().says(rule.kind(), "headline-harbour")).isFalse();
  }

  static List<ExportRules.Rule> exportRules() {
    return ExportRules.shipped().rules();
  }

  @ParameterizedTest
  @MethodSource("exportRules")
  void aLabelIsFoundInItsExample(ExportRules.Rule rule) {
    ExportRules.Found found =
        rule.label().startsWith("tag ")
            ? ExportRules.shipped().tag(rule.example())
            : ExportRules.shipped().label(rule.example());

    assertThat(found).extracting(ExportRules.Found::kind).isEqualTo(rule.kind());
    assertThat(found).extracting(ExportRules.Found::label).isEqualTo(rule.label());
  }
}
