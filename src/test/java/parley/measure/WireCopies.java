package parley.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import parley.article.Article;
import parley.article.Reprints;
import parley.store.Examples;
import parley.store.KeptArticle;
import parley.store.RecordStore;
import parley.store.StoreException;

/**
 * Whether reprints of a story are known for copies of it, and nothing else is.
 *
 * <p>Each story of Wikinews with at least 600 letters is kept with three made-up reprints: of every
 * fifteen words one is another or gone, and the end is cut, down to two fifths of the paragraphs.
 * All are kept in one record, in an order drawn with a fixed seed. A pair of articles of one story
 * is found if the record takes them for copies of one another; a pair of articles of two stories
 * that it takes for copies is false. Some of these stories are two editions of one report: pairs of
 * articles whose stories share an address's first five words are left out.
 */
final class WireCopies implements Measure {

  private static final int LEAST_LETTERS = 600;
  private static final int REPRINTS = 3;

  @Override
  public String name() {
    return "copies";
  }

  @Override
  public List<Figure> figures() throws IOException {
    List<Article> all = new ArrayList<>();
    Map<String, String> storyOf = new HashMap<>();
    for (Article article : SampledEvents.wikinews()) {
      if (article.text().length() < LEAST_LETTERS) {
        continue;
      }
      for (int i = 0; i <= REPRINTS; i++) {
        String id = article.id() + "#" + i;
        String text = i == 0 ? article.text() : Reprints.of(article.text(), all.size());
        if (text.length() > 20) {
          all.add(Article.builder(id, text).headline("Reprint " + i).build());
          storyOf.put(id, article.id().substring(article.id().lastIndexOf('/') + 1));
        }
      }
    }
    Collections.shuffle(all, new Random(17));
    Map<String, Long> origins = origins(all);
    int found = 0;
    int pairs = 0;
    int wrong = 0;
    int others = 0;
    for (int i = 0; i < all.size(); i++) {
      for (int k = i + 1; k < all.size(); k++) {
        String one = all.get(i).id();
        String other = all.get(k).id();
        boolean copies = origins.getOrDefault(one, -1L).equals(origins.getOrDefault(other, -2L));
        if (one.substring(0, one.indexOf('#')).equals(other.substring(0, other.indexOf('#')))) {
          pairs++;
          found += copies ? 1 : 0;
        } else if (!beginsAlike(storyOf.getOrDefault(one, ""), storyOf.getOrDefault(other, ""))) {
          others++;
          wrong += copies ? 1 : 0;
        }
      }
    }
    return List.of(
        Figure.share("found", found, pairs), Figure.share("apart", others - wrong, others));
  }

  private static boolean beginsAlike(String one, String other) {
    return first(one).equals(first(other));
  }

  private static List<String> first(String title) {
    String[] words = title.split("_", -1);
    return List.of(words).subList(0, Math.min(5, words.length));
  }

  private static Map<String, Long> origins(List<Article> articles) throws IOException {
    Path file = Files.createTempFile("copies", ".db");
    Files.delete(file);
    Map<String, Long> origins = new HashMap<>();
    try (RecordStore store = RecordStore.open(file)) {
      for (Article article : articles) {
        store.keep(List.of(KeptArticle.of(Examples.telling(article))), "1");
      }
      Examples.accounts(store, "event")
          .forEach(account -> origins.put(account.source().article(), account.source().origin()));
    } catch (StoreException e) {
      throw new IOException(e);
    } finally {
      Files.deleteIfExists(file);
    }
    return origins;
  }
}
