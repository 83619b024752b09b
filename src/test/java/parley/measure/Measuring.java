package parley.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Prints the figures of all measures, or of those whose names begin with what is given. */
final class Measuring {

  private static final String LIST = "--list";

  private Measuring() {}

  /** Run by {@code ./build measure [--list] [NAME…]}. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    if (!SharedTexts.are()) {
      out.println("Nothing to measure on: no annotated texts lie in " + SharedTexts.FOLDER);
      return;
    }
    List<String> given = List.of(arguments);
    List<String> names = given.stream().filter(name -> !name.equals(LIST)).toList();
    for (Measure measure : Measure.all()) {
      if (names.isEmpty() || names.stream().anyMatch(measure.name()::startsWith)) {
        out.println(measure.name());
        if (given.contains(LIST)) {
          measure.list(out);
        } else {
          for (Figure figure : measure.figures()) {
            out.println("  " + figure.line());
          }
        }
      }
    }
  }
}
