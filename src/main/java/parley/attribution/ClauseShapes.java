package parley.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Contents that are clauses: "said that …", "vowed to …", "…, he said, …", "it was reported that".
 */
final class ClauseShapes {

  private final CueSite site;
  private final Tree tree;
  private final CueBook.Met met;
  private final CueWord word;
  private final Clause clause;
  private final Surface surface;
  private final int verb;

  ClauseShapes(CueSite site) {
    this.site = site;
    tree = site.tree;
    met = site.met;
    word = site.word;
    clause = site.clause;
    surface = site.surface;
    verb = site.verb;
  }

  /** "said that …", "asked whether …", and what stands before: "… , he said". */
  @Nullable Found clausal() {
    if (!word.takes("that", "wh", "obj-that", "obj-wh", "obj-quote", "quote")) {
      return null;
    }
    for (int c : tree.childrenWith(verb, "ccomp", "ccomp:relcl")) {
      if (site.startsWithTo(c) && !word.takes("that")) {
        continue;
      }
      if (site.startsWithWh(c) && !word.takes("wh", "obj-wh", "that")) {
        continue;
      }
      int opening = tree.first(c);
      if (opening > verb + 1
          && surface.isWord(opening, "that")
          && !word.takes("obj-that")
          && site.book.noun(tree, opening - 1) != null) {
        continue; // "believed the claim that …": the clause is the noun's
      }
      boolean before = c < verb;
      if (before && site.startsWithWh(c)) {
        continue; // "When the fleet sailed, he said …": a clause of time
      }
      boolean[] in = new boolean[tree.size()];
      Phrases.mark(tree, c, in, true);
      if (!before) {
        site.addWhatFollows(c, in);
      } else {
        site.clearFrom(in, met.first());
      }
      List<Span> runs = Phrases.runs(tree, in);
      if (!runs.isEmpty()) {
        return new Found(runs, before ? "clause-before" : "verb-clause", met.last(), null);
      }
    }
    return toldOnObject();
  }

  /** "told the radio that …", where the clause hangs on the radio. */
  private @Nullable Found toldOnObject() {
    int object = tree.child(verb, "obj", "iobj");
    int c = site.clauseOnObject(object);
    if (c < 0 || !word.takes("obj-that", "obj-wh")) {
      return null;
    }
    int first = tree.first(c);
    if (!surface.isWord(first, "that", "whether")
        || (tree.tag(first).equals("WDT") && !word.is("tell"))) {
      return null;
    }
    boolean[] in = new boolean[tree.size()];
    Phrases.mark(tree, c, in, true);
    List<Span> runs = Phrases.runs(tree, in);
    return runs.isEmpty()
        ? null
        : new Found(runs, "verb-clause", met.last(), new Phrase(tree, object, tree.phrase(object)));
  }

  /** "wants to leave", "urged both camps to stop". */
  @Nullable Found infinitive() {
    if (!word.takes("to", "obj-to")) {
      return null;
    }
    int object = site.objectAfter();
    List<Integer> candidates = new ArrayList<>();
    for (int c : tree.childrenWith(verb, "xcomp", "ccomp", "advcl", "acl")) {
      candidates.add(c);
    }
    int onObject = word.takes("obj-to") ? site.clauseOnObject(object) : -1;
    if (onObject >= 0) {
      candidates.add(onObject);
    }
    for (int c : candidates) {
      if (c < verb || !site.startsWithTo(c)) {
        continue;
      }
      if (tree.is(c, "advcl") && (object < 0 || !word.takes("obj-to"))) {
        continue;
      }
      boolean[] in = new boolean[tree.size()];
      Phrases.mark(tree, c, in, true);
      site.clearClauses(c, in);
      Phrase addressee = null;
      boolean urges = object >= 0 && object < c && word.takes("obj-to");
      if (urges) {
        addressee = new Phrase(tree, object, tree.phrase(object));
        if (!word.is("tell", "ask") || word.takes("np")) {
          Phrases.mark(tree, object, in, true);
          site.clearPrepositions(object, in);
        }
        if (word.is("think", "want", "hope", "fear")) {
          addressee = null;
        }
      }
      List<Span> runs = new ArrayList<>(site.joined(in));
      if (site.isHearsay() && clause.ownSubject() >= 0) {
        runs.addFirst(Phrases.whole(tree, clause.ownSubject()).span());
      }
      if (!runs.isEmpty()) {
        return new Found(runs, urges ? "urge-object" : "verb-infinitive", met.last(), addressee);
      }
    }
    return word.takes("obj-to") ? infinitiveByOrder() : null;
  }

