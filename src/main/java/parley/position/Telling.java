package parley.position;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.article.Passage;
import parley.entry.Position.Voice;
import parley.entry.Statement;
import parley.entry.Who;
import parley.reading.ArticleContext;
import parley.reading.Grammar;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Whose account a position stands in, and in whose voice that makes it.
 *
 * @param issuers whoever issued the article as a release of theirs
 */
record Telling(ArticleContext context, List<Who> issuers) {

  /**
   * A voice and the statement that the position is told in.
   *
   * @param statement null where the article tells it itself
   */
  record Account(Voice voice, @Nullable Statement statement) {}

  Account of(Tree sentence, int cue, int matter, Holders.Holder holder) {
    Who party = holder.party();
    Statement by = context.statementAt(sentence.span(cue)).orElse(null);
    if (by != null
        && by.manner() != Statement.Manner.INDIRECT
        && by.source() != null
        && context.sides().together(by.source(), party)) {
      return new Account(Voice.OWN, by);
    }
    Span words = Span.covering(sentence.span(cue), sentence.span(matter));
    Statement around = context.speech(words).orElse(null);
    if (around == null || isAside(sentence, cue)) {
      boolean own = issuers.stream().anyMatch(one -> context.sides().together(one, party));
      return new Account(own ? Voice.OWN : Voice.NARRATED, null);
    }
    Who source = around.source();
    if (source == null) {
      return new Account(Voice.ASCRIBED, around);
    }
    Passage named = source.passage();
    boolean among = named != null && named.span().overlaps(sentence.span(holder.token()));
    if (among || context.sides().together(source, party)) {
      return new Account(Voice.OWN, around); // of several who announce, each speaks for itself
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
}
