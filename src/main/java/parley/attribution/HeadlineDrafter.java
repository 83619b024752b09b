package parley.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.actor.Mention;
import parley.reading.Agents;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * What lines in the manner of headlines attribute: "Lund: Harbour to stay open", "Truce near -
 * envoy", "Truce deal close, mediators say". They leave out the verbs by which other rules know a
 * clause.
 */
final class HeadlineDrafter {

  /** The rule of what is found here. */
  static final String RULE = "headline";

  private static final int LONGEST = 24;

  /** The most tokens that name a speaker. */
  private static final int MOST_OF_NAME = 5;

  private static final Set<String> DASHES = Set.of("-", "–", "—", "--");

  /** What ends the name of a speaker: "says Soto after talks". */
  private static final Set<String> AFTER =
      Set.of("after", "in", "at", "on", "as", "amid", "before", "during", "ahead", "following");

  /** Writings that a headline names before a colon. */
  private static final Set<String> WRITINGS =
      Set.of("report", "reports", "poll", "study", "survey");

  private final Reading reading;
  private final CueBook book;
  private final String text;

  HeadlineDrafter(Reading reading, CueBook book) {
    this.reading = reading;
    this.book = book;
    text = reading.text();
  }

  List<Draft> drafts() {
    List<Draft> drafts = new ArrayList<>();
    for (Tree tree : reading.sentences()) {
      if (tree.size() >= 4 && tree.size() <= LONGEST && isLine(tree)) {
        Draft draft = draft(tree);
        if (draft != null) {
          drafts.add(draft);
        }
      }
    }
    return drafts;
  }

  /** Whether the sentence is a paragraph by itself that no stop ends. */
  private boolean isLine(Tree tree) {
    int start = tree.span().start();
    int end = tree.span().end();
    char last = text.charAt(end - 1);
    boolean open = Character.isLetterOrDigit(last) || "'’\"”)".indexOf(last) >= 0;
    return open
        && (start == 0 || text.charAt(start - 1) == '\n')
        && (end == text.length() || text.charAt(end) == '\n');
  }

  private @Nullable Draft draft(Tree tree) {
    Draft before = colon(tree);
    if (before != null) {
      return before;
    }
    for (int i = tree.size() - 2; i > 1; i--) {
      if (DASHES.contains(tree.word(i)) && tree.size() - 1 - i <= MOST_OF_NAME) {
        return dash(tree, i);
      }
      if (tree.word(i).equals(",")) {
        return saying(tree, i);
      }
    }
    return null;
  }

  /** "Lund: Harbour to stay open". */
  private @Nullable Draft colon(Tree tree) {
    for (int i = 1; i <= MOST_OF_NAME && i + 2 < tree.size(); i++) {
      if (tree.word(i).equals(":")) {
        boolean writing = WRITINGS.contains(CueBook.lower(tree.word(i - 1)));
        Phrase source = writing ? name(tree, 0, i - 1) : speaker(tree, 0, i - 1);
        return tells(tree, i + 1, tree.size() - 1)
            ? made(tree, -1, tree.span(i), null, source, i + 1, tree.size() - 1)
            : null;
      }
    }
    return null;
  }

  /** "Truce near - envoy". */
  private @Nullable Draft dash(Tree tree, int dash) {
    Phrase source = speaker(tree, dash + 1, tree.size() - 1);
    return tells(tree, 0, dash - 1) && source != null && !isOutlet(source)
        ? made(tree, -1, tree.span(dash), null, source, 0, dash - 1)
        : null;
  }

  /** "Truce deal close, mediators say", "Truce deal close, say mediators after talks". */
  private @Nullable Draft saying(Tree tree, int comma) {
    int last = tree.size() - 1;
    for (int verb = comma + 1; verb <= last && verb - comma <= MOST_OF_NAME + 1; verb++) {
      CueBook.Met met = book.verb(tree, verb);
      if (met == null || !met.word().takes("quote") || tree.tag(verb).equals("VBG")) {
        continue;
      }
      boolean inverted = verb == comma + 1;
      int from = inverted ? verb + 1 : comma + 1;
      int to = inverted ? endOfName(tree, verb + 1) : verb - 1;
      boolean closes = inverted || verb == last || AFTER.contains(tree.word(verb + 1));
      return closes
          ? made(tree, verb, tree.span(verb), met.word(), speaker(tree, from, to), 0, comma - 1)
          : null;
    }
    return null;
  }

  private static int endOfName(Tree tree, int from) {
    int to = from;
    while (to < tree.size() && !AFTER.contains(CueBook.lower(tree.word(to)))) {
      to++;
    }
    return to - 1;
  }

  private @Nullable Draft made(
      Tree tree,
      int head,
      Span cue,
      @Nullable CueWord word,
      @Nullable Phrase source,
      int first,
      int last) {
    Span content = Phrases.trimmed(tree, first, last);
    return source == null || content == null
        ? null
        : new Draft(tree, head, cue, word, source, List.of(content), null, null, false, RULE);
  }

  /** Whether the words tell something, by a verb or in quotation marks, and not a name alone. */
  private static boolean tells(Tree tree, int from, int to) {
    for (int i = from; i <= to; i++) {
      boolean verb = tree.isVerb(i) || tree.tag(i).equals("MD") || tree.tag(i).equals("TO");
      if (verb || "\"“‘'".indexOf(tree.word(i).charAt(0)) >= 0) {
        return true;
      }
    }
    return to - from >= 1 && Set.of("JJ", "RB", "IN", "VBN").contains(tree.tag(to));
  }

  /** These words, if they name somebody and nothing else. */
  private @Nullable Phrase speaker(Tree tree, int from, int to) {
    Phrase phrase = name(tree, from, to);
    if (phrase == null) {
      return null;
    }
    Mention mention = reading.mention(tree, phrase.head()).orElse(null);
    boolean somebody =
        Agents.canAct(tree, phrase.head())
            || Names.canSpeak(tree, phrase.head())
            || (mention != null && mention.actor() != null)
            || (mention != null && mention.place() == null);
    boolean place = mention != null && mention.place() != null;
    return somebody && !place ? phrase : null;
  }

  private static @Nullable Phrase name(Tree tree, int from, int to) {
    if (from > to || to - from >= MOST_OF_NAME || to >= tree.size()) {
      return null;
    }
    int head = -1;
    for (int i = from; i <= to; i++) {
      String tag = tree.tag(i);
      if (tree.isVerb(i) || tag.equals("CD") || tree.word(i).equals(",")) {
        return null;
      }
      // "official says" is mostly taken for an adjective
      head = tree.isNoun(i) || (i == to && Names.canSpeak(tree, i)) ? i : head;
    }
    return head < 0 ? null : new Phrase(tree, head, tree.sentence().span(from, to));
  }

  private boolean isOutlet(Phrase source) {
    Mention mention = reading.mention(source.tree(), source.head()).orElse(null);
    return mention != null
        && mention.actor() != null
        && mention.actor().kind() == Actor.Kind.OUTLET;
  }
}
