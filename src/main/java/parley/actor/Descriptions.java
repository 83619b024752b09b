package parley.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds whom a noun phrase means that is not a name: "the envoy", "European officials". */
final class Descriptions {

  private final Identities identities;
  private final Vocabulary vocabulary;
  private final Discourse discourse;
  private final Owners owners;
  private final Phrases phrases;
  private final Roles roles;
  private final Map<String, List<Referent>> byNoun = new HashMap<>();
  private final Map<String, Referent> things = new HashMap<>();
  private final Map<String, Referent> groups = new HashMap<>();

  /** Which state was last meant by a noun for its government. */
  private final Map<String, Referent> bodies = new HashMap<>();

  /** Who stands in which relation to whom, once that was said: "her brother, Bo Renn". */
  private final Map<String, Referent> relatives = new HashMap<>();

  Descriptions(
      Identities identities,
      Vocabulary vocabulary,
      Discourse discourse,
      Owners owners,
      Roles roles) {
    this.identities = identities;
    this.vocabulary = vocabulary;
    this.discourse = discourse;
    this.owners = owners;
    this.roles = roles;
    phrases = new Phrases(vocabulary);
  }

  /** Lets a person be found by the titles and nouns that the article gives them. */
  void know(Referent person) {
    for (String noun : person.nouns) {
      List<Referent> bearers = byNoun.computeIfAbsent(noun, k -> new ArrayList<>(2));
      if (bearers.size() < MOST && !bearers.contains(person)) {
        bearers.add(person);
      }
    }
    for (String office : person.offices) {
      List<Referent> bearers = byNoun.computeIfAbsent("#" + office, k -> new ArrayList<>(2));
      if (bearers.size() < MOST && !bearers.contains(person)) {
        bearers.add(person);
      }
    }
  }

  private static final int MOST = 24;

  /** Whether a noun stands in its own right, not as part of a name or before another noun. */
  boolean isFree(Scene scene, int noun) {
    if (scene.names[noun] != null || scene.covered[noun]) {
      return false;
    }
    if (!scene.isNoun(noun)) {
      // taggers take "official" for an adjective even where it speaks
      return scene.tags[noun].equals("JJ")
          && scene.broadRelation(noun).equals("nsubj")
          && vocabulary.unnamed(scene.lower[noun]) != null;
    }
    return switch (scene.broadRelation(noun)) {
      case "compound", "flat", "amod", "goeswith", "fixed" -> false;
      case "nmod" -> !scene.relations[noun].equals("nmod:desc");
      default -> true;
    };
  }

  /** Adds the roles that appositions and predicates state, before anything rests on them. */
  void learn(Scene scene, int noun) {
    Draft person = Appositions.beside(scene, noun);
    if (person == null || person.referent == null || scene.isPlural(noun)) {
      return;
    }
    Referent referent = person.referent;
    Vocabulary.TitleAt title = vocabulary.roleEnding(scene, noun);
    Vocabulary.Description description = vocabulary.description(scene.lower[noun]);
    if (description != null && referent.gender == Gender.UNKNOWN) {
      referent.gender = description.gender();
    }
    if (title == null) {
      if (description != null) {
        referent.nouns.add(scene.lower[noun]);
      }
      return;
    }
    roles.add(scene, referent, noun);
  }

  /** Sees that a person's name before "government" or the like does not stand for the person. */
  void governs(Scene scene, int noun) {
    Named named = noun == 0 ? null : scene.names[noun - 1];
    if (named == null || !vocabulary.isSetting("body", scene.lower[noun])) {
      return;
    }
    Draft draft = scene.drafts[noun - 1];
    if (draft != null && draft.referent != null && draft.referent.isPerson()) {
      draft.part = true;
    }
  }

