package parley.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.entry.Entry;
import parley.format.JsonLinesReader;

/**
 * What is in force of an article: the machine's reading, and what people decided about it.
 *
 * <p>A function of the machine's entries and the log, so that it can always be worked out again. A
 * decision goes by the id of its entry. Newer rules may give the same words another id: then the
 * machine's entry that is most like what was decided belongs to it, so that the same thing does not
 * stand there twice. What the machine no longer reads stays, as long as its words are in the
 * article.
 *
 * @param entries those that the machine reads in their order, then the others
 * @param gone decisions whose words this version of the article does not have
 */
public record InForce(List<Upheld> entries, List<Decision> gone) {

  /**
   * An entry that is in force, or was rejected.
   *
   * @param entry as it is shown, under the id that it has had from the beginning
   * @param said as it was read or decided, before actors are merged
   * @param decision what counts; null where nobody has decided
   * @param machine what the machine reads there; null for nothing
   * @param place the machine's entry, counted from 0; -1 for none
   * @param differs whether the machine reads something else by now than whoever decided last saw,
   *     and than was decided
   */
  public record Upheld(
      Entry entry,
      Entry said,
      Status status,
      @Nullable Decision decision,
      @Nullable Entry machine,
      int place,
      boolean differs) {}

  public InForce {
    entries = List.copyOf(entries);
    gone = List.copyOf(gone);
  }

  /** A standing decision with its lines read, their words in the version that counts. */
  private record Held(
      String id, Decision decision, Entry line, @Nullable Entry before, @Nullable Entry machine) {

    double likeness(Entry other) {
      boolean strict = decision.act() == Act.REJECT;
      double best = Likeness.of(line, other, strict);
      best = before == null ? best : Math.max(best, Likeness.of(before, other, strict));
      return machine == null ? best : Math.max(best, Likeness.of(machine, other, strict));
    }

    boolean differsFrom(@Nullable Entry now) {
      Entry inForce = decision.act() == Act.REJECT ? null : line;
      return !Likeness.isSame(now, machine) && !Likeness.isSame(now, inForce);
    }
  }

  private record Pair(double likeness, int held, int machine) {}

  /**
   * Works it out.
   *
   * @param version the key of the article's version
   * @param machine what the machine reads in it
   * @param log all decisions about this article
   * @param versions other versions of the article, by their keys
   */
  public static InForce of(
      Article article,
      long version,
      List<Entry> machine,
      Log log,
      LongFunction<Article> versions,
      Merges merges) {
    List<Held> held = new ArrayList<>();
    List<Decision> gone = new ArrayList<>();
    for (String id : log.entries()) {
      Decision top = log.top(id);
      if (top != null) {
        Article words = top.version() == version ? article : versions.apply(top.version());
        held(id, top, words, article).ifPresentOrElse(held::add, () -> gone.add(top));
      }
    }
    Map<Integer, Held> byPlace = pair(held, machine);
    List<Upheld> entries = new ArrayList<>();
    for (int i = 0; i < machine.size(); i++) {
      Entry now = machine.get(i);
      Held decided = byPlace.get(i);
      entries.add(
          decided == null
              ? new Upheld(merges.shown(now), now, Status.UNDECIDED, null, now, i, false)
              : upheld(decided, now, i, merges));
    }
    Set<Held> paired = new HashSet<>(byPlace.values());
    for (Held decided : held) {
      if (!paired.contains(decided)) {
        entries.add(upheld(decided, null, -1, merges));
      }
    }
    return new InForce(entries, gone);
  }

  private static Upheld upheld(Held held, @Nullable Entry now, int place, Merges merges) {
    return new Upheld(
        merges.shown(held.line),
        held.line,
        Status.after(held.decision.act()),
        held.decision,
        now,
        place,
        held.differsFrom(now));
  }

  private static Optional<Held> held(String id, Decision top, Article from, Article to) {
    String shown = top.after() == null ? top.before() : top.after();
    if (shown == null) {
      return Optional.empty();
    }
    return moved(shown, from, to)
        .map(line ->
            new Held(
                id,
                top,
                Rewriting.pinned(line, id),
                near(top.before(), from, to),
                near(top.machine(), from, to)));
  }

  private static Optional<Entry> moved(String line, Article from, Article to) {
    Entry entry = JsonLinesReader.entry(line, from);
    return from.equals(to) ? Optional.of(entry) : Moving.of(entry, to);
  }

  /** The line with its words where they are now, as far as they are there. */
  private static @Nullable Entry near(@Nullable String line, Article from, Article to) {
    return line == null ? null : moved(line, from, to).orElse(null);
  }

  /** To which entry of the machine which decision belongs. */
  private static Map<Integer, Held> pair(List<Held> held, List<Entry> machine) {
    Map<Integer, Held> byPlace = new HashMap<>();
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < machine.size(); i++) {
      places.putIfAbsent(machine.get(i).id(), i);
    }
    Set<Held> paired = new HashSet<>();
    for (Held one : held) {
      Integer place = places.get(one.id);
      if (place != null) {
        byPlace.put(place, one);
        paired.add(one);
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (int h = 0; h < held.size(); h++) {
      for (int m = 0; m < machine.size() && !paired.contains(held.get(h)); m++) {
        double likeness = byPlace.containsKey(m) ? 0 : held.get(h).likeness(machine.get(m));
        if (likeness > 0) {
          pairs.add(new Pair(likeness, h, m));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.likeness)
            .thenComparingInt(Pair::held)
            .thenComparingInt(Pair::machine));
    for (Pair pair : pairs) {
      Held one = held.get(pair.held);
      if (!byPlace.containsKey(pair.machine) && paired.add(one)) {
        byPlace.put(pair.machine, one);
      }
    }
    return byPlace;
  }
}
