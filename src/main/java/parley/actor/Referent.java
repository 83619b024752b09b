package parley.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that an article speaks of, while it is being read: grows with what the
 * article says, and becomes an {@link Actor} at the end.
 */
final class Referent {

  final String id;
  String name;

  /** Null for a thing, which no actor is made of, but which "it" may mean. */
  Actor.@Nullable Kind kind;

  final @Nullable BookEntry entry;
  Gender gender = Gender.UNKNOWN;
  boolean plural;

  /** Whether "he" or "she" can be said of it although it is no actor: "his mother", a lone name. */
  boolean human;

  /** Whether a lone name may be anybody's or anything's; a pronoun can still tell. */
  boolean open;

  /** Whether a lone name is a subject anywhere, as the names of people are. */
  boolean acts;

  @Nullable String party;
  final List<Role> roles = new ArrayList<>();
  final Set<String> aliases = new LinkedHashSet<>();

  /** The titles and nouns by which the article calls this referent, in lower case. */
  final Set<String> nouns = new HashSet<>();

  /** The kinds of titles borne, as {@code titles.names} has them. */
  final Set<String> offices = new HashSet<>();

  /** Whether the article may print it: an unnamed one only where something rests on it. */
  boolean counts = true;

  int mentions;

  /** How often the whole article names it. */
  int named;

  /** Where in the text a person is first named in full, or -1. */
  int introduced = -1;

  int firstScene = -1;

  // What Discourse keeps: how much it is in the reader's mind, and where it was last mentioned.
  double salience;
  int salienceScene = -1;
  int lastScene = -1;
  @Nullable Draft last;
  double lastWeight;
  int lastTop = -1;
  String lastRelation = "";

  private @Nullable Actor actor;

  Referent(String id, String name, Actor.@Nullable Kind kind, @Nullable BookEntry entry) {
    this.id = id;
    this.name = name;
    this.kind = kind;
    this.entry = entry;
    if (entry != null) {
      gender = entry.gender();
    }
  }

  boolean isPerson() {
    return kind == Actor.Kind.PERSON;
  }

  /** Whether it is a noun of which nothing tells that it is somebody: "airliner". */
  boolean isThing() {
    return kind == null && !human && id.startsWith("thing:");
  }

  void addRole(Role role) {
    for (int i = 0; i < roles.size(); i++) {
      Role there = roles.get(i);
      boolean anotherTerm = role.from() != null && !role.from().equals(there.from());
      if (!anotherTerm
          && (spelt(there).equals(spelt(role)) || spelt(there).endsWith(" " + spelt(role)))) {
        if (there.of() == null || role.of() == null || there.of().equals(role.of())) {
          if (there.of() == null && spelt(there).equals(spelt(role))) {
            roles.set(i, role);
          }
          return;
        }
      }
    }
    roles.add(role);
  }

  /** A title in one of its spellings. */
  private static String spelt(Role role) {
    return role.title()
        .toLowerCase(Locale.ROOT)
        .replace("advisor", "adviser")
        .replace("defense", "defence");
  }

  /** The actor, the same object each time; call it only when the article has been read. */
  @Nullable Actor actor() {
    if (actor == null && kind != null && counts) {
      List<String> others = new ArrayList<>();
      for (String alias : aliases) {
        if (!alias.equals(name)) {
          others.add(alias);
        }
      }
      actor =
          new Actor(id, name, kind, roles, party, others, entry == null ? null : entry.wikidata());
    }
    return actor;
  }
}
