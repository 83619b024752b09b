package parley.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  /** Verbs of talk with which a noun names the topic, not anything that somebody said. */
  private static final Set<String> NO_SAYING = Set.of("discuss", "raise", "debate", "negotiate");

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

  /** The shapes of the cue book that are not prepositions. */
  private static final Set<String> NO_PREPOSITIONS =
      Set.of(
          "that",
          "quote",
          "to",
          "obj-to",
          "np",
          "wh",
          "as",
          "ing",
          "none",
          "obj-that",
          "obj-quote",
          "obj-wh");

  private final CueBook book;

  /** Speakers that a cue was told to have by the cue before it in the sentence. */
  private final Map<Integer, Phrase> speakers = new HashMap<>();

  /** What was last taken to the end of its sentence: verbs in it have their subjects in it too. */
  private Span rested = new Span(0, 0);

  VerbDrafter(CueBook book) {
    this.book = book;
  }

  /**
   * A draft for every cue verb of the sentence; without content where only a quotation can help.
   */
  List<Draft> drafts(Tree tree) {
    List<Draft> drafts = new ArrayList<>();
    speakers.clear();
    rested = new Span(0, 0);
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
    private final Surface surface;
    private final int verb;

    Reader(Tree tree, CueBook.Met met) {
      this.tree = tree;
      this.met = met;
      word = met.word();
      verb = met.head();
      clause = new Clause(tree, verb);
      surface = new Surface(tree);
    }

    @Nullable Draft draft() {
      Phrase phrase = speaker();
      Found found = inserted(phrase);
      if (found == null) {
        found = found();
      }
      if (found == null || (found.rule.equals("verb-object") && word.takes("that"))) {
        Found rest = rest(phrase);
        found = rest != null ? rest : found;
      }
      if (found == null) {
        if (!word.takes("quote", "obj-quote")) {
          return null;
        }
        found = new Found(List.of(), "quote", met.last(), null);
      }
      if (phrase == null && !mayLackSource(found)) {
        return null;
      }
      Span cue = clause.cueSpan(met.first(), Math.max(met.last(), found.cueLast));
      if (phrase != null && (phrase.span().overlaps(cue) || swallows(phrase, found))) {
        phrase = new Phrase(tree, phrase.head(), tree.phrase(phrase.head()));
        if (phrase.span().overlaps(cue) || swallows(phrase, found)) {
          phrase = new Phrase(tree, phrase.head(), tree.span(phrase.head()));
        }
      }
      found = cut(found, phrase);
      Phrase addressee = found.addressee;
      if (addressee == null) {
        int before =
            found.content.isEmpty() ? tree.size() : tokenAt(found.content.getFirst().start());
        addressee = clause.addressee(word, before < verb ? tree.size() : before);
      }
      return new Draft(
          tree, verb, cue, word, phrase, found.content, addressee, null, false, found.rule);
    }

    /** Who says it: as the tree has it, or the words beside the verb where that cannot be. */
    private @Nullable Phrase speaker() {
      boolean state = met.first() < met.head();
      Phrase inherited = speakers.get(verb);
      if (inherited != null) {
        return inherited;
      }
      int source = source(state);
      if (state || isHearsay() || isPassive()) {
        return source < 0 ? null : clause.phrase(source);
      }
      int start = surface.groupStart(verb);
      boolean finite = surface.isFiniteOrSo(start, verb);
      Phrase beside = finite ? surface.before(verb) : null;
      Phrase whole = source < 0 ? null : clause.phrase(source);
      if (whole != null && clause.ownSubject() == source && source > verb) {
        Phrase after = invertedOr(null);
        return after != null && after.span().start() == whole.span().start() ? after : whole;
      }
      if (whole != null && clause.ownSubject() != source && beside == null) {
        return invertedOr(whole);
      }
      if (beside == null) {
        return whole != null ? widened(whole) : invertedOr(null);
      }
      boolean bySubject = clause.ownSubject() < 0 && !tree.is(verb, "acl:relcl", "conj");
      boolean astray = whole != null && whole.span().start() < rested.start() && inRest();
      boolean apart = whole == null || !whole.span().overlaps(beside.span());
      if (bySubject || astray || apart) {
        return beside;
      }
      return beside.span().contains(whole.span())
          ? new Phrase(tree, whole.head(), beside.span())
          : widened(whole);
    }

    /** With the nouns and adjectives right before it, which a parser may hang elsewhere. */
    private Phrase widened(Phrase phrase) {
      int first = surface.phraseStart(tokenAt(phrase.span().start()));
      int start = Math.min(phrase.span().start(), tree.span(first).start());
      return new Phrase(tree, phrase.head(), new Span(start, phrase.span().end()));
    }

    private boolean inRest() {
      return rested.contains(tree.span(verb));
    }

    /** A participle before a subject of its own is taken for a past tense. */
    private boolean isPassive() {
      return clause.isPassive()
          && !(tree.child(verb, "aux:pass", "nsubj:pass") < 0 && surface.isFiniteOrSo(verb, verb));
    }

    /** "…," said the captain: the words after the verb, if a quotation or a comma stands before. */
    private @Nullable Phrase invertedOr(@Nullable Phrase other) {
      boolean opens =
          word.takes("quote")
              && verb > 0
              && (tree.isPunctuation(verb - 1)
                  || tree.tag(verb - 1).equals("''")
                  || Phrases.isEdge(tree, verb - 1))
              && surface.isFinite(verb);
      Phrase after = opens ? surface.after(met.last()) : null;
      return after != null ? after : other;
    }

    /** "{content}, the ministry said on Friday." and "{content}, he said, {content}". */
    private @Nullable Found inserted(@Nullable Phrase source) {
      boolean says =
          word.takes("that") && word.takes("quote") && surface.isFinite(surface.groupStart(verb));
      if (source == null || !says || isPassive() || source.span().overlaps(tree.span(verb))) {
        return null;
      }
      int first = Math.min(surface.groupStart(verb), tokenAt(source.span().start()));
      int last = Math.max(met.last(), tree.sentence().indexFrom(source.span().end() - 1));
      Surface.Inserted split = surface.inserted(first, last);
      if (split == null
          || !surface.hasFinite(0, tree.size())
          || isSubjectFarBefore(source, first)) {
        return null;
      }
      boolean whole = surface.isClause(0, split.end());
      boolean more = split.resume() < tree.size();
      if (!whole && !more) {
        return null;
      }
      if (!whole && !surface.hasFinite(split.resume(), tree.size())) {
        return null;
      }
      List<Span> content = new ArrayList<>();
      int opening = tree.tag(0).equals("CC") ? 1 : 0;
      Span before = Phrases.trimmed(tree, opening, split.end() - 1);
      if (before == null) {
        return null;
      }
      content.add(before);
      if (!whole) {
        Span after = Phrases.trimmed(tree, split.resume(), tree.size() - 1);
        if (after != null) {
          content.add(after);
        }
      }
      return new Found(content, whole ? "clause-before" : "clause-around", met.last(), null);
    }

    /** The subject has to stand beside the verb: "the man, they say, …" is not "the man … says". */
    private boolean isSubjectFarBefore(Phrase source, int first) {
      return source.span().end() < tree.span(first).start() || source.tree() != tree;
    }

    /** What follows the cue up to the end of the sentence, where the tree has no clause for it. */
    private @Nullable Found rest(@Nullable Phrase source) {
      boolean says =
          word.takes("that")
              && word.is(
                  "say",
                  "tell",
                  "think",
                  "answer",
                  "report",
                  "admit",
                  "deny",
                  "promise",
                  "hope",
                  "fear",
                  "threaten",
                  "write",
                  "know");
      if (!says
          || source == null
          || isPassive()
          || source.span().start() > tree.span(verb).start()) {
        return null;
      }
      int from = met.last() + 1;
      int that = from;
      while (that < tree.size()
          && that - from < 9
          && !surface.isFinite(that)
          && !surface.isWord(that, "that")) {
        that++;
      }
      boolean plain = surface.isWord(that, "that") && tree.tag(that).equals("IN");
      if (plain) {
        from = that;
      } else {
        boolean starts =
            from < tree.size()
                && (Character.isUpperCase(tree.word(from).charAt(0))
                    || tree.isNoun(from)
                    || Set.of("PRP", "DT", "PRP$", "JJ", "CD", "EX", "WRB", "WP")
                        .contains(tree.tag(from)));
        if (!starts || surface.isTime(from) || !surface.hasFiniteSoon(from)) {
          return null;
        }
      }
      if (!surface.hasFinite(from + 1, tree.size())) {
        return null;
      }
      rested = surface.toEnd(from, tree.size());
      return new Found(List.of(rested), "verb-rest", met.last(), null);
    }

    /**
     * Ends a content where the same speaker goes on with another cue: ", adding that …", "but said
     * …"; that cue then has this speaker.
     */
    private Found cut(Found found, @Nullable Phrase source) {
      if (found.content.isEmpty() || source == null) {
        return found;
      }
      Span last = found.content.getLast();
      if (last.start() < tree.span(verb).start()) {
        return found;
      }
      int from = tokenAt(last.start()) + 1;
      for (int t = from; t < tree.size() && tree.span(t).start() < last.end(); t++) {
        int cue = cueAfterBreak(t);
        if (cue < 0) {
          continue;
        }
        Span shorter = Phrases.trimmed(tree, from - 1, t - 1);
        if (shorter == null) {
          return found;
        }
        speakers.put(cue, source);
        List<Span> content = new ArrayList<>(found.content);
        content.set(content.size() - 1, shorter);
        return new Found(content, found.rule, found.cueLast, found.addressee);
      }
      return found;
    }

    /** The cue that a comma, a "while" or a coordinator at this token introduces, or -1. */
    private int cueAfterBreak(int t) {
      int at = t;
      if (surface.isWord(at, ",")) {
        at++;
      }
      boolean comma = at > t;
      boolean joined = surface.isWord(at, "and", "but");
      if (surface.isWord(at, "while", "and", "but")) {
        at++;
      }
      if (at == t) {
        return -1;
      }
      while (at < tree.size() && tree.tag(at).equals("RB")) {
        at++;
      }
      if (at >= tree.size()) {
        return -1;
      }
      String tag = tree.tag(at);
      CueBook.Met next = book.verb(tree, at);
      if (next == null || !isSaying(next.word())) {
        return -1;
      }
      if (tag.equals("VBG")) {
        boolean while_ = surface.isWord(at - 1, "while");
        return comma || while_ ? at : -1;
      }
      boolean same = tag.equals(tree.tag(verb)) && tag.equals("VBD");
      return joined
              && same
              && next.word().takes("quote")
              && word.is("say", "tell", "answer", "reject")
          ? at
          : -1;
    }

    private static boolean isSaying(CueWord next) {
      return (next.takes("that", "obj-that") && next.takes("quote", "obj-quote"))
          || (next.is("blame") && next.takes("of"))
          || (next.is("say") && next.takes("as"));
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

    /**
     * "is expected to land": nobody says who expects it, and the subject is part of the content.
     */
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
      return clause.isPassive()
          && tree.child(verb, "nsubj:pass", "expl", "expl:pass", "nsubj") >= 0;
    }

    private @Nullable Found found() {
      if (isPassive() && met.first() == met.head()) {
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

    /**
     * Clauses of time, reason and condition after an infinitive or an object are the outlet's own.
     */
    private void clearClauses(int top, boolean[] in) {
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

    private boolean opensClause(int t) {
      boolean comma = surface.isWord(t - 1, ",");
      if (comma && surface.isWord(t, "but", "and", "or") && tree.head(t) >= 0) {
        int joined = tree.head(t);
        return surface.isFinite(joined) || tree.child(joined, "nsubj", "nsubj:pass") >= 0;
      }
      if (!CLAUSE_OPENERS.contains(CueBook.lower(tree.word(t))) || !tree.is(t, "mark", "advmod")) {
        return false;
      }
      int verbOf = tree.head(t);
      return verbOf > t
          && (surface.isFinite(verbOf) || tree.child(verbOf, "nsubj", "nsubj:pass") >= 0);
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
        clearClauses(c, in);
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
          return new Found(runs, urges ? "urge-object" : "verb-infinitive", met.last(), addressee);
        }
      }
      return null;
    }

    /**
     * "called on the army to return": the object after the particle, whatever the parser made of
     * it.
     */
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
      boolean[] in = new boolean[tree.size()];
      if (predicate < 0 || predicate < verb) {
        return object > verb ? namedByOrder(object) : null;
      }
      Phrases.mark(tree, predicate, in, true);
      if (object > verb) {
        Phrases.mark(tree, object, in, true);
      }
      clearClauses(predicate, in);
      return new Found(joined(in), "verb-as", met.last(), null);
    }

    /** The object and the quotation right after it, whatever the tree made of the two. */
    private @Nullable Found namedByOrder(int object) {
      int quote = object + 1;
      while (quote < tree.size() && quote - object < 12 && !opensQuotation(quote)) {
        if (Phrases.isEdge(tree, quote) || surface.isFinite(quote)) {
          return null;
        }
        quote++;
      }
      if (quote >= tree.size() || !opensQuotation(quote)) {
        return null;
      }
      int last = quote + 1;
      while (last < tree.size() && !closesQuotation(last)) {
        last++;
      }
      if (last >= tree.size()) {
        return null;
      }
      Span content = tree.sentence().span(Math.max(verb + 1, tree.first(object)), last);
      return new Found(List.of(content), "verb-as", met.last(), null);
    }

    private boolean opensQuotation(int token) {
      return tree.tag(token).equals("``") || "\"“".contains(tree.word(token));
    }

    private boolean closesQuotation(int token) {
      return tree.tag(token).equals("''") || "\"”".contains(tree.word(token));
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
      clearClauses(matter, in);
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
      List<Span> runs = new ArrayList<>(joined(in));
      if (tree.is(verb, "acl:relcl") && word.is("blame", "praise") && clause.ownSubject() >= 0) {
        // "an attack the palace blamed on rebels": what is blamed stands before the clause.
        int blamed = tree.head(verb);
        if (tree.isNoun(blamed)) {
          runs.addFirst(tree.phrase(blamed));
        }
      }
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
      if (!word.takes("np") || NO_SAYING.contains(word.phrase()) || isOnlyIntended()) {
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
      clearClauses(object, in);
      addWhatFollows(object, in);
      List<Span> runs = joined(in);
      return runs.isEmpty() ? null : new Found(runs, "verb-object", met.last(), null);
    }

    /** "asked them to recognize the border": what somebody is to say was not said by anybody. */
    private boolean isOnlyIntended() {
      String tag = tree.tag(verb);
      boolean open = clause.isInfinitive() || (tag.equals("VBG") && tree.child(verb, "aux") < 0);
      return open
          && tree.is(verb, "xcomp", "ccomp", "acl", "nmod", "obl", "csubj", "nsubj")
          && clause.cueSpan(met.first(), met.last()).start() == tree.span(met.first()).start();
    }

    /** "…, he said, …" and "…, as he put it": the clause that the saying was put into. */
    private @Nullable Found around() {
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
    private @Nullable Found passive() {
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
