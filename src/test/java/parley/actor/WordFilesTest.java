package parley.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.rule.RuleFile;

/** The files of words: every line has its fields, and an example with the word in it. */
class WordFilesTest {

  @ParameterizedTest
  @CsvSource({
    "words/descriptions.names, 4",
    "words/bodies.names, 3",
    "words/settings.names, 3",
    "words/roles.names, 3",
    "words/titles.names, 3",
    "words/unnamed.names, 3"
  })
  void everyLineHasAnExampleWithItsWord(String file, int fields) {
    for (RuleFile.Line line : RuleFile.shipped(file).lines()) {
      assertThat(line.fields()).as("%s, line %d", file, line.number()).hasSize(fields);
      String word = line.field(0).replace("?", "").strip().toLowerCase(Locale.ROOT);
      assertThat(line.field(fields - 1).toLowerCase(Locale.ROOT))
          .as("%s, line %d", file, line.number())
          .contains(word);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"words/descriptions.names"})
  void descriptionsStandForWhatIsKnown(String file) {
    Set<String> known =
        Set.of("person", "people", "state", "organisation", "armed-group", "outlet");
    for (RuleFile.Line line : RuleFile.shipped(file).lines()) {
      assertThat(known).as("%s, line %d", file, line.number()).contains(line.field(1));
      assertThat(Vocabulary.STANDARD.description(line.field(0))).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"words/bodies.names"})
  void bodiesBearNamesOfAKindThatThereIs(String file) {
    for (RuleFile.Line line : RuleFile.shipped(file).lines()) {
      assertThat(NameFinder.sortOf(line.field(1))).isNotNull();
    }
  }
}
