package parley.event;

import java.util.Set;
import parley.actor.Cast;
import parley.actor.Mention;
import parley.mark.TimeMark;
import parley.reading.Grammar;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/** Tells which words of a phrase name somebody, without what is said of him, where and when. */
record Wording(Reading reading, Tree sentence) {

  /** Prepositions that say whose people they are, and so belong to the name. */
  private static final Set<String> OF = Set.of("of", "from", "for");

  /** How many words before "for" an office may stand. */
  private static final int NEAR = 4;

  Span of(int token) {
    return withoutTime(withoutSetting(token), token);
  }

  /** "settlers in Lima on Friday": where and when do not belong to the name. */
  Span withoutSetting(int token) {
    Span phrase = sentence.phrase(token);
    int last = token;
    while (last + 1 < sentence.size()
        && sentence.span(last + 1).end() <= phrase.end()
        && !isSetting(last + 1)) {
      last++;
    }
    if (BODIES.contains(Grammar.lemma(sentence, token))) {
      last = Math.max(last, lastOfName(last + 1, Set.of("in")));
    }
    last = Math.max(last, lastOfName(last + 1, ORIGIN));
    return new Span(phrase.start(), sentence.span(last).end());
  }

  /** Of these the place tells which one is meant: "a court in Peru". */
  private static final Set<String> BODIES =
      Set.of("court", "tribunal", "police", "parliament", "prosecutor", "authority", "government");

  /** "Ministers from the Peruvian government", even where the tree hangs them elsewhere. */
  private static final Set<String> ORIGIN = Set.of("of", "from");

  /** The last token of a name behind a preposition at this token; -1 where there is none. */
  private int lastOfName(int at, Set<String> prepositions) {
    if (at + 1 >= sentence.size() || !prepositions.contains(sentence.word(at))) {
      return -1;
    }
    int start = sentence.span(at + 1).start();
    int end = Math.min(sentence.span().end(), start + Cast.LONGEST);
    int last = -1;
    for (Mention mention : reading.cast().in(new Span(start, end))) {
      boolean known = mention.place() != null || mention.actor() != null;
      if (mention.span().start() == start && known && mention.form() != Mention.Form.PRONOUN) {
        last = Math.max(last, sentence.sentence().indexFrom(mention.span().end() - 1));
      }
    }
    return last;
  }

  /** "Tuesday their forces", "the authorities last": what belongs to a date is no name. */
  private Span withoutTime(Span phrase, int token) {
    Span word = sentence.span(token);
    for (TimeMark time : reading.timesIn(sentence.span())) {
      if (time.span().end() <= word.start() && time.span().end() > phrase.start()) {
        int next = sentence.sentence().indexFrom(time.span().end());
        phrase = new Span(sentence.span(next).start(), phrase.end());
      } else if (time.span().start() >= word.end() && time.span().start() < phrase.end()) {
        int next = sentence.sentence().indexFrom(time.span().start());
        phrase = new Span(phrase.start(), sentence.span(next - 1).end());
      }
    }
    return phrase;
  }

  private boolean isSetting(int token) {
    String tag = sentence.tag(token);
    boolean preposition = tag.equals("IN") || tag.equals("TO");
    return sentence.isPunctuation(token)
        || (preposition && !(OF.contains(Grammar.lemma(sentence, token)) && isOfName(token)))
        || isTime(token);
  }

  /**
   * Whether what stands behind "of", "from" or "for" tells whose people they are, and not for what
   * they are blamed or thanked: "the guards of being asleep", "the staff for their help".
   */
  private boolean isOfName(int preposition) {
    int next = preposition + 1;
    if (next >= sentence.size() || sentence.isPunctuation(next) || sentence.isVerb(next)) {
      return false;
    }
    if (sentence.tag(next).equals("PRP$") && !sentence.word(preposition).equals("of")) {
      return false;
    }
    boolean office = false;
    for (int i = Math.max(0, preposition - NEAR); i < preposition; i++) {
      office |= FOR.contains(Grammar.lemma(sentence, i)); // "Secretary of State for Trade"
    }
    return !sentence.word(preposition).equals("for") || office || sentence.isProper(next);
  }

  /** Offices behind which "for" tells what they are about. */
  private static final Set<String> FOR =
      Set.of(
          "minister",
          "secretary",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "commissioner",
          "candidate",
          "representative",
          "envoy",
          "lawyer",
          "director",
          "editor");

  boolean isTime(int token) {
    Span word = sentence.span(token);
    for (TimeMark time : reading.timesIn(sentence.subtreeSpan(token))) {
      if (time.span().contains(word)) {
        return true;
      }
    }
    return !reading.timesIn(word).isEmpty();
  }
}
