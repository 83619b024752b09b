package parley.actor;

import org.jspecify.annotations.Nullable;
import parley.text.Span;

/**
 * Words that stand for somebody, or for a place.
 *
 * @param span the whole noun phrase that means the actor: title, name and what belongs to it
 *     ("cabinet aide Lena Orlov"), without a relative clause
 * @param head the span of the name, pronoun or head noun alone ("Lena Orlov", "She", "envoy")
 * @param actor who is meant, or null where that is not clear
 * @param place the place that is meant, where the words name a place that is not acting here; a
 *     capital that acts has an actor and no place
 */
public record Mention(
    Span span, Span head, Form form, @Nullable Actor actor, @Nullable Place place) {

  /** In which form somebody is mentioned. */
  public enum Form {
    NAME,
    PRONOUN,
    /** A description in place of the name: "the envoy", "the Russian leader". */
    DESCRIPTION,
    /** A possessive or an adjective that names a state: "Russian" in "a Russian strike". */
    ADJECTIVE
  }
}
