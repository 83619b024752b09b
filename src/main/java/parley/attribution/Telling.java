package parley.attribution;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.actor.Mention;
import parley.reading.Agents;
import parley.reading.Grammar;
import parley.reading.Reading;
import parley.rule.RuleFile;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * What a sentence tells of a saying beside its cue: to whom, by what means and where. "Speaking to
 * reporters in Oslo, the minister said …", "he said in an interview with the radio".
 */
final class Telling {

  private static final Set<String> MEDIA =
      RuleFile.shipped("attribution/media.words").lines().stream()
          .map(line -> line.field(0))
          .collect(Collectors.toUnmodifiableSet());

  /** Verbs whose participle beside a cue tells of the same saying. */
  private static final Set<String> SPEAKING =
      Set.of("speak", "talk", "address", "brief", "testify", "appear");

  private static final Set<String> BY =
      Set.of("in", "on", "at", "via", "during", "through", "by", "over", "before");

  private static final Set<String> IN = Set.of("in", "at", "near", "outside", "from");

  /** So many tokens may stand between words that belong together. */
  private static final int NEAR = 6;

  private static final Set<String> HANGING =
      Set.of("obl", "obl:agent", "nmod", "obl:unmarked", "advmod");

  private final Reading reading;
  private final Draft draft;
  private final Tree tree;

  /** The tokens that are about the saying: what hangs on them is of the saying too. */
  private final Set<Integer> carriers = new TreeSet<>();

  private @Nullable Phrase addressee;
  private @Nullable Phrase medium;
  private @Nullable Mention place;

  Telling(Reading reading, Draft draft) {
    this.reading = reading;
    this.draft = draft;
    tree = draft.tree();
    addressee = draft.addressee();
    Span cue = draft.cue();
    if (draft.head() < 0 || cue == null || (draft.word() != null && draft.word().is("according"))) {
      return;
    }
    carriers.add(draft.head());
    for (int i = tree.sentence().indexFrom(cue.start());
        i < tree.size() && tree.span(i).start() < cue.end();
        i++) {
      if (tree.isVerb(i)) {
        carriers.add(i);
      } else if (i != draft.head() && isMedium(i)) {
        by(i);
      }
    }
    if (addressee != null && isMedium(addressee.head())) {
      medium = addressee;
      carriers.add(addressee.head());
      addressee = null;
    }
    for (int verb : Set.copyOf(carriers)) {
      if (tree.isVerb(verb)) {
        spokenTo(verb);
      }
    }
    for (int child : tree.children(draft.head())) {
      boolean beside = tree.is(child, "advcl", "parataxis", "dep") && !isContent(child);
      if (beside && SPEAKING.contains(CueBook.lower(tree.lemma(child)))) {
        carriers.add(child);
        spokenTo(child);
      }
    }
    for (int carrier : Set.copyOf(carriers)) {
      around(carrier);
    }
    if (addressee != null && addressee.tree() == tree) {
      carriers.add(addressee.head());
      around(addressee.head());
    }
    if (medium == null) {
      medium = besideCue(cue);
    }
    if (medium != null) {
      carriers.add(medium.head());
      around(medium.head());
    }
    if (place == null && draft.source() != null) {
      place = placeBesideThem(cue);
    }
    addressee = withoutPlace(addressee);
  }

  /** "Reporters" of "reporters in Oslo", where Oslo is where it was said. */
  private @Nullable Phrase withoutPlace(@Nullable Phrase whom) {
    if (whom == null || place == null || whom.tree() != tree) {
      return whom;
    }
    int before = tree.sentence().indexFrom(place.span().start()) - 1;
    boolean holds =
        before > whom.head()
            && whom.span().contains(place.span())
            && whom.span().end() <= place.span().end()
            && IN.contains(CueBook.lower(tree.word(before)));
    return holds
        ? new Phrase(tree, whom.head(), new Span(whom.span().start(), tree.span(before - 1).end()))
        : whom;
  }

  /** Whom it was said to; null where nobody is named. */
  @Nullable Phrase addressee() {
    return addressee;
  }

  /** By what means, or at what, it was said. */
  @Nullable Phrase medium() {
    return medium;
  }

  /** Where it was said. */
  @Nullable Mention place() {
    return place;
  }

  /** Whether the token is about the saying, beside its cue. */
  boolean carries(int token) {
    return carriers.contains(token);
  }

  private boolean isContent(int token) {
    return draft.contentHolds(tree.span(token));
  }

  /** "a post", "Telegram", but not "The Harbour Post", nor the video of "a video statement". */
  private boolean isMedium(int token) {
    if (isBeforeNoun(token)) {
      return false;
    }
    if (Character.isUpperCase(tree.word(token).charAt(0))) {
      return MEDIA.contains(
          tree.word(token)); // "Telegram", and "X", whatever the tagger makes of it
    }
    // it may take "rally" for an adverb and "editorial" for an adjective
    String tag = tree.tag(token);
    return (tree.isNoun(token) || tag.equals("RB") || tag.equals("JJ"))
        && MEDIA.contains(CueBook.lower(tree.lemma(token)));
  }

  /**
   * The medium that opens the sentence or stands right behind the cue, wherever the tree has it.
   */
  private @Nullable Phrase besideCue(Span cue) {
    int last = tree.sentence().indexFrom(cue.end() - 1);
    for (int i = 0; i < tree.size(); i++) {
      int from = isMedium(i) && !isContent(i) && !isSource(i) ? prepositionBefore(i) : -1;
      if (from < 0) {
        continue;
      }
      boolean opens =
          from <= 1 && i < last && !hasVerb(1, i) && carriers.stream().anyMatch(this::isMain);
      boolean behind = from > last && from - last <= NEAR && !hasVerb(last + 1, i);
      if (opens || behind) {
        return new Phrase(tree, i, tree.sentence().span(from + 1, i));
      }
    }
    return null;
  }

