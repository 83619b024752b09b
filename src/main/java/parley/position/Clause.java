package parley.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.entry.Issues;
import parley.entry.Stance;
import parley.entry.Statement;
import parley.entry.Who;
import parley.linear.Features;
import parley.reading.Grammar;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * A verb, an adjective or a noun that a position may hang on, and what stands around it: looked up
 * once for all the traits that learned weights go by.
 */
final class Clause {

  /** What kind of somebody stands in a place of the clause. */
  enum Somebody {
    NOBODY(0),
    FIRST_PERSON(1),
    SIDE(2),
    SECOND_PERSON(3),
    PRONOUN(4),
    NAME(5),
    RELATIVE(6),
    OTHER(7);

    /** As the weights know it. */
    final int number;

    Somebody(int number) {
      this.number = number;
    }
  }

  /** Who tells the clause. */
  enum Told {
    BY_OUTLET(0),
    BY_ISSUER(1),
    BY_NOBODY(2),
    BY_SOMEBODY(3),
    BY_SIDE(4);

    /** As the weights know it. */
    final int number;

    Told(int number) {
      this.number = number;
    }
  }

  private static final Set<String> FIRST_PERSON = Set.of("i", "we", "us", "our", "my");
  private static final Set<String> SECOND_PERSON = Set.of("you", "your");

  private static final Set<String> DENYING =
      Set.of("not", "n't", "n’t", "never", "no", "nor", "neither", "without", "against", "nobody");

  /** How far before a clause, or the word above it, a denial of it may stand. */
  private static final int FURTHEST_DENIAL = 3;

  private static final Set<String> NOUN_PLACES =
      Set.of(
          "obj",
          "obl",
          "nmod",
          "conj",
          "nsubj",
          "nsubj:pass",
          "root",
          "appos",
          "xcomp",
          "acl",
          "ccomp",
          "parataxis",
          "advcl");

  final TraitSentence sentence;
  final Tree tree;
  final int at;
  final int first;
  final int last;
  final int up;
  final int word;
  final int tag;
  final int relation;
  final int preposition;
  final int above;

  /** The modal verbs before it. */
  final int modal;

  final boolean negated;
  final boolean aboveNegated;
  final boolean passive;
  final int object;
  final int owner;
  final int subject;
  final int subjectAbove;
  final Somebody whose;
  final Somebody whoseAbove;
  final @Nullable Statement statement;
  final Told told;

  /** The cue of the statement, or 0. */
  final int cue;

  /** The first complement, a clause before a noun: its relation and what leads to it. */
  final int complement;

  /** Issues that words between its first and its last token tell. */
  final List<Issues.Match> issues = new ArrayList<>();

  Clause(TraitSentence sentence, int at) {
    this.sentence = sentence;
    this.at = at;
    tree = sentence.tree;
    first = Math.min(tree.first(at), at);
    last = Math.max(at, Extent.last(tree, at));
    up = tree.head(at);
    word = sentence.lemma(at);
    tag = Features.hash(tree.tag(at));
    relation = Features.hash(tree.relation(at));
    preposition = Features.hash(Grammar.preposition(tree, at));
    above = up < 0 ? 0 : sentence.lemma(up);
    int modals = 0;
    for (int child : tree.childrenWith(at, "aux")) {
      modals = tree.tag(child).equals("MD") ? Features.mix(modals, sentence.lemma(child)) : modals;
    }
    modal = modals;
    negated = Matters.isDenied(tree, at) || hasNo();
    aboveNegated = up >= 0 && Matters.isDenied(tree, up);
    passive = tree.child(at, "aux:pass", "nsubj:pass") >= 0 || Grammar.isReducedPassive(tree, at);
    object = tree.child(at, "obj");
    owner = tree.child(at, "nmod:poss");
    subject = tells(at) || tree.tag(at).startsWith("JJ") ? Grammar.subject(tree, at) : -1;
    subjectAbove = up >= 0 && tells(up) ? Grammar.subject(tree, up) : -1;
    whose = sentence.somebody(subject);
    whoseAbove = sentence.somebody(subjectAbove);
    statement =
        sentence
            .article
            .context()
            .speech(span())
            .or(() -> sentence.article.context().teller(tree.span(at)))
            .orElse(null);
    told = told();
    cue =
        statement == null || statement.cue() == null
            ? 0
            : Features.hash(statement.cue().words().toLowerCase(java.util.Locale.ROOT));
    complement = complement();
    for (Issues.Match match : sentence.issues) {
      if (match.end() - 1 >= first && match.first() <= last) {
        issues.add(match);
      }
    }
  }

