package parley.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.article.Passage;
import parley.entry.Event;
import parley.entry.Event.Participant;
import parley.entry.Event.Where;
import parley.entry.Evidence;
import parley.entry.When;
import parley.reading.Accounts;
import parley.reading.ArticleContext;
import parley.reading.Factuality;
import parley.reading.FactualityReader;
import parley.reading.Grammar;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Reads out of an article who met whom and what happened, when and where. What is told several
 * times is one event, with all its passages.
 */
public final class EventExtractor {

  private static final Set<String> CONDITIONS = Set.of("if", "unless");

  /** In tokens. */
  private static final int LONGEST_COMPLEMENT = 15;

  private final TriggerFinder triggers = new TriggerFinder();
  private final FactualityReader factuality = FactualityReader.standard();
  private final Weighing weighing;
  private final LineTrust trust;

  private EventExtractor(Weighing weighing, LineTrust trust) {
    this.weighing = weighing;
    this.trust = trust;
  }

  /** The extractor with the rules and the weights that ship with Parley. */
  public static EventExtractor standard() {
    return new EventExtractor(Weighing.shipped(), LineTrust.shipped());
  }

  /** One that weighs what the rules read in this way. */
  public static EventExtractor with(Weighing weighing) {
    return new EventExtractor(weighing, LineTrust.shipped());
  }

  public List<Event> events(Reading reading, Accounts accounts) {
    return events(reading, accounts, null);
  }

  /**
   * The events of an article.
   *
   * @param headline of a text that has the headline behind the body. What it tells is told again in
   *     the body, which is written to be read alone: it adds its words to that, and nothing new
   */
  public List<Event> events(Reading reading, Accounts accounts, @Nullable Reading headline) {
    ArticleContext context = new ArticleContext(reading, accounts);
    EventMerger merger = new EventMerger(context.sides());
    List<Anchor> anchors = read(context, merger);
    if (headline != null) {
      EventMerger told = new EventMerger(context.sides());
      read(new ArticleContext(headline, new Accounts(List.of())), told);
      int start = headline.text().lastIndexOf("\n\n") + 2;
      HeadlineEvents headlines = new HeadlineEvents(reading.article(), start);
      told.events().forEach(event -> merger.addTelling(headlines.event(event)));
    }
    return Anchor.resolve(merger.events(), anchors);
  }

  /**
   * Every event that was read out of an article's body, printed or not, sentence by sentence in the
   * order of the text.
   */
  public List<Considered> considered(Reading reading, Accounts accounts) {
    ArticleContext context = new ArticleContext(reading, accounts);
    List<Considered> all = new ArrayList<>();
    for (Tree sentence : reading.sentences()) {
      considered(context, sentence).values().forEach(all::addAll);
    }
    return all;
  }

  static RoleOptions options(ArticleContext context, Trigger trigger, List<Participant> ruled) {
    return new RoleOptions(context, trigger, new Parties(context, trigger.sentence()), ruled);
  }

  private List<Anchor> read(ArticleContext context, EventMerger merger) {
    List<Anchor> anchors = new ArrayList<>();
    for (Tree sentence : context.reading().sentences()) {
      Map<Integer, Passage> told = new TreeMap<>();
      considered(context, sentence)
          .forEach((token, considered) -> {
            List<Event> events =
                considered.stream().filter(Considered::isPrinted).map(Considered::event).toList();
            for (Event event : events) {
              merger.add(event);
              told.putIfAbsent(token, event.passages().getFirst());
            }
          });
      anchors.addAll(Anchor.in(context.reading(), sentence, told));
    }
    return anchors;
  }

  /** What was read out of a sentence, by the token that tells it. */
  private Map<Integer, List<Considered>> considered(ArticleContext context, Tree sentence) {
    if (asks(sentence)) {
      return Map.of();
    }
    List<Trigger> found = triggers.find(sentence);
    CasualtyFinder casualties = new CasualtyFinder(context.reading(), sentence, found);
    Map<Integer, List<Considered>> considered = new LinkedHashMap<>();
    for (Trigger trigger : found) {
      if (!casualties.isAbsorbed(trigger)) {
        List<Considered> events = new ArrayList<>();
        List<String> weighed = new ArrayList<>();
        for (Event event : events(context, casualties.carried(trigger), casualties, weighed)) {
          List<String> traits = new ArrayList<>(LineTraits.of(context, trigger, event));
          traits.addAll(WordTraits.of(trigger, event));
          traits.addAll(weighed);
          Considered deed = Accusation.isTelling(event) ? events.getFirst() : null;
          if (deed != null && Accusation.isTold(event, considered.values())) {
            continue;
          }
          Span word = trigger.sentence().span(trigger.token());
          double sure = deed == null ? trust.of(traits) : deed.trust();
          events.add(new Considered(word, event, traits, sure, deed));
        }
        considered.put(trigger.token(), events);
      }
    }
    return considered;
  }

