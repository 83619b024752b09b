package parley.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Krippendorff's alpha on values whose result is published, or worked out by hand. */
class AlphaTest {

  /** One row for each observer; a dot where a value is missing. */
  private static Alpha of(String... observers) {
    List<List<String>> units = new ArrayList<>();
    for (String observer : observers) {
      for (int i = 0; i < observer.length(); i++) {
        if (units.size() == i) {
          units.add(new ArrayList<>());
        }
        if (observer.charAt(i) != '.') {
          units.get(i).add(observer.substring(i, i + 1));
        }
      }
    }
    return Alpha.of(units);
  }

  /** Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C: .743. */
  @Test
  void fourObserversWithMissingValues() {
    Alpha alpha =
        of("123321412...", "1233224125.3", ".3332342251.", "1233244125 1.".replace(" ", ""));
    assertThat(alpha.units()).isEqualTo(11);
    assertThat(alpha.values()).isEqualTo(40);
    assertThat(alpha.alpha().orElseThrow()).isCloseTo(0.743, within(0.0005));
  }

  /** The example of three observers in Wikipedia's article on the measure: .691. */
  @Test
  void threeObserversOfWhomEachSawSome() {
    Alpha alpha = of(".....34121133.3", "1.213343.......", "..21344.21133.4");
    assertThat(alpha.values()).isEqualTo(26);
    assertThat(alpha.alpha().orElseThrow()).isCloseTo(0.691, within(0.0005));
  }

  /**
   * Two observers, four units, one of them differs: of 8 values 5 are a, 3 are b. Observed are 2
   * pairs that differ of 8, expected 2·5·3 of 8·7. One minus (2/8)/(30/56) is 8/15.
   */
  @Test
  void byHand() {
    Alpha alpha = of("aabb", "aaba");
    assertThat(alpha.agreed()).isEqualTo(0.75);
    assertThat(alpha.alpha().orElseThrow()).isCloseTo(8 / 15.0, within(1e-12));
  }

  @Test
  void perfectAgreementIsOneAndPerfectDisagreementIsLessThanChance() {
    assertThat(of("ab", "ab").alpha()).hasValue(1);
    assertThat(of("ab", "ba").alpha().orElseThrow()).isNegative();
  }

  @Test
  void tooLittleIsKnown() {
    assertThat(of().alpha()).isEmpty();
    assertThat(of("ab.", "..c").alpha()).isEmpty();
    // all the same: chance alone would give that
    Alpha same = of("aaa", "aaa");
    assertThat(same.alpha()).isEmpty();
    assertThat(same.agreed()).isEqualTo(1);
  }
}
