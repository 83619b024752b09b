package parley.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import parley.store.Account;
import parley.store.RecordStore;
import parley.store.StoreException;

/**
 * What the record tells of a negotiation, in the order in which it came in.
 *
 * @param stands the positions of the dossier's parties
 */
public record Negotiation(
    Dossier dossier,
    List<Stand> stands,
    List<Plan> plans,
    List<Contact> contacts,
    List<Happening> happenings) {

  public Negotiation {
    stands = List.copyOf(stands);
    plans = List.copyOf(plans);
    contacts = List.copyOf(contacts);
    happenings = List.copyOf(happenings);
  }

  /** Reads these types of entries; of the others nothing is known. */
  public static Negotiation read(RecordStore store, Dossier dossier, String... types)
      throws StoreException {
    return new NegotiationReader(dossier, Set.of(types)).read(store).negotiation();
  }

  /** Some of its positions, and nothing else. */
  public Negotiation withStands(Predicate<Stand> some) {
    return new Negotiation(
        dossier, stands.stream().filter(some).toList(), List.of(), List.of(), List.of());
  }

  /** What had been reported of it by the end of a day. */
  public Negotiation asOf(LocalDate day) {
    return only(source -> source.day() != null && !source.day().isAfter(day));
  }

  /** What of it comes from some articles only, such as those known on a day. */
  public Negotiation only(Predicate<Account.Source> articles) {
    return new Negotiation(
        dossier,
        stands.stream().filter(stand -> articles.test(stand.ground().source())).toList(),
        plans.stream().filter(plan -> articles.test(plan.ground().source())).toList(),
        contacts.stream().filter(contact -> articles.test(contact.ground().source())).toList(),
        happenings.stream().filter(event -> articles.test(event.ground().source())).toList());
  }
}
