package parley.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.article.Published;
import parley.text.Span;

/** What the grammar of dates owes its users beyond the examples that stand beside its rules. */
class TimeMarkerTest {

  /** A Thursday. */
  private static final Published PUBLISHED = Published.on(LocalDate.of(2025, 4, 24));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They met on 31 June 2025.",
        "They met on April 31.",
        "They met on 30 February 2024.",
        "They met on 29 February 2023.",
        "They met at 25:00 on a ship.",
        "They met at 13 p.m. on a ship.",
        "The form says 24/25/2025.",
        "They met on the fifth Friday of February 2025.",
        "The form says 03/04/2025."
      })
  void givesNoValueToWhatIsInNoCalendar(String text) {
    assertThat(marks(text, PUBLISHED)).allSatisfy(mark -> assertThat(mark.timex()).isNull());
  }

  @ParameterizedTest
  @CsvSource({
    "The abbey burned in 871 AD.,0871",
    "The city fell in 490 BC.,BC0490",
    "The castle fell in May 1066.,1066-05",
    "The reactor is to close in 2145.,2145"
  })
  void readsYearsFarAway(String text, String value) {
    assertThat(values(text, null)).containsExactly(value);
  }

  @Test
  void theSecondOfTwoYearsIsLater() {
    assertThat(values("The file is 2025-13.", PUBLISHED)).doesNotContain("2013");
    assertThat(values("The war of 1815-17 was long.", PUBLISHED)).contains("1817");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The council passed Resolution 2015 again.",
        "Some 2,000 troops and 1500 horses crossed the river.",
        "A barrel costs $ 2000 and 1,999.95 euros.",
        "The home side won 3-2 on page 12.",
        "The survey of 1709 schoolchildren and over 1000 teachers is out.",
        "They fired 1300 rockets at 2100 houses.",
        "The 2030 Agenda, Article 2025 and flight 1999 were named.",
        "The Su-25 flew 1500 metres high; 2000 troops watched.",
        "The Spring Offensive failed. They left soon after.",
        "The woman is 52 years old.",
        "He may march if she can.",
        "It took a second look at a mere six-year-old boy."
      })
  void leavesOtherNumbersAndWordsAlone(String text) {
    assertThat(marks(text, PUBLISHED)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "The envoys met on Thursday.,2025-04-24",
    "The envoys met on Friday.,2025-04-18",
    "The envoys will meet on Friday.,2025-04-25",
    "The envoys are to meet on Friday.,2025-04-25",
    "The envoys have agreed to meet on Friday.,2025-04-25",
    "The envoys had met on Friday.,2025-04-18",
    "The envoys plan to meet on Friday.,2025-04-25",
    "The Friday meeting of the envoys is due to begin early.,2025-04-25",
    "The Friday meeting of the envoys failed.,2025-04-18",
    "The envoys met in November.,2024-11",
    "The envoys will meet in November.,2025-11"
  })
  void lookBackOrAheadAsTheVerbDoes(String text, String value) {
    assertThat(values(text, PUBLISHED)).containsExactly(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They met on Friday.",
        "They met yesterday.",
        "They met two weeks ago.",
        "They met in March.",
        "They met on 14 March.",
        "They met last year.",
        "They met three days later.",
        "They met the next day.",
        "They met over the weekend."
      })
  void countsFromNothingWhenNobodyKnowsTheDay(String text) {
    assertThat(marks(text, null))
        .hasSize(1)
        .allSatisfy(mark -> {
          assertThat(mark.timex()).isNull();
          assertThat(mark.stated()).isFalse();
        });
  }

  @Test
  void saysWhetherTheWordsHoldTheDate() {
    List<TimeMark> marks = marks("They met on 3 March 2025 and on Friday.", PUBLISHED);

    assertThat(marks).extracting(TimeMark::stated).containsExactly(true, false);
  }

  @Test
  void takesTheYearFromTheStoryInAHistory() {
    String history =
        "The war broke out in May 1811. The old town fell in June 1811. A truce came in 1812."
            + " It broke down in March 1813. In April the army crossed the river, and on 3 May it"
            + " stood before the gates. Two days later they opened. The siege of the port began in"
            + " November. In January it was over.";

    assertThat(values(history, PUBLISHED))
        .containsExactly(
            "1811-05",
            "1811-06",
            "1812",
            "1813-03",
            "1813-04",
            "1813-05-03",
            "1813-05-05",
            "1813-11",
            "1814-01");
  }

  @Test
  void doesNotLeaveAHistoryForWhatIsToldAside() {
    String history =
        "The war broke out in May 1811. The old town fell in June 1811. A truce came in 1812. It"
            + " was planned to last until 1820. It broke down in March 1813. Papers published in"
            + " 1901 show why. In April the army crossed the river, and in two years it was over.";

    assertThat(values(history, PUBLISHED)).contains("1813-04").doesNotContain("1901-04");
  }

  @Test
  void takesTheYearOfAPassageThatTellsOfOldDays() {
    String article =
        """
        The envoys met on Tuesday.

        In June 1999 the army entered the town, and in July it left again.

        In September the town voted.

        Last week the envoys spoke of it. In March they had not.
        """;

    assertThat(values(article, PUBLISHED))
        .containsExactly("2025-04-22", "1999-06", "1999-07", "1999-09", "2025-W16", "2025-03");
  }

  @Test
  void doesNotCarryAYearFromOnePassageToTheNextWhereNothingSaysSo() {
    String article = "The town fell in 2014.\n\nIn March the envoys met there.";

    assertThat(values(article, PUBLISHED)).containsExactly("2014", "2025-03");
  }

  @Test
  void givesAnHourTheDayBehindIt() {
    String text = "The blast was heard at 10:35 a.m. (0735 GMT) on Friday.";

    assertThat(values(text, PUBLISHED))
        .containsExactly("2025-04-18T10:35", "2025-04-18T07:35", "2025-04-18");
  }

  @ParameterizedTest
  @CsvSource({
    "The truce of Easter 2024 held.,2024-03-31",
    "The truce of Orthodox Easter 2024 held.,2024-05-05",
    "The truce of Good Friday 2023 held.,2023-04-07",
    "They met on Thanksgiving 2021.,2021-11-25",
    "They met on Memorial Day 2022.,2022-05-30",
    "They met on Easter Monday.,2025-04-21"
  })
  void knowsTheFeastsThatMove(String text, String value) {
    assertThat(values(text, PUBLISHED)).containsExactly(value);
  }

  @Test
  void readsAsManyDatesAsASentenceHolds() {
    int many = 5_000;
    String text =
        "They met on " + "5 May 2024 and from 9 p.m. to dusk; ".repeat(many) + "and parted.";

    assertThat(TimeRulesTest.MARKER.mark(text, List.of(), PUBLISHED))
        .hasSize(2 * many)
        .allSatisfy(mark -> assertThat(mark.timex()).isNotNull());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0", "1/", "12:", "5-", "1,111,", "1 "})
  void findsNothingInDigitsWithoutEnd(String digits) {
    String text = "They met in " + digits.repeat(100_000) + " weeks.";

    assertThat(TimeRulesTest.MARKER.mark(text, List.of(), PUBLISHED))
        .allSatisfy(mark -> assertThat(mark.span().length()).isLessThan(40));
  }

  @Test
  void tellsTheDayOfTheEventThatIsCountedFrom() {
    String text =
        "The envoys met on Thursday. They spoke at length, a day after a strike on the port.";

    assertThat(marks(text, PUBLISHED).getLast())
        .satisfies(mark -> {
          assertThat(mark.timex()).isEqualTo(new Timex(Timex.Type.DATE, "2025-04-24"));
          assertThat(mark.origin()).isEqualTo(new Timex(Timex.Type.DATE, "2025-04-23"));
        });
  }

  @Test
  void givesAnHourTheDayOfItsParagraph() {
    String text =
        "The truce began on 5 May 2025. Shells fell at 9 p.m. again.\n\nIt held at 10 p.m.";

    assertThat(marks(text, PUBLISHED).get(1).timex())
        .isEqualTo(new Timex(Timex.Type.TIME, "2025-05-05T21:00"));
    assertThat(marks(text, PUBLISHED).get(2).timex()).isNull();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void holdsItsContractOnAnyText(String text) {
    List<TimeMark> marks = marks(text, PUBLISHED);

    int behind = 0;
    for (TimeMark mark : marks) {
      Span span = mark.span();
      assertThat(span.start()).isGreaterThanOrEqualTo(behind);
      assertThat(span.end()).isLessThanOrEqualTo(text.length());
      assertThat(span.isEmpty()).isFalse();
      behind = span.end();
    }
    assertThat(marks(text, PUBLISHED)).isEqualTo(marks);
    assertThat(TimeRulesTest.MARKER.mark(text, List.of(), null))
        .extracting(TimeMark::span)
        .doesNotHaveDuplicates();
  }

  static List<String> hostile() {
    Random random = new Random(20250424);
    String[] pieces = {
      "May",
      "march",
      "24",
      "2025",
      "31",
      "st",
      "th",
      "the",
      "of",
      "of",
      "last",
      "next",
      "Friday",
      "a",
      "an",
      "two",
      "twenty",
      "-",
      "–",
      "/",
      ":",
      ".",
      ",",
      "(",
      ")",
      "'",
      "’",
      "''",
      "s",
      "'s",
      "1990s",
      "99999999999999999999",
      "00",
      "0",
      "24:00",
      "a.m.",
      "P.M.",
      "GMT",
      "ago",
      "later",
      "after",
      "before",
      "years",
      "decade",
      "hundred",
      "thousand",
      "BC",
      "AD",
      "end",
      "early",
      "mid",
      "quarter",
      "\n",
      "\n\n",
      "\t",
      "😀",
      "\uD83D",
      "\u0000",
      "½",
      "١٩٩٠",
      "Ⅻ",
      "fiscal",
      "every",
      "week",
      "noon",
      "1,000",
      "1.5",
      "1.5.2",
      "20250230",
      "day",
      "that",
      "it"
    };
    return IntStream.range(0, 300)
        .mapToObj(i -> {
          StringBuilder text = new StringBuilder();
          int length = random.nextInt(60);
          for (int k = 0; k < length; k++) {
            text.append(pieces[random.nextInt(pieces.length)]);
            if (random.nextInt(4) > 0) {
              text.append(' ');
            }
          }
          return text.toString();
        })
        .toList();
  }

  private static List<TimeMark> marks(String text, @Nullable Published published) {
    return TimeRulesTest.mark(text, published);
  }

  private static List<@Nullable String> values(String text, @Nullable Published published) {
    List<@Nullable String> values = new ArrayList<>();
    for (TimeMark mark : marks(text, published)) {
      values.add(value(mark));
    }
    return values;
  }

  private static @Nullable String value(TimeMark mark) {
    return mark.timex() == null ? null : mark.timex().value();
  }
}
