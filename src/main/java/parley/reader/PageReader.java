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
    if (draft.url == null) {
      draft.url = finishing.address();
    }
    @Nullable String none = PageKind.whyNone(page, fields, draft);
    if (none != null) {
      finishing.tell(Problem.Kind.NO_ARTICLE, none);
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
      finishing.tell(
          Problem.Kind.NO_ARTICLE,
          asked ? "all of it is behind a paywall" : "no body of an article was found on this page");
      return;
    }
    Sorting.sortPage(blocks, draft);
    if (Paywall.isBeginning(page, fields, draft.words(), asked)) {
      draft.notices.add(Paywall.NOTICE);
      finishing.tell(
          Problem.Kind.ONLY_THE_BEGINNING, "only the beginning: the rest is behind a paywall");
    }
    for (String doubt : fields.doubts()) {
      finishing.tell(Problem.Kind.CONTRADICTION, doubt);
    }
    finishing.finish(draft, 1);
  }
}
