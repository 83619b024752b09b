package parley.review;

import java.util.ArrayList;
import java.util.List;
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
 * How much an entry needs a look, and why, in words.
 *
 * <p>Positions and proposals carry the table, so that each of them is worth one; a statement is if
 * something about it is doubtful. First of all comes what newer rules read otherwise than a person
 * decided.
 *
 * @param weight 0 where nothing calls for a look; larger is more
 * @param reasons the weightiest first; empty where there is none
 */
public record Need(int weight, List<String> reasons) {

  private static final Need NONE = new Need(0, List.of());

  /** More than all else together: from here on, a person and newer rules differ. */
  public static final int DIFFERS = 1000;

  public Need {
    reasons = List.copyOf(reasons);
  }

  /** Of an entry that is in force. */
  public static Need of(InForce.Upheld upheld) {
    return of(upheld.entry(), upheld.status(), upheld.machine(), upheld.differs());
  }

  /**
   * Of an entry that is in force or was rejected.
   *
   * @param machine what the machine reads there; null for nothing
   * @param differs whether that is something else than a person decided
   */
  public static Need of(Entry entry, Status status, @Nullable Entry machine, boolean differs) {
    if (differs) {
      return new Need(
          DIFFERS,
          List.of(
              machine == null
                  ? "newer rules no longer read what was decided"
                  : "newer rules read it otherwise than was decided"));
    }
    return status == Status.UNDECIDED ? of(entry) : NONE;
  }

  /** Whether newer rules read something else than a person decided. */
  boolean isDifference() {
    return weight >= DIFFERS;
  }

  /** Of an entry that nobody has decided. */
  public static Need of(Entry entry) {
    Reasons reasons = new Reasons();
    switch (entry) {
      case Position p -> {
        reasons.add(20, "it is in the table of positions");
        switch (p.voice()) {
          case OWN -> {}
          case ASCRIBED -> reasons.add(25, "somebody else says so of " + p.party().name());
          case NARRATED -> reasons.add(15, "the outlet says so, in nobody’s words");
        }
        if (p.party().actor() == null) {
          reasons.add(10, "it is not made out who " + p.party().name() + " is");
        }
        day(reasons, p.held() == null ? p.reported() : p.held());
      }
      case Proposal p -> {
        reasons.add(20, "it is in the table of proposals");
        if (p.authors().isEmpty()) {
          reasons.add(25, "nobody is named as its author");
        }
        if (p.terms().isEmpty()) {
          reasons.add(5, "none of its terms is known");
        }
      }
      case Statement s -> {
        Who source = s.source();
        if (source == null) {
          reasons.add(12, "nobody is named as its source");
        } else if (source.actor() == null) {
          reasons.add(8, "it is not made out who " + source.name() + " is");
        }
        if (s.cue() == null) {
          reasons.add(4, "no word says that it was said");
        }
      }
      case Event e -> {
        if (e.when() == null) {
          reasons.add(8, "its day is not known");
        }
        if (e.participants().isEmpty()) {
          reasons.add(8, "nobody is named who took part");
        }
      }
      case Channel c -> {
        if (c.parties().size() < 2) {
          reasons.add(8, "it is not told who talks with whom");
        }
      }
      case Difference d -> {
        if (d.between().size() < 2) {
          reasons.add(5, "it is not told between whom");
        }
      }
      case Assessment a -> {
        if (a.by() == null) {
          reasons.add(5, "nobody is named who judges so");
        }
      }
    }
    evidence(reasons, entry.evidence());
    return reasons.need();
  }

  private static void evidence(Reasons reasons, Evidence evidence) {
    if (evidence.realis() != Realis.ACTUAL) {
      reasons.add(4, "it is " + evidence.realis().label() + ", not actual");
    }
    if (evidence.negated()) {
      reasons.add(4, "it is negated");
    }
  }

  private static void day(Reasons reasons, @Nullable When when) {
    if (when == null) {
      reasons.add(4, "its day is not known");
    }
  }

  private static final class Reasons {
    private record Reason(int weight, String words) {}

    private final List<Reason> all = new ArrayList<>();

    void add(int weight, String words) {
      all.add(new Reason(weight, words));
    }

    Need need() {
      all.sort((a, b) -> Integer.compare(b.weight, a.weight));
      return new Need(
          all.stream().mapToInt(Reason::weight).sum(), all.stream().map(Reason::words).toList());
    }
  }
}
