package parley.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.actor.Cast;
import parley.actor.Mention;
import parley.article.Article;
import parley.text.Span;

/**
 * An article in which annotators joined into chains what means the same.
 *
 * @param genre as its set calls it: {@code news}, {@code bio}
 * @param mentions in the order of reading
 * @param named the chains in which a person, an organisation or a state is named
 */
public record ChainedText(
    String genre, Article article, List<Annotated> mentions, Set<String> named) {

  public ChainedText {
    mentions = List.copyOf(mentions);
    named = Set.copyOf(named);
  }

  /** In which form somebody or something is mentioned. */
  public enum Form {
    NAME,
    PRONOUN,
    /** A definite or possessive noun phrase: "the envoy", "her lawyer". */
    DESCRIPTION,
    OTHER
  }

  /**
   * A phrase that was annotated.
   *
   * @param chain the same for all that means the same; empty where nothing is meant ("it rains")
   * @param head the word that the phrase hangs from
   * @param acts whether it stands in the place of a source or an actor
   */
  public record Annotated(String chain, Span span, Span head, Form form, boolean acts) {}

  /** In which chain each actor is named, by id: the one that holds most of the names. */
  public Map<String, String> chains(Cast cast) {
    Map<Integer, String> chainAt = new HashMap<>();
    for (Annotated mention : mentions) {
      if (mention.form() == Form.NAME) {
        chainAt.put(mention.head().start(), mention.chain());
      }
    }
    Map<String, String> states = new HashMap<>();
    for (Actor actor : cast.actors()) {
      if (actor.kind() == Actor.Kind.STATE) {
        states.put(actor.name(), actor.id());
      }
    }
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (Mention mention : cast.mentions()) {
      String id = idOf(mention, states);
      if (id == null || mention.form() != Mention.Form.NAME) {
        continue;
      }
      for (int at = mention.head().start(); at < mention.head().end(); at++) {
        String chain = chainAt.get(at);
        if (chain != null) {
          counts.computeIfAbsent(id, k -> new TreeMap<>()).merge(chain, 1, Integer::sum);
        }
      }
    }
    Map<String, String> chains = new HashMap<>();
    counts.forEach((id, of) -> {
      int most = 0;
      for (Map.Entry<String, Integer> one : of.entrySet()) {
        if (one.getValue() > most) {
          most = one.getValue();
          chains.put(id, one.getKey());
        }
      }
    });
    return chains;
  }

  /** Who is meant; a state also where its name only says where something happens. */
  private static @Nullable String idOf(Mention mention, Map<String, String> states) {
    if (mention.actor() != null) {
      return mention.actor().id();
    }
    return mention.place() == null ? null : states.get(mention.place().name());
  }
}
