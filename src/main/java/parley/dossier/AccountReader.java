package parley.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.entry.Channel;
import parley.entry.Event;
import parley.entry.EventKind;
import parley.entry.Position;
import parley.entry.Proposal;
import parley.entry.Realis;
import parley.entry.Stance;
import parley.mark.Days;
import parley.store.Account;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what the record keeps as the dossier sees it: names become sides, issues the dossier's own.
 *
 * <p>Only what a dossier asks for is read, and no article: a table over ten thousand articles is a
 * matter of their entries.
 */
final class AccountReader {

  private static final JsonMapper JSON = new JsonMapper();

  private final Dossier dossier;
  private final Allegiances allegiances;

  AccountReader(Dossier dossier, Allegiances allegiances) {
    this.dossier = dossier;
    this.allegiances = allegiances;
  }

  static JsonNode json(Account account) {
    return JSON.readTree(account.line());
  }

  static Ground ground(Account account, JsonNode json) {
    List<Ground.Teller> chain = new ArrayList<>();
    for (JsonNode hop : json.path("chain")) {
      chain.add(
          new Ground.Teller(
              hop.path("name").asString(""), hop.path("kind").asString("").equals("outlet")));
    }
    return new Ground(
        json.path("id").asString(""),
        account.source(),
        Realis.of(json.path("realis").asString("")),
        json.path("negated").asBoolean(false),
        chain,
        words(json.path("passages")),
        places(json.path("passages")));
  }

  /** A position of one of the parties; empty for others'. */
  Optional<Stand> stand(Account account) {
    JsonNode json = json(account);
    JsonNode holder = json.get("holder");
    String named = dossier.namesParties() ? member(json.path("party")) : null;
    String held = holder == null || !dossier.namesParties() ? null : member(holder);
    String side = named != null ? named : held != null ? held : side(json.get("party"));
    if (side == null) {
      return Optional.empty();
    }
    // who voices it for a party that is another than their own ascribes it to that one
    String voicing = held != null ? held : anySide(json.path("chain").path(0));
    boolean other = held != null && !held.equals(side);
    boolean opposed = voicing != null && dossier.areOpponents(voicing, side);
    Position.Voice voice = Position.Voice.of(json.path("voice").asString(""));
    Ground ground = ground(account, json);
    return Optional.of(
        new Stand(
            ground,
            side,
            holder == null ? null : holder.path("name").asString(""),
            dossier.issue(json.path("issue").asString(""), ground.words()),
            Stance.of(json.path("stance").asString("")),
            other || opposed ? Position.Voice.ASCRIBED : voice(voice, side.equals(voicing)),
            opposed ? voicing : null,
            day(json.get("held"))));
  }

  /** What somebody of the side itself says of it is its own word, whatever the article knew. */
  private static Position.Voice voice(Position.Voice voice, boolean itself) {
    return voice == Position.Voice.ASCRIBED && itself ? Position.Voice.OWN : voice;
  }

  Plan plan(Account account) {
    JsonNode json = json(account);
    List<Plan.Term> terms = new ArrayList<>();
    for (JsonNode term : json.path("terms")) {
      List<String> words = words(term.path("passages"));
      terms.add(
          new Plan.Term(
              dossier.issue(term.path("issue").asString(""), words),
              Stance.of(term.path("stance").asString("")),
              words));
    }
    JsonNode status = json.get("status");
    return new Plan(
        ground(account, json),
        json.path("label").asString(""),
        sides(json.path("authors")),
        names(json.path("presentedBy")),
        text(json, "counters"),
        text(json, "supersedes"),
        status == null ? null : Proposal.Status.of(status.asString()),
        null,
        terms,
        day(json.get("held")));
  }

  Contact contact(Account account) {
    JsonNode json = json(account);
    JsonNode mediator = json.get("mediator");
    LocalDate held = day(json.get("held"));
    return new Contact(
        ground(account, json),
        Channel.Format.of(json.path("format").asString("")),
        sides(json.path("parties")),
        mediator == null ? null : mediator.path("name").asString(""),
        Channel.Status.of(json.path("status").asString("")),
        held,
        held == null ? null : json.path("held").path("value").asString(""));
  }

