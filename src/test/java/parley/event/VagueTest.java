package parley.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.rule.RuleFile;

class VagueTest {

  static Stream<RuleFile.Line> nouns() {
    return RuleFile.shipped("event/vague.words").lines().stream();
  }

  @ParameterizedTest
  @MethodSource("nouns")
  void givesNoEventWhereOnlyItTellsWhoDidIt(RuleFile.Line line) {
    assertThat(Stories.events(line.field(1))).as("%s", line).isEmpty();
    String told = line.field(1).replaceFirst("^The .* accused", "Chile accused");
    assertThat(Stories.events(told)).as(told).isNotEmpty();
  }
}
