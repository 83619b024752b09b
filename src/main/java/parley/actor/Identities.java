package parley.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who bears which name in one article: a name is read the same throughout, a surname as the person
 * whose full name the article gives.
 */
final class Identities {

  private final ActorBook book;
  private final Vocabulary vocabulary;
  private final @Nullable String day;
  private final String article;
  private final @Nullable BookEntry issuer;
  private final Map<String, Referent> byId = new LinkedHashMap<>();
  private final Map<String, List<Referent>> bySurname = new HashMap<>();

  /** Single words that stand alone as names: the last of them tells that a run is a person. */
  private final Set<String> alone = new HashSet<>();

  /** The states for which an unmistakable name stands in the article. */
  private final Set<String> sureStates = new HashSet<>();

  /** The states and bodies themselves, by name. */
  private final Set<String> sureOwners = new HashSet<>();

  /** The article of Arabic names, written together with them. */
  private static final Pattern ARTICLE = Pattern.compile("[Aa]l-\\p{Lu}");

  private static final int ARTICLE_LENGTH = 3;

  private int withheld;

  /**
   * Nobody yet.
   *
   * @param issuer who publishes the article on a site of their own, or null
   */
  Identities(
      ActorBook book,
      Vocabulary vocabulary,
      @Nullable String day,
      String article,
      @Nullable BookEntry issuer) {
    this.issuer = issuer;
    this.book = book;
    this.vocabulary = vocabulary;
    this.day = day;
    this.article = article;
  }

  /** Who publishes the article on a site of their own, or null. */
  @Nullable BookEntry issuer() {
    return issuer;
  }

  /**
   * Whether somebody on a side can have a title, so far as the book tells: there is no prime
   * minister of the United States, and where the book knows the foreign minister nobody else is.
   */
  boolean mayHold(String title, String side) {
    return book.mayHold(title, side, day);
  }

  /** Whether the people of a side can be ministers, so far as the book tells. */
  boolean hasMinisters(String title, String side) {
    return book.hasMinisters(title, side);
  }

  /** Learns from a name what others need: which words stand alone, which states are sure. */
  void see(Named named) {
    if (named.length() == 1 && named.sort() == Named.Sort.UNKNOWN) {
      alone.add(named.words());
    }
    if (named.sort() == Named.Sort.ORGANISATION) {
      String within = stateWithin(named);
      if (within != null) {
        sureOwners.add(within);
      }
    }
    for (Sense sense : named.senses()) {
      if (!sense.doubtful() && sense.entry().country() != null && named.senses().size() == 1) {
        sureStates.add(sense.entry().country());
      }
      if (!sense.doubtful() && named.senses().size() == 1) {
        sureOwners.add(sense.entry().name());
        if (sense.entry().party() != null) {
          sureOwners.add(sense.entry().party());
        }
      }
    }
  }

  /** The states of which the article speaks by an unmistakable name, by their codes. */
  Set<String> sureStates() {
    return sureStates;
  }

  boolean isRegion(BookEntry entry) {
    return book.isRegion(entry);
  }

  boolean standsAlone(String word) {
    return alone.contains(word);
  }

  Referent of(BookEntry entry) {
    return byId.computeIfAbsent(
        entry.id(),
        id -> {
          Referent referent = new Referent(id, entry.name(), entry.kind(), entry);
          referent.party = book.partyOn(entry, day);
          for (Role role : entry.rolesOn(day)) {
            referent.addRole(role);
            if (day != null) {
              learnOffice(referent, role.title());
            }
          }
          return referent;
        });
  }

  void learnOffice(Referent referent, String title) {
    Vocabulary.Title known = vocabulary.title(title);
    if (known == null) {
      int space = title.lastIndexOf(' ');
      known = vocabulary.title(title.substring(space + 1));
    }
    if (known != null) {
      referent.offices.add(known.kind());
      referent.nouns.add(known.words());
      referent.nouns.add(Titles.shortened(known.words()));
    }
    referent.nouns.add(title);
  }

