package parley.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.article.Passage;
import parley.entry.Hop;
import parley.entry.Statement;
import parley.entry.When;
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
  private final Sides sides;

  /** Statements by the offset at which their cue begins. */
  private final Map<Integer, Statement> byCue = new HashMap<>();

  public ArticleContext(Reading reading, Accounts accounts) {
    this.reading = reading;
    this.accounts = accounts;
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

  /** Whether the words stand in what the statement says, not in its cue. */
  public boolean isInside(Statement statement, Span words) {
    return statement.content().stream().anyMatch(content -> content.span().contains(words));
  }

  /** How the reader came to know what stands there. */
  public List<Hop> chain(Span words) {
    return accounts.chain(words);
  }

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

  /** The date since when something has been so: "has not met <em>since May</em>". */
  public @Nullable When since(Tree sentence, int token) {
    for (int child : sentence.childrenWith(token, "obl", "nmod", "obl:unmarked")) {
      if (Grammar.preposition(sentence, child).equals("since")) {
        for (TimeMark time : reading.timesIn(sentence.subtreeSpan(child))) {
          Optional<When> when = reading.when(time);
          if (when.isPresent() && isDay(when.get().timex())) {
            return when.get();
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
