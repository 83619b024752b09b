package parley.reader;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something to read.
 *
 * @param name as the user called it; {@code -} is standard input
 * @param path where it lies, or null for standard input
 */
public record Input(String name, @Nullable Path path) {

  public static final String STANDARD_INPUT = "-";
}
