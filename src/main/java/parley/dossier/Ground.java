package parley.dossier;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.article.Hosts;
import parley.entry.Realis;
import parley.store.Account;

/**
 * What something that the record knows rests on: an entry of one article, its words, and whoever
 * told it.
 *
 * @param entry the entry's id
 * @param chain nearest to the words first; empty where the outlet says it itself
 * @param words as they stand in the article, in the order of reading
 * @param places where they stand
 */
public record Ground(
    String entry,
    Account.Source source,
    Realis realis,
    boolean negated,
    List<Teller> chain,
    List<String> words,
    List<Place> places) {

  /**
   * From {@code start} to before {@code end} in a field of the article, the body if it is empty.
   */
  public record Place(String field, int start, int end) {
    boolean meets(Place other) {
      return field.equals(other.field) && start < other.end && other.start < end;
    }
  }

  /** Somebody through whom it came. */
  public record Teller(String name, boolean isOutlet) {}

  public Ground {
    chain = List.copyOf(chain);
    words = List.copyOf(words);
    places = List.copyOf(places);
  }

  /** Whether both rest on some words in common. */
  boolean meets(Ground other) {
    return source.article().equals(other.source.article())
        && places.stream().anyMatch(place -> other.places.stream().anyMatch(place::meets));
  }

  /** The day on which it was reported; null where the article has none. */
  public @Nullable LocalDate reported() {
    return source.day();
  }

  /**
   * Whose reporting it is: the outlet from which this one has it, the agency whose words it prints,
   * the outlet itself, or, where none is known, the site that it is on, or else the first of the
   * articles that it is a copy of.
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
    if (source.outlet() != null) {
      return source.outlet();
    }
    // what one site publishes, no outlet named, is one newsroom's work
    String site = Hosts.site(source.url());
    return site == null ? "article " + source.origin() : site;
  }

  /**
   * How many tell it, each from its own work: grounds of one newsroom, or of articles that are
   * copies of one another, are one source.
   */
  public static int sources(Collection<Ground> grounds) {
    Map<String, Integer> groups = new HashMap<>();
    List<Ground> all = List.copyOf(grounds);
    int[] group = new int[all.size()];
    int count = all.size();
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
      for (String key :
          List.of("newsroom " + all.get(i).newsroom(), "origin " + all.get(i).source.origin())) {
        Integer other = groups.putIfAbsent(key, i);
        if (other != null) {
          int one = root(group, i);
          int two = root(group, other);
          count -= one == two ? 0 : 1;
          group[Math.max(one, two)] = Math.min(one, two);
        }
      }
    }
    return count;
  }

  private static int root(int[] group, int of) {
    int at = of;
    while (group[at] != at) {
      group[at] = group[group[at]];
      at = group[at];
    }
    return at;
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
