package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.article.Article;
import parley.article.Problem;

class JsonLinesTest {

  private static final String TEXT = "The envoy said that both of them would be there on Friday.";

  @Test
  void takesTheTextToTheLetter() {
    Article article =
        Handed.file(
                "a.jsonl",
                """
                {"id":"one","text":" 😀 The\\u00a0envoy  left.\\r\\n\\nShe said so. ","language":"en-GB",\
                "headline":"Left","published":"2031-03-04","other":[1],\
                "links":[{"start":7,"end":12,"words":"envoy","url":"#"}]}
                """)
            .only();

    assertThat(article.id()).isEqualTo("one");
    assertThat(article.text()).isEqualTo(" 😀 The\u00a0envoy  left.\r\n\nShe said so. ");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.links()).extracting("words").containsExactly("envoy");
    assertThat(article.links().getFirst().span().start()).isEqualTo(8);
    assertThat(article.sha256()).hasSize(64);
  }

  @Test
  void aBrokenLineIsToldAndTheRestIsRead() {
    Handed handed =
        Handed.file(
            "a.jsonl",
            """
            {"text":"%1$s","published":"2031-03-04"}
            {"text":"%1$s"

            [1]
            {"type":"event","id":"e1"}
            {"headline":"nothing else"}
            {"text":"%1$s","published":"2031-03-04T10:00:00Z"}
            """
                .formatted(TEXT));

    assertThat(handed.articles()).hasSize(2);
    assertThat(handed.problems())
        .extracting(problem -> problem.kind() + " " + problem.where())
        .containsExactly(
            "BROKEN_LINE a.jsonl, line 2",
            "BROKEN_LINE a.jsonl, line 4",
            "BROKEN_LINE a.jsonl, line 6");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "headline":7                              | headline
          "authors":"Jane Roe"                      | authors
          "authors":[1]                             | authors
          "links":[{"start":"0","end":3}]           | links
          "links":[{"start":1e99,"end":3}]          | links
          "images":[[]]                             | images
          "embeds":[{"text":3}]                     | embeds
          "published":20310304                      | published
          """)
  void aWrongTypeIsNamed(String key, String named) {
    Handed handed = Handed.file("a.jsonl", "{\"text\":\"" + TEXT + "\"," + key + "}");

    assertThat(handed.articles()).isEmpty();
    assertThat(handed.kinds()).containsExactly(Problem.Kind.BROKEN_LINE);
    assertThat(handed.problems().getFirst().detail()).contains(named);
  }

  @Test
  void aLinkOffItsWordsIsLeftOut() {
    Handed handed =
        Handed.file(
            "a.jsonl",
            "{\"text\":\"%s\",\"published\":\"2031-03-04\",\"links\":[{\"words\":\"envoy\",\"start\":5,\"end\":10}]}"
                .formatted(TEXT));

    assertThat(handed.only().links()).isEmpty();
    assertThat(handed.kinds()).containsExactly(Problem.Kind.BROKEN_LINE);
  }

  @Test
  void aDayThatIsNoneIsAbsent() {
    Handed handed = Handed.file("a.jsonl", "{\"text\":\"" + TEXT + "\",\"published\":\"lately\"}");

    assertThat(handed.only().published()).isNull();
    assertThat(handed.kinds()).containsExactly(Problem.Kind.BROKEN_LINE, Problem.Kind.NO_DATE);
  }

  @Test
  void theIdFollowsFromTheLine() {
    String line = "{\"text\":\"" + TEXT + "\"}";
    Handed handed = Handed.file("a.jsonl", line + "\n" + line + "\n{}\n");

    assertThat(handed.articles())
        .extracting(Article::id)
        .hasSize(2)
        .allMatch(id -> id.length() == 16);
    assertThat(handed.articles().getFirst().id()).isEqualTo(handed.articles().getLast().id());
  }

  @Test
  void readsAListInAFileCalledJson() {
    Handed handed =
        Handed.file(
            "a.json",
            "[\n {\"text\":\"%1$s\"},\n {\"text\":\"%1$s\",\"id\":\"two\"}]".formatted(TEXT));

    assertThat(handed.articles()).extracting(Article::text).containsExactly(TEXT, TEXT);
    assertThat(handed.articles().getLast().id()).isEqualTo("two");
  }
}
