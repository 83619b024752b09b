package parley.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes mentions of the names in an article: who or which place each one means. */
final class Naming {

  private final Identities identities;
  private final Vocabulary vocabulary;
  private final Titles titles;
  private final Settings settings;
  private final PersonNames persons;
  private final Whereabouts whereabouts;
  private final BareTitles bare = new BareTitles();

  Naming(Identities identities, Vocabulary vocabulary) {
    this.identities = identities;
    this.vocabulary = vocabulary;
    titles = new Titles(vocabulary);
    settings = new Settings(vocabulary);
    persons = new PersonNames(identities, vocabulary);
    whereabouts = new Whereabouts(identities);
  }

  /** Drafts of all names, those of one sentence after those of the one before. */
  List<Draft> read(List<Named> names) {
    for (Named named : names) {
      identities.see(named);
    }
    List<Candidate> candidates = new ArrayList<>(names.size());
    for (Named named : names) {
      candidates.add(
          candidate(named, candidates.isEmpty() ? null : shared(candidates.getLast(), named)));
    }
    Referent[] people = new Referent[candidates.size()];
    for (int i = 0; i < people.length; i++) {
      Candidate candidate = candidates.get(i);
      if (candidate.person() && candidate.named().length() > 1) {
        people[i] = persons.fullName(candidate);
      }
    }
    List<Draft> drafts = new ArrayList<>(names.size());
    for (int i = 0; i < people.length; i++) {
      Draft draft =
          people[i] != null ? personDraft(candidates.get(i), people[i]) : draft(candidates.get(i));
      if (draft != null) {
        drafts.add(draft);
        for (int t = draft.headFirst; t <= draft.headLast; t++) {
          draft.scene.drafts[t] = draft;
        }
      }
    }
    return drafts;
  }

  /** The title of several, of whom the name before is one and this may be another. */
  private static Titles.@Nullable Appellation shared(Candidate before, Named named) {
    Named other = before.named();
    Scene scene = named.scene();
    if (!before.person() || other.scene() != scene || named.first() - other.last() > 3) {
      return null;
    }
    for (int i = other.last() + 1; i < named.first(); i++) {
      if (!scene.word(i).equals(",") && !scene.lower[i].equals("and")) {
        return null;
      }
    }
    if (before.title() == null) {
      return before.shared();
    }
    return other.first() > 0 && scene.isPlural(other.first() - 1) ? before.title() : null;
  }

  private Candidate candidate(Named named, Titles.@Nullable Appellation several) {
    Titles.Appellation title = titles.before(named.scene(), named.first());
    Titles.Appellation shared = title == null ? several : null;
    boolean expected = (title != null || shared != null) && !isStateLike(named);
    Sense sense =
        named.senses().isEmpty() || named.sort() == Named.Sort.PLACE
            ? null
            : identities.sense(named, expected && named.length() == 1);
    if (sense == null && named.sort() == Named.Sort.BOOK) {
      sense = bySetting(named);
    }
    boolean person =
        switch (named.sort()) {
          case PERSON -> true;
          case BOOK -> sense != null && sense.entry().isPerson();
          case UNKNOWN -> persons.isPerson(named, title == null ? shared : title);
          case ORGANISATION, ARMED_GROUP, OUTLET, PLACE, OTHER -> false;
        };
    return new Candidate(named, title, shared, sense, person);
  }

  /** Of a city and the state that acts from there, the one that the words around it speak of. */
  private @Nullable Sense bySetting(Named named) {
    Sense city = null;
    Sense side = null;
    for (Sense sense : named.senses()) {
      if (sense.entry().kind() == null) {
        city = city == null ? sense : city;
      } else if (sense.use() == Sense.Use.SEAT || sense.use() == Sense.Use.CAPITAL) {
        side = sense;
      }
    }
    if (city == null || side == null) {
      return null;
    }
    boolean place =
        settings.isPlace(named.scene(), named.first(), named.last(), Settings.Sort.CAPITAL);
    return place ? city : side;
  }

  private static boolean isStateLike(Named named) {
    for (Sense sense : named.senses()) {
      if (sense.entry().isState() && !sense.doubtful()) {
        return true;
      }
    }
    return false;
  }

  private Draft personDraft(Candidate candidate, @Nullable Referent referent) {
    Named named = candidate.named();
    Titles.Appellation title = candidate.title();
    Scene scene = named.scene();
    int first = title == null ? named.first() : title.first();
    if (referent != null) {
      referent.aliases.add(Shouted.spelt(named));
      if (title != null) {
        entitle(referent, title);
      } else if (candidate.shared() != null) {
        entitle(referent, candidate.shared());
      }
    }
    return new Draft(
        scene, first, named.last(), named.first(), named.last(), Mention.Form.NAME, referent, null);
  }

