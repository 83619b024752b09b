package parley.event;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.entry.When;
import parley.mark.TimeMark;
import parley.reading.FactualityReader;
import parley.reading.Grammar;
import parley.reading.Reading;
import parley.syntax.Tree;

/**
 * The day that another clause of a sentence gives to an event: "in 2015 Peru <em>started</em>
 * supporting the rebels", "in November, <em>when</em> gunmen killed two men".
 */
final class DayAround {

  /** How many steps up from a date its verb may be. */
  private static final int HIGHEST = 4;

  /** How many clauses may stand between an event and the verb that has the day. */
  private static final int FURTHEST = 3;

  /** How many tokens before "by" the verb may stand. */
  private static final int NEAR = 6;

  private final Reading reading;
  private final Tree sentence;

  DayAround(Reading reading, Tree sentence) {
    this.reading = reading;
    this.sentence = sentence;
  }

  /** The day of the event that a trigger tells; null where no other clause gives one. */
  @Nullable When of(Trigger trigger) {
    if (trigger.verb() < 0) {
      int verb = verbBeforeBy(trigger.token());
      return verb < 0 ? null : of(verb);
    }
    int verb = trigger.verb();
    for (int step = 0; step < FURTHEST && verb >= 0; step++) {
      When found = step == 0 ? around(verb) : of(verb);
      if (found != null) {
        return found;
      }
      verb = sameTime(verb);
    }
    return null;
  }

  /** The day that the clause of a verb gives, or what stands around it. */
  private @Nullable When of(int verb) {
    When own = own(verb);
    return own != null ? own : around(verb);
  }

  private @Nullable When around(int verb) {
    When during = during(verb);
    if (during != null) {
      return during;
    }
    When opening = opening(verb);
    return opening != null ? opening : beforeWhen(verb);
  }

  /** "During a 2018 trip", "during Monday's session". */
  private @Nullable When during(int verb) {
    for (int noun : sentence.childrenWith(verb, "obl")) {
      if (Grammar.preposition(sentence, noun).equals("during")) {
        for (TimeMark time : reading.timesIn(Grammar.span(sentence, sentence.first(noun), noun))) {
          When when = when(time, verb);
          if (when != null) {
            return when;
          }
        }
      }
    }
    return null;
  }

  private @Nullable When when(TimeMark time, int verb) {
    boolean other = new DateOwner(sentence, verb, verb).isOfAnother(time);
    return other ? null : new EventDays(reading, sentence, verb).when(time);
  }

  /** The first date that hangs on a verb, on itself or over nouns. */
  private @Nullable When own(int verb) {
    for (TimeMark time : reading.timesIn(sentence.span())) {
      int token = sentence.sentence().indexFrom(time.span().start());
      for (int step = 0; step < HIGHEST && token >= 0 && token != verb; step++) {
        token = isNominal(token) ? sentence.head(token) : -1;
      }
      When when = token == verb ? when(time, verb) : null;
      if (when != null) {
        return when;
      }
    }
    return null;
  }

  private boolean isNominal(int token) {
    return switch (sentence.relation(token)) {
      case "obl", "obl:unmarked", "obl:tmod", "obl:agent", "nmod", "nmod:unmarked" -> true;
      case "compound", "amod", "det", "nummod", "flat", "obj", "advmod", "case", "nmod:poss" ->
          true;
      default -> false;
    };
  }

  /** "On Saturday evening in Lima, the men, armed with knives, attacked": of the main verb. */
  private @Nullable When opening(int verb) {
    for (TimeMark time : reading.timesIn(sentence.span())) {
      int first = sentence.sentence().indexFrom(time.span().start());
      int behind = sentence.sentence().indexFrom(time.span().end());
      boolean opens = first == 0 || (first == 1 && AT.contains(Grammar.lemma(sentence, 0)));
      if (!opens) {
        return null;
      }
      if (mainVerb(behind) == verb) {
        return when(time, verb);
      }
    }
    return null;
  }

