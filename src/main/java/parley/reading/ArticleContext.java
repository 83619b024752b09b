package parley.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.article.Passage;
import parley.entry.Hop;
import parley.entry.Statement;
import parley.entry.When;
import parley.entry.Who;
import parley.mark.TimeMark;
import parley.mark.Timex;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * What extractors ask of one article: its reading, by whose account things are told, who is on
 * whose side.
 */
public final class ArticleContext {

  private final Reading reading;
  private final Accounts accounts;

  /** The accounts in which something is told: "rejected the plan" tells nothing of the plan. */
  private final Accounts tellers;

  private final Sides sides;

  /** Statements by the offset at which their cue begins. */
  private final Map<Integer, Statement> byCue = new HashMap<>();

  public ArticleContext(Reading reading, Accounts accounts) {
    this.reading = reading;
    this.accounts = accounts;
    tellers = new Accounts(accounts.statements().stream().filter(ArticleContext::tells).toList());
    sides = new Sides(reading);
    for (Statement statement : accounts.statements()) {
      Passage cue = statement.cue();
      if (cue != null) {
        for (int i = cue.span().start(); i < cue.span().end(); i++) {
          byCue.putIfAbsent(i, statement);
        }
      }
    }
  }

  public Reading reading() {
    return reading;
  }

  public Accounts accounts() {
    return accounts;
  }

  public Sides sides() {
    return sides;
  }

  /** The statement whose cue these words are. */
  public Optional<Statement> statementAt(Span cue) {
    return Optional.ofNullable(byCue.get(cue.start()));
  }

  /** The innermost statement in which these words are told, and not only named. */
  public Optional<Statement> teller(Span words) {
    return tellers.of(words);
  }

  /**
   * The innermost statement in which somebody tells these words: where its source is only a "we",
   * the statement in which that stands.
   */
  public Optional<Statement> speech(Span words) {
    Optional<Statement> told = teller(words);
    for (int deep = 0; deep < DEEPEST && told.isPresent(); deep++) {
      Statement inner = told.get();
      Who source = inner.source();
      Passage passage = source == null ? null : source.passage();
      if (source == null || passage == null || !isWe(source, passage)) {
        return told;
      }
      told = teller(passage.span()).filter(outer -> !outer.equals(inner));
    }
    return told;
  }

  private boolean isWe(Who source, Passage passage) {
    return WE.contains(passage.words().toLowerCase(Locale.ROOT)) && sides.parties(source).isEmpty();
  }

  private static final Set<String> WE = Set.of("we", "us");

  /** Through how many statements of "we" the one who says so is looked for. */
  private static final int DEEPEST = 8;

  /** How the reader came to know what is told there. */
  public List<Hop> chain(Span words) {
    return tellers.chain(words);
  }

  private static boolean tells(Statement statement) {
    return statement.manner() == Statement.Manner.DIRECT
        || !NAMING.contains(statement.evidence().rule());
  }

  /** Rules for statements whose content is no clause but a noun: somebody blames or wants it. */
  private static final Set<String> NAMING =
      Set.of("verb-object", "verb-preposition", "passive-object");

  /** Prepositions before the day on which something was so; "by Friday" is when it shall be. */
  private static final Set<String> ON_THE_DAY = Set.of("", "on", "in", "at", "during", "as");

  /** The date that belongs to a verb: one that hangs on it directly. */
  public @Nullable When when(Tree sentence, int verb) {
    for (int child : sentence.childrenWith(verb, "obl", "obl:unmarked", "obl:tmod", "advmod")) {
      if (!ON_THE_DAY.contains(Grammar.preposition(sentence, child))) {
        continue;
      }
      for (TimeMark time : reading.timesIn(sentence.subtreeSpan(child))) {
        Optional<When> when = reading.when(time);
        if (when.isPresent() && isDay(when.get().timex())) {
          return when.get();
        }
      }
    }
    return null;
  }

  /**
   * The date since when something has been so, as an open period: "has not met <em>since May</em>"
   * is {@code 2025-05/}.
   */
  public @Nullable When since(Tree sentence, int verb) {
    for (int i = verb + 1; i <= sentence.last(verb); i++) {
      if (Grammar.lemma(sentence, i).equals("since")) {
        Span after = Grammar.span(sentence, i, sentence.last(verb));
        for (TimeMark time : reading.timesIn(after)) {
          Optional<When> when = reading.when(time);
          if (when.isPresent() && isDay(when.get().timex())) {
            Timex start = when.get().timex();
            return new When(
                new Timex(start.type(), start.value() + "/"),
                when.get().basis(),
                when.get().passage());
          }
        }
      }
    }
    return null;
  }

  private static boolean isDay(Timex timex) {
    return switch (timex.type()) {
      case DATE, TIME -> Character.isDigit(timex.value().charAt(0));
      case DURATION, SET -> false;
    };
  }
}
