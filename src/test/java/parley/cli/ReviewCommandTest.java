package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.entry.Who;
import parley.review.By;
import parley.review.Edit;
import parley.review.Reviewed;
import parley.review.Verdict;
import parley.store.RecordStore;

/** {@code parley review}, and the way from a reviewer's work to a score. */
class ReviewCommandTest {

  private static final String ARTICLE =
      """
      {"id":"ferry","published":"2026-03-02","outlet":"harbour","text":"Anna Lind said that the \
      ferry would stay 😀. “We want the port back,” Bo Ek told reporters. The union fears that the \
      crew will leave. Lind met Ek in Oslo."}
      """;

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("kept.db");
  }

  private Call call(String... args) {
    String[] all = List.of(args).toArray(new String[args.length + 2]);
    all[args.length] = "--record";
    all[args.length + 1] = file().toString();
    return Call.of(all);
  }

  @BeforeEach
  void read() {
    assertThat(Call.withInput(ARTICLE, "read", "-", "--record", file().toString()).status())
        .isEqualTo(Main.DONE);
  }

  private static By by(String who) {
    return By.of(who, Instant.parse("2026-03-06T12:00:00Z"));
  }

  private void acceptAll(String who) throws Exception {
    try (RecordStore store = RecordStore.openExisting(file())) {
      for (Reviewed one : store.review().article("ferry")) {
        store.review().decide(one.entry().id(), one.decision(), new Verdict.Accept(), by(who));
      }
      store.review().finish("ferry", who, Instant.EPOCH);
    }
  }

  private long correctOne() throws Exception {
    try (RecordStore store = RecordStore.openExisting(file())) {
      Reviewed one =
          store.review().article("ferry").stream()
              .filter(r -> r.entry().type().equals("statement"))
              .findFirst()
              .orElseThrow();
      Edit wrong = new Edit.Speaker(new Who("Bo Ek", null, null));
      return store
          .review()
          .decide(one.entry().id(), one.decision(), new Verdict.Correct(List.of(wrong)), by("Bo"));
    }
  }

  @Test
  void theMachineScoresFullyWhereAReviewerAcceptedAll() throws Exception {
    Path annotated = folder.resolve("annotated");
    assertThat(call("review", "export", annotated.toString()).out())
        .isEqualTo("0 articles were written.\n");
    acceptAll("Ann");
    assertThat(call("review", "export", annotated.toString()).out())
        .isEqualTo("1 article was written.\n");
    assertThat(annotated.resolve("harbour_2026-03-02_ferry.ann")).exists();
    assertThat(Files.readString(annotated.resolve("harbour_2026-03-02_ferry.txt")))
        .startsWith("Anna Lind said");
    Call score = Call.of("score", "attribution", "--data", annotated.toString());
    assertThat(score.status()).isEqualTo(Main.DONE);
    assertThat(score.out()).containsPattern("all three exact +P 1.000  R 1.000  F1 1.000");
    correctOne(); // the speaker now has no words in the text
    call("review", "export", annotated.toString());
    assertThat(Call.of("score", "attribution", "--data", annotated.toString()).out())
        .doesNotContainPattern("all three exact +P 1.000")
        .containsPattern("content exact +P 1.000  R 1.000");
  }

  @Test
  void printsTheLogAndUndoes() throws Exception {
    assertThat(call("review", "log").out()).isEqualTo("Nothing has been decided yet.\n");
    long key = correctOne();
    assertThat(call("review", "log").out()).startsWith("1  2026-03-06T12:00:00Z  Bo  correct  s");
    assertThat(call("review", "undo", Long.toString(key), "--who", "Ann").out())
        .isEqualTo("1 decision was undone.\n");
    assertThat(call("review", "log").out())
        .contains("  Ann  undo 1  s")
        .containsPattern("1  2026-03-06T12:00:00Z  Bo  correct  s\\w+  undone\n");
    Call again = call("review", "undo", Long.toString(key), "--who", "Ann");
    assertThat(again.status()).isEqualTo(Main.WRONG_CALL);
    assertThat(again.err()).startsWith("It has been undone already.\n");
    assertThat(call("review", "undo", "0", "--after", "--who", "Ann").err())
        .startsWith("Of what was decided since, nothing stands any more.\n");
    assertThat(call("review", "undo", "1", "--after", "--who", "Ann").out())
        .isEqualTo("1 decision was undone.\n");
  }

  @Test
  void printsWhatNeedsALookAndHowFarReviewersAgree() throws Exception {
    assertThat(call("review", "queue").out())
        .startsWith("event e")
        .contains("    its day is not known\n1 of 1\n");
    assertThat(call("review", "agreement").out())
        .isEqualTo("No article has been done by two reviewers yet.\n");
    acceptAll("Ann");
    assertThat(call("review", "queue").out()).isEqualTo("Nothing needs a look.\n");
    acceptAll("Bo");
    assertThat(call("review", "agreement").out())
        .startsWith("Ann, Bo; 1 article\nverdict      too little is known (")
        .containsPattern("who speaks +alpha 1.000, 100 of 100 the same");
  }
}
