package parley.desk.web;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import parley.dossier.Cluster;
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

  /** What several articles tell, by the entries that tell it. */
  private record Told(long stamp, Map<String, Cluster> clusters) {}

  private final Map<Dossier, Talk> held = new ConcurrentHashMap<>();
  private final Map<Dossier, Object> locks = new ConcurrentHashMap<>();
  private final Map<Dossier, Told> told = new ConcurrentHashMap<>();

  /** What is told by several accounts, by the ids of the entries that tell it. */
  public Map<String, Cluster> clusters(RecordStore store, Dossier dossier) throws StoreException {
    Talk talk = of(store, dossier);
    Told known = told.get(dossier);
    if (known != null && known.stamp() == talk.stamp()) {
      return known.clusters();
    }
    Map<String, Cluster> clusters = new HashMap<>();
    for (Cluster cluster : Cluster.of(talk.negotiation())) {
      cluster.tellings().forEach(ground -> clusters.putIfAbsent(ground.entry(), cluster));
    }
    Map<String, Cluster> all = Map.copyOf(clusters);
    told.put(dossier, new Told(talk.stamp(), all));
    return all;
  }

  /** The signs of the parties, without reading more than is needed for them. */
  public Parties parties(RecordStore store, Dossier dossier) throws StoreException {
    return dossier.namesParties() ? Parties.of(dossier.partyNames()) : of(store, dossier).parties();
  }

  /**
   * The negotiation as the record has it now. Whoever comes while it is being read waits for it.
   */
  public Talk of(RecordStore store, Dossier dossier) throws StoreException {
    Talk known = held.get(dossier);
    if (known != null && known.stamp() == store.stamp()) {
      return known;
    }
    synchronized (locks.computeIfAbsent(dossier, d -> new Object())) {
      return read(store, dossier);
    }
  }

  private Talk read(RecordStore store, Dossier dossier) throws StoreException {
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
