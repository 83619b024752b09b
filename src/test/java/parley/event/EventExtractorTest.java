package parley.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.article.Article;
import parley.article.Published;
import parley.entry.Entry;
import parley.entry.Event;
import parley.entry.Event.Casualties;
import parley.entry.Event.Role;
import parley.entry.EventKind;
import parley.entry.Realis;
import parley.entry.When;

/** Events of little texts that appeared on Friday, 6 March 2026. */
class EventExtractorTest {

  private static Event only(String text, EventKind kind) {
    List<Event> found = Stories.events(text).stream().filter(e -> e.kind() == kind).toList();
    assertThat(found).as(text).hasSize(1);
    return found.getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "at least 12 people, 12, ",
    "more than 12 people, 13, ",
    "up to 30 people, 0, 30",
    "12 people, 12, 12",
    "two men, 2, 2",
    "a general, 1, 1",
    "dozens, 24, ",
    "hundreds of people, 200, ",
    "tens of thousands of people, 20000, ",
    "no fewer than three people, 3, ",
    "between 5 and 7 people, 5, 7",
    "5 to 7 people, 5, 7",
    "12 or more people, 12, ",
    "over 20 people, 21, ",
    "nearly two dozen people, 0, 23",
    "about 300 people, 250, 350",
    "some 12 people, 12, 12",
    "a man and two women, 3, 3",
    "12 soldiers and civilians, 12, 12",
    "12 soldiers and the driver, 12, ",
    "twenty-five people, 25, 25",
    "two hundred and six people, 206, 206",
    "several hundred people, 300, ",
    "1.5 million people, 1500000, 1500000",
    "9 999 999 people, 9999999, 9999999",
    "'9,999,999 people', 9999999, 9999999",
  })
  void boundsTheNumberOfTheKilled(String victims, int min, Integer max) {
    Event strike = only("A Peruvian air strike killed " + victims + ".", EventKind.STRIKE);
    assertThat(strike.killed())
        .extracting(Casualties::min, Casualties::max)
        .containsExactly(min, max);
  }

  @ParameterizedTest
  @CsvSource({
    "Ana Ruiz plans to endorse one of her former rivals., SUPPORT, one of her former rivals",
    "Peru arrested two of the envoys., COERCION, two of the envoys",
    "Peru arrested the envoys., COERCION, the envoys",
  })
  void someOfThemAreNotAllOfThem(String text, EventKind kind, String target) {
    assertThat(only(text, kind).participants())
        .filteredOn(one -> one.role() == Role.TARGET)
        .extracting(one -> one.who().name())
        .containsExactly(target);
  }

  @Test
  void takesNoNumberThatNobodyCanCount() {
    Event strike = only("A Peruvian air strike killed 99999999999999 people.", EventKind.STRIKE);
    assertThat(strike.killed()).isNull();
  }

  @Test
  void tellsWhatAnAttackLeft() {
    Event blast = only("The blast in Lima left 12 people dead and 20 injured.", EventKind.BOMBING);
    assertThat(blast.killed()).isNotNull().extracting(Casualties::min).isEqualTo(12);
    assertThat(blast.injured()).isNotNull().extracting(Casualties::min).isEqualTo(20);
  }

  @Test
  void aStrikeIsNotTheOffensiveOfAYear() {
    String text =
        "A Peruvian strike killed 12 people in Quito. The talks ended in Peru's 2022 offensive on"
            + " Ecuador.";
    assertThat(Stories.events(text))
        .filteredOn(event -> event.killed() != null)
        .isNotEmpty()
        .allSatisfy(event -> assertThat(event.when()).isNull());
  }

  @Test
  void aHeadlineTellsWhatIsToCome() {
    assertThat(only("Minister to visit Chile.", EventKind.VISIT).evidence().realis())
        .isEqualTo(Realis.PLANNED);
  }

  @Test
  void whoIsSaidToHaveBeenAttackedIsNotAccused() {
    assertThat(Stories.events("Peru alleged that Chile was attacked."))
        .filteredOn(event -> event.kind() == EventKind.ACCUSATION)
        .allSatisfy(event -> assertThat(Stories.names(event, Role.TARGET)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "'Peru and Chile held talks in Doha, mediated by Oman.', MEDIATOR, Oman",
    "Oman mediated talks between Peru and Chile in Doha., MEDIATOR, Oman",
    "Peru and Chile met in Oslo with Norway acting as mediator., MEDIATOR, Norway",
    "Peru and Chile signed a truce brokered by Qatar., MEDIATOR, Qatar",
    "Qatar brokered a ceasefire between Peru and Chile., MEDIATOR, Qatar",
    "'The talks between Peru and Chile, hosted by Qatar, went on.', HOST, Qatar",
    "Foreign Minister Ana Ruiz led the Peruvian delegation at talks with Chile., DELEGATE, Ana Ruiz",
  })
  void tellsWhoBringsThemTogether(String text, Role role, String name) {
    assertThat(Stories.events(text))
        .anySatisfy(event -> assertThat(Stories.names(event, role)).containsExactly(name));
  }

  @Test
  void tellsTheBuildingAndTheTown() {
    Event meeting =
        only(
            "The presidents of Peru and Chile met at the Presidential Palace in Lima for two hours.",
            EventKind.MEETING);
    assertThat(meeting.where())
        .isNotNull()
        .extracting(Event.Where::name, Event.Where::site)
        .containsExactly("Lima", "Presidential Palace");
    assertThat(meeting.duration()).isEqualTo("PT2H");
  }

  @Test
  void accusesAndTellsOfWhatAccordingToWhomever() {
    List<Event> events = Stories.events("Peru accused Chile of shelling the port of Tacna.");
    assertThat(events).extracting(Event::kind).contains(EventKind.ACCUSATION, EventKind.STRIKE);
    Event strike = events.stream().filter(e -> e.kind() == EventKind.STRIKE).findFirst().get();
    assertThat(Stories.names(strike, Role.INITIATOR)).containsExactly("Chile");
    assertThat(strike.evidence().chain().getFirst().name()).isEqualTo("Peru");
  }

  @Test
  void putsTheHeadlineTheLeadAndALaterMentionIntoOneEntry() {
    Article article =
        Article.builder(
                "story",
                "Kenyan President Amos Kiprono met Ugandan President Daniel Okello in Nairobi on"
                    + " Tuesday.\n\nThe weather was fair. Kiprono met Okello for two hours.")
            .headline("Kiprono Meets Okello in Nairobi")
            .published(Published.on(Stories.DAY))
            .build();
    List<Event> meetings =
        Stories.events(article).stream().filter(e -> e.kind() == EventKind.MEETING).toList();
    assertThat(meetings).hasSize(1);
    assertThat(meetings.getFirst().passages())
        .extracting(p -> p.field() + ": " + p.words().substring(0, 7))
        .containsExactly("headline: Kiprono", "text: Kenyan ", "text: Kiprono");
    assertThat(meetings.getFirst().duration()).isEqualTo("PT2H");
  }

  @Test
  void tellsNothingThatOnlyTheHeadlineTells() {
    Article article =
        Article.builder("story", "The weather in Nairobi was fair.")
            .headline("Kiprono Meets Okello: A Table, 400 Names and No Verb")
            .build();
    assertThat(Stories.events(article)).isEmpty();
  }

  @Test
  void keepsNumbersThatContradictEachOtherApart() {
    String text =
        "A Peruvian strike on Arica killed 12 people on Tuesday.\n\n"
            + "A Peruvian strike on Arica killed 30 people on Tuesday.";
    assertThat(Stories.events(text)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "Did Peru attack Chile?",
    "My brother asked his wife for help.",
    "Officers arrived at the market.",
    "The minister released a book about Chile.",
    "Peru received 20 percent of the vote.",
    "The ministry made its statement in response to a request from a group.",
  })
  void takesNothingOfThisForAnEvent(String text) {
    assertThat(Stories.events(text)).isEmpty();
  }

  @Test
  void tellsWhatAnUnknownPlaceIsCalled() {
    Event clash =
        only("The Peruvian army clashed with rebels in Quxbury on Monday.", EventKind.CLASH);
    assertThat(clash.where() == null || Double.isNaN(clash.where().latitude())).isTrue();
  }

  /** A sentence without end, a list of names and a table cost no more than their length. */
  @Test
  void readsLongThingsInBoundedWork() {
    StringBuilder sentence = new StringBuilder("The ministers of Peru and Chile met in Lima");
    for (int i = 0; i < 600; i++) {
      sentence.append(" and Peru attacked Chile in ").append(i % 2 == 0 ? "Lima" : "Arica");
    }
    StringBuilder names = new StringBuilder("Those present were");
    for (int i = 0; i < 400; i++) {
      names.append(" Ana").append((char) ('a' + i % 26)).append(" Ruiz").append(i % 7).append(',');
    }
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      table.append("Peru\t").append(i).append("\tkilled\tChile\t").append(i * 7).append('\n');
    }
    for (String text : List.of(sentence.toString(), names + " and Juan Paz.", table.toString())) {
      int events = Stories.events(text).size();
      assertThat(events).as("%.40s", text).isLessThan(text.length() / 20);
      assertThat(Stories.events(text + "\n\n" + text)).hasSizeLessThanOrEqualTo(2 * events + 2);
    }
  }

  @Test
  void tellsWhoMetWhomWhereAndWhen() {
    Event meeting =
        only("The ministers of Peru and Chile met in Lima on Wednesday.", EventKind.MEETING);
    assertThat(Stories.names(meeting, Role.PRINCIPAL)).containsExactly("Peru", "Chile");
    assertThat(meeting.where()).isNotNull().extracting(Event.Where::name).isEqualTo("Lima");
    assertThat(meeting.when())
        .isNotNull()
        .extracting(w -> w.timex().value())
        .isEqualTo("2026-03-04");
  }

  @Test
  void putsOneMeetingToldThreeTimesIntoOneEntry() {
    String text =
        """
        Kenyan President Amos Kiprono met Ugandan President Daniel Okello in Nairobi on Tuesday.

        The weather was fair. Kiprono met Okello for two hours.

        Kiprono held a meeting with Okello in the morning.
        """;
    Event meeting = only(text, EventKind.MEETING);
    assertThat(meeting.passages()).hasSize(3);
  }

  @Test
  void keepsMeetingsOnDifferentDaysApart() {
    String text =
        """
        Peru and Chile held talks in Lima on Monday.

        Peru and Chile held talks in Lima on Wednesday.
        """;
    assertThat(Stories.events(text)).hasSize(2);
  }

  @Test
  void makesTwoEventsOfTwoPlaces() {
    assertThat(Stories.events("Peru and Chile held talks in Lima and Geneva."))
        .extracting(e -> e.where() == null ? "" : e.where().name())
        .containsExactlyInAnyOrder("Lima", "Geneva");
  }

  @Test
  void givesTheSameIdsEachTime() {
    String text = "Peru and Chile held talks in Lima and Geneva. Peru accused Chile of smuggling.";
    assertThat(Stories.events(text).stream().map(Entry::id))
        .isEqualTo(Stories.events(text).stream().map(Entry::id).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void countsTheDayOfOneEventFromThatOfAnother() {
    String text =
        "Peru and Chile held talks in Geneva on Wednesday, a day after a Peruvian strike killed"
            + " 12 people in Arica.";
    When when = Objects.requireNonNull(only(text, EventKind.STRIKE).when());
    assertThat(when.timex().value()).isEqualTo("2026-03-03");
    assertThat(when.basis()).isEqualTo(When.Basis.RESOLVED);
    assertThat(when.passage()).isNotNull().extracting(p -> p.words()).isEqualTo("a day after");
  }

  @Test
  void takesTheDayFromAnotherSentence() {
    String text =
        """
        Peru and Chile held talks in Geneva, two days after a Peruvian strike killed 12 people.

        Peru and Chile held talks in Geneva on Wednesday.
        """;
    assertThat(only(text, EventKind.STRIKE).when())
        .isNotNull()
        .extracting(w -> w.timex().value())
        .isEqualTo("2026-03-02");
  }

  @Test
  void leavesEachEventTheDayThatIsItsOwn() {
    String opening =
        "On 5 March, two days after a Peruvian strike on Arica, ministers of Peru and Chile met in"
            + " Lima.";
    assertThat(day(opening, EventKind.STRIKE)).isEqualTo("2026-03-03");
    assertThat(day(opening, EventKind.MEETING)).isEqualTo("2026-03-05");

    String before =
        "The day before the summit of Peru and Chile on 4 March, Peruvian drones struck Arica.";
    assertThat(day(before, EventKind.STRIKE)).isEqualTo("2026-03-03");
    assertThat(day(before, EventKind.MEETING)).isEqualTo("2026-03-04");
  }

  @Test
  void saysNoMoreThanTheWeekWhereWeeksAreCounted() {
    String text =
        "Peru and Chile held talks in Geneva on Wednesday, a week after a Peruvian strike killed"
            + " 12 people in Arica.";
    assertThat(day(text, EventKind.STRIKE)).isEqualTo("2026-W09");
  }

  @ParameterizedTest
  @CsvSource({
    "Peru and Chile held talks in Lima from 3 to 5 March.,2026-03-03/2026-03-05",
    "Peru and Chile held talks in Lima between 3 and 5 March.,2026-03-03/2026-03-05",
    "Peru and Chile have held talks in Lima since the start of 2022.,2022/",
    "Peru and Chile will hold talks in Lima by Monday.,",
    "Peru and Chile held talks in Lima until Monday.,",
    "Peru and Chile will hold talks in Lima through Monday.,",
    "Peru and Chile always held talks in Lima on a Monday.,"
  })
  void tellsDaysAsAPeriodAndADeadlineAsNoDay(String text, @Nullable String value) {
    assertThat(day(text, EventKind.TALKS)).isEqualTo(value);
  }

  /** A date tells when something else was: in a noun's phrase, a clause of its own, or a name. */
  @ParameterizedTest
  @CsvSource({
    "Peru criticised Chile over the press conference of Monday.,ACCUSATION,",
    "Peru sentenced two men for their role in the September 2015 riots.,COERCION,",
    "'A judge sentenced two men to jail for attacking the August 2017 rally.',COERCION,",
    "Peru accused Chile over remarks made at a debate last week.,ACCUSATION,",
    "'Peru criticised Chile over its ports, including one that was built in 1993.',ACCUSATION,",
    "'After his conviction last summer, Juan Paz agreed to help Chile.',AGREEMENT,",
    "'Peru opposes the ban, a USA TODAY poll finds.',REFUSAL,",
    "Peru offered to cover the summer housing of Chile.,OFFER,",
    "Peru on Monday arrested two Chileans over the 2015 attack.,COERCION,2026-03-02",
  })
  void takesNoDayOfAnotherHappening(String text, EventKind kind, @Nullable String value) {
    assertThat(day(text, kind)).isEqualTo(value);
  }

  /** The day stands in another clause than the event, or the tree hangs it elsewhere. */
  @ParameterizedTest
  @CsvSource({
    "'In 2015, Peru started supporting the Chilean rebels.',SUPPORT,2015",
    "'Peru was hit by an attack in November, when gunmen killed 13 men.',ATTACK,2025-11",
    "The general was killed last week by a Peruvian airstrike in Tacna.,STRIKE,2026-W09",
    "'During a 2018 trip, Peru refused to release the Chileans.',REFUSAL,2018",
    "Students protested during Monday's session.,PROTEST,2026-03-02",
    "Two Chileans were arrested in January of last year in Lima.,COERCION,2025-01",
    "'Yesterday, ships belonging to Chile were attacked by Peru.',ATTACK,2026-03-05",
    "'The king flew to Oslo on Monday, meeting the president.',MEETING,2026-03-02",
    "Peru backed Chile last week and has stayed firm.,SUPPORT,2026-W09",
    "'In 2017, after the news had come out, Ana Ruiz, the minister of Peru, resigned.',RESIGNATION,2017",
    "'Last year, nobody was told when Peru attacked Chile.',ATTACK,2025",
    "'Today, despite the treaty, the Peruvian army occupies Tacna.',COERCION,",
  })
  void findsTheDayInAnotherClause(String text, EventKind kind, @Nullable String value) {
    assertThat(day(text, kind)).isEqualTo(value);
  }

  private static @Nullable String day(String text, EventKind kind) {
    When when = only(text, kind).when();
    return when == null ? null : when.timex().value();
  }

  @Test
  void countsFromNothingNowhere() {
    String text =
        "Peru and Chile held talks in Geneva, a day after a Peruvian strike killed 12 people.";
    assertThat(Stories.events(text)).isNotEmpty().allSatisfy(e -> assertThat(e.when()).isNull());
  }

  @Test
  void saysNothingOfOneWhoMeetsNobody() {
    assertThat(Stories.events("The minister met. He was in talks.")).isEmpty();
  }

  @Test
  void takesNoStormForAnAttackerAndNoLabourDisputeForAnAttack() {
    assertThat(Stories.events("A storm hit Peru. A fire destroyed the Chilean market.")).isEmpty();
    assertThat(Stories.events("Miners began a general strike against Chile on Monday."))
        .extracting(Event::kind)
        .containsOnly(EventKind.PROTEST);
  }

  @Test
  void callsAnAnnouncedDeedByItsIntent() {
    Event aid = only("Peru will send medicine to Chile.", EventKind.AID);
    assertThat(aid.plover()).isNotNull().extracting(Event.Plover::event).isEqualTo("AGREE");
  }

  @Test
  void readsWhateverItIsGiven() {
    Random random = new Random(20260306);
    String[] pieces = {
      "Peru",
      "Chile",
      "met",
      "talks",
      "killed",
      "at least",
      "12",
      "dozens",
      "in",
      "Lima",
      "and",
      "a day after",
      "strike",
      ",",
      ".",
      "\"",
      "“",
      "”",
      "(",
      "\n\n",
      "will",
      "not",
      "by",
      "with",
      "\u0000",
      "\uD83D\uDE00",
      "é",
      "--",
      "he",
      "on Friday",
      "999999999999",
      "of"
    };
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(40);
      for (int k = 0; k < length; k++) {
        text.append(pieces[random.nextInt(pieces.length)])
            .append(random.nextInt(8) == 0 ? "" : " ");
      }
      String story = text.toString();
      for (Event event : Stories.events(story)) {
        assertThat(event.passages())
            .allSatisfy(p ->
                assertThat(p.span().of(story)).as("%s in %s", event, story).isEqualTo(p.words()));
      }
    }
  }

  @Test
  void tellsABombFromTheStrikeBeforeIt() {
    List<Event> events =
        Stories.events(
            "Juan Paz left a day after a Chilean strike killed 12 people in Quito and as a car bomb"
                + " killed a Peruvian general in an attack that the palace blamed on Chile.");
    assertThat(events).extracting(Event::kind).contains(EventKind.STRIKE, EventKind.BOMBING);
    assertThat(events)
        .filteredOn(event -> event.kind() == EventKind.BOMBING)
        .allSatisfy(event ->
            assertThat(Stories.names(event, Role.TARGET)).containsExactly("a Peruvian general"));
  }
}
