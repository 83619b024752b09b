package parley.reader;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tells whether only the beginning of an article is there, and the rest behind a paywall.
 *
 * <p>That an article is not free says little: many pages hold all of it. It is a beginning where it
 * is short besides, or much shorter than the page says that it is.
 */
final class Paywall {

  /** What the article then notes. */
  static final String NOTICE = "Only the beginning: the rest is behind a paywall.";

  /** A beginning has fewer words than this, where the page says that it is not free. */
  private static final int SHORT = 300;

  /** And fewer than this where only words on the page speak of it. */
  private static final int VERY_SHORT = 200;

  /** A part that is not free and has more words is there. */
  private static final int WHOLE_PART = 80;

  /** With less than this share of its words an article is a beginning. */
  private static final double BEGINNING = 0.6;

  /** A line that asks for money or a name is no longer. */
  private static final int LONGEST_LINE = 40;

  private Paywall() {}

  /** Whether a block asks to subscribe or to sign in; such a block is no part of the body. */
  static boolean isWall(Block block) {
    return block.words() <= LONGEST_LINE && WallWords.shipped().isPaywall(block.text());
  }

  /**
   * Whether only the beginning was read.
   *
   * @param words how many the body has
   * @param asked whether a block beside the body asks to subscribe
   */
  static boolean isBeginning(Document page, PageFields fields, int words, boolean asked) {
    for (JsonNode article : fields.articles()) {
      int stated = count(article.path("wordCount"));
      if (stated > 0 && isNotFree(article)) {
        return words < stated * BEGINNING;
      }
      if (isNotFree(article)) {
        return words < SHORT && !hasPart(page, article.path("hasPart"));
      }
    }
    return words < VERY_SHORT && (asked || asks(page));
  }

  private static int count(JsonNode node) {
    String digits = node.isString() ? node.stringValue().strip() : "";
    boolean number =
        !digits.isEmpty() && digits.length() < 8 && digits.chars().allMatch(Character::isDigit);
    return node.isInt() ? node.intValue() : number ? Integer.parseInt(digits) : 0;
  }

  private static boolean isNotFree(JsonNode node) {
    JsonNode free = node.path("isAccessibleForFree");
    String word = free.isString() ? free.stringValue().strip() : "";
    int slash = word.lastIndexOf('/');
    return (free.isBoolean() && !free.booleanValue())
        || word.substring(slash + 1).equalsIgnoreCase("false");
  }

  /** Whether a part of which the page says that it is not free stands there all the same. */
  private static boolean hasPart(Document page, JsonNode parts) {
    List<JsonNode> all = parts.isArray() ? List.copyOf(parts.values()) : List.of(parts);
    for (JsonNode part : all) {
      String selector = part.path("cssSelector").asString("");
      Element found = selector.isEmpty() || !isNotFree(part) ? null : first(page, selector);
      if (found != null && Block.plain(Clean.line(found.text())).words() >= WHOLE_PART) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Element first(Document page, String selector) {
    try {
      return selector.length() > 200 ? null : page.selectFirst(selector);
    } catch (Selector.SelectorParseException | IllegalArgumentException broken) {
      return null;
    }
  }

  /** Whether an element that is called a paywall, or a line, asks to subscribe. */
  private static boolean asks(Document page) {
    WallWords words = WallWords.shipped();
    for (Element element :
        page.select(
            "[class*=paywall], [id*=paywall], [class*=regwall], [class*=subscri], [class*=piano], p, h2, h3, h4")) {
      String line = PageSigns.words(element, 400);
      if (!line.isEmpty() && Block.plain(line).words() <= LONGEST_LINE && words.isPaywall(line)) {
        return true;
      }
    }
    return false;
  }
}
