package parley.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.article.Passage;

/**
 * Something that happened, is planned, or is said not to have happened.
 *
 * @param plover absent for what PLOVER has no event for, such as an election
 * @param cameo the CAMEO code that the words have, never worked out from the PLOVER one
 * @param duration in ISO 8601, such as {@code PT3H}
 * @param topic what a meeting or a call was about, in the article's words
 */
public record Event(
    Evidence evidence,
    EventKind kind,
    @Nullable Plover plover,
    @Nullable String cameo,
    List<Participant> participants,
    @Nullable When when,
    @Nullable Where where,
    @Nullable String duration,
    @Nullable Casualties killed,
    @Nullable Casualties injured,
    @Nullable String topic)
    implements Entry {

  /** What PLOVER 0.8 calls it. */
  public record Plover(String event, @Nullable String mode, List<String> contexts) {
    public Plover {
      contexts = List.copyOf(new TreeSet<>(contexts));
    }
  }

  /** Somebody in an event. */
  public record Participant(Who who, Role role) {}

  /** What somebody did in an event; the last five are those of meetings and talks. */
  public enum Role {
    INITIATOR("initiator"),
    TARGET("target"),
    PRINCIPAL("principal"),
    DELEGATE("delegate"),
    MEDIATOR("mediator"),
    HOST("host"),
    OBSERVER("observer");

    private final String label;

    Role(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    public static Role of(String label) {
      for (Role role : values()) {
        if (role.label.equals(label)) {
          return role;
        }
      }
      throw new IllegalArgumentException("no role in an event: " + label);
    }
  }

  /**
   * Where it happened.
   *
   * @param name the town, region or country
   * @param site the building or spot, such as a palace
   * @param latitude in degrees, NaN where not known
   */
  public record Where(
      String name,
      @Nullable String site,
      @Nullable String country,
      double latitude,
      double longitude,
      @Nullable Passage passage) {}

  /**
   * How many, as the words bound it.
   *
   * @param max absent where there is no upper bound ("at least 12")
   */
  public record Casualties(int min, @Nullable Integer max, String words) {
    public Casualties {
      if (min < 0 || (max != null && max < min)) {
        throw new IllegalArgumentException("no bounds: " + min + " to " + max);
      }
    }
  }

  public Event {
    participants = List.copyOf(participants);
  }

  @Override
  public List<String> distinction() {
    List<String> parts = new ArrayList<>(List.of("kind " + kind.label()));
    if (where != null) {
      parts.add("place " + where.name());
    }
    for (Participant participant : participants) {
      parts.add(participant.role().label() + " " + participant.who().name());
    }
    return parts;
  }
}