  private static final Set<String> AT = Set.of("on", "in", "during", "at");

  /** The first finite verb from here, where a comma and no clause of its own stand before it. */
  private int mainVerb(int from) {
    boolean comma = false;
    for (int i = from; i < sentence.size(); i++) {
      comma |= sentence.word(i).equals(",");
      boolean clause = sentence.tag(i).startsWith("W") || sentence.is(i, "mark");
      if (clause && comma && sentence.word(i - 1).equals(",")) {
        i = commaBehind(i); // "in 2017, after the news came out, she resigned"
        clause = false;
      }
      if (clause || sentence.word(i).equals(":")) {
        return -1;
      }
      if (sentence.isVerb(i)
          && !sentence.is(i, "aux", "aux:pass", "cop")
          && WordOrder.isFinite(sentence, i)) {
        return comma ? i : -1;
      }
    }
    return -1;
  }

  /** The next comma; the end of the sentence where there is none. */
  private int commaBehind(int from) {
    int i = from;
    while (i + 1 < sentence.size() && !sentence.word(i).equals(",")) {
      i++;
    }
    return i;
  }

  /** "In November, when gunmen killed two men and left". */
  private @Nullable When beforeWhen(int verb) {
    for (int child : sentence.childrenWith(verb, "advmod", "mark")) {
      if (child > 1 && child < verb && Grammar.lemma(sentence, child).equals("when")) {
        int before = sentence.word(child - 1).equals(",") ? child - 2 : child - 1;
        for (TimeMark time : reading.timesIn(Grammar.span(sentence, 0, before))) {
          if (time.span().end() == sentence.span(before).end()) {
            return new EventDays(reading, sentence, verb).when(time);
          }
        }
      }
    }
    int first = sentence.is(verb, "conj") ? sentence.head(verb) : -1;
    boolean together =
        first >= 0 && first < verb && sentence.child(verb, "nsubj", "nsubj:pass") < 0;
    return together ? beforeWhen(first) : null;
  }

  /** A verb that happens when this one does; -1 where there is none. */
  private int sameTime(int verb) {
    int above = sentence.head(verb);
    if (above < 0 || above > verb || !sentence.isVerb(above)) {
      return -1;
    }
    boolean begun =
        sentence.is(verb, "xcomp") && FactualityReader.standard().comesAbout(sentence, above);
    boolean along =
        sentence.is(verb, "advcl")
            && sentence.tag(verb).equals("VBG")
            && sentence.child(verb, "mark", "nsubj", "aux") < 0
            && commaBetween(above, verb);
    int when = sentence.is(verb, "advcl") ? sentence.child(verb, "mark", "advmod") : -1;
    if (when >= 0 && when < verb && Grammar.lemma(sentence, when).equals("when")) {
      return above; // "last year, she was ill when she resigned"
    }
    boolean shared =
        sentence.is(verb, "conj") && sentence.child(verb, "nsubj", "nsubj:pass", "aux") < 0;
    return begun || along || (shared && isAlong(above)) ? above : -1;
  }

  /** Whether a verb is one of those that share the day of another: what is beside it does too. */
  private boolean isAlong(int verb) {
    return sameTime(verb) >= 0 || beforeWhen(verb) != null || opening(verb) != null;
  }

  private boolean commaBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.word(i).equals(",")) {
        return true;
      }
    }
    return false;
  }

  /** "Was killed last week by an airstrike": the verb before "by"; -1 where there is none. */
  private int verbBeforeBy(int noun) {
    int by = sentence.child(noun, "case");
    if (by < 0 || !sentence.word(by).equals("by")) {
      return -1;
    }
    for (int i = by - 1; i >= Math.max(0, by - NEAR); i--) {
      if (sentence.isVerb(i)) {
        return WordOrder.isPassive(sentence, i) ? i : -1;
      }
    }
    return -1;
  }
}
