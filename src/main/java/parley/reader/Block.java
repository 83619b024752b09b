package parley.reader;

import java.util.ArrayList;
import java.util.List;
import parley.article.Image;
import parley.article.Link;
import parley.text.Span;

/**
 * A paragraph, a heading or an item of a list, with the markup taken off.
 *
 * @param text single spaces, none at the ends
 * @param links at offsets in {@code text}
 * @param bold the spans that were printed bold or in italics
 * @param images pictures that stood inside
 */
record Block(Kind kind, String text, List<Link> links, List<Span> bold, List<Image> images) {

  enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    QUOTE,
    /** A line drawn between two parts, or the end of a page. */
    RULE
  }

  Block {
    links = List.copyOf(links);
    bold = List.copyOf(bold);
    images = List.copyOf(images);
  }

  static Block plain(String text) {
    return new Block(Kind.PARAGRAPH, text, List.of(), List.of(), List.of());
  }

  Block as(Kind other) {
    return new Block(other, text, links, bold, images);
  }

  /** What stands from {@code start} to {@code end}, without spaces at its ends. */
  Block part(int start, int end) {
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    Span whole = new Span(start, end);
    List<Link> kept = new ArrayList<>();
    for (Link link : links) {
      if (whole.contains(link.span())) {
        kept.add(new Link(moved(link.span(), -start), link.words(), link.url()));
      }
    }
    List<Span> keptBold = new ArrayList<>();
    for (Span span : bold) {
      if (whole.contains(span)) {
        keptBold.add(moved(span, -start));
      }
    }
    return new Block(kind, text.substring(start, end), kept, keptBold, images);
  }

  /** This block with another one after it. */
  Block followedBy(String between, Block next) {
    int by = text.length() + between.length();
    List<Link> allLinks = new ArrayList<>(links);
    for (Link link : next.links) {
      allLinks.add(new Link(moved(link.span(), by), link.words(), link.url()));
    }
    List<Span> allBold = new ArrayList<>(bold);
    for (Span span : next.bold) {
      allBold.add(moved(span, by));
    }
    List<Image> allImages = new ArrayList<>(images);
    allImages.addAll(next.images);
    return new Block(kind, text + between + next.text, allLinks, allBold, allImages);
  }

  /** Whether one link is all there is. */
  boolean isOneLink() {
    return links.size() == 1 && links.getFirst().span().length() == text.length();
  }

  int words() {
    int words = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != ' ' && (i == 0 || text.charAt(i - 1) == ' ')) {
        words++;
      }
    }
    return words;
  }

  private static Span moved(Span span, int by) {
    return new Span(span.start() + by, span.end() + by);
  }
}
