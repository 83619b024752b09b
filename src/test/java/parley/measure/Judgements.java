package parley.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.rule.RuleFile;

/**
 * What was found wrong with printed events by those who read them beside their sentences. Of a line
 * that several judged, a part is wrong if half of them or more said so.
 */
final class Judgements {

  /** How many letters of a hash tell it from the others. */
  static final int LETTERS = 10;

  /** What of a line is judged apart. */
  enum Part {
    KIND,
    PARTICIPANTS,
    DAY,
    REALIS;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final String RIGHT = "right";

  /** How often a line is judged at most. */
  private static final int MOST_READINGS = 3;

  private final Map<String, List<List<Part>>> readings = new HashMap<>();

  private Judgements() {}

  /** Those of {@code judged-events.txt}. */
  static Judgements shipped() throws IOException {
    return of(RuleFile.parse("judged-events.txt", content()));
  }

  static Judgements of(RuleFile file) {
    Judgements judgements = new Judgements();
    for (RuleFile.Line line : file.lines()) {
      List<Part> parts = new ArrayList<>();
      if (!line.field(3).equals(RIGHT)) {
        for (String part : line.list(3)) {
          parts.add(Part.valueOf(part.toUpperCase(Locale.ROOT)));
        }
      }
      String key = line.field(0) + " | " + line.field(1) + " | " + line.field(2);
      List<List<Part>> readings = judgements.readings.computeIfAbsent(key, k -> new ArrayList<>());
      readings.add(List.copyOf(parts));
      if (readings.size() > MOST_READINGS) {
        throw line.broken("judged more than " + MOST_READINGS + " times");
      }
    }
    return judgements;
  }

  /**
   * The parts of a line that are wrong, none where it is right, null where nobody judged it.
   *
   * @param line the hash of the article, the offset and the hash of the line, as they stand there
   */
  @Nullable List<Part> wrong(String line) {
    List<List<Part>> all = readings.get(line);
    if (all == null) {
      return null;
    }
    List<Part> wrong = new ArrayList<>();
    for (Part part : Part.values()) {
      long times = all.stream().filter(reading -> reading.contains(part)).count();
      if (2 * times >= all.size()) {
        wrong.add(part);
      }
    }
    return List.copyOf(wrong);
  }

  static String labels(List<Part> parts) {
    return parts.isEmpty()
        ? RIGHT
        : parts.stream().map(Part::label).collect(Collectors.joining(", "));
  }

  private static String content() throws IOException {
    try (InputStream in = Judgements.class.getResourceAsStream("judged-events.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}
