package parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.article.Article;
import parley.article.Published;
import parley.entry.Entry;
import parley.entry.Evidence;
import parley.entry.Position;
import parley.entry.Stance;
import parley.entry.Statement;
import parley.entry.Who;
import parley.pipeline.ArticleRecord;
import parley.review.Addition;
import parley.review.Agreement;
import parley.review.Alpha;
import parley.review.By;
import parley.review.Decision;
import parley.review.Edit;
import parley.review.Reviewed;
import parley.review.Status;
import parley.review.Verdict;

/** What becomes of people's decisions when an article is read again, or says something else. */
class ReadAnewTest {

  private static final String TEXT =
      "Norland wants the harbour back and rejects a truce, the minister said.";

  @TempDir Path folder;
  private RecordStore store;
  private ReviewLog review;
  private int minor;

  @BeforeEach
  void open() throws StoreException {
    store = RecordStore.open(folder.resolve("parley.db"));
    review = store.review();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Article article(String text) {
    return Article.builder("a", text).url("https://example.org/a").outlet("The Post").build();
  }

  /** Read by rules newer than the last ones. */
  private void read(Article article, Entry... entries) throws StoreException {
    ArticleRecord record = new ArticleRecord(article, List.of(), List.of(entries), List.of());
    store.keep(List.of(KeptArticle.of(record)), "1." + minor++);
  }

  private static Position position(Article article, String words, String issue, Stance stance) {
    return new Position(
        Evidence.of("rule", Examples.find(article, words)),
        new Who("Norland", "norland", null),
        null,
        issue,
        stance,
        Position.Voice.OWN,
        null,
        null);
  }

  private static Statement statement(Article article, String content, String source) {
    return new Statement(
        Evidence.of("rule", Examples.find(article, content)),
        Statement.Manner.INDIRECT,
        new Who(source, null, Examples.find(article, "the minister")),
        Examples.find(article, "said"),
        List.of(Examples.find(article, content)),
        Statement.Occasion.UNKNOWN,
        List.of(),
        List.of());
  }

  private static By by(String who) {
    return By.of(who, Instant.parse("2026-03-06T12:00:00Z"));
  }

  private static Verdict correct(Edit... edits) {
    return new Verdict.Correct(List.of(edits));
  }

  /** What is shown: issue and stance of positions, the source of statements. */
  private List<String> shown() throws StoreException {
    List<String> shown = new ArrayList<>();
    for (Reviewed one : review.article("a")) {
      String says =
          switch (one.entry()) {
            case Position p -> p.issue() + " " + p.stance().label();
            case Statement s when s.source() != null -> s.source().name();
            default -> one.entry().type();
          };
      shown.add(says + (one.status() == Status.UNDECIDED ? "" : ", " + one.status().label()));
    }
    return shown;
  }

  @Test
  void newerRulesNeverOverwriteAPersonAndTheDifferenceIsTold() throws Exception {
    Article article = article(TEXT);
    Statement first = statement(article, "Norland wants the harbour back", "the minister");
    read(article, first);
    review.decide(
        first.id(), 0, correct(new Edit.Speaker(new Who("Bo Ek", null, null))), by("Ann"));
    assertThat(review.differences(0, 9)).isEmpty();
    // the same words, with more of them, and somebody else: another id
    read(
        article,
        statement(article, "Norland wants the harbour back and rejects a truce", "Anna Lind"));
    assertThat(shown()).containsExactly("Bo Ek, corrected");
    Reviewed now = review.differences(0, 9).getFirst();
    assertThat(now.entry().id()).isEqualTo(first.id());
    assertThat(now.differs()).isTrue();
    assertThat(((Statement) Objects.requireNonNull(now.machine())).source())
        .extracting(Who::name)
        .isEqualTo("Anna Lind");
    assertThat(review.queue(0, 9).getFirst().entry().id()).isEqualTo(first.id());
    assertThat(now.need().reasons())
        .containsExactly("newer rules read it otherwise than was decided");
    // who looks at it again and stays with it has seen what the machine reads now
    review.decide(first.id(), now.decision(), new Verdict.Accept(), by("Ann"));
    assertThat(review.differences(0, 9)).isEmpty();
    review.undoBackTo(0, by("Ann"));
    assertThat(shown()).containsExactly("Anna Lind");
  }

  @Test
  void whereNewerRulesComeToWhatAPersonDecidedNothingDiffers() throws Exception {
    Article article = article(TEXT);
    Position rejects =
        position(article, "Norland wants the harbour back", "territory", Stance.REJECTS);
    read(article, rejects);
    review.decide(rejects.id(), 0, correct(new Edit.Stands(Stance.DEMANDS)), by("Ann"));
    read(article, position(article, "Norland wants the harbour back", "territory", Stance.DEMANDS));
    assertThat(shown()).containsExactly("territory demands, corrected");
    assertThat(review.differences(0, 9)).isEmpty();
  }

  @Test
  void anotherClaimOnTheSameWordsIsNotSwallowed() throws Exception {
    Article article = article(TEXT);
    String words = "Norland wants the harbour back and rejects a truce";
    Position territory = position(article, words, "territory", Stance.DEMANDS);
    read(article, territory);
    review.decide(territory.id(), 0, new Verdict.Reject(), by("Ann"));
    read(article, position(article, words, "ceasefire", Stance.REJECTS));
    assertThat(shown())
        .containsExactlyInAnyOrder("territory demands, rejected", "ceasefire rejects");
  }

  @Test
  void whatTheMachineNoLongerReadsStays() throws Exception {
    Article article = article(TEXT);
    Position accepted = position(article, "rejects a truce", "ceasefire", Stance.REJECTS);
    Position rejected = position(article, "the harbour", "territory", Stance.OFFERS);
    Statement open = statement(article, "rejects a truce", "the minister");
    read(article, accepted, rejected, open);
    review.decide(accepted.id(), 0, new Verdict.Accept(), by("Ann"));
    review.decide(rejected.id(), 0, new Verdict.Reject(), by("Ann"));
    read(article);
    assertThat(shown())
        .containsExactlyInAnyOrder("ceasefire rejects, accepted", "territory offers, rejected");
    assertThat(review.differences(0, 9))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.machine()).isNull();
          assertThat(one.need().reasons())
              .containsExactly("newer rules no longer read what was decided");
        });
    read(article, rejected, accepted);
    assertThat(shown())
        .containsExactly("territory offers, rejected", "ceasefire rejects, accepted");
    assertThat(review.differences(0, 9)).isEmpty();
  }

  @Test
  void anAdditionThatTheMachineFindsLaterIsOne() throws Exception {
    Article article = article(TEXT);
    read(article);
    review.add(
        "a",
        new Addition.OfPosition(
            List.of(Examples.find(article, "rejects a truce")),
            new Who("Norland", "norland", null),
            null,
            "ceasefire",
            Stance.REJECTS,
            Position.Voice.OWN,
            null),
        by("Ann"));
    read(
        article,
        position(
            article, "Norland wants the harbour back and rejects a truce", "talks", Stance.OPEN),
        position(article, "and rejects a truce", "ceasefire", Stance.REJECTS));
    assertThat(shown()).containsExactly("talks open", "ceasefire rejects, added");
  }

  @Test
  void aCorrectedArticleKeepsWhatWasDecidedWhereItsWordsAreNow() throws Exception {
    Article before = article(TEXT);
    Position truce = position(before, "rejects a truce", "ceasefire", Stance.REJECTS);
    Position harbour = position(before, "wants the harbour back", "territory", Stance.DEMANDS);
    read(before, truce, harbour);
    review.decide(truce.id(), 0, correct(new Edit.Stands(Stance.DEFERS)), by("Ann"));
    long gone = review.decide(harbour.id(), 0, new Verdict.Accept(), by("Bo"));
    Article after = article("On Friday Norland rejects a truce, the minister said.");
    read(after, position(after, "rejects a truce", "ceasefire", Stance.REJECTS));
    assertThat(shown()).containsExactly("ceasefire defers, corrected");
    Reviewed moved = review.article("a").getFirst();
    assertThat(moved.entry().id()).isEqualTo(truce.id());
    assertThat(moved.entry().passages()).containsExactly(Examples.find(after, "rejects a truce"));
    assertThat(moved.differs()).isFalse();
    assertThat(review.gone()).extracting(Decision::key).containsExactly(gone);
    // and it can be decided and undone as before
    review.decide(truce.id(), moved.decision(), new Verdict.Reject(), by("Bo"));
    assertThat(shown()).containsExactly("ceasefire defers, rejected");
    review.undoBackTo(0, by("Bo"));
    assertThat(shown()).containsExactly("ceasefire rejects");
    assertThat(review.gone()).isEmpty();
  }

  @Test
  void theVersionThatCountsNoMoreIsAsTheMachineReadIt() throws Exception {
    Article before = article(TEXT);
    Position truce = position(before, "rejects a truce", "ceasefire", Stance.REJECTS);
    read(before, truce);
    review.decide(truce.id(), 0, new Verdict.Reject(), by("Ann"));
    Article after = article("Norland rejects a truce.");
    read(after, position(after, "rejects a truce", "ceasefire", Stance.REJECTS));
    List<String> lines = new ArrayList<>();
    store.show(
        new Examples.Asking().allVersions().filter(),
        one -> one.entries().forEach(line -> lines.add(line.text())));
    assertThat(lines).singleElement().asString().contains(truce.id());
    assertThat(shown()).containsExactly("ceasefire rejects, rejected");
  }

  @Test
  void whatIsForgottenIsForgottenInTheLogToo() throws Exception {
    Article article = article(TEXT);
    Position truce = position(article, "rejects a truce", "ceasefire", Stance.REJECTS);
    read(article, truce);
    review.decide(truce.id(), 0, new Verdict.Reject(), by("Ann"));
    review.finish("a", "Ann", Instant.EPOCH);
    store.forget("a");
    assertThat(review.log(ReviewLog.Asked.ALL, 9)).isEmpty();
    read(article, truce);
    assertThat(shown()).containsExactly("ceasefire rejects");
    assertThat(review.finished("a")).isEmpty();
  }

  @Test
  void agreementIsOfWhatBothWereThroughWith() throws Exception {
    Article article = article(TEXT);
    Position truce = position(article, "rejects a truce", "ceasefire", Stance.REJECTS);
    Position harbour = position(article, "wants the harbour back", "territory", Stance.DEMANDS);
    read(article, truce, harbour);
    long first = review.decide(truce.id(), 0, correct(new Edit.Stands(Stance.DEFERS)), by("Ann"));
    review.decide(truce.id(), first, new Verdict.Accept(), by("Bo"));
    first = review.decide(harbour.id(), 0, new Verdict.Accept(), by("Ann"));
    review.decide(harbour.id(), first, new Verdict.Reject(), by("Bo"));
    review.finish("a", "Ann", Instant.EPOCH);
    assertThat(review.agreement().by().values()).allMatch(alpha -> alpha.alpha().isEmpty());
    review.finish("a", "Bo", Instant.EPOCH);
    Agreement agreement = review.agreement();
    assertThat(agreement.articles()).isEqualTo(1);
    assertThat(agreement.reviewers()).containsExactlyInAnyOrder("Ann", "Bo");
    Map<Agreement.Question, Alpha> by = agreement.by();
    // who accepts a correction agrees with it: corrected twice, then accepted and rejected
    assertThat(by.get(Agreement.Question.VERDICT)).extracting(a -> a.agreed()).isEqualTo(0.5);
    // of the rejected one only one reviewer says where it stands
    assertThat(by.get(Agreement.Question.STANCE)).extracting(a -> a.units()).isEqualTo(1);
  }

  @Test
  void aCorrectionLeavesItsArticlesDayAlone() throws Exception {
    Article article =
        Article.builder("a", TEXT).published(Published.on(LocalDate.of(2026, 3, 2))).build();
    Position truce = position(article, "rejects a truce", "ceasefire", Stance.REJECTS);
    read(article, truce);
    review.decide(truce.id(), 0, correct(new Edit.Day(LocalDate.of(2026, 2, 28), null)), by("Ann"));
    assertThat(((Position) review.article("a").getFirst().entry()).held())
        .hasToString(
            "When[timex=Timex[type=DATE, value=2026-02-28], basis=RESOLVED, passage=text"
                + " 35–50 “rejects a truce”]");
  }
}
