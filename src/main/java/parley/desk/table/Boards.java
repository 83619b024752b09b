package parley.desk.table;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.desk.web.Remembered;
import parley.desk.web.Talks;
import parley.dossier.Cluster;
import parley.dossier.Dossier;
import parley.dossier.Negotiation;
import parley.dossier.PositionTable;
import parley.dossier.Stand;
import parley.store.RecordStore;
import parley.store.StoreException;

/**
 * Tables of what was known on a day, worked out when they are asked for and held until the record
 * changes: whoever moves the slider comes back to the same days.
 */
final class Boards {

  private static final int MOST = 24;

  /**
   * What was known.
   *
   * @param disputed the entries of accounts that cannot all be so
   */
  record Board(Negotiation negotiation, PositionTable table, Set<String> disputed) {}

  private record Key(Dossier dossier, long version, @Nullable LocalDate asOf, long seen) {}

  private final Remembered<Key, Board> boards = new Remembered<>(MOST);
  private final Remembered<Key, PositionTable> before = new Remembered<>(MOST);
  private final Remembered<Key, Set<String>> confirmed = new Remembered<>(MOST);
  private final Remembered<Key, List<LocalDate>> days = new Remembered<>(MOST);

  /** What is known now, or was at the end of a day. */
  Board of(Talks.Talk talk, @Nullable LocalDate asOf) {
    return boards.get(
        key(talk, asOf, 0),
        () -> {
          Negotiation known =
              talk.negotiation().withStands(stand -> true); // the tables need nothing else
          Negotiation then = asOf == null ? known : known.asOf(asOf);
          PositionTable table = asOf == null ? talk.table() : PositionTable.of(then);
          return new Board(then, table, disputed(then));
        });
  }

  private static Set<String> disputed(Negotiation negotiation) {
    Set<String> entries = new HashSet<>();
    for (Cluster cluster : Cluster.of(negotiation)) {
      if (!cluster.disputes().isEmpty()) {
        cluster.tellings().forEach(ground -> entries.add(ground.entry()));
      }
    }
    return entries;
  }

  /**
   * The table as it stood when the articles up to one were there.
   *
   * @param seen the article's key
   */
  PositionTable before(Talks.Talk talk, long seen) {
    return before.get(
        key(talk, null, seen),
        () ->
            PositionTable.of(
                talk.negotiation().withStands(stand -> stand.ground().source().key() <= seen)));
  }

  /** The entries that people found right. */
  Set<String> confirmed(Talks.Talk talk, RecordStore store) throws StoreException {
    Key key = key(talk, null, 0);
    Set<String> known = confirmed.get(key);
    if (known == null) {
      known = store.confirmed();
      confirmed.put(key, known);
    }
    return known;
  }

  /** The days on which a stance was reported, the oldest first. */
  List<LocalDate> days(Talks.Talk talk) {
    return days.get(
        key(talk, null, 0),
        () ->
            List.copyOf(
                talk.negotiation().stands().stream()
                    .map(Stand::reported)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(TreeSet::new))));
  }

  private static Key key(Talks.Talk talk, @Nullable LocalDate asOf, long seen) {
    return new Key(talk.negotiation().dossier(), talk.version(), asOf, seen);
  }
}
