package parley.attribution;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.syntax.Tree;
import parley.text.CalendarNames;
import parley.text.Span;

/**
 * What the order of the words alone tells around a reporting verb, for where the tree is of no
 * help: "… , the ministry said on Friday." and "…," said Ana Soto, who runs the port.
 */
final class Surface {

  private static final Set<String> SUBORDINATORS =
      Set.of(
          "if",
          "when",
          "while",
          "although",
          "though",
          "because",
          "after",
          "before",
          "as",
          "since",
          "unless",
          "until",
          "to",
          "whether",
          "asked",
          "once",
          "despite");

  private static final Set<String> BEFORE_NOUN =
      Set.of(
          "NN", "NNS", "NNP", "NNPS", "JJ", "JJS", "JJR", "DT", "CD", "POS", "PRP$", "PDT", "HYPH",
          "AFX");

  private final Tree tree;

  Surface(Tree tree) {
    this.tree = tree;
  }

  boolean isFinite(int token) {
    String tag = tree.tag(token);
    return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
  }

  /**
   * Whether a verb is finite, or may be taken for it: "reports suggested he may go" is no
   * participle, since a subject follows.
   */
  boolean isFiniteOrSo(int first, int verb, int last) {
    if (isFinite(first)) {
      return true;
    }
    if (first != verb || !tree.tag(verb).equals("VBN") || last + 1 >= tree.size()) {
      return false;
    }
    if (!hasFinite(0, tree.size()) && tree.child(verb, "aux:pass", "cop", "aux") < 0) {
      return true;
    }
    return last == verb
        && tree.child(verb, "aux:pass", "cop") < 0
        && (tree.isProper(verb + 1)
            || isWord(verb + 1, "that", "he", "she", "they", "it", "the", "his", "her", "him"));
  }

  private boolean isNominal(int token) {
    String tag = tree.tag(token);
    return tag.startsWith("NN") || tag.equals("PRP") || tag.equals("CD") || tag.equals("WP");
  }

  private boolean isComma(int token) {
    return token >= 0 && token < tree.size() && tree.word(token).equals(",");
  }

  boolean isWord(int token, String... words) {
    if (token < 0 || token >= tree.size()) {
      return false;
    }
    for (String word : words) {
      if (tree.word(token).equalsIgnoreCase(word)) {
        return true;
      }
    }
    return false;
  }

  /** The first token of the helping verbs and adverbs before a verb. */
  int groupStart(int verb) {
    int at = verb;
    while (at > 0) {
      String tag = tree.tag(at - 1);
      boolean helps =
          tag.equals("MD")
              || tag.equals("RB")
              || tree.is(at - 1, "aux", "aux:pass")
              || (tree.is(at - 1, "cop") && tree.tag(verb).equals("VBG"));
      if (!helps || isNominal(at - 1)) {
        break;
      }
      at--;
    }
    return at;
  }

  /** The noun phrase that ends right before the verb, with an apposition between commas. */
  @Nullable Phrase before(int verb) {
    int last = groupStart(verb) - 1;
    if (last < 0) {
      return null;
    }
    int end = last;
    if (isWord(last, ")", "-RRB-")) {
      // "Senator Ana Soto (Harbour Party) said"
      while (last > 0 && !isWord(last, "(", "-LRB-")) {
        last--;
      }
      last = Math.max(0, last - 1);
    }
    if (isComma(last)) {
      // "Ana Soto, the harbour master, said": back over what stands between the commas.
      int comma = last - 1;
      while (comma > 0 && !isComma(comma) && last - comma < 30) {
        comma--;
      }
      if (comma <= 0 || !isComma(comma) || !isNominal(comma - 1)) {
        return null;
      }
      String next = tree.tag(comma + 1);
      boolean apposed = BEFORE_NOUN.contains(next) || next.startsWith("W");
      if (!apposed) {
        return null;
      }
      end = last - 1;
      last = comma - 1;
    }
    if (isWord(last, ")", "-RRB-")) {
      return null;
    }
    if (!isNominal(last) || isTime(last)) {
      return null;
    }
    int first = phraseStart(last);
    // "the head of the port said": a phrase that hangs on a noun before it.
    while (first > 1
        && isWord(first - 1, "of", "for", "at", "in", "from")
        && isNominal(first - 2)
        && !tree.tag(first - 2).equals("PRP")) {
      last = first - 2;
      first = phraseStart(last);
    }
    return new Phrase(tree, last, tree.sentence().span(first, end));
  }

  int phraseStart(int last) {
    int first = last;
    if (tree.tag(last).equals("PRP") || tree.tag(last).equals("WP")) {
      return last;
    }
    while (first > 0
        && !tree.tag(first).equals("DT")
        && !tree.tag(first).equals("PRP$")
        && (BEFORE_NOUN.contains(tree.tag(first - 1))
            || isJoin(first - 1)
            || isNounAnyway(first - 1))) {
      first--;
    }
    return first;
  }

  /** "the palace press secretary": between two nouns a bare verb form is a noun. */
  private boolean isNounAnyway(int token) {
    String tag = tree.tag(token);
    return token > 0
        && (tag.equals("VB") || tag.equals("VBP"))
        && tree.isNoun(token - 1)
        && (tree.isNoun(token + 1) || isWord(token + 1, "secretary", "officer", "chief", "agency"))
        && Character.isLowerCase(tree.word(token).charAt(0))
        && isWord(token + 1, "secretary", "officer", "chief", "agency", "conference", "release");
  }

