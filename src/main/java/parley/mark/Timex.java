package parley.mark;

/**
 * A time in TIMEX3 terms.
 *
 * @param value such as {@code 2025-04-24}, {@code 2022-02}, {@code 2025-W17}, {@code PT3H}, {@code
 *     2022-01/2022-03}, {@code PAST_REF}
 */
public record Timex(Type type, String value) {

  /** The four types of TIMEX3. */
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }

  public Timex {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a time without a value");
    }
  }
}
