package parley.reader;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The texts of a feed, which are HTML, plain, or HTML that was escaped once too often. */
final class FeedText {

  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:p|br|a|div|span|img|b|i|em|strong|ul|ol|li|h[1-6]|blockquote|figure|table|font|hr)"
              + "(?:\\s[^<>]{0,2000})?/?>",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ESCAPED_TAG =
      Pattern.compile(
          "&(?:amp;)?lt;/?(?:p|br|a|div|img|b|i|em|strong|ul|li|h[1-6]|blockquote)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ENTITY =
      Pattern.compile("&(?:[a-zA-Z]{2,8}|#\\d{2,6}|#x[0-9a-f]{2,6});");

  private static final int LOOKED_AT = 20_000;

  private FeedText() {}

  /** A text on one line, without tags: a title, a name. */
  static String line(String raw) {
    String text = raw;
    for (int i = 0; i < 2 && (isHtml(text) || ENTITY.matcher(text).find()); i++) {
      text = Jsoup.parseBodyFragment(text).text();
    }
    return Clean.line(text);
  }

  /** The paragraphs of a text; what else it has goes to the draft. */
  static List<Block> blocks(String raw, @Nullable String base, Draft draft) {
    String text = raw;
    if (!isHtml(text) && ESCAPED_TAG.matcher(start(text)).find()) {
      text = Jsoup.parseBodyFragment(text).wholeText();
    }
    if (!isHtml(text)) {
      String plain =
          ENTITY.matcher(start(text)).find() ? Jsoup.parseBodyFragment(text).wholeText() : text;
      return Layout.blocks(Clean.text(plain).lines().toList(), line -> false);
    }
    Document page = Jsoup.parseBodyFragment(text, base == null ? "" : base);
    absolute(page, "a[href]", "href", base);
    absolute(page, "img[src]", "src", base);
    List<Block> blocks = PageBody.blocks(page, draft);
    // a sentence or two are no body of a page, and a summary all the same
    return blocks.isEmpty() ? Layout.blocks(PageLines.of(page), line -> false) : blocks;
  }

  private static void absolute(
      Document page, String elements, String attribute, @Nullable String base) {
    for (Element element : page.select(elements)) {
      String whole = FeedXml.absolute(element.attr(attribute), base);
      if (whole != null) {
        element.attr(attribute, whole);
      }
    }
  }

  private static boolean isHtml(String text) {
    return text.indexOf('<') >= 0 && TAG.matcher(start(text)).find();
  }

  private static String start(String text) {
    return text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
  }
}
