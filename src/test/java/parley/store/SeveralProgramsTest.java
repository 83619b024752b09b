package parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.format.JsonLines;
import parley.format.LineType;
import parley.format.RandomRecords;
import parley.pipeline.ArticleRecord;
import parley.store.Examples.Asking;

/** One file, several programs, and one that is killed in the middle. */
class SeveralProgramsTest {

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("parley.db");
  }

  private Process start(String name, int articles) throws IOException {
    return start(ManyArticles.class, file().toString(), name, Integer.toString(articles));
  }

  private static Process start(Class<?> program, String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private List<Shown> shown() throws StoreException {
    List<Shown> shown = new ArrayList<>();
    try (RecordStore store = RecordStore.openExisting(file())) {
      store.show(new Asking().filter(), shown::add);
    }
    return shown;
  }

  private String check(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return result.next() ? result.getString(1) : "";
    }
  }

  /** Both make the file, and both write to it all the time. */
  @Test
  void twoThatWriteAtOnceLoseNothing() throws Exception {
    Process first = start("first", 10);
    Process second = start("second", 10);
    assertThat(first.waitFor()).isZero();
    assertThat(second.waitFor()).isZero();
    assertThat(shown().size()).isEqualTo(40); // the list itself would fill the screen
    assertThat(check("pragma integrity_check")).isEqualTo("ok");
  }

  @Test
  void oneThatIsKilledLeavesWholeArticles() throws Exception {
    Process process = start("killed", Integer.MAX_VALUE);
    int kept = 0;
    try (InputStream dots = process.getInputStream()) {
      while (kept < 8 && dots.read() >= 0) {
        kept++;
      }
      process.destroyForcibly();
    }
    process.waitFor();
    assertThat(kept).isEqualTo(8);
    // the first to open it afterwards puts it right
    List<Shown> shown = shown();
    assertThat(check("pragma integrity_check")).isEqualTo("ok");
    assertThat(shown.size()).isGreaterThanOrEqualTo(2 * kept);
    assertThat(shown.size() % 2).isZero(); // each transaction has two
    for (int i = 0; i < shown.size(); i++) {
      String id = "killed-" + (i / 2) + (i % 2 == 0 ? "" : "-second");
      ArticleRecord record = RandomRecords.record(i / 2, id);
      assertThat(printed(shown.get(i))).isEqualTo(new JsonLines().block(record, LineType.usual()));
    }
    assertThat(check("select count(*) from entries"))
        .isEqualTo(check("select count(*) from entry_words"));
  }

  private static String printed(Shown shown) {
    StringBuilder out = new StringBuilder(shown.article()).append('\n');
    shown.actors().forEach(line -> out.append(line.text()).append('\n'));
    shown.entries().forEach(line -> out.append(line.text()).append('\n'));
    return out.toString();
  }

  /** What a reviewer saw confirmed is in the log, and what is shown follows from the log. */
  @Test
  void aReviewerWhoIsKilledLosesNothing() throws Exception {
    try (RecordStore store = RecordStore.open(file())) {
      store.keep(List.of(KeptArticle.of(Examples.rejection())), "1");
    }
    Process process = start(ManyDecisions.class, file().toString());
    long confirmed = 0;
    try (BufferedReader keys = process.inputReader()) {
      while (confirmed < 40) {
        confirmed = Long.parseLong(keys.readLine());
      }
      process.destroyForcibly().waitFor();
    }
    try (RecordStore store = RecordStore.openExisting(file())) {
      assertThat(check("pragma integrity_check")).isEqualTo("ok");
      assertThat(store.review().last()).isGreaterThanOrEqualTo(confirmed);
      assertThat(check("select count(*) from decisions"))
          .isEqualTo(Long.toString(store.review().last()));
      String shown = check("select status || decision || line from entries");
      store.review().rebuild();
      assertThat(check("select status || decision || line from entries")).isEqualTo(shown);
    }
  }

  /** Whoever looks at the record for long keeps nobody from writing to it. */
  @Test
  void aReaderDoesNotStopAWriter() throws Exception {
    List<KeptArticle> three = new ArrayList<>();
    for (int seed = 0; seed < 3; seed++) {
      three.add(KeptArticle.of(RandomRecords.record(seed)));
    }
    try (RecordStore writer = RecordStore.open(file());
        RecordStore reader = RecordStore.openExisting(file())) {
      writer.keep(three, "1");
      writer.execute("pragma busy_timeout = 0");
      List<Outcome> outcomes = new ArrayList<>();
      List<StoreException> refused = new ArrayList<>();
      reader.show(
          new Asking().filter(),
          shown -> {
            try {
              int seed = 10 + outcomes.size();
              outcomes.addAll(
                  writer.keep(List.of(KeptArticle.of(RandomRecords.record(seed))), "1"));
            } catch (StoreException e) {
              refused.add(e);
            }
          });
      assertThat(refused).isEmpty();
      assertThat(outcomes).containsExactly(Outcome.ADDED, Outcome.ADDED, Outcome.ADDED);
    }
  }
}
