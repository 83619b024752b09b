package parley.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import parley.article.Passage;

/**
 * What an entry rests on: the words of one article, the rule that read it out of them, and whether
 * it is so.
 *
 * @param passages never empty, in the order of reading, each once
 * @param rule the name of the rule, or of the reviewer, that made the entry
 * @param chain how the reader came to know it, nearest to the words first, the outlet last; empty
 *     where the outlet says it itself
 */
public record Evidence(
    List<Passage> passages, String rule, Realis realis, boolean negated, List<Hop> chain) {

  public Evidence {
    if (passages.isEmpty()) {
      throw new IllegalArgumentException("an entry without its words, by " + rule);
    }
    String article = passages.getFirst().article();
    for (Passage passage : passages) {
      if (!passage.article().equals(article)) {
        throw new IllegalArgumentException(
            "an entry rests on one article, not on " + article + " and " + passage.article());
      }
    }
    if (rule.isBlank()) {
      throw new IllegalArgumentException("an entry without the rule that made it");
    }
    passages = List.copyOf(new TreeSet<>(passages));
    chain = List.copyOf(chain);
  }

  /** Something that is so, told by the outlet itself. */
  public static Evidence of(String rule, Passage... passages) {
    return new Evidence(List.of(passages), rule, Realis.ACTUAL, false, List.of());
  }

  public Evidence with(Realis value, boolean isNegated) {
    return new Evidence(passages, rule, value, isNegated, chain);
  }

  public Evidence through(List<Hop> value) {
    return new Evidence(passages, rule, realis, negated, value);
  }

  /** The same claim resting on the other's words as well. */
  public Evidence and(Evidence other) {
    List<Passage> all = new ArrayList<>(passages);
    all.addAll(other.passages);
    return new Evidence(all, rule, realis, negated, chain);
  }

  /** The id of the article. */
  public String article() {
    return passages.getFirst().article();
  }
}
