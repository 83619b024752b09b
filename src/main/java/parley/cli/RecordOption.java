package parley.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import parley.store.StoreException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What {@code --record} takes: a file, or the word that keeps nothing. */
record RecordOption(Path file) {

  /** The file that is used where no other is named. */
  static final String USUAL = "parley.db";

  /** The word that keeps nothing. */
  static final String NONE = "none";

  boolean isUsual() {
    return file.toString().equals(USUAL);
  }

  boolean isNone() {
    return file.toString().equals(NONE);
  }

  /** Says why the record cannot be used, and what to do; returns the exit status. */
  static int refuse(StoreException e, PrintWriter err, String command) {
    err.print(e.getMessage() + "\n");
    if (e.reason() == StoreException.Reason.MISSING) {
      err.print("Read some articles first: parley read PATH...\n");
    } else if (e.isWrongCall()) {
      err.print("Name another file with --record FILE");
      err.print(command.equals("read") ? ", or keep nothing: --record none\n" : "\n");
    }
    err.flush();
    return e.isWrongCall() ? Main.WRONG_CALL : Main.LOST;
  }

  /** Reads the path on the command line. */
  static final class Converter implements ITypeConverter<RecordOption> {
    @Override
    public RecordOption convert(String word) {
      try {
        return new RecordOption(Path.of(word));
      } catch (InvalidPathException e) {
        throw new TypeConversionException("'" + word + "' is no path of a file");
      }
    }
  }
}
