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

  /** ISC says what MIT says, in fewer words; 0BSD asks for nothing at all. */
  private static final Set<String> ACCEPTED =
      Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD");

  /** Under these a table of facts may ship, not a library. */
  private static final Set<String> ACCEPTED_OF_TABLES = Set.of("CC-BY-4.0");

  @Test
  void everyShippedLibraryIsListed() throws IOException {
    assertThat(listed("library").keySet())
        .as("target/lib (delete target if it holds jars of an earlier build)")
        .isEqualTo(shipped());
  }

  @Test
  void everyLicenceIsAccepted() throws IOException {
    assertThat(listed("library"))
        .allSatisfy((library, licence) -> assertThat(licence).as(library).isIn(ACCEPTED));
  }

  @Test
  void everyTableFromOthersSaysWhose() throws IOException {
    assertThat(listed("table"))
        .isNotEmpty()
        .allSatisfy((table, licence) -> {
          assertThat(licence).as(table).isIn(ACCEPTED_OF_TABLES);
          assertThat(LicenseTest.class.getResource("/parley/" + table)).as(table).isNotNull();
        });
  }

  /** The jars that Maven copied for the run time, without version: {@code jsoup}. */
  private static Set<String> shipped() throws IOException {
    Set<String> libraries = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("target", "lib"))) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jar") && !name.equals("parley.jar"))
          .map(name -> name.replaceFirst("-[0-9][^-]*(-beta[0-9]+)?\\.jar$", ""))
          .forEach(libraries::add);
    }
    return libraries;
  }

  /** Name to licence, from the table whose first column is headed so. */
  private static Map<String, String> listed(String head) throws IOException {
    Map<String, String> licences = new TreeMap<>();
    boolean in = false;
    for (String line : Files.readAllLines(Path.of("THIRD-PARTY.md"))) {
      if (!line.startsWith("| ")) {
        in = false;
        continue;
      }
      String[] cells = line.split(" *\\| *", -1);
      if (in && !cells[1].startsWith("--")) {
        licences.put(cells[1], cells[2]);
      }
      in |= cells[1].equals(head);
    }
    return licences;
  }
}