  /** A question tells of nothing. */
  static boolean asks(Tree sentence) {
    for (int i = sentence.size() - 1; i >= Math.max(0, sentence.size() - 3); i--) {
      if (sentence.word(i).equals("?")) {
        return true;
      }
    }
    return false;
  }

  /**
   * One event, or one for each of several places.
   *
   * @param weighed takes the traits that tell how sure participants, day, realis and sense are
   */
  private List<Event> events(
      ArticleContext context, Trigger trigger, CasualtyFinder casualties, List<String> weighed) {
    List<Participant> ruled = ParticipantFinder.find(context, trigger).orElse(null);
    if (ruled == null) {
      return List.of();
    }
    List<Participant> participants =
        weighing.roles(options(context, trigger, ruled), ruled, weighed);
    weighing.sense(context, trigger, weighed);
    Circumstances circumstances = new Circumstances(context, trigger);
    When day = circumstances.when();
    When when = weighing.day(new DayOptions(context.reading(), trigger, day), day, weighed);
    Factuality told =
        weighing.realis(trigger, factuality.of(trigger.sentence(), trigger.token()), weighed);
    List<@Nullable Where> places = new ArrayList<>(circumstances.places());
    if (places.isEmpty()) {
      places.add(null);
    }
    List<Event> events = new ArrayList<>();
    for (Where place : places) {
      Event event =
          event(context, trigger, participants, circumstances, when, told, place, casualties);
      if (Worth.aLine(context, trigger, event)) {
        events.add(event);
      }
    }
    if (!events.isEmpty()) {
      Span word = trigger.sentence().span(trigger.token());
      Accusation.in(context, events.getFirst(), word).ifPresent(events::add);
    }
    return events;
  }

  private Event event(
      ArticleContext context,
      Trigger trigger,
      List<Participant> participants,
      Circumstances circumstances,
      @Nullable When when,
      Factuality told,
      @Nullable Where place,
      CasualtyFinder casualties) {
    Span words = words(trigger, participants, place, when);
    Span victims = casualties.words(trigger);
    words = victims == null ? words : Span.covering(words, victims);
    Span topic = trigger.rule().isMeeting() ? circumstances.topicWords() : null;
    if (topic != null && isNear(trigger, topic)) {
      words = Span.covering(words, topic);
    }
    words = withoutComma(context.reading(), words);
    boolean intent = Intent.is(trigger.rule(), told) && !participants.isEmpty();
    Evidence evidence =
        Evidence.of("event: " + trigger.rule().name(), context.reading().passage(words))
            .with(told.realis(), told.negated())
            .through(context.chain(trigger.sentence().span(trigger.token())));
    return new Event(
        evidence,
        trigger.rule().kind(),
        intent ? Intent.plover(trigger.rule(), told) : trigger.rule().plover(),
        intent ? Intent.cameo(trigger.rule(), told) : trigger.rule().cameo(),
        participants,
        when,
        place,
        circumstances.duration(),
        casualties.killed(trigger),
        casualties.injured(trigger),
        trigger.rule().isMeeting() ? circumstances.topic() : null);
  }

  /** Whether one of those who take part is named in these words. */
  private static boolean isNamed(Span words, List<Participant> participants) {
    return participants.stream()
        .map(p -> p.who().passage())
        .anyMatch(passage -> passage != null && words.contains(passage.span()));
  }

  /** A comma that the tree gives to the last word is none of it. */
  private static Span withoutComma(Reading reading, Span words) {
    return words.of(reading.text()).endsWith(",")
        ? new Span(words.start(), words.end() - 1)
        : words;
  }

  /** Whether words stand behind a trigger so close that they make no passage long. */
  private static boolean isNear(Trigger trigger, Span words) {
    int last = trigger.sentence().sentence().indexFrom(words.end() - 1);
    return last > trigger.token() && last - trigger.token() <= LONGEST_COMPLEMENT;
  }

