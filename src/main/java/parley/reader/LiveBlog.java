package parley.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import parley.article.Problem;
import tools.jackson.databind.JsonNode;

/**
 * A live blog: posts with times of their own, in the order of the page. JSON-LD lists them ({@code
 * liveBlogUpdate}); where it does not, they are told by their shape ({@link LivePosts}).
 *
 * <p>Each post is an article. What stands above the posts is one too, the first, if it is more than
 * a line.
 */
final class LiveBlog {

  /** A page with fewer posts is an article with an update. */
  static final int FEWEST_POSTS = 2;

  /** A live blog of weeks has no more. */
  private static final int MOST_POSTS = 5_000;

  private static final int SHORTEST_INTRODUCTION = 25;
  private static final int LETTERS = 60;

  private LiveBlog() {}

  /** The posts of the page; empty where it is no live blog. */
  static List<LivePost> posts(Document page, PageFields fields, Draft draft) {
    List<LivePost> posts = new ArrayList<>();
    for (JsonNode article : fields.articles()) {
      JsonNode updates = article.path("liveBlogUpdate");
      List<JsonNode> all = updates.isArray() ? List.copyOf(updates.values()) : List.of(updates);
      for (JsonNode update : all) {
        LivePost post = posts.size() < MOST_POSTS ? post(page, fields.json(), update) : null;
        if (post != null) {
          posts.add(post);
        }
      }
      if (posts.size() >= FEWEST_POSTS) {
        return posts;
      }
    }
    return LivePosts.of(page, fields, draft);
  }

  private static @Nullable LivePost post(Document page, PageJson json, JsonNode update) {
    String url = PageJson.url(update);
    String body = update.path("articleBody").asString("");
    List<Block> blocks = LivePost.blocks(body.isEmpty() ? update.path("text").asString("") : body);
    if (blocks.isEmpty()) {
      int fragment = url.indexOf('#');
      Element there = fragment < 0 ? null : page.getElementById(url.substring(fragment + 1));
      blocks = there == null ? List.of() : LivePost.blocks(there, null);
    }
    if (blocks.isEmpty()) {
      return null;
    }
    String headline = PageJson.string(update.path("headline"));
    return new LivePost(
        headline.isEmpty() ? null : headline,
        Days.stamp(PageJson.string(update.path("datePublished"))),
        Days.stamp(PageJson.string(update.path("dateModified"))),
        AuthorField.of(json.names(update.path("author"), AuthorField.MOST)),
        url.startsWith("http://") || url.startsWith("https://") ? url : null,
        blocks);
  }

  /** Hands every post over as an article, after what stands above them. */
  static void finish(Document page, Draft draft, List<LivePost> posts, Finishing finishing) {
    finishing.tell(
        Problem.Kind.SEVERAL_ARTICLES,
        "it is a live blog; each of its " + posts.size() + " posts was read as an article");
    int number = 1;
    List<Block> introduction = introduction(page, draft, posts);
    if (!introduction.isEmpty()) {
      Sorting.sort(introduction, draft);
      finishing.finish(draft, number++);
    }
    for (LivePost post : posts) {
      finishing.finish(post.draft(draft), number++);
    }
  }

  /** The blocks of the body before the first that stands in a post; none where no block does. */
  private static List<Block> introduction(Document page, Draft draft, List<LivePost> posts) {
    Set<String> told = new HashSet<>();
    for (LivePost post : posts) {
      if (post.headline() != null) {
        told.add(beginning(post.headline()));
      }
      post.blocks().forEach(block -> told.add(beginning(block.text())));
    }
    List<Block> introduction = new ArrayList<>();
    int words = 0;
    for (Block block : PageBody.blocks(page, draft)) {
      if (told.contains(beginning(block.text()))) {
        return words >= SHORTEST_INTRODUCTION ? introduction : List.of();
      }
      introduction.add(block);
      words += block.words();
    }
    return List.of();
  }

  /** The first letters of a block, which is as much as one needs to know it again. */
  private static String beginning(String text) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < text.length() && letters.length() < LETTERS; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        letters.append(text.charAt(i));
      }
    }
    return letters.toString();
  }
}
