package parley.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.article.Passage;

/**
 * What an entry rests on: the words of one article, the rule that read it out of them, and whether
 * it is so.
 *
 * @param passages never empty, in the order of reading, each once
 * @param rule the name of the rule, or of the reviewer, that made the entry
 * @param chain how the reader came to know it, nearest to the words first, the outlet last; empty
 *     where the outlet says it itself
 * @param givenId the id that the entry bears where it does not follow from what the entry says: a
 *     person has corrected it since, and links to it have to stay
 */
public record Evidence(
    List<Passage> passages,
    String rule,
    Realis realis,
    boolean negated,
    List<Hop> chain,
    @Nullable String givenId) {

  /** Of an entry whose id follows from what it says. */
  public Evidence(
      List<Passage> passages, String rule, Realis realis, boolean negated, List<Hop> chain) {
    this(passages, rule, realis, negated, chain, null);
  }

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
    return new Evidence(passages, rule, value, isNegated, chain, givenId);
  }

  public Evidence through(List<Hop> value) {
    return new Evidence(passages, rule, realis, negated, value, givenId);
  }

  /** The same claim, made by another rule or by a reviewer. */
  public Evidence by(String value) {
    return new Evidence(passages, value, realis, negated, chain, givenId);
  }

  /** The same claim, resting on other words. */
  public Evidence on(List<Passage> value) {
    return new Evidence(value, rule, realis, negated, chain, givenId);
  }

  /** The same claim under this id; null for the one that follows from what it says. */
  public Evidence under(@Nullable String id) {
    return new Evidence(passages, rule, realis, negated, chain, id);
  }

  /** The same claim resting on the other's words as well. */
  public Evidence and(Evidence other) {
    List<Passage> all = new ArrayList<>(passages);
    all.addAll(other.passages);
    return new Evidence(all, rule, realis, negated, chain, givenId);
  }

  /** The id of the article. */
  public String article() {
    return passages.getFirst().article();
  }
}
