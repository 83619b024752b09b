package parley.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.store.Account;
import parley.store.RecordStore;
import parley.store.SideCounts;
import parley.store.Sides;
import parley.store.Siding;
import parley.store.Snapshot;
import parley.store.StoreException;

/**
 * Reads a negotiation, and after a change of the record reads again only what is otherwise: the
 * articles that changed, and those that name somebody who stands for another side by now.
 *
 * <p>What an article tells follows from its rows, the dossier, and the sides of those whom it
 * names, so that what is held of an article holds until one of these changes.
 */
public final class NegotiationReader {

  /**
   * A negotiation as it is known.
   *
   * @param version of the record
   * @param sides for which people and bodies stand by the record
   */
  public record Known(long version, Negotiation negotiation, Sides sides) {}

  /**
   * What one article tells.
   *
   * @param asked of whom the record was asked for which side they stand
   */
  private record Part(
      Account.Source source,
      List<Stand> stands,
      List<Plan> plans,
      List<Contact> contacts,
      List<Happening> happenings,
      Set<String> asked) {}

  private final Dossier dossier;
  private final Set<String> types;
  private final NavigableMap<Long, Part> parts = new TreeMap<>();
  private SideCounts sides = new SideCounts();
  private @Nullable Known known;

  /** Of these types of entries; of the others nothing is known. */
  public NegotiationReader(Dossier dossier, Set<String> types) {
    this.dossier = dossier;
    this.types = Set.copyOf(new TreeSet<>(types));
  }

  /** The negotiation as the record has it now; the same as before where nothing has changed. */
  public synchronized Known read(RecordStore store) throws StoreException {
    boolean done = false;
    try {
      Known now = store.atOneMoment(this::read);
      known = now;
      done = true;
      return now;
    } finally {
      if (!done) {
        forget(); // it may be half of the old and half of the new
      }
    }
  }

  private void forget() {
    known = null;
    parts.clear();
    sides = new SideCounts();
  }

  private Known read(Snapshot now) {
    long version = now.version();
    if (known != null && known.version == version) {
      return known;
    }
    if (known != null && known.version > version) {
      forget(); // another file lies in its place
    }
    Map<Long, Optional<Account.Source>> changed =
        now.changed(known == null ? Snapshot.NOTHING : known.version);
    Map<Long, List<Siding>> sidings = new HashMap<>();
    changed.forEach(
        (key, source) -> sidings.put(key, source.isEmpty() ? List.of() : now.sidings(key)));
    Set<String> otherwise = sides.replace(sidings);
    parts.forEach((key, part) -> {
      if (!Collections.disjoint(part.asked, otherwise)) {
        changed.putIfAbsent(key, Optional.of(part.source));
      }
    });
    Set<String> asked = new HashSet<>();
    AccountReader reader =
        new AccountReader(dossier, new Allegiances(dossier, sides.sides(), asked::add));
    changed.forEach((key, source) -> {
      asked.clear();
      source.ifPresentOrElse(
          found -> parts.put(key, part(found, accounts(now, found), reader, asked)),
          () -> parts.remove(key));
    });
    return new Known(version, whole(), sides.sides());
  }

  private List<Account> accounts(Snapshot now, Account.Source source) {
    return dossier.covers(source.day()) ? now.accounts(source, types) : List.of();
  }

  /**
   * Reads what an article tells.
   *
   * @param asked filled by the reader
   */
  private static Part part(
      Account.Source source, List<Account> accounts, AccountReader reader, Set<String> asked) {
    List<Stand> stands = new ArrayList<>();
    List<Plan> plans = new ArrayList<>();
    List<Contact> contacts = new ArrayList<>();
    List<Happening> happenings = new ArrayList<>();
    for (Account account : accounts) {
      switch (account.type()) {
        case "position" -> reader.stand(account).ifPresent(stands::add);
        case "proposal" -> plans.add(reader.plan(account));
        case "channel" -> contacts.add(reader.contact(account));
        case "event" -> happenings.add(reader.happening(account));
        default -> throw new IllegalArgumentException("no type that a dossier reads: " + account);
      }
    }
    return new Part(source, stands, plans, contacts, happenings, Set.copyOf(asked));
  }

  private Negotiation whole() {
    List<Stand> stands = new ArrayList<>();
    List<Plan> plans = new ArrayList<>();
    List<Contact> contacts = new ArrayList<>();
    List<Happening> happenings = new ArrayList<>();
    for (Part part : parts.values()) {
      stands.addAll(part.stands);
      plans.addAll(part.plans);
      contacts.addAll(part.contacts);
      happenings.addAll(part.happenings);
    }
    return new Negotiation(dossier, stands, plans, contacts, happenings);
  }
}
