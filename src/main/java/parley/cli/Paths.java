package parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import parley.article.Problem;

/** The paths of a call: those that are there go on, each of the others is a problem. */
final class Paths {

  /** Standard input. */
  static final String STANDARD_INPUT = "-";

  private Paths() {}

  static List<String> existing(List<String> paths, Consumer<Problem> problems) {
    List<String> there = new ArrayList<>();
    for (String path : paths) {
      if (path.equals(STANDARD_INPUT) || exists(path)) {
        there.add(path);
      } else {
        problems.accept(new Problem(Problem.Kind.UNREADABLE, null, missing(path)));
      }
    }
    return there;
  }

  private static boolean exists(String path) {
    try {
      return Files.exists(Path.of(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String missing(String path) {
    String message = "no such file: " + path;
    try {
      Path wanted = Path.of(path);
      Path folder = wanted.toAbsolutePath().getParent();
      if (folder == null || wanted.getFileName() == null) {
        return message;
      }
      if (!Files.isDirectory(folder)) {
        return message + " (there is no folder " + wanted.getParent() + ")";
      }
      List<String> names;
      try (Stream<Path> beside = Files.list(folder)) {
        names = beside.map(file -> file.getFileName().toString()).sorted().toList();
      }
      return message
          + Choice.nearest(wanted.getFileName().toString(), names)
              .map(name -> "; did you mean " + wanted.resolveSibling(name) + "?")
              .orElse("");
    } catch (IOException | InvalidPathException e) {
      return message;
    }
  }
}
