package parley.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import parley.article.Field;
import parley.article.Passage;
import parley.entry.Assessment;
import parley.entry.Channel;
import parley.entry.Difference;
import parley.entry.Entry;
import parley.entry.Event;
import parley.entry.Position;
import parley.entry.Proposal;
import parley.entry.Statement;
import parley.text.Span;

/** The words of an article on which its positions, proposals, events and channels rest. */
public final class Footing {

  /** Of an article of which nothing is told but statements. */
  public static final Footing NONE = new Footing(List.of());

  /** The furthest end of all words that begin at an offset or before, by the offset. */
  private final Map<Field, NavigableMap<Integer, Integer>> ends = new HashMap<>();

  private Footing(List<Passage> passages) {
    List<Passage> sorted = new ArrayList<>(passages);
    sorted.sort(Comparator.comparing(Passage::span));
    for (Passage passage : sorted) {
      NavigableMap<Integer, Integer> of =
          ends.computeIfAbsent(passage.field(), field -> new TreeMap<>());
      Span span = passage.span();
      int before = of.isEmpty() ? 0 : of.lastEntry().getValue();
      of.put(span.start(), Math.max(before, span.end()));
    }
  }

  /** Of what is in force of an article; what was rejected holds nothing. */
  public static Footing of(InForce inForce) {
    return of(
        inForce.entries().stream()
            .filter(upheld -> upheld.status() != Status.REJECTED)
            .map(InForce.Upheld::entry)
            .toList());
  }

  /** Of the entries of an article that are in force. */
  public static Footing of(Iterable<Entry> entries) {
    List<Passage> passages = new ArrayList<>();
    for (Entry entry : entries) {
      boolean rests =
          switch (entry) {
            case Position p -> true;
            case Proposal p -> true;
            case Event e -> true;
            case Channel c -> true;
            case Statement s -> false;
            case Difference d -> false;
            case Assessment a -> false;
          };
      if (rests) {
        passages.addAll(entry.passages());
      }
    }
    return passages.isEmpty() ? NONE : new Footing(passages);
  }

  /** Whether any of them rests on some of these words. */
  boolean has(List<Passage> words) {
    return words.stream().anyMatch(this::has);
  }

  private boolean has(Passage words) {
    NavigableMap<Integer, Integer> of = ends.get(words.field());
    Map.Entry<Integer, Integer> last = of == null ? null : of.lowerEntry(words.span().end());
    return last != null && last.getValue() > words.span().start();
  }
}
