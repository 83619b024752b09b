package parley.dossier;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.entry.Channel;
import parley.entry.EventKind;
import parley.entry.Proposal.Status;
import parley.entry.Realis;
import parley.entry.Stance;

/**
 * What moved in a negotiation between what was known before and what is known now.
 *
 * @param proposals that are new
 * @param versions of proposals that were known before
 * @param statuses of proposals that were known before
 */
public record Changes(
    List<ProposalLine> proposals,
    List<ProposalLine> versions,
    List<NewStatus> statuses,
    List<Shift> shifts,
    List<Contradiction> contradictions,
    List<FirstContact> firstContacts,
    List<Contact> contacts) {

  /** Both stances of a contradiction were held within so many days. */
  private static final int SAME_TIME = 7;

  /** A side that stands elsewhere than before; {@code from} is null where nothing was known. */
  public record Shift(@Nullable Stand from, Stand to) {}

  /** Two stances of a side that cannot both be its own, at about the same time. */
  public record Contradiction(Stand one, Stand other) {}

  /** The first time that two parties are known to have met or talked. */
  public record FirstContact(String first, String second, Happening event) {}

  /** What has become of a proposal that was known; {@code from} is null where nothing was told. */
  public record NewStatus(ProposalLine line, @Nullable Status from, ProposalLine.Step to) {}

  public Changes {
    proposals = List.copyOf(proposals);
    versions = List.copyOf(versions);
    statuses = List.copyOf(statuses);
    shifts = List.copyOf(shifts);
    contradictions = List.copyOf(contradictions);
    firstContacts = List.copyOf(firstContacts);
    contacts = List.copyOf(contacts);
  }

  public boolean isEmpty() {
    return proposals.isEmpty()
        && versions.isEmpty()
        && statuses.isEmpty()
        && shifts.isEmpty()
        && contradictions.isEmpty()
        && firstContacts.isEmpty()
        && contacts.isEmpty();
  }

  /** From what was known before to what is known now, of the same negotiation. */
  public static Changes between(Negotiation before, Negotiation now) {
    Map<String, ProposalLine> known = new HashMap<>();
    for (ProposalLine line : ProposalLines.of(before)) {
      line.plans().forEach(plan -> known.put(plan.ground().entry(), line));
    }
    List<ProposalLine> proposals = new ArrayList<>();
    List<ProposalLine> versions = new ArrayList<>();
    List<NewStatus> statuses = new ArrayList<>();
    for (ProposalLine line : ProposalLines.of(now)) {
      ProposalLine old =
          line.plans().stream()
              .map(plan -> known.get(plan.ground().entry()))
              .filter(found -> found != null)
              .findFirst()
              .orElse(null);
      if (old == null) {
        proposals.add(line);
        continue;
      }
      if (line.versions().size() > old.versions().size()) {
        versions.add(line);
      }
      statuses.addAll(newStatuses(old, line));
    }
    return new Changes(
        proposals,
        versions,
        statuses,
        shifts(PositionTable.of(before), PositionTable.of(now)),
        contradictions(before, now),
        firstContacts(before, now),
        contacts(before, now));
  }

  /** What nobody had told before, of whoever's doing. */
  private static List<NewStatus> newStatuses(ProposalLine old, ProposalLine line) {
    Set<String> known = new HashSet<>();
    old.steps().forEach(step -> known.add(step.key()));
    List<NewStatus> found = new ArrayList<>();
    for (ProposalLine.Step step : line.steps()) {
      if (known.add(step.key())) {
        found.add(new NewStatus(line, old.versions().getLast().status(), step));
      }
    }
    return found;
  }

  private static List<Shift> shifts(PositionTable before, PositionTable now) {
    List<Shift> shifts = new ArrayList<>();
    for (PositionTable.Cell cell : now.cells()) {
      Stand to = cell.own();
      Stand from =
          before.cell(cell.party(), cell.issue()).map(PositionTable.Cell::own).orElse(null);
      if (to != null && (from == null || from.stance() != to.stance())) {
        shifts.add(new Shift(from, to));
      }
    }
    return shifts;
  }

  private static List<Contradiction> contradictions(Negotiation before, Negotiation now) {
    Set<String> old = new HashSet<>();
    before.stands().forEach(stand -> old.add(stand.ground().entry()));
    List<Contradiction> found = new ArrayList<>();
    for (PositionTable.Cell cell : PositionTable.of(now).cells()) {
      List<Stand> history =
          cell.history().stream()
              .filter(stand -> stand.isOwn() && stand.ground().realis() == Realis.ACTUAL)
              .filter(stand -> !stand.ground().negated())
              .toList();
      Stand last = null;
      for (Stand stand : history) {
        boolean isNew =
            !old.contains(stand.ground().entry())
                || (last != null && !old.contains(last.ground().entry()));
        if (last != null && isNew && areOpposed(last, stand) && areOfOneTime(last, stand)) {
          found.add(new Contradiction(last, stand));
        }
        last = stand;
      }
    }
    return found;
  }

  private static boolean areOpposed(Stand one, Stand other) {
    boolean first = one.stance() == Stance.REJECTS;
    boolean second = other.stance() == Stance.REJECTS;
    return first != second && one.stance() != Stance.DEFERS && other.stance() != Stance.DEFERS;
  }

  private static boolean areOfOneTime(Stand one, Stand other) {
    LocalDate first = one.day();
    LocalDate second = other.day();
    return first != null
        && second != null
        && Math.abs(ChronoUnit.DAYS.between(first, second)) <= SAME_TIME;
  }

  private static List<FirstContact> firstContacts(Negotiation before, Negotiation now) {
    Set<String> known = new HashSet<>();
    before.happenings().forEach(event -> pairs(before, event).forEach(known::add));
    List<FirstContact> found = new ArrayList<>();
    for (Happening event : now.happenings()) {
      for (String pair : pairs(now, event)) {
        if (known.add(pair)) {
          String[] two = pair.split("\n", 2);
          found.add(new FirstContact(two[0], two[1], event));
        }
      }
    }
    return found;
  }

  /** The pairs of parties that met, called or talked in an event that took place. */
  private static Set<String> pairs(Negotiation negotiation, Happening event) {
    Set<String> pairs = new LinkedHashSet<>();
    boolean meets =
        event.kind() == EventKind.MEETING
            || event.kind() == EventKind.CALL
            || event.kind() == EventKind.TALKS;
    if (!meets
        || event.ground().realis() != Realis.ACTUAL
        || event.ground().negated()
        || !negotiation.dossier().namesParties()) {
      return pairs;
    }
    Set<String> sides = new TreeSet<>();
    List<String> parties = negotiation.dossier().partyNames();
    for (Happening.Part part : event.parts()) {
      if (parties.contains(part.side())) {
        sides.add(part.side());
      }
    }
    List<String> sorted = List.copyOf(sides);
    for (int i = 0; i < sorted.size(); i++) {
      for (int k = i + 1; k < sorted.size(); k++) {
        pairs.add(sorted.get(i) + "\n" + sorted.get(k));
      }
    }
    return pairs;
  }

  /** New word of how the sides talk, where it differs from what was known. */
  private static List<Contact> contacts(Negotiation before, Negotiation now) {
    Map<String, Channel.Status> statuses = new HashMap<>();
    Set<String> old = new HashSet<>();
    for (Contact contact : before.contacts()) {
      statuses.put(key(contact), contact.status());
      old.add(contact.ground().entry());
    }
    List<Contact> found = new ArrayList<>();
    for (Contact contact : now.contacts()) {
      boolean counts =
          !old.contains(contact.ground().entry())
              && contact.ground().realis() == Realis.ACTUAL
              && !contact.ground().negated();
      if (counts && statuses.put(key(contact), contact.status()) != contact.status()) {
        found.add(contact);
      }
    }
    return found;
  }

  private static String key(Contact contact) {
    return contact.format().label() + " " + new TreeSet<>(contact.parties());
  }
}
