package parley.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.entry.Assessment;
import parley.entry.Entry;
import parley.entry.Evidence;
import parley.entry.Statement;
import parley.entry.When;
import parley.reading.ArticleContext;
import parley.reading.Factuality;
import parley.reading.FactualityReader;
import parley.reading.Grammar;
import parley.reading.Reading;
import parley.rule.RuleFile;
import parley.syntax.Tree;
import parley.text.Span;

/** Finds judgements of where the talks stand: "closer together", "no progress". */
final class AssessmentFinder {

  private static final int WIDEST_GAP = 4;

  /** How far up the tree the verb of the judgement may stand. */
  private static final int HIGHEST = 5;

  private static final int FURTHEST_SUBJECT = 15;

  private record Rule(String name, List<String> words, Assessment.Direction direction) {}

  private final Map<String, List<Rule>> byFirst = new HashMap<>();
  private final Negotiation negotiation = new Negotiation();
  private final FactualityReader factuality = FactualityReader.standard();

  AssessmentFinder() {
    for (RuleFile.Line line : RuleFile.shipped("position/assessments.rules").lines()) {
      Rule rule =
          new Rule(
              line.field(0),
              List.of(line.field(0).split(" ")),
              Assessment.Direction.of(line.field(1)));
      for (String first : rule.words.getFirst().split("/", -1)) {
        byFirst.computeIfAbsent(first, f -> new ArrayList<>()).add(rule);
      }
    }
  }

  List<Entry> find(ArticleContext context) {
    List<Assessment> found = new ArrayList<>();
    for (Tree sentence : context.reading().sentences()) {
      if (StanceFinder.isQuestion(sentence) || !negotiation.isSpokenOf(context, sentence)) {
        continue;
      }
      int from = 0;
      while (from < sentence.size()) {
        from = from(context, sentence, from, found);
      }
    }
    return oncePerSentence(found);
  }

  /** Several words for one judgement ("very close", "near a deal") are one, if they touch. */
  private static List<Entry> oncePerSentence(List<Assessment> found) {
    List<Entry> kept = new ArrayList<>();
    Assessment before = null;
    for (Assessment one : found) {
      boolean again =
          before != null
              && before.direction() == one.direction()
              && before.passages().getLast().span().overlaps(one.passages().getFirst().span());
      if (!again) {
        kept.add(one);
      }
      before = one;
    }
    return kept;
  }

  /** Looks for a judgement that begins at a token; gives the token to go on from. */
  private int from(ArticleContext context, Tree sentence, int from, List<Assessment> found) {
    String form = sentence.word(from).toLowerCase(Locale.ROOT);
    String lemma = Grammar.lemma(sentence, from);
    List<Rule> rules = new ArrayList<>(byFirst.getOrDefault(lemma, List.of()));
    if (!form.equals(lemma)) {
      rules.addAll(byFirst.getOrDefault(form, List.of()));
    }
    for (Rule rule : rules) {
      int end = end(sentence, from, rule);
      if (end > 0) {
        Factuality told = factuality.of(sentence, from);
        if (!told.negated() || rule.words.getFirst().startsWith("no")) {
          found.add(assessment(context, sentence, from, end, rule, told));
        }
        return end;
      }
    }
    return from + 1;
  }

  /** The token after the last one that the rule matches from here, or -1. */
  private static int end(Tree sentence, int from, Rule rule) {
    int token = from;
    for (int k = 0; k < rule.words.size(); k++) {
      String word = rule.words.get(k);
      if (word.equals("*")) {
        int last = Math.min(sentence.size(), token + WIDEST_GAP + 1);
        String next = rule.words.get(k + 1);
        while (token < last && !fits(sentence, token, next)) {
          token++;
        }
        if (token == last) {
          return -1;
        }
      } else if (token < sentence.size() && fits(sentence, token, word)) {
        token++;
      } else {
        return -1;
      }
    }
    return token;
  }

  private static boolean fits(Tree sentence, int token, String word) {
    if (token >= sentence.size()) {
      return false;
    }
    String lemma = Grammar.lemma(sentence, token);
    for (String one : word.split("/", -1)) {
      if (one.equals(lemma) || one.equalsIgnoreCase(sentence.word(token))) {
        return true;
      }
    }
    return false;
  }

  private static Assessment assessment(
      ArticleContext context, Tree sentence, int first, int end, Rule rule, Factuality told) {
    Reading reading = context.reading();
    Span words = Grammar.span(sentence, first, end - 1);
    @Nullable Statement statement = context.teller(words).orElse(null);
    @Nullable When held = statement == null ? null : statement.said();
    Evidence evidence =
        Evidence.of("assessment: " + rule.name, reading.passage(clause(sentence, first, end)))
            .with(told.realis(), false)
            .through(context.chain(words));
    return new Assessment(
        evidence,
        statement == null ? null : statement.source(),
        rule.direction,
        held == null ? reading.published() : held,
        reading.published());
  }

  /** The words that the judgement is made in: from the subject of its clause to its end. */
  private static Span clause(Tree sentence, int first, int end) {
    int subject = -1;
    int here = first;
    for (int step = 0; step < HIGHEST && here >= 0 && subject < 0; step++) {
      subject = Grammar.subject(sentence, here);
      here = sentence.head(here);
    }
    int from = first;
    if (subject >= 0 && subject < first && first - subject < FURTHEST_SUBJECT) {
      from = Math.min(first, sentence.first(subject));
    }
    while (from < first && sentence.is(from, "mark", "punct", "cc")) {
      from++;
    }
    return Grammar.span(sentence, from, Extent.closed(sentence, from, end(sentence, end - 1)));
  }

  /** With the agreement that is close: "very close" to <em>reaching an agreement</em>. */
  private static int end(Tree sentence, int last) {
    int next = last + 1;
    if (next < sentence.size()
        && sentence.isPunctuation(next)
        && !sentence.word(next).equals(",")) {
      next++;
    }
    if (next < sentence.size() && Set.of("to", "on").contains(sentence.word(next))) {
      int led = sentence.head(next);
      if (led > next) {
        return Math.max(last, Extent.last(sentence, led));
      }
    }
    return last;
  }
}
