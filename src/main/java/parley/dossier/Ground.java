package parley.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.entry.Realis;
import parley.store.Account;

/**
 * What something that the record knows rests on: an entry of one article, its words, and whoever
 * told it.
 *
 * @param entry the entry's id
 * @param chain nearest to the words first; empty where the outlet says it itself
 * @param words as they stand in the article, in the order of reading
 */
public record Ground(
    String entry,
    Account.Source source,
    Realis realis,
    boolean negated,
    List<Teller> chain,
    List<String> words) {

  /** Somebody through whom it came. */
  public record Teller(String name, boolean isOutlet) {}

  public Ground {
    chain = List.copyOf(chain);
    words = List.copyOf(words);
  }

  /** The day on which it was reported; null where the article has none. */
  public @Nullable LocalDate reported() {
    return source.day();
  }

  /**
   * Whose reporting it is: the outlet from which this one has it, the agency whose words it prints,
   * or, for an article that is a copy of others, what they have in common. Two grounds of one
   * newsroom are no two sources.
   */
  public String newsroom() {
    for (Teller teller : chain) {
      if (teller.isOutlet() && !Objects.equals(teller.name(), source.outlet())) {
        return teller.name();
      }
    }
    if (source.agencies().size() == 1) {
      return source.agencies().getFirst();
    }
    return source.outlet() == null ? "article " + source.origin() : source.outlet();
  }

  /** Whoever says so in the article, without the outlets; null where it is the outlet itself. */
  public @Nullable String account() {
    for (Teller teller : chain) {
      if (!teller.isOutlet()) {
        return teller.name();
      }
    }
    return null;
  }
}
