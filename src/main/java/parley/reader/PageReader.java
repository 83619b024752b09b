package parley.reader;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import parley.article.Problem;

/** Reads a web page: what it says of its article, and the article's body. */
final class PageReader {

  private PageReader() {}

  static void read(String html, Finishing finishing) {
    Document page = Jsoup.parse(html);
    Draft draft = new Draft();
    PageFields.read(page, draft);
    List<Block> blocks = PageBody.blocks(page, draft);
    if (blocks.isEmpty()) {
      finishing
          .problems()
          .accept(
              new Problem(
                  Problem.Kind.NO_ARTICLE,
                  finishing.file(),
                  "no body of an article was found on this page"));
      return;
    }
    Sorting.sortPage(blocks, draft);
    finishing.finish(draft, 1);
  }
}
