package parley.desk.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.desk.web.Links;
import parley.desk.web.Parties;
import parley.desk.web.Talks;
import parley.dossier.Ground;
import parley.dossier.Phrases;
import parley.dossier.Stand;
import parley.entry.Position.Voice;
import parley.entry.Realis;
import parley.entry.Stance;

/**
 * Where one article says that a side stands, with its words.
 *
 * @param entry the id of the entry that it rests on
 * @param known how it is known, in words: "in its own words, by Ingrid Solvang"
 * @param opponent the party that says it of its opponent; null where it is no such word
 * @param held the day on which it was held, as far as words tell
 * @param reported the day on which the article appeared
 * @param newsroom whose reporting it is; null where no outlet is known
 * @param confirmed whether a person has looked at it and found it right
 */
public record Told(
    String entry,
    Parties.Sign party,
    String issue,
    String issueName,
    Stance stance,
    Voice voice,
    Realis realis,
    boolean negated,
    String known,
    Parties.@Nullable Sign opponent,
    @Nullable LocalDate held,
    @Nullable LocalDate reported,
    @Nullable String newsroom,
    String article,
    @Nullable String headline,
    List<String> words,
    boolean confirmed) {

  public Told {
    words = List.copyOf(words);
  }

  /** What a stance of a negotiation looks like. */
  public static Told of(Stand stand, Talks.Talk talk) {
    return of(stand, talk, Set.of());
  }

  /**
   * The same, where it is known what people have looked at.
   *
   * @param confirmed the entries that somebody found right
   */
  public static Told of(Stand stand, Talks.Talk talk, Set<String> confirmed) {
    Ground ground = stand.ground();
    // an article of no known outlet is a newsroom of its own, without a name
    boolean named = ground.source().outlet() != null || !ground.newsroom().startsWith("article ");
    return new Told(
        ground.entry(),
        talk.parties().of(stand.party()),
        stand.issue(),
        name(talk, stand.issue()),
        stand.stance(),
        stand.voice(),
        ground.realis(),
        ground.negated(),
        Phrases.known(stand),
        stand.opponent() == null ? null : talk.parties().of(stand.opponent()),
        stand.held(),
        stand.reported(),
        named ? ground.newsroom() : null,
        ground.source().article(),
        ground.source().headline(),
        ground.words(),
        confirmed.contains(ground.entry()));
  }

  /** How an issue is called in a negotiation, with a capital. */
  public static String name(Talks.Talk talk, String issue) {
    return Phrases.capital(talk.negotiation().dossier().issueName(issue));
  }

  /** The day it counts from: when it was held, or else when it was reported. */
  public @Nullable LocalDate day() {
    return held != null ? held : reported;
  }

  /** Whether it was reported on another day than it was held. */
  public boolean wasToldLater() {
    return held != null && reported != null && !held.equals(reported);
  }

  /** Its words as one quotation. */
  public String quoted() {
    return String.join(" … ", words);
  }

  public String address() {
    return Links.entry(entry);
  }
}
