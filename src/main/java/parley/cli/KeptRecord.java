package parley.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The record that a command prints from. */
final class KeptRecord {

  @Option(
      names = "--record",
      paramLabel = "FILE",
      defaultValue = RecordOption.USUAL,
      converter = RecordOption.Converter.class,
      description = "The record (default: parley.db).")
  private RecordOption record = new RecordOption(Path.of(RecordOption.USUAL));

  /** The record; the word that keeps nothing is refused. */
  RecordOption of(CommandSpec spec) {
    if (record.isNone()) {
      throw new ParameterException(
          spec.commandLine(), "--record none keeps nothing, so there is nothing to show");
    }
    return record;
  }
}
