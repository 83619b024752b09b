package parley.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The record's tables, and the way from an older version of them to this one.
 *
 * <p>Each step is a file, {@code schema-1.sql} and so on. SQLite's {@code user_version} says how
 * many steps a file has seen, and {@code application_id} that it is ours. A step and its number are
 * written in one transaction that others wait for, so that a file is never between two versions.
 */
final class Schema {

  /** The version that this Parley reads and writes. */
  static final int VERSION = 7;

  /** "Prly": stands in the header of the file. */
  static final int APPLICATION = 0x50726c79;

  private Schema() {}

  /** Brings the tables up to this version, if they are not. */
  static void prepare(Connection connection, Path file) throws SQLException, StoreException {
    if (checkAtOnce(connection, file) == VERSION) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("begin immediate");
      try {
        // another program may have done it while this one waited
        for (int step = check(connection, file) + 1; step <= VERSION; step++) {
          for (String sql : statements("schema-" + step + ".sql")) {
            statement.execute(sql);
          }
          if (step == 3) {
            Copies.findAll(connection);
          }
          if (step == 6) {
            ReviewedRows.weighAll(connection);
          }
        }
        statement.execute("pragma application_id = " + APPLICATION);
        statement.execute("pragma user_version = " + VERSION);
        statement.execute("commit");
      } catch (SQLException | StoreException | RuntimeException e) {
        rollBack(statement);
        throw e;
      }
    }
  }

  /**
   * The same in one transaction, so that what is read is of one moment: another program may be
   * making the tables of a new file.
   */
  private static int checkAtOnce(Connection connection, Path file)
      throws SQLException, StoreException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("begin");
      try {
        return check(connection, file);
      } finally {
        rollBack(statement);
      }
    }
  }

  /** The version of the tables; 0 in a new file. */
  private static int check(Connection connection, Path file) throws SQLException, StoreException {
    int application = number(connection, "pragma application_id");
    int version = number(connection, "pragma user_version");
    boolean isNew = number(connection, "select count(*) from sqlite_schema") == 0;
    if (application != APPLICATION && !isNew) {
      throw new StoreException(StoreException.Reason.NOT_A_RECORD, file);
    }
    if (version > VERSION) {
      throw new StoreException(StoreException.Reason.NEWER, file);
    }
    return isNew ? 0 : version;
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return result.next() ? result.getInt(1) : 0;
    }
  }

  private static void rollBack(Statement statement) {
    try {
      statement.execute("rollback");
    } catch (SQLException e) {
      // SQLite has rolled back already; what went wrong first is what counts
    }
  }

  /** The statements of a step: each ends with a semicolon at the end of its line. */
  static List<String> statements(String name) {
    List<String> statements = new ArrayList<>();
    StringBuilder statement = new StringBuilder();
    for (String raw : text(name).lines().toList()) {
      int comment = raw.indexOf("--");
      String line = (comment < 0 ? raw : raw.substring(0, comment)).stripTrailing();
      statement.append(line).append('\n');
      if (line.endsWith(";")) {
        statements.add(statement.toString().strip());
        statement.setLength(0);
      }
    }
    return statements;
  }

  private static String text(String name) {
    try (InputStream in = Schema.class.getResourceAsStream("/parley/store/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the step ships with Parley: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