  /** The state with this name. */
  @Nullable Referent state(String name) {
    BookEntry entry = book.entry(name);
    return entry != null && entry.isState() ? of(entry) : null;
  }

  /**
   * The sense in which a name of the book is meant here: what is sure before what is doubtful, and
   * a doubtful state only where the article speaks of it otherwise too.
   */
  @Nullable Sense sense(Named named, boolean personExpected) {
    Sense best = null;
    int bestScore = 0;
    boolean tie = false;
    for (Sense sense : named.senses()) {
      int score = score(named, sense, personExpected);
      if (score > bestScore) {
        best = sense;
        bestScore = score;
        tie = false;
      } else if (score == bestScore
          && best != null
          && !best.entry().id().equals(sense.entry().id())) {
        tie = true;
      }
    }
    return tie ? null : best;
  }

  private int score(Named named, Sense sense, boolean personExpected) {
    BookEntry entry = sense.entry();
    int score = sense.doubtful() ? 4 : 10;
    if (entry.isPerson()) {
      boolean full = named.length() > 1;
      score = full ? 12 : personExpected ? 8 : 5;
      if (day != null && !entry.rolesOn(day).isEmpty()) {
        score += 2;
      }
      return score;
    }
    if (personExpected) {
      return 0;
    }
    if (sense.doubtful() && entry.kind() == Actor.Kind.OUTLET && !isReporting(named)) {
      return 0;
    }
    boolean foreign = entry.party() != null && !sureOwners.contains(entry.party());
    if (sense.doubtful() && foreign && !entry.isState() && sense.use() != Sense.Use.SEAT) {
      return 0;
    }
    if (sense.doubtful() && entry.country() != null && sureStates.contains(entry.country())) {
      score += 5;
    }
    if (entry.kind() == null) {
      score -= sense.doubtful() ? 2 : 1;
    }
    return score;
  }

  /** Whether a name stands where outlets do: they report, are told, are magazines. */
  private boolean isReporting(Named named) {
    Scene scene = named.scene();
    int next = named.last() + 1;
    if (next < scene.size() && vocabulary.isSetting("outlet", scene.singular(next))) {
      return true;
    }
    int top = named.top();
    int head = scene.heads[top];
    if (head < 0) {
      return false;
    }
    return switch (scene.broadRelation(scene.firstConjunct(top))) {
      case "nsubj" -> vocabulary.isReporting(scene.lemma(head));
      case "obj", "iobj" -> scene.lemma(head).equals("tell");
      default -> {
        String preposition = scene.preposition(top);
        yield preposition.equals("according")
            || (preposition.equals("by")
                && scene.isVerb(head)
                && vocabulary.isReporting(scene.lemma(head)))
            || vocabulary.isSetting("outlet", scene.lemma(head));
      }
    };
  }

  /** Takes in a person's full name; the same person where the article had it before. */
  Referent person(String name, @Nullable BookEntry entry) {
    if (entry != null) {
      Referent known = of(entry);
      index(known, name);
      return known;
    }
    String surname = BookLines.surname(name);
    String[] words = name.split(" ", -1);
    for (Referent other : bySurname.getOrDefault(surname, List.of())) {
      if (BookLines.isJunior(other.name) == BookLines.isJunior(name)
          && isSamePerson(other, words)) {
        return other;
      }
    }
    List<BookEntry> known = book.bySurname(surname);
    for (BookEntry bearer : known) {
      if (isSpelling(bearer.name(), words)) {
        return person(name, bearer);
      }
    }
    Referent referent =
        byId.computeIfAbsent(
            "person:" + BookLines.slug(name),
            id -> new Referent(id, name, Actor.Kind.PERSON, null));
    Gender given = vocabulary.given(words[0]);
    if (given != null && referent.gender == Gender.UNKNOWN) {
      referent.gender = given;
    }
    index(referent, name);
    return referent;
  }

