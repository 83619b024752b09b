package parley.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

/**
 * One call of {@code parley}, as a user would make it.
 *
 * @param out standard output
 * @param err standard error
 */
record Call(int status, String out, String err) {

  static Call of(String... args) {
    return withInput("", args);
  }

  /** A call with something on standard input. */
  static Call withInput(String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        Surroundings.of(
            new ByteArrayInputStream(input.getBytes(UTF_8)), out, err, false, false, 80);
    int status = Main.run(surroundings, args);
    return new Call(status, out.toString(UTF_8), err.toString(UTF_8));
  }
}
