package parley.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day on the command line. */
final class DayConverter implements ITypeConverter<LocalDate> {

  @Override
  public LocalDate convert(String word) {
    try {
      return LocalDate.parse(word);
    } catch (DateTimeException e) {
      throw new TypeConversionException("'" + word + "' is no day; write it as 2025-04-24");
    }
  }
}
