package parley.actor;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whose somebody or something is: "Norland's envoy", "the envoy of Norland", "Norland officials".
 */
final class Owners {

  private final Identities identities;
  private final Naming naming;
  private final Vocabulary vocabulary;

  Owners(Identities identities, Naming naming, Vocabulary vocabulary) {
    this.identities = identities;
    this.naming = naming;
    this.vocabulary = vocabulary;
  }

  /** The state, house or body to which a noun belongs, or null. */
  @Nullable Referent of(Scene scene, int noun) {
    int first = Nouns.first(scene, noun);
    for (int i = noun - 1; i >= first; i--) {
      Named named = scene.names[i];
      if (named != null) {
        Referent owner = naming.ownerOf(named);
        if (owner != null && !owner.isPerson()) {
          return owner;
        }
        i = named.first();
      }
    }
    for (int child : scene.children(noun)) {
      if (child > noun && scene.relations[child].equals("nmod") && scene.names[child] != null) {
        String preposition = scene.preposition(child);
        if (preposition.equals("of") || preposition.equals("for") || preposition.equals("to")) {
          Referent owner = naming.ownerOf(scene.names[child]);
          return owner != null && !owner.isPerson() ? owner : null;
        }
      }
    }
    return null;
  }

  /** Whether a name is that of a body which people belong to, and not of a state or a place. */
  boolean isBody(Named named) {
    Referent owner = naming.ownerOf(named);
    if (owner != null) {
      return switch (owner.kind) {
        case ORGANISATION, ARMED_GROUP, OUTLET -> true;
        case null, default -> false;
      };
    }
    return switch (named.sort()) {
      case ORGANISATION, OUTLET -> true;
      case UNKNOWN -> isCalledBody(named);
      default -> false;
    };
  }

  /** "the Norshire union": whether the noun after a name, or before it, says that it is a body. */
  private boolean isCalledBody(Named named) {
    Scene scene = named.scene();
    int next = named.last() + 1;
    return (next < scene.size() && isBodyNoun(scene, next))
        || (named.first() > 0 && isBodyNoun(scene, named.first() - 1));
  }

  private boolean isBodyNoun(Scene scene, int i) {
    String word = scene.lower[i];
    String body =
        scene.tags[i].equals("NN")
            ? vocabulary.body(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            : null;
    return "organisation".equals(body) || "outlet".equals(body);
  }

  /** The only side to which people belong; null where they come from several. */
  @Nullable String party(Scene scene, int noun) {
    String party = null;
    int first = Nouns.first(scene, noun);
    int last = Nouns.last(scene, noun);
    for (int i = first; i < noun; i++) {
      if (scene.relations[i].equals("conj") && scene.names[i] == null) {
        return null;
      }
    }
    for (int i = first; i <= last; i++) {
      Named named = scene.names[i];
      if (named == null) {
        continue;
      }
      Referent owner = naming.ownerOf(named);
      String side = owner == null || owner.isPerson() ? null : identities.partyOf(owner);
      if (side != null) {
        if (party != null && !party.equals(side)) {
          return null;
        }
        party = side;
      }
      i = named.last();
    }
    return party;
  }

  /** A government or body that is known by whose it is: "the Norland government". */
  @Nullable Referent body(Scene scene, int noun, String kind) {
    boolean government = vocabulary.isSetting("body", scene.lower[noun]);
    int first = Nouns.first(scene, noun);
    int named = -1;
    for (int i = noun - 1; i >= first && named < 0; i--) {
      if (scene.names[i] != null) {
        named = i;
      }
    }
    Referent owner = null;
    if (named >= 0) {
      Named name = scene.names[named];
      owner = name == null ? null : naming.ownerOf(name);
    } else {
      owner = of(scene, noun);
    }
    if (owner == null) {
      return null;
    }
    if (owner.isPerson()) {
      return government && owner.party != null ? identities.state(owner.party) : null;
    }
    if (government) {
      return owner.kind == Actor.Kind.STATE ? owner : null;
    }
    if (owner.kind != Actor.Kind.STATE || !kind.equals("organisation") || named < 0) {
      return null;
    }
    StringBuilder words = new StringBuilder(identities.adjective(owner));
    for (int i = named + 1; i <= noun; i++) {
      if (scene.isNoun(i) || scene.tags[i].equals("JJ")) {
        String word = scene.word(i);
        words.append(' ');
        words.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return identities.body(words.toString(), Actor.Kind.ORGANISATION, identities.partyOf(owner));
  }
}
