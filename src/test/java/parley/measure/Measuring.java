package parley.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Prints the figures of all measures, or of those whose names begin with what is given. */
final class Measuring {

  private Measuring() {}

  /** Run by {@code ./build measure [NAME…]}. */
  public static void main(String[] names) throws IOException {
    PrintStream out = System.out;
    if (!SharedTexts.are()) {
      out.println("Nothing to measure on: no annotated texts lie in " + SharedTexts.FOLDER);
      return;
    }
    for (Measure measure : Measure.all()) {
      if (names.length == 0 || List.of(names).stream().anyMatch(measure.name()::startsWith)) {
        out.println(measure.name());
        for (Figure figure : measure.figures()) {
          out.println("  " + figure.line());
        }
      }
    }
  }
}
