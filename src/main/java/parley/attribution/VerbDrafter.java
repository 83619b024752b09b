package parley.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Finds what verbs attribute: a clause, an infinitive, somebody blamed for something, a thing.
 *
 * <p>Which shapes a verb takes stands in the cue book; each shape has a rule here, whose name the
 * statement bears. The first shape that fits counts.
 */
final class VerbDrafter {

  private static final Set<String> WH =
      Set.of("whether", "if", "how", "what", "why", "when", "where", "who", "which", "whose");

  /** The shapes of the cue book that are not prepositions. */
  private static final Set<String> NO_PREPOSITIONS =
      Set.of(
          "that", "quote", "to", "obj-to", "np", "wh", "as", "ing", "none", "obj-that", "obj-quote",
          "obj-wh");

  private final CueBook book;

  VerbDrafter(CueBook book) {
    this.book = book;
  }

  /** A draft for every cue verb of the sentence; without content where only a quotation can help. */
  List<Draft> drafts(Tree tree) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < tree.size(); i++) {
      CueBook.Met met = book.verb(tree, i);
      if (met != null) {
        Draft draft = new Reader(tree, met).draft();
        if (draft != null) {
          drafts.add(draft);
        }
      }
    }
    return drafts;
  }

  /** A shape that was found. */
  private record Found(List<Span> content, String rule, int cueLast, @Nullable Phrase addressee) {}

  /** Reads one cue. */
  private final class Reader {
    private final Tree tree;
    private final CueBook.Met met;
    private final CueWord word;
    private final Clause clause;
    private final int verb;

    Reader(Tree tree, CueBook.Met met) {
      this.tree = tree;
      this.met = met;
      word = met.word();
      verb = met.head();
      clause = new Clause(tree, verb);
    }

    @Nullable Draft draft() {
      Found found = found();
      if (found == null) {
        if (!word.takes("quote", "obj-quote")) {
          return null;
        }
        found = new Found(List.of(), "quote", met.last(), null);
      }
      boolean state = met.first() < met.head();
      int source = source(state);
      if (source < 0 && !mayLackSource(found)) {
        return null;
      }
      Span cue = clause.cueSpan(met.first(), Math.max(met.last(), found.cueLast));
      Phrase phrase = source < 0 ? null : clause.phrase(source);
      if (phrase != null && (phrase.span().overlaps(cue) || swallows(phrase, found))) {
        phrase = new Phrase(tree, source, tree.phrase(source));
      }
      Phrase addressee = found.addressee;
      if (addressee == null) {
        int before =
            found.content.isEmpty() ? tree.size() : tokenAt(found.content.getFirst().start());
        addressee = clause.addressee(word, before < verb ? tree.size() : before);
      }
      return new Draft(
          tree, verb, cue, word, phrase, found.content, addressee, null, false, found.rule);
    }

    private boolean swallows(Phrase phrase, Found found) {
      for (Span part : found.content) {
        if (part.overlaps(phrase.span())) {
          return true;
        }
      }
      return false;
    }

    private int tokenAt(int offset) {
      return tree.sentence().indexFrom(offset);
    }

    /** "is expected to land": nobody says who expects it, and the subject is part of the content. */
    private boolean isHearsay() {
      return met.first() < met.head()
          && word.words().getLast().equals("to")
          && word.is("report", "think");
    }

    private int source(boolean state) {
      if (state && !word.takes("none")) {
        return isHearsay() ? -1 : clause.subject();
      }
      if (clause.isPassive()) {
        return clause.agent();
      }
      return clause.subject();
    }

    /** Nobody is named by a passive ("it was reported that"): the statement then has no source. */
    private boolean mayLackSource(Found found) {
      if (found.content.isEmpty()) {
        return tree.child(verb, "nsubj", "nsubj:pass") < 0 && !clause.isInfinitive();
      }
      if (isHearsay()) {
        return true;
      }
      return clause.isPassive() && tree.child(verb, "nsubj:pass", "expl", "expl:pass", "nsubj") >= 0;
    }

    private @Nullable Found found() {
      if (clause.isPassive() && met.first() == met.head()) {
        return passive();
      }
      Found found = clausal();
      if (found == null) {
        found = infinitive();
      }
      if (found == null) {
        found = named();
      }
      if (found == null) {
        found = charged();
      }
      if (found == null) {
        found = prepositional();
      }
      if (found == null) {
        found = object();
      }
      return found != null ? found : around();
    }

    /** "said that …", "asked whether …", and what stands before: "… , he said". */
    private @Nullable Found clausal() {
      if (!word.takes("that", "wh", "obj-that", "obj-wh", "obj-quote", "quote")) {
        return null;
      }
      for (int c : tree.childrenWith(verb, "ccomp", "ccomp:relcl")) {
        if (startsWithTo(c) && !word.takes("that")) {
          continue;
        }
        if (startsWithWh(c) && !word.takes("wh", "obj-wh", "that")) {
          continue;
        }
        boolean before = c < verb;
        boolean[] in = new boolean[tree.size()];
        Phrases.mark(tree, c, in, true);
        if (!before) {
          addWhatFollows(c, in);
        } else {
          clearFrom(in, met.first());
        }
        List<Span> runs = Phrases.runs(tree, in);
        if (!runs.isEmpty()) {
          return new Found(runs, before ? "clause-before" : "verb-clause", met.last(), null);
        }
      }
      return null;
    }

    private void clearFrom(boolean[] in, int token) {
      for (int i = token; i < in.length; i++) {
        in[i] = false;
      }
    }

    /** Adverbials after the clause are part of it far more often than of the saying. */
    private void addWhatFollows(int c, boolean[] in) {
      int reached = tree.last(c);
      for (int child : tree.children(verb)) {
        if (child <= c || tree.first(child) != reached + 1) {
          continue;
        }
        boolean follows =
            switch (tree.relation(child)) {
              case "obl", "obl:tmod", "obl:npmod", "obl:unmarked", "advmod" -> true;
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

    private boolean startsWithTo(int c) {
      for (int mark : tree.childrenWith(c, "mark", "aux")) {
        if (tree.tag(mark).equals("TO")) {
          return true;
        }
      }
      return false;
    }

    private boolean startsWithWh(int c) {
      return WH.contains(CueBook.lower(tree.word(tree.first(c))));
    }

    /** "wants to leave", "urged both camps to stop". */
    private @Nullable Found infinitive() {
      if (!word.takes("to", "obj-to")) {
        return null;
      }
      int object = objectAfter();
      for (int c : tree.childrenWith(verb, "xcomp", "ccomp", "advcl")) {
        if (c < verb || !startsWithTo(c)) {
          continue;
        }
        if (tree.is(c, "advcl") && (object < 0 || !word.takes("obj-to"))) {
          continue;
        }
        boolean[] in = new boolean[tree.size()];
        Phrases.mark(tree, c, in, true);
        addWhatFollows(c, in);
        Phrase addressee = null;
        boolean urges = object >= 0 && object < c && word.takes("obj-to");
        if (urges) {
          addressee = Phrases.whole(tree, object);
          if (!word.is("tell", "ask") || word.takes("np")) {
            Phrases.mark(tree, object, in, true);
            clearPrepositions(object, in);
          }
          if (word.is("think", "want", "hope", "fear")) {
            addressee = null;
          }
        }
        List<Span> runs = new ArrayList<>(joined(in));
        if (isHearsay() && clause.ownSubject() >= 0) {
          runs.addFirst(Phrases.whole(tree, clause.ownSubject()).span());
        }
        if (!runs.isEmpty()) {
          return new Found(
              runs, urges ? "urge-object" : "verb-infinitive", met.last(), addressee);
        }
      }
      return null;
    }

    /** "called on the army to return": the object after the particle, whatever the parser made of it. */
    private int objectAfter() {
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

    private void clearPrepositions(int noun, boolean[] in) {
      for (int child : tree.childrenWith(noun, "case")) {
        if (child < noun) {
          in[child] = false;
        }
      }
    }

    /** Small gaps between two marked stretches are closed: an adverb between object and verb. */
    private List<Span> joined(boolean[] in) {
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

    /** "called the conversation useful", "described the meeting as frank". */
    private @Nullable Found named() {
      if (!word.takes("as")) {
        return null;
      }
      int object = tree.child(verb, "obj", "iobj");
      int predicate = tree.child(verb, "xcomp");
      if (predicate < 0) {
        predicate = withPreposition(Set.of("as"));
      }
      if (predicate < 0 || predicate < verb) {
        return null;
      }
      boolean[] in = new boolean[tree.size()];
      Phrases.mark(tree, predicate, in, true);
      if (object > verb) {
        Phrases.mark(tree, object, in, true);
      }
      addWhatFollows(predicate, in);
      return new Found(joined(in), "verb-as", met.last(), null);
    }

    /** A phrase or clause that hangs on the verb by one of these prepositions, or -1. */
    private int withPreposition(Set<String> prepositions) {
      for (int child : tree.childrenWith(verb, "obl", "advcl", "ccomp", "nmod")) {
        for (int mark : tree.childrenWith(child, "case", "mark")) {
          if (child > verb
              && mark < child
              && prepositions.contains(CueBook.lower(tree.word(mark)))) {
            return child;
          }
        }
      }
      return -1;
    }

    /** "accused its neighbour of moving the stones", "blamed the town for the flood". */
    private @Nullable Found charged() {
      if (!word.is("blame", "praise", "tell", "report", "agree", "reject", "urge", "promise")) {
        return null;
      }
      int object = tree.child(verb, "obj");
      int matter = withPreposition(Set.of("of", "for", "on", "as", "with", "against"));
      if (object < verb || matter < object) {
        return null;
      }
      boolean[] in = new boolean[tree.size()];
      Phrases.mark(tree, matter, in, true);
      boolean told = word.is("tell");
      if (!told) {
        Phrases.mark(tree, object, in, true);
      } else if (!word.takes("of")) {
        return null;
      }
      addWhatFollows(matter, in);
      return new Found(
          joined(in), "blame-for", met.last(), told ? Phrases.whole(tree, object) : null);
    }

    /** "complained about the cost", "pushed back against the quota". */
    private @Nullable Found prepositional() {
      int matter = withPreposition(prepositions());
      if (matter < 0 || !objectless()) {
        return null;
      }
      int preposition = -1;
      for (int mark : tree.childrenWith(matter, "case", "mark")) {
        if (prepositions().contains(CueBook.lower(tree.word(mark)))) {
          preposition = mark;
        }
      }
      boolean[] in = new boolean[tree.size()];
      Phrases.mark(tree, matter, in, true);
      int cueLast = met.last();
      if (preposition == met.last() + 1) {
        cueLast = preposition;
        for (int i = 0; i <= preposition; i++) {
          in[i] = false;
        }
      }
      List<Span> runs = joined(in);
      return runs.isEmpty() ? null : new Found(runs, "verb-preposition", cueLast, null);
    }

    private Set<String> prepositions() {
      Set<String> prepositions = new HashSet<>(word.shapes());
      prepositions.removeAll(NO_PREPOSITIONS);
      return prepositions;
    }

    private boolean objectless() {
      return tree.child(verb, "obj") < 0;
    }

    /** "rejected the offer", "praised the shift". */
    private @Nullable Found object() {
      if (word.takes("ing")) {
        for (int c : tree.childrenWith(verb, "xcomp", "ccomp")) {
          if (c > verb && tree.tag(c).equals("VBG")) {
            boolean[] in = new boolean[tree.size()];
            Phrases.mark(tree, c, in, true);
            return new Found(joined(in), "verb-gerund", met.last(), null);
          }
        }
      }
      if (!word.takes("np")) {
        return null;
      }
      int object = objectAfter();
      if (object < 0) {
        return null;
      }
      boolean[] in = new boolean[tree.size()];
      Phrases.mark(tree, object, in, true);
      clearPrepositions(object, in);
      for (int i = 0; i <= met.last(); i++) {
        in[i] = false;
      }
      addWhatFollows(object, in);
      List<Span> runs = joined(in);
      return runs.isEmpty() ? null : new Found(runs, "verb-object", met.last(), null);
    }

    /** "…, he said, …" and "…, as he put it": the clause that the saying was put into. */
    private @Nullable Found around() {
      boolean inserted = tree.is(verb, "parataxis", "dep") || isAsClause();
      int host = tree.head(verb);
      if (!inserted || host < 0 || !word.takes("that", "quote") || clause.ownSubject() < 0) {
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
    private @Nullable Found passive() {
      int subject = tree.child(verb, "nsubj:pass", "nsubj");
      int c = tree.child(verb, "ccomp", "csubj:pass", "csubj");
      if (c >= 0 && c > verb && word.takes("that", "wh", "obj-that", "obj-wh")) {
        boolean[] in = new boolean[tree.size()];
        Phrases.mark(tree, c, in, true);
        Phrase to =
            subject >= 0 && word.is("tell", "ask") ? Phrases.whole(tree, subject) : null;
        return new Found(Phrases.runs(tree, in), "passive-clause", met.last(), to);
      }
      int agent = clause.agent();
      if (agent < 0 && !word.takes("of", "for", "as", "obj-to")) {
        return null;
      }
      boolean[] in = new boolean[tree.size()];
      int x = tree.child(verb, "xcomp");
      int matter = x >= 0 ? x : withPreposition(Set.of("of", "for", "as", "with"));
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
}
