package parley.review;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.entry.Entry;
import parley.entry.Hop;
import parley.entry.Who;
import parley.format.JsonLinesReader;

/**
 * Which actors people took for one: {@code a} is {@code b}, for the whole record. What is read
 * keeps its ids; what is shown bears the one that both are.
 */
public final class Merges {

  /** Where nobody is merged. */
  public static final Merges NONE = new Merges(Map.of());

  private final Map<String, Actor> into;

  private Merges(Map<String, Actor> into) {
    this.into = into;
  }

  /** Of standing decisions that merge. */
  public static Merges of(List<Decision> merges) {
    Map<String, Actor> into = new LinkedHashMap<>();
    for (Decision merge : merges) {
      if (merge.before() != null && merge.after() != null) {
        into.putIfAbsent(
            JsonLinesReader.actor(merge.before()).id(), JsonLinesReader.actor(merge.after()));
      }
    }
    return new Merges(into);
  }

  /** Why these cannot all stand; null if they can. */
  static @Nullable String refusal(List<Decision> merges) {
    Map<String, Decision> by = new HashMap<>();
    for (Decision merge : merges) {
      if (merge.before() == null || merge.after() == null) {
        continue;
      }
      Actor from = JsonLinesReader.actor(merge.before());
      Decision other = by.put(from.id(), merge);
      if (other != null) {
        return from.name() + " has been merged by " + other.who() + " already";
      }
    }
    Merges all = of(merges);
    for (String id : by.keySet()) {
      String at = id;
      for (int steps = 0; all.into.containsKey(at); steps++) {
        Actor next = all.into.get(at);
        if (next == null || steps > by.size()) {
          return "The one that " + id + " was merged into is merged into this one";
        }
        at = next.id();
      }
    }
    return null;
  }

  public boolean isEmpty() {
    return into.isEmpty();
  }

  /** The ids that are shown no more. */
  public Set<String> ids() {
    return into.keySet();
  }

  /** Who the actor with this id is; null where it is nobody else. */
  public @Nullable Actor is(@Nullable String id) {
    Actor found = null;
    String at = id;
    while (at != null && into.containsKey(at)) {
      found = into.get(at);
      at = found == null ? null : found.id();
    }
    return found;
  }

  /** The entry with those who are somebody else under the other's name; its id stays. */
  public Entry shown(Entry entry) {
    return into.isEmpty() ? entry : new Renaming().of(entry);
  }

  /** The actor's line with the other's name, as the one that both are. */
  public Actor shown(Actor actor) {
    Actor is = is(actor.id());
    return is == null ? actor : is;
  }

  private final class Renaming extends Rewriting {
    @Override
    Who who(Who who) {
      Actor is = is(who.actor());
      return is == null ? who : new Who(is.name(), is.id(), who.passage());
    }

    @Override
    Hop hop(Hop hop) {
      Actor is = is(hop.actor());
      return is == null ? hop : new Hop(is.name(), is.kind(), is.id(), hop.cue(), hop.passage());
    }
  }
}
