package parley.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.format.LineType;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** How to print a record, and which lines of it: the same for {@code read} and {@code show}. */
final class PrintOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "plain",
      converter = Style.Converter.class,
      description = {
        "plain: for people, to read or read aloud (default);",
        "jsonl: one JSON object a line, for programs;",
        "csv: one row an entry, for spreadsheets."
      })
  private Style style = Style.PLAIN;

  @Option(
      names = "--only",
      paramLabel = "TYPE",
      split = ",",
      converter = TypeConverter.class,
      description = {
        "Print these types of lines only, separated by commas: article, actor, statement (who said"
            + " what), event (what happened), channel (how the sides talk), proposal (what is on"
            + " the table), position (where a side stands), difference, assessment."
      })
  private @Nullable List<LineType> only;

  Style style() {
    return style;
  }

  /**
   * The types of lines to print: those that were asked for, else all but marks. A table has a row
   * for each entry, with the article in its columns, so there articles and actors have to be asked
   * for; what people read names the actors where they act.
   */
  Set<LineType> types() {
    if (only != null) {
      return EnumSet.copyOf(only);
    }
    Set<LineType> types = EnumSet.copyOf(LineType.usual());
    switch (style) {
      case JSONL -> {}
      case PLAIN -> types.remove(LineType.ACTOR);
      case CSV -> types.removeIf(type -> !type.isEntry());
    }
    return types;
  }

  /** Reads a type's name. */
  static final class TypeConverter implements ITypeConverter<LineType> {
    @Override
    public LineType convert(String word) {
      List<String> labels = new ArrayList<>();
      for (LineType type : LineType.usual()) {
        if (type.label().equals(word)) {
          return type;
        }
        labels.add(type.label());
      }
      throw Choice.wrong(word, labels);
    }
  }
}
