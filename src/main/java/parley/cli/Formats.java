package parley.cli;

import parley.format.Format;
import parley.format.JsonLines;

/** The formats behind the words of {@code --format}. */
final class Formats {

  private Formats() {}

  static Format of(Style style, Surroundings surroundings) {
    return switch (style) {
      case PLAIN -> new JsonLines();
      case JSONL -> new JsonLines();
      case CSV -> new JsonLines();
    };
  }
}
