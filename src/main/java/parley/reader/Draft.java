package parley.reader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Embed;
import parley.article.Image;
import parley.article.Link;
import parley.article.Published;
import parley.article.Related;
import parley.text.Span;

/** An article that is being put together. What was found first stays. */
final class Draft {

  @Nullable String headline;
  @Nullable Published published;
  @Nullable Published modified;
  @Nullable String outlet;
  @Nullable String url;
  final Set<String> authors = new LinkedHashSet<>();
  final Set<String> agencies = new LinkedHashSet<>();
  final List<Image> images = new ArrayList<>();
  final List<Embed> embeds = new ArrayList<>();
  final List<Related> related = new ArrayList<>();
  final List<String> notices = new ArrayList<>();
  private final List<Block> paragraphs = new ArrayList<>();

  void add(Block paragraph) {
    paragraphs.add(paragraph);
  }

  /** Takes the last paragraph out again, or gives null where there is none. */
  @Nullable Block takeLast() {
    return paragraphs.isEmpty() ? null : paragraphs.removeLast();
  }

  boolean hasBody() {
    return !paragraphs.isEmpty();
  }

  /** How many words the body has. */
  int words() {
    return paragraphs.stream().mapToInt(Block::words).sum();
  }

  void add(Byline byline) {
    authors.addAll(byline.authors());
    agencies.addAll(byline.agencies());
  }

  void addNotice(String notice) {
    notices.add(notice);
    agencies.addAll(Agencies.shipped().in(notice));
  }

  /** Puts a picture down; a credit that stands alone belongs to the picture before it. */
  void add(Image image) {
    Image last = images.isEmpty() ? null : images.getLast();
    boolean joins =
        last != null
            && image.url() == null
            && ((image.caption() == null && last.credit() == null)
                || (last.caption() == null && last.credit() == null));
    if (last != null && joins) {
      String caption = image.caption() == null ? last.caption() : image.caption();
      images.set(images.size() - 1, new Image(caption, image.credit(), last.url()));
    } else {
      images.add(image);
    }
  }

  /** The body in one piece, paragraphs that a page break had cut whole again. */
  Article.Builder build(String id) {
    StringBuilder text = new StringBuilder();
    List<Link> links = new ArrayList<>();
    for (Block paragraph : whole()) {
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
      int from = text.length();
      text.append(paragraph.text());
      for (Link link : paragraph.links()) {
        links.add(
            new Link(
                new Span(from + link.span().start(), from + link.span().end()),
                link.words(),
                link.url()));
      }
    }
    return Article.builder(id, text.toString())
        .headline(headline)
        .published(published)
        .modified(modified)
        .outlet(outlet)
        .url(url)
        .authors(List.copyOf(authors))
        .agencies(List.copyOf(agencies))
        .images(images)
        .links(links)
        .embeds(embeds)
        .related(related)
        .notices(notices);
  }

  private List<Block> whole() {
    List<Block> whole = new ArrayList<>();
    List<Block> pieces = new ArrayList<>();
    for (Block paragraph : paragraphs) {
      if (!pieces.isEmpty() && !isCut(pieces.getLast(), paragraph)) {
        whole.add(joined(pieces));
        pieces.clear();
      }
      pieces.add(paragraph);
    }
    if (!pieces.isEmpty()) {
      whole.add(joined(pieces));
    }
    return whole;
  }

  /** Whether the first was broken off where the second goes on. */
  private static boolean isCut(Block first, Block second) {
    return first.kind() == Block.Kind.PARAGRAPH
        && second.kind() == Block.Kind.PARAGRAPH
        && !SentenceEdge.ends(first.text())
        && SentenceEdge.goesOn(second.text());
  }

  /** Puts the pieces of a paragraph together, in one go: there may be very many of them. */
  private static Block joined(List<Block> pieces) {
    if (pieces.size() == 1) {
      return pieces.getFirst();
    }
    StringBuilder text = new StringBuilder();
    List<Link> links = new ArrayList<>();
    for (Block piece : pieces) {
      if (Hyphen.isSplit(text, piece.text())) {
        if (!Hyphen.keeps(text, piece.text())) {
          text.setLength(text.length() - 1);
        }
      } else if (!text.isEmpty()) {
        text.append(' ');
      }
      int from = text.length();
      text.append(piece.text());
      for (Link link : piece.links()) {
        links.add(
            new Link(
                new Span(from + link.span().start(), from + link.span().end()),
                link.words(),
                link.url()));
      }
    }
    return new Block(Block.Kind.PARAGRAPH, text.toString(), links, List.of(), List.of());
  }
}
