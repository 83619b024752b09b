package parley.desk.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import parley.dossier.Cluster;
import parley.dossier.Dossier;
import parley.dossier.Negotiation;
import parley.dossier.NegotiationReader;
import parley.dossier.PositionTable;
import parley.store.RecordStore;
import parley.store.Sides;
import parley.store.StoreException;

/**
 * What the record tells of each negotiation, held until that changes; then only what changed is
 * read again.
 */
public final class Talks {

  /**
   * One negotiation.
   *
   * @param version of the record: what was worked out of a negotiation holds as long as this stays
   * @param table of all that is known now
   * @param parties in the order of the table
   * @param sides for which people and bodies stand by the record
   */
  public record Talk(
      long version, Negotiation negotiation, PositionTable table, Parties parties, Sides sides) {}

  /** What several articles tell, by the entries that tell it. */
  private record Told(long version, Map<String, Cluster> clusters) {}

  private final Map<Dossier, Held> held = new ConcurrentHashMap<>();
  private final Map<Dossier, Told> told = new ConcurrentHashMap<>();

  /** What is told by several accounts, by the ids of the entries that tell it. */
  public Map<String, Cluster> clusters(RecordStore store, Dossier dossier) throws StoreException {
    Talk talk = of(store, dossier);
    Told known = told.get(dossier);
    if (known != null && known.version() == talk.version()) {
      return known.clusters();
    }
    Map<String, Cluster> clusters = new HashMap<>();
    for (Cluster cluster : Cluster.of(talk.negotiation())) {
      cluster.tellings().forEach(ground -> clusters.putIfAbsent(ground.entry(), cluster));
    }
    Map<String, Cluster> all = Map.copyOf(clusters);
    told.put(dossier, new Told(talk.version(), all));
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
    return held.computeIfAbsent(dossier, Held::new).now(store);
  }

  /** One negotiation as it was read last. */
  private static final class Held {

    /** What was known when the file had a stamp. */
    private record Seen(long stamp, Talk talk) {}

    private final NegotiationReader reader;
    private volatile @Nullable Seen seen;

    Held(Dossier dossier) {
      reader = new NegotiationReader(dossier, Set.of("position", "proposal", "channel", "event"));
    }

    Talk now(RecordStore store) throws StoreException {
      Seen last = seen;
      return last != null && last.stamp == store.stamp() ? last.talk : read(store);
    }

    private synchronized Talk read(RecordStore store) throws StoreException {
      long stamp = store.stamp(); // before reading: what is written meanwhile is read next time
      Seen last = seen;
      if (last != null && last.stamp == stamp) {
        return last.talk;
      }
      NegotiationReader.Known known = reader.read(store);
      boolean same = last != null && last.talk.version() == known.version();
      Talk talk = last != null && same ? last.talk : talk(known);
      seen = new Seen(stamp, talk);
      return talk;
    }

    private static Talk talk(NegotiationReader.Known known) {
      PositionTable table = PositionTable.of(known.negotiation());
      return new Talk(
          known.version(), known.negotiation(), table, Parties.of(table.parties()), known.sides());
    }
  }
}
