package parley.event;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import parley.mark.TimeMark;
import parley.reading.Grammar;
import parley.rule.RuleFile;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Whose a date is that stands in the clause of an event: the event's, or that of another happening
 * which the clause only names ("charged over the <em>August 2017</em> rally").
 *
 * @param event the token that tells of the event
 * @param carrier the verb that carries it; -1 where none does
 */
record DateOwner(Tree sentence, int event, int carrier) {

  private static final Set<String> HAPPENINGS = happenings();

  /** Before a noun that is spoken of or judged, and not where or when the event is. */
  private static final Set<String> ABOUT =
      Set.of(
          "about",
          "over",
          "of",
          "to",
          "for",
          "from",
          "against",
          "into",
          "after",
          "before",
          "following",
          "since",
          "despite",
          "on");

  /** Of those, the ones behind which the noun is only what somebody judges. */
  private static final Set<String> JUDGING = Set.of("about", "over");

  /** What opens a sentence and tells of something earlier or later than what the sentence tells. */
  private static final Set<String> OPENING =
      Set.of("after", "before", "following", "since", "despite");

  /** Words for days that carry a capital only at the start of a sentence, or in a name. */
  private static final Set<String> SMALL = Set.of("today", "yesterday", "tomorrow", "tonight");

  private static Set<String> happenings() {
    Set<String> words = new HashSet<>();
    for (RuleFile.Line line : RuleFile.shipped("event/happenings.words").lines()) {
      words.add(line.field(0));
    }
    return Set.copyOf(words);
  }

  /** Whether the date tells when something else was. */
  boolean isOfAnother(TimeMark time) {
    Span date = time.span();
    int first = sentence.sentence().indexFrom(date.start());
    int last = sentence.sentence().indexFrom(date.end() - 1);
    return isInName(first)
        || isNowadays(first)
        || isRemembered(first)
        || isOfTelling(first)
        || isBeforeNoun(first, last)
        || isBehindNoun(first, last)
        || isInOpening(first);
  }

  /** "USA Today" is no day. */
  private boolean isInName(int first) {
    String word = sentence.word(first);
    return first > 0
        && Character.isUpperCase(word.charAt(0))
        && SMALL.contains(word.toLowerCase(Locale.ROOT))
        && sentence.isProper(first - 1);
  }

  /** "On the eleventh anniversary of 3 May". */
  private boolean isRemembered(int first) {
    return first > 1
        && sentence.word(first - 1).equals("of")
        && Grammar.lemma(sentence, first - 2).equals("anniversary");
  }

  /** "According to a post on Monday": that is when it was told. */
  private boolean isOfTelling(int first) {
    for (int token = first - 1; token >= 0; token--) {
      boolean verb = sentence.isVerb(token);
      if (sentence.word(token).equalsIgnoreCase("according")) {
        return event < token || event > first;
      }
      if (verb || sentence.isPunctuation(token)) {
        return false;
      }
    }
    return false;
  }

  /** "Today, despite the treaty, the army holds the village": not on this day alone. */
  private boolean isNowadays(int first) {
    return first == 0
        && carrier >= 0
        && Grammar.lemma(sentence, first).equals("today")
        && Set.of("VBZ", "VBP").contains(sentence.tag(carrier))
        && sentence.child(carrier, "aux") < 0;
  }

  /** "The September 2015 riots", "today's refugees"; but "on Monday's session they met". */
  private boolean isBeforeNoun(int first, int last) {
    for (int token = first; token <= last; token++) {
      int noun = sentence.head(token);
      if (noun > last
          && noun != event
          && sentence.isNoun(noun)
          && sentence.is(token, "compound", "nmod:poss", "amod", "nummod", "nmod:unmarked")) {
        return !isMeanwhile(noun);
      }
    }
    return false;
  }

  /** Whether a noun is where or when the event is: "protested during Monday's session". */
  boolean isMeanwhile(int noun) {
    int above = sentence.head(noun);
    return Circumstances.WHILE.contains(Grammar.preposition(sentence, noun))
        && above >= 0
        && (above == event || above == carrier);
  }

  /** "Charged over the incident on Sunday", "the press conference of Monday". */
  private boolean isBehindNoun(int first, int last) {
    return isBehindWhatIsJudged(first) || hangsOnNoun(first, last);
  }

  /** The same where the tree hangs the day on the verb: what is judged is right before it. */
  private boolean isBehindWhatIsJudged(int first) {
    int noun = first - 2;
    return noun >= 0
        && noun != event
        && sentence.word(first - 1).equals("on")
        && sentence.isNoun(noun)
        && !sentence.isProper(noun)
        && HAPPENINGS.contains(Grammar.lemma(sentence, noun))
        && JUDGING.contains(Grammar.preposition(sentence, noun));
  }

  private boolean hangsOnNoun(int first, int last) {
    for (int token = first; token <= last; token++) {
      int noun = sentence.head(token);
      boolean behind = noun >= 0 && noun < first && noun != event && noun != carrier;
      if (behind && sentence.isNoun(noun)) {
        String about = Grammar.preposition(sentence, noun);
        boolean other = HAPPENINGS.contains(Grammar.lemma(sentence, noun)) && ABOUT.contains(about);
        return other && !sentence.isProper(noun);
      }
    }
    return false;
  }

  /** "After his conviction last summer, she agreed". */
  private boolean isInOpening(int first) {
    for (int token = first - 2; token >= 0; token--) {
      boolean clause = sentence.isVerb(token) && !Grammar.isParticiple(sentence, token);
      if (clause || sentence.isPunctuation(token)) {
        return false;
      }
      boolean opens = token == 0 || sentence.word(token - 1).equals(",");
      if (opens && OPENING.contains(sentence.word(token).toLowerCase(Locale.ROOT))) {
        return event > first;
      }
    }
    return false;
  }
}
