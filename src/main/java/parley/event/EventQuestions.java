package parley.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.entry.Event.Participant;
import parley.entry.EventKind;
import parley.entry.When;
import parley.entry.Who;
import parley.linear.Features;
import parley.reading.Accounts;
import parley.reading.ArticleContext;
import parley.reading.FactualityReader;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/** What {@link Weighing} is asked about the words of an article, for those who teach it. */
public final class EventQuestions {

  private EventQuestions() {}

  /**
   * What the weights are asked about a word that tells an event.
   *
   * @param realis what speaks for how it is told
   * @param sense what speaks for its being meant as this kind
   */
  @SuppressWarnings("ArrayRecordComponent") // read only, and compared nowhere
  public record Asked(
      Span word, EventKind kind, List<Choice> roles, List<Day> days, int[] realis, int[] sense) {}

  /**
   * Somebody named in a sentence, who may take part in what a word of it tells.
   *
   * @param token of the name or noun
   * @param above what that hangs on, null where on nothing
   * @param features what speaks for and against it
   */
  @SuppressWarnings("ArrayRecordComponent") // read only, and compared nowhere
  public record Choice(Span token, @Nullable Span above, @Nullable Who who, int[] features) {}

  /** A date of the sentence, which may be the day of it. */
  @SuppressWarnings("ArrayRecordComponent") // read only, and compared nowhere
  public record Day(String value, int[] features) {}

  /** Of every word that may tell an event what its weights are asked. */
  public static List<Asked> of(Reading reading, Accounts accounts) {
    ArticleContext context = new ArticleContext(reading, accounts);
    TriggerFinder triggers = new TriggerFinder();
    List<Asked> all = new ArrayList<>();
    for (Tree sentence : reading.sentences()) {
      List<Trigger> found = EventExtractor.asks(sentence) ? List.of() : triggers.find(sentence);
      CasualtyFinder casualties = new CasualtyFinder(reading, sentence, found);
      for (Trigger trigger : found) {
        if (!casualties.isAbsorbed(trigger)) {
          Trigger carried = casualties.carried(trigger);
          ParticipantFinder.find(context, carried)
              .ifPresent(ruled -> all.add(asked(context, carried, ruled)));
        }
      }
    }
    return all;
  }

  private static Asked asked(ArticleContext context, Trigger trigger, List<Participant> ruled) {
    Tree sentence = trigger.sentence();
    Features features = new Features();
    List<Choice> roles = new ArrayList<>();
    RoleOptions options = EventExtractor.options(context, trigger, ruled);
    for (int i = 0; i < options.all().size(); i++) {
      RoleOptions.Option option = options.all().get(i);
      features.clear();
      options.add(i, features);
      int above = sentence.head(option.token());
      roles.add(
          new Choice(
              sentence.span(option.token()),
              above < 0 ? null : sentence.span(above),
              option.who(),
              features.keys()));
    }
    List<Day> days = new ArrayList<>();
    When day = new Circumstances(context, trigger).when();
    DayOptions dates = new DayOptions(context.reading(), trigger, day);
    for (int i = 0; i < dates.all().size(); i++) {
      features.clear();
      dates.add(i, features);
      days.add(new Day(dates.all().get(i).when().timex().value(), features.keys()));
    }
    features.clear();
    RealisTraits.add(trigger, FactualityReader.standard().of(sentence, trigger.token()), features);
    int[] realis = features.keys();
    features.clear();
    SenseTraits.add(context, trigger, features);
    return new Asked(
        sentence.span(trigger.token()),
        trigger.rule().kind(),
        roles,
        days,
        realis,
        features.keys());
  }
}
