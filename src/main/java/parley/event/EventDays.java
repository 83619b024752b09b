package parley.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.entry.When;
import parley.mark.TimeMark;
import parley.mark.Timex;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Which of the dates in a sentence may be the day of an event, and which days they are.
 *
 * <p>"By Friday" and "until Friday" are no day on which something is; "from 3 to 5 May" is all of
 * them; and in "on 5 May, two days after the strike", 5 May is not the day of the strike.
 */
final class EventDays {

  private static final Set<String> NOT_ON =
      Set.of("by", "until", "till", "through", "before", "after", "than", "to");

  private static final Set<String> UP_TO = Set.of("to", "-", "–", "until", "till", "through");

  private final Reading reading;
  private final Tree sentence;

  /**
   * What stands behind "a day after" or "hours before", up to the comma; null where nothing does.
   */
  private final @Nullable Span apart;

  private final boolean isApart;

  /**
   * @param event the token that tells of the event
   */
  EventDays(Reading reading, Tree sentence, int event) {
    this.reading = reading;
    this.sentence = sentence;
    apart = Anchor.apart(sentence);
    isApart = apart != null && apart.contains(sentence.span(event).start());
  }

  /** The day or the days, where this date may be those of the event. */
  @Nullable When when(TimeMark time) {
    boolean there = apart != null && apart.contains(time.span().start());
    if (there != isApart || !isDay(time) || isNotOn(time)) {
      return null;
    }
    When period = period(time);
    return period != null ? period : reading.when(time).orElse(null);
  }

  /**
   * A day that the tree hangs elsewhere: "the summit of the five on 8 May", behind "the day
   * before"; and "on 5 May, two days after the raid, they met", where the one that counts opens the
   * sentence.
   */
  @Nullable When loose(int event, int carrier) {
    if (apart == null || (!isApart && !isNextVerb(apart, carrier))) {
      return null;
    }
    for (TimeMark time : reading.timesIn(sentence.span())) {
      int first = sentence.sentence().indexFrom(time.span().start());
      int last = last(time.span());
      boolean behind =
          isApart && first > event && first - event <= NEAR && before(first).equals("on");
      boolean opens =
          !isApart
              && first <= 1
              && last >= 0
              && last + 1 < sentence.size()
              && sentence.word(last + 1).equals(",")
              && Anchor.isDistanceNear(sentence, last + 2);
      if (behind || opens) {
        return when(time);
      }
    }
    return null;
  }

  /** Whether this is the verb that the sentence comes to behind those words. */
  private boolean isNextVerb(Span words, int carrier) {
    for (int i = sentence.sentence().indexFrom(words.end()); i < carrier; i++) {
      if (sentence.isVerb(i)) {
        return false;
      }
    }
    return sentence.span(carrier).start() >= words.end();
  }

  /** How far behind its event such a day may stand. */
  private static final int NEAR = 8;

  /** A day, and not merely how far another event is away: "a day after the strike". */
  private boolean isDay(TimeMark time) {
    if (!isDate(time.timex())) {
      return false;
    }
    int last = last(time.span());
    return last < 0 || !Anchor.isDistance(sentence, last);
  }

  static boolean isDate(@Nullable Timex timex) {
    return timex != null
        && switch (timex.type()) {
          case DATE, TIME -> Character.isDigit(timex.value().charAt(0));
          case DURATION, SET -> false;
        };
  }

  /** The token that a date ends with, -1 where it ends within one. */
  private int last(Span date) {
    int token = sentence.sentence().indexFrom(date.end() - 1);
    return token < sentence.size() && sentence.span(token).end() == date.end() ? token : -1;
  }

  /** "By Friday"; but "after Friday's raid" dates the raid. */
  private boolean isNotOn(TimeMark time) {
    int token = sentence.sentence().indexFrom(time.span().start());
    int last = last(time.span());
    boolean saysWhose =
        last >= 0
            && ((last + 1 < sentence.size() && sentence.tag(last + 1).equals("POS"))
                || sentence.is(last, "compound", "nmod:poss", "amod"));
    return !saysWhose && NOT_ON.contains(before(token));
  }

  private String before(int token) {
    return token < 1 ? "" : sentence.word(token - 1).toLowerCase(Locale.ROOT);
  }

  /** "From 3 to 5 May", "between Monday and Friday", "3-5 May". */
  private @Nullable When period(TimeMark first) {
    List<TimeMark> behind = reading.timesIn(new Span(first.span().end(), sentence.span().end()));
    if (behind.isEmpty()) {
      return null;
    }
    TimeMark second = behind.getFirst();
    Timex from = first.timex();
    Timex to = second.timex();
    When one = reading.when(first).orElse(null);
    When other = reading.when(second).orElse(null);
    if (from == null || to == null || one == null || other == null || !isDate(to)) {
      return null;
    }
    String link = reading.text().substring(first.span().end(), second.span().start()).strip();
    String opening = before(sentence.sentence().indexFrom(first.span().start()));
    boolean linked =
        link.equals("and")
            ? opening.equals("between")
            : UP_TO.contains(link.replaceFirst(" the$", ""));
    boolean ordered =
        from.value().length() == to.value().length() && from.value().compareTo(to.value()) < 0;
    if (!linked || !ordered) {
      return null;
    }
    boolean stated = one.basis() == When.Basis.STATED && other.basis() == When.Basis.STATED;
    return new When(
        new Timex(Timex.Type.DATE, from.value() + "/" + to.value()),
        stated ? When.Basis.STATED : When.Basis.RESOLVED,
        reading.passage(Span.covering(first.span(), second.span())));
  }
}
