package parley.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Those who speak for whoever publishes an article on a site of their own: who is introduced in its
 * first line ("Ana Soto, Deputy Spokesperson"), and who speaks in its transcript ("MS. SOTO: …"),
 * where nothing tells that they are on another side.
 */
final class SiteSpeakers {

  /** Titles of those who may speak for a government. */
  private static final Set<String> SPEAKING =
      Set.of(
          "minister",
          "envoy",
          "spokesperson",
          "diplomat",
          "official",
          "military",
          "negotiator",
          "aide",
          "adviser",
          "leader");

  /** A line that introduces somebody is short. */
  private static final int LONGEST_LINE = 14;

  private final Identities identities;
  private final Vocabulary vocabulary;

  SiteSpeakers(Identities identities, Vocabulary vocabulary) {
    this.identities = identities;
    this.vocabulary = vocabulary;
  }

  /** Puts them on the side of whoever publishes, and their titles with it. */
  void settle(List<Draft> names) {
    BookEntry issuer = identities.issuer();
    if (issuer == null) {
      return;
    }
    String side = issuer.party() == null ? issuer.name() : issuer.party();
    Set<Referent> turns = new HashSet<>();
    Set<Referent> introduced = new HashSet<>();
    for (Draft draft : names) {
      Referent referent = draft.referent;
      if (referent != null && referent.isPerson() && draft.form == Mention.Form.NAME) {
        if (Shouted.isTurn(draft.scene, draft.headLast)) {
          turns.add(referent);
        } else if (introduces(draft)) {
          introduced.add(referent);
        }
      }
    }
    boolean alone = turns.stream().noneMatch(speaker -> isForeign(speaker, side));
    for (Referent speaker : turns) {
      if (!speaker.offices.isEmpty() || alone) {
        settle(speaker, side);
      }
    }
    for (Referent speaker : introduced) {
      if (!speaker.offices.isEmpty()) {
        settle(speaker, side);
      }
    }
  }

  private static boolean introduces(Draft draft) {
    Scene scene = draft.scene;
    boolean named = scene.index == 0 && scene.size() <= LONGEST_LINE && draft.headFirst == 0;
    for (int i = 0; i < scene.size(); i++) {
      named &= !scene.isVerb(i);
      if (scene.lower[i].equals("attributable")) {
        return true;
      }
    }
    return named;
  }

  private boolean isForeign(Referent speaker, String side) {
    if (speaker.party != null) {
      return !speaker.party.equals(side);
    }
    for (Role role : speaker.roles) {
      if (role.of() != null || !identities.mayHold(role.title(), side)) {
        return true;
      }
    }
    return false;
  }

  private void settle(Referent speaker, String side) {
    boolean speaks = SPEAKING.containsAll(speaker.offices);
    if (speaker.party != null || !speaks || isForeign(speaker, side)) {
      return;
    }
    speaker.party = side;
    for (Role role : new ArrayList<>(speaker.roles)) {
      Vocabulary.@Nullable Title title = vocabulary.title(role.title());
      if (title == null || SPEAKING.contains(title.kind())) {
        speaker.addRole(new Role(role.title(), side, null, null));
      }
    }
  }
}
