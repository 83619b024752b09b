package parley.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.entry.Event.Role;
import parley.entry.EventKind;
import parley.entry.Position.Voice;
import parley.entry.Realis;
import parley.entry.Stance;
import parley.mark.Days;
import parley.store.Account;

/** Invented entries of an invented negotiation between Norland and Sudland. */
final class Facts {

  private static int entries;

  private Facts() {}

  static Account.Source article(long key, String outlet, String day) {
    return new Account.Source(
        key, "a" + key, outlet, "News", null, LocalDate.parse(day), key, List.of());
  }

  static Ground ground(Account.Source source, Ground.Teller... chain) {
    return new Ground(
        "e" + ++entries, source, Realis.ACTUAL, false, List.of(chain), List.of("some words"));
  }

  static Stand stand(
      Account.Source source, String party, String issue, Stance stance, Voice voice) {
    return new Stand(ground(source), party, null, issue, stance, voice, null);
  }

  static Plan plan(Account.Source source, String label, List<String> authors, Plan.Term... terms) {
    return new Plan(
        ground(source), label, authors, List.of(), null, null, null, List.of(terms), null);
  }

  static Plan.Term term(String issue, Stance stance) {
    return new Plan.Term(issue, stance, List.of("some words"));
  }

  static Happening meeting(
      Account.Source source, String day, @Nullable String place, String... who) {
    List<Happening.Part> parts =
        java.util.Arrays.stream(who)
            .map(name -> new Happening.Part(Role.PRINCIPAL, name, name))
            .toList();
    return new Happening(
        ground(source), EventKind.MEETING, parts, Days.of(day).orElseThrow(), place, null, null);
  }

  static Happening attack(Account.Source source, String day, String by, String place, int killed) {
    return new Happening(
        ground(source),
        EventKind.ATTACK,
        List.of(new Happening.Part(Role.INITIATOR, by, by)),
        Days.of(day).orElseThrow(),
        place,
        null,
        new Happening.Toll(killed, killed, Integer.toString(killed)));
  }

  static Dossier dossier() {
    return new Dossier(
        "Strait talks",
        List.of(
            new Dossier.Party("Norland", List.of(), List.of()),
            new Dossier.Party("Sudland", List.of(), List.of())),
        List.of(),
        List.of(),
        null,
        null);
  }

  static Negotiation of(Stand... stands) {
    return new Negotiation(dossier(), List.of(stands), List.of(), List.of(), List.of());
  }

  static Negotiation of(Plan... plans) {
    return new Negotiation(dossier(), List.of(), List.of(plans), List.of(), List.of());
  }

  static Negotiation of(Happening... happenings) {
    return new Negotiation(dossier(), List.of(), List.of(), List.of(), List.of(happenings));
  }
}
