package parley.actor;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Where a place lies: as the words behind its name say ("Tripoli, Lebanon"), as the book says, or
 * as the table of towns does.
 */
final class Whereabouts {

  /** The most names that stand between a place and its state: a village, a district, a province. */
  private static final int LONGEST_CHAIN = 4;

  private final Identities identities;

  Whereabouts(Identities identities) {
    this.identities = identities;
  }

  /** A place that the book does not locate. */
  Place of(Named named) {
    Set<String> countries = behind(named);
    String country = countries.size() == 1 ? countries.iterator().next() : null;
    return Towns.standard()
        .locate(
            NameTable.normal(named.words()),
            country,
            countries.size() > 1 ? countries : identities.sureStates());
  }

  /** A place of the book, unless the words behind it say that another of its name is meant. */
  Place of(Named named, Place known) {
    if (known.country() == null) {
      return known;
    }
    Set<String> countries = behind(named);
    countries.removeIf(country -> !Towns.standard().isIn(named.words(), country));
    if (countries.size() != 1 || countries.contains(known.country())) {
      return known;
    }
    return Towns.standard()
        .locate(NameTable.normal(named.words()), countries.iterator().next(), countries);
  }

  /** The states that the name of a state or region behind commas can mean; empty without one. */
  private Set<String> behind(Named named) {
    Scene scene = named.scene();
    Set<String> countries = new LinkedHashSet<>();
    int comma = named.last() + 1;
    for (int i = 0; i < LONGEST_CHAIN && comma + 1 < scene.size(); i++) {
      Named next = scene.names[comma + 1];
      if (!scene.word(comma).equals(",") || next == null || next.first() != comma + 1) {
        break;
      }
      boolean possessive =
          next.last() + 1 < scene.size() && scene.tags[next.last() + 1].equals("POS");
      if (possessive) {
        break;
      }
      boolean known = false;
      for (Sense sense : next.senses()) {
        BookEntry entry = sense.entry();
        known |= !entry.isPerson();
        boolean wide =
            (entry.isState() && sense.use() == Sense.Use.NAME) || identities.isRegion(entry);
        if (wide && entry.country() != null) {
          countries.add(entry.country());
        }
      }
      if (known) {
        break;
      }
      comma = next.last() + 1;
    }
    return countries;
  }
}
