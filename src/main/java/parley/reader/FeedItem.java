package parley.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.article.Image;

/**
 * One entry of a feed, as it is written there.
 *
 * @param id by which the feed knows it again
 * @param title as text, or as HTML
 * @param content the whole article, as text or HTML, where the feed has it
 * @param summary what there is of it otherwise
 * @param authors a name each, or several in one
 * @param source the outlet, where the feed takes its entries from others
 * @param base what relative addresses start from
 */
record FeedItem(
    @Nullable String id,
    @Nullable String title,
    @Nullable String link,
    @Nullable String content,
    @Nullable String summary,
    @Nullable String published,
    @Nullable String modified,
    List<String> authors,
    @Nullable String source,
    @Nullable String base,
    List<Image> images) {

  /**
   * A feed.
   *
   * @param title of the whole, which is its outlet's name as often as not
   */
  record Feed(@Nullable String title, List<FeedItem> items) {
    Feed {
      items = List.copyOf(items);
    }
  }

  FeedItem {
    authors = List.copyOf(authors);
    images = List.copyOf(images);
  }
}