  private void index(Referent referent, String name) {
    List<Referent> bearers =
        bySurname.computeIfAbsent(BookLines.surname(name), k -> new ArrayList<>(1));
    if (!bearers.contains(referent)) {
      bearers.add(referent);
    }
    String first = name.split(" ", -1)[0];
    List<Referent> byFirst = bySurname.computeIfAbsent(" " + first, k -> new ArrayList<>(1));
    if (!byFirst.contains(referent)) {
      byFirst.add(referent);
    }
  }

  private static boolean isSamePerson(Referent other, String[] words) {
    for (String alias : other.aliases.isEmpty() ? List.of(other.name) : other.aliases) {
      String[] names = alias.split(" ", -1);
      String first = names[0];
      if (first.equals(words[0])
          || isInitialOf(first, words[0])
          || isInitialOf(words[0], first)
          || isAmong(first, words)
          || isAmong(words[0], names)) {
        return true;
      }
    }
    return other.name.split(" ", -1)[0].equals(words[0]);
  }

  /** Whether a given name is a further one in a full name: "Otto" in "Jens Otto Harry Lind". */
  private static boolean isAmong(String given, String[] full) {
    for (int i = 1; i < full.length - 1; i++) {
      if (full[i].equals(given)) {
        return true;
      }
    }
    return false;
  }

