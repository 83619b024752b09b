package parley.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up articles, and what papers make of them: cut, under another headline, lightly edited. */
public final class Reprints {

  private static final List<String> SYLLABLES =
      List.of("ba", "ko", "ri", "ten", "mu", "sal", "dor", "vi", "lan", "pes", "go", "ner", "tu");

  private Reprints() {}

  /** Paragraphs of made-up words; another seed gives another article. */
  public static String article(long seed, int paragraphs) {
    Random random = new Random(seed);
    List<String> text = new ArrayList<>();
    for (int p = 0; p < paragraphs; p++) {
      text.add(sentence(random) + " " + sentence(random) + " " + sentence(random));
    }
    return String.join("\n\n", text);
  }

  private static String sentence(Random random) {
    List<String> words = new ArrayList<>();
    int size = 8 + random.nextInt(14);
    for (int i = 0; i < size; i++) {
      words.add(i % 3 == 0 ? "the" : word(random));
    }
    String sentence = String.join(" ", words) + ".";
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 2 + random.nextInt(2); i++) {
      word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
    }
    return word.toString();
  }

  /**
   * A reprint: of every fifteen words one is another or gone, and the end may be cut, down to two
   * fifths.
   */
  public static String of(String article, long seed) {
    Random random = new Random(seed);
    String[] paragraphs = article.split("\n\n", -1);
    int kept = Math.max(1, (int) (paragraphs.length * (0.4 + 0.6 * random.nextDouble())));
    List<String> text = new ArrayList<>();
    for (int p = 0; p < kept; p++) {
      List<String> words = new ArrayList<>();
      for (String word : paragraphs[p].split(" ", -1)) {
        int edit = random.nextInt(30);
        if (edit == 0) {
          words.add(word(random));
        } else if (edit > 1) {
          words.add(word);
        }
      }
      text.add(String.join(" ", words));
    }
    return String.join("\n\n", text);
  }
}
