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
  private final Issues issues = Issues.standard();
  private final FactualityReader factuality = FactualityReader.standard();

  DifferenceFinder() {
    for (RuleFile.Line line : RuleFile.shipped("position/differences.rules").lines()) {
      rules.put(line.field(0), line);
    }
  }

  List<Entry> find(ArticleContext context) {
    List<Entry> found = new ArrayList<>();
    for (Tree sentence : context.reading().sentences()) {
      for (int cue = 0; cue < sentence.size(); cue++) {
        RuleFile.Line rule = rules.get(Grammar.lemma(sentence, cue));
        if (rule != null && sentence.isVerb(cue) == rule.field(1).equals("verb")) {
          difference(context, sentence, cue, rule, found);
        }
      }
    }
    return found;
  }

  private void difference(
      ArticleContext context, Tree sentence, int cue, RuleFile.Line rule, List<Entry> found) {
    if (factuality.of(sentence, cue).negated()) {
      return;
    }
    SortedSet<String> about = new TreeSet<>();
    int last = cue;
    for (int matter : matters(sentence, cue, rule)) {
      about.addAll(issues.of(sentence, sentence.first(matter), sentence.last(matter) + 1));
      last = Math.max(last, sentence.last(matter));
    }
    if (about.isEmpty()) {
      return;
    }
    Reading reading = context.reading();
    Span words = Grammar.span(sentence, Math.min(start(sentence, cue), cue), last);
    Evidence evidence =
        Evidence.of("difference: " + rule.field(0), reading.passage(words))
            .through(context.chain(words));
    found.add(
        new Difference(
            evidence,
            List.copyOf(about),
            between(context, sentence, cue),
            context.when(sentence, cue),
            reading.published()));
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

  /** Who differs, where the sides are named: "Peru and Bolivia differ on …". */
  private static List<Who> between(ArticleContext context, Tree sentence, int cue) {
    int subject = Grammar.subject(sentence, cue);
    List<Who> sides = new ArrayList<>();
    if (subject >= 0) {
      for (int side : Grammar.conjuncts(sentence, subject)) {
        context
            .sides()
            .mention(sentence, side)
            .flatMap(context.reading()::who)
            .flatMap(context.sides()::party)
            .ifPresent(sides::add);
      }
    }
    return sides.size() > 1 ? sides : List.of();
  }
}