  /** Whether the verb is that of the sentence, or goes on from it with the same subject. */
  private boolean isMain(int verb) {
    int at = verb;
    while (tree.head(at) >= 0) {
      boolean own = tree.child(at, "nsubj", "nsubj:pass") >= 0;
      if (!tree.is(at, "conj", "xcomp", "parataxis") && (own || !tree.is(at, "advcl", "dep"))) {
        return false;
      }
      at = tree.head(at);
    }
    return true;
  }

  /** "at a crowded news conference": the preposition before a noun, if it governs it; -1. */
  private int prepositionBefore(int noun) {
    for (int i = noun - 1; i >= 0 && noun - i <= NEAR; i--) {
      if (BY.contains(CueBook.lower(tree.word(i)))) {
        return i;
      }
      if (tree.isVerb(i) || tree.isPunctuation(i) || tree.tag(i).equals("IN")) {
        return -1;
      }
    }
    return -1;
  }

  /** "told reporters in Oslo on Friday", "in a speech in Oslo": the place right behind these. */
  private @Nullable Mention placeBesideThem(Span cue) {
    for (Mention mention : reading.cast().in(tree.span())) {
      int first = tree.sentence().indexFrom(mention.span().start());
      if (mention.place() == null
          || first < 2
          || isContent(first)
          || !IN.contains(CueBook.lower(tree.word(first - 1)))) {
        continue;
      }
      Span before = tree.span(first - 2);
      boolean behind =
          cue.overlaps(before)
              || (addressee != null && addressee.span().overlaps(before))
              || (medium != null && medium.span().overlaps(before));
      if (behind) {
        return mention;
      }
    }
    return null;
  }

  /** "Facebook" of "a Facebook page", but not "book" of "his book Long Way Home". */
  private boolean isBeforeNoun(int token) {
    int next = token + 1;
    return next < tree.size()
        && tree.isNoun(next)
        && !isTime(next)
        && (tree.isProper(token) || !tree.isProper(next));
  }

  private boolean isCue(int token) {
    return draft.cue() != null && draft.cue().overlaps(tree.span(token));
  }

  private boolean isTime(int token) {
    return Surface.TIMES.contains(CueBook.lower(tree.word(token)));
  }

  private boolean isSource(int token) {
    Phrase source = draft.source();
    return source != null && source.span().overlaps(tree.span(token));
  }

  /** "told reporters", "speaking to the press", "addressing the crowd". */
  private void spokenTo(int verb) {
    boolean speaking = SPEAKING.contains(CueBook.lower(tree.lemma(verb)));
    String lemma = CueBook.lower(tree.lemma(verb));
    if (addressee == null && Set.of("tell", "address", "brief").contains(lemma)) {
      int object = tree.child(verb, "iobj", "obj");
      boolean near =
          object > verb && !isContent(object) && !isCue(object) && !hasVerb(verb + 1, object);
      if (near && isMedium(object)) {
        by(object);
      } else if (near && (isSomebody(object) || (lemma.equals("tell") && tree.isNoun(object)))) {
        addressee = new Phrase(tree, object, tree.phrase(object));
      }
    }
    for (int child : tree.children(verb)) {
      String preposition = Grammar.preposition(tree, child);
      boolean to = preposition.equals("to") || (speaking && preposition.equals("with"));
      boolean hangs =
          tree.is(child, "obl") && child > verb && !isContent(child) && !isSource(child);
      if (to && hangs && addressee == null && isSomebody(child)) {
        addressee = Phrases.whole(tree, child);
      }
    }
  }

  /** What hangs on a word that is about the saying. */
  private void around(int carrier) {
    for (int child : tree.children(carrier)) {
      if (!HANGING.contains(tree.relation(child)) || isContent(child)) {
        continue;
      }
      String preposition = Grammar.preposition(tree, child);
      Mention where = reading.mention(tree, child).orElse(null);
      if (BY.contains(preposition) && isMedium(child)) {
        if (medium == null) {
          by(child);
          around(child);
        }
      } else if (place == null
          && draft.source() != null
          && IN.contains(preposition)
          && where != null
          && where.place() != null) {
        place = where;
        carriers.add(child);
      }
    }
  }

  private void by(int noun) {
    if (medium == null) {
      // "an interview", of "an interview with the radio on Friday"
      int start = Phrases.whole(tree, noun).span().start();
      medium = new Phrase(tree, noun, new Span(start, tree.span(noun).end()));
    }
    carriers.add(noun);
    for (int child : tree.childrenWith(noun, "nmod", "obl")) {
      String preposition = Grammar.preposition(tree, child);
      if (addressee == null
          && child > noun
          && !isContent(child)
          && (preposition.equals("with") || preposition.equals("to"))
          && isSomebody(child)) {
        addressee = Phrases.whole(tree, child);
      }
    }
  }

  private boolean isSomebody(int noun) {
    Mention mention = reading.mention(tree, noun).orElse(null);
    return tree.isPronoun(noun)
        || Agents.canAct(tree, noun)
        || (mention != null && mention.actor() != null)
        || (tree.isProper(noun) && (mention == null || mention.place() == null));
  }

  private boolean hasVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tree.isVerb(i)) {
        return true;
      }
    }
    return false;
  }
}
