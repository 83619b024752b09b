package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.article.Article;
import parley.entry.Entry;
import parley.entry.Event;
import parley.entry.EventKind;
import parley.entry.Position;
import parley.entry.Stance;
import parley.entry.Who;
import parley.pipeline.ArticleRecord;
import parley.review.Addition;
import parley.review.By;
import parley.review.DecidedMeanwhile;
import parley.review.Decision;
import parley.review.Edit;
import parley.review.Refusal;
import parley.review.Reviewed;
import parley.review.Status;
import parley.review.Verdict;
import parley.store.Examples.Asking;

/** Deciding, undoing, and what a record shows of it. */
class ReviewLogTest {

  private static final Instant NOON = Instant.parse("2026-03-06T12:00:00Z");
  private static final Verdict ACCEPT = new Verdict.Accept();
  private static final Verdict REJECT = new Verdict.Reject();

  @TempDir Path folder;
  private RecordStore store;
  private ReviewLog review;
  private int minutes;

  @BeforeEach
  void open() throws StoreException {
    store = RecordStore.open(folder.resolve("parley.db"));
    review = store.review();
    keep("1.0", Examples.meeting(), Examples.rejection());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private List<Outcome> keep(String maker, ArticleRecord... records) throws StoreException {
    List<KeptArticle> kept = new ArrayList<>();
    for (ArticleRecord record : records) {
      kept.add(KeptArticle.of(record));
    }
    return store.keep(kept, maker);
  }

  private By by(String who) {
    return By.of(who, NOON.plusSeconds(60L * minutes++));
  }

  private static Verdict correct(Edit... edits) {
    return new Verdict.Correct(List.of(edits));
  }

  private static String id(ArticleRecord record, int entry) {
    return record.entries().get(entry).id();
  }

  private Reviewed entry(String id) throws StoreException {
    return review.entry(id).orElseThrow();
  }

  private String print() throws StoreException {
    StringBuilder out = new StringBuilder();
    store.show(
        new Asking().filter(),
        shown -> {
          out.append(shown.article()).append('\n');
          shown.actors().forEach(line -> out.append(line.text()).append('\n'));
          shown.entries().forEach(line -> out.append(line.text()).append('\n'));
        });
    return out.toString();
  }

  private List<String> found(Asking asking) throws StoreException {
    List<String> found = new ArrayList<>();
    store.show(asking.filter(), shown -> shown.entries().forEach(line -> found.add(line.type())));
    return found;
  }

  @Test
  void whatIsRejectedIsShownToNobodyAndComesBack() throws Exception {
    String visit = id(Examples.meeting(), 1);
    String before = print();
    long key = review.decide(visit, 0, REJECT, by("Ann"));
    assertThat(found(new Asking().kind("visit"))).isEmpty();
    assertThat(found(new Asking().words("early")).size()).isZero();
    assertThat(entry(visit).status()).isEqualTo(Status.REJECTED);
    List<String> told = new ArrayList<>();
    store.timeline(
        new Asking().actor("Bo Ek").filter(), null, event -> told.add(event.event().id()));
    Examples.accounts(store, "event").forEach(account -> told.add(account.line()));
    store.appearances("bo-ek", one -> one.entries().forEach(e -> told.add(e.id())));
    assertThat(told).isNotEmpty().noneMatch(line -> line.contains(visit));
    review.undo(key, by("Ann"));
    assertThat(print()).isEqualTo(before);
  }

  @Test
  void aCorrectionKeepsTheIdAndBearsTheReviewersName() throws Exception {
    String id = id(Examples.rejection(), 0);
    long key =
        review.decide(
            id,
            0,
            correct(new Edit.Stands(Stance.DEFERS), new Edit.Issues(List.of("talks"))),
            by("Ann"));
    Reviewed now = entry(id);
    assertThat(now.status()).isEqualTo(Status.CORRECTED);
    assertThat(now.decision()).isEqualTo(key);
    assertThat(now.entry().id()).isEqualTo(id);
    assertThat(now.entry().evidence().rule()).isEqualTo("reviewer Ann");
    assertThat(((Position) now.entry()).stance()).isEqualTo(Stance.DEFERS);
    assertThat(now.machine()).isEqualTo(Examples.rejection().entries().getFirst());
    assertThat(found(new Asking().kind("defers").issue("talks"))).containsExactly("position");
    assertThat(found(new Asking().kind("rejects"))).isEmpty();
    Decision decision = review.log(ReviewLog.Asked.ALL, 10).getFirst().decision();
    assertThat(decision.who()).isEqualTo("Ann");
    assertThat(decision.at()).isEqualTo(NOON);
    assertThat(decision.before()).contains("\"stance\":\"rejects\"");
    assertThat(decision.after()).contains("\"stance\":\"defers\"");
    for (ReviewLog.Asked asked :
        List.of(
            new ReviewLog.Asked("Ann", null, null, 0),
            new ReviewLog.Asked(null, "gazette-7", id, key + 1))) {
      assertThat(review.log(asked, 10)).hasSize(1).allMatch(ReviewLog.Logged::stands);
    }
    assertThat(review.log(new ReviewLog.Asked("Bo", null, null, 0), 10)).isEmpty();
    assertThat(review.log(new ReviewLog.Asked(null, null, null, key), 10)).isEmpty();
  }

  @Test
  void nobodyOverwritesAnotherUnknowingly() throws Exception {
    String id = id(Examples.rejection(), 0);
    long first = review.decide(id, 0, ACCEPT, by("Ann"));
    assertThatThrownBy(() -> review.decide(id, 0, REJECT, by("Bo")))
        .isInstanceOfSatisfying(
            DecidedMeanwhile.class,
            e -> {
              assertThat(e.who()).isEqualTo("Ann");
              assertThat(e.standing()).isEqualTo(first);
            })
        .hasMessage("It was decided meanwhile by Ann, at 2026-03-06T12:00:00Z.");
    assertThat(review.last()).isEqualTo(first);
    review.decide(id, first, REJECT, by("Bo"));
    assertThat(entry(id).status()).isEqualTo(Status.REJECTED);
  }

  @Test
  void whatIsBuiltOnIsNotUndoneAlone() throws Exception {
    String id = id(Examples.rejection(), 0);
    long first = review.decide(id, 0, correct(new Edit.Stands(Stance.OPEN)), by("Ann"));
    long second = review.decide(id, first, correct(new Edit.Stands(Stance.OFFERS)), by("Bo"));
    assertThatThrownBy(() -> review.undo(first, by("Ann")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("a later decision builds on it: " + second + " (correct by Bo");
    String before = print();
    long undone = review.undo(second, by("Ann")).getFirst();
    assertThat(((Position) entry(id).entry()).stance()).isEqualTo(Stance.OPEN);
    review.undo(undone, by("Bo")); // and again
    assertThat(print()).isEqualTo(before);
  }

  @Test
  void undoGoesBackToAnyPointAndForthAgain() throws Exception {
    String position = id(Examples.rejection(), 0);
    String visit = id(Examples.meeting(), 1);
    List<String> states = new ArrayList<>(List.of(print()));
    long one = review.decide(position, 0, correct(new Edit.Stands(Stance.OPEN)), by("Ann"));
    states.add(print());
    long two = review.decide(visit, 0, REJECT, by("Bo"));
    states.add(print());
    review.mergeActors("bo-ek", "anna-lind", by("Ann"));
    review.decide(position, one, REJECT, by("Bo"));
    review.undo(two, by("Bo"));
    String last = print();
    long back = review.undoBackTo(two, by("Ann")).getFirst();
    assertThat(print()).isEqualTo(states.get(2));
    review.undo(back, by("Ann"));
    assertThat(print()).isEqualTo(last);
    review.undoBackTo(one, by("Ann"));
    assertThat(print()).isEqualTo(states.get(1));
    review.undoBackTo(0, by("Ann"));
    assertThat(print()).isEqualTo(states.getFirst());
  }

  @Test
  void addsWhatWasMissed() throws Exception {
    Article article = Examples.rejection().article();
    Decision added =
        review.add(
            article.id(),
            new Addition.OfStatement(
                List.of(Examples.find(article, "Norland will not hear of a truce")),
                Examples.find(article, "said"),
                new Who("officials", null, Examples.find(article, "officials")),
                List.of("ceasefire"),
                null),
            by("Ann"));
    assertThat(entry(String.valueOf(added.entry())).status()).isEqualTo(Status.ADDED);
    assertThat(found(new Asking().article("gazette-7"))).containsExactly("position", "statement");
    assertThat(found(new Asking().actor("officials"))).containsExactly("statement");
    review.undo(added.key(), by("Ann"));
    assertThat(found(new Asking().article("gazette-7"))).containsExactly("position");
  }

  @Test
  void mergesAndSplitsEvents() throws Exception {
    String meeting = id(Examples.meeting(), 0);
    String visit = id(Examples.meeting(), 1);
    String before = print();
    long key = review.mergeEvents(meeting, 0, visit, 0, by("Ann"));
    assertThat(found(new Asking().article("post-1"))).containsExactly("event");
    Entry merged = entry(meeting).entry();
    assertThat(merged.passages()).hasSize(2);
    review.splitEvent(meeting, key, List.of(merged.passages().getLast()), by("Bo"));
    assertThat(found(new Asking().article("post-1"))).containsExactly("event", "event");
    assertThat(found(new Asking().kind("meeting"))).containsExactly("event", "event");
    review.undoBackTo(0, by("Bo"));
    assertThat(print()).isEqualTo(before);
  }

  @Test
  void twoActorsAreOneEverywhereAndInWhatIsStillToCome() throws Exception {
    String before = print();
    long key = review.mergeActors("bo-ek", "anna-lind", by("Ann"));
    assertThat(store.actors("Bo Ek")).extracting(KnownActor::id).containsExactly("anna-lind");
    assertThat(found(new Asking().actor("Bo Ek"))).containsExactly("event", "event");
    Event visit = (Event) entry(id(Examples.meeting(), 1)).entry();
    assertThat(visit.participants().getFirst().who().name()).isEqualTo("Anna Lind");
    keep(
        "1.0",
        new ArticleRecord(
            Examples.article("post-2", "Bo Ek left Geneva.").build(),
            Examples.meeting().actors(),
            List.of(),
            List.of()));
    assertThat(store.actors("bo-ek")).extracting(KnownActor::id).containsExactly("anna-lind");
    assertThatThrownBy(() -> review.mergeActors("anna-lind", "bo-ek", by("Bo")))
        .isInstanceOf(Refusal.class);
    review.undo(key, by("Bo"));
    store.forget("post-2");
    assertThat(print()).isEqualTo(before);
  }

  @Test
  void theQueueHasTheTableFirstAndEmpties() throws Exception {
    assertThat(review.queue(0, 10))
        .extracting(r -> r.entry().type())
        .containsExactly("position", "event");
    assertThat(review.queue(0, 10).getFirst().need().reasons())
        .contains("somebody else says so of Norland");
    assertThat(review.waiting()).isEqualTo(2);
    review.decide(id(Examples.rejection(), 0), 0, ACCEPT, by("Ann"));
    assertThat(review.queue(0, 10)).extracting(r -> r.entry().type()).containsExactly("event");
    assertThat(((Event) review.queue(0, 1).getFirst().entry()).kind()).isEqualTo(EventKind.VISIT);
  }
}
