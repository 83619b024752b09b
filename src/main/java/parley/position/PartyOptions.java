package parley.position;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import parley.actor.Mention;
import parley.entry.Stance;
import parley.entry.Who;
import parley.linear.Features;
import parley.reading.Grammar;
import parley.syntax.Tree;

/** Whose the position of a clause may be, by the places where each is named. */
final class PartyOptions {

  /**
   * One of them.
   *
   * @param party the side, or whoever speaks for nobody else
   * @param voice the person or body that the words name
   * @param token where that stands, or the clause's own word where it stands outside the sentence
   */
  record Option(Who party, Who voice, int token, List<Integer> places) {

    /** Whether the clause or whoever tells it names them, and not only something nearby. */
    boolean isInPlace() {
      return places.stream().anyMatch(place -> !NEARBY.contains(place & PLACE));
    }
  }

  /** The part of a number that tells the place. */
  private static final int PLACE = 31;

  /** Where somebody is named. */
  private enum Place {
    SUBJECT(0),
    SUBJECT_ABOVE(1),
    SUBJECT_HIGHER(2),
    OWNER(3),
    BEHIND(4),
    OBJECT(5),
    OBJECT_ABOVE(6),
    OWNER_ABOVE(7),
    BEFORE(8),
    TELLER(9),
    TELLER_ALONE(10),
    ISSUER(11),
    EARLIER(12),
    LATER(13),
    LAST_SUBJECT(14),
    MOST_NAMED(15),
    RULE(16);

    /** As the weights know it. */
    final int number;

    Place(int number) {
      this.number = number;
    }
  }

  /** Places that tell only that somebody is spoken of there. */
  private static final Set<Integer> NEARBY =
      Set.of(
          Place.EARLIER.number,
          Place.LATER.number,
          Place.LAST_SUBJECT.number,
          Place.MOST_NAMED.number);

  /** Who is in such a place as a rule, so that it counts whether somebody else is. */
  private static final List<Place> LIKELY =
      List.of(
          Place.SUBJECT, Place.SUBJECT_ABOVE, Place.OWNER, Place.TELLER, Place.ISSUER, Place.RULE);

  private static final Set<String> BEHIND = Set.of("by", "of", "from", "between", "with");

  /** How many verbs further up a subject is looked for. */
  private static final int HIGHEST = 4;

  /** Somebody who is no side, by name or only by a noun. */
  private static final int NO_SIDE = 1 << 8;

  private static final int UNNAMED = 2 << 8;

  private final Clause clause;
  private final Map<String, Option> options = new LinkedHashMap<>();

  private PartyOptions(Clause clause) {
    this.clause = clause;
  }

  /** All of them, those in the likeliest places first. */
  static List<Option> of(Clause clause) {
    PartyOptions found = new PartyOptions(clause);
    found.inClause();
    found.telling();
    found.elsewhere();
    return List.copyOf(found.options.values());
  }

  private void inClause() {
    Tree tree = clause.tree;
    at(clause.subject, Place.SUBJECT, 0);
    at(clause.subjectAbove, Place.SUBJECT_ABOVE, 0);
    int here = clause.up;
    for (int step = 0; step < HIGHEST && here >= 0 && tree.head(here) >= 0; step++) {
      here = tree.head(here);
      if (tree.isVerb(here) || tree.child(here, "cop") >= 0) {
        int subject = Grammar.subject(tree, here);
        if (subject != clause.subject && subject != clause.subjectAbove) {
          at(subject, Place.SUBJECT_HIGHER, step);
        }
      }
    }
    at(clause.owner, Place.OWNER, 0);
    for (int child : tree.childrenWith(clause.at, "nmod", "obl", "obl:agent")) {
      String preposition = Grammar.preposition(tree, child);
      if (BEHIND.contains(preposition)) {
        at(child, Place.BEHIND, Features.hash(preposition));
      }
    }
    at(clause.object, Place.OBJECT, 0);
    if (clause.up >= 0) {
      int object = tree.child(clause.up, "obj");
      at(object == clause.at ? -1 : object, Place.OBJECT_ABOVE, 0);
      at(tree.child(clause.up, "nmod:poss"), Place.OWNER_ABOVE, 0);
    }
    for (int child : tree.childrenWith(clause.at, "compound", "amod", "nmod")) {
      if (child < clause.at) {
        at(child, Place.BEFORE, 0);
      }
    }
  }

