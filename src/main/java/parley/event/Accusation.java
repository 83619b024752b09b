package parley.event;

import java.util.List;
import java.util.Optional;
import parley.article.Passage;
import parley.entry.Event;
import parley.entry.Event.Participant;
import parley.entry.Event.Role;
import parley.entry.EventKind;
import parley.entry.Evidence;
import parley.entry.Hop;
import parley.entry.Realis;
import parley.entry.Statement;
import parley.entry.Who;
import parley.reading.ArticleContext;
import parley.text.Span;

/**
 * "Chile said that Peru had attacked": whoever says of another side that it did violence accuses
 * it. The deed stays an event of its own, by that account.
 */
final class Accusation {

  /** By what such an accusation was found. */
  private static final String RULE = "event: telling of a deed";

  private Accusation() {}

  /** Whether an event is one that only the telling of a deed makes. */
  static boolean isTelling(Event event) {
    return event.evidence().rule().equals(RULE);
  }

  /** Whether words of an accusation tell it as well: "<em>accused</em> Peru of shelling Tacna". */
  static boolean isTold(Event telling, Iterable<List<Considered>> others) {
    for (List<Considered> events : others) {
      for (Considered other : events) {
        if (other.event().kind() == EventKind.ACCUSATION
            && isSame(telling.participants(), other.event().participants())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSame(List<Participant> some, List<Participant> others) {
    return some.stream()
        .allMatch(one ->
            others.stream().anyMatch(o -> o.role() == one.role() && o.who().isSameAs(one.who())));
  }

  /** The accusation that the telling of a deed is, where one side tells it of another. */
  static Optional<Event> in(ArticleContext context, Event deed, Span words) {
    List<Hop> chain = deed.evidence().chain();
    boolean told = deed.evidence().realis() == Realis.ACTUAL && !deed.evidence().negated();
    Statement statement = context.teller(words).orElse(null);
    if (!isViolence(deed.kind()) || !told || chain.isEmpty() || statement == null) {
      return Optional.empty();
    }
    Who source = statement.source();
    Evidence said = statement.evidence();
    if (source == null || said.realis() != Realis.ACTUAL || said.negated()) {
      return Optional.empty();
    }
    Who accuser = context.sides().party(source).orElse(null);
    for (Participant doer : deed.participants()) {
      Who accused = context.sides().party(doer.who()).orElse(null);
      boolean others = accuser != null && accused != null && !accuser.isSameAs(accused);
      if (doer.role() == Role.INITIATOR && others) {
        return Optional.of(event(context, deed, statement, source, doer.who()));
      }
    }
    return Optional.empty();
  }

  private static boolean isViolence(EventKind kind) {
    return switch (kind) {
      case STRIKE, BOMBING, ATTACK, INVASION -> true;
      default -> false;
    };
  }

  private static Event event(
      ArticleContext context, Event deed, Statement statement, Who source, Who accused) {
    Span words = deed.passages().getFirst().span();
    Passage cue = statement.cue();
    for (Passage part : new Passage[] {cue, source.passage()}) {
      if (part != null && part.field().equals(deed.passages().getFirst().field())) {
        Span whole = Span.covering(words, part.span());
        words = whole.length() > LONGEST ? words : whole;
      }
    }
    List<Hop> chain = deed.evidence().chain();
    Evidence evidence =
        Evidence.of(RULE, context.reading().passage(words)).through(chain.subList(1, chain.size()));
    return new Event(
        evidence,
        EventKind.ACCUSATION,
        new Event.Plover("ACCUSE", null, List.of()),
        "112",
        List.of(new Participant(source, Role.INITIATOR), new Participant(accused, Role.TARGET)),
        statement.said(),
        null,
        null,
        null,
        null,
        null);
  }

  /** In code units: those who say so may stand sentences away. */
  private static final int LONGEST = 400;
}
