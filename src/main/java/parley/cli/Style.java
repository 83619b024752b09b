package parley.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;

/** What {@code --format} chooses between. */
enum Style {
  PLAIN,
  JSONL,
  CSV;

  String label() {
    return switch (this) {
      case PLAIN -> "plain";
      case JSONL -> "jsonl";
      case CSV -> "csv";
    };
  }

  /** Reads the word on the command line. */
  static final class Converter implements ITypeConverter<Style> {
    @Override
    public Style convert(String word) {
      List<String> labels = new ArrayList<>();
      for (Style style : values()) {
        if (style.label().equals(word)) {
          return style;
        }
        labels.add(style.label());
      }
      throw Choice.wrong(word, labels);
    }
  }
}
