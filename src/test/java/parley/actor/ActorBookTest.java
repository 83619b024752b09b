package parley.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.article.Problem;
import parley.rule.RuleFile;

class ActorBookTest {

  private static final LocalDate SPRING_2017 = LocalDate.of(2017, 5, 20);
  private static final LocalDate SUMMER_2022 = LocalDate.of(2022, 7, 1);
  private static final LocalDate SPRING_2025 = LocalDate.of(2025, 4, 25);

  private final ActorBook book = ActorBook.standard();

  @Test
  void everyLineThatShipsIsInTheBook() {
    for (BookLines.Table table : BookLines.Table.values()) {
      for (RuleFile.Line line : RuleFile.shipped(table.file()).lines()) {
        String name = line.field(0).replace("?", "").strip();
        assertThat(book.byName()).as("%s, line %d", line.file(), line.number()).containsKey(name);
      }
    }
    assertThat(book.problems()).isEmpty();
  }

  @Test
  void knowsOneActorByAllItsNames() {
    for (String name : new String[] {"Russia", "Russian Federation", "Moscow", "Russian"}) {
      assertThat(book.named(name, SPRING_2025)).as(name).extracting(Actor::id).contains("state:ru");
    }
    assertThat(book.named("Kremlin", SPRING_2025))
        .singleElement()
        .satisfies(kremlin -> {
          assertThat(kremlin.kind()).isEqualTo(Actor.Kind.ORGANISATION);
          assertThat(kremlin.party()).isEqualTo("Russia");
        });
  }

  @Test
  void holdsAnOfficeAsOfTheDay() {
    assertThat(book.holder("president", "United States", SPRING_2017))
        .map(Actor::name)
        .contains("Donald Trump");
    assertThat(book.holder("president", "United States", SUMMER_2022))
        .map(Actor::name)
        .contains("Joe Biden");
    assertThat(book.holder("secretary of state", "United States", SUMMER_2022))
        .map(Actor::name)
        .contains("Antony Blinken");
    assertThat(book.holder("secretary of state", "United States", SPRING_2025))
        .map(Actor::name)
        .contains("Marco Rubio");
    assertThat(book.holder("lighthouse keeper", "United States", SPRING_2025)).isEmpty();
  }

  @Test
  void saysWhoseSideAnOfficeHolderIsOn() {
    assertThat(book.named("Marco Rubio", SPRING_2025))
        .singleElement()
        .satisfies(rubio -> assertThat(rubio.party()).isEqualTo("United States"));
  }

  @Test
  void yearsWithAQuestionMarkBoundNothingThatIsPrinted() {
    BookEntry entry =
        new BookEntry(
            "person:x",
            "X",
            Actor.Kind.PERSON,
            null,
            Gender.UNKNOWN,
            List.of(new Role("minister", "Norland", "2019?", "2019?")),
            null,
            null,
            null);
    assertThat(entry.rolesOn("2019-08-01"))
        .containsExactly(new Role("minister", "Norland", null, null));
    assertThat(entry.rolesOn("2021-08-01")).isEmpty();
  }

  @Test
  void takesAUsersOwnFileAndListsWhatItCannotUse(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("own.names");
    Files.writeString(
        file,
        """
        # our own people
        people | Ada Renn | A. Renn | f | envoy | Switzerland | 2024-01 | -
        planets | Mars
        people | Bo Lind | - | m | envoy | Switzerland | last spring | -
        organisations | Norhaven Contact Group | NCG | forum | - | The NCG met.
        states | Norland | XN | Norlandic | - | Norhaven | 100.0 400.0 | - | disputed
        """);
    ActorBook own = book.with(file);

    assertThat(own.named("Ada Renn", SPRING_2025))
        .singleElement()
        .satisfies(renn ->
            assertThat(renn.roles())
                .containsExactly(new Role("envoy", "Switzerland", "2024-01", null)));
    assertThat(own.named("NCG", SPRING_2025)).hasSize(1);
    assertThat(own.named("Bo Lind", SPRING_2025)).isEmpty();
    assertThat(own.named("Norland", SPRING_2025)).isEmpty();
    assertThat(own.problems())
        .extracting(Problem::kind)
        .containsOnly(Problem.Kind.BROKEN_LINE)
        .hasSize(3);
    assertThat(own.problems())
        .extracting(Problem::where)
        .containsExactly(file + ", line 3", file + ", line 4", file + ", line 6");
    assertThat(own.problems())
        .extracting(Problem::detail)
        .first()
        .asString()
        .startsWith("'planets' is no kind of line: states, places,");
    assertThat(book.named("Ada Renn", SPRING_2025)).isEmpty();
  }

  @Test
  void theExampleInTheDocumentCanBeUsed() throws IOException {
    String example =
        Files.readString(Path.of("docs", "actors.md"))
            .lines()
            .filter(line -> line.matches(" {4}[a-z-]+ [|].*"))
            .collect(Collectors.joining("\n"));
    ActorBook own = book.with("actors.md", example);
    assertThat(own.problems()).isEmpty();
    assertThat(own.size()).isEqualTo(book.size() + 8);
    assertThat(own.holder("foreign minister", "Switzerland", SPRING_2025)).isEmpty();
    assertThat(own.named("Ada M. Renn", SPRING_2025)).hasSize(1);
  }

  @Test
  void aFileThatIsNotThereIsAProblemAndTheBookStays(@TempDir Path folder) {
    ActorBook same = book.with(folder.resolve("none.names"));
    assertThat(same.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.UNREADABLE));
    assertThat(same.size()).isEqualTo(book.size());
  }
}
