package parley.position;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.entry.Evidence;
import parley.entry.Hop;
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
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/** Makes the entry of a position: in whose voice it stands there, through whom, and since when. */
record PositionMaker(ArticleContext context, Telling telling) {

  Position of(
      Tree sentence,
      int cue,
      String rule,
      int matter,
      Holder holder,
      Stance stance,
      String issue,
      Factuality told,
      Span words) {
    Reading reading = context.reading();
    Telling.Account account = telling.of(sentence, cue, matter, holder);
    Statement statement = account.statement();
    Who voice = holder.voice();
    @Nullable When held = context.when(sentence, cue);
    List<Hop> chain = List.of();
    if (statement != null) {
      chain = statement.evidence().chain();
      if (held == null) {
        held = statement.said();
      }
      if (account.voice() == Voice.OWN && statement.source() != null && !isSomebody(voice)) {
        voice = statement.source();
      }
    }
    Evidence evidence =
        new Evidence(
            List.of(reading.passage(words)),
            rule,
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
  private boolean isSomebody(Who who) {
    return context.sides().actor(who).filter(a -> a.kind() != Actor.Kind.STATE).isPresent();
  }
}
