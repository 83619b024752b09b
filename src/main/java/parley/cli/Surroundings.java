package parley.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a command has around it: its streams, and what the terminal can do.
 *
 * @param writer prints to {@code out}, in UTF-8 whatever the locale
 * @param errors prints to standard error, in UTF-8
 * @param typed whether somebody types standard input on a terminal
 * @param watched whether somebody sees standard error on a terminal
 * @param colour whether standard output is a terminal that wants colours
 * @param width of the terminal, in columns
 */
record Surroundings(
    InputStream in,
    OutputStream out,
    PrintWriter writer,
    PrintWriter errors,
    boolean typed,
    boolean watched,
    boolean colour,
    int width) {

  private static final int USUAL_WIDTH = 80;

  static Surroundings of(
      InputStream in, OutputStream out, OutputStream err, boolean watched, boolean colour, int w) {
    return of(in, out, err, false, watched, colour, w);
  }

  private static Surroundings of(
      InputStream in,
      OutputStream out,
      OutputStream err,
      boolean typed,
      boolean watched,
      boolean colour,
      int w) {
    return new Surroundings(
        in,
        out,
        new PrintWriter(new OutputStreamWriter(out, UTF_8), false),
        new PrintWriter(new OutputStreamWriter(err, UTF_8), true),
        typed,
        watched,
        colour,
        w);
  }

  /** Those of this process. */
  static Surroundings ofProcess() {
    return of(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        isTerminal(0),
        isTerminal(2),
        isTerminal(1)
            && isEmpty(System.getenv("NO_COLOR"))
            && !"dumb".equals(System.getenv("TERM")),
        width(System.getenv("COLUMNS")));
  }

  /** Nothing to read, and nobody who sees what is written. */
  static Surroundings ofNobody() {
    return of(
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream(),
        false,
        false,
        80);
  }

  private static boolean isEmpty(@Nullable String value) {
    return value == null || value.isEmpty();
  }

  static int width(@Nullable String columns) {
    try {
      int width = columns == null ? USUAL_WIDTH : Integer.parseInt(columns.strip());
      return width < 40 ? USUAL_WIDTH : Math.min(width, 120);
    } catch (NumberFormatException e) {
      return USUAL_WIDTH;
    }
  }

  /**
   * Whether this file descriptor is a terminal. Java tells only whether both standard input and
   * output are, so Linux is asked first.
   */
  private static boolean isTerminal(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    try {
      if (Files.isSymbolicLink(link)) {
        String target = Files.readSymbolicLink(link).toString();
        return target.startsWith("/dev/pts/")
            || target.startsWith("/dev/tty")
            || target.equals("/dev/console");
      }
    } catch (IOException e) {
      return false;
    }
    return Objects.requireNonNull(System.console()).isTerminal();
  }
}
