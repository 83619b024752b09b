package parley.reading;

import parley.entry.Realis;

/** Whether something is told as being so, and whether it is told as not having happened. */
public record Factuality(Realis realis, boolean negated) {

  /** Told as a fact. */
  public static final Factuality FACT = new Factuality(Realis.ACTUAL, false);
}
