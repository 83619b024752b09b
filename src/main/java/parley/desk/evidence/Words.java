package parley.desk.evidence;

import java.util.ArrayList;
import java.util.List;
import parley.article.Passage;
import parley.entry.Entry;
import parley.entry.Statement;

/** What an entry quotes. */
final class Words {

  private Words() {}

  /** Of a statement what is said; of everything else all the words it rests on. */
  static List<Passage> of(Entry entry) {
    return entry instanceof Statement statement ? statement.content() : entry.passages();
  }

  /** In the order of reading, with dots where something lies between. */
  static String quoted(List<Passage> passages) {
    List<String> words = new ArrayList<>();
    for (Passage passage : passages) {
      words.add(passage.words());
    }
    return String.join(" … ", words);
  }
}
