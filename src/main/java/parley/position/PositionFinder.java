package parley.position;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.entry.Entry;
import parley.entry.Evidence;
import parley.entry.Hop;
import parley.entry.Issues;
import parley.entry.Position;
import parley.entry.Position.Voice;
import parley.entry.Realis;
import parley.entry.Stance;
import parley.entry.Statement;
import parley.entry.When;
import parley.entry.Who;
import parley.position.Holders.Holder;
import parley.reading.ArticleContext;
import parley.reading.Factuality;
import parley.reading.FactualityReader;
import parley.reading.Grammar;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/** Finds where the sides stand: a cue of a stance, whose it is, and on which issues. */
final class PositionFinder {

  /** A holder further than this before the cue is not part of the passage. */
  private static final int FURTHEST_HOLDER = 12;

  private final Map<String, List<StanceRule>> rules = StanceRule.shipped();

  private final Set<String> idle = StanceRule.idle();
  private final Matters matters;
  private final FactualityReader factuality = FactualityReader.standard();

  PositionFinder(Issues issues) {
    matters = new Matters(issues);
  }

  List<Entry> find(ArticleContext context) {
    List<Position> found = new ArrayList<>();
    for (Tree sentence : context.reading().sentences()) {
      if (!isQuestion(sentence)) {
        inSentence(context, sentence, found);
      }
    }
    return new ArrayList<>(PositionMerger.merged(found));
  }

  static boolean isQuestion(Tree sentence) {
    int last = sentence.size() - 1;
    return sentence.word(last).equals("?") || (last > 0 && sentence.word(last - 1).equals("?"));
  }

  private void inSentence(ArticleContext context, Tree sentence, List<Position> found) {
    Set<Integer> taken = new HashSet<>();
    for (int cue = 0; cue < sentence.size(); cue++) {
      if (taken.contains(cue)) {
        continue;
      }
      for (StanceRule rule : rules(sentence, cue)) {
        List<Integer> about = matters.of(sentence, cue, rule);
        if (!about.isEmpty()) {
          positions(context, sentence, cue, rule, about, taken, found);
          break;
        }
      }
    }
  }

  /** By its lemma or as it stands: "prepared" is a word of its own. */
  private List<StanceRule> rules(Tree sentence, int cue) {
    List<StanceRule> found = rules.get(Grammar.lemma(sentence, cue));
    return found != null
        ? found
        : rules.getOrDefault(sentence.word(cue).toLowerCase(Locale.ROOT), List.of());
  }

  private void positions(
      ArticleContext context,
      Tree sentence,
      int cue,
      StanceRule rule,
      List<Integer> about,
      Set<Integer> taken,
      List<Position> found) {
    List<Holder> holders = Holders.of(context, sentence, cue, rule);
    Factuality told = factuality.of(sentence, cue);
    if (told.realis() == Realis.CONDITIONAL && isUnderIf(sentence, cue)) {
      return;
    }
    Set<String> named = new LinkedHashSet<>();
    for (int i = 0; i < about.size(); i++) {
      int matter = about.get(i);
      int before = i + 1 < about.size() ? sentence.first(about.get(i + 1)) : sentence.size();
      Stance stance = stance(sentence, rule, matter, told.negated());
      if (stance == null
          || isNegated(sentence, matter)
          || idle.contains(Grammar.lemma(sentence, matter))) {
        continue;
      }
      taken.add(matter);
      String issue = matters.issue(sentence, inner(sentence, matter), before);
      if (issue == null || !named.add(issue)) {
        continue;
      }
      for (Holder holder : holders) {
        Span words = words(sentence, cue, matter, before, holder.token());
        found.add(
            position(context, sentence, cue, rule, matter, holder, stance, issue, told, words));
      }
    }
  }

  /** What is discussed or considered, where a verb like that leads to it. */
  private int inner(Tree sentence, int matter) {
    boolean leads =
        sentence.isVerb(matter) && rules(sentence, matter).stream().anyMatch(StanceRule::isInner);
    int object = leads ? sentence.child(matter, "obj", "obl") : -1;
    return object < 0 ? matter : object;
  }

