package parley.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** No figure falls below what was once reached. */
class FloorsTest {

  /** Those that have a floor; what the others print binds nobody. */
  @SuppressWarnings("UnusedVariable") // the name of each parameter
  static final List<String> MEASURES =
      Measure.all().stream().map(Measure::name).filter(FloorsTest::hasFloors).toList();

  private static boolean hasFloors(String name) {
    return Floors.all().stream().anyMatch(floor -> floor.measure().equals(name));
  }

  @ParameterizedTest
  @FieldSource("MEASURES")
  @Execution(ExecutionMode.CONCURRENT)
  void holds(String name) throws Exception {
    assumeTrue(SharedTexts.are(), "no annotated texts lie beside the checkout");
    Measure measure =
        Measure.all().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    List<Figure> figures = measure.figures();
    List<String> below = new ArrayList<>();
    for (Floors.Floor floor : Floors.all()) {
      if (!floor.measure().equals(name)) {
        continue;
      }
      Figure figure =
          figures.stream()
              .filter(f -> f.name().equals(floor.figure()))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no such figure: " + floor));
      if (figure.value() < floor.floor()) {
        below.add(figure.line() + ", floor " + floor.floor());
      }
    }
    assertThat(below).as(name).isEmpty();
  }

  @Test
  void everyFloorIsOfAMeasure() {
    assertThat(Floors.all()).isNotEmpty().extracting(Floors.Floor::measure).isSubsetOf(MEASURES);
  }

  @Test
  void readsWhatTheScriptsPrint() {
    List<Figure> figures = new ArrayList<>();
    Referee.read(
        "half                   P 0.724  R 0.516  F1 0.602   (11 of 15 predicted, 21 gold)",
        figures);
    Referee.read("quoted: 631 gold, found 0.807, source right 0.739", figures);
    Referee.read("F1 0.976", figures);
    Referee.read("event       9 of 10   (21 printed)", figures);
    assertThat(figures)
        .extracting(Figure::line)
        .containsExactly(
            "half, precision 0.724 (11 of 15 predicted, 21 gold)",
            "half, recall 0.516",
            "half, F1 0.602",
            "quoted: found 0.807",
            "quoted: source right 0.739",
            "F1 0.976",
            "event 0.900 (9 of 10)");
  }
}
