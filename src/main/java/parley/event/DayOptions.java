package parley.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.article.Passage;
import parley.entry.When;
import parley.linear.Features;
import parley.mark.TimeMark;
import parley.reading.Grammar;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/** Which of the dates of a sentence may be the day of what a word tells, and what speaks for it. */
final class DayOptions {

  /**
   * One of them.
   *
   * @param token that hangs on a word outside the date
   * @param isRuled whether the rules have it
   * @param mayBe false for one that tells how far off or until when: "by Friday"
   */
  record Option(When when, int token, boolean isRuled, boolean mayBe) {}

  /** How many words from the word that tells it a date may stand. */
  private static final int FURTHEST = 60;

  private final Trigger trigger;
  private final Tree sentence;
  private final @Nullable When ruled;
  private final List<Option> options = new ArrayList<>();

  DayOptions(Reading reading, Trigger trigger, @Nullable When ruled) {
    this.trigger = trigger;
    this.ruled = ruled;
    sentence = trigger.sentence();
    EventDays days = new EventDays(reading, sentence, trigger.token());
    int first = Math.max(0, trigger.token() - FURTHEST);
    int last = Math.min(sentence.size() - 1, trigger.token() + FURTHEST);
    for (TimeMark time : reading.timesIn(Grammar.span(sentence, first, last))) {
      if (EventDays.isDate(time.timex())) {
        When own = days.when(time);
        When when = own != null ? own : reading.when(time).orElse(null);
        if (when != null) {
          options.add(new Option(when, head(time.span()), isRuled(time.span()), own != null));
        }
      }
    }
  }

  List<Option> all() {
    return options;
  }

  private boolean isRuled(Span words) {
    Passage passage = ruled == null ? null : ruled.passage();
    return passage != null && passage.span().overlaps(words);
  }

  private int head(Span words) {
    int first = sentence.sentence().indexFrom(words.start());
    int last = Math.min(sentence.size() - 1, sentence.sentence().indexFrom(words.end() - 1));
    for (int i = last; i > first; i--) {
      int above = sentence.head(i);
      if (above < first || above > last) {
        return i;
      }
    }
    return Math.min(first, last);
  }

  void add(int which, Features f) {
    Option option = options.get(which);
    int token = option.token();
    int has = option.isRuled() ? 1 : ruled == null ? 0 : 2;
    int kind = Way.number(trigger.rule().kind());
    int form = Features.hash(Way.form(trigger));
    int way = Features.hash(way(token));
    int place = Way.place(trigger, token);
    int between = Way.between(trigger, token);
    int length = option.when().timex().value().length();
    int preposition = Features.hash(Grammar.preposition(sentence, token));
    int before = before(option);
    int above = sentence.head(token);
    int lemma = above < 0 ? 0 : Features.hash(Grammar.lemma(sentence, above));
    boolean carried = above >= 0 && trigger.isCarriedBy(above);
    int relation = Features.hash(sentence.relation(token));
    f.add(1, 0);
    f.add(2, has);
    f.add(3, has, way);
    f.add(4, has, place);
    f.add(5, has, between);
    f.add(6, has, kind);
    f.add(7, way);
    f.add(8, way, form);
    f.add(9, place, between);
    f.add(10, before, has);
    f.add(11, before, place);
    f.add(12, preposition, length);
    f.add(13, length, has);
    f.add(14, form, place);
    f.add(15, form, place, between);
    f.add(16, lemma, relation);
    f.add(17, lemma, has);
    f.add(18, carried ? 1 : 0, relation, has);
    f.add(19, Math.min(options.size(), 4), which == 0 ? 1 : 0, has);
    f.add(20, Features.hash(sentence.word(token).toLowerCase(Locale.ROOT)), has);
    f.add(21, nearer(option), has);
    f.add(22, nearer(option), form, place);
    f.add(23, sentence.is(token, "nmod", "compound", "nmod:poss", "amod") ? 1 : 0, way);
  }

  /** "Ana Ruiz on Friday met": a date that the tree hangs on a name is its verb's. */
  private String way(int token) {
    int name = sentence.is(token, "nmod") ? sentence.head(token) : -1;
    if (name < 0 || !sentence.isProper(name)) {
      return Way.through(trigger, token);
    }
    while (sentence.is(name, "conj", "flat", "appos") && sentence.head(name) >= 0) {
      name = sentence.head(name);
    }
    int verb = sentence.head(name);
    return verb < 0 || !sentence.isVerb(verb)
        ? Way.through(trigger, token)
        : Way.through(trigger, verb) + ".obl(" + Grammar.preposition(sentence, token) + ")";
  }

  private int before(Option option) {
    Passage words = option.when().passage();
    int first =
        words == null ? option.token() : sentence.sentence().indexFrom(words.span().start());
    return first < 1 ? 1 : Features.hash(Grammar.lemma(sentence, first - 1));
  }

  /** How many other verbs stand nearer to the date than what tells the event. */
  private int nearer(Option option) {
    int apart = Math.abs(option.token() - trigger.token());
    int nearer = 0;
    int last = Math.min(sentence.size() - 1, option.token() + apart - 1);
    for (int i = Math.max(0, option.token() - apart + 1); i <= last; i++) {
      boolean verb = sentence.isVerb(i) && !sentence.is(i, "aux", "aux:pass", "cop");
      nearer += verb && !trigger.isCarriedBy(i) ? 1 : 0;
    }
    return Math.min(nearer, 3);
  }
}
