package parley.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.article.Passage;
import parley.entry.Event.Where;
import parley.entry.When;
import parley.mark.TimeMark;
import parley.mark.Timex;
import parley.reading.ArticleContext;
import parley.reading.FactualityReader;
import parley.reading.Grammar;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/** Where, when and for how long: what the clause of an event says beside who takes part. */
final class Circumstances {

  /** A noun behind one of these happens while its verb does: "spoke during a visit". */
  static final Set<String> WHILE = Set.of("during", "at", "in", "amid");

  /** How many tokens from its verb a date may begin that the tree hangs elsewhere. */
  private static final int NEAR = 4;

  /** Relations that lead into a clause of its own, which tells of something else. */
  private static final Set<String> OTHER_CLAUSE =
      Set.of(
          "ccomp",
          "advcl",
          "acl:relcl",
          "advcl:relcl",
          "acl",
          "parataxis",
          "csubj",
          "conj",
          "nsubj",
          "appos");

  /** What one attack does to several people. */
  private static final Set<String> HURTING = Set.of("kill", "wound", "injure", "hurt");

  private final ArticleContext context;
  private final Reading reading;
  private final Tree sentence;
  private final Trigger trigger;

  private final EventDays days;

  private final DateOwner owner;

  /** The tokens that belong to the event's own clause. */
  private final List<Integer> own;

  Circumstances(ArticleContext context, Trigger trigger) {
    this.context = context;
    this.trigger = trigger;
    reading = context.reading();
    sentence = trigger.sentence();
    days = new EventDays(reading, sentence, trigger.token());
    owner = new DateOwner(sentence, trigger.token(), trigger.verb());
    own = ownTokens();
  }

  private List<Integer> ownTokens() {
    List<Integer> tokens = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    open.add(trigger.token());
    if (trigger.verb() >= 0) {
      open.add(trigger.verb());
    }
    boolean[] seen = new boolean[sentence.size()];
    while (!open.isEmpty()) {
      int token = open.remove();
      if (seen[token]) {
        continue;
      }
      seen[token] = true;
      tokens.add(token);
      for (int child : sentence.children(token)) {
        boolean participle =
            sentence.is(child, "acl")
                && token == trigger.token()
                && sentence.tag(child).equals("VBN");
        boolean otherEvent =
            (!trigger.rule().isMeeting() || trigger.rule().noun())
                && Grammar.preposition(sentence, child).equals("during");
        if (otherEvent) {
          continue;
        }
        // "killed twelve people and wounded dozens in Lima on Friday": where and when both were
        boolean alsoHurt =
            sentence.is(child, "conj")
                && token == trigger.verb()
                && HURTING.contains(Grammar.lemma(sentence, token))
                && HURTING.contains(Grammar.lemma(sentence, child))
                && sentence.child(child, "nsubj", "nsubj:pass") < 0;
        if (participle || alsoHurt || !OTHER_CLAUSE.contains(sentence.relation(child))) {
          open.add(child);
        }
      }
    }
    switch (trigger.rule().kind()) {
      case MEETING, TALKS, CALL -> {
        for (int setting : new Company(reading, sentence).settings(trigger.token())) {
          if (!seen[setting]) {
            tokens.add(setting);
          }
        }
      }
      default -> {}
    }
    tokens.sort(null);
    return tokens;
  }

  /** The places that the clause names; several where they are coordinated ("in Lima and Quito"). */
  List<Where> places() {
    return new PlaceFinder(reading, sentence).places(own);
  }

  /** The day that the clause gives; of a noun also the one that the verb above it gives. */
  @Nullable When when() {
    When found = told();
    return found == null || isOfTopic(found) ? null : found;
  }

