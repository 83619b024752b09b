package parley.desk.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import parley.dossier.Dossier;
import parley.dossier.Negotiation;
import parley.dossier.PositionTable;
import parley.store.RecordStore;
import parley.store.StoreException;

/**
 * What the record tells of each negotiation, worked out once after each change of the record and
 * held until the next.
 */
public final class Talks {

  /**
   * One negotiation.
   *
   * @param stamp the record's when it was read
   * @param table of all that is known now
   * @param parties in the order of the table
   */
  public record Talk(long stamp, Negotiation negotiation, PositionTable table, Parties parties) {}

  private final Map<Dossier, Talk> held = new ConcurrentHashMap<>();

  /** The negotiation as the record has it now. */
  public Talk of(RecordStore store, Dossier dossier) throws StoreException {
    long stamp = store.stamp();
    Talk known = held.get(dossier);
    if (known != null && known.stamp() == stamp) {
      return known;
    }
    Negotiation negotiation =
        Negotiation.read(store, dossier, "position", "proposal", "channel", "event");
    PositionTable table = PositionTable.of(negotiation);
    Talk talk = new Talk(stamp, negotiation, table, Parties.of(table.parties()));
    held.put(dossier, talk);
    return talk;
  }
}
