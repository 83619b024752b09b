package parley.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.entry.Event.Role;
import parley.entry.EventKind;
import parley.entry.Position.Voice;
import parley.entry.Proposal.Status;
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
    return ground(source, "some words", chain);
  }

  /** Each entry has its own place in the article. */
  static Ground ground(Account.Source source, String words, Ground.Teller... chain) {
    int start = 100 * ++entries;
    return new Ground(
        "e" + entries,
        source,
        Realis.ACTUAL,
        false,
        List.of(chain),
        List.of(words),
        List.of(new Ground.Place("", start, start + words.length())));
  }

  static Stand stand(
      Account.Source source, String party, String issue, Stance stance, Voice voice) {
    return new Stand(ground(source), party, null, issue, stance, voice, null, null);
  }

  /** The same, said by Sudland, which is the opponent. */
  static Stand opposed(Stand stand) {
    return new Stand(
        stand.ground(),
        stand.party(),
        stand.holder(),
        stand.issue(),
        stand.stance(),
        stand.voice(),
        "Sudland",
        stand.held());
  }

  static Plan plan(Account.Source source, String label, List<String> authors, Plan.Term... terms) {
    return new Plan(
        ground(source), label, authors, List.of(), null, null, null, null, List.of(terms), null);
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
        ground(source),
        EventKind.MEETING,
        parts,
        Days.of(day).orElseThrow(),
        day,
        place,
        null,
        null);
  }

  static Happening attack(Account.Source source, String day, String by, String place, int killed) {
    return attack(source, day, by, place, killed, killed);
  }

  static Happening attack(
      Account.Source source,
      String day,
      String by,
      String place,
      int least,
      @Nullable Integer most) {
    return new Happening(
        ground(source),
        EventKind.ATTACK,
        List.of(new Happening.Part(Role.INITIATOR, by, by)),
        Days.of(day).orElseThrow(),
        day,
        place,
        null,
        new Happening.Toll(least, most, Integer.toString(least)));
  }

  /** The same, in this country. */
  static Happening in(String country, Happening event) {
    return new Happening(
        event.ground(),
        event.kind(),
        event.parts(),
        event.days(),
        event.when(),
        event.place(),
        country,
        event.killed());
  }

  /** The same, told as something that did not happen. */
  static Happening denied(Happening event) {
    Ground g = event.ground();
    return new Happening(
        new Ground(g.entry(), g.source(), g.realis(), true, g.chain(), g.words(), g.places()),
        event.kind(),
        event.parts(),
        event.days(),
        event.when(),
        event.place(),
        event.country(),
        event.killed());
  }

  /** What somebody does to somebody, told with these words. */
  static Happening doing(Ground ground, EventKind kind, String by, String to) {
    return new Happening(
        new Ground(
            "e" + ++entries,
            ground.source(),
            ground.realis(),
            ground.negated(),
            ground.chain(),
            ground.words(),
            ground.places()),
        kind,
        List.of(
            new Happening.Part(Role.INITIATOR, by, by), new Happening.Part(Role.TARGET, to, to)),
        null,
        null,
        null,
        null,
        null);
  }

  static Plan became(Plan plan, Status status) {
    return new Plan(
        plan.ground(),
        plan.label(),
        plan.authors(),
        plan.presenters(),
        plan.counters(),
        plan.supersedes(),
        status,
        plan.act(),
        plan.terms(),
        plan.held());
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