  /** The verb with what it is about, so that the words make sense alone; cut where it is long. */
  private static Span complement(Tree sentence, int verb) {
    Span words = sentence.span(verb);
    for (int child :
        sentence.childrenWith(verb, "obj", "xcomp", "ccomp", "obl", "advcl", "advmod")) {
      boolean aside =
          switch (sentence.relation(child)) {
            case "obl" -> sentence.first(child) != verb + 1;
            case "advcl" -> !isCondition(sentence, child);
            case "advmod" -> !Grammar.isAsLongAs(sentence, child - 1);
            default -> // "met for an hour, a day after"
                child > verb && sentence.word(sentence.first(child) - 1).equals(",");
          };
      if (aside) {
        continue;
      }
      boolean isLong = sentence.last(child) - verb > LONGEST_COMPLEMENT;
      if (child > verb && !isLong) {
        words = Span.covering(words, sentence.subtreeSpan(child));
      } else if (child > verb && sentence.is(child, "xcomp", "ccomp")) {
        words = Span.covering(words, cut(sentence, verb));
      } else if (sentence.is(child, "obj")) {
        words = Span.covering(words, sentence.phrase(child));
      }
    }
    return words;
  }

  /** "If Peru withdraws its troops": without it the words would say more than they do. */
  private static boolean isCondition(Tree sentence, int verb) {
    int mark = sentence.child(verb, "mark");
    return mark >= 0 && CONDITIONS.contains(Grammar.lemma(sentence, mark));
  }

  /** A long complement up to where it may best be cut: before a mark or what links phrases. */
  private static Span cut(Tree sentence, int verb) {
    int last = Math.min(sentence.size() - 1, verb + LONGEST_COMPLEMENT);
    int end = last;
    while (end > verb + 3 && !isSeam(sentence, end)) {
      end--;
    }
    return Grammar.span(sentence, verb, isSeam(sentence, end) ? end - 1 : last);
  }

  private static boolean isSeam(Tree sentence, int token) {
    return switch (sentence.tag(token)) {
      case "IN", "CC", "WDT", "WP", "," -> true;
      default -> sentence.isPunctuation(token);
    };
  }

  /** "The Chilean loan" makes sense, where "the Chilean" does not. */
  private static Span withNoun(Tree sentence, Span words) {
    int last = sentence.sentence().indexFrom(words.end() - 1);
    if (last >= sentence.size() || !sentence.is(last, "amod", "compound", "nmod:poss")) {
      return words;
    }
    int noun = sentence.head(last);
    return noun > last && noun - last < 4 && sentence.isNoun(noun)
        ? Span.covering(words, sentence.span(noun))
        : words;
  }

  /** "In 2016" makes sense alone, where "2016" does not. */
  private static Span withPreposition(Tree sentence, Span words) {
    int before = sentence.sentence().indexFrom(words.start()) - 1;
    boolean opens = before == 0 || (before > 0 && sentence.isPunctuation(before - 1));
    return opens && sentence.tag(before).equals("IN")
        ? Span.covering(sentence.span(before), words)
        : words;
  }

  /** From the first to the last of the words that the event was read from. */
  private static Span words(
      Trigger trigger, List<Participant> participants, @Nullable Where place, @Nullable When when) {
    Tree sentence = trigger.sentence();
    Span words =
        trigger.rule().noun() ? sentence.phrase(trigger.token()) : sentence.span(trigger.token());
    if (trigger.verb() >= 0) {
      words = Span.covering(words, sentence.span(trigger.verb()));
      words = Span.covering(words, complement(sentence, trigger.verb()));
      int subject = Grammar.subject(sentence, trigger.verb());
      if (trigger.isReduced()) { // "a deal signed by the ministers"
        words = Span.covering(words, sentence.phrase(sentence.head(trigger.verb())));
      }
      if (subject >= 0
          && subject < trigger.verb()
          && isNamed(sentence.phrase(subject), participants)) {
        words = Span.covering(words, sentence.phrase(subject));
      }
    }
    List<@Nullable Passage> parts = new ArrayList<>();
    participants.forEach(p -> parts.add(p.who().passage()));
    parts.add(place == null ? null : place.passage());
    parts.add(when == null ? null : when.passage());
    for (Passage part : parts) {
      if (part != null && sentence.sentence().span().contains(part.span())) {
        words = Span.covering(words, withPreposition(sentence, part.span()));
        words = Span.covering(words, withNoun(sentence, part.span()));
      }
    }
    return words;
  }
}