  Happening happening(Account account) {
    JsonNode json = json(account);
    List<Happening.Part> parts = new ArrayList<>();
    for (JsonNode part : json.path("participants")) {
      String name = part.path("name").asString("");
      String side = anySide(part);
      parts.add(
          new Happening.Part(
              Event.Role.of(part.path("role").asString("")), name, side == null ? name : side));
    }
    Days days = days(json.get("when"));
    JsonNode where = json.get("where");
    JsonNode killed = json.get("killed");
    return new Happening(
        ground(account, json),
        EventKind.of(json.path("kind").asString("")),
        parts,
        days,
        days == null ? null : json.path("when").path("value").asString(""),
        where == null ? null : where.path("name").asString(""),
        where == null ? null : text(where, "country"),
        killed == null ? null : toll(killed));
  }

  private static Happening.Toll toll(JsonNode json) {
    JsonNode max = json.get("max");
    return new Happening.Toll(
        json.path("min").asInt(0),
        max == null ? null : max.asInt(),
        json.path("words").asString(""));
  }

  private static List<Ground.Place> places(JsonNode passages) {
    List<Ground.Place> places = new ArrayList<>();
    for (JsonNode passage : passages) {
      places.add(
          new Ground.Place(
              passage.path("field").asString(""),
              passage.path("start").asInt(0),
              passage.path("end").asInt(0)));
    }
    return places;
  }

  private static List<String> words(JsonNode passages) {
    List<String> words = new ArrayList<>();
    for (JsonNode passage : passages) {
      words.add(passage.path("words").asString(""));
    }
    return words;
  }

  private static List<String> names(JsonNode whos) {
    List<String> names = new ArrayList<>();
    whos.forEach(who -> names.add(who.path("name").asString("")));
    return names;
  }

  /** For whom they stand, or else who they are. */
  private List<String> sides(JsonNode whos) {
    List<String> names = new ArrayList<>();
    for (JsonNode who : whos) {
      String side = anySide(who);
      names.add(side == null ? who.path("name").asString("") : side);
    }
    return names;
  }

  /** The party that somebody stands for; null where the dossier names parties and none fits. */
  private @Nullable String side(@Nullable JsonNode who) {
    if (who == null) {
      return null;
    }
    String named = member(who);
    if (named != null) {
      return named;
    }
    String side = anySide(who);
    return dossier.namesParties() ? null : side == null ? who.path("name").asString("") : side;
  }

  /** The side of somebody, of the dossier or by the record; null if neither knows one. */
  private @Nullable String anySide(JsonNode who) {
    String named = member(who);
    return named != null ? named : allegiances.byRecord(name(who), actor(who));
  }

  /** The party of which the dossier says that somebody belongs to it. */
  private @Nullable String member(JsonNode who) {
    String actor = actor(who);
    return allegiances.byDossier(
        name(who),
        who.path("kind").asString("").equals("person")
            || (actor != null && actor.startsWith("person:")));
  }

  private static String name(JsonNode who) {
    return who.path("name").asString("");
  }

  private static @Nullable String actor(JsonNode who) {
    JsonNode actor = who.get("actor");
    return actor == null ? null : actor.asString();
  }

  private static @Nullable String text(JsonNode json, String key) {
    JsonNode value = json.get(key);
    return value == null ? null : value.asString();
  }

  private static @Nullable Days days(@Nullable JsonNode when) {
    return when == null || when.path("basis").asString("").equals("published")
        ? null
        : Days.of(when.path("value").asString("")).orElse(null);
  }

  /** The first day of a date that words tell. */
  private static @Nullable LocalDate day(@Nullable JsonNode when) {
    Days days = days(when);
    return days == null ? null : days.first() == null ? days.last() : days.first();
  }
}
