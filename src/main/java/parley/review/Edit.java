package parley.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.article.Passage;
import parley.entry.Event;
import parley.entry.EventKind;
import parley.entry.Position;
import parley.entry.Proposal;
import parley.entry.Realis;
import parley.entry.Stance;
import parley.entry.Who;

/** One change of an entry that a reviewer wants. {@link Correction} says what it does to which. */
public sealed interface Edit {

  /** Who says it, or judges so; null for nobody who is named. Of statements and assessments. */
  record Speaker(@Nullable Who who) implements Edit {}

  /** Whose position it is. */
  record Party(Who who) implements Edit {}

  /** Who holds or voices the position for its party; null for nobody who is named. */
  record Holder(@Nullable Who who) implements Edit {}

  /** What it is about: exactly one issue for a position, any number for statements, differences. */
  record Issues(List<String> ids) implements Edit {
    public Issues {
      ids = List.copyOf(ids);
    }
  }

  /** Of positions. */
  record Stands(Stance stance) implements Edit {}

  /** Of positions. */
  record Spoken(Position.Voice voice) implements Edit {}

  /** Of events. What PLOVER and CAMEO call it goes, since it was read for another kind. */
  record Kind(EventKind kind) implements Edit {}

  /** Who takes part in an event. */
  record Participants(List<Event.Participant> participants) implements Edit {
    public Participants {
      participants = List.copyOf(participants);
    }
  }

  /** Whether it is so. Of every type. */
  record Factual(Realis realis, boolean negated) implements Edit {}

  /**
   * The day it happened, was said or was held; null for not known. Of every type.
   *
   * @param words that tell the day; null for those of the entry
   */
  record Day(@Nullable LocalDate day, @Nullable Passage words) implements Edit {}

  /** The words it rests on; of a statement its content. Of every type. */
  record Words(List<Passage> passages) implements Edit {
    public Words {
      passages = List.copyOf(passages);
    }
  }

  /** What the proposal is called. */
  record Label(String label) implements Edit {}

  /** What has become of the proposal; null for not known. */
  record Fate(Proposal.@Nullable Status status) implements Edit {}

  /** Whose proposal it is. */
  record Authors(List<Who> authors) implements Edit {
    public Authors {
      authors = List.copyOf(authors);
    }
  }

  /** What the proposal says. */
  record Terms(List<Proposal.Term> terms) implements Edit {
    public Terms {
      terms = List.copyOf(terms);
    }
  }
}
