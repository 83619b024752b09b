package parley.attribution;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.reading.Grammar;
import parley.syntax.Tree;
import parley.text.Span;

/** A verb that attributes, in its sentence, and what is asked of the words around it. */
final class CueSite {

  private static final Set<String> WH =
      Set.of("whether", "if", "how", "what", "why", "when", "where", "who", "which", "whose");

  /** What is told behind these is the outlet's own: "said … following a night of strikes". */
  static final Set<String> ASIDE = Set.of("following", "amid", "despite");

  private static final Set<String> CLAUSE_OPENERS =
      Set.of(
          "after",
          "if",
          "when",
          "because",
          "before",
          "as",
          "while",
          "though",
          "although",
          "until",
          "since",
          "unless",
          "even",
          "once");

  final Tree tree;
  final CueBook book;
  final CueBook.Met met;
  final CueWord word;
  final Clause clause;
  final Surface surface;
  final int verb;

  CueSite(Tree tree, CueBook book, CueBook.Met met) {
    this.tree = tree;
    this.book = book;
    this.met = met;
    word = met.word();
    verb = met.head();
    clause = new Clause(tree, verb);
    surface = new Surface(tree);
  }

  int tokenAt(int offset) {
    return tree.sentence().indexFrom(offset);
  }

  /** "is expected to land": nobody says who expects it, and the subject is part of the content. */
  boolean isHearsay() {
    return met.first() < met.head()
        && word.words().getLast().equals("to")
        && word.is("report", "think");
  }

  /** A participle before a subject of its own is taken for a past tense. */
  boolean isPassive() {
    return clause.isPassive()
        && !(tree.child(verb, "aux:pass", "nsubj:pass") < 0
            && surface.isFiniteOrSo(verb, verb, met.last()));
  }

  /** Adverbials after the clause are part of it far more often than of the saying. */
  void addWhatFollows(int c, boolean[] in) {
    int reached = tree.last(c);
    for (int child : tree.children(verb)) {
      if (child <= c || tree.first(child) != reached + 1) {
        continue;
      }
      boolean follows =
          switch (tree.relation(child)) {
            case "obl" -> !ASIDE.contains(Grammar.preposition(tree, child));
            case "obl:tmod", "obl:npmod", "obl:unmarked", "advmod" -> true;
            case "advcl" -> !tree.tag(child).equals("VBG") && book.verb(tree, child) == null;
            default -> false;
          };
      if (!follows) {
        break;
      }
      Phrases.mark(tree, child, in, true);
      reached = tree.last(child);
    }
  }

  /**
   * Clauses of time, reason and condition after an infinitive or an object are the outlet's own.
   */
  void clearClauses(int top, boolean[] in) {
    int from = Math.max(top, met.last()) + 1;
    for (int t = from; t < in.length && t <= tree.last(top); t++) {
      if (in[t] && opensClause(t)) {
        for (int i = t; i < in.length; i++) {
          in[i] = false;
        }
        return;
      }
    }
  }

  boolean opensClause(int t) {
    boolean comma = surface.isWord(t - 1, ",");
    if (comma && surface.isWord(t, "but", "and", "or") && tree.head(t) >= 0) {
      int joined = tree.head(t);
      return surface.isFinite(joined) || tree.child(joined, "nsubj", "nsubj:pass") >= 0;
    }
    if (ASIDE.contains(CueBook.lower(tree.word(t))) && !surface.isWord(t - 1, "the", "a")) {
      return true;
    }
    if (!CLAUSE_OPENERS.contains(CueBook.lower(tree.word(t))) || !tree.is(t, "mark", "advmod")) {
      return false;
    }
    int verbOf = tree.head(t);
    return verbOf > t
        && (surface.isFinite(verbOf) || tree.child(verbOf, "nsubj", "nsubj:pass") >= 0);
  }

  boolean startsWithTo(int c) {
    for (int mark : tree.childrenWith(c, "mark", "aux")) {
      if (tree.tag(mark).equals("TO")) {
        return true;
      }
    }
    return false;
  }

  boolean startsWithWh(int c) {
    return WH.contains(CueBook.lower(tree.word(tree.first(c))));
  }

  /**
   * "called on the army to return": the object after the particle, whatever the parser made of it.
   */
  int objectAfter() {
    int object = tree.child(verb, "obj", "iobj");
    if (object >= 0 && object > verb) {
      return object;
    }
    if (met.last() > verb) {
      for (int child : tree.childrenWith(verb, "obl")) {
        if (child > met.last() && tree.first(child) <= met.last() + 1) {
          return child;
        }
      }
    }
    return -1;
  }

  void clearPrepositions(int noun, boolean[] in) {
    for (int child : tree.childrenWith(noun, "case")) {
      if (child < noun) {
        in[child] = false;
      }
    }
  }

  /** Small gaps between two marked stretches are closed: an adverb between object and verb. */
  List<Span> joined(boolean[] in) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < in.length; i++) {
      if (in[i]) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0) {
      return List.of();
    }
    if (first > met.last()) {
      for (int i = first; i <= last; i++) {
        in[i] = true;
      }
    }
    return Phrases.runs(tree, in);
  }

  /** A phrase or clause that hangs on the verb by one of these prepositions, or -1. */
  int withPreposition(Set<String> prepositions) {
    for (int child : tree.childrenWith(verb, "obl", "advcl", "ccomp", "nmod", "xcomp")) {
      if (child > verb && hangsBy(child, prepositions)) {
        return child;
      }
    }
    // "accused the company of hiding it": a parser may hang the charge on the one accused
    int object = tree.child(verb, "obj", "iobj");
    if (object > verb) {
      Set<String> ofCharges = new HashSet<>(prepositions);
      ofCharges.retainAll(Set.of("of", "for", "as"));
      for (int child : tree.childrenWith(object, "nmod", "acl", "advcl")) {
        if (child > object && hangsBy(child, ofCharges)) {
          return child;
        }
      }
    }
    return -1;
  }

  private boolean hangsBy(int token, Set<String> prepositions) {
    for (int mark : tree.childrenWith(token, "case", "mark")) {
      if (mark < token && prepositions.contains(CueBook.lower(tree.word(mark)))) {
        return true;
      }
    }
    return false;
  }

  /** The clause that hangs on the object though it belongs to the verb: "urged them to stop". */
  int clauseOnObject(int object) {
    if (object > verb) {
      for (int child : tree.childrenWith(object, "acl", "acl:relcl", "ccomp", "advcl", "xcomp")) {
        if (child > object) {
          return child;
        }
      }
    }
    return -1;
  }

  void clearFrom(boolean[] in, int token) {
    for (int i = token; i < in.length; i++) {
      in[i] = false;
    }
  }
}
