package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a distribution contains is listed in THIRD-PARTY.md, under licences that Parley accepts. */
class LicenseTest {

  private static final Set<String> ACCEPTED =
      Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause");

  @Test
  void everyShippedLibraryIsListed() throws IOException {
    assertThat(listed().keySet())
        .as("target/lib (delete target if it holds jars of an earlier build)")
        .isEqualTo(shipped());
  }

  @Test
  void everyLicenceIsAccepted() throws IOException {
    assertThat(listed())
        .allSatisfy((library, licence) -> assertThat(licence).as(library).isIn(ACCEPTED));
  }

  /** The jars that Maven copied for the run time, without version: {@code jsoup}. */
  private static Set<String> shipped() throws IOException {
    Set<String> libraries = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("target", "lib"))) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jar") && !name.equals("parley.jar"))
          .map(name -> name.replaceFirst("-[0-9][^-]*\\.jar$", ""))
          .forEach(libraries::add);
    }
    return libraries;
  }

  /** Library to licence, from the table. */
  private static Map<String, String> listed() throws IOException {
    Map<String, String> licences = new TreeMap<>();
    Files.readAllLines(Path.of("THIRD-PARTY.md")).stream()
        .filter(line -> line.startsWith("| "))
        .map(line -> line.split(" *\\| *", -1))
        .filter(cells -> !cells[1].equals("library") && !cells[1].startsWith("--"))
        .forEach(cells -> licences.put(cells[1], cells[2]));
    return licences;
  }
}
