package parley.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is kept, with what has to be known of the article that tells it.
 *
 * @param line the entry as printed
 */
public record Account(Source source, String type, String line) {

  /**
   * The article that tells something.
   *
   * @param key grows in the order in which articles were added
   * @param article its id
   * @param day of its publication
   * @param origin the same for all articles that are copies of one another
   * @param agencies whose words it says that it prints
   */
  public record Source(
      long key,
      String article,
      @Nullable String outlet,
      @Nullable String headline,
      @Nullable String url,
      @Nullable LocalDate day,
      long origin,
      List<String> agencies) {

    public Source {
      agencies = List.copyOf(agencies);
    }
  }
}
