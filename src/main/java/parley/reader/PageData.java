package parley.reader;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body where a page keeps it for its scripts to show: in JSON-LD, or in a template. */
final class PageData {

  private static final String BODY = "articleBody";

  /** Pages nest their JSON-LD a few levels deep. */
  private static final int DEEPEST = 6;

  /** A template with fewer characters holds no article. */
  private static final int SHORTEST = 500;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private PageData() {}

  /** The longest body that the page's JSON-LD holds, a paragraph a block; none where none does. */
  static List<Block> stated(Document page) {
    String longest = "";
    for (Element script : page.select("script[type=application/ld+json]")) {
      String body = body(script.data());
      longest = body.length() > longest.length() ? body : longest;
    }
    List<Block> blocks = new ArrayList<>();
    for (String line : longest.split("\\R", -1)) {
      String paragraph = Clean.line(line.indexOf('<') < 0 ? line : Jsoup.parse(line).text());
      if (!paragraph.isEmpty()) {
        blocks.add(Block.plain(paragraph));
      }
    }
    return blocks;
  }

  private static String body(String data) {
    try {
      return data.contains(BODY) ? body(MAPPER.readTree(data), 0) : "";
    } catch (JacksonException e) {
      return ""; // many pages carry JSON that is none
    }
  }

  private static String body(JsonNode node, int depth) {
    String longest = node.path(BODY).isString() ? node.path(BODY).stringValue() : "";
    if (depth < DEEPEST) {
      for (JsonNode child : node) {
        String body = child.isContainer() ? body(child, depth + 1) : "";
        longest = body.length() > longest.length() ? body : longest;
      }
    }
    return longest;
  }

  /** The longest template of the page as a page of its own; an empty one where it has none. */
  static Document template(Document page) {
    String longest = "";
    for (Element element : page.select("script[type*=template], template, noscript")) {
      String html = element.normalName().equals("script") ? element.data() : element.html();
      longest = html.length() > longest.length() ? html : longest;
    }
    return Jsoup.parse(longest.length() < SHORTEST ? "" : longest);
  }
}
