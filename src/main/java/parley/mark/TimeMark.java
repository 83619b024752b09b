package parley.mark;

import org.jspecify.annotations.Nullable;
import parley.text.Span;

/**
 * A time expression in the text and what it means.
 *
 * @param timex null where the words name a time that cannot be told ("on Friday", in an article
 *     without a day)
 * @param stated whether the words themselves hold the whole value ("24 April 2025"), or it was
 *     resolved from the publication day or from what was said before
 * @param rule the rule that recognised it
 * @param origin in "a day after the strike", the day of the strike: what happened beside the words
 *     is on {@code timex}, what stands behind "after" on {@code origin}; null everywhere else
 */
public record TimeMark(
    Span span, @Nullable Timex timex, boolean stated, String rule, @Nullable Timex origin) {

  /** A time that is counted from nothing told beside it. */
  public TimeMark(Span span, @Nullable Timex timex, boolean stated, String rule) {
    this(span, timex, stated, rule, null);
  }
}