  /**
   * Whether the day belongs to what is talked about: "discussed the preparations for the vote of 24
   * May". Behind the first thing that is named, with nothing else between, it may be that of the
   * talks.
   */
  private boolean isOfTopic(When when) {
    int topic =
        trigger.rule().others().contains("topic") ? sentence.child(trigger.token(), "obj") : -1;
    Passage words = when.passage();
    if (topic < 0 || words == null || !sentence.span().contains(words.span())) {
      return false;
    }
    int day = sentence.sentence().indexFrom(words.span().start());
    for (int i = topic + 1; i < day; i++) {
      if (sentence.isNoun(i) && !sentence.isProper(i)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable When told() {
    When found = dateAmong(own);
    if (found != null && trigger.verb() < 0 && isSince(found)) {
      found = null; // "their first talks since May"
    }
    When since = trigger.verb() >= 0 ? context.since(sentence, trigger.verb()) : null;
    if (found != null && since != null && Objects.equals(found.passage(), since.passage())) {
      // "their first talks since May" were not in May
      boolean negated = FactualityReader.standard().of(sentence, trigger.token()).negated();
      return negated || hasLasted(trigger.verb()) ? since : null;
    }
    if (found == null && trigger.verb() >= 0) {
      found = besideVerb();
    }
    if (found == null && trigger.verb() >= 0) {
      found = beforeBoth();
    }
    if (found == null) {
      int carrier = trigger.verb() >= 0 ? trigger.verb() : trigger.token();
      found = days.loose(trigger.token(), carrier);
    }
    if (found == null) {
      found = new DayAround(reading, sentence).of(trigger);
    }
    if (found == null && trigger.verb() >= 0) {
      found = behindVerb();
    }
    if (found != null || trigger.verb() >= 0) {
      return found;
    }
    int above = sentence.head(trigger.token());
    if (above >= 0
        && sentence.is(trigger.token(), "obl")
        && WHILE.contains(Grammar.preposition(sentence, trigger.token()))) {
      return context.when(sentence, above);
    }
    return null;
  }

  /** "On Monday seized the ship and detained its crew": a day before the first verb is of both. */
  private @Nullable When beforeBoth() {
    int first = sentence.is(trigger.verb(), "conj") ? sentence.head(trigger.verb()) : -1;
    if (first < 0 || sentence.child(trigger.verb(), "nsubj", "aux") >= 0) {
      return null;
    }
    When when = context.when(sentence, first);
    Passage words = when == null ? null : when.passage();
    return words != null && words.span().end() <= sentence.span(first).start() ? when : null;
  }

  private boolean isSince(When when) {
    Passage words = when.passage();
    int first = words == null ? 0 : sentence.sentence().indexFrom(words.span().start());
    return first > 0 && sentence.word(first - 1).equalsIgnoreCase("since");
  }

  /** "Have held talks since 2022": what the perfect tells with "since" has gone on since then. */
  private boolean hasLasted(int verb) {
    boolean has = false;
    for (int child : sentence.childrenWith(verb, "aux")) {
      String word = sentence.word(child);
      has |= word.equalsIgnoreCase("have") || word.equalsIgnoreCase("has");
    }
    for (int child : sentence.childrenWith(verb, "obl", "obl:unmarked")) {
      if (has && Grammar.preposition(sentence, child).equals("since")) {
        return !comparesTimes(verb, child);
      }
    }
    return false;
  }

  /** "Their first talks since May", "the deadliest strike since May". */
  private boolean comparesTimes(int from, int to) {
    for (int i = from; i < to; i++) {
      String word = sentence.word(i).toLowerCase(Locale.ROOT);
      if (sentence.tag(i).equals("JJS") || COMPARING.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> COMPARING =
      Set.of("first", "second", "third", "only", "last", "once", "again", "most", "new");

  /** "The ministers on Friday met": a date right before or behind the verb belongs to it. */
  private @Nullable When besideVerb() {
    int verb = trigger.verb();
    int from = Math.max(0, verb - NEAR);
    int to = Math.min(sentence.size() - 1, verb + NEAR);
    for (TimeMark time : reading.timesIn(Grammar.span(sentence, from, to))) {
      boolean before = time.span().end() <= sentence.span(verb).start();
      boolean adjacent =
          before
              ? isBetween(time.span().end(), sentence.span(verb).start())
              : isBetween(sentence.span(verb).end(), time.span().start());
      When when = adjacent ? days.when(time) : null;
      if (when != null) {
        return when;
      }
    }
    return null;
  }

  /**
   * "Backed the plan last week and left": a date behind the verb with no other verb between belongs
   * to it wherever the tree hangs it.
   */
  private @Nullable When behindVerb() {
    int verb = trigger.verb();
    int end = WordOrder.end(sentence, verb);
    for (int i = verb + 1; i < end; i++) {
      if (sentence.isVerb(i)) {
        end = i;
      }
    }
    if (end <= verb + 1) {
      return null;
    }
    for (TimeMark time : reading.timesIn(Grammar.span(sentence, verb + 1, end - 1))) {
      int before = sentence.sentence().indexFrom(time.span().start()) - 1;
      boolean bare =
          sentence.isNoun(before)
              || sentence.isVerb(before)
              || BESIDE.contains(sentence.word(before).toLowerCase(Locale.ROOT));
      When when = bare && !owner.isOfAnother(time) ? days.when(time) : null;
      if (when != null) {
        return when;
      }
    }
    return null;
  }

  /** What stands right before a date that is when something was. */
  private static final Set<String> BESIDE = Set.of("on", "in", "late", "early", "earlier", "him");

  /** Whether nothing but blanks, "on" and a helping verb stands between two offsets. */
  private boolean isBetween(int from, int to) {
    return switch (reading.text().substring(from, to).strip()) {
      case "", "on", "has", "have", "had", "will" -> true;
      default -> false;
    };
  }

  /** The first date all of which hangs on these tokens. */
  private @Nullable When dateAmong(List<Integer> tokens) {
    Set<Integer> among = new HashSet<>(tokens);
    for (TimeMark time : reading.timesIn(sentence.span())) {
      boolean own = hangsOn(among, time) && !owner.isOfAnother(time);
      When when = own ? days.when(time) : null;
      if (when != null) {
        return when;
      }
    }
    return null;
  }

  private boolean hangsOn(Set<Integer> tokens, TimeMark time) {
    int first = sentence.sentence().indexFrom(time.span().start());
    int last = sentence.sentence().indexFrom(time.span().end() - 1);
    for (int i = first; i <= last; i++) {
      int above = sentence.head(i);
      boolean within = tokens.contains(i) || (above >= first && above <= last);
      if (!within && !sentence.isPunctuation(i) && !isBare(tokens, i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * "Ended his campaign Tuesday", where the tree takes the day for another name of the campaign.
   */
  private boolean isBare(Set<Integer> tokens, int day) {
    int above = sentence.head(day);
    if (above >= 0 && sentence.is(above, "appos") && sentence.isProper(above)) {
      above = sentence.head(above);
    }
    return sentence.is(day, "appos", "compound", "obl:unmarked") && tokens.contains(above);
  }

  /** "a three-hour meeting", "met for two hours". */
  @Nullable String duration() {
    for (int token : own) {
      boolean beside = sentence.head(token) == trigger.token() && token < trigger.token();
      boolean lasting = Grammar.preposition(sentence, token).equals("for");
      if (beside || lasting) {
        for (TimeMark time : reading.timesIn(sentence.subtreeSpan(token))) {
          Timex timex = time.timex();
          if (timex != null
              && timex.type() == Timex.Type.DURATION
              && timex.value().startsWith("P")
              && !timex.value().contains("X")) {
            return timex.value();
          }
        }
      }
    }
    return null;
  }

  /** What a meeting was about: "about the border", "discussed the border", "to discuss it". */
  @Nullable String topic() {
    Span words = topicWords();
    return words == null ? null : words.of(reading.text());
  }

  /** The words that tell what a meeting was about; null where none do. */
  @Nullable Span topicWords() {
    for (int token : own) {
      String preposition = Grammar.preposition(sentence, token);
      if (token != trigger.token() && (preposition.equals("about") || preposition.equals("on"))) {
        boolean isDate = !reading.timesIn(sentence.phrase(token)).isEmpty();
        if (!isDate && isUnderTrigger(token)) {
          return sentence.phrase(token);
        }
      }
    }
    int end = WordOrder.end(sentence, trigger.token());
    for (int i = trigger.token(); i < end; i++) {
      int what = discussed(i);
      if (what > i && reading.timesIn(sentence.phrase(what)).isEmpty()) {
        return sentence.phrase(what);
      }
    }
    return null;
  }

  /** What stands behind "about" or "discuss", -1 for any other word. */
  private int discussed(int token) {
    if (sentence.word(token).equals("about") && sentence.is(token, "case")) {
      return sentence.head(token);
    }
    boolean discusses = sentence.isVerb(token) && Grammar.lemma(sentence, token).equals("discuss");
    return discusses ? sentence.child(token, "obj") : -1;
  }

  private boolean isUnderTrigger(int token) {
    int head = sentence.head(token);
    return head >= 0 && trigger.isCarriedBy(head);
  }
}
