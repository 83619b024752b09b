package parley.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.entry.Event;
import parley.entry.Event.Role;

/** Who takes part, where the tree or the words could mislead. */
class PartiesTest {

  @ParameterizedTest
  @CsvSource({
    "Other Republicans urged Peru to wait.,INITIATOR,Other Republicans",
    "Peru accused the Chilean guards of being asleep.,TARGET,the Chilean guards",
    "'Two women and a man were injured, according to officials.',TARGET,Two women/a man",
    "Peru asked three political pundits to give their predictions.,TARGET,three political pundits",
    "Peru pledged to expel leaders of the Chilean guild.,INITIATOR,Peru",
  })
  void tellsWhoTakesPart(String text, Role role, String names) {
    List<Event> events = Stories.events(text);
    Stream<String> found =
        events.stream().flatMap(event -> Stories.names(event, role).stream()).distinct();
    assertThat(found).as(text).containsExactlyInAnyOrder(names.split("/"));
  }
}
