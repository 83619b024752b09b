package parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.article.Article;
import parley.article.Published;
import parley.article.Reprints;
import parley.pipeline.ArticleRecord;

/** Which articles the record takes for copies of one another, and what is left of one forgotten. */
class CopiesTest {

  @TempDir Path folder;

  private static ArticleRecord record(String id, String text) {
    Article article =
        Article.builder(id, text)
            .outlet("Paper " + id)
            .url("https://example.org/" + id)
            .published(Published.on(LocalDate.of(2026, 3, 9)))
            .build();
    return Examples.telling(article);
  }

  private static Map<String, String> articles() {
    Map<String, String> texts = new TreeMap<>();
    for (int story = 0; story < 5; story++) {
      String text = Reprints.article(story, 10);
      texts.put(story + "-wire", text);
      texts.put(story + "-cut", Reprints.of(text, story));
      texts.put(story + "-edited", Reprints.of(text, story + 50));
    }
    texts.put("alone", Reprints.article(99, 10));
    return texts;
  }

  private static Set<Set<String>> groups(RecordStore store) throws StoreException {
    Map<Long, Set<String>> byOrigin = new TreeMap<>();
    for (Account account : Examples.accounts(store, "event")) {
      byOrigin
          .computeIfAbsent(account.source().origin(), o -> new TreeSet<>())
          .add(account.source().article());
    }
    return Set.copyOf(byOrigin.values());
  }

  @Test
  void copiesAreFoundInWhateverOrderTheyCome() throws Exception {
    Set<Set<String>> wanted =
        Set.of(
            Set.of("0-wire", "0-cut", "0-edited"),
            Set.of("1-wire", "1-cut", "1-edited"),
            Set.of("2-wire", "2-cut", "2-edited"),
            Set.of("3-wire", "3-cut", "3-edited"),
            Set.of("4-wire", "4-cut", "4-edited"),
            Set.of("alone"));
    Random random = new Random(11);
    for (int round = 0; round < 4; round++) {
      List<String> order = new ArrayList<>(articles().keySet());
      Collections.shuffle(order, random);
      try (RecordStore store = RecordStore.open(folder.resolve(round + ".db"))) {
        for (String id : order) {
          store.keep(List.of(KeptArticle.of(record(id, articles().getOrDefault(id, "")))), "1");
        }
        assertThat(groups(store)).as("%s", order).isEqualTo(wanted);
      }
    }
  }

  /** More papers than are looked at for one run of words, and all of them with the same notice. */
  @Test
  void aStoryThatHundredsPrintIsOneAndTheirNoticeMakesNoCopies() throws Exception {
    String notice = "\n\n" + Reprints.article(7, 1);
    String wire = Reprints.article(1, 10);
    try (RecordStore store = RecordStore.open(folder.resolve("many.db"))) {
      List<KeptArticle> all = new ArrayList<>();
      for (int i = 0; i < 230; i++) {
        all.add(KeptArticle.of(record("other-" + i, Reprints.article(1000 + i, 6) + notice)));
        all.add(KeptArticle.of(record("wire-" + i, Reprints.of(wire, i) + notice)));
      }
      store.keep(all, "1");
      Set<Set<String>> groups = groups(store);
      assertThat(groups).hasSize(231);
      assertThat(groups)
          .filteredOn(group -> group.size() > 1)
          .hasSize(1)
          .allMatch(g -> g.size() == 230);
    }
  }

  @Test
  void whatIsForgottenIsGoneAndTheRestStays() throws Exception {
    try (RecordStore store = RecordStore.open(folder.resolve("kept.db"))) {
      for (Map.Entry<String, String> one : articles().entrySet()) {
        store.keep(List.of(KeptArticle.of(record(one.getKey(), one.getValue()))), "1");
      }
      assertThat(store.forget("https://example.org/0-wire")).containsExactly("0-wire");
      assertThat(store.forget("1-cut")).containsExactly("1-cut");
      assertThat(store.forget("nothing of this name")).isEmpty();
      assertThat(groups(store))
          .hasSize(6)
          .contains(Set.of("0-cut", "0-edited"), Set.of("1-wire", "1-edited"), Set.of("alone"));
      store.keep(
          List.of(KeptArticle.of(record("0-wire", articles().getOrDefault("0-wire", "")))), "1");
      assertThat(groups(store)).contains(Set.of("0-wire", "0-cut", "0-edited"));
    }
  }
}
