package parley.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private record Rule(String name, List<String> words, Assessment.Direction direction) {}

  private final Map<String, List<Rule>> byFirst = new HashMap<>();
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
    List<Entry> found = new ArrayList<>();
    for (Tree sentence : context.reading().sentences()) {
      int from = 0;
      while (from < sentence.size()) {
        from = from(context, sentence, from, found);
      }
    }
    return found;
  }

  /** Looks for a judgement that begins at a token; gives the token to go on from. */
  private int from(ArticleContext context, Tree sentence, int from, List<Entry> found) {
    for (Rule rule : byFirst.getOrDefault(Grammar.lemma(sentence, from), List.of())) {
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
    @Nullable Statement statement = context.accounts().of(words).orElse(null);
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

  /** The words that the judgement is made in: from the subject of its clause to its last word. */
  private static Span clause(Tree sentence, int first, int end) {
    int subject = Grammar.subject(sentence, first);
    if (subject < 0 && sentence.head(first) >= 0) {
      subject = Grammar.subject(sentence, sentence.head(first));
    }
    int from =
        subject >= 0 && subject < first && first - subject < 15 ? sentence.first(subject) : first;
    return Grammar.span(sentence, Math.min(from, first), end - 1);
  }
}
