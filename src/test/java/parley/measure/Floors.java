package parley.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import parley.rule.RuleFile;

/** What the figures must not fall below. */
final class Floors {

  /**
   * A line of {@code floors.txt}.
   *
   * @param floor what was reached, or a little less; only ever raised
   */
  record Floor(String measure, String figure, double floor) {}

  private Floors() {}

  /** All of them, in the order of the file. */
  static List<Floor> all() {
    List<Floor> floors = new ArrayList<>();
    for (RuleFile.Line line : RuleFile.parse("floors.txt", content()).lines()) {
      double floor = Double.parseDouble(line.field(2));
      if (floor <= 0 || floor > 1) {
        throw line.broken("a floor lies between 0 and 1");
      }
      floors.add(new Floor(line.field(0), line.field(1), floor));
    }
    return floors;
  }

  private static String content() {
    try (InputStream in = Floors.class.getResourceAsStream("floors.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
