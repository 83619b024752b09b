package parley.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import parley.rule.RuleFile;
import parley.text.Span;

/**
 * Where sides stand by single sentences of articles, as people had it who read each sentence with
 * the one before it: {@code sentence-positions.txt}. The rest of those articles nobody read.
 */
final class SentencePositions {

  private static final String FILE = "sentence-positions.txt";

  private static final String NONE = "-";

  private static final String OPTIONAL = "optional";

  private SentencePositions() {}

  /**
   * By the key of the article, and then by where the sentence begins, what it tells: nothing, as a
   * rule.
   */
  static Map<String, Map<Integer, List<GoldPositions.Position>>> read() throws IOException {
    Map<String, Map<Integer, List<GoldPositions.Position>>> read = new LinkedHashMap<>();
    for (RuleFile.Line line : RuleFile.parse(FILE, content()).lines()) {
      List<GoldPositions.Position> here =
          read.computeIfAbsent(line.field(0), key -> new TreeMap<>())
              .computeIfAbsent(Integer.valueOf(line.field(1)), start -> new ArrayList<>());
      if (!line.field(2).equals(NONE)) {
        here.add(position(line));
      }
    }
    return read;
  }

  private static GoldPositions.Position position(RuleFile.Line line) {
    String[] offsets = line.field(5).split("-", 2);
    if (offsets.length < 2) {
      throw line.broken("no passage");
    }
    return new GoldPositions.Position(
        line.field(2),
        line.field(3),
        line.field(4),
        new Span(Integer.parseInt(offsets[0]), Integer.parseInt(offsets[1])),
        line.field(6).equals(OPTIONAL));
  }

  private static String content() throws IOException {
    try (InputStream in = SentencePositions.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}
