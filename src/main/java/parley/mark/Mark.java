package parley.mark;

import org.jspecify.annotations.Nullable;
import parley.text.Span;

/** A claim about the text of an article, not about the world: this stretch of it is a date. */
public sealed interface Mark {

  Span span();

  /** A sentence. */
  record OfSentence(Span span) implements Mark {}

  /** Words in quotation marks, the marks included. */
  record OfQuotation(Span span) implements Mark {}

  /** Words that say that somebody said something: "told reporters", "according to". */
  record OfCue(Span span) implements Mark {}

  /** A name, a pronoun or a description of somebody; {@code actor} is the id of who is meant. */
  record OfMention(Span span, @Nullable String actor) implements Mark {}

  /**
   * A date, a time of day, a duration or something that recurs; without a timex, it is not told
   * which.
   */
  record OfTime(Span span, @Nullable Timex timex) implements Mark {}
}
