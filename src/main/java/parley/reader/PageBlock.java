package parley.reader;

import org.jsoup.nodes.Element;

/**
 * A block of a page, and the element that it stands in.
 *
 * @param tag of the nearest element that makes a block
 * @param linked how many of its characters are words of links
 */
record PageBlock(Block block, Element in, String tag, int linked) {

  /**
   * How much it looks like a paragraph of an article: its words if it does, less than nothing if it
   * looks like something else.
   */
  double worth() {
    int words = block.words();
    boolean sentence = SentenceEdge.ends(block.text());
    if (isLinks()) {
      return -3 - words * 0.3;
    }
    return switch (tag) {
      case "p", "blockquote", "pre" -> (sentence && words >= 5) || words >= 15 ? words : -1;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> 0;
      case "li", "dd", "dt" -> sentence && words >= 8 ? words * 0.5 : -1.5;
      default -> (sentence && words >= 10) || words >= 25 ? words * 0.9 : -3;
    };
  }

  /** Whether most of it is links. */
  boolean isLinks() {
    return linked * 2 > block.text().length()
        && !(SentenceEdge.ends(block.text()) && tag.equals("p"));
  }

  boolean isHeading() {
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }
}
