package parley.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.entry.Event;
import parley.entry.EventKind;
import parley.rule.RuleFile;

/** The day of a happening that is only spoken of is not that of what is said of it. */
class DateOwnerTest {

  static Stream<RuleFile.Line> happenings() {
    return RuleFile.shipped("event/happenings.words").lines().stream();
  }

  @ParameterizedTest
  @MethodSource("happenings")
  void leavesTheDayToTheNounInItsExample(RuleFile.Line line) {
    assertThat(Stories.events(line.field(1)))
        .filteredOn(event -> event.evidence().rule().matches("event: (charge|criticise).*"))
        .as("%s", line)
        .isNotEmpty()
        .extracting(Event::when)
        .containsOnlyNulls();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gunmen attacked the Danish embassy in Riga on the tenth anniversary of May 3, 2010.",
        "The army shelled the harbour, according to a post on Monday by the foreign ministry."
      })
  void aDayThatIsRememberedOrOfTheTellingIsNotTheEvents(String text) {
    assertThat(Stories.events(text)).isNotEmpty().extracting(Event::when).containsOnlyNulls();
  }

  @Test
  void theDayBeforeWhenIsOfAllThatFollows() {
    assertThat(
            Stories.events(
                "The two met again, in July 2008, when the president of Peru had won the vote and"
                    + " visited Riga."))
        .filteredOn(event -> event.kind() == EventKind.VISIT)
        .singleElement()
        .satisfies(visit -> assertThat(visit.when()).isNotNull());
  }
}
