package parley.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.entry.Event;
import parley.entry.Event.Participant;
import parley.entry.Event.Role;
import parley.rule.RuleFile;

/** Every rule of events tells the event of its own example. */
class EventRulesTest {

  static Stream<RuleFile.Line> rules() {
    return RuleFile.shipped("event/events.rules").lines().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void tellsItsExample(RuleFile.Line line) {
    EventRule rule = EventRule.of(line);
    List<Event> events = Stories.events(line.field(5));
    assertThat(events)
        .as("%s", line)
        .anySatisfy(event -> {
          assertThat(event.kind()).isEqualTo(rule.kind());
          assertThat(event.plover()).isEqualTo(rule.plover());
          assertThat(event.evidence().rule()).isEqualTo("event: " + rule.name());
        });
  }

  /** Of these examples Peru is who acts and Chile, or somebody of it, to whom it is done. */
  @ParameterizedTest
  @MethodSource("rules")
  void tellsWhoDoesItToWhom(RuleFile.Line line) {
    EventRule rule = EventRule.of(line);
    String example = line.field(5);
    Event event =
        Stories.events(example).stream()
            .filter(e -> e.evidence().rule().equals("event: " + rule.name()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no event in: " + example));
    Map<String, Role> roles =
        event.participants().stream()
            .collect(Collectors.toMap(p -> p.who().name(), Participant::role, (one, two) -> one));
    boolean meets = rule.isMeeting() || rule.others().contains("between");
    if (example.startsWith("Peru ") || example.startsWith("Peru's ")) {
      assertThat(roles).as(example).containsEntry("Peru", meets ? Role.PRINCIPAL : Role.INITIATOR);
    }
    if (example.matches(".* Chile[ .].*") && !rule.others().contains("none")) {
      assertThat(roles).as(example).containsEntry("Chile", meets ? Role.PRINCIPAL : Role.TARGET);
    }
  }
}
