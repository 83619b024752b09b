package parley.mark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.article.Published;
import parley.mark.TimeGrammar.Found;
import parley.mark.TimeMeaning.Away;
import parley.mark.TimeMeaning.Beside;
import parley.mark.TimeMeaning.Feast;
import parley.mark.TimeMeaning.Length;
import parley.mark.TimeMeaning.Nothing;
import parley.mark.TimeMeaning.OfMonth;
import parley.mark.TimeMeaning.OnCalendar;
import parley.mark.TimeMeaning.Repeating;
import parley.mark.TimeMeaning.Turn;
import parley.mark.TimeMeaning.Unclear;
import parley.mark.TimeMeaning.Vague;
import parley.mark.TimeMeaning.Within;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Marks the times in an article: finds the words by a grammar, then says which time they mean.
 *
 * <p>The steps, each a class of its own: {@link TimeWord} cuts the text, {@link TimeGrammar} finds
 * {@link TimeMeaning}s in it, {@link Storyline} keeps the date last spoken of, {@link TimeResolver}
 * works out the value.
 */
public final class TimeMarker {

  private final TimeGrammar grammar;
  private final Tense.Outlook outlook;

  TimeMarker(TimeGrammar grammar, Tense.Outlook outlook) {
    this.grammar = grammar;
    this.outlook = outlook;
  }

  /** The marker with the rules that ship with Parley. */
  public static TimeMarker standard() {
    TimeGrammar grammar = TimeGrammar.shipped();
    return new TimeMarker(
        grammar, new Tense.Outlook(grammar.words("plans"), grammar.words("aims")));
  }