  /** "calls on them not to leave": a demand for the contrary, which has no name here. */
  private static boolean isNegated(Tree sentence, int matter) {
    for (int child : sentence.childrenWith(matter, "advmod")) {
      if (child < matter
          && Set.of("not", "n't", "never").contains(Grammar.lemma(sentence, child))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUnderIf(Tree sentence, int cue) {
    int mark = sentence.child(cue, "mark");
    return mark >= 0 && Set.of("if", "unless").contains(Grammar.lemma(sentence, mark));
  }

  /** The stance that holds after a verb with a stance of its own, and after a negation. */
  private @Nullable Stance stance(Tree sentence, StanceRule rule, int matter, boolean negated) {
    Stance stance = rule.stance();
    if (stance == Stance.OPEN || stance == Stance.ACCEPTS) {
      List<StanceRule> inner = rules(sentence, matter);
      if (!inner.isEmpty() && sentence.isVerb(matter)) {
        stance = inner.getFirst().stance();
      }
    }
    if (!negated) {
      return stance;
    }
    return switch (stance) {
      case ACCEPTS, OFFERS, OPEN -> Stance.REJECTS;
      case DEMANDS, REJECTS, DEFERS -> null;
    };
  }

  /** Whose account the position stands in, and in whose voice that makes it. */
  private record Account(Voice voice, @Nullable Statement statement) {}

  private static Account account(
      ArticleContext context, Tree sentence, int cue, int matter, Who party) {
    Statement by = context.statementAt(sentence.span(cue)).orElse(null);
    if (by != null
        && by.manner() != Statement.Manner.INDIRECT
        && by.source() != null
        && context.sides().together(by.source(), party)) {
      return new Account(Voice.OWN, by);
    }
    Span words = Span.covering(sentence.span(cue), sentence.span(matter));
    Statement around = context.teller(words).orElse(null);
    if (around == null || isAside(sentence, cue)) {
      return new Account(Voice.NARRATED, null);
    }
    Who source = around.source();
    if (source == null) {
      return new Account(Voice.ASCRIBED, around);
    }
    if (context.sides().together(source, party)) {
      return new Account(Voice.OWN, around);
    }
    boolean outlet =
        context.sides().actor(source).filter(a -> a.kind() == Actor.Kind.OUTLET).isPresent();
    return new Account(outlet ? Voice.NARRATED : Voice.ASCRIBED, around);
  }

  /** "…, as Peru pushes for a truce": what the outlet adds to the words of others. */
  private static boolean isAside(Tree sentence, int cue) {
    int mark = sentence.child(cue, "mark");
    return mark > 0
        && sentence.is(cue, "advcl")
        && Set.of("as", "while").contains(Grammar.lemma(sentence, mark))
        && sentence.word(mark - 1).equals(",");
  }

  private static Position position(
      ArticleContext context,
      Tree sentence,
      int cue,
      StanceRule rule,
      int matter,
      Holder holder,
      Stance stance,
      String issue,
      Factuality told,
      Span words) {
    Reading reading = context.reading();
    Account account = account(context, sentence, cue, matter, holder.party());
    Statement statement = account.statement();
    Who voice = holder.voice();
    @Nullable When held = context.when(sentence, cue);
    List<Hop> chain = List.of();
    if (statement != null) {
      chain = statement.evidence().chain();
      if (held == null) {
        held = statement.said();
      }
      if (account.voice() == Voice.OWN
          && statement.source() != null
          && !isSomebody(context, voice)) {
        voice = statement.source();
      }
    }
    Evidence evidence =
        new Evidence(
            List.of(reading.passage(words)),
            "stance: " + rule.cue(),
            told.negated() ? Realis.ACTUAL : told.realis(),
            false,
            chain);
    return new Position(
        evidence,
        holder.party(),
        voice.name().equals(holder.party().name()) ? null : voice,
        issue,
        stance,
        account.voice(),
        held == null ? reading.published() : held,
        reading.published());
  }

  /** Whether a person or a body is named, rather than the side itself. */
  private static boolean isSomebody(ArticleContext context, Who who) {
    return context.sides().actor(who).filter(a -> a.kind() != Actor.Kind.STATE).isPresent();
  }

  /** From the holder to the end of the matter, where they stand close; else from the cue. */
  private static Span words(Tree sentence, int cue, int matter, int before, int holder) {
    int last = Math.max(cue, Extent.last(sentence, matter, Math.max(before, matter + 1)));
    int first = Math.min(cue, Math.min(matter, sentence.first(matter)));
    int start = sentence.first(holder);
    int from = start <= cue && cue - holder <= FURTHEST_HOLDER ? start : first;
    int begin = Math.min(from, first);
    while (begin < cue && begin < holder && sentence.is(begin, "punct", "cc", "mark", "case")) {
      begin++;
    }
    return Grammar.span(sentence, begin, Extent.closed(sentence, begin, Math.max(last, matter)));
  }
}
