package parley.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Offices of a state that stand before a name without one: "Prime Minister Ada Renn". In an article
 * about one state that is whose they are; in one about several nobody is told.
 */
final class BareTitles {

  private record Bare(Referent person, String title, String kind) {}

  private static final Set<String> NATIONAL =
      Set.of("head-of-state", "head-of-government", "minister");

  /** How often a state is named at least, and how many times as often as any other. */
  private static final int LEAST = 3;

  private static final int TIMES = 2;

  private final List<Bare> bare = new ArrayList<>();

  /** Notes a title before a name that has no owner. */
  void note(Referent person, String title, String kind) {
    if (NATIONAL.contains(kind) && !title.startsWith("state ")) {
      bare.add(new Bare(person, title, kind));
    }
  }

  /** Gives the titles noted to the state that the article is about, where there is one. */
  void settle(List<Draft> names, Identities identities) {
    if (bare.isEmpty()) {
      return;
    }
    Referent state = main(names, identities);
    if (state == null) {
      return;
    }
    for (Bare one : bare) {
      boolean known = one.person().entry != null;
      for (Role role : one.person().roles) {
        known |= role.of() != null;
      }
      if (!known && identities.hasMinisters(one.title(), state.name)) {
        one.person().addRole(new Role(one.title(), state.name, null, null));
        if (one.person().party == null && Offices.speaksFor(one.title(), one.kind(), state)) {
          one.person().party = state.name;
        }
      }
    }
  }

  private static @Nullable Referent main(List<Draft> names, Identities identities) {
    Map<Referent, Integer> counts = new HashMap<>();
    for (Draft draft : names) {
      Referent state = draft.referent;
      if (draft.place != null) {
        state = identities.state(draft.place.name());
      }
      if (state != null && state.kind == Actor.Kind.STATE) {
        counts.merge(state, 1, Integer::sum);
      }
    }
    Referent most = null;
    int first = 0;
    int second = 0;
    for (Map.Entry<Referent, Integer> count : counts.entrySet()) {
      if (count.getValue() > first) {
        second = first;
        first = count.getValue();
        most = count.getKey();
      } else {
        second = Math.max(second, count.getValue());
      }
    }
    return first >= LEAST && first >= TIMES * second ? most : null;
  }
}
