package parley.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts or speaks, under one name.
 *
 * @param id the same for the same actor in every article, where the name tells who it is
 * @param party the name of the side this actor is on, such as {@code Russia} for the Kremlin
 */
public record Actor(
    String id,
    String name,
    Kind kind,
    List<Role> roles,
    @Nullable String party,
    List<String> aliases,
    @Nullable String wikidata) {

  /** What kind of actor. */
  public enum Kind {
    PERSON("person"),
    STATE("state"),
    ORGANISATION("organisation"),
    ARMED_GROUP("armed-group"),
    OUTLET("outlet"),
    /** People who act together and are named as such: officials, allies, families. */
    GROUP("group"),
    /** A source, one or several, whose name is withheld. */
    UNNAMED("unnamed");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** As printed. */
    public String label() {
      return label;
    }

    public static Kind of(String label) {
      for (Kind kind : values()) {
        if (kind.label.equals(label)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no kind of actor: " + label);
    }
  }

  public Actor {
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("an actor without a name: " + id);
    }
    roles = List.copyOf(roles);
    aliases = List.copyOf(aliases);
  }
}
