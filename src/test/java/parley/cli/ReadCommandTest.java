package parley.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code parley read}, from files to what is printed, kept and told. */
class ReadCommandTest {

  private static final String TEXT =
      "The harbour stays closed, the mayor said on Friday. Talks go on in Geneva.";

  @TempDir Path folder;
  private Path record;

  @BeforeEach
  void nameTheRecord() {
    record = folder.resolve("kept.db");
  }

  private Call read(String... more) {
    return call("read", more);
  }

  private Call show(String... more) {
    return call("show", more);
  }

  private Call call(String command, String... more) {
    String[] args = new String[more.length + 3];
    args[0] = command;
    System.arraycopy(more, 0, args, 1, more.length);
    args[more.length + 1] = "--record";
    args[more.length + 2] = record.toString();
    return Call.of(args);
  }

  private String write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private static String article(String id, String text) {
    return """
    {"id":"%s","text":"%s","published":"2025-04-24","outlet":"The Harbour Post",\
    "url":"https://example.org/%s"}
    """
        .formatted(id, text, id);
  }

  private String articles(int number) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < number; i++) {
      lines.append(article("a" + i, TEXT + " Number " + i + "."));
    }
    return write("articles.jsonl", lines.toString());
  }

  @Test
  void showPrintsToTheByteWhatReadPrinted() throws IOException {
    String file = articles(3);
    for (String format : List.of("jsonl", "plain", "csv")) {
      Call read = read(file, "--format", format);
      assertThat(read.status()).isEqualTo(Main.DONE);
      assertThat(read.out()).isNotEmpty().isEqualTo(show("--format", format).out());
    }
  }

  @Test
  void actorsOfTheUsersOwnAreKnownAndBrokenLinesAreTold() throws IOException {
    String file =
        write("a.txt", "Talks\nApril 24, 2025\n\nThe NCG said on Friday that Renn had left.\n");
    String actors =
        write(
            "my.actors",
            """
            # who talks in the harbour
            organisations | Norhaven Contact Group | NCG | forum | -
            people | Ada Renn | - | female | envoy | Switzerland | 2024-01 | -
            """);
    Call plain = read(file, "--format", "jsonl");
    Call with = read(file, "--format", "jsonl", "--actors", actors);
    assertThat(plain.out()).doesNotContain("Norhaven Contact Group");
    assertThat(with.out()).contains("Norhaven Contact Group");
    assertThat(with.err())
        .contains("with the actors of " + actors)
        .contains("broken line (1):\n  " + actors + ", line 3: no gender (m, f or -): female");
    assertThat(with.status()).isEqualTo(Main.LOST);
    assertThat(show("--format", "jsonl").out()).isEqualTo(with.out());
  }

  @Test
  void aFileOfActorsThatIsNotThereIsToldAndTheArticlesAreRead() throws IOException {
    String missing = folder.resolve("none.actors").toString();
    Call call = read(articles(1), "--actors", missing);
    assertThat(call.out()).isNotEmpty();
    assertThat(call.err()).contains(missing + ": cannot be read: nobody in it is known");
    assertThat(call.status()).isEqualTo(Main.LOST);
  }

  @Test
  void whatIsPrintedDoesNotDependOnWhatIsKept() throws IOException {
    String file = articles(3);
    String first = read(file, "--format", "jsonl").out();
    assertThat(first).contains("\"id\":\"a0\"", "\"id\":\"a1\"", "\"id\":\"a2\"");
    assertThat(read(file, "--format", "jsonl").out()).isEqualTo(first);
    assertThat(Call.of("read", file, "--format", "jsonl", "--record", "none").out())
        .isEqualTo(first);
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void whatIsPrintedDoesNotDependOnTheThreads() throws IOException {
    String file = articles(40);
    String one = read(file, "--format", "jsonl", "--threads", "1").out();
    assertThat(one.lines().filter(line -> line.startsWith("{\"type\":\"article\""))).hasSize(40);
    assertThat(read(file, "--format", "jsonl", "--threads", "3").out()).isEqualTo(one);
  }

  @Test
  void readingTwiceChangesNothing() throws IOException {
    String file = articles(2);
    assertThat(read(file).err()).contains("Read 2 articles").contains("2 new");
    String before = show("--format", "jsonl").out();
    assertThat(read(file).err()).contains("2 already there");
    assertThat(show("--format", "jsonl").out()).isEqualTo(before);
  }

  @Test
  void aCorrectedVersionCounts() throws IOException {
    read(write("first.jsonl", article("a", "Ten boats came to the harbour.")));
    Call second = read(write("second.jsonl", article("a", "Twelve boats came to the harbour.")));
    assertThat(second.err()).contains("1 newer version");
    assertThat(show("--only", "article", "--format", "jsonl").out())
        .contains("Twelve boats")
        .doesNotContain("Ten boats");
    assertThat(show("--only", "article", "--format", "jsonl", "--all-versions").out())
        .contains("Twelve boats", "Ten boats");
  }

  @Test
  void printsTheTypesAskedForAndNoOthers() throws IOException {
    String file = articles(2);
    assertThat(read(file, "--format", "jsonl", "--only", "article").out().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("{\"type\":\"article\""));
    assertThat(read(file, "--format", "jsonl", "--marks").out()).contains("\"type\":\"mark\"");
    assertThat(read(file, "--format", "jsonl").out()).doesNotContain("\"type\":\"mark\"");
  }

  @Test
  void readsStandardInput() {
    Call call = Call.withInput(TEXT, "read", "-", "--record", "none", "--format", "jsonl");
    assertThat(call.out()).contains("The harbour stays closed");
    assertThat(call.status()).isEqualTo(Main.DONE);
  }

  @Test
  void aMissingFileIsToldAndTheRestIsRead() throws IOException {
    String file = articles(1);
    Call call = read(folder.resolve("artikles.jsonl").toString(), file, "--format", "jsonl");
    assertThat(call.status()).isEqualTo(Main.LOST);
    assertThat(call.err())
        .contains("no such file: " + folder.resolve("artikles.jsonl"))
        .contains("did you mean " + file + "?");
    assertThat(call.out()).contains("\"id\":\"a0\"");
    assertThat(read(folder.resolve("nowhere/x.txt").toString()).err())
        .contains("there is no folder");
  }

  @Test
  void problemsAreCountedByKindAndTheFirstAreNamed() throws IOException {
    StringBuilder lines = new StringBuilder(article("a", TEXT));
    lines.append("{broken\n".repeat(17));
    Call call = read(write("broken.jsonl", lines.toString()), "--quiet");
    assertThat(call.status()).isEqualTo(Main.LOST);
    assertThat(call.err())
        .contains("broken line (17):")
        .contains("broken.jsonl")
        .contains("and 12 more");
    assertThat(call.err()).doesNotContain("Read 1 article");
  }

  @Test
  void aRecordThatCannotBeKeptIsSaidBeforeAnythingIsRead() throws IOException {
    String file = articles(1);
    record = folder.resolve("no such folder").resolve("kept.db");
    Call call = read(file);
    assertThat(call.status()).isEqualTo(Main.WRONG_CALL);
    assertThat(call.err()).contains("there is no folder for").contains("--record none");
    assertThat(call.out()).isEmpty();
    record = Path.of(file);
    assertThat(read(file).err()).contains("is not a record of Parley");
    assertThat(Files.readString(record)).startsWith("{");
  }

  @Test
  void aPrecedingReadIsNeededToShow() {
    Call call = show();
    assertThat(call.status()).isEqualTo(Main.WRONG_CALL);
    assertThat(call.err()).contains("there is no record at").contains("parley read PATH");
    assertThat(record).doesNotExist();
  }

  /** Takes so many bytes and then breaks, as a pipe does whose reader has gone. */
  private static final class Breaking extends OutputStream {
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final int limit;
    private final String message;

    Breaking(int limit, String message) {
      this.limit = limit;
      this.message = message;
    }

    @Override
    public void write(int b) throws IOException {
      if (taken.size() >= limit) {
        throw new IOException(message);
      }
      taken.write(b);
    }
  }

  private Call readInto(OutputStream out, String file) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(
            Surroundings.of(InputStream.nullInputStream(), out, err, false, false, 80),
            "read",
            file,
            "--format",
            "jsonl",
            "--record",
            record.toString());
    return new Call(status, out.toString(), err.toString(UTF_8));
  }

  @Test
  void endsQuietlyWhenNobodyReadsOn() throws IOException {
    Call call = readInto(new Breaking(100, "Broken pipe"), articles(200));
    assertThat(call.status()).isEqualTo(Main.DONE);
    assertThat(call.err()).isEmpty();
    // what was read until then is kept
    assertThat(show("--only", "article", "--format", "jsonl").out().lines()).hasSizeBetween(1, 199);
  }

  @Test
  void saysThatItCouldNotWrite() throws IOException {
    Call call = readInto(new Breaking(100, "No space left on device"), articles(2));
    assertThat(call.status()).isEqualTo(Main.LOST);
    assertThat(call.err()).contains("could not write to standard output: No space left on device");
  }
}