  /** The mention that a free noun heads, or null where it means nobody in particular. */
  @Nullable Draft read(Scene scene, int noun) {
    if (scene.drafts[noun] != null) {
      return null;
    }
    String lower = scene.lower[noun];
    String singular = scene.singular(noun);
    Vocabulary.Description description = vocabulary.description(singular);
    Vocabulary.TitleAt title = vocabulary.titleEnding(scene, noun);
    String withheld = vocabulary.unnamed(lower);
    boolean person =
        title != null
            || withheld != null
            || (description != null && description.kind().equals("person"));
    boolean plural = scene.isPlural(noun) || lower.equals("people");
    if (!plural && vocabulary.isSetting("body", lower)) {
      return body(scene, noun, "organisation");
    }
    if (description != null && !plural && title == null && isBody(description.kind())) {
      return body(scene, noun, description.kind());
    }
    if (person && !plural && !"group".equals(withheld)) {
      return onePerson(scene, noun, title, description);
    }
    if (withheld != null
        || person
        || (plural && description != null && description.kind().equals("person"))) {
      return several(scene, noun, withheld);
    }
    return thing(scene, noun, plural);
  }

  private static boolean isBody(String kind) {
    return !kind.equals("people") && !kind.equals("person");
  }

  /** Notes whose relative or colleague a name says somebody is: "her brother Bo Renn". */
  void relate(Draft name) {
    Scene scene = name.scene;
    int noun = name.headFirst - 1;
    if (name.referent == null
        || !name.referent.isPerson()
        || noun <= name.first
        || !scene.tags[noun].equals("NN")) {
      return;
    }
    for (int i = name.first; i < noun; i++) {
      boolean mark = scene.tags[i].equals("POS") && i > 0;
      Draft owner = mark ? scene.drafts[i - 1] : scene.drafts[i];
      if ((mark || scene.tags[i].equals("PRP$")) && owner != null && owner.referent != null) {
        relatives.put(relation(owner.referent, scene.lower[noun]), name.referent);
      }
    }
  }

  private static String relation(Referent whose, String noun) {
    return noun + " of " + whose.id;
  }

  private Draft onePerson(
      Scene scene,
      int noun,
      Vocabulary.@Nullable TitleAt title,
      Vocabulary.@Nullable Description description) {
    Draft beside = Appositions.beside(scene, noun);
    if (beside != null) {
      Referent whose = owner(scene, noun);
      if (whose != null && beside.referent != null) {
        relatives.put(relation(whose, scene.lower[noun]), beside.referent);
      }
      return draft(scene, noun, beside.referent);
    }
    Phrases.Opening opening = phrases.opening(scene, noun);
    if (opening == Phrases.Opening.DEFINITE || opening == Phrases.Opening.POSSESSIVE) {
      Referent known = known(scene, noun, title, opening);
      return draft(scene, noun, known == null ? somebody(scene, noun, description) : known);
    }
    String name = Phrases.nameOf(scene, noun);
    Referent somebody = identities.withheld(name, Actor.Kind.UNNAMED, false);
    somebody.counts = opening != Phrases.Opening.BARE && phrases.isSource(scene, noun);
    somebody.party = owners.party(scene, noun);
    somebody.nouns.add(scene.lower[noun]);
    if (description != null) {
      somebody.gender = description.gender();
    }
    know(somebody);
    return draft(
        scene,
        noun,
        opening == Phrases.Opening.BARE && !phrases.isSource(scene, noun) ? null : somebody);
  }

  /** Somebody of whom it is not clear who it is: no actor, but one whom "she" may mean. */
  private Referent somebody(Scene scene, int noun, Vocabulary.@Nullable Description description) {
    String key = scene.lower[noun];
    Referent known = things.get(key);
    if (known == null || !known.human) {
      known = new Referent("somebody:" + key, key, null, null);
      known.human = true;
      known.gender = description == null ? Gender.UNKNOWN : description.gender();
      things.put(key, known);
    }
    return known;
  }

