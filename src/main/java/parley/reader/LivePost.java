package parley.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import parley.article.Published;

/**
 * One post of a live blog.
 *
 * @param authors as they are named, or empty
 * @param url of the post itself, or null
 */
record LivePost(
    @Nullable String headline,
    @Nullable Published published,
    @Nullable Published modified,
    AuthorField authors,
    @Nullable String url,
    List<Block> blocks) {

  private static final Set<String> PARAGRAPHS = Set.of("p", "li", "blockquote", "pre", "td");

  /** A post has no more paragraphs. */
  private static final int MOST_BLOCKS = 500;

  private static final int LONGEST_BYLINE = 12;

  LivePost {
    blocks = List.copyOf(blocks);
  }

  /** The article that the post is, with what it has from its blog. */
  Draft draft(Draft blog) {
    Draft draft = new Draft();
    draft.headline = headline == null ? blog.headline : headline;
    draft.published = published;
    draft.modified = modified;
    draft.outlet = blog.outlet;
    draft.url = url == null ? blog.url : url;
    if (authors.people().isEmpty() && authors.desks().isEmpty()) {
      draft.authors.addAll(blog.authors);
    } else {
      draft.authors.addAll(authors.people().isEmpty() ? authors.desks() : authors.people());
    }
    draft.agencies.addAll(authors.agencies());
    Sorting.sort(blocks, draft);
    return draft;
  }

  /** The paragraphs of a body as JSON-LD has it: with tags, or a line each. */
  static List<Block> blocks(String body) {
    if (body.indexOf('<') >= 0) {
      List<Block> blocks = blocks(Jsoup.parseBodyFragment(body).body(), null);
      if (!blocks.isEmpty()) {
        return blocks;
      }
    }
    List<Block> blocks = new ArrayList<>();
    for (String raw : body.split("\\R+", MOST_BLOCKS)) {
      String line = Clean.line(raw.indexOf('&') >= 0 ? Jsoup.parseBodyFragment(raw).text() : raw);
      if (!line.isEmpty()) {
        blocks.add(Block.plain(line));
      }
    }
    return blocks;
  }

  /**
   * The paragraphs in an element.
   *
   * @param heading is none of them
   */
  @SuppressWarnings("ReferenceEquality") // elements are places in a page
  static List<Block> blocks(Element element, @Nullable Element heading) {
    List<Block> blocks = new ArrayList<>();
    for (Element part : element.select("p, li, blockquote, pre, td")) {
      boolean inside = part.parent() != null && isInParagraph(part, element);
      boolean caption = part.closest("figcaption, figure, button, nav, footer") != null;
      if (part != heading && !inside && !caption && blocks.size() < MOST_BLOCKS) {
        Block block = PageBlocks.inline(part);
        if (!block.text().isEmpty() && !isTime(block.text()) && !isByline(block)) {
          blocks.add(block);
        }
      }
    }
    return blocks;
  }

  /** A line that holds a day or a time and nothing else. */
  private static boolean isTime(String text) {
    return text.length() <= 40 && (Days.line(text) != null || DayFinder.isClock(text));
  }

  private static boolean isByline(Block block) {
    return block.words() <= LONGEST_BYLINE
        && AuthorField.hasLabel(block.text())
        && !SentenceEdge.ends(block.text())
        && !AuthorField.of(block.text()).isEmpty();
  }

  @SuppressWarnings("ReferenceEquality") // elements are places in a page
  private static boolean isInParagraph(Element part, Element root) {
    for (Element e = part.parent(); e != null && e != root; e = e.parent()) {
      if (PARAGRAPHS.contains(e.normalName())) {
        return true;
      }
    }
    return false;
  }
}
