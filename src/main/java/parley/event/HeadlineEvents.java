package parley.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Field;
import parley.article.Passage;
import parley.entry.Event;
import parley.entry.Event.Participant;
import parley.entry.Event.Where;
import parley.entry.Evidence;
import parley.entry.When;
import parley.entry.Who;
import parley.text.Span;

/**
 * Turns what was read out of a headline that stood behind the body into claims that rest on the
 * headline itself.
 *
 * @param start where the headline stood
 */
record HeadlineEvents(Article article, int start) {

  Event event(Event read) {
    List<Passage> passages = read.passages().stream().map(this::passage).toList();
    Evidence evidence =
        Evidence.of(read.evidence().rule(), passages.toArray(Passage[]::new))
            .with(read.evidence().realis(), read.evidence().negated());
    List<Participant> participants = new ArrayList<>();
    for (Participant one : read.participants()) {
      Who who = one.who();
      participants.add(
          new Participant(new Who(who.name(), who.actor(), moved(who.passage())), one.role()));
    }
    return new Event(
        evidence,
        read.kind(),
        read.plover(),
        read.cameo(),
        participants,
        when(read.when()),
        where(read.where()),
        read.duration(),
        read.killed(),
        read.injured(),
        read.topic());
  }

  private @Nullable When when(@Nullable When when) {
    return when == null ? null : new When(when.timex(), when.basis(), moved(when.passage()));
  }

  private @Nullable Where where(@Nullable Where where) {
    return where == null
        ? null
        : new Where(
            where.name(),
            where.site(),
            where.country(),
            where.latitude(),
            where.longitude(),
            moved(where.passage()));
  }

  private @Nullable Passage moved(@Nullable Passage passage) {
    return passage == null ? null : passage(passage);
  }

  /** Words of the body that name somebody in the headline stay where they are. */
  private Passage passage(Passage read) {
    int from = read.span().start() - start;
    return from < 0
        ? article.passage(read.span())
        : article.passage(Field.HEADLINE, new Span(from, read.span().end() - start));
  }
}
