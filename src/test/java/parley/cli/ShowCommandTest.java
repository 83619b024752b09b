package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.format.JsonLines;
import parley.format.LineType;
import parley.store.Examples;
import parley.store.KeptArticle;
import parley.store.RecordStore;

/** {@code parley show} on a record of two articles. */
class ShowCommandTest {

  @TempDir Path folder;

  @BeforeEach
  void keep() throws Exception {
    try (RecordStore store = RecordStore.open(folder.resolve("kept.db"))) {
      store.keep(
          List.of(KeptArticle.of(Examples.meeting()), KeptArticle.of(Examples.rejection())), "1");
    }
  }

  private Call show(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "show";
    args[1] = "--record";
    args[2] = folder.resolve("kept.db").toString();
    System.arraycopy(more, 0, args, 3, more.length);
    return Call.of(args);
  }

  @Test
  void printsTheWholeRecord() {
    assertThat(show("--format", "jsonl").out())
        .isEqualTo(
            new JsonLines().block(Examples.meeting(), LineType.usual())
                + new JsonLines().block(Examples.rejection(), LineType.usual()));
  }

  @Test
  void printsForPeople() {
    assertThat(show().out())
        .contains("Ministers meet", "The Harbour Post, 24 April 2025", "What happened")
        .contains("“Norland will not hear of a truce”");
  }

  @Test
  void everyFilterReachesTheRecord() {
    String only = "--only=event,position";
    assertThat(show(only, "--actor", "Ek", "--format", "csv").out().lines()).hasSize(3);
    assertThat(show(only, "--kind", "visit", "--format", "csv").out().lines()).hasSize(2);
    assertThat(show(only, "--issue", "ceasefire", "--format", "csv").out()).contains("Gazette");
    assertThat(show(only, "--from", "2025-04-25", "--format", "csv").out().lines()).hasSize(2);
    assertThat(show(only, "--to", "2025-04-21", "--format", "csv").out().lines()).hasSize(2);
    assertThat(show(only, "--words", "truce", "--format", "csv").out().lines()).hasSize(2);
    assertThat(show(only, "--article", "post-1", "--format", "csv").out().lines()).hasSize(3);
    assertThat(show(only, "--outlet", "gazette", "--format", "csv").out().lines()).hasSize(2);
    assertThat(show("--only", "position", "--format", "csv").out().lines()).hasSize(2);
  }

  @Test
  void articlesCanBeFoundByWhatIsReadOutOfThem() {
    Call call = show("--only", "article", "--kind", "meeting", "--format", "jsonl");
    assertThat(call.out()).contains("\"id\":\"post-1\"").hasLineCount(1);
  }

  @Test
  void saysThatNothingWasFound() {
    Call call = show("--actor", "Nobody");
    assertThat(call.status()).isEqualTo(Main.DONE);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).contains("Nothing in").contains("kept.db");
  }

  @Test
  void oddWordsAreNoError() {
    for (String words : List.of("met OR", "\"met", "NEAR(a b", "met*", "a:b", "^x")) {
      assertThat(show("--words", words).status()).isEqualTo(Main.DONE);
    }
  }
}
