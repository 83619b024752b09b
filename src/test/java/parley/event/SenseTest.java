package parley.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.entry.Event;
import parley.entry.EventKind;
import parley.rule.RuleFile;

/** What is told in another sense than that of the record is no event of it. */
class SenseTest {

  static Stream<RuleFile.Line> words() {
    return RuleFile.shipped("event/senses.words").lines().stream();
  }

  @ParameterizedTest
  @MethodSource("words")
  void tellsTheSensesApart(RuleFile.Line line) {
    List<EventKind> kinds = Stories.events(line.field(2)).stream().map(Event::kind).toList();
    switch (line.field(1)) {
      case "press" -> assertThat(kinds).as("%s", line).doesNotContain(EventKind.TALKS);
      case "state" -> assertThat(kinds).as("%s", line).contains(EventKind.ACCUSATION);
      default -> assertThat(kinds).as("%s", line).doesNotContain(EventKind.ATTACK);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ana Ruiz agreed that the plan was late.",
        "Ana Ruiz warned that a storm could destroy the harbour.",
        "Ana Ruiz has demonstrated that she can win.",
        "Ana Ruiz did not back down.",
        "Ana Ruiz conceded that she had lost some time.",
        "The plan of Peru was met with anger.",
        "Ana Ruiz held a rally in Lima.",
        "The guards called off the search on Tuesday.",
        "It killed ten people.",
        "Voters rejected him.",
      })
  void tellsNoEvent(String text) {
    assertThat(Stories.events(text)).isEmpty();
  }
}