  /** Who is meant by "the envoy" or "the Norland leader". */
  private @Nullable Referent known(
      Scene scene, int noun, Vocabulary.@Nullable TitleAt title, Phrases.Opening opening) {
    Referent owner = owners.of(scene, noun);
    List<Referent> bearers = new ArrayList<>();
    String words = title == null ? scene.lower[noun] : title.title().words();
    bearers.addAll(byNoun.getOrDefault(words, List.of()));
    boolean leader = scene.lower[noun].equals("leader");
    if (leader && owner != null && owner.kind == Actor.Kind.STATE) {
      for (String office : List.of("#head-of-state", "#head-of-government", "#royal", "#leader")) {
        for (Referent bearer : byNoun.getOrDefault(office, List.of())) {
          if (!bearers.contains(bearer)) {
            bearers.add(bearer);
          }
        }
      }
    }
    bearers.removeIf(bearer -> bearer.lastScene < 0 && bearer.kind == Actor.Kind.UNNAMED);
    if (owner != null) {
      String of = owner.name;
      bearers.removeIf(bearer -> !isOf(bearer, of, identities.partyOf(owner)));
      if (bearers.size() != 1
          && title != null
          && !leader
          && opening != Phrases.Opening.INDEFINITE) {
        Referent holder = identities.holder(words, of);
        if (holder != null && (bearers.isEmpty() || bearers.contains(holder))) {
          return holder;
        }
      }
    } else if (opening == Phrases.Opening.POSSESSIVE) {
      Referent whose = owner(scene, noun);
      return whose == null ? null : relatives.get(relation(whose, scene.lower[noun]));
    }
    return mostRecent(bearers, scene);
  }

  private static boolean isOf(Referent bearer, String of, @Nullable String party) {
    for (Role role : bearer.roles) {
      if (of.equals(role.of())) {
        return true;
      }
    }
    return party != null && party.equals(bearer.party);
  }

  /** The only one, or the one who was spoken of while the others were not. */
  private @Nullable Referent mostRecent(List<Referent> bearers, Scene scene) {
    if (bearers.size() == 1) {
      Referent only = bearers.getFirst();
      return only.lastScene < 0 && only.entry == null ? null : only;
    }
    double[] scores = new double[bearers.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = discourse.at(bearers.get(i), scene.index);
    }
    return Discourse.clearest(bearers, scores, 0.5);
  }

  private Draft several(Scene scene, int noun, @Nullable String withheld) {
    Phrases.Opening opening = phrases.opening(scene, noun);
    String name = Phrases.nameOf(scene, noun);
    boolean source = phrases.isSource(scene, noun) && Phrases.isTelling(scene, noun);
    boolean unnamed = "unnamed".equals(withheld) && source;
    String key = scene.lower[noun] + "|" + (opening == Phrases.Opening.DEFINITE ? "" : name);
    Referent known = groups.get(opening == Phrases.Opening.DEFINITE ? scene.lower[noun] : key);
    boolean another = Phrases.isAnother(scene, noun);
    if (known != null && !another) {
      if (unnamed) {
        known.kind = Actor.Kind.UNNAMED;
      }
      known.counts |= source || unnamed;
      return draft(scene, noun, known);
    }
    Referent group =
        identities.withheld(name, unnamed ? Actor.Kind.UNNAMED : Actor.Kind.GROUP, true);
    boolean anybody = scene.lower[noun].equals("people") && Nouns.first(scene, noun) == noun;
    group.counts = !anybody && (source || unnamed || Phrases.isActing(scene, noun));
    group.party = owners.party(scene, noun);
    if (!another) {
      groups.put(key, group);
      groups.put(scene.lower[noun], group);
    }
    return draft(scene, noun, group);
  }

  /** "Norland and its allies": those two together, where they act together; else null. */
  @Nullable Draft together(Scene scene, Draft others) {
    int and = others.first - 1;
    boolean own = scene.tags[others.first].equals("PRP$") && and > 0;
    Draft named = own && scene.lower[and].equals("and") ? scene.drafts[and - 1] : null;
    if (named == null
        || named.form != Mention.Form.NAME
        || named.referent == null
        || others.referent == null
        || !others.referent.plural
        || !Phrases.isActing(scene, named.top())) {
      return null;
    }
    Referent group =
        identities.withheld(scene.words(named.headFirst, others.last), Actor.Kind.GROUP, true);
    group.counts = true;
    return new Draft(
        scene,
        named.first,
        others.last,
        named.first,
        others.last,
        Mention.Form.DESCRIPTION,
        group,
        null);
  }

