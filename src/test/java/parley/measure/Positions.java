package parley.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import parley.article.Field;
import parley.article.Passage;
import parley.entry.Entry;
import parley.pipeline.Pipeline;
import parley.text.Sentence;
import parley.text.Sentences;
import parley.text.Span;

/**
 * Where each side stands, and what is on the table, beside what people annotated: {@code
 * docs/annotating.md}.
 *
 * <p><b>A position</b> is right where an annotated one has the same party, issue and stance, and
 * shares words with it. Every passage of a printed position counts, as the annotation has each
 * again; several with the same party, issue and stance on words that overlap count once, on both
 * sides. The figures by party, issue or stance alone ask for that one and the words.
 *
 * <p><b>A proposal</b> is right where it shares words with an annotated one at any place that names
 * it, or has its name.
 *
 * <p><b>A term</b> is right where its proposal is, and an annotated term of that has its issue; the
 * terms of one proposal on one issue are one.
 *
 * <p>An optional one that is found is no hit and no error; one that is not found is not missed. The
 * articles of {@code develop}, {@code practice}, {@code further} and {@code sentences} are looked
 * at when rules are made. Those of {@code score} and {@code held} have figures of their own, and
 * are never listed.
 */
final class Positions implements Measure {

  /** What Parley printed of one article. */
  private record Read(
      GoldPositions.Annotated gold,
      List<GoldPositions.Position> positions,
      List<parley.entry.Proposal> proposals) {}

  /** Where articles come from. */
  @FunctionalInterface
  private interface Source {
    List<GoldPositions.Annotated> read() throws IOException;
  }

  private final String name;
  private final Source source;

  /** The parts that are read, in the order in which their figures stand. */
  private final Set<GoldPositions.Part> parts;

  private Positions(String name, Source source, Set<GoldPositions.Part> parts) {
    this.name = name;
    this.source = source;
    this.parts = parts;
  }

  /** The articles that rules are made by, and those that tell how good they are elsewhere. */
  static Positions ofArticles() {
    return new Positions(
        "positions",
        GoldPositions::read,
        EnumSet.of(
            GoldPositions.Part.DEVELOP,
            GoldPositions.Part.PRACTICE,
            GoldPositions.Part.HELD,
            GoldPositions.Part.SCORE));
  }

  /** The many that weights are learned from, whose figures say little and bind nobody. */
  static Positions ofWhatIsLearnedFrom() {
    return new Positions(
        "positions-learned",
        GoldPositions::read,
        EnumSet.of(GoldPositions.Part.FURTHER, GoldPositions.Part.SENTENCES));
  }

