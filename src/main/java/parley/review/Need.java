package parley.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.entry.Assessment;
import parley.entry.Channel;
import parley.entry.Difference;
import parley.entry.Entry;
import parley.entry.Event;
import parley.entry.Evidence;
import parley.entry.Position;
import parley.entry.Proposal;
import parley.entry.Realis;
import parley.entry.Statement;
import parley.entry.When;
import parley.entry.Who;

/**
 * How much an entry needs a look, and why.
 *
 * <p>Positions and proposals carry the table, so that each of them is worth one, and they come
 * before all others. A statement is if nobody is named who made it; that it is not made out who
 * somebody is matters only where a position, a proposal, an event or a channel rests on its words:
 * a transcript is full of people whom nobody has to know. First of all comes what newer rules read
 * otherwise than a person decided.
 *
 * @param all the weightiest first; empty where nothing calls for a look
 */
public record Need(List<Reason> all) {

  /** Nothing calls for a look. */
  public static final Need NONE = new Need(List.of());

  /** More than all else together: from here on, a person and newer rules differ. */
  public static final int DIFFERS = 1000;

  /** More than all that an entry can have that is in no table. */
  private static final int IN_TABLE = 40;

  /** One of the reasons, in words of this entry; its weight is larger than 0. */
  public record Reason(Doubt doubt, int weight, String words) {}

  public Need {
    all = all.stream().sorted(Comparator.comparingInt(reason -> -reason.weight())).toList();
  }

  /** 0 where nothing calls for a look; larger is more. */
  public int weight() {
    return all.stream().mapToInt(Reason::weight).sum();
  }

  /** In words, the weightiest first. */
  public List<String> reasons() {
    return all.stream().map(Reason::words).toList();
  }

  /** What kinds of reasons they are. */
  public Set<Doubt> doubts() {
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    all.forEach(reason -> doubts.add(reason.doubt()));
    return doubts;
  }

  /** The reasons of these kinds alone. */
  public Need only(Set<Doubt> doubts) {
    return new Need(all.stream().filter(reason -> doubts.contains(reason.doubt())).toList());
  }

  /** Of an entry that is in force. */
  public static Need of(InForce.Upheld upheld, Footing footing) {
    return upheld.status() == Status.UNDECIDED && !upheld.differs()
        ? of(upheld.entry(), footing)
        : ofDecided(upheld.machine(), upheld.differs());
  }

  /**
   * Of an entry that somebody has decided about.
   *
   * @param machine what the machine reads there; null for nothing
   * @param differs whether that is something else than a person decided
   */
  public static Need ofDecided(@Nullable Entry machine, boolean differs) {
    return differs
        ? new Need(
            List.of(
                new Reason(
                    Doubt.DIFFERS,
                    DIFFERS,
                    machine == null
                        ? "newer rules no longer read what was decided"
                        : "newer rules read it otherwise than was decided")))
        : NONE;
  }

  /** Whether newer rules read something else than a person decided. */
  boolean isDifference() {
    return weight() >= DIFFERS;
  }

  /** All that can be said of an entry that nobody has decided, whatever rests on it. */
  public static Need most(Entry entry) {
    return of(entry, true);
  }

  /** Of an entry that nobody has decided, with the words on which others of its article rest. */
  public static Need of(Entry entry, Footing footing) {
    return of(entry, !(entry instanceof Statement) || footing.has(entry.passages()));
  }

  /**
   * The reasons.
   *
   * @param bears whether something is known by it
   */
  private static Need of(Entry entry, boolean bears) {
    Reasons reasons = new Reasons();
    switch (entry) {
      case Position p -> {
        reasons.add(Doubt.POSITION, IN_TABLE, "it is in the table of positions");
        switch (p.voice()) {
          case OWN -> {}
          case ASCRIBED ->
              reasons.add(Doubt.ASCRIBED, 25, "somebody else says so of " + p.party().name());
          case NARRATED -> reasons.add(Doubt.NARRATED, 15, "the outlet says so, in nobody’s words");
        }
        if (p.party().actor() == null) {
          reasons.add(Doubt.UNKNOWN, 10, "it is not made out who " + p.party().name() + " is");
        }
        day(reasons, p.held() == null ? p.reported() : p.held());
      }
      case Proposal p -> {
        reasons.add(Doubt.PROPOSAL, IN_TABLE, "it is in the table of proposals");
        if (p.authors().isEmpty()) {
          reasons.add(Doubt.NOBODY, 25, "nobody is named as its author");
        }
        if (p.terms().isEmpty()) {
          reasons.add(Doubt.BARE, 5, "none of its terms is known");
        }
      }
      case Statement s -> statement(reasons, s, bears);
      case Event e -> {
        if (e.when() == null) {
          reasons.add(Doubt.UNDATED, 8, "its day is not known");
        }
        if (e.participants().isEmpty()) {
          reasons.add(Doubt.NOBODY, 8, "nobody is named who took part");
        }
      }
      case Channel c -> {
        if (c.parties().size() < 2) {
          reasons.add(Doubt.ALONE, 8, "it is not told who talks with whom");
        }
      }
      case Difference d -> {
        if (d.between().size() < 2) {
          reasons.add(Doubt.ALONE, 5, "it is not told between whom");
        }
      }
      case Assessment a -> {
        if (a.by() == null) {
          reasons.add(Doubt.NOBODY, 5, "nobody is named who judges so");
        }
      }
    }
    if (bears) {
      evidence(reasons, entry.evidence());
    }
    return new Need(reasons.all);
  }

  private static void statement(Reasons reasons, Statement statement, boolean bears) {
    Who source = statement.source();
    if (source == null) {
      reasons.add(Doubt.NOBODY, 12, "nobody is named as its source");
    } else if (source.actor() == null && bears) {
      reasons.add(Doubt.UNKNOWN, 8, "it is not made out who " + source.name() + " is");
    }
    // in a transcript the name before the words says that they were said
    if (statement.cue() == null && (source == null || source.passage() == null)) {
      reasons.add(Doubt.UNSAID, 4, "no word says that it was said");
    }
  }

  private static void evidence(Reasons reasons, Evidence evidence) {
    if (evidence.realis() != Realis.ACTUAL) {
      reasons.add(Doubt.NOT_ACTUAL, 4, "it is " + evidence.realis().label() + ", not actual");
    }
    if (evidence.negated()) {
      reasons.add(Doubt.NEGATED, 4, "it is negated");
    }
  }

  private static void day(Reasons reasons, @Nullable When when) {
    if (when == null) {
      reasons.add(Doubt.UNDATED, 4, "its day is not known");
    }
  }

  private static final class Reasons {
    private final List<Reason> all = new ArrayList<>();

    void add(Doubt doubt, int weight, String words) {
      all.add(new Reason(doubt, weight, words));
    }
  }
}