  /** A state or body that was named before: "the country", "the ministry". */
  private @Nullable Draft body(Scene scene, int noun, String kind) {
    String lower = scene.lower[noun];
    Referent own = owners.body(scene, noun, kind);
    if (own != null) {
      know(own);
      bodies.put(lower, own);
      return draft(scene, noun, own);
    }
    Draft named = Appositions.besideBody(scene, noun);
    if (named != null) {
      return draft(scene, noun, named.referent);
    }
    boolean government = vocabulary.isSetting("body", lower);
    Phrases.Opening opening = phrases.opening(scene, noun);
    if (opening == Phrases.Opening.POSSESSIVE && (government || kind.equals("state"))) {
      Referent owner = owner(scene, noun);
      Referent state = owner == null ? null : identities.stateOf(owner);
      return state == null ? thing(scene, noun, false) : draft(scene, noun, state);
    }
    int first = Nouns.first(scene, noun);
    if (!scene.lower[first].equals("the") // "this court" is the one that is spoken to
        || scene.child(noun, "acl:relcl", "acl", "amod", "compound", "nmod", "nummod") >= 0) {
      return thing(scene, noun, false);
    }
    boolean large = scene.isCapital(noun);
    List<Referent> fitting = new ArrayList<>();
    for (Referent referent : discourse.recent(scene.index)) {
      boolean usual = !large || referent.named > 1;
      if (referent.kind != null && usual && fits(referent, kind, lower)) {
        fitting.add(referent);
      }
    }
    Referent before = bodies.get(lower);
    if (government && fitting.isEmpty() && before != null) {
      return draft(scene, noun, before);
    }
    double[] scores = new double[fitting.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = discourse.at(fitting.get(i), scene.index);
    }
    Referent known = Discourse.clearest(fitting, scores, 0.5);
    return known == null ? thing(scene, noun, false) : draft(scene, noun, known);
  }

  /** Who is said to own what a noun stands for: "her lawyer", "Renn's lawyer". */
  private static @Nullable Referent owner(Scene scene, int noun) {
    int owner = scene.child(noun, "nmod:poss");
    Draft draft = owner < 0 ? null : scene.drafts[owner];
    return draft == null ? null : draft.referent;
  }

  private boolean fits(Referent referent, String kind, String noun) {
    if (referent.plural || referent.kind == null) {
      return false;
    }
    return switch (kind) {
      case "state" -> referent.kind == Actor.Kind.STATE;
      case "armed-group" -> referent.kind == Actor.Kind.ARMED_GROUP;
      case "outlet" -> referent.kind == Actor.Kind.OUTLET;
      default ->
          referent.nouns.contains(noun)
              || isIn(noun, Identities.small(referent.name))
              || (noun.equals("group") && referent.kind == Actor.Kind.ARMED_GROUP);
    };
  }

  /** Whether a name has this noun as a word of its own or ends in it. */
  private static boolean isIn(String noun, String name) {
    return name.endsWith(noun) || name.startsWith(noun + " ") || name.contains(" " + noun + " ");
  }

  /** Something that no actor is made of, but which "it" and "they" may mean. */
  private @Nullable Draft thing(Scene scene, int noun, boolean plural) {
    boolean time = scene.broadRelation(noun).equals("obl") && Phrases.isTime(scene.lower[noun]);
    if (time || Phrases.isWeekday(scene.lower[noun])) {
      return null;
    }
    String key = scene.lower[noun];
    Phrases.Opening opening = phrases.opening(scene, noun);
    Referent known = things.get(key);
    if (known == null || opening != Phrases.Opening.DEFINITE || known.human) {
      known = new Referent("thing:" + key, key, null, null);
      known.plural = plural;
      known.open = !plural && Phrases.isDoer(key);
      things.put(key, known);
    }
    return draft(scene, noun, known);
  }

  private static Draft draft(Scene scene, int noun, @Nullable Referent referent) {
    int first = Nouns.first(scene, noun);
    int last = Nouns.last(scene, noun);
    if (scene.span(first, last).length() > Cast.LONGEST) {
      first = noun;
      last = noun;
    }
    return new Draft(scene, first, last, noun, noun, Mention.Form.DESCRIPTION, referent, null);
  }
}
