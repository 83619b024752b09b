package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.format.RandomRecords;
import parley.store.Examples.Asking;
import parley.store.StoreException.Reason;

/** Files that cannot be used as a record: the reason is told, and the file is left as it is. */
class BrokenRecordTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("parley.db");
  }

  private interface Action {
    void run() throws StoreException;
  }

  private static StoreException refused(Action action) {
    return catchThrowableOfType(StoreException.class, action::run);
  }

  private void write(Articles count) throws StoreException {
    try (RecordStore store = RecordStore.open(file)) {
      store.keep(count.articles(), "1");
    }
  }

  /** So many articles, from a seed on. */
  private record Articles(int from, int number) {
    List<KeptArticle> articles() {
      List<KeptArticle> articles = new ArrayList<>();
      for (int seed = from; seed < from + number; seed++) {
        articles.add(KeptArticle.of(RandomRecords.record(seed)));
      }
      return articles;
    }
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private int articles() throws StoreException {
    List<Shown> shown = new ArrayList<>();
    try (RecordStore store = RecordStore.openExisting(file)) {
      store.show(new Asking().allVersions().filter(), shown::add);
    }
    return shown.size();
  }

  @Test
  void nothingIsThere() {
    StoreException e = refused(() -> RecordStore.openExisting(file).close());
    assertThat(e.reason()).isEqualTo(Reason.MISSING);
    assertThat(e).hasMessageContaining(file.toString());
    assertThat(file).doesNotExist();
  }

  @Test
  void theFolderIsNotThere() {
    file = folder.resolve("nowhere").resolve("parley.db");
    assertThat(refused(() -> RecordStore.open(file).close()).reason()).isEqualTo(Reason.NO_FOLDER);
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @Test
  void itIsAFolder() {
    file = folder;
    assertThat(refused(() -> RecordStore.open(file).close()).reason()).isEqualTo(Reason.FOLDER);
  }

  @Test
  void itIsWriteProtected() throws Exception {
    assumeFalse(System.getProperty("user.name").equals("root"), "root may write everywhere");
    Files.createFile(file);
    assertThat(file.toFile().setWritable(false)).isTrue();
    assertThat(refused(() -> RecordStore.open(file).close()).reason())
        .isEqualTo(Reason.NOT_WRITABLE);
  }

  @Test
  void itIsNoDatabase() throws IOException {
    Files.writeString(file, "Minutes of a meeting, kept by hand.");
    assertThat(refused(() -> RecordStore.open(file).close()).reason())
        .isEqualTo(Reason.NOT_A_RECORD);
    assertThat(file).hasContent("Minutes of a meeting, kept by hand.");
  }

  @Test
  void itIsSomebodyElsesDatabase() throws Exception {
    sql("create table recipes (name text)");
    byte[] before = Files.readAllBytes(file);
    assertThat(refused(() -> RecordStore.open(file).close()).reason())
        .isEqualTo(Reason.NOT_A_RECORD);
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void aNewerParleyWroteIt() throws Exception {
    write(new Articles(0, 2));
    sql("pragma user_version = " + (Schema.VERSION + 1));
    byte[] before = Files.readAllBytes(file);
    StoreException e = refused(() -> RecordStore.open(file).close());
    assertThat(e.reason()).isEqualTo(Reason.NEWER);
    assertThat(e.isWrongCall()).isTrue();
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void itIsDamaged() throws Exception {
    write(new Articles(0, 20));
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] noise = new byte[(int) bytes.length() - 4096];
      Arrays.fill(noise, (byte) 0x5a);
      bytes.seek(4096);
      bytes.write(noise);
    }
    byte[] before = Files.readAllBytes(file);
    assertThat(refused(() -> write(new Articles(20, 1))).reason()).isEqualTo(Reason.DAMAGED);
    assertThat(refused(this::articles).reason()).isEqualTo(Reason.DAMAGED);
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void anEmptyFileIsTheBeginningOfARecord() throws Exception {
    Files.createFile(file);
    write(new Articles(0, 1));
    assertThat(articles()).isEqualTo(1);
  }

  @Test
  void anotherProgramHoldsIt() throws Exception {
    write(new Articles(0, 2));
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement();
        RecordStore store = RecordStore.open(file)) {
      statement.execute("begin exclusive");
      store.execute("pragma busy_timeout = 10");
      StoreException e = refused(() -> store.keep(new Articles(2, 1).articles(), "1"));
      assertThat(e.reason()).isEqualTo(Reason.LOCKED);
      assertThat(e.isWrongCall()).isFalse();
      statement.execute("commit");
      // and goes on when the other one is done
      assertThat(store.keep(new Articles(2, 1).articles(), "1")).containsExactly(Outcome.ADDED);
    }
    assertThat(articles()).isEqualTo(3);
  }

  /** SQLite reports a full disk when a file may not grow any more. */
  @Test
  void theDiskIsFull() throws Exception {
    write(new Articles(0, 2));
    try (RecordStore store = RecordStore.open(file)) {
      store.execute("pragma max_page_count = 1"); // as many as there are
      StoreException e = refused(() -> store.keep(new Articles(2, 50).articles(), "1"));
      assertThat(e.reason()).isEqualTo(Reason.FULL);
    }
    assertThat(articles()).isEqualTo(2);
  }
}
