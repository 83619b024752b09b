package parley.cli;

import parley.format.Csv;
import parley.format.Format;
import parley.format.JsonLines;
import parley.format.Plain;

/** The formats behind the words of {@code --format}. */
final class Formats {

  private Formats() {}

  static Format of(Style style, Surroundings surroundings) {
    return switch (style) {
      case PLAIN -> new Plain(surroundings.width(), surroundings.colour());
      case JSONL -> new JsonLines();
      case CSV -> new Csv();
    };
  }
}
