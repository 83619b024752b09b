package parley.reader;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import parley.article.Problem;

/**
 * Reads a web page: what it says of its article, and the article's body; the posts of a live blog
 * are articles of their own.
 */
final class PageReader {

  private PageReader() {}

  static void read(String html, Finishing finishing) {
    Document page = Jsoup.parse(html);
    Draft draft = new Draft();
    PageFields fields = PageFields.read(page, draft);
    @Nullable String none = PageKind.whyNone(page, fields, draft);
    if (none != null) {
      finishing.problems().accept(new Problem(Problem.Kind.NO_ARTICLE, finishing.file(), none));
      return;
    }
    List<LivePost> posts = LiveBlog.posts(page, fields, draft);
    if (posts.isEmpty()) {
      article(page, fields, draft, finishing);
    } else {
      LiveBlog.finish(page, draft, posts, finishing);
    }
  }

  private static void article(Document page, PageFields fields, Draft draft, Finishing finishing) {
    List<Block> blocks = new ArrayList<>(PageBody.blocks(page, draft));
    boolean asked = blocks.removeIf(Paywall::isWall);
    if (blocks.isEmpty()) {
      finishing
          .problems()
          .accept(
              new Problem(
                  Problem.Kind.NO_ARTICLE,
                  finishing.file(),
                  asked
                      ? "all of it is behind a paywall"
                      : "no body of an article was found on this page"));
      return;
    }
    Sorting.sort(blocks, draft);
    if (Paywall.isBeginning(page, fields, draft.words(), asked)) {
      draft.notices.add(Paywall.NOTICE);
      finishing.problems().accept(Paywall.problem(finishing.file()));
    }
    for (String doubt : fields.doubts()) {
      finishing.problems().accept(new Problem(Problem.Kind.CONTRADICTION, finishing.file(), doubt));
    }
    finishing.finish(draft, 1);
  }
}
