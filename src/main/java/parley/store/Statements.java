package parley.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction asks of the record again and again: each statement is prepared once. What
 * SQLite complains about is the cause of what is thrown.
 */
final class Statements implements AutoCloseable {

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>();

  Statements(Connection connection) {
    this.connection = connection;
  }

  /** Makes something of a row. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  /** Runs a statement with these values for its question marks. */
  void run(String sql, @Nullable Object... values) {
    work(sql, values, PreparedStatement::executeUpdate);
  }

  /** Takes values for a statement that {@link #runAll} runs with each of them. */
  void add(String sql, @Nullable Object... values) {
    work(
        sql,
        values,
        statement -> {
          statement.addBatch();
          return 0;
        });
  }

  /** Runs a statement with all values that it was given. */
  void runAll(String sql) {
    if (prepared.containsKey(sql)) {
      work(sql, new Object[0], PreparedStatement::executeBatch);
    }
  }

  /** The rows that a query gives, all of them. */
  <T> List<T> list(Row<T> row, String sql, @Nullable Object... values) {
    return work(
        sql,
        values,
        statement -> {
          List<T> rows = new ArrayList<>();
          try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
              rows.add(row.of(result));
            }
          }
          return rows;
        });
  }

  /** The number that a query gives. */
  long number(String sql, @Nullable Object... values) {
    return list(row -> row.getLong(1), sql, values).getFirst();
  }

  private <T> T work(String sql, @Nullable Object[] values, Work<T> work) {
    try {
      PreparedStatement statement = prepared.get(sql);
      if (statement == null) {
        statement = connection.prepareStatement(sql);
        prepared.put(sql, statement);
      }
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return work.with(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() {
    for (PreparedStatement statement : prepared.values()) {
      try {
        statement.close();
      } catch (SQLException e) {
        // what it did is done, or was complained about
      }
    }
    prepared.clear();
  }
}
