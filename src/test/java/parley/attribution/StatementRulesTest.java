package parley.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.article.Passage;
import parley.entry.Statement;
import parley.rule.RuleFile;

/** Every example in {@code attribution/statements.rules} is read as it is marked. */
class StatementRulesTest {

  static Stream<RuleFile.Line> rules() {
    return RuleFile.shipped("attribution/statements.rules").lines().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void readsItsExample(RuleFile.Line line) {
    String marked = line.field(2);
    String text = marked.replaceAll("[{}<>\\[\\]]", "");
    List<Statement> read = Readings.statements(text);
    String wanted = line.field(0);
    assertThat(read)
        .as("%s, line %d: %s", line.file(), line.number(), read)
        .anySatisfy(statement -> {
          assertThat(statement.evidence().rule()).isEqualTo(wanted);
          assertThat(words(statement.content())).isEqualTo(inside(marked, '[', ']'));
          assertThat(statement.cue() == null ? List.of() : List.of(statement.cue().words()))
              .isEqualTo(inside(marked, '<', '>'));
          assertThat(
                  statement.source() == null || statement.source().passage() == null
                      ? List.of()
                      : List.of(statement.source().passage().words()))
              .isEqualTo(inside(marked, '{', '}'));
        });
  }

  private static List<String> words(List<Passage> passages) {
    return passages.stream().map(Passage::words).toList();
  }

  /** The stretches between an opening and a closing mark, other marks left out. */
  private static List<String> inside(String marked, char open, char close) {
    List<String> found = new ArrayList<>();
    int from = marked.indexOf(open);
    while (from >= 0) {
      int to = marked.indexOf(close, from);
      found.add(marked.substring(from + 1, to).replaceAll("[{}<>\\[\\]]", ""));
      from = marked.indexOf(open, to);
    }
    return found;
  }
}