  private void telling() {
    var sides = clause.sentence.article.context().sides();
    if (clause.statement != null && clause.statement.source() != null) {
      Who source = clause.statement.source();
      List<Who> parties = sides.parties(source);
      for (Who party : parties) {
        put(party, source, clause.at, Place.TELLER, 0);
      }
      if (parties.isEmpty()) {
        put(source, source, clause.at, Place.TELLER_ALONE, 0);
      }
    }
    for (Who issuer : clause.sentence.article.issuers()) {
      List<Who> parties = sides.parties(issuer);
      for (Who party : parties.isEmpty() ? List.of(issuer) : parties) {
        put(party, issuer, clause.at, Place.ISSUER, 0);
      }
    }
  }

  private void elsewhere() {
    Tree tree = clause.tree;
    for (int i = 0; i < tree.size(); i++) {
      Place place = i < clause.at ? Place.EARLIER : Place.LATER;
      for (Who party : clause.sides(i)) {
        put(party, voice(i, party), i, place, 0);
      }
    }
    for (Who party : clause.sentence.subjectBefore) {
      put(party, party, clause.at, Place.LAST_SUBJECT, 0);
    }
    for (Who party : clause.sentence.article.mostNamed()) {
      put(party, party, clause.at, Place.MOST_NAMED, 0);
    }
    for (var ruled : clause.sentence.ruled(clause.at)) {
      put(ruled.party(), ruled.party(), clause.at, Place.RULE, 0);
    }
  }

  private void at(int token, Place place, int how) {
    if (token < 0) {
      return;
    }
    Tree tree = clause.tree;
    for (int one : Grammar.conjuncts(tree, token)) {
      List<Who> parties = clause.sides(one);
      for (Who party : parties) {
        put(party, parties.size() > 1 ? party : voice(one, party), one, place, how);
      }
      if (parties.isEmpty() && tree.isNoun(one)) {
        noSide(one, place, how);
      }
    }
  }

  /** A person who speaks for nobody else, a body, a crowd. */
  private void noSide(int token, Place place, int how) {
    var context = clause.sentence.article.context();
    Mention mention = context.sides().mention(clause.tree, token).orElse(null);
    if (mention != null) {
      Who who =
          context
              .reading()
              .who(mention)
              .orElseGet(() ->
                  new Who(
                      mention.span().of(context.reading().text()),
                      null,
                      context.reading().passage(mention.span())));
      put(who, who, token, place, how | NO_SIDE);
    } else if (clause.tree.tag(token).equals("NNS")) {
      var span = Grammar.span(clause.tree, clause.tree.first(token), token);
      var passage = context.reading().passage(span);
      Who who = new Who(passage.words(), null, passage);
      put(who, who, token, place, how | UNNAMED);
    }
  }

  private Who voice(int token, Who party) {
    var context = clause.sentence.article.context();
    return context
        .sides()
        .mention(clause.tree, Blame.meant(clause.tree, token))
        .flatMap(context.reading()::who)
        .orElse(party);
  }

  private void put(Who party, Who voice, int token, Place place, int how) {
    options
        .computeIfAbsent(party.name(), name -> new Option(party, voice, token, new ArrayList<>()))
        .places()
        .add(how << 5 | place.number);
  }

  /** What speaks for one of them. */
  static void add(Clause c, List<Option> options, int which, Features f) {
    SortedSet<Integer> own = new TreeSet<>(options.get(which).places());
    f.add(1, 0);
    if (which == 0) {
      f.add(2, 0);
    }
    int beside = Features.mix(c.whose.number << 8 | c.whoseAbove.number, c.told.number);
    int all = 0;
    for (int place : own) {
      all = Features.mix(all, place);
      f.add(3, place);
      f.add(4, place, beside);
      f.add(5, place, c.word);
      f.add(6, place, c.relation, c.preposition);
      f.add(7, place, c.above);
      f.add(8, place, c.modal, c.negated ? 1 : 0);
      f.add(9, place, c.tag);
      f.add(10, place, c.cue);
      f.add(11, place, c.whose.number, c.relation);
      f.add(12, place, c.told.number, c.whose.number);
      for (Stance stance : c.stances(c.at)) {
        f.add(13, place, Leanings.number(stance));
      }
      if (c.up >= 0) {
        for (Stance stance : c.stances(c.up)) {
          f.add(14, place, Leanings.number(stance), c.relation);
        }
      }
    }
    f.add(15, all);
    for (Place likely : LIKELY) {
      if (!own.contains(likely.number) && isTaken(options, likely)) {
        for (int place : own) {
          f.add(16, place, likely.number);
        }
      }
    }
  }

  private static boolean isTaken(List<Option> options, Place place) {
    for (Option option : options) {
      if (option.places().contains(place.number)) {
        return true;
      }
    }
    return false;
  }
}
