package parley.review;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.article.Field;
import parley.article.Passage;
import parley.entry.Entry;
import parley.entry.Event;
import parley.entry.Position;
import parley.entry.Proposal;
import parley.entry.Statement;
import parley.entry.Who;

/** Whether two entries of one article say the same, or are two readings of the same words. */
final class Likeness {

  /** Two readings share at least this much of their words. */
  private static final double WORDS = 0.5;

  /** Where they share this much, it does not matter what a plan is called. */
  private static final double SAME_WORDS = 0.8;

  private Likeness() {}

  /** Whether both say the same, whoever made them and under whatever id; nothing is nothing. */
  static boolean isSame(@Nullable Entry one, @Nullable Entry other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return plain(one).equals(plain(other));
  }

  private static Entry plain(Entry entry) {
    return Rewriting.with(entry, entry.evidence().by("any").under(null));
  }

  /**
   * How likely both are readings of the same words, to compare with others; 0 if they are not.
   *
   * <p>One sentence often tells several things. So two positions have to agree in two of side,
   * issue and stance, and two events in their kind or in somebody who takes part.
   *
   * @param strict whether they have to say the same in all that tells entries of a type apart
   */
  static double of(Entry one, Entry other, boolean strict) {
    if (!one.type().equals(other.type())) {
      return 0;
    }
    double words = words(own(one), own(other));
    Set<String> shared = marks(one);
    shared.retainAll(marks(other));
    Set<String> either = marks(one);
    either.addAll(marks(other));
    if (words < WORDS
        || (strict && shared.size() < either.size())
        || !isCompatible(one, other, words)) {
      return 0;
    }
    return words + (either.isEmpty() ? 1 : (double) shared.size() / either.size());
  }

  private static boolean isCompatible(Entry one, Entry other, double words) {
    return switch (one) {
      case Position p when other instanceof Position q -> {
        int same = p.issue().equals(q.issue()) ? 1 : 0;
        same += p.stance() == q.stance() ? 1 : 0;
        same += p.party().isSameAs(q.party()) ? 1 : 0;
        yield same >= 2;
      }
      case Event e when other instanceof Event f ->
          e.kind() == f.kind()
              || e.participants().stream()
                  .anyMatch(
                      a -> f.participants().stream().anyMatch(b -> a.who().isSameAs(b.who())));
      case Proposal p when other instanceof Proposal q ->
          p.label().equalsIgnoreCase(q.label()) || words >= SAME_WORDS;
      default -> true;
    };
  }

  /** What tells entries apart, without where their words begin. */
  private static Set<String> marks(Entry entry) {
    if (entry instanceof Statement s) {
      Who source = s.source();
      return source == null ? new TreeSet<>() : new TreeSet<>(Set.of(source.name()));
    }
    return new TreeSet<>(entry.distinction());
  }

  private static List<Passage> own(Entry entry) {
    return entry instanceof Statement s ? s.content() : entry.passages();
  }

  /** Of the letters that either has, the share that both have. */
  private static double words(List<Passage> one, List<Passage> other) {
    Map<Field, BitSet> first = letters(one);
    Map<Field, BitSet> second = letters(other);
    int both = 0;
    int either = 0;
    for (Field field :
        Stream.concat(first.keySet().stream(), second.keySet().stream()).distinct().toList()) {
      BitSet a = first.getOrDefault(field, new BitSet());
      BitSet b = second.getOrDefault(field, new BitSet());
      BitSet shared = (BitSet) a.clone();
      shared.and(b);
      both += shared.cardinality();
      either += a.cardinality() + b.cardinality() - shared.cardinality();
    }
    return either == 0 ? 0 : (double) both / either;
  }

  private static Map<Field, BitSet> letters(List<Passage> passages) {
    Map<Field, BitSet> letters = new HashMap<>();
    for (Passage passage : passages) {
      Objects.requireNonNull(letters.computeIfAbsent(passage.field(), f -> new BitSet()))
          .set(passage.span().start(), passage.span().end());
    }
    return letters;
  }
}
