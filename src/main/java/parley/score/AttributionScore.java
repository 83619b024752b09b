package parley.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.article.Field;
import parley.article.Passage;
import parley.entry.Entry;
import parley.entry.Statement;
import parley.text.CodePoints;
import parley.text.Span;

/**
 * Counts how well statements agree with annotated ones.
 *
 * <p>Printed and annotated statements are paired one to one, greedily, by how much of their content
 * they share. Spans are compared as sets of letters and digits, so that a comma or a quotation mark
 * at the edge counts neither way.
 *
 * <ul>
 *   <li><em>found</em>: the contents overlap
 *   <li><em>half</em>: the letters that both contents have are at least half of those that either
 *       has (a Jaccard index of .5)
 *   <li><em>all three exact</em>: source, cue and content are the same
 *   <li><em>exact</em> of one part: the same, and there
 *   <li><em>overlap</em> of one part: the letters that both have, over all pairs
 *   <li><em>quoted</em>: of the annotated statements whose content touches a quotation mark, those
 *       that were found, and those whose source overlaps too
 * </ul>
 */
public final class AttributionScore {

  /** The parts of a statement. */
  public enum Part {
    SOURCE,
    CUE,
    CONTENT
  }

  /** A statement that was missed, or one that nobody annotated. */
  public record Miss(String article, Passage words, boolean missed) {}

  private static final int MARKS_BEFORE = 2;
  private static final int MARKS_AFTER = 3;

  /** A share in the making. */
  private static final class Tally {
    long hits;
    long found;
    long there;

    Share share() {
      return new Share(hits, found, there);
    }
  }

  private final Map<Part, Tally> exact = tallies();
  private final Map<Part, Tally> overlap = tallies();
  private final List<Miss> misses = new ArrayList<>();
  private long articles;
  private long words;
  private long printed;
  private long annotated;
  private long found;
  private long half;
  private long three;
  private long quoted;
  private long quotedFound;
  private long quotedSource;

