package parley.syntax;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.rule.RuleFile;
import parley.text.Sentence;

/**
 * Arcs that the tags leave no doubt of, so that the parser need not find them.
 *
 * <p>"As", "after", "before", "since" and "until" open a clause as well as a phrase, and the
 * parser, which sees little of what is to come, takes many a clause for a phrase: "a strike killed
 * ten people and as a <em>bomb</em> killed a general" has people in Oslo and as a bomb who kill.
 * Where the clause before has its verb already, and a noun and a verb stand behind such a word, the
 * verb is the noun's. Where what comes before could still wait for its verb nothing is sure: "her
 * visit as president showed", "the minister said the talks after the strike showed".
 */
final class SureHeads {

  private static final Set<String> OPENING = Set.of("as", "after", "before", "since", "until");

  /** What begins a clause: what stands before it tells nothing of what comes behind. */
  private static final Set<String> OTHERS =
      Set.of("because", "if", "though", "although", "when", "while", "that", "once", "whether");

  private static final Set<String> FINITE = Set.of("VBZ", "VBD", "VBP", "MD");

  private static final Set<String> HELPING = Set.of("be", "have", "do", "get");

  /** Of what a noun phrase is made. */
  private static final Set<String> NOMINAL =
      Set.of("DT", "PDT", "PRP$", "CD", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "POS");

  /** Verbs behind which a clause may follow bare: "said the talks failed". */
  private static final Set<String> SAYING = saying();

  private final Sentence sentence;
  private final List<String> tags;

  private SureHeads(Sentence sentence, List<String> tags) {
    this.sentence = sentence;
    this.tags = tags;
  }

  private static Set<String> saying() {
    Set<String> verbs = new HashSet<>();
    for (RuleFile.Line line : RuleFile.shipped("words/reporting.cues").lines()) {
      boolean bare = line.list(2).contains("that") || line.list(2).contains("obj-that");
      if (bare && !line.field(1).equals("noun")) {
        verbs.add(line.field(0));
      }
    }
    return Set.copyOf(verbs);
  }

  /** Per token the head that it must have, or -1; null where none is sure. */
  static int @Nullable [] of(Sentence sentence, List<String> tags) {
    SureHeads heads = new SureHeads(sentence, tags);
    int[] found = null;
    for (int i = 1; i + 2 < tags.size(); i++) {
      int noun = heads.opens(i) ? heads.endOfNominal(i + 1) - 1 : -1;
      int verb = noun > i && tags.get(noun).startsWith("NN") ? heads.verb(i, noun) : -1;
      if (verb >= 0 && heads.isCompleteBefore(i)) {
        if (found == null) {
          found = new int[tags.size()];
          Arrays.fill(found, -1);
        }
        found[i] = verb;
        found[noun] = heads.isInsideName(noun) ? -1 : verb;
      }
    }
    return found;
  }

  /** Whether a clause may open here; "as many as ten", "as soon as" are something else. */
  private boolean opens(int i) {
    String before = tags.get(i - 1);
    return tags.get(i).equals("IN")
        && OPENING.contains(sentence.word(i))
        && !(sentence.word(i).equals("as") && (before.equals("JJ") || before.equals("RB")));
  }

  /** The token behind a noun phrase that begins here. */
  private int endOfNominal(int from) {
    int i = from;
    while (i < tags.size() && NOMINAL.contains(tags.get(i))) {
      i++;
    }
    return i;
  }

  /** The verb of which a noun is the subject, which stands behind it or what belongs to it. */
  private int verb(int opening, int noun) {
    int behind = behindRest(noun + 1);
    if (behind > noun + 1 && sentence.word(opening).equals("as") && !isArticle(opening + 1)) {
      return -1; // "as chair of the group opened"
    }
    while (behind < tags.size() && tags.get(behind).equals("RB")) {
      behind++;
    }
    if (behind >= tags.size() || !FINITE.contains(tags.get(behind))) {
      return -1;
    }
    int verb = behind;
    while (verb < tags.size() && (isHelping(verb) || tags.get(verb).equals("RB"))) {
      verb++;
    }
    boolean helped = verb > behind;
    boolean sure = !helped || !sentence.word(opening).equals("as");
    return sure && verb < tags.size() && tags.get(verb).startsWith("VB") ? verb : -1;
  }

  /** "A wave <em>of strikes</em>", "a bus <em>and a car</em>". */
  private int behindRest(int from) {
    int i = from;
    while (i + 1 < tags.size() && (is(i, "of") || is(i, "and"))) {
      int end = endOfNominal(i + 1);
      if (end == i + 1 || !tags.get(end - 1).startsWith("NN")) {
        break;
      }
      i = end;
    }
    return i;
  }

  /** Whether the clause that goes on up to here has a verb of its own, and no clause may follow. */
  private boolean isCompleteBefore(int opening) {
    int last = tags.get(opening - 1).equals("CC") ? opening - 2 : opening - 1;
    if (last < 0 || isHelping(last)) {
      return false;
    }
    for (int i = last; i >= 0; i--) {
      String tag = tags.get(i);
      if (FINITE.contains(tag)) {
        return !SAYING.contains(lemma(i));
      }
      if (tag.equals("CC") || tag.startsWith("W") || !Character.isLetter(tag.charAt(0))) {
        return false;
      }
      String word = sentence.word(i).toLowerCase(Locale.ROOT);
      if (OPENING.contains(word) || OTHERS.contains(word)) {
        return false;
      }
    }
    return false;
  }

  /** Names of people hang on their first word. */
  private boolean isInsideName(int noun) {
    return tags.get(noun).startsWith("NNP") && tags.get(noun - 1).startsWith("NNP");
  }

  private boolean isHelping(int i) {
    String tag = tags.get(i);
    return tag.equals("MD") || (tag.startsWith("VB") && HELPING.contains(lemma(i)));
  }

  private boolean isArticle(int i) {
    return tags.get(i).equals("DT") || tags.get(i).equals("PRP$");
  }

  private boolean is(int i, String word) {
    return sentence.word(i).equals(word);
  }

  private String lemma(int i) {
    return Lemmas.lemma(sentence.word(i), tags.get(i));
  }
}