  /** Adds what a title before the name says of somebody. */
  void entitle(Referent referent, Titles.Appellation title) {
    referent.nouns.add(title.noun());
    if (title.gender() != Gender.UNKNOWN && referent.gender == Gender.UNKNOWN) {
      referent.gender = title.gender();
    }
    if (title.title() == null) {
      return;
    }
    addRole(referent, title.title(), title.kind(), title.owner());
    if (title.owner() == null) {
      bare.note(referent, title.title(), title.kind());
    }
  }

  /**
   * Gives titles that stand without an owner to whoever publishes, or whom the article is about.
   */
  void settle(List<Draft> names) {
    new SiteSpeakers(identities, vocabulary).settle(names);
    bare.settle(names, identities);
  }

  /**
   * Adds an office to somebody, and the side that it puts them on.
   *
   * @param owner the name of whom it is an office of, or null
   */
  void addRole(Referent referent, String title, String kind, @Nullable Named owner) {
    if (Titles.COURTESY.contains(kind)) {
      return;
    }
    referent.offices.add(kind);
    referent.nouns.add(title);
    referent.nouns.add(Titles.shortened(title));
    Referent of = owner == null ? null : ownerOf(owner);
    String name = owner == null ? null : Offices.of(owner, of, kind);
    referent.addRole(new Role(title, name, null, null));
    boolean ofCity = of != null && !of.name.equals(name); // a mayor does not speak for the state
    if (referent.party == null && of != null && !ofCity && Offices.speaksFor(title, kind, of)) {
      referent.party = identities.partyOf(of);
    }
  }

  /** Whose office it is: the state, house or body that a name before a title means. */
  @Nullable Referent ownerOf(Named named) {
    Draft there = named.scene().drafts[named.first()];
    if (there != null && there.referent != null) {
      return there.referent;
    }
    Sense sense = named.senses().isEmpty() ? null : identities.sense(named, false);
    if (sense == null || sense.entry().kind() == null || sense.entry().isPerson()) {
      return null;
    }
    return identities.of(sense.entry());
  }

  private @Nullable Draft draft(Candidate candidate) {
    Named named = candidate.named();
    if (candidate.person() || (named.length() == 1 && named.sort() != Named.Sort.BOOK)) {
      Referent single = persons.singleName(candidate);
      if (single != null) {
        return personDraft(candidate, single);
      }
      if (named.sort() == Named.Sort.UNKNOWN) {
        return unknownDraft(candidate);
      }
    }
    return switch (named.sort()) {
      case BOOK -> bookDraft(candidate);
      case ORGANISATION -> bodyDraft(named, Actor.Kind.ORGANISATION);
      case ARMED_GROUP -> bodyDraft(named, Actor.Kind.ARMED_GROUP);
      case OUTLET -> bodyDraft(named, Actor.Kind.OUTLET);
      case PLACE -> placeDraft(named, placeOf(named));
      case UNKNOWN -> unknownDraft(candidate);
      case PERSON, OTHER -> null;
    };
  }

  private @Nullable Draft bookDraft(Candidate candidate) {
    Named named = candidate.named();
    Sense sense = candidate.sense();
    if (sense == null) {
      boolean body =
          named.length() > 1 && vocabulary.body(named.scene().word(named.last())) != null;
      Named.Sort sort =
          body
              ? NameFinder.sortOf(vocabulary.bodyOf(named.scene(), named.last()))
              : Named.Sort.UNKNOWN;
      return sort == Named.Sort.ORGANISATION ? bodyDraft(named, Actor.Kind.ORGANISATION) : null;
    }
    BookEntry entry = sense.entry();
    Place place = entry.place();
    if (entry.kind() == null) {
      return place == null ? null : placeDraft(named, whereabouts.of(named, place));
    }
    return switch (sense.use()) {
      case ADJECTIVE -> adjectiveDraft(named, identities.of(entry));
      case CAPITAL -> stateDraft(named, entry, Settings.Sort.CAPITAL);
      case SEAT -> seatDraft(named, entry);
      case NAME, SURNAME ->
          entry.isState()
              ? stateDraft(named, entry, Settings.Sort.STATE)
              : actorDraft(named, identities.of(entry));
    };
  }

  private Draft adjectiveDraft(Named named, Referent state) {
    Scene scene = named.scene();
    String word = scene.lower[named.last()];
    boolean people = word.endsWith("s") && !word.endsWith("ss");
    if (people && !isModifier(named)) {
      String name = named.words();
      Referent group = identities.body(name, Actor.Kind.GROUP, identities.partyOf(state));
      group.plural = true;
      int first = Nouns.first(scene, named.top());
      return new Draft(
          scene,
          Math.min(first, named.first()),
          named.last(),
          named.first(),
          named.last(),
          Mention.Form.NAME,
          group,
          null);
    }
    return plainDraft(named, Mention.Form.ADJECTIVE, state, null);
  }

