package parley.store;

import java.nio.file.Path;
import java.util.List;
import parley.format.RandomRecords;

/** A program of its own that keeps articles until somebody ends it. */
final class ManyArticles {

  private ManyArticles() {}

  /** Takes the file, a name for its articles, and how many; prints a dot for each one kept. */
  public static void main(String[] args) throws Exception {
    try (RecordStore store = RecordStore.open(Path.of(args[0]))) {
      for (int i = 0; i < Integer.parseInt(args[2]); i++) {
        String id = args[1] + "-" + i;
        store.keep(
            List.of(
                KeptArticle.of(RandomRecords.record(i, id)),
                KeptArticle.of(RandomRecords.record(i, id + "-second"))),
            "1");
        System.out.write('.');
        System.out.flush();
      }
    }
  }
}
