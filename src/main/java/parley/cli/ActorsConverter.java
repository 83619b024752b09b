package parley.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the path of {@code --actors}. */
final class ActorsConverter implements ITypeConverter<Path> {
  @Override
  public Path convert(String word) {
    try {
      return Path.of(word);
    } catch (InvalidPathException e) {
      throw new TypeConversionException("'" + word + "' is no path of a file");
    }
  }
}