  private Draft stateDraft(Named named, BookEntry state, Settings.Sort sort) {
    Scene scene = named.scene();
    if (settings.isPlace(scene, named.first(), named.last(), sort)) {
      Place capital = identities.capital(state);
      if (sort == Settings.Sort.CAPITAL && capital != null) {
        return placeDraft(named, whereabouts.of(named, capital));
      }
      return placeDraft(named, new Place(state.name(), state.country(), Double.NaN, Double.NaN));
    }
    Mention.Form form = isModifier(named) ? Mention.Form.ADJECTIVE : Mention.Form.NAME;
    return plainDraft(named, form, identities.of(state), null);
  }

  private Draft seatDraft(Named named, BookEntry seat) {
    Scene scene = named.scene();
    if (settings.isPlace(scene, named.first(), named.last(), Settings.Sort.SEAT)) {
      return placeDraft(
          named,
          seat.place() == null
              ? new Place(seat.name(), seat.country(), Double.NaN, Double.NaN)
              : seat.place());
    }
    return actorDraft(named, identities.of(seat));
  }

  private Draft bodyDraft(Named named, Actor.Kind kind) {
    String party = kind == Actor.Kind.OUTLET ? null : stateOf(named);
    Referent body = identities.body(NameTable.normal(named.words()), kind, party);
    body.nouns.add(named.scene().lower[named.last()]);
    return actorDraft(named, body);
  }

  private @Nullable Draft unknownDraft(Candidate candidate) {
    Named named = candidate.named();
    Scene scene = named.scene();
    String words = named.words();
    int top = named.top();
    String preposition = scene.preposition(top);
    boolean article = named.first() > 0 && scene.lower[named.first() - 1].equals("the");
    if (vocabulary.isSetting("in", preposition) && !isAcronym(words) && !article) {
      return placeDraft(named, whereabouts.of(named));
    }
    if (isAcronym(words) && isActing(named)) {
      return actorDraft(named, identities.body(words, Actor.Kind.ORGANISATION, null));
    }
    Referent lone = named.length() <= 4 ? persons.loneName(named) : null;
    return lone == null ? null : personDraft(candidate, lone);
  }

  /** Whether an unknown acronym stands where somebody acts, and not where a thing is described. */
  private static boolean isActing(Named named) {
    Scene scene = named.scene();
    return switch (scene.broadRelation(scene.firstConjunct(named.top()))) {
      case "nsubj" -> true;
      case "nmod" -> isPossessive(named);
      case "obl" -> scene.relations[named.top()].equals("obl:agent");
      default -> false;
    };
  }

  static boolean isAcronym(String word) {
    if (word.length() < 2 || word.length() > 6) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isUpperCase(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The state in or after a body's name: "Norland Senate", "the Senate of Norland". */
  private @Nullable String stateOf(Named named) {
    String within = identities.stateWithin(named);
    if (within != null) {
      return within;
    }
    Scene scene = named.scene();
    int next = named.last() + 1;
    if (next + 1 < scene.size() && scene.lower[next].equals("of")) {
      Named after =
          scene
              .names[
              Math.min(
                  scene.size() - 1, scene.lower[next + 1].equals("the") ? next + 2 : next + 1)];
      return after == null ? null : identities.stateWithin(after);
    }
    return null;
  }

  /** A place that is named after one in the book lies where that does. */
  private Place placeOf(Named named) {
    for (Sense sense : named.senses()) {
      Place place = sense.entry().place();
      if (place != null && !sense.doubtful()) {
        return new Place(named.words(), place.country(), place.latitude(), place.longitude());
      }
    }
    return whereabouts.of(named);
  }

  private Draft placeDraft(Named named, Place place) {
    return plainDraft(named, Mention.Form.NAME, null, place);
  }

  private Draft actorDraft(Named named, Referent referent) {
    referent.aliases.add(named.words());
    return plainDraft(named, Mention.Form.NAME, referent, null);
  }

  /** A name with the article before it. */
  private static Draft plainDraft(
      Named named, Mention.Form form, @Nullable Referent referent, @Nullable Place place) {
    Scene scene = named.scene();
    int first = named.first();
    boolean article =
        form == Mention.Form.NAME
            && first > 0
            && scene.lower[first - 1].equals("the")
            && scene.heads[first - 1] >= named.first()
            && scene.heads[first - 1] <= named.last();
    return new Draft(
        scene,
        article ? first - 1 : first,
        named.last(),
        named.first(),
        named.last(),
        form,
        referent,
        place);
  }

  private static boolean isPossessive(Named named) {
    return named.last() + 1 < named.scene().size()
        && named.scene().tags[named.last() + 1].equals("POS");
  }

  /** Whether a name stands before a noun and belongs to it: "U.S. officials", "Norland's plan". */
  private static boolean isModifier(Named named) {
    if (isPossessive(named)) {
      return true;
    }
    Scene scene = named.scene();
    int from = scene.firstConjunct(named.top());
    int head = scene.heads[from];
    if (head <= named.last()) {
      return false;
    }
    return switch (scene.relations[from]) {
      case "compound", "amod", "nmod:poss", "nmod:desc" -> true;
      default -> false;
    };
  }
}
