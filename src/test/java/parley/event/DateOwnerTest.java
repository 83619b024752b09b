package parley.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.entry.Event;
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
}
