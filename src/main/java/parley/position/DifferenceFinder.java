package parley.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import parley.entry.Difference;
import parley.entry.Entry;
import parley.entry.Evidence;
import parley.entry.Issues;
import parley.entry.When;
import parley.entry.Who;
import parley.reading.ArticleContext;
import parley.reading.FactualityReader;
import parley.reading.Grammar;
import parley.reading.Reading;
import parley.rule.RuleFile;
import parley.syntax.Tree;
import parley.text.Span;

/** Finds what the reporting says that the sides differ on. */
final class DifferenceFinder {

  /** Verbs that lead from "the differences" to what they are about. */
  private static final Set<String> LEADING =
      Set.of(
          "center", "centre", "concern", "include", "involve", "remain", "be", "persist", "focus");

  private final Map<String, RuleFile.Line> rules = new HashMap<>();
  private final Issues issues;
  private final Negotiation negotiation = new Negotiation();
  private final FactualityReader factuality = FactualityReader.standard();

  DifferenceFinder(Issues issues) {
    this.issues = issues;
    for (RuleFile.Line line : RuleFile.shipped("position/differences.rules").lines()) {
      rules.put(line.field(0), line);
    }
  }

  List<Entry> find(ArticleContext context) {
    List<Entry> found = new ArrayList<>();
    for (Tree sentence : context.reading().sentences()) {
      for (int cue = 0; cue < sentence.size(); cue++) {
        RuleFile.Line rule = rules.get(Grammar.lemma(sentence, cue));
        if (rule == null) {
          rule = rules.get(sentence.word(cue));
        }
        if (rule != null && sentence.isNoun(cue) == rule.field(1).equals("noun")) {
          difference(context, sentence, cue, rule, found);
        }
      }
    }
    return found;
  }

  private void difference(
      ArticleContext context, Tree sentence, int cue, RuleFile.Line rule, List<Entry> found) {
    List<Who> between = between(context, sentence, cue);
    boolean ofSides = between.size() > 1 || negotiation.isSpokenOf(context, sentence);
    if (!ofSides || isOtherPoint(sentence, cue) || factuality.of(sentence, cue).negated()) {
      return;
    }
    SortedSet<String> about = new TreeSet<>();
    int last = cue;
    for (int matter : matters(sentence, cue, rule)) {
      int end = withExamples(sentence, Extent.last(sentence, matter));
      about.addAll(issues.of(sentence, sentence.first(matter), end + 1));
      last = Math.max(last, end);
    }
    if (about.isEmpty()) {
      return;
    }
    Reading reading = context.reading();
    int first = Math.min(start(sentence, cue), cue);
    while (first < cue && sentence.is(first, "punct", "cc", "mark", "case")) {
      first++;
    }
    Span words = Grammar.span(sentence, first, last);
    Evidence evidence =
        Evidence.of("difference: " + rule.field(0), reading.passage(words))
            .through(context.chain(words));
    When held = context.when(sentence, cue);
    found.add(
        new Difference(
            evidence,
            List.copyOf(about),
            between,
            held == null ? reading.published() : held,
            reading.published()));
  }

  /** "Several issues, <em>including the border and the prisoners</em>". */
  private static int withExamples(Tree sentence, int last) {
    int mark = last + 2;
    boolean listed =
        mark < sentence.size()
            && sentence.word(last + 1).equals(",")
            && sentence.tag(mark).equals("VBG")
            && sentence.is(mark, "case")
            && sentence.head(mark) > mark;
    return listed ? Extent.last(sentence, sentence.head(mark)) : last;
  }

  /** A point is one that divides only as a sticking point, or a point of contention. */
  private static boolean isOtherPoint(Tree sentence, int cue) {
    if (!Grammar.lemma(sentence, cue).equals("point")) {
      return false;
    }
    boolean sticking = cue > 0 && Grammar.lemma(sentence, cue - 1).startsWith("stick");
    boolean contention =
        cue + 2 < sentence.size() && Grammar.lemma(sentence, cue + 2).equals("contention");
    return !sticking && !contention;
  }

  private static List<Integer> matters(Tree sentence, int cue, RuleFile.Line rule) {
    List<Integer> found = new ArrayList<>();
    for (int child : sentence.childrenWith(cue, "obl", "nmod")) {
      if (rule.list(2).contains(Grammar.preposition(sentence, child))) {
        found.add(child);
      }
    }
    int above = sentence.head(cue);
    if (found.isEmpty()
        && above >= 0
        && sentence.is(cue, "nsubj")
        && LEADING.contains(Grammar.lemma(sentence, above))) {
      for (int child : sentence.childrenWith(above, "obj", "obl", "nmod")) {
        found.add(child);
      }
    }
    return found;
  }

  private static int start(Tree sentence, int cue) {
    int subject = Grammar.subject(sentence, cue);
    return subject >= 0 ? sentence.first(subject) : sentence.first(cue);
  }

  /** Who differs, where they are named: "Peru and Bolivia differ", "gaps between A and B". */
  private static List<Who> between(ArticleContext context, Tree sentence, int cue) {
    List<Who> sides = new ArrayList<>();
    if (sentence.isVerb(cue)) {
      named(context, sentence, Grammar.subject(sentence, cue), sides);
    }
    for (int child : sentence.childrenWith(cue, "nmod", "obl")) {
      if (Grammar.preposition(sentence, child).equals("between")) {
        named(context, sentence, child, sides);
      }
    }
    return sides.size() > 1 ? sides : List.of();
  }

  private static void named(ArticleContext context, Tree sentence, int noun, List<Who> sides) {
    if (noun >= 0) {
      for (int one : Grammar.conjuncts(sentence, noun)) {
        context.sides().of(sentence, one).stream()
            .filter(side -> sides.stream().noneMatch(s -> s.name().equals(side.name())))
            .forEach(sides::add);
      }
    }
  }
}
