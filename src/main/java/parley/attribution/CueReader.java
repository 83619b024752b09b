package parley.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.syntax.Tree;
import parley.text.Span;

/** Reads one cue verb: who says it, and which of the shapes that the verb takes its content has. */
final class CueReader {

  /** What the cues of a sentence, read in order, tell those after them. */
  static final class Carried {
    /** Speakers that a cue was told to have by the cue before it in the sentence. */
    final Map<Integer, Phrase> speakers = new HashMap<>();

    /**
     * What was last taken to the end of its sentence: verbs in it have their subjects in it too.
     */
    Span rested = new Span(0, 0);
  }

  private final Carried carried;
  private final CueSite site;
  private final Tree tree;
  private final CueBook.Met met;
  private final CueWord word;
  private final Clause clause;
  private final Surface surface;
  private final int verb;

  CueReader(CueSite site, Carried carried) {
    this.carried = carried;
    this.site = site;
    tree = site.tree;
    met = site.met;
    word = site.word;
    clause = site.clause;
    surface = site.surface;
    verb = site.verb;
  }

  @Nullable Draft draft() {
    Phrase phrase = speaker();
    Found found = inserted(phrase);
    if (found == null) {
      found = found();
    }
    if (found == null || (found.rule().equals("verb-object") && word.takes("that"))) {
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
    Span cue = clause.cueSpan(met.first(), Math.max(met.last(), found.cueLast()));
    if (phrase != null && (phrase.span().overlaps(cue) || swallows(phrase, found))) {
      phrase = new Phrase(tree, phrase.head(), tree.phrase(phrase.head()));
      if (phrase.span().overlaps(cue) || swallows(phrase, found)) {
        phrase = new Phrase(tree, phrase.head(), tree.span(phrase.head()));
      }
    }
    found = cut(found, phrase);
    Phrase addressee = found.addressee();
    if (addressee == null) {
      int before =
          found.content().isEmpty()
              ? tree.size()
              : site.tokenAt(found.content().getFirst().start());
      addressee = clause.addressee(word, before < verb ? tree.size() : before);
    }
    return new Draft(
        tree, verb, cue, word, phrase, found.content(), addressee, null, false, found.rule());
  }

  /** Who says it: as the tree has it, or the words beside the verb where that cannot be. */
  private @Nullable Phrase speaker() {
    boolean state = met.first() < met.head();
    Phrase inherited = carried.speakers.get(verb);
    if (inherited != null) {
      return inherited;
    }
    int source = source(state);
    if (state || site.isHearsay() || site.isPassive()) {
      return source < 0 ? null : clause.phrase(source);
    }
    int start = surface.groupStart(verb);
    boolean finite = surface.isFiniteOrSo(start, verb, met.last());
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
    boolean astray = whole != null && whole.span().start() < carried.rested.start() && inRest();
    if (whole == null || bySubject || astray || !whole.span().overlaps(beside.span())) {
      return beside;
    }
    return beside.span().contains(whole.span())
        ? new Phrase(tree, whole.head(), beside.span())
        : widened(whole);
  }

  /** With the nouns and adjectives right before it, which a parser may hang elsewhere. */
  private Phrase widened(Phrase phrase) {
    int first = surface.phraseStart(site.tokenAt(phrase.span().start()));
    int start = Math.min(phrase.span().start(), tree.span(first).start());
    return new Phrase(tree, phrase.head(), new Span(start, phrase.span().end()));
  }

  private boolean inRest() {
    return carried.rested.contains(tree.span(verb));
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

  private int source(boolean state) {
    if (state && !word.takes("none")) {
      return site.isHearsay() ? -1 : clause.subject();
    }
    if (clause.isPassive()) {
      return clause.agent();
    }
    return clause.subject();
  }

  /** Nobody is named by a passive ("it was reported that"): the statement then has no source. */
  private boolean mayLackSource(Found found) {
    if (found.content().isEmpty()) {
      return tree.child(verb, "nsubj", "nsubj:pass") < 0 && !clause.isInfinitive();
    }
    if (site.isHearsay()) {
      return true;
    }
    return clause.isPassive() && tree.child(verb, "nsubj:pass", "expl", "expl:pass", "nsubj") >= 0;
  }

  private @Nullable Found found() {
    ClauseShapes clauses = new ClauseShapes(site);
    if (site.isPassive() && met.first() == met.head()) {
      return clauses.passive();
    }
    Found found = clauses.clausal();
    if (found == null) {
      found = clauses.infinitive();
    }
    if (found == null) {
      found = new ObjectShapes(site).found();
    }
    return found != null ? found : clauses.around();
  }

  /** "{content}, the ministry said on Friday." and "{content}, he said, {content}". */
  private @Nullable Found inserted(@Nullable Phrase source) {
    boolean says =
        word.takes("that") && word.takes("quote") && surface.isFinite(surface.groupStart(verb));
    if (source == null || !says || site.isPassive() || source.span().overlaps(tree.span(verb))) {
      return null;
    }
    int first = Math.min(surface.groupStart(verb), site.tokenAt(source.span().start()));
    int last = Math.max(met.last(), tree.sentence().indexFrom(source.span().end() - 1));
    Surface.Inserted split = surface.inserted(first, last);
    if (split == null || !surface.hasFinite(0, tree.size()) || isSubjectFarBefore(source, first)) {
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
        word.takes("that", "obj-that")
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
        || site.isPassive()
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
      if (!starts || !word.takes("that") || surface.isTime(from) || !surface.hasFiniteSoon(from)) {
        return null;
      }
    }
    if (!surface.hasFinite(from + 1, tree.size())) {
      return null;
    }
    carried.rested = surface.toEnd(from, tree.size());
    return new Found(List.of(carried.rested), "verb-rest", met.last(), null);
  }

  /**
   * Ends a content where the same speaker goes on with another cue: ", adding that …", "but said
   * …"; that cue then has this speaker.
   */
  private Found cut(Found found, @Nullable Phrase source) {
    if (found.content().isEmpty() || source == null) {
      return found;
    }
    Span last = found.content().getLast();
    if (last.start() < tree.span(verb).start()) {
      return found;
    }
    int from = site.tokenAt(last.start()) + 1;
    for (int t = from; t < tree.size() && tree.span(t).start() < last.end(); t++) {
      int cue = cueAfterBreak(t);
      if (cue < 0) {
        continue;
      }
      Span shorter = Phrases.trimmed(tree, from - 1, t - 1);
      if (shorter == null) {
        return found;
      }
      carried.speakers.put(cue, source);
      List<Span> content = new ArrayList<>(found.content());
      content.set(content.size() - 1, shorter);
      return new Found(content, found.rule(), found.cueLast(), found.addressee());
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
    CueBook.Met next = site.book.verb(tree, at);
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
    for (Span part : found.content()) {
      if (part.overlaps(phrase.span())) {
        return true;
      }
    }
    return false;
  }
}
