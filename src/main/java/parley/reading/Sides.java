package parley.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.actor.ActorBook;
import parley.actor.Mention;
import parley.article.Passage;
import parley.entry.Who;
import parley.rule.RuleFile;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * On whose side somebody is, in one article. Those who speak for nobody but themselves (a senator,
 * a company, a crowd) are on no side. The words that tell stand in {@code reading/sides.rules}.
 */
public final class Sides {

  /** How those are called together who act for the continent and have no name of their own. */
  private static final String EUROPE = "Europe";

  private enum Tells {
    ALONE,
    SERVES,
    SIDE,
    BODY
  }

  private static final class Shipped {
    static final Map<Tells, Set<String>> WORDS = words(RuleFile.shipped("reading/sides.rules"));
  }

  private final Reading reading;

  /** Ids of the actors of the article, by name: so that a party gets the id of its state. */
  private final Map<String, String> idByName = new HashMap<>();

  private final Map<String, Actor> actors = new HashMap<>();

  /** Who publishes the article on a site of their own, or null. */
  private final @Nullable Actor issuer;

  /** Ids of those whose turns in a transcript their names begin. */
  private final Set<String> turns = new HashSet<>();

  /** Where each actor is mentioned first, by id: there the titles and adjectives stand. */
  private final Map<String, Span> introduced = new HashMap<>();

  public Sides(Reading reading) {
    this.reading = reading;
    for (Actor actor : reading.cast().actors()) {
      idByName.putIfAbsent(actor.name(), actor.id());
      actors.put(actor.id(), actor);
    }
    issuer = ActorBook.standard().issuer(reading.article().url()).orElse(null);
    if (issuer != null) {
      actors.putIfAbsent(issuer.id(), issuer);
    }
    for (Mention mention : reading.cast().mentions()) {
      if (mention.actor() != null && reading.text().startsWith(":", mention.span().end())) {
        turns.add(mention.actor().id());
      }
      if (mention.actor() != null && mention.form() != Mention.Form.PRONOUN) {
        introduced.putIfAbsent(mention.actor().id(), mention.span());
      }
    }
  }

  private static Map<Tells, Set<String>> words(RuleFile rules) {
    Map<Tells, Set<String>> words = new EnumMap<>(Tells.class);
    for (Tells tells : Tells.values()) {
      words.put(tells, new HashSet<>());
    }
    for (RuleFile.Line line : rules.lines()) {
      Tells tells = Tells.valueOf(line.field(1).toUpperCase(Locale.ROOT));
      words.computeIfAbsent(tells, t -> new HashSet<>()).add(line.field(0));
    }
    return words;
  }

  /** The actor whom this token of a sentence means, or the name behind it: "envoy Paulo Reis". */
  public Optional<Mention> mention(Tree sentence, int token) {
    if (token < 0) {
      return Optional.empty();
    }
    Optional<Mention> found = reading.mention(sentence, token);
    int name = token + 1;
    boolean titled =
        found.isEmpty()
            && name < sentence.size()
            && sentence.head(name) == token
            && sentence.is(name, "appos", "flat");
    return titled ? reading.mention(sentence, name) : found;
  }

  /** The sides that a noun or a name means; empty where it means none. */
  public List<Who> of(Tree sentence, int token) {
    Mention mention = mention(sentence, token).orElse(null);
    if (mention == null) {
      return List.of();
    }
    if (mention.actor() != null) {
      return reading.who(mention).map(this::parties).orElse(List.of());
    }
    if (mention.place() != null) {
      return mention.place().name().equals(EUROPE)
          ? List.of(europe(reading.passage(mention.span())))
          : List.of();
    }
    String words = mention.span().of(reading.text());
    boolean people = mention.form() == Mention.Form.DESCRIPTION && !tells(Tells.ALONE, words);
    return people ? adjectives(mention.span()) : List.of();
  }

  public Optional<Actor> actor(Who who) {
    return Optional.ofNullable(who.actor()).map(actors::get);
  }

  /** The side of somebody, where it is one. */
  public Optional<Who> party(Who who) {
    List<Who> parties = parties(who);
    return parties.size() == 1 ? Optional.of(parties.getFirst()) : Optional.empty();
  }

  /**
   * The sides of somebody: a state's own, the state of its people and houses, an armed group's own;
   * several of "Ukrainian and European officials".
   */
  public List<Who> parties(Who who) {
    Actor actor = actor(who).orElse(null);
    if (actor == null) {
      return List.of();
    }
    Passage passage = who.passage();
    return switch (actor.kind()) {
      case STATE, ARMED_GROUP -> List.of(named(partyOf(actor), passage));
      case PERSON -> {
        boolean speaks = actor.roles().isEmpty() ? speaksHere(actor) : !speaksAlone(actor);
        yield actor.party() == null || !speaks ? List.of() : List.of(named(actor.party(), passage));
      }
      case ORGANISATION -> isSide(actor) ? List.of(named(partyOf(actor), passage)) : List.of();
      case GROUP, UNNAMED -> ofGroup(actor, passage);
      case OUTLET -> List.of();
    };
  }

