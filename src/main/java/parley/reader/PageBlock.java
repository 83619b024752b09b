package parley.reader;

import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * A block of a page, and the element that it stands in.
 *
 * @param tag of the nearest element that makes a block
 * @param linked how many of its characters are words of links
 */
record PageBlock(Block block, Element in, String tag, int linked) {

  /** A sentence with more of it in links points elsewhere. */
  private static final double ALL_LINK = 0.9;

  private static final Set<String> CONTAINERS =
      Set.of("div", "section", "article", "main", "body", "td", "center");

  /**
   * How much it looks like a paragraph of an article: its words if it does, less than nothing if it
   * looks like something else.
   */
  double worth() {
    int words = words();
    boolean sentence = SentenceEdge.ends(block.text());
    if (isLinks()) {
      return -3 - words * 0.3;
    }
    return switch (tag) {
      case "p", "blockquote", "pre" -> (sentence && words >= 5) || words >= 15 ? words : -1;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> 0;
      case "tr" -> words * 0.1;
      case "li", "dd", "dt" -> words >= 8 ? words * (sentence ? 0.5 : 0.3) : -0.5;
      default -> (sentence && words >= 10) || words >= 25 ? words * 0.9 : -3;
    };
  }

  /** How many words it has; of scripts without spaces, two characters are a word. */
  int words() {
    int wide = 0;
    for (int i = 0; i < block.text().length(); i++) {
      wide += isWide(block.text().charAt(i)) ? 1 : 0;
    }
    return wide == 0 ? block.words() : block.words() + wide / 2;
  }

  /** Whether a character is of a script that puts no spaces between words. */
  static boolean isWide(char c) {
    return (c >= '\u2e80' && c < '\ua4d0') || (c >= '\uf900' && c < '\ufb00');
  }

  /** Whether most of it is links. */
  boolean isLinks() {
    double share = tag.equals("tr") ? 0.8 : 0.5;
    return linked > block.text().length() * share
        && !(SentenceEdge.ends(block.text()) && tag.equals("p") && !isAllLink());
  }

  boolean isAllLink() {
    return linked >= block.text().length() * ALL_LINK;
  }

  /** The element that it stands in beside others: around its paragraph, list or quotation. */
  Element home() {
    Element home = in;
    while (home.parent() != null && !CONTAINERS.contains(home.normalName())) {
      home = home.parent();
    }
    return home;
  }

  boolean isHeading() {
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  /** Of a heading, from 1 to 6. */
  int level() {
    return tag.charAt(1) - '0';
  }
}
