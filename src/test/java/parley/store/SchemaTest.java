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
          .allMatch(sql -> sql.startsWith("create") || sql.startsWith("alter"))
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

  private static int number(Statement statement, String sql) throws Exception {
    try (ResultSet result = statement.executeQuery(sql)) {
      return result.getInt(1);
    }
  }
}
