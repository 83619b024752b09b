package parley.entry;

import java.util.List;
import parley.article.Passage;

/**
 * A claim about the world that one article makes: this was said, this meeting took place.
 *
 * <p>An entry cannot be built without {@link Evidence}, the words it came from. It never changes:
 * what several articles tell in common is kept beside the entries, not in them.
 */
public sealed interface Entry
    permits Statement, Event, Channel, Proposal, Position, Difference, Assessment {

  Evidence evidence();

  /** The kind of line, as printed: {@code statement}. */
  default String type() {
    return switch (this) {
      case Statement s -> "statement";
      case Event e -> "event";
      case Channel c -> "channel";
      case Proposal p -> "proposal";
      case Position p -> "position";
      case Difference d -> "difference";
      case Assessment a -> "assessment";
    };
  }

  /** What tells this entry from others of its type on the same passages. */
  List<String> distinction();

  /**
   * Follows from the article, the type, the passages and the distinction, on any machine; an entry
   * that a person corrected keeps the one it had.
   */
  default String id() {
    String given = evidence().givenId();
    return given == null ? EntryId.of(this) : given;
  }

  default String article() {
    return evidence().article();
  }

  default List<Passage> passages() {
    return evidence().passages();
  }
}
