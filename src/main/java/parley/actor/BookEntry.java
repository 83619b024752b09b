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
    if (day == null) {
      return roles;
    }
    List<Role> held = new ArrayList<>();
    for (Role role : roles) {
      if (isHeld(role, day)) {
        held.add(role);
      }
    }
    return held;
  }

  /**
   * Whether a role is held on a day. Years and months compare as prefixes: one that ends in {@code
   * 2017} is held through that year, for nobody says on which day it ended.
   */
  static boolean isHeld(Role role, String day) {
    return (role.from() == null || role.from().compareTo(day) <= 0)
        && (role.to() == null || role.to().compareTo(day) >= 0 || day.startsWith(role.to()));
  }
}
