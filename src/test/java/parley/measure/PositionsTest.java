package parley.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How positions that were annotated and those that are printed are set beside each other. */
class PositionsTest {

  @ParameterizedTest
  @CsvSource({
    "United States, US, true",
    "United States, United Kingdom, false",
    "United States, protesters, false",
    "Hong Kong protesters, protesters, true",
    "Hong Kong protesters, Hong Kong, false",
    "student groups, the groups, true",
    "student groups, farmers, false",
  })
  void knowsOneSideByTwoNames(String one, String other, boolean same) {
    assertThat(PartyNames.same(one, other)).isEqualTo(same);
    assertThat(PartyNames.same(other, one)).isEqualTo(same);
  }

  @Test
  void pairsTheBestOnesFirstAndTheOptionalLast() {
    Pairing pairing =
        Pairing.of(
            List.of("aaa", "a", "b", "c"),
            List.of(true, false, false, false),
            List.of("a", "aa", "bb", "x"),
            (gold, found) -> gold.charAt(0) == found.charAt(0) ? found.length() : 0);
    assertThat(pairing.hits()).isEqualTo(2);
    assertThat(pairing.found()).as("without the one that is optional").isEqualTo(3);
    assertThat(pairing.there()).isEqualTo(3);
    assertThat(pairing.hasGold(1)).isTrue();
    assertThat(pairing.hasGold(3)).isFalse();
    assertThat(pairing.hasFound(0)).isTrue();
    assertThat(pairing.hasFound(3)).isFalse();
  }

  @Test
  void blanksMarkupOutWithoutMovingAnything() {
    String page = "<p class=\"x\">One <i>reef</i>&nbsp;now.</p><p>Two.</p>";
    String text = GoldPositions.withoutMarkup(page);
    assertThat(text).hasSameSizeAs(page);
    assertThat(text.indexOf("reef")).isEqualTo(page.indexOf("reef"));
    assertThat(text.replaceAll("\n+", "/").replaceAll(" +", " ")).isEqualTo("/One reef now./Two./");
  }
}