  /** Whether somebody without a title has a turn in a transcript of the issuer's. */
  private boolean speaksHere(Actor actor) {
    return issuer != null && turns.contains(actor.id());
  }

  /** The side of whoever publishes the article on a site of their own; empty where nobody does. */
  public Optional<Who> issuer() {
    return issuer == null ? Optional.empty() : party(new Who(issuer.name(), issuer.id(), null));
  }

  private static String partyOf(Actor actor) {
    return actor.party() == null ? actor.name() : actor.party();
  }

  /** A side by its name, and the words that mean it. */
  public Who named(String party, @Nullable Passage passage) {
    return new Who(party, idByName.get(party), passage);
  }

  private static boolean tells(Tells tells, String words) {
    Set<String> known = Shipped.WORDS.getOrDefault(tells, Set.of());
    String lower = words.toLowerCase(Locale.ROOT);
    for (String office : Shipped.WORDS.getOrDefault(Tells.SERVES, Set.of())) {
      lower = lower.replace(office, "");
    }
    for (String word : lower.split("[^\\p{L}-]+", -1)) {
      boolean plural = word.endsWith("s") && known.contains(word.substring(0, word.length() - 1));
      if (plural || known.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first words on somebody, or all the titles known, are those of a private one. */
  private boolean speaksAlone(Actor actor) {
    Span span = introduced.get(actor.id());
    boolean introducedSo = span != null && tells(Tells.ALONE, span.of(reading.text()));
    boolean titledSo =
        !actor.roles().isEmpty()
            && actor.roles().stream().allMatch(role -> tells(Tells.ALONE, role.title()));
    return introducedSo || titledSo;
  }

  /** Bodies of a state and those that are well known take sides; a company or a club does not. */
  private static boolean isSide(Actor actor) {
    boolean party = actor.name().endsWith(" Party");
    boolean known =
        actor.party() != null || !ActorBook.standard().named(actor.name(), null).isEmpty();
    return !party && (known || tells(Tells.BODY, actor.name()));
  }

  /** People of one state or of several ("French officials"); those who are a side themselves. */
  private List<Who> ofGroup(Actor actor, @Nullable Passage passage) {
    if (tells(Tells.ALONE, actor.name())) {
      return tells(Tells.SIDE, actor.name())
          ? List.of(new Who(actor.name(), actor.id(), passage))
          : List.of();
    }
    Span span = introduced.get(actor.id());
    List<Who> parties = span == null ? new ArrayList<>() : adjectives(span);
    if (parties.isEmpty() && actor.party() != null) {
      parties.add(named(actor.party(), passage));
    }
    if (parties.isEmpty() && tells(Tells.SIDE, actor.name())) {
      parties.add(new Who(actor.name(), actor.id(), passage));
    }
    return parties;
  }

  /**
   * The sides that the adjectives in some words name, in the order of reading: "Ukrainian and
   * European officials". "European" stands for Europe.
   */
  public List<Who> adjectives(Span words) {
    List<Who> parties = new ArrayList<>();
    for (Mention mention : reading.cast().in(words)) {
      if (mention.form() == Mention.Form.ADJECTIVE && !ownsEuropeans(mention, words)) {
        reading.who(mention).map(who -> named(who.name(), who.passage())).ifPresent(parties::add);
      }
    }
    String text = words.of(reading.text());
    int at = text.indexOf("European ");
    if (at >= 0 && !text.startsWith("European Union", at) && startsWord(text, at)) {
      Span span = new Span(words.start() + at, words.start() + at + "European".length());
      if (reading.cast().in(span).isEmpty()) {
        parties.add(europe(reading.passage(span)));
      }
    }
    return parties;
  }

  /** Europe as a side, by the words that mean it. */
  public Who europe(Passage passage) {
    return new Who(EUROPE, idByName.get(EUROPE), passage);
  }

  /** In "Kyiv's European allies" the allies are not Kyiv's own people. */
  private boolean ownsEuropeans(Mention mention, Span words) {
    String after = new Span(mention.span().end(), words.end()).of(reading.text());
    return after.startsWith("'s European") || after.startsWith("’s European");
  }

  private static boolean startsWord(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  /** Whether somebody speaks for a side: is it, or is one of its people. */
  public boolean together(Who source, Who side) {
    if (source.isSameAs(side) || source.name().equals(side.name())) {
      return true;
    }
    Actor actor = actor(source).orElse(null);
    boolean itsOwn = actor != null && side.name().equals(actor.party()) && !speaksAlone(actor);
    return itsOwn || parties(source).stream().anyMatch(one -> one.name().equals(side.name()));
  }
}
