package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.article.Article;
import parley.article.Link;

/** Nothing that can be handed over makes the reader fall over. */
class HostileInputTest {

  private static final List<String> NAMES =
      List.of("a.txt", "a.html", "a.jsonl", "a.json", "a.eml", "-");

  private static final String SIGNS =
      "\n\n\n  []()<>*_`#-=!|/\\\"'“”—–.:,;&@\f\r\t\0aAbB1290é\u00a0\u00ad😀http://x <p>By (@";

  @Test
  void randomBytes() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      check(bytes);
    }
  }

  @Test
  void randomSigns() {
    Random random = new Random(8);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(300); n > 0; n--) {
        text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      }
      check(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** An article cut, doubled and stirred at its lines and signs. */
  @Test
  void stirredArticles() {
    Random random = new Random(9);
    for (int i = 0; i < 250; i++) {
      StringBuilder text = new StringBuilder(TextReaderTest.ARTICLE);
      for (int n = 1 + random.nextInt(12); n > 0; n--) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(60));
        String piece = text.substring(from, to);
        switch (random.nextInt(3)) {
          case 0 -> text.delete(from, to);
          case 1 -> text.insert(random.nextInt(text.length()), piece);
          default -> text.insert(from, SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        text.append('.');
      }
      check(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "*a **b ",
        "(",
        "<div>",
        "<a href=x>",
        "<b>",
        "<p>a ",
        "{\"a\":",
        "# a\n\n",
        "- a\n",
        "> ",
        "Embed:\n\n",
        "Related article:\n\n",
        "a-\n",
        "a b\n\n",
        "— (@",
        "/2025",
        "<p><table>",
        "![",
        "`",
        "\f",
        "---\n",
        "By A. B, ",
        "\"@type\":",
        "%PDF-1.4\n1 0 obj <<",
        "{\\rtf1 {",
        "From: a\nMessage-ID: b\n",
        "From \n\n"
      })
  void theSameThingAgainAndAgain(String piece) {
    check(piece.repeat(5_000).getBytes(StandardCharsets.UTF_8));
  }

  private static void check(byte[] bytes) {
    for (String name : NAMES) {
      Handed handed = Handed.bytes(name, bytes);
      assertThat(handed.articles().isEmpty() && handed.problems().isEmpty()).isFalse();
      for (Article article : handed.articles()) {
        assertThat(article.text()).isNotBlank();
        for (Link link : article.links()) {
          assertThat(link.span().of(article.text())).isEqualTo(link.words());
        }
      }
    }
  }
}
