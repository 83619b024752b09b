package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.article.Article;
import parley.article.Published;
import parley.format.JsonLines;
import parley.format.LineType;
import parley.format.RandomRecords;
import parley.pipeline.ArticleRecord;
import parley.store.Examples.Asking;

/** What the record keeps, and what it finds again. */
class RecordStoreTest {

  @TempDir Path folder;
  private RecordStore store;

  @BeforeEach
  void open() throws StoreException {
    store = RecordStore.open(folder.resolve("parley.db"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private List<Outcome> keep(ArticleRecord... records) throws StoreException {
    return keep("1.0", records);
  }

  private List<Outcome> keep(String maker, ArticleRecord... records) throws StoreException {
    List<KeptArticle> kept = new ArrayList<>();
    for (ArticleRecord record : records) {
      kept.add(KeptArticle.of(record));
    }
    return store.keep(kept, maker);
  }

  private List<Shown> show(Asking asking) throws StoreException {
    List<Shown> shown = new ArrayList<>();
    store.show(asking.filter(), shown::add);
    return shown;
  }

  /** Everything, as it is printed. */
  private String print(Asking asking) throws StoreException {
    StringBuilder out = new StringBuilder();
    for (Shown shown : show(asking)) {
      out.append(shown.article()).append('\n');
      shown.actors().forEach(line -> out.append(line.text()).append('\n'));
      shown.entries().forEach(line -> out.append(line.text()).append('\n'));
    }
    return out.toString();
  }

  private static String printed(ArticleRecord... records) {
    StringBuilder out = new StringBuilder();
    for (ArticleRecord record : records) {
      out.append(new JsonLines().block(record, LineType.usual()));
    }
    return out.toString();
  }

  /** The ids of the articles found, each with the types of the entries found in it. */
  private List<String> found(Asking asking) throws StoreException {
    List<String> found = new ArrayList<>();
    for (Shown shown : show(asking)) {
      found.add(shown.article().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1"));
      shown.entries().forEach(line -> found.add(line.type()));
    }
    return found;
  }

  @Test
  void showsToTheByteWhatWasRead() throws StoreException {
    List<ArticleRecord> records = new ArrayList<>();
    for (int seed = 0; seed < 60; seed++) {
      records.add(RandomRecords.record(seed));
    }
    ArticleRecord[] all = records.toArray(ArticleRecord[]::new);
    assertThat(keep(all)).containsOnly(Outcome.ADDED);
    assertThat(print(new Asking())).isEqualTo(printed(all));
  }

  @Test
  void readingAgainChangesNothing() throws StoreException {
    keep(Examples.meeting(), Examples.rejection());
    String before = print(new Asking());
    assertThat(keep(Examples.rejection(), Examples.meeting())).containsOnly(Outcome.UNCHANGED);
    assertThat(print(new Asking())).isEqualTo(before);
  }

  @Test
  void theSameArticleInAnotherFolderIsTheSameArticle() throws StoreException {
    keep(Examples.record(Examples.article("a", "Text.").file("here.txt").build(), List.of()));
    assertThat(
            keep(
                Examples.record(
                    Examples.article("a", "Text.").file("there.txt").build(), List.of())))
        .containsExactly(Outcome.UNCHANGED);
    assertThat(print(new Asking())).contains("here.txt").hasLineCount(1);
  }

  private static ArticleRecord version(String id, String text, String published) {
    Article article =
        Examples.article(id, text)
            .url("https://example.org/story")
            .published(Published.on(LocalDate.parse(published)))
            .build();
    return Examples.record(article, List.of());
  }

  @Test
  void aCorrectedVersionCountsAndTheFirstIsKept() throws StoreException {
    ArticleRecord first = version("a", "Ten came.", "2025-04-24");
    ArticleRecord second = version("b", "Twelve came.", "2025-04-24");
    keep(first);
    assertThat(keep(second)).containsExactly(Outcome.NEWER_VERSION);
    assertThat(print(new Asking())).isEqualTo(printed(second));
    assertThat(print(new Asking().allVersions())).isEqualTo(printed(first, second));
  }

  @Test
  void aVersionOfAnEarlierDayDoesNotReplaceALaterOne() throws StoreException {
    ArticleRecord late = version("a", "Twelve came.", "2025-04-25");
    ArticleRecord early = version("b", "Ten came.", "2025-04-24");
    keep(late);
    assertThat(keep(early)).containsExactly(Outcome.OLDER_VERSION);
    assertThat(print(new Asking())).isEqualTo(printed(late));
    assertThat(print(new Asking().allVersions())).isEqualTo(printed(late, early));
  }

  @Test
  void theSameGivenIdWithOtherTextIsAVersionToo() throws StoreException {
    ArticleRecord first = Examples.record(Examples.article("a", "Ten.").build(), List.of());
    ArticleRecord second = Examples.record(Examples.article("a", "Twelve.").build(), List.of());
    keep(first, second);
    assertThat(print(new Asking())).isEqualTo(printed(second));
    assertThat(keep(first)).containsExactly(Outcome.UNCHANGED);
    assertThat(print(new Asking())).isEqualTo(printed(second));
  }

  @Test
  void otherRulesReplaceWhatWasReadOutOfTheSameWords() throws StoreException {
    ArticleRecord before = Examples.meeting();
    ArticleRecord after =
        new ArticleRecord(before.article(), List.of(), List.of(before.entries().get(1)), List.of());
    keep("1.0", before);
    assertThat(keep("1.1", after)).containsExactly(Outcome.READ_ANEW);
    assertThat(print(new Asking())).isEqualTo(printed(after));
    assertThat(found(new Asking().words("Geneva").kind("meeting"))).isEmpty();
    // an older Parley, on somebody else's machine, does not take it back
    assertThat(keep("1.0", before)).containsExactly(Outcome.UNCHANGED);
    assertThat(print(new Asking())).isEqualTo(printed(after));
  }

  @Test
  void versionsOfParleyAreComparedByTheirNumbers() {
    assertThat(Writing.isNewer("0.10.0", "0.9.3")).isTrue();
    assertThat(Writing.isNewer("0.9.3", "0.10.0")).isFalse();
    assertThat(Writing.isNewer("1.0", "1.0")).isFalse();
    assertThat(Writing.isNewer("(unpackaged)", "1.0")).isFalse();
  }

  @Test
  void findsByActor() throws StoreException {
    keep(Examples.meeting(), Examples.rejection());
    assertThat(found(new Asking().actor("lind"))).containsExactly("post-1", "event");
    assertThat(found(new Asking().actor("EK"))).containsExactly("post-1", "event", "event");
    assertThat(found(new Asking().actor("minister lind"))).containsExactly("post-1", "event");
    assertThat(found(new Asking().actor("lin"))).isEmpty();
    assertThat(found(new Asking().actor("nor_and"))).isEmpty();
    assertThat(found(new Asking().actor("norland"))).containsExactly("gazette-7", "position");
  }

  @Test
  void showsOnlyTheActorsOfWhatItFinds() throws StoreException {
    keep(Examples.meeting());
    assertThat(show(new Asking().kind("visit")).getFirst().actors())
        .singleElement()
        .satisfies(line -> assertThat(line.text()).contains("Bo Ek"));
    assertThat(show(new Asking()).getFirst().actors()).hasSize(2);
  }

  @Test
  void findsByKindIssueArticleAndOutlet() throws StoreException {
    keep(Examples.meeting(), Examples.rejection());
    assertThat(found(new Asking().kind("meeting"))).containsExactly("post-1", "event");
    assertThat(found(new Asking().kind("rejects"))).containsExactly("gazette-7", "position");
    assertThat(found(new Asking().issue("ceasefire"))).containsExactly("gazette-7", "position");
    assertThat(found(new Asking().issue("ceasefire").kind("meeting"))).isEmpty();
    for (String name : List.of("post-1", "news/post-1.txt", "https://example.org/post-1")) {
      assertThat(found(new Asking().article(name))).containsExactly("post-1", "event", "event");
    }
    assertThat(found(new Asking().outlet("gazette"))).containsExactly("gazette-7", "position");
    assertThat(found(new Asking().outlet("%"))).isEmpty();
  }

  @Test
  void findsByDayOfTheEntryElseOfItsArticle() throws StoreException {
    keep(Examples.meeting(), Examples.rejection());
    assertThat(found(new Asking().kind("meeting").from("2025-04-22"))).isEmpty();
    assertThat(found(new Asking().kind("meeting").to("2025-04-21")))
        .containsExactly("post-1", "event");
    assertThat(found(new Asking().kind("visit").from("2025-04-24").to("2025-04-24")))
        .containsExactly("post-1", "event");
    assertThat(found(new Asking().from("2025-04-25"))).containsExactly("gazette-7", "position");
  }

  @Test
  void findsByWordsInTheEntryOrTheArticle() throws StoreException {
    keep(Examples.meeting(), Examples.rejection());
    assertThat(found(new Asking().words("truces"))).containsExactly("gazette-7", "position");
    assertThat(found(new Asking().words("\"met bo ek\" geneva")))
        .containsExactly("post-1", "event");
    assertThat(found(new Asking().words("\"ek met\""))).isEmpty();
    // in the article, and in no entry of it
    assertThat(found(new Asking().words("officials"))).containsExactly("gazette-7");
    assertThat(found(new Asking().words("ministers"))).containsExactly("post-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "met OR",
        "NEAR(met",
        "met*",
        "words:met",
        "^met",
        "a AND",
        "NOT",
        "met -ek",
        "{met}",
        "'met'",
        "\"met",
        "met\"",
        "met + ek",
        ":words",
        "?",
        "met; drop table articles"
      })
  void noWordIsASyntaxError(String typed) throws StoreException {
    keep(Examples.meeting());
    if (Filter.hasWords(typed)) {
      assertThat(show(new Asking().words(typed))).hasSizeLessThanOrEqualTo(1);
    } else {
      assertThatThrownBy(() -> new Asking().words(typed).filter())
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(show(new Asking())).hasSize(1);
  }
}
