package parley.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.entry.When;
import parley.mark.TimeMark;
import parley.mark.Timex;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/** When something was said: the date that hangs on the cue, not one inside the content. */
final class SayingDates {

  private final Reading reading;
  private final Function<Draft, Telling> tellings;
  private final Map<Tree, List<Draft>> bySentence = new HashMap<>();

  SayingDates(Reading reading, List<Draft> drafts, Function<Draft, Telling> tellings) {
    this.reading = reading;
    this.tellings = tellings;
    for (Draft draft : drafts) {
      bySentence.computeIfAbsent(draft.tree(), t -> new ArrayList<>()).add(draft);
    }
  }

  @Nullable When said(Draft draft) {
    if (draft.head() < 0 || draft.cue() == null) {
      return null;
    }
    When own = own(draft);
    return own != null ? own : inherited(draft);
  }

  private @Nullable When own(Draft draft) {
    Tree tree = draft.tree();
    When found = null;
    Span last = null;
    for (TimeMark time : reading.timesIn(tree.span())) {
      boolean outside = isDay(time) && !isInContent(draft, time.span());
      if (outside && (bears(draft, time) || hangsOn(last, tree, time.span()))) {
        last = time.span();
        When when = reading.when(time).orElse(null);
        if (when != null && (found == null || isAsFine(when, found))) {
          found = when;
        }
      }
    }
    return found;
  }

  private static boolean hangsOn(@Nullable Span last, Tree tree, Span time) {
    int at = tree.head(top(tree, time));
    return last != null && at >= 0 && last.contains(tree.span(at));
  }

  /** "earlier this week on Wednesday": the day counts, not the week. */
  private static boolean isAsFine(When when, When than) {
    return fineness(when) >= fineness(than);
  }

  private static int fineness(When when) {
    String value = when.timex().value();
    return value.contains("W") ? 8 : value.length();
  }

  private static boolean isDay(TimeMark time) {
    Timex timex = time.timex();
    return timex != null
        && (timex.type() == Timex.Type.DATE || timex.type() == Timex.Type.TIME)
        && Character.isDigit(timex.value().charAt(0));
  }

  private static boolean isInContent(Draft draft, Span span) {
    for (Span part : draft.content()) {
      if (part.overlaps(span)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the date belongs to the saying. */
  private boolean bears(Draft draft, TimeMark time) {
    Tree tree = draft.tree();
    int token = top(tree, time.span());
    int at = tree.head(token);
    Span cue = draft.cue();
    if (cue == null) {
      return false;
    }
    Telling telling = tellings.apply(draft);
    Phrase medium = telling.medium();
    // "posted on Friday saying", "at a Friday rally", "said, speaking to reporters on Friday"
    if (cue.contains(time.span())
        || (medium != null && medium.span().contains(time.span()))
        || (at != draft.head() && telling.carries(at))
        || isBetween(draft.source(), time.span(), cue)) {
      return true;
    }
    if (isApart(tree, cue, time.span())) {
      return false;
    }
    if (at == draft.head()) {
      return true;
    }
    // "said Friday that": whatever the parser hung it on, it stands between cue and content.
    Span content = draft.contentRange();
    if (time.span().start() >= cue.end()
        && time.span().end() <= content.start()
        && !hasVerb(tree, cue.end(), time.span().start())) {
      return true;
    }
    // "On Friday, the agency reported": it opens the sentence, and the cue is its first verb.
    if (time.span().end() <= cue.start()
        && opens(tree, time.span())
        && !hasVerb(tree, time.span().end(), cue.start())) {
      return true;
    }
    // "When he took office in May 2019, he said": the clause of time hangs on the cue.
    while (at >= 0 && tree.head(at) != draft.head()) {
      at = tree.head(at);
    }
    return at >= 0
        && at < draft.head()
        && tree.is(at, "advcl", "ccomp")
        && hasWhen(tree, at)
        && !cue.overlaps(tree.span(at));
  }

  /** "the minister on Friday told": nothing but the day stands between source and cue. */
  private boolean isBetween(@Nullable Phrase source, Span time, Span cue) {
    if (source == null || source.span().end() > time.start() || time.end() > cue.start()) {
      return false;
    }
    Tree tree = source.tree();
    if (!tree.span().contains(cue)) {
      return false;
    }
    for (int i = tree.sentence().indexFrom(source.span().end());
        i < tree.size() && tree.span(i).start() < cue.start();
        i++) {
      boolean light = tree.tag(i).equals("IN") || tree.tag(i).startsWith("RB");
      if (!light && !tree.isPunctuation(i) && !time.contains(tree.span(i))) {
        return false;
      }
    }
    return true;
  }

  /** "…, he said, a day after the raid": behind a comma it dates what was said to have happened. */
  private static boolean isApart(Tree tree, Span cue, Span time) {
    for (int i = tree.sentence().indexFrom(cue.end()); i < tree.size(); i++) {
      if (tree.span(i).start() >= time.start()) {
        return false;
      }
      if (tree.word(i).equals(",")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasWhen(Tree tree, int clause) {
    String first = CueBook.lower(tree.word(tree.first(clause)));
    return first.equals("when") || first.equals("as");
  }

  private static boolean opens(Tree tree, Span span) {
    for (int i = 0; i < tree.size() && tree.span(i).start() < span.start(); i++) {
      if (i > 1 || tree.isVerb(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasVerb(Tree tree, int from, int to) {
    for (int i = tree.sentence().indexFrom(from);
        i < tree.size() && tree.span(i).start() < to;
        i++) {
      if (tree.isVerb(i)) {
        return true;
      }
    }
    return false;
  }

  /** The token of the expression that hangs on a word outside it. */
  private static int top(Tree tree, Span span) {
    int i = tree.sentence().indexFrom(span.start());
    int best = i;
    for (int t = i; t < tree.size() && tree.span(t).start() < span.end(); t++) {
      int head = tree.head(t);
      if (head < 0 || !span.contains(tree.span(head))) {
        best = t;
      }
    }
    return best;
  }

  /**
   * "said Wednesday that …, while accusing …", "said Wednesday … and added": what goes with a
   * saying has its day.
   */
  private @Nullable When inherited(Draft draft) {
    Tree tree = draft.tree();
    Phrase source = draft.source();
    for (Draft other : bySentence.getOrDefault(tree, List.of())) {
      Phrase main = other.source();
      boolean beside =
          tree.tag(draft.head()).equals("VBG")
              || (tree.is(draft.head(), "conj") && tree.head(draft.head()) == other.head());
      if (beside
          && other.head() < draft.head()
          && source != null
          && main != null
          && main.span().equals(source.span())) {
        return own(other);
      }
    }
    return null;
  }
}