  /** "the premier and his wife": a coordinator between two names. */
  private boolean isJoin(int token) {
    return token > 0
        && isWord(token, "and", "&")
        && tree.isNoun(token - 1)
        && BEFORE_NOUN.contains(tree.tag(token + 1));
  }

  /** The noun phrase that follows an inverted verb, with all that is told of it. */
  @Nullable Phrase after(int verbLast) {
    int first = verbLast + 1;
    if (first >= tree.size()) {
      return null;
    }
    if (tree.tag(first).equals("PRP")) {
      return new Phrase(tree, first, tree.span(first));
    }
    if (!BEFORE_NOUN.contains(tree.tag(first))) {
      return null;
    }
    int head = first;
    while (head + 1 < tree.size() && BEFORE_NOUN.contains(tree.tag(head + 1))) {
      head++;
    }
    if (!isNominal(head)) {
      return null;
    }
    int last = head;
    for (int i = head + 1; i < tree.size(); i++) {
      boolean ends =
          tree.tag(i).equals("``")
              || tree.word(i).startsWith("“")
              || (isComma(i - 1) && (tree.tag(i).equals("VBG") || tree.tag(i).equals("IN")))
              || isStatementPlace(i)
              || isTime(i)
              || tree.word(i).equals(":")
              || tree.word(i).equals("\"")
              || tree.word(i).equals("''");
      if (ends) {
        break;
      }
      last = i;
    }
    while (last > head && (Phrases.isEdge(tree, last) || tree.tag(last).equals("IN"))) {
      last--;
    }
    return new Phrase(tree, head, tree.sentence().span(first, last));
  }

  /** "in a statement", "at a rally", "on television": where something was said. */
  private boolean isStatementPlace(int i) {
    return isWord(i, "in", "at", "during", "on", "after", "to")
        && (i + 1 >= tree.size()
            || isWord(i + 1, "a", "an", "response", "reference", "his", "her")
            || isTime(i + 1)
            || tree.isPronoun(i + 1));
  }

  static final Set<String> TIMES = times();

  /** Words of time; not "march" and "may", which are verbs more often than months. */
  private static Set<String> times() {
    Set<String> words = new HashSet<>(CalendarNames.MONTHS);
    words.removeAll(Set.of("march", "may"));
    words.addAll(CalendarNames.WEEKDAYS);
    words.addAll(Set.of("today", "yesterday", "earlier", "later", "last", "recently"));
    return Set.copyOf(words);
  }

  boolean isTime(int i) {
    return i < tree.size() && TIMES.contains(CueBook.lower(tree.word(i)));
  }

  /** Whether a finite verb stands in these tokens. */
  boolean hasFinite(int from, int to) {
    for (int i = Math.max(0, from); i < to && i < tree.size(); i++) {
      if (isFinite(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a finite verb follows before anything that opens another clause. */
  boolean hasFiniteSoon(int from) {
    for (int i = from + 1; i < tree.size(); i++) {
      if (isFinite(i)) {
        return true;
      }
      String tag = tree.tag(i);
      boolean opens =
          tag.equals("WDT")
              || tag.equals("WP")
              || tag.equals("WRB")
              || (tag.equals("CC") && isWord(i, "but"))
              || isComma(i)
              || (SUBORDINATORS.contains(CueBook.lower(tree.word(i))) && !isWord(i, "to"));
      if (opens) {
        return false;
      }
    }
    return false;
  }

  /** Whether these tokens are a sentence by themselves. */
  boolean isClause(int from, int to) {
    int at = from;
    while (at < to && (Phrases.isEdge(tree, at) || tree.tag(at).equals("CC"))) {
      at++;
    }
    return at < to
        && !SUBORDINATORS.contains(CueBook.lower(tree.word(at)))
        && hasFinite(at + 1, to);
  }

  /**
   * Where a saying that was put between commas, or at the end, splits its sentence: "{before}, he
   * said, {after}". Null where it is not put in between.
   *
   * @param end the first token after the content before it
   * @param resume the first token after the saying; the size of the tree where nothing follows
   */
  record Inserted(int end, int resume) {}

  @Nullable Inserted inserted(int first, int last) {
    int comma = first - 1;
    if (comma > 0 && tree.tag(comma).equals("''")) {
      comma--;
    }
    if (comma < 1 || !(isComma(comma) || isDash(comma))) {
      return null;
    }
    int next = last + 1;
    while (next < tree.size() && !isComma(next) && !isDash(next) && !tree.word(next).equals(":")) {
      if (isFinite(next) || isWord(next, "that")) {
        return null;
      }
      next++;
    }
    if (next - last > 14 || (next < tree.size() && tree.word(next).equals(":"))) {
      return null;
    }
    if (next < tree.size() && !hasFinite(next, tree.size()) && isClause(0, comma)) {
      next = tree.size();
    }
    return new Inserted(comma, next);
  }

  private boolean isDash(int token) {
    String word = tree.word(token);
    return word.equals("—") || word.equals("–") || word.equals("--");
  }

  /** The tokens from here to the end of the sentence, without the stop: what a "said" governs. */
  Span toEnd(int from, int end) {
    int last = end - 1;
    while (last > from && Phrases.isEdge(tree, last)) {
      last--;
    }
    return tree.sentence().span(from, last);
  }
}
