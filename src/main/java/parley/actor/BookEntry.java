package parley.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the actor book: somebody or some place that is known beforehand.
 *
 * @param kind null for a place that never acts
 * @param gender of a person, where the book says so
 * @param roles offices held, each with its days where they are known
 * @param country ISO 3166-1 alpha-2 of the state, or of the state in which the place lies
 * @param place where it is; for a state its capital is looked up by its own name
 */
record BookEntry(
    String id,
    String name,
    Actor.@Nullable Kind kind,
    @Nullable String party,
    Gender gender,
    List<Role> roles,
    @Nullable String country,
    @Nullable Place place,
    @Nullable String wikidata) {

  /** Somebody or some place that is not a person. */
  BookEntry(
      String id,
      String name,
      Actor.@Nullable Kind kind,
      @Nullable String party,
      @Nullable String country,
      @Nullable Place place) {
    this(id, name, kind, party, Gender.UNKNOWN, List.of(), country, place, null);
  }

  BookEntry {
    roles = List.copyOf(roles);
  }

  boolean isPerson() {
    return kind == Actor.Kind.PERSON;
  }

  boolean isState() {
    return kind == Actor.Kind.STATE;
  }

  /** The roles that are held on a day, an ISO date; all of them where no day is known. */
  List<Role> rolesOn(@Nullable String day) {
    List<Role> held = new ArrayList<>();
    for (Role role : roles) {
      if (day == null || isHeld(role, day)) {
        held.add(new Role(role.title(), role.of(), sure(role.from()), sure(role.to())));
      }
    }
    return held;
  }

  /** Whether the book knows somebody from a time before a day or not long after it. */
  boolean isKnownBy(@Nullable String day) {
    for (Role role : roles) {
      String from = plain(role.from());
      if (day == null || from == null || from.compareTo(day) <= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody held a role on a day or in the few years before it. */
  boolean isRecent(@Nullable String day) {
    if (day == null) {
      return true;
    }
    String few = (Integer.parseInt(day.substring(0, 4)) - FEW_YEARS) + day.substring(4);
    for (Role role : roles) {
      String from = plain(role.from());
      String to = plain(role.to());
      if ((from == null || from.compareTo(day) <= 0) && (to == null || to.compareTo(few) >= 0)) {
        return true;
      }
    }
    return false;
  }

  /** For so long after their office people are still called by their surname alone. */
  private static final int FEW_YEARS = 4;

  /**
   * Whether a role is held on a day. Years and months compare as prefixes: one that ends in {@code
   * 2017} is held through that year, for nobody says on which day it ended.
   */
  static boolean isHeld(Role role, String day) {
    String from = plain(role.from());
    String to = plain(role.to());
    return (from == null || from.compareTo(day) <= 0)
        && (to == null || to.compareTo(day) >= 0 || day.startsWith(to));
  }

  /** A bound that the book is sure of; {@code 2019?} only says that it was held in that year. */
  private static @Nullable String sure(@Nullable String bound) {
    return bound == null || bound.endsWith("?") ? null : bound;
  }

  private static @Nullable String plain(@Nullable String bound) {
    return bound == null || !bound.endsWith("?") ? bound : bound.substring(0, bound.length() - 1);
  }
}
