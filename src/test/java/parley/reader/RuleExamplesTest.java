package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.rule.RuleFile;

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

  static List<FieldWords.Rule> fieldWords() {
    return FieldWords.shipped().rules();
  }

  @ParameterizedTest
  @MethodSource("fieldWords")
  void aNameOfAFieldFitsItsExample(FieldWords.Rule rule) {
    assertThat(FieldWords.shipped().kinds(rule.example())).contains(rule.kind());
    assertThat(FieldWords.shipped().kinds("harbour-text")).isEmpty();
  }

  static List<WallWords.Rule> wallWords() {
    return WallWords.shipped().rules();
  }

  @ParameterizedTest
  @MethodSource("wallWords")
  void aWallFitsItsExample(WallWords.Rule rule) {
    if (rule.kind() == WallWords.Kind.PAYWALL) {
      assertThat(WallWords.shipped().isPaywall(rule.example())).isTrue();
    } else {
      assertThat(WallWords.shipped().ofHeading(rule.example())).isEqualTo(rule.kind());
    }
    assertThat(WallWords.shipped().isPaywall("The subscription of the plan by both sides"))
        .isFalse();
  }

  static List<RuleFile.Line> months() {
    return RuleFile.shipped("reader/months.words").lines();
  }

  @ParameterizedTest
  @MethodSource("months")
  void aMonthIsFoundInItsExample(RuleFile.Line line) {
    assertThat(DayFinder.in(line.field(2), DayFinder.Order.UNKNOWN))
        .singleElement()
        .satisfies(found -> assertThat(found.day()).hasToString(line.field(3)));
    for (String name : line.list(1)) {
      assertThat(DayFinder.in("4 " + name + " 2031", DayFinder.Order.UNKNOWN))
          .singleElement()
          .satisfies(found -> assertThat(found.day()).hasToString(line.field(3)));
    }
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
