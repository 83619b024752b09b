package parley.entry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the sides talk to each other.
 *
 * @param held since when it is so
 */
public record Channel(
    Evidence evidence,
    Format format,
    List<Who> parties,
    @Nullable Who mediator,
    Status status,
    @Nullable When held,
    @Nullable When reported)
    implements Entry {

  /** The way in which they talk. */
  public enum Format {
    DIRECT("direct"),
    MEDIATED("mediated"),
    /** The mediator meets each side alone. */
    SEPARATE("separate"),
    BACK_CHANNEL("back-channel");

    private final String label;

    Format(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    public static Format of(String label) {
      for (Format format : values()) {
        if (format.label.equals(label)) {
          return format;
        }
      }
      throw new IllegalArgumentException("no format of a channel: " + label);
    }
  }

  /** Whether they talk. */
  public enum Status {
    ACTIVE("active"),
    PROPOSED("proposed"),
    SUSPENDED("suspended"),
    NONE("none");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    public static Status of(String label) {
      for (Status status : values()) {
        if (status.label.equals(label)) {
          return status;
        }
      }
      throw new IllegalArgumentException("no status of a channel: " + label);
    }
  }

  public Channel {
    parties = List.copyOf(parties);
  }

  @Override
  public List<String> distinction() {
    List<String> parts = new ArrayList<>(List.of("format " + format.label()));
    for (Who party : parties) {
      parts.add("party " + party.name());
    }
    return parts;
  }
}
