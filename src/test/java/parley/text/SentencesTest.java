package parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {

  static Stream<String> examples() throws IOException {
    try (var in =
        Objects.requireNonNull(
            SentencesTest.class.getResourceAsStream("sentences.txt"), "sentences.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void cutsAsTheExamplesSay(String example) {
    String text = example.replace(" ¦ ", " ");
    assertThat(Sentences.of(text).stream().map(s -> s.span().of(text)))
        .containsExactly(example.split(" ¦ "));
  }

  @Test
  void endsASentenceAtABlankLine() {
    String text = "A heading without a stop\n\nthe first line\nand its second \r\n \r\nlast";
    assertThat(Sentences.of(text).stream().map(s -> s.span().of(text)))
        .containsExactly("A heading without a stop", "the first line\nand its second", "last");
  }

  @Test
  void cutsWordsAsTheTreebanksDo() {
    assertThat(words("Lena's envoys don't pay $3.5 (1,000 crowns), can't they?"))
        .containsExactly(
            "Lena", "'s", "envoys", "do", "n't", "pay", "$", "3.5", "(", "1,000", "crowns", ")",
            ",", "ca", "n't", "they", "?");
    assertThat(words("the states’ 20-year U.S.-led plan—at 10:30—cannot… fail"))
        .containsExactly(
            "the",
            "states",
            "’",
            "20-year",
            "U.S.-led",
            "plan",
            "—",
            "at",
            "10:30",
            "—",
            "can",
            "not",
            "…",
            "fail");
    assertThat(words("“O’Neill”’s AT&T, 5% of '90s"))
        .containsExactly("“", "O’Neill", "”", "’s", "AT&T", ",", "5", "%", "of", "'90s");
  }

  @Test
  void takesAnyText() {
    for (String text : hostile()) {
      check(text);
    }
  }

  @Test
  void boundsSentencesAndWords() {
    assertThat(Sentences.of("word, ".repeat(5_000)))
        .allSatisfy(sentence -> assertThat(sentence.size()).isLessThanOrEqualTo(Sentences.LONGEST));
    assertThat(Tokenizer.tokens("x".repeat(1_000_000)))
        .allSatisfy(
            token -> assertThat(token.span().length()).isLessThanOrEqualTo(Tokenizer.LONGEST + 1));
  }

  @Test
  void looksTokensUpByOffset() {
    Sentence sentence = Sentences.of("Envoys met  today.").getFirst();
    assertThat(sentence.indexAt(7)).isEqualTo(1);
    assertThat(sentence.indexAt(10)).isEqualTo(-1);
    assertThat(sentence.indexFrom(10)).isEqualTo(2);
    assertThat(sentence.within(new Span(3, 8)).stream().map(Token::word))
        .containsExactly("Envoys", "met");
  }

  static List<String> hostile() {
    List<String> texts = new ArrayList<>();
    texts.addAll(
        List.of("", " ", "\u0000\u0001\n\n\u0085", "\uD800", "a\uDC00b\uD83D", "\"".repeat(3_000)));
    texts.addAll(
        List.of("'’".repeat(2_000), ".".repeat(5_000), "a.".repeat(3_000), "I. ".repeat(900)));
    texts.addAll(
        List.of("a-".repeat(4_000), "@a".repeat(3_000), "😀".repeat(3_000), "n't".repeat(900)));
    texts.addAll(
        List.of("http://".repeat(900), "?!".repeat(2_000), "'s".repeat(900), "(\"'".repeat(900)));
    texts.add("a’t 's n't ’ve I'd've \u200B\u00AD x\u00ADy");
    String alphabet = "aAIsStn.,;:!?'\"“”’‘()[]-–—…$%@/&_ 09\n\r\t\u00A0\uD83D\uDE00\u200Bé";
    var random = new Random(11);
    for (int round = 0; round < 300; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(120); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      texts.add(text.toString());
    }
    return texts;
  }

  /** Every visible character is in one token, every token in one sentence, in order. */
  private static void check(String text) {
    List<Token> tokens = new ArrayList<>();
    for (Sentence sentence : Sentences.of(text)) {
      assertThat(sentence.size()).isLessThanOrEqualTo(Sentences.LONGEST);
      tokens.addAll(sentence.tokens());
    }
    int at = 0;
    for (Token token : tokens) {
      assertThat(token.start()).isGreaterThanOrEqualTo(at);
      assertThat(text.substring(at, token.start()).codePoints().allMatch(Tokenizer::blank))
          .isTrue();
      assertThat(token.span().of(text)).isEqualTo(token.word());
      at = token.end();
    }
    assertThat(text.substring(at).codePoints().allMatch(Tokenizer::blank)).isTrue();
    assertThat(Tokenizer.tokens(text)).isEqualTo(tokens);
  }

  private static List<String> words(String text) {
    return Tokenizer.tokens(text).stream().map(Token::word).toList();
  }
}
