package parley.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Contents that are no clauses: what is praised, somebody blamed for something, what is called
 * what.
 */
final class ObjectShapes {

  /** Verbs of talk with which a noun names the topic, not anything that somebody said. */
  static final Set<String> NO_SAYING = Set.of("discuss", "raise", "debate", "negotiate");

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

  private final CueSite site;
  private final Tree tree;
  private final CueBook.Met met;
  private final CueWord word;
  private final Clause clause;
  private final Surface surface;
  private final int verb;

  ObjectShapes(CueSite site) {
    this.site = site;
    tree = site.tree;
    met = site.met;
    word = site.word;
    clause = site.clause;
    surface = site.surface;
    verb = site.verb;
  }

  @Nullable Found found() {
    Found found = named();
    if (found == null) {
      found = charged();
    }
    if (found == null) {
      found = prepositional();
    }
    return found != null ? found : object();
  }

  /** "called the conversation useful", "described the meeting as frank". */
  private @Nullable Found named() {
    if (!word.takes("as")) {
      return null;
    }
    int object = tree.child(verb, "obj", "iobj");
    int predicate = tree.child(verb, "xcomp");
    if (predicate < 0) {
      predicate = site.withPreposition(Set.of("as"));
    }
    boolean[] in = new boolean[tree.size()];
    if (predicate < 0 || predicate < verb) {
      return object > verb ? namedByOrder(object) : null;
    }
    Phrases.mark(tree, predicate, in, true);
    if (object > verb) {
      Phrases.mark(tree, object, in, true);
    }
    site.clearClauses(predicate, in);
    return new Found(site.joined(in), "verb-as", met.last(), null);
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

  /** "accused its neighbour of moving the stones", "blamed the town for the flood". */
  private @Nullable Found charged() {
    if (!word.is("blame", "praise", "tell", "report", "agree", "reject", "urge", "promise")) {
      return null;
    }
    int object = tree.child(verb, "obj");
    int matter = site.withPreposition(Set.of("of", "for", "on", "as", "with", "against"));
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
    site.clearClauses(matter, in);
    return new Found(
        site.joined(in), "blame-for", met.last(), told ? Phrases.whole(tree, object) : null);
  }

  /** "complained about the cost", "pushed back against the quota". */
  private @Nullable Found prepositional() {
    int matter = site.withPreposition(prepositions());
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
    List<Span> runs = new ArrayList<>(site.joined(in));
    Span matterBefore = word.is("blame", "praise") ? blamedBefore() : null;
    if (matterBefore != null) {
      runs.addFirst(matterBefore);
    }
    return runs.isEmpty() ? null : new Found(runs, "verb-preposition", cueLast, null);
  }

  /** "an attack the palace blamed on rebels": what is blamed stands before the one who blames. */
  private @Nullable Span blamedBefore() {
    Phrase source = surface.before(verb);
    int last = source == null ? -1 : site.tokenAt(source.span().start()) - 1;
    if (last < 0 || !tree.isNoun(last)) {
      return null;
    }
    return tree.sentence().span(surface.phraseStart(last), last);
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
          return new Found(site.joined(in), "verb-gerund", met.last(), null);
        }
      }
    }
    if (!word.takes("np") || NO_SAYING.contains(word.phrase()) || isOnlyIntended()) {
      return null;
    }
    int object = site.objectAfter();
    if (object < 0) {
      return null;
    }
    boolean[] in = new boolean[tree.size()];
    Phrases.mark(tree, object, in, true);
    site.clearPrepositions(object, in);
    for (int i = 0; i <= met.last(); i++) {
      in[i] = false;
    }
    site.clearClauses(object, in);
    site.addWhatFollows(object, in);
    List<Span> runs = site.joined(in);
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
}