  private static Map<Part, Tally> tallies() {
    Map<Part, Tally> tallies = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      tallies.put(part, new Tally());
    }
    return tallies;
  }

  private static Tally of(Map<Part, Tally> tallies, Part part) {
    return Objects.requireNonNull(tallies.get(part));
  }

  /** The letters and digits of each part, by the number of the code point. */
  private record Letters(Map<Part, BitSet> parts) {
    BitSet of(Part part) {
      return parts.getOrDefault(part, new BitSet());
    }
  }

  /** A possible pair. */
  private record Pair(double share, int printed, int annotated) {}

  /**
   * Counts one article.
   *
   * @param entries what Parley read out of it
   */
  public void add(Annotated gold, List<Entry> entries) {
    String text = gold.article().text();
    CodePoints counted = new CodePoints(text);
    int[] codePoints = text.codePoints().toArray();
    List<Letters> theirs = new ArrayList<>();
    for (Annotated.Relation relation : gold.relations()) {
      theirs.add(
          new Letters(
              Map.of(
                  Part.SOURCE, letters(relation.source(), counted, codePoints),
                  Part.CUE, letters(relation.cue(), counted, codePoints),
                  Part.CONTENT, letters(relation.content(), counted, codePoints))));
    }
    List<Letters> ours = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry instanceof Statement statement) {
        Letters letters = letters(statement, counted, codePoints);
        if (!letters.of(Part.CONTENT).isEmpty()) {
          ours.add(letters);
          statements.add(statement);
        }
      }
    }
    articles++;
    words += text.strip().isEmpty() ? 0 : text.strip().split("(?U)\\s+", -1).length;
    printed += ours.size();
    annotated += theirs.size();
    for (Part part : Part.values()) {
      for (Letters one : ours) {
        of(exact, part).found += one.of(part).isEmpty() ? 0 : 1;
        of(overlap, part).found += one.of(part).cardinality();
      }
      for (Letters one : theirs) {
        of(exact, part).there += one.of(part).isEmpty() ? 0 : 1;
        of(overlap, part).there += one.of(part).cardinality();
      }
    }
    int[] partner = pair(ours, theirs);
    boolean[] used = new boolean[ours.size()];
    for (int j = 0; j < partner.length; j++) {
      Letters one = theirs.get(j);
      boolean marks = touchesMarks(one.of(Part.CONTENT), codePoints);
      quoted += marks ? 1 : 0;
      if (partner[j] < 0) {
        note(gold, gold.relations().get(j).content(), true);
        continue;
      }
      used[partner[j]] = true;
      count(ours.get(partner[j]), one, marks);
    }
    for (int i = 0; i < used.length; i++) {
      if (!used[i]) {
        note(gold, statements.get(i).content().stream().map(Passage::span).toList(), false);
      }
    }
  }

  private void note(Annotated gold, List<Span> content, boolean missed) {
    if (!content.isEmpty()) {
      misses.add(new Miss(gold.article().id(), gold.article().passage(content.getFirst()), missed));
    }
  }

  private void count(Letters ours, Letters theirs, boolean marks) {
    found++;
    half += share(ours, theirs) >= .5 ? 1 : 0;
    boolean all = true;
    for (Part part : Part.values()) {
      boolean same = ours.of(part).equals(theirs.of(part));
      all &= same;
      of(exact, part).hits += same && !theirs.of(part).isEmpty() ? 1 : 0;
      BitSet both = (BitSet) ours.of(part).clone();
      both.and(theirs.of(part));
      of(overlap, part).hits += both.cardinality();
    }
    three += all ? 1 : 0;
    if (marks) {
      BitSet mine = ours.of(Part.SOURCE);
      BitSet other = theirs.of(Part.SOURCE);
      quotedFound++;
      quotedSource += mine.intersects(other) || (mine.isEmpty() && other.isEmpty()) ? 1 : 0;
    }
  }

  /** For each annotated statement the printed one that is its partner, or -1. */
  private static int[] pair(List<Letters> ours, List<Letters> theirs) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      for (int j = 0; j < theirs.size(); j++) {
        if (ours.get(i).of(Part.CONTENT).intersects(theirs.get(j).of(Part.CONTENT))) {
          pairs.add(new Pair(share(ours.get(i), theirs.get(j)), i, j));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.share())
            .thenComparingInt(Pair::printed)
            .thenComparingInt(Pair::annotated));
    int[] partner = new int[theirs.size()];
    Arrays.fill(partner, -1);
    boolean[] taken = new boolean[ours.size()];
    for (Pair pair : pairs) {
      if (!taken[pair.printed()] && partner[pair.annotated()] < 0) {
        taken[pair.printed()] = true;
        partner[pair.annotated()] = pair.printed();
      }
    }
    return partner;
  }

  private static double share(Letters ours, Letters theirs) {
    BitSet both = (BitSet) ours.of(Part.CONTENT).clone();
    both.and(theirs.of(Part.CONTENT));
    BitSet either = (BitSet) ours.of(Part.CONTENT).clone();
    either.or(theirs.of(Part.CONTENT));
    return (double) both.cardinality() / either.cardinality();
  }

  private static Letters letters(Statement statement, CodePoints counted, int[] codePoints) {
    Map<Part, BitSet> parts = new EnumMap<>(Part.class);
    @Nullable Passage source = statement.source() == null ? null : statement.source().passage();
    parts.put(Part.SOURCE, letters(spans(source), counted, codePoints));
    parts.put(Part.CUE, letters(spans(statement.cue()), counted, codePoints));
    List<Span> content = new ArrayList<>();
    statement.content().forEach(passage -> content.addAll(spans(passage)));
    parts.put(Part.CONTENT, letters(content, counted, codePoints));
    return new Letters(parts);
  }

  private static List<Span> spans(@Nullable Passage passage) {
    return passage == null || !passage.field().equals(Field.TEXT)
        ? List.of()
        : List.of(passage.span());
  }

  private static BitSet letters(List<Span> spans, CodePoints counted, int[] codePoints) {
    BitSet letters = new BitSet();
    for (Span span : spans) {
      for (int i = counted.at(span.start()); i < counted.at(span.end()); i++) {
        if (isLetterOrNumber(codePoints[i])) {
          letters.set(i);
        }
      }
    }
    return letters;
  }

  private static boolean isLetterOrNumber(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> Character.isLetterOrDigit(codePoint);
    };
  }

  private static boolean touchesMarks(BitSet content, int[] codePoints) {
    int from = Math.max(0, Math.max(0, content.nextSetBit(0)) - MARKS_BEFORE);
    int to = Math.min(codePoints.length, Math.max(0, content.length() - 1) + MARKS_AFTER);
    for (int i = from; i < to; i++) {
      if (codePoints[i] == '"' || codePoints[i] == '“' || codePoints[i] == '”') {
        return true;
      }
    }
    return false;
  }

  public long articles() {
    return articles;
  }

  /** Runs of characters that are no white space. */
  public long words() {
    return words;
  }

  public Share found() {
    return new Share(found, printed, annotated);
  }

  public Share half() {
    return new Share(half, printed, annotated);
  }

  public Share allThreeExact() {
    return new Share(three, printed, annotated);
  }

  public Share exact(Part part) {
    return of(exact, part).share();
  }

  public Share overlap(Part part) {
    return of(overlap, part).share();
  }

  /** How many annotated statements touch a quotation mark. */
  public long quoted() {
    return quoted;
  }

  /** The share of those that was found. */
  public double quotedFound() {
    return quoted == 0 ? 0 : (double) quotedFound / quoted;
  }

  /** The share of those whose source is right. */
  public double quotedSource() {
    return quoted == 0 ? 0 : (double) quotedSource / quoted;
  }

  /** Every figure by its name, in the order in which they are printed. */
  public Map<String, Share> shares() {
    Map<String, Share> shares = new LinkedHashMap<>();
    shares.put("found", found());
    shares.put("half", half());
    shares.put("all three exact", allThreeExact());
    for (Part part : Part.values()) {
      String name = part.name().toLowerCase(Locale.ROOT);
      shares.put(name + " exact", exact(part));
      shares.put(name + " overlap", overlap(part));
    }
    return shares;
  }

  /** What was missed, and what was printed and is not annotated, in the order of the articles. */
  public List<Miss> misses() {
    return List.copyOf(misses);
  }
}
