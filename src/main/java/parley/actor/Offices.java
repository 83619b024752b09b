package parley.actor;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What kinds of offices mean for whom one has them of, and for whom one speaks. */
final class Offices {

  /** What somebody does who is of a state without any office of it: its adjective tells descent. */
  private static final Set<String> PRIVATE =
      Set.of(
          "analyst",
          "journalist",
          "academic",
          "medical",
          "business",
          "civil",
          "sport",
          "member",
          "lead");

  /** Those who hold an office of a city or a region. */
  private static final Set<String> LOCAL =
      Set.of("official", "police", "sport", "religious", "lead", "head-of-government", "member");

  /** Words in a title of those who are of a state and not on its side. */
  private static final Set<String> APART =
      Set.of(
          "opposition",
          "rebel",
          "separatist",
          "militia",
          "protest",
          "exiled",
          "dissident",
          "insurgent",
          "guerrilla",
          "former",
          "ex",
          "then",
          "late",
          "union",
          "tribal",
          "community");

  private Offices() {}

  /**
   * The name of whom an office is of, or null where the owner's name only tells where somebody
   * comes from: "a Norland economist".
   *
   * @param owner the name beside the title
   * @param referent the one who bears that name, or null for a place or an unknown body
   */
  static @Nullable String of(Named owner, @Nullable Referent referent, String kind) {
    boolean city = isCity(owner);
    if (city && LOCAL.contains(kind)) {
      return owner.words();
    }
    if (referent == null) {
      return isPlace(owner) && !LOCAL.contains(kind) ? null : owner.words();
    }
    boolean state = referent.kind == Actor.Kind.STATE;
    return state && PRIVATE.contains(kind) ? null : referent.name;
  }

  /** Whether somebody with this title stands for the side of whom it is an office of. */
  static boolean speaksFor(String title, String kind, Referent owner) {
    if (PRIVATE.contains(kind) && !kind.equals("lead") && !kind.equals("member")) {
      return false;
    }
    for (String word : title.split("[ -]", -1)) {
      if (APART.contains(word)) {
        return false;
      }
    }
    return owner.kind != Actor.Kind.STATE || !PRIVATE.contains(kind);
  }

  private static boolean isCity(Named named) {
    return named.means(Sense.Use.CAPITAL);
  }

  /** Whether people in this line of work hold no office of the state that they are from. */
  static boolean isPrivate(String kind) {
    return PRIVATE.contains(kind);
  }

  /** Whether a name is that of a place that is no state. */
  static boolean isPlace(Named named) {
    for (Sense sense : named.senses()) {
      if (sense.entry().kind() == null) {
        return true;
      }
    }
    return named.sort() == Named.Sort.PLACE;
  }
}
