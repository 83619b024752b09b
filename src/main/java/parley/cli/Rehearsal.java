package parley.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Runs typical commands once, so that the Java machine can keep what it learned about their classes
 * in a file and start faster next time. The launcher calls it; users do not.
 */
final class Rehearsal {

  private Rehearsal() {}

  /** Takes the folder of samples, which need not exist. */
  public static void main(String[] args) throws IOException {
    run(Path.of(args[0]));
  }

  /** Runs the commands, throws away what they print, and returns those that succeeded. */
  static List<String> run(Path samples) throws IOException {
    Path temp = Files.createTempDirectory("parley");
    try {
      List<String> succeeded = new ArrayList<>();
      for (String line : lines()) {
        if (line.contains("{samples}") && !Files.isDirectory(samples)) {
          continue;
        }
        String[] command = line.split(" ");
        for (int i = 0; i < command.length; i++) {
          command[i] =
              command[i]
                  .replace("{samples}", samples.toString())
                  .replace("{temp}", temp.toString());
        }
        if (Main.run(Surroundings.ofNobody(), command) == Main.DONE) {
          succeeded.add(line);
        }
      }
      return succeeded;
    } finally {
      delete(temp);
    }
  }

  private static List<String> lines() throws IOException {
    try (InputStream list = Rehearsal.class.getResourceAsStream("rehearsal.txt")) {
      return new String(Objects.requireNonNull(list, "rehearsal.txt").readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> innermostFirst;
    try (Stream<Path> paths = Files.walk(folder)) {
      innermostFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : innermostFirst) {
      Files.delete(path);
    }
  }
}
