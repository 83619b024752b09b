package parley.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of rules, words or names: one a line, fields separated by {@code |}, comments after {@code
 * #} at the start of a line.
 *
 * @param name how messages call the file
 */
public record RuleFile(String name, List<Line> lines) {

  /** One line with its fields, trimmed; {@code number} counts from 1. */
  public record Line(String file, int number, List<String> fields) {

    public Line {
      fields = List.copyOf(fields);
    }

    /** The field at this place, or an empty string where the line ends before it. */
    public String field(int index) {
      return index < fields.size() ? fields.get(index) : "";
    }

    /** The comma-separated values of a field. */
    public List<String> list(int index) {
      List<String> values = new ArrayList<>();
      for (String value : field(index).split(",", -1)) {
        if (!value.isBlank() && !value.strip().equals("-")) {
          values.add(value.strip());
        }
      }
      return values;
    }

    /** What to say of a line that is wrong. */
    public IllegalArgumentException broken(String why) {
      return new IllegalArgumentException(file + ", line " + number + ": " + why);
    }
  }

  public RuleFile {
    lines = List.copyOf(lines);
  }

  /** Reads a file that ships with Parley, such as {@code words/titles.names}. */
  public static RuleFile shipped(String name) {
    try (InputStream in = RuleFile.class.getResourceAsStream("/parley/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no rule file ships as " + name);
      }
      return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static RuleFile parse(String name, String content) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String raw : content.lines().toList()) {
      number++;
      String line = raw.strip();
      if (!line.isEmpty() && line.charAt(0) != '#') {
        lines.add(new Line(name, number, split(line)));
      }
    }
    return new RuleFile(name, lines);
  }

  /**
   * The file as a table of weights: each line a trait and its weight.
   *
   * @throws IllegalArgumentException where a line has anything else
   */
  public Map<String, Double> weights() {
    Map<String, Double> weights = new HashMap<>();
    for (Line line : lines) {
      if (line.fields().size() != 2) {
        throw line.broken("wants a trait and its weight");
      }
      weights.put(line.field(0), Double.parseDouble(line.field(1)));
    }
    return weights;
  }

  private static List<String> split(String line) {
    List<String> fields = new ArrayList<>();
    int from = 0;
    for (int bar = line.indexOf('|'); bar >= 0; bar = line.indexOf('|', from)) {
      fields.add(line.substring(from, bar).strip());
      from = bar + 1;
    }
    fields.add(line.substring(from).strip());
    return fields;
  }
}
