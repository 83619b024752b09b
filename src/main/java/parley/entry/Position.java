package parley.entry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a side stands on an issue.
 *
 * @param party the side
 * @param holder the person or body that holds or voices it
 * @param issue the id of an issue, such as {@code territory}
 * @param held when it was held; {@code reported} when it was told
 */
public record Position(
    Evidence evidence,
    Who party,
    @Nullable Who holder,
    String issue,
    Stance stance,
    Voice voice,
    @Nullable When held,
    @Nullable When reported)
    implements Entry {

  /** Who speaks for the side. */
  public enum Voice {
    /** In its own words. */
    OWN("own"),
    /** Somebody else says so of it. */
    ASCRIBED("ascribed"),
    /** The outlet says so. */
    NARRATED("narrated");

    private final String label;

    Voice(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    public static Voice of(String label) {
      for (Voice voice : values()) {
        if (voice.label.equals(label)) {
          return voice;
        }
      }
      throw new IllegalArgumentException("no voice of a position: " + label);
    }
  }

  @Override
  public List<String> distinction() {
    List<String> parts = new ArrayList<>(List.of("party " + party.name(), "issue " + issue));
    parts.add("stance " + stance.label());
    if (holder != null) {
      parts.add("holder " + holder.name());
    }
    return parts;
  }
}
