package parley.measure;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.measure.RolePairs.Relation;

/**
 * Which relation of DWIE's a title means, by its words alone and whom it is of. Without regard to
 * what Parley's own lists make of the title.
 */
final class Titled {

  private static final Set<String> STATE =
      Set.of("president", "king", "queen", "emperor", "empress", "emir", "sultan", "monarch");
  private static final Set<String> GOVERNMENT =
      Set.of("prime minister", "premier", "chancellor", "first minister", "taoiseach", "governor");
  private static final Set<String> SPEAKING =
      Set.of("spokesman", "spokeswoman", "spokesperson", "press secretary");
  private static final Set<String> SECRETARIES =
      Set.of("home", "foreign", "defense", "defence", "treasury", "energy", "interior");

  /** Those who lead the body that they belong to. */
  private static final Set<String> LEADING =
      Set.of(
          "head",
          "chief",
          "leader",
          "director",
          "director-general",
          "chairman",
          "chairwoman",
          "chairperson",
          "chair",
          "co-chair",
          "co-chairman",
          "co-chairwoman",
          "co-leader",
          "co-director",
          "ceo",
          "chief executive",
          "chief executive officer",
          "executive",
          "boss",
          "secretary-general",
          "secretary general",
          "general secretary",
          "dean",
          "rector",
          "editor-in-chief",
          "founder",
          "co-founder",
          "owner",
          "pope",
          "commander",
          "high commissioner",
          "high representative",
          "general manager",
          "executive secretary");

  /** Those who act for a state without leading it. */
  private static final Set<String> ACTING =
      Set.of(
          "ambassador",
          "envoy",
          "diplomat",
          "negotiator",
          "representative",
          "emissary",
          "delegate",
          "official",
          "aide",
          "adviser",
          "advisor",
          "general",
          "commander",
          "secretary",
          "colonel",
          "prosecutor",
          "prosecutor general",
          "attorney general",
          "chief",
          "head",
          "director",
          "commissioner",
          "consul",
          "mediator",
          "chief of staff",
          "agent",
          "crown prince");

  private Titled() {}

  /**
   * The relation, or null where there is none.
   *
   * @param body whether the role is of an organisation and not of a country, region or people
   */
  static @Nullable Relation relation(String title, boolean body) {
    String plain = title.toLowerCase(Locale.ROOT);
    if (plain.contains("secretary of state") || plain.contains("minister of state")) {
      plain = plain.replace(" of state", "");
      plain = plain.equals("secretary") ? "state secretary" : plain;
    }
    int of = plain.indexOf(" of ");
    plain = (of < 0 || ends(plain, "chief of staff") ? plain : plain.substring(0, of)).strip();
    boolean second = plain.matches(".*\\b(vice|deputy|assistant|under|undersecretary)\\b.*");
    if (endsIn(plain, SPEAKING)) {
      return Relation.SPOKESPERSON_OF;
    }
    if (body) {
      boolean heads = endsIn(plain, LEADING) || endsIn(plain, STATE);
      return heads && !plain.endsWith("head coach") ? Relation.HEAD_OF : Relation.MEMBER_OF;
    }
    if (endsIn(plain, GOVERNMENT)) {
      return second ? Relation.AGENT_OF : Relation.HEAD_OF_GOV;
    }
    if (endsIn(plain, STATE)) {
      return second ? Relation.AGENT_OF : Relation.HEAD_OF_STATE;
    }
    String last = plain.substring(plain.lastIndexOf(' ') + 1);
    boolean secretary =
        last.equals("secretary")
            && SECRETARIES.stream().anyMatch(s -> plain(title).contains(s + " secretary"));
    if (last.equals("minister") || secretary || plain.equals("state secretary")) {
      return second ? Relation.AGENT_OF : Relation.MINISTER_OF;
    }
    return endsIn(plain, ACTING) ? Relation.AGENT_OF : null;
  }

  private static String plain(String title) {
    return title.toLowerCase(Locale.ROOT);
  }

  private static boolean endsIn(String title, Set<String> words) {
    for (String word : words) {
      if (ends(title, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(String title, String word) {
    return title.equals(word) || title.endsWith(" " + word) || title.endsWith("-" + word);
  }
}
