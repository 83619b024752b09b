package parley.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.article.Article;
import parley.article.Passage;
import parley.entry.Entry;
import parley.entry.Statement;
import parley.reading.Agents;
import parley.reading.Grammar;
import parley.rule.RuleFile;
import parley.syntax.SyntaxModel;
import parley.syntax.Tree;
import parley.text.Sentences;

/** Runs the examples of the word lists that extractors share. */
class WordExamplesTest {

  private static final SyntaxModel SYNTAX = SyntaxModel.load();
  private static final Pipeline PIPELINE = Pipeline.standard();

  static Stream<RuleFile.Line> agents() {
    return RuleFile.shipped("words/agents.words").lines().stream();
  }

  @ParameterizedTest
  @MethodSource("agents")
  void canActInItsExample(RuleFile.Line line) {
    String example = line.field(2);
    Tree tree = SYNTAX.parse(example, Sentences.of(example).getFirst());
    int token = 0;
    while (token < tree.size()
        && !Grammar.lemma(tree, token).equals(line.field(0))
        && !tree.token(token).is(line.field(0))) {
      token++;
    }
    assertThat(token).as("%s stands in its example", line).isLessThan(tree.size());
    assertThat(Agents.canAct(tree, token)).as("%s%n%s", line, tree).isTrue();
  }

  static Stream<RuleFile.Line> media() {
    return RuleFile.shipped("attribution/media.words").lines().stream();
  }

  @ParameterizedTest
  @MethodSource("media")
  void isTheMediumInItsExample(RuleFile.Line line) {
    List<Entry> entries =
        PIPELINE.read(Article.builder("example", line.field(1)).build()).entries();
    assertThat(entries)
        .as("%s", line)
        .anySatisfy(entry -> {
          assertThat(entry).isInstanceOf(Statement.class);
          Passage medium = ((Statement) entry).occasion().medium();
          assertThat(medium == null ? "" : medium.words()).containsIgnoringCase(line.field(0));
        });
  }

  static Stream<RuleFile.Line> speaking() {
    return RuleFile.shipped("attribution/speaking.words").lines().stream();
  }

  @ParameterizedTest
  @MethodSource("speaking")
  void speaksInItsExample(RuleFile.Line line) {
    List<Entry> entries =
        PIPELINE.read(Article.builder("example", line.field(1)).build()).entries();
    assertThat(entries)
        .as("%s", line)
        .anySatisfy(entry -> {
          assertThat(entry).isInstanceOf(Statement.class);
          assertThat(entry.passages().getFirst().words()).containsIgnoringCase(line.field(0));
        });
  }
}
