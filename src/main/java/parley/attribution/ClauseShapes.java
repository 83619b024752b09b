package parley.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.syntax.Tree;
import parley.text.Span;

/** Contents that are clauses: "said that …", "vowed to …", "…, he said, …", "it was reported that". */
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
      boolean before = c < verb;
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
    return null;
  }

  /** "wants to leave", "urged both camps to stop". */
  @Nullable Found infinitive() {
    if (!word.takes("to", "obj-to")) {
      return null;
    }
    int object = site.objectAfter();
    for (int c : tree.childrenWith(verb, "xcomp", "ccomp", "advcl")) {
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
        addressee = Phrases.whole(tree, object);
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
    return null;
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
    if (agent < 0 && !word.takes("of", "for", "as", "obj-to")) {
      return null;
    }
    boolean[] in = new boolean[tree.size()];
    int x = tree.child(verb, "xcomp");
    int matter = x >= 0 ? x : site.withPreposition(Set.of("of", "for", "as", "with"));
    if (matter >= 0 && matter != agent) {
      Phrases.mark(tree, matter, in, true);
    } else if (agent < 0) {
      return null;
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
