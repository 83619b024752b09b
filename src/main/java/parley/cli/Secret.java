package parley.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks for a word that nobody else should see. */
final class Secret {

  private Secret() {}

  /**
   * A word: typed twice on a terminal that does not show it, else the first line of standard input;
   * null where there is none, or not the same one twice.
   */
  static @Nullable String ask(Surroundings surroundings, String what) {
    if (!surroundings.typed()) {
      return firstLine(surroundings);
    }
    Console console = Objects.requireNonNull(System.console());
    if (!console.isTerminal()) {
      surroundings
          .errors()
          .print("It cannot be typed unseen here: give it on standard input, as with < FILE\n");
      return null;
    }
    char[] once = console.readPassword("%s: ", what);
    char[] again = console.readPassword("%s, once more: ", what);
    boolean same =
        once != null
            && once.length > 0
            && again != null
            && new String(once).equals(new String(again));
    return same ? new String(once) : null;
  }

  private static @Nullable String firstLine(Surroundings surroundings) {
    try {
      String line =
          new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8))
              .readLine();
      return line == null || line.isEmpty() ? null : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