  /** "called on the army to return": somebody, then "to" and a verb, whatever the tree has. */
  private @Nullable Found infinitiveByOrder() {
    int from = met.last() + 1;
    int to = from;
    boolean somebody = false;
    while (to + 1 < tree.size() && to - from < 12 && !tree.tag(to).equals("TO")) {
      if (surface.isFinite(to) || Phrases.isEdge(tree, to) || tree.tag(to).equals("IN")) {
        return null;
      }
      somebody |= tree.isNoun(to) || tree.isPronoun(to);
      to++;
    }
    if (!somebody || to + 1 >= tree.size() || !tree.tag(to + 1).equals("VB")) {
      return null;
    }
    boolean[] in = new boolean[tree.size()];
    for (int i = from; i <= Math.max(to + 1, tree.last(to + 1)); i++) {
      in[i] = true;
    }
    site.clearClauses(to + 1, in);
    List<Span> runs = Phrases.runs(tree, in);
    Phrase who = new Phrase(tree, to - 1, tree.sentence().span(from, to - 1));
    return runs.isEmpty() ? null : new Found(runs, "urge-object", met.last(), who);
  }

  /** "…, he said, …" and "…, as he put it": the clause that the saying was put into. */
  @Nullable Found around() {
    boolean inserted = tree.is(verb, "parataxis", "dep") || isAsClause();
    int host = tree.head(verb);
    if (!inserted
        || host < 0
        || !word.is("say", "report", "write", "tell")
        || clause.ownSubject() < 0) {
      return null;
    }
    if (!tree.isVerb(host) && tree.child(host, "nsubj", "cop") < 0 && host > verb) {
      return null;
    }
    boolean[] in = new boolean[tree.size()];
    Phrases.mark(tree, host, in, true);
    Phrases.mark(tree, verb, in, false);
    List<Span> runs = Phrases.runs(tree, in);
    return runs.isEmpty() ? null : new Found(runs, "clause-around", met.last(), null);
  }

  private boolean isAsClause() {
    if (!tree.is(verb, "advcl")) {
      return false;
    }
    int mark = tree.child(verb, "mark");
    return mark >= 0 && CueBook.lower(tree.word(mark)).equals("as") && word.is("say", "report");
  }

  /** "The mayor was accused of theft", "it was reported that …", "they were told to wait". */
  @Nullable Found passive() {
    int subject = tree.child(verb, "nsubj:pass", "nsubj");
    int c = tree.child(verb, "ccomp", "csubj:pass", "csubj");
    if (c >= 0 && c > verb && word.takes("that", "wh", "obj-that", "obj-wh")) {
      boolean[] in = new boolean[tree.size()];
      Phrases.mark(tree, c, in, true);
      Phrase to = subject >= 0 && word.is("tell", "ask") ? Phrases.whole(tree, subject) : null;
      return new Found(Phrases.runs(tree, in), "passive-clause", met.last(), to);
    }
    int agent = clause.agent();
    boolean charge = word.is("blame", "praise", "threaten", "urge", "ask");
    if (agent < 0 && !(charge && word.takes("of", "for", "as", "obj-to"))) {
      return null;
    }
    boolean[] in = new boolean[tree.size()];
    int x = tree.child(verb, "xcomp");
    int matter = x >= 0 ? x : site.withPreposition(Set.of("of", "for", "as", "with"));
    if (matter >= 0 && matter != agent) {
      Phrases.mark(tree, matter, in, true);
    } else if (agent < 0 || word.is("think", "know")) {
      return null; // "seen by reporters" attributes nothing
    }
    if (subject >= 0) {
      Phrases.mark(tree, subject, in, true);
    } else if (!tree.is(verb, "acl")) {
      return null;
    } else {
      Phrase noun = new Phrase(tree, tree.head(verb), tree.phrase(tree.head(verb)));
      for (int i = 0; i < verb; i++) {
        in[i] |= noun.span().contains(tree.span(i));
      }
    }
    if (agent >= 0) {
      Phrases.mark(tree, agent, in, false);
    }
    List<Span> runs = Phrases.runs(tree, in);
    return runs.isEmpty() ? null : new Found(runs, "passive-object", met.last(), null);
  }
}
