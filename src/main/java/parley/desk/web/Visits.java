package parley.desk.web;

import java.time.Instant;
import java.util.Optional;
import parley.dossier.Dossier;
import parley.store.RecordStore;
import parley.store.StoreException;
import parley.store.Visit;

/** Up to what each visitor has seen what is new in each negotiation. */
public final class Visits {

  private Visits() {}

  /** The last time that a visitor marked everything as seen; empty if never. */
  public static Optional<Visit> last(RecordStore store, Dossier dossier, Visitor visitor)
      throws StoreException {
    return store.visit(who(visitor), dossier.name());
  }

  /** The key of the last article that was there then; 0 if nothing was ever marked. */
  public static long seen(RecordStore store, Dossier dossier, Visitor visitor)
      throws StoreException {
    return last(store, dossier, visitor).map(Visit::article).orElse(0L);
  }

  /** Notes that everything up to an article, and all decisions, have been seen. */
  public static void see(
      RecordStore store, Dossier dossier, Visitor visitor, long article, Instant now)
      throws StoreException {
    store.visited(who(visitor), dossier.name(), new Visit(article, store.review().last(), now));
  }

  /** How many articles came in since then, and how often somebody else decided. */
  public static int unread(RecordStore store, Dossier dossier, Visitor visitor)
      throws StoreException {
    Optional<Visit> last = last(store, dossier, visitor);
    return store.arrived(last.map(Visit::article).orElse(0L), null)
        + store.review().countByOthers(who(visitor), last.map(Visit::decision).orElse(0L));
  }

  private static String who(Visitor visitor) {
    return visitor.name() == null ? "" : visitor.name();
  }
}
