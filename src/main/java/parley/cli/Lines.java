package parley.cli;

import java.util.List;
import picocli.CommandLine.ITypeConverter;

/** Formats of what is no table: plain, or JSON Lines. */
final class Lines {

  private Lines() {}

  /** Reads the word on the command line. */
  static final class Converter implements ITypeConverter<Style> {
    @Override
    public Style convert(String word) {
      return switch (word) {
        case "plain" -> Style.PLAIN;
        case "jsonl" -> Style.JSONL;
        default -> throw Choice.wrong(word, List.of("plain", "jsonl"));
      };
    }
  }
}