  /** Whether a position may hang on a token: on a deed, a state, or a noun that names one. */
  static boolean isAnchor(Tree tree, int token) {
    if (tree.is(token, "aux", "aux:pass", "cop")) {
      return false;
    }
    if (tree.isVerb(token)) {
      return !tree.tag(token).equals("MD") && !tree.is(token, "amod", "compound", "case", "mark");
    }
    boolean predicate = tree.child(token, "cop") >= 0;
    if (tree.tag(token).startsWith("JJ")) {
      return predicate || tree.is(token, "root", "xcomp", "ccomp");
    }
    return tree.isNoun(token)
        && (predicate || (!tree.isProper(token) && NOUN_PLACES.contains(tree.relation(token))));
  }

  /** From its first word to its last. */
  Span span() {
    return Grammar.span(tree, first, last);
  }

  /** How the word itself, and the word above it, stand as the rules for cues have them. */
  List<Stance> stances(int token) {
    return sentence.stances(token);
  }

  /** The sides that a token means. */
  List<Who> sides(int token) {
    return sentence.sides(token);
  }

  /** Whether it is denied before its object ends: "never", "no intention of", "against". */
  boolean isDenied() {
    int from = Math.max(0, Math.min(first, up < 0 ? first : up) - FURTHEST_DENIAL);
    for (int i = from; i <= Math.max(at, object); i++) {
      if (DENYING.contains(Grammar.lemma(tree, i))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasNo() {
    for (int child : tree.childrenWith(at, "det")) {
      if (Grammar.lemma(tree, child).equals("no")) {
        return true;
      }
    }
    return false;
  }

  private boolean tells(int token) {
    return tree.isVerb(token) || tree.child(token, "cop") >= 0;
  }

  private Told told() {
    if (statement == null) {
      return sentence.article.issuers().isEmpty() ? Told.BY_OUTLET : Told.BY_ISSUER;
    }
    if (statement.source() == null) {
      return Told.BY_NOBODY;
    }
    return sentence.article.context().sides().parties(statement.source()).isEmpty()
        ? Told.BY_SOMEBODY
        : Told.BY_SIDE;
  }

  /** What is told before to whom: "told reporters <em>that</em>". */
  private int complement() {
    for (int child : tree.childrenWith(at, "xcomp", "ccomp")) {
      if (child > at) {
        return Features.mix(Features.hash(tree.relation(child)), lead(child));
      }
    }
    for (int child : tree.childrenWith(at, "obj", "obl", "nmod", "acl", "advcl")) {
      if (child > at) {
        return Features.mix(Features.hash(tree.relation(child)), lead(child));
      }
    }
    return 0;
  }

  /** The conjunction that begins a clause, or the preposition before a noun. */
  int lead(int token) {
    int mark = tree.child(token, "mark");
    return mark >= 0 ? sentence.lemma(mark) : Features.hash(Grammar.preposition(tree, token));
  }

  static Somebody somebody(Tree tree, int token, boolean side) {
    if (token < 0) {
      return Somebody.NOBODY;
    }
    String lemma = Grammar.lemma(tree, token);
    if (FIRST_PERSON.contains(lemma)) {
      return Somebody.FIRST_PERSON;
    }
    if (side) {
      return Somebody.SIDE;
    }
    if (SECOND_PERSON.contains(lemma)) {
      return Somebody.SECOND_PERSON;
    }
    if (tree.isPronoun(token)) {
      return Somebody.PRONOUN;
    }
    if (tree.isProper(token)) {
      return Somebody.NAME;
    }
    return tree.tag(token).startsWith("W") ? Somebody.RELATIVE : Somebody.OTHER;
  }
}
