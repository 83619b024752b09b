package parley.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import parley.text.Sentence;
import parley.text.Sentences;

class SyntaxModelTest {

  private static final SyntaxModel MODEL = SyntaxModel.load();

  static Stream<String> trees() throws IOException {
    try (var in =
        Objects.requireNonNull(
            SyntaxModelTest.class.getResourceAsStream("trees.txt"), "trees.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("trees")
  void findsWhoDoesWhatToWhom(String line) {
    int bar = line.indexOf(" | ");
    String text = line.substring(0, bar);
    Tree tree = MODEL.parse(text, Sentences.of(text).getFirst());
    List<String> arcs = new ArrayList<>();
    for (int i = 0; i < tree.size(); i++) {
      String head = tree.head(i) < 0 ? "-" : tree.word(tree.head(i));
      arcs.add(tree.word(i) + " " + tree.relation(i) + " " + head);
    }
    assertThat(arcs).contains(line.substring(bar + 3).split(", "));
  }

  @Test
  void makesATreeOfAnything() {
    var random = new Random(5);
    String[] words = {
      "said", "the", "\"", ",", ".", "Oslo", "'s", "of", "and", "—", "\uD800", "who", "7"
    };
    for (int round = 0; round < 200; round++) {
      var text = new StringBuilder();
      for (int i = 1 + random.nextInt(60); i > 0; i--) {
        text.append(words[random.nextInt(words.length)]).append(random.nextInt(4) == 0 ? "" : " ");
      }
      check(text.toString());
    }
    check("word ".repeat(3_000));
    check("\"(".repeat(2_000));
    check("x".repeat(100_000));
  }

  /** The constructor of a tree throws where there is a cycle or not one root. */
  private static void check(String text) {
    for (Sentence sentence : Sentences.of(text)) {
      Tree tree = MODEL.parse(text, sentence);
      assertThat(tree.size()).isEqualTo(sentence.size());
      assertThat(tree.subtreeSpan(tree.root())).isEqualTo(sentence.span());
      for (int i = 0; i < tree.size(); i++) {
        assertThat(tree.under(i, tree.root())).isTrue();
      }
    }
  }

  @Test
  void parsesTheSameOnEveryThread() throws IOException {
    List<String> texts = trees().map(line -> line.substring(0, line.indexOf(" | "))).toList();
    List<String> alone = texts.stream().map(SyntaxModelTest::drawn).toList();
    List<String> together =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> drawn(texts.get(i % texts.size())))
            .toList();
    for (int i = 0; i < together.size(); i++) {
      assertThat(together.get(i)).isEqualTo(alone.get(i % alone.size()));
    }
  }

  private static String drawn(String text) {
    return MODEL.parse(text, Sentences.of(text).getFirst()).toString();
  }

  @Test
  void tellsOpeningFromClosingMarks() {
    String text = "\"We agree,\" she said.";
    assertThat(MODEL.tags(Sentences.of(text).getFirst()))
        .containsExactly("``", "PRP", "VBP", ",", "''", "PRP", "VBD", ".");
  }

  @Test
  void looksAround() {
    String text = "The new envoy of the union met both sides.";
    Tree tree = MODEL.parse(text, Sentences.of(text).getFirst());
    int met = tree.root();
    int envoy = tree.child(met, "nsubj");
    assertThat(tree.lemma(met)).isEqualTo("meet");
    assertThat(tree.phrase(envoy).of(text)).isEqualTo("The new envoy of the union");
    assertThat(tree.word(tree.first(envoy))).isEqualTo("The");
    assertThat(tree.child(met, "ccomp")).isEqualTo(-1);
  }

  @Test
  void refusesASentenceOfAnotherText() {
    Sentence sentence = Sentences.of("They met in Oslo.").getFirst();
    assertThatThrownBy(() -> MODEL.parse("Short.", sentence))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "said,VBD,say",
    "told,VBD,tell",
    "denying,VBG,deny",
    "agreed,VBN,agree",
    "planned,VBD,plan",
    "hoping,VBG,hope",
    "killed,VBN,kill",
    "announced,VBD,announce",
    "reported,VBN,report",
    "talks,NNS,talk",
    "parties,NNS,party",
    "crises,NNS,crisis",
    "Talks,NNP,Talks",
    "THEY,PRP,they",
    "required,VBN,require",
    "signing,VBG,sign",
    "released,VBN,release",
    "urged,VBD,urge",
    "threatened,VBD,threaten",
    "insists,VBZ,insist",
    "refuses,VBZ,refuse",
    "wo,MD,will",
    "later,RBR,late",
    "seizing,VBG,seize",
    "withdrew,VBD,withdraw",
    "were,VBD,be"
  })
  void findsLemmas(String word, String tag, String lemma) {
    assertThat(Lemmas.lemma(word, tag)).isEqualTo(lemma);
  }
}