  /**
   * The times in the text, in its order, without overlaps.
   *
   * @param sentences in the order of the text; where they are missing, tense tells nothing
   * @param published null where nobody knows: then nothing is counted from it
   */
  public List<TimeMark> mark(String text, List<Tree> sentences, @Nullable Published published) {
    List<TimeWord> words = TimeWord.of(text);
    List<Found> found = grammar.find(words);
    LocalDate day = published == null ? null : published.day();
    boolean history = Storyline.isHistory(found.stream().map(Found::meaning).toList(), day);
    Storyline story = new Storyline(history, day);
    List<TimeMark> marks = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < found.size(); i++) {
      Found time = found.get(i);
      for (; at < time.from(); at++) {
        if (words.get(at).is(TimeWord.Kind.BREAK)) {
          story.newParagraph();
        }
      }
      Span span = span(words, time);
      Tense tense = Tense.at(span, sentences, outlook);
      boolean noTime = isSoon(time.meaning()) && tense == Tense.PAST;
      if (noTime || isAmount(words, time, sentences)) {
        continue;
      }
      TimeResolver resolver = new TimeResolver(day, story, history, tense);
      if (isClock(time.meaning())) {
        Found dayBehind = dayBehind(words, found, i, sentences);
        if (dayBehind != null) {
          Tense there = Tense.at(span(words, dayBehind), sentences, outlook);
          CalendarPoint point =
              new TimeResolver(day, story, history, there).resolve(dayBehind.meaning());
          if (point != null) {
            story.move(point, dayBehind.meaning(), false);
          }
        }
      }
      TimeMark mark = mark(span, time, resolver);
      CalendarPoint point = resolver.resolve(time.meaning());
      if (point != null) {
        boolean yearAside =
            point.grain() == CalendarPoint.Grain.YEAR
                && (inBrackets(words, time) || Tense.isAside(span, sentences));
        boolean aside = tense.isAhead() || yearAside;
        story.move(point, time.meaning(), aside);
      }
      marks.add(mark);
    }
    return List.copyOf(marks);
  }

  private static Span span(List<TimeWord> words, Found time) {
    return new Span(words.get(time.from()).start(), words.get(time.to() - 1).end());
  }

  /** "1709 schoolchildren". */
  private static boolean isAmount(List<TimeWord> words, Found time, List<Tree> sentences) {
    TimeWord word = words.get(time.from());
    return time.to() == time.from() + 1
        && word.digits() == 4
        && Amounts.is(span(words, time), word.number(), sentences);
  }

  /** An hour and no day. */
  private static boolean isClock(TimeMeaning meaning) {
    return TimeGrammar.isSort(meaning, "clock");
  }

  /** "At 9 p.m. (1900 GMT) on Friday": the day of an hour may stand a little behind it. */
  private static @Nullable Found dayBehind(
      List<TimeWord> words, List<Found> found, int hour, List<Tree> sentences) {
    Tree tree = Tense.holding(words.get(found.get(hour).from()).start(), sentences);
    for (int i = hour + 1; tree != null && i < found.size() && i <= hour + 2; i++) {
      Found next = found.get(i);
      if (!tree.span().contains(words.get(next.from()).start())) {
        return null;
      }
      if (TimeGrammar.isSort(next.meaning(), "day")) {
        return next;
      }
    }
    return null;
  }

  private static boolean inBrackets(List<TimeWord> words, Found time) {
    return time.from() > 0
        && words.get(time.from() - 1).text().equals("(")
        && time.to() < words.size()
        && words.get(time.to()).text().equals(")");
  }

  /** "They soon left" tells of no future. */
  private static boolean isSoon(TimeMeaning meaning) {
    return meaning instanceof Vague(String value) && value.equals("SOON");
  }

  private static TimeMark mark(Span span, Found time, TimeResolver resolver) {
    String rule = time.rule().name();
    return switch (time.meaning()) {
      case Length length -> told(span, Timex.Type.DURATION, TimeLengths.value(length), rule);
      case Beside beside -> beside(span, beside, resolver, rule);
      case Repeating(String value) -> told(span, Timex.Type.SET, value, rule);
      case Vague(String value) ->
          told(span, Timex.Type.DATE, value.equals("SOON") ? "FUTURE_REF" : value, rule);
      case Unclear _, Nothing _ -> new TimeMark(span, null, false, rule);
      case OnCalendar(CalendarPoint point, Turn turn) -> {
        boolean whole = point.year() != null || point.prefix() != null;
        yield resolved(span, resolver.resolve(time.meaning()), turn == Turn.OPEN && whole, rule);
      }
      case Feast feast ->
          resolved(
              span,
              resolver.resolve(feast),
              feast.year() != null && feast.turn() == Turn.OPEN,
              rule);
      case OfMonth ofMonth -> resolved(span, resolver.resolve(ofMonth), isWhole(ofMonth), rule);
      case Away _, Within _ -> resolved(span, resolver.resolve(time.meaning()), false, rule);
    };
  }

  /** "The first Friday of July 2025". */
  private static boolean isWhole(OfMonth ofMonth) {
    return ofMonth.month() instanceof OnCalendar(CalendarPoint month, Turn turn)
        && turn == Turn.OPEN
        && month.year() != null;
  }

  private static TimeMark beside(Span span, Beside beside, TimeResolver resolver, String rule) {
    TimeMark mark = resolved(span, resolver.resolve(beside), false, rule);
    CalendarPoint origin = resolver.origin(beside);
    if (mark.timex() == null || origin == null || origin.value() == null) {
      return told(span, Timex.Type.DURATION, TimeLengths.value(beside.length()), rule);
    }
    Timex from = new Timex(Timex.Type.DATE, origin.value());
    return new TimeMark(span, mark.timex(), false, rule, from);
  }

  private static TimeMark told(Span span, Timex.Type type, String value, String rule) {
    return new TimeMark(span, new Timex(type, value), true, rule);
  }

  private static TimeMark resolved(
      Span span, @Nullable CalendarPoint point, boolean stated, String rule) {
    String value = point == null ? null : point.value();
    if (point == null || value == null) {
      return new TimeMark(span, null, false, rule);
    }
    Timex.Type type = point.hours() == null ? Timex.Type.DATE : Timex.Type.TIME;
    return new TimeMark(span, new Timex(type, value), stated, rule);
  }
}
