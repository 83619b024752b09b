package parley.mark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.article.Published;
import parley.mark.TimeGrammar.Found;
import parley.mark.TimeMeaning.Away;
import parley.mark.TimeMeaning.Length;
import parley.mark.TimeMeaning.Nothing;
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
  private final Set<String> ahead;

  /**
   * @param ahead verbs, by lemma, that look ahead whatever their tense: "plan", "schedule"
   */
  TimeMarker(TimeGrammar grammar, Set<String> ahead) {
    this.grammar = grammar;
    this.ahead = Set.copyOf(ahead);
  }

  /** The marker with the rules that ship with Parley. */
  public static TimeMarker standard() {
    TimeGrammar grammar = TimeGrammar.shipped();
    return new TimeMarker(grammar, grammar.words("looking-ahead"));
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
    Storyline story = new Storyline(history);
    List<TimeMark> marks = new ArrayList<>();
    for (Found time : found) {
      Span span = new Span(words.get(time.from()).start(), words.get(time.to() - 1).end());
      Tense tense = Tense.at(span, sentences, ahead);
      if (isDistant(time.meaning()) && tense == Tense.PAST) {
        continue;
      }
      TimeResolver resolver = new TimeResolver(day, story.last(), history, tense);
      marks.add(mark(span, time, resolver, story));
    }
    return List.copyOf(marks);
  }

  /** "They soon left" tells of no future. */
  private static boolean isDistant(TimeMeaning meaning) {
    return meaning instanceof Vague(String value) && value.equals("SOON");
  }

  private static TimeMark mark(Span span, Found time, TimeResolver resolver, Storyline story) {
    String rule = time.rule().name();
    return switch (time.meaning()) {
      case Length(String count, TimeMeaning.Unit unit, boolean _) ->
          told(span, Timex.Type.DURATION, TimeLengths.value(count, unit), rule);
      case Repeating(String value) -> told(span, Timex.Type.SET, value, rule);
      case Vague(String value) ->
          told(span, Timex.Type.DATE, value.equals("SOON") ? "FUTURE_REF" : value, rule);
      case Unclear _, Nothing _ -> new TimeMark(span, null, false, rule);
      case OnCalendar(CalendarPoint point, Turn turn) -> {
        boolean stated =
            turn == Turn.OPEN && (point.year() != null || point.prefix() != null);
        yield resolved(span, resolver.resolve(time.meaning()), stated, rule, story, time.meaning());
      }
      case Away _, Within _ ->
          resolved(span, resolver.resolve(time.meaning()), false, rule, story, time.meaning());
    };
  }

  private static TimeMark told(Span span, Timex.Type type, String value, String rule) {
    return new TimeMark(span, new Timex(type, value), true, rule);
  }

  private static TimeMark resolved(
      Span span, @Nullable CalendarPoint point, boolean stated, String rule, Storyline story, TimeMeaning meaning) {
    String value = point == null ? null : point.value();
    if (point == null || value == null) {
      return new TimeMark(span, null, false, rule);
    }
    story.move(point, meaning);
    Timex.Type type = point.hours() == null ? Timex.Type.DATE : Timex.Type.TIME;
    return new TimeMark(span, new Timex(type, value), stated, rule);
  }
}