  /** Pieces of news made up for proposals alone: their positions nobody annotated. */
  static Positions ofWrittenProposals() {
    return new Positions(
        "proposals-written",
        WrittenProposals::read,
        EnumSet.of(GoldPositions.Part.WRITTEN, GoldPositions.Part.UNREAD));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Figure> figures() throws IOException {
    List<Read> all = read();
    List<Figure> figures = new ArrayList<>();
    for (GoldPositions.Part part : parts) {
      List<Read> half = all.stream().filter(one -> one.gold().part() == part).toList();
      String of = ", " + part.label();
      if (half.stream().anyMatch(one -> !one.gold().positions().isEmpty())) {
        figures.addAll(positions(half, of));
      }
      figures.addAll(proposals(half, of));
    }
    return figures;
  }

  private static List<Figure> positions(List<Read> half, String of) {
    Count whole = count(half, Positions::isSame);
    return List.of(
        Figure.share("positions, precision" + of, whole.hits, whole.found),
        Figure.share("positions, recall" + of, whole.hits, whole.there),
        whole.f1("positions, F1" + of),
        count(half, (a, b) -> PartyNames.same(a.party(), b.party())).f1("party alone, F1" + of),
        count(half, (a, b) -> a.issue().equals(b.issue())).f1("issue alone, F1" + of),
        count(half, (a, b) -> a.stance().equals(b.stance())).f1("stance alone, F1" + of));
  }

  /** How much was found of many articles. */
  private static final class Count {
    private int hits;
    private int found;
    private int there;

    void add(Pairing pairing) {
      hits += pairing.hits();
      found += pairing.found();
      there += pairing.there();
    }

    Figure f1(String name) {
      return Figure.f1(name, hits, found, there);
    }
  }

  private static boolean isSame(GoldPositions.Position one, GoldPositions.Position other) {
    return PartyNames.same(one.party(), other.party())
        && one.issue().equals(other.issue())
        && one.stance().equals(other.stance());
  }

  private static Count count(
      List<Read> articles, BiPredicate<GoldPositions.Position, GoldPositions.Position> same) {
    Count count = new Count();
    for (Read read : articles) {
      count.add(pairing(once(read.gold().positions(), same), once(read.positions(), same), same));
    }
    return count;
  }

  private static Pairing pairing(
      List<GoldPositions.Position> gold,
      List<GoldPositions.Position> found,
      BiPredicate<GoldPositions.Position, GoldPositions.Position> same) {
    return Pairing.of(
        gold,
        gold.stream().map(GoldPositions.Position::optional).toList(),
        found,
        (a, b) -> same.test(a, b) ? shared(a.span(), b.span()) : 0);
  }

  /** How many characters two passages share. */
  private static int shared(Span one, Span other) {
    return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
  }

  /** Those that are the same on overlapping words as one, which is optional if all of them are. */
  private static List<GoldPositions.Position> once(
      List<GoldPositions.Position> positions,
      BiPredicate<GoldPositions.Position, GoldPositions.Position> same) {
    List<GoldPositions.Position> kept = new ArrayList<>();
    for (GoldPositions.Position position : positions) {
      GoldPositions.Position joined = position;
      for (GoldPositions.Position other : List.copyOf(kept)) {
        if (same.test(other, joined) && other.span().overlaps(joined.span())) {
          kept.remove(other);
          joined =
              new GoldPositions.Position(
                  other.party(),
                  other.issue(),
                  other.stance(),
                  Span.covering(other.span(), joined.span()),
                  other.optional() && joined.optional());
        }
      }
      kept.add(joined);
    }
    return kept;
  }

  private static List<Figure> proposals(List<Read> articles, String of) {
    Count proposals = new Count();
    Count terms = new Count();
    for (Read read : articles) {
      List<GoldPositions.Proposal> gold = read.gold().proposals();
      Pairing pairing = pairing(read);
      proposals.add(pairing);
      for (GoldPositions.Proposal proposal : gold) {
        terms.there += proposal.optional() ? 0 : proposal.issues().size();
      }
      for (int j = 0; j < read.proposals().size(); j++) {
        Set<String> issues = issues(read.proposals().get(j));
        terms.found += issues.size();
        for (Pairing.Pair pair : pairing.pairs()) {
          if (pair.found() == j && pair.optional()) {
            terms.found -= issues.size();
          } else if (pair.found() == j) {
            Set<String> right = new HashSet<>(issues);
            right.retainAll(gold.get(pair.gold()).issues());
            terms.hits += right.size();
          }
        }
      }
    }
    return List.of(
        Figure.share("proposals, precision" + of, proposals.hits, proposals.found),
        Figure.share("proposals, recall" + of, proposals.hits, proposals.there),
        proposals.f1("proposals, F1" + of),
        Figure.share("terms, recall" + of, terms.hits, terms.there),
        terms.f1("terms, F1" + of));
  }

  private static Set<String> issues(parley.entry.Proposal proposal) {
    return proposal.terms().stream()
        .map(parley.entry.Proposal.Term::issue)
        .collect(Collectors.toSet());
  }

  private static Pairing pairing(Read read) {
    List<GoldPositions.Proposal> gold = read.gold().proposals();
    return Pairing.of(
        gold,
        gold.stream().map(GoldPositions.Proposal::optional).toList(),
        read.proposals(),
        Positions::fit);
  }

  private static int fit(GoldPositions.Proposal gold, parley.entry.Proposal found) {
    int shared = 0;
    for (Passage passage : found.passages()) {
      for (Span span : gold.spans()) {
        shared += isOfBody(passage) ? shared(span, passage.span()) : 0;
      }
    }
    boolean named = gold.name() != null && words(gold.name()).equals(words(found.label()));
    return shared + (named ? 1 : 0);
  }

  private static List<String> words(String name) {
    List<String> words = Readout.words(name);
    words.removeAll(Set.of("the", "a", "an"));
    return words;
  }

  private List<Read> read() throws IOException {
    Pipeline pipeline = Pipeline.standard();
    List<Read> all = new ArrayList<>();
    for (GoldPositions.Annotated gold : source.read()) {
      if (!parts.contains(gold.part())) {
        continue;
      }
      List<GoldPositions.Position> positions = new ArrayList<>();
      List<parley.entry.Proposal> proposals = new ArrayList<>();
      for (Entry entry : pipeline.read(gold.article()).entries()) {
        if (entry instanceof parley.entry.Position position) {
          position.passages().stream()
              .filter(Positions::isOfBody)
              .map(passage -> of(position, passage))
              .forEach(positions::add);
        } else if (entry instanceof parley.entry.Proposal proposal) {
          proposals.add(proposal);
        }
      }
      all.add(new Read(gold, positions, proposals));
    }
    return all;
  }

  private static boolean isOfBody(Passage passage) {
    return passage.field().equals(Field.TEXT);
  }

  private static GoldPositions.Position of(parley.entry.Position position, Passage passage) {
    return new GoldPositions.Position(
        position.party().name(),
        position.issue(),
        position.stance().label(),
        passage.span(),
        false);
  }

  /** What was missed (-) and what is wrong (+), of the parts that are developed on. */
  @Override
  public void list(PrintStream out) throws IOException {
    for (Read read : read()) {
      if (read.gold().part().isOpen()) {
        listPositions(read, out);
        listProposals(read, out);
      }
    }
  }

  private static void listPositions(Read read, PrintStream out) {
    List<GoldPositions.Position> gold = once(read.gold().positions(), Positions::isSame);
    List<GoldPositions.Position> found = once(read.positions(), Positions::isSame);
    Pairing pairing = pairing(gold, found, Positions::isSame);
    for (int i = 0; i < gold.size(); i++) {
      if (!pairing.hasGold(i) && !gold.get(i).optional()) {
        print(read, "-", gold.get(i), out);
      }
    }
    for (int j = 0; j < found.size(); j++) {
      if (!pairing.hasFound(j)) {
        print(read, "+", found.get(j), out);
      }
    }
  }

  private static void print(
      Read read, String mark, GoldPositions.Position position, PrintStream out) {
    out.println(
        String.join(
            " | ",
            mark + " " + read.gold().place(),
            position.party(),
            position.issue(),
            position.stance(),
            words(read, position.span())));
    out.println("      " + around(read, position.span()));
  }

  private static void listProposals(Read read, PrintStream out) {
    Pairing pairing = pairing(read);
    List<GoldPositions.Proposal> gold = read.gold().proposals();
    for (int i = 0; i < gold.size(); i++) {
      if (!pairing.hasGold(i) && !gold.get(i).optional()) {
        print(read, "- proposal", gold.get(i).issues(), gold.get(i).spans().getFirst(), out);
      }
    }
    for (int j = 0; j < read.proposals().size(); j++) {
      parley.entry.Proposal found = read.proposals().get(j);
      if (!pairing.hasFound(j)) {
        print(read, "+ proposal", issues(found), found.passages().getFirst().span(), out);
      }
    }
    for (Pairing.Pair pair : pairing.pairs()) {
      Set<String> there = gold.get(pair.gold()).issues();
      Set<String> printed = issues(read.proposals().get(pair.found()));
      if (!there.equals(printed)) {
        String both = "terms there " + there + ", found";
        print(read, both, printed, gold.get(pair.gold()).spans().getFirst(), out);
      }
    }
  }

  private static void print(
      Read read, String mark, Set<String> issues, Span span, PrintStream out) {
    out.println(
        String.join(" | ", mark + " " + read.gold().place(), issues.toString(), words(read, span)));
    out.println("      " + around(read, span));
  }

  private static String words(Read read, Span span) {
    return span.of(read.gold().article().text()).replaceAll("\\s+", " ");
  }

  /** The sentences that a passage stands in. */
  private static String around(Read read, Span span) {
    return Sentences.of(read.gold().article().text()).stream()
        .map(Sentence::span)
        .filter(span::overlaps)
        .map(sentence -> words(read, sentence))
        .collect(Collectors.joining(" "));
  }
}
