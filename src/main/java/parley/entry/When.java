package parley.entry;

import org.jspecify.annotations.Nullable;
import parley.article.Passage;
import parley.article.Published;
import parley.mark.Timex;

/**
 * When something happened, was said or was held, and how that is known.
 *
 * @param passage the words of the date; absent where it rests on the publication day alone
 */
public record When(Timex timex, Basis basis, @Nullable Passage passage) {

  /** What a date rests on. */
  public enum Basis {
    /** The words hold the whole date. */
    STATED("stated"),
    /** Worked out from the words: "Thursday", "a day after". */
    RESOLVED("resolved"),
    /** Nothing better is known than the day on which the article appeared. */
    PUBLISHED("published");

    private final String label;

    Basis(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    public static Basis of(String label) {
      for (Basis basis : values()) {
        if (basis.label.equals(label)) {
          return basis;
        }
      }
      throw new IllegalArgumentException("no basis of a date: " + label);
    }
  }

  public When {
    if (basis != Basis.PUBLISHED && passage == null) {
      throw new IllegalArgumentException("a date without its words: " + timex);
    }
  }

  /** The publication day, which always says that it is nothing better. */
  public static @Nullable When published(@Nullable Published published) {
    return published == null
        ? null
        : new When(new Timex(Timex.Type.DATE, published.day().toString()), Basis.PUBLISHED, null);
  }
}