  /** Whether words are a name with initials put in: "Ada J. Renn" for "Ada Renn". */
  private static boolean isSpelling(String name, String[] words) {
    StringBuilder bare = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      if (i == words.length - 1 || !NameShapes.isInitial(words[i])) {
        bare.append(' ').append(words[i]);
      }
    }
    return NameTable.normal(name).contentEquals(bare);
  }

  private static boolean isInitialOf(String initial, String name) {
    return initial.length() <= 2
        && initial.endsWith(".")
        && !name.isEmpty()
        && initial.charAt(0) == name.charAt(0);
  }

  /** Who bears a single name here: the surname or given name of somebody named in full. */
  List<Referent> bearers(String word) {
    List<Referent> found = bySurname.getOrDefault(NameTable.normal(word), List.of());
    return found.isEmpty() ? bySurname.getOrDefault(" " + word, List.of()) : found;
  }

  /**
   * The only person whom the book knows by a surname and who can be meant: in office on the day, or
   * else known by then, and of a state that the article speaks of.
   */
  @Nullable Referent knownBySurname(String surname, @Nullable String office, boolean rules) {
    List<BookEntry> inOffice = new ArrayList<>();
    List<BookEntry> others = new ArrayList<>();
    List<BookEntry> bearers = book.bySurname(surname);
    if (bearers.isEmpty() && ARTICLE.matcher(surname).lookingAt()) {
      bearers = book.bySurname(surname.substring(ARTICLE_LENGTH)); // "Al-Sabah" for "Al Sabah"
    }
    for (BookEntry entry : bearers) {
      boolean fits =
          office == null ? rules || isNear(entry) || isLeader(entry) : bears(entry, office);
      if (!fits) {
        continue;
      }
      if (day != null && !entry.rolesOn(day).isEmpty()) {
        inOffice.add(entry);
      } else if (office == null ? entry.isRecent(day) : entry.isKnownBy(day)) {
        others.add(entry);
      }
    }
    List<BookEntry> chosen = inOffice.isEmpty() ? others : inOffice;
    if (chosen.size() != 1) {
      return null;
    }
    Referent referent = of(chosen.getFirst());
    index(referent, chosen.getFirst().name());
    return referent;
  }

  /** Whether one of somebody's titles ends in this word, or does so before its "of". */
  private static boolean bears(BookEntry person, String office) {
    for (Role role : person.roles()) {
      String title = small(role.title());
      boolean last = title.equals(office) || title.endsWith(" " + office);
      if (last || Titles.shortened(title).equals(office)) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody leads a state on the day: such a surname needs no explanation in the news. */
  private boolean isLeader(BookEntry person) {
    if (day == null || vocabulary.given(BookLines.surname(person.name())) != null) {
      return false;
    }
    for (Role role : person.rolesOn(day)) {
      Vocabulary.Title title = vocabulary.title(role.title());
      if (title != null && title.kind().startsWith("head-of")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the article speaks of a state or body that somebody holds or held an office of. */
  private boolean isNear(BookEntry person) {
    for (Role role : person.roles()) {
      if (role.of() != null && sureOwners.contains(role.of())) {
        return true;
      }
    }
    return false;
  }

  /** A surname that several people in the article bear: no actor, but "he" may mean it. */
  Referent unclear(String surname) {
    return byId.computeIfAbsent(
        "unclear:" + surname,
        id -> {
          Referent referent = new Referent(id, surname, null, null);
          referent.human = true;
          return referent;
        });
  }

  /** Something with a name that no person bears: "the Norhaven express". */
  Referent thing(String name) {
    return byId.computeIfAbsent(
        "thing:" + BookLines.slug(name), id -> new Referent(id, name, null, null));
  }

  /** Somebody or something with a lone name that the article does not explain. */
  Referent lone(String name) {
    return byId.computeIfAbsent(
        "person:" + BookLines.slug(name),
        id -> {
          Gender given = vocabulary.given(name);
          Referent referent = new Referent(id, name, null, null);
          referent.open = true;
          if (given != null && given != Gender.UNKNOWN) {
            referent.gender = given;
            referent.open = false;
            referent.kind = Actor.Kind.PERSON;
          }
          return referent;
        });
  }

  /** Something with a name that the book does not know. */
  Referent body(String name, Actor.Kind kind, @Nullable String party) {
    Referent referent =
        byId.computeIfAbsent(
            kind.label() + ":" + BookLines.slug(name), id -> new Referent(id, name, kind, null));
    if (referent.party == null) {
      referent.party = party;
    }
    return referent;
  }

  /** Somebody, or several, whose name is withheld. */
  Referent withheld(String name, Actor.Kind kind, boolean plural) {
    withheld++;
    Referent referent =
        new Referent(kind.label() + ":" + article + ":" + withheld, name, kind, null);
    referent.plural = plural;
    referent.counts = false;
    return referent;
  }

  /** A party for an owner: its own, or what it is itself. */
  @Nullable String partyOf(Referent owner) {
    if (owner.kind == Actor.Kind.STATE) {
      return owner.name;
    }
    return owner.party;
  }

  /** The state that somebody speaks of as their own, or a state itself; null for one unknown. */
  @Nullable Referent stateOf(Referent owner) {
    if (owner.kind == Actor.Kind.STATE) {
      return owner;
    }
    return owner.party == null ? null : state(owner.party);
  }

  @Nullable Place capital(BookEntry state) {
    return book.capital(state);
  }

  /** The state in whose name a body bears its own: Norland for "Norland Foreign Ministry". */
  @Nullable String stateWithin(Named named) {
    Scene scene = named.scene();
    for (int i = named.first(); i <= named.last(); i++) {
      NameTable.Match match = book.table().longest(scene, i);
      if (match != null && match.last() <= named.last()) {
        for (Sense sense : match.senses()) {
          if (sense.entry().isState()) {
            return sense.entry().name();
          }
        }
      }
    }
    return null;
  }

  /** Who holds an office on the day of the article, or null. */
  @Nullable Referent holder(String title, String of) {
    BookEntry holder = day == null ? null : book.holderEntry(title, of, day);
    return holder == null ? null : of(holder);
  }

  /** The adjective of a state: "Russian". */
  String adjective(Referent state) {
    return book.adjective(state.id, state.name);
  }

  static String small(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
