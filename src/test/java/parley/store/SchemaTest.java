package parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {

  @TempDir Path folder;

  @Test
  void everyStepIsThere() {
    for (int step = 1; step <= Schema.VERSION; step++) {
      assertThat(Schema.statements("schema-" + step + ".sql"))
          .isNotEmpty()
          .allMatch(sql -> sql.matches("(?s)(create|alter|drop index) .*"))
          .allMatch(sql -> sql.endsWith(";"));
    }
  }

  @Test
  void aNewFileSaysWhatItIs() throws Exception {
    Path file = folder.resolve("parley.db");
    RecordStore.open(file).close();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      assertThat(number(statement, "pragma user_version")).isEqualTo(Schema.VERSION);
      assertThat(number(statement, "pragma application_id")).isEqualTo(Schema.APPLICATION);
    }
  }

  /** A record that an earlier Parley made keeps what it has. */
  @Test
  void everyStepKeepsWhatIsThere() throws Exception {
    Path file = folder.resolve("parley.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : Schema.statements("schema-1.sql")) {
        statement.execute(sql);
      }
      statement.execute(
          "insert into articles (key, story, id, version, reading, maker, current, text, line)"
              + " values (1, 1, 'a', 'v', 'r', '0.1', 1, 'Lind came.', '{}')");
      statement.execute(
          "insert into actors (article, place, id, name, kind, names, line)"
              + " values (1, 0, 'person:lind', 'Lind', 'person', ' lind ', '{}')");
      statement.execute("pragma application_id = " + Schema.APPLICATION);
      statement.execute("pragma user_version = 1");
    }
    try (RecordStore store = RecordStore.open(file)) {
      assertThat(store.actors("Lind")).extracting(KnownActor::id).containsExactly("person:lind");
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      assertThat(number(statement, "pragma user_version")).isEqualTo(Schema.VERSION);
    }
  }

  private static int number(Statement statement, String sql) throws Exception {
    try (ResultSet result = statement.executeQuery(sql)) {
      return result.getInt(1);
    }
  }
}
