package parley.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The runs of four words in a text and how often each stands there; of a text of fewer words, the
 * one run of all. So the article extraction benchmark compares bodies.
 */
record Shingles(Map<String, Integer> counts, int total) {

  private static final int LENGTH = 4;

  /** What Python means by {@code \w+}. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  static Shingles of(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    int length = Math.clamp(words.size(), 1, LENGTH);
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i + length <= words.size(); i++) {
      counts.merge(String.join(" ", words.subList(i, i + length)), 1, Integer::sum);
    }
    return new Shingles(counts, Math.max(0, words.size() - length + 1));
  }

  /** How many stand in both. */
  int shared(Shingles other) {
    int shared = 0;
    for (Map.Entry<String, Integer> one : counts.entrySet()) {
      shared += Math.min(one.getValue(), other.counts.getOrDefault(one.getKey(), 0));
    }
    return shared;
  }
}
