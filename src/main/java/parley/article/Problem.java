package parley.article;

import org.jspecify.annotations.Nullable;

/**
 * Something about the input that could not be read as it should: the run goes on, and says so.
 *
 * @param where the file, with a line number where there is one
 * @param detail what is wrong and what was done, for a person to read
 */
public record Problem(Kind kind, @Nullable String where, String detail) {

  /** What went wrong; those that {@linkplain #lost lost} input make the command end with 1. */
  public enum Kind {
    UNREADABLE("could not be read", true),
    EMPTY("has no text", true),
    BINARY("is not text", true),
    TOO_LARGE("is too large", true),
    PROTECTED("is protected", true),
    INCOMPLETE("was read in part", true),
    DAMAGED("is damaged", true),
    BROKEN_LINE("broken line", true),
    WRONG_ENCODING("wrong encoding", false),
    NO_DATE("has no publication day", false),
    SEVERAL_ARTICLES("holds several articles", false),
    ONLY_THE_BEGINNING("is only a beginning", false),
    CONTRADICTION("contradicts itself", false),
    COPY("stands there twice", false),
    LEFT_OUT("was left out", false),
    OTHER_LANGUAGE("is not in English", false),
    NO_ARTICLE("is no article", true),
    FAILED("made Parley fail", true);

    private final String label;
    private final boolean lost;

    Kind(String label, boolean lost) {
      this.label = label;
      this.lost = lost;
    }

    public String label() {
      return label;
    }

    /** Whether some of the input was lost. */
    public boolean lost() {
      return lost;
    }
  }

  /** An error in Parley itself: what a user can do is report it, with the place it names. */
  public static Problem failed(@Nullable String where, Throwable error) {
    StackTraceElement[] trace = error.getStackTrace();
    String place = trace.length == 0 ? "" : " at " + trace[0];
    return new Problem(
        Kind.FAILED,
        where,
        "an error in Parley itself kept it from being read, please report it: "
            + error.getClass().getSimpleName()
            + place);
  }
}
