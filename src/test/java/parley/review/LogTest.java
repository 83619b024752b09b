package parley.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which decisions stand. */
class LogTest {

  private static Decision on(String entry, long key, long seen, String who) {
    return new Decision(
        key,
        Instant.EPOCH,
        who,
        Act.REJECT,
        "a",
        1,
        entry,
        seen,
        "{}",
        null,
        "{}",
        0,
        key,
        null,
        false);
  }

  private static Decision undoing(long key, Decision of) {
    return new Decision(
        key,
        Instant.EPOCH,
        "Bo",
        Act.UNDO,
        "a",
        1,
        of.entry(),
        0,
        null,
        null,
        null,
        of.key(),
        key,
        null,
        false);
  }

  /** The same without seeing what others decided. */
  private static Decision apart(Decision open) {
    return new Decision(
        open.key(),
        open.at(),
        open.who(),
        open.act(),
        open.article(),
        open.version(),
        open.entry(),
        open.seen(),
        open.before(),
        open.after(),
        open.machine(),
        open.of(),
        open.batch(),
        open.note(),
        true);
  }

  @Test
  void whatWasDecidedApartFollowsTheReviewersOwnAndCanBeUndoneByItself() {
    Decision hers = apart(on("e", 1, 0, "Ann"));
    Decision his = apart(on("e", 2, 0, "Ben"));
    Decision again = apart(on("e", 3, 1, "Ann"));
    Log log = Log.of(List.of(hers, his, again));
    assertThat(log.refusal(List.of(undoing(4, again)))).isNull();
    assertThat(log.refusal(List.of(undoing(4, his)))).isNull();
    assertThat(log.refusal(List.of(undoing(4, hers)))).contains("3 (reject by Ann");
    assertThat(log.by("Ann").decisions()).containsExactly(hers, again);
    Decision open = on("e", 4, 3, "Ben");
    assertThat(Log.of(List.of(hers, his, again, open)).byReviewer("e")).containsEntry("Ben", open);
    assertThat(Log.of(List.of(hers, his, again, open)).byReviewer("e", true))
        .containsEntry("Ann", again)
        .containsEntry("Ben", his);
  }

  @Test
  void anUndoingOfAnUndoingLetsItStandAgain() {
    Decision first = on("e", 1, 0, "Ann");
    Decision undone = undoing(2, first);
    Decision again = undoing(3, undone);
    assertThat(Log.of(List.of(first)).top("e")).isEqualTo(first);
    assertThat(Log.of(List.of(first, undone)).top("e")).isNull();
    assertThat(Log.of(List.of(first, undone, again)).top("e")).isEqualTo(first);
    assertThat(Log.of(List.of(again, undone, first, undoing(4, again))).top("e")).isNull();
  }

  @Test
  void whatIsBuiltOnStays() {
    Decision first = on("e", 1, 0, "Ann");
    Decision second = on("e", 2, 1, "Bo");
    Decision other = on("f", 3, 0, "Bo");
    Log log = Log.of(List.of(first, second, other));
    assertThat(log.refusal(List.of(undoing(4, first)))).contains("builds on it: 2 (reject by Bo");
    assertThat(log.refusal(List.of(undoing(4, second)))).isNull();
    assertThat(log.refusal(List.of(undoing(4, second), undoing(5, first)))).isNull();
  }

  @Test
  void whatWasDecidedMeanwhileKeepsAnUndoneOneFromComingBack() {
    Decision first = on("e", 1, 0, "Ann");
    Decision undone = undoing(2, first);
    Decision other = on("e", 3, 0, "Bo");
    Log log = Log.of(List.of(first, undone, other));
    assertThat(log.refusal(List.of(undoing(4, undone)))).contains("3 (reject by Bo");
  }

  @Test
  void eachReviewersLastDecisionIsHis() {
    Decision first = on("e", 1, 0, "Ann");
    Decision second = on("e", 2, 1, "Bo");
    Decision third = on("e", 3, 2, "Ann");
    assertThat(Log.of(List.of(first, second, third)).byReviewer("e"))
        .containsEntry("Ann", third)
        .containsEntry("Bo", second)
        .hasSize(2);
  }
}
