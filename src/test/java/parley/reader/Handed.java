package parley.reader;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import parley.article.Article;
import parley.article.Problem;

/** What comes of handing something to the reader. */
record Handed(List<Article> articles, List<Problem> problems) {

  static Handed bytes(String name, byte[] bytes) {
    List<Article> articles = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    ArticleReader.standard()
        .read(new Input(name, null), new ByteArrayInputStream(bytes), articles::add, problems::add);
    return new Handed(articles, problems);
  }

  static Handed file(String name, String content) {
    return bytes(name, content.getBytes(StandardCharsets.UTF_8));
  }

  static Article text(String content) {
    return file("article.txt", content).only();
  }

  Article only() {
    if (articles.size() != 1) {
      throw new AssertionError(articles.size() + " articles, problems: " + problems);
    }
    return articles.getFirst();
  }

  List<Problem.Kind> kinds() {
    return problems.stream().map(Problem::kind).toList();
  }
}
