package parley.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.article.Image;
import parley.article.Link;
import parley.article.Related;

/**
 * Says of every block behind the header what it is: a paragraph of the body, a caption, a post, a
 * pointer to another article, a notice, an address.
 *
 * <p>A block goes to the body unless something speaks for something else: a word too many there
 * does less harm than a paragraph that is lost.
 */
final class Sorting {

  /** A post has no more paragraphs than this; where no signature follows, only the first counts. */
  private static final int LONGEST_POST = 8;

  private final BlockRules rules = BlockRules.shipped();
  private final List<Block> blocks;
  private final Draft draft;
  private int at;
  private boolean afterPicture;

  private final boolean captionsFirst;

  private Sorting(List<Block> blocks, Draft draft, boolean captionsFirst) {
    this.blocks = blocks;
    this.draft = draft;
    this.captionsFirst = captionsFirst;
  }

  static void sort(List<Block> blocks, Draft draft) {
    sort(new Sorting(blocks, draft, true));
  }

  /** The same for the blocks of a web page, where captions are told by its elements. */
  static void sortPage(List<Block> blocks, Draft draft) {
    sort(new Sorting(blocks, draft, false));
  }

  private static void sort(Sorting sorting) {
    while (sorting.at < sorting.blocks.size()) {
      sorting.next();
    }
  }

  private void next() {
    Block block = blocks.get(at++);
    boolean expectsCaption = afterPicture || (captionsFirst && !draft.hasBody());
    afterPicture = !block.images().isEmpty() && block.text().isEmpty();
    block.images().forEach(draft::add);
    if (block.text().isEmpty() || block.kind() == Block.Kind.RULE || isPageNumber(block)) {
      return;
    }
    BlockRules.Found found = rules.find(block.text());
    if (found != null && byCue(block, found)) {
      return;
    }
    int signature = Post.signatureIn(block);
    Image image = Caption.read(block, expectsCaption);
    if (isAddress(block)) {
      address(block.text(), block.links());
    } else if (signature >= 0) {
      signed(block, signature);
    } else if (image != null && block.kind() == Block.Kind.PARAGRAPH) {
      draft.add(image);
    } else if (isPointer(block)) {
      draft.related.add(pointer(block));
    } else {
      paragraph(block);
    }
  }

  /** Whether the cue settles what the block is. */
  private boolean byCue(Block block, BlockRules.Found found) {
    Block rest = block.part(found.rest(), block.text().length());
    return switch (found.cue()) {
      case EMBED -> {
        embed();
        yield true;
      }
      case RELATED -> related(block, rest);
      case NOTICE -> {
        draft.addNotice(block.text());
        yield true;
      }
      case ADDRESS -> address(rest);
      case FURNITURE -> true;
      case CREDIT -> {
        boolean credit = rest.words() <= 9 && !SentenceEdge.ends(rest.text());
        if (credit) {
          draft.add(new Image(null, rest.text(), null));
        }
        yield credit;
      }
      case PUBLISHED, UPDATED -> Header.day(draft, found.cue(), rest.text());
      case AUTHOR, HEADLINE, OUTLET -> false;
    };
  }

  private void embed() {
    List<Block> post = new ArrayList<>();
    int i = at;
    while (i < blocks.size() && post.size() < LONGEST_POST) {
      Block block = blocks.get(i++);
      int signature = Post.signatureIn(block);
      if (signature >= 0) {
        post.add(block.part(0, signature));
        Block signed = block.part(signature, block.text().length());
        draft.embeds.add(Post.embed(post, Post.signature(signed)));
        at = i;
        return;
      }
      post.add(block);
    }
    if (at < blocks.size() && blocks.get(at).kind() != Block.Kind.RULE) {
      draft.embeds.add(Post.embed(List.of(blocks.get(at)), null));
      at++;
    }
  }

  /** A post that no cue announced: the paragraph before its signature. */
  private void signed(Block block, int signature) {
    List<Block> post = new ArrayList<>();
    Block before = signature > 0 ? block.part(0, signature) : draft.takeLast();
    if (before != null) {
      post.add(before);
    }
    Block signed = block.part(signature, block.text().length());
    draft.embeds.add(Post.embed(post, Post.signature(signed)));
  }

  private boolean related(Block block, Block rest) {
    if (!rest.text().isEmpty()) {
      boolean pointer = !rest.links().isEmpty() || !SentenceEdge.ends(rest.text());
      if (pointer && rest.words() <= 40) {
        draft.related.add(pointer(rest));
        return true;
      }
      return false;
    }
    int before = draft.related.size();
    while (at < blocks.size() && isRelatedItem(blocks.get(at))) {
      draft.related.add(pointer(blocks.get(at++)));
    }
    return draft.related.size() > before || block.words() <= 3;
  }

  private static boolean isRelatedItem(Block block) {
    return block.isOneLink() && !isAddress(block);
  }

  private boolean address(Block rest) {
    Block address = rest;
    if (rest.text().isEmpty() && at < blocks.size() && isAddress(blocks.get(at))) {
      address = blocks.get(at++);
    }
    if (address.text().isEmpty()) {
      return true;
    }
    if (!address.links().isEmpty() || isAddress(address)) {
      address(address.text(), address.links());
      return true;
    }
    return source(address.text());
  }

  /** {@code Source: The Vareno Courier}: an outlet that the table knows, or an agency. */
  private boolean source(String name) {
    String agency = Agencies.shipped().named(name);
    String outlet = Outlets.shipped().named(name);
    if (agency != null) {
      draft.agencies.add(agency);
    } else if (outlet != null && draft.outlet == null) {
      draft.outlet = outlet;
    }
    return agency != null || outlet != null;
  }

  private void address(String text, List<Link> links) {
    String url = links.isEmpty() ? text : links.getFirst().url();
    if (draft.url == null && url.startsWith("http")) {
      draft.url = url;
    }
  }

  private static boolean isAddress(Block block) {
    String text = block.text();
    return text.indexOf(' ') < 0 && (text.startsWith("http://") || text.startsWith("https://"));
  }

  /** A link that is a block of its own and reads like a headline. */
  private boolean isPointer(Block block) {
    return block.isOneLink()
        && block.kind() == Block.Kind.PARAGRAPH
        && block.words() >= 3
        && block.words() <= 30
        && !SentenceEdge.ends(block.text())
        && !SentenceEdge.goesOn(block.text())
        && !goesOnAfter();
  }

  /** A paragraph that a page break cut may begin with a link, or end with one. */
  private boolean goesOnAfter() {
    return at < blocks.size() && SentenceEdge.goesOn(blocks.get(at).text());
  }

  private static Related pointer(Block block) {
    if (block.links().isEmpty()) {
      return new Related(block.text(), null);
    }
    Link link = block.links().getFirst();
    return new Related(link.words(), link.url());
  }

  private void paragraph(Block block) {
    Block body = withoutNotice(block);
    if (body.text().isEmpty()) {
      return;
    }
    String agency = Dateline.agency(body.text());
    if (agency != null && !draft.hasBody()) {
      draft.agencies.add(agency);
    }
    draft.add(body);
  }

  /** Takes off a notice in brackets at the end: {@code … he said. (Reporting by Jane Roe)}. */
  private Block withoutNotice(Block block) {
    String text = block.text();
    int open = text.lastIndexOf('(');
    if (!text.endsWith(")") || open <= 0) {
      return block;
    }
    String inside = text.substring(open);
    boolean signed = isLast() && Agencies.shipped().named(bracketed(inside)) != null;
    if (signed) {
      draft.agencies.add(Objects.requireNonNull(Agencies.shipped().named(bracketed(inside))));
    }
    if (!rules.is(BlockRules.Cue.NOTICE, inside)) {
      return block;
    }
    draft.addNotice(inside);
    return block.part(0, open);
  }

  private static String bracketed(String inside) {
    return inside.substring(1, inside.length() - 1);
  }

  private boolean isLast() {
    return at == blocks.size();
  }

  private static boolean isPageNumber(Block block) {
    @Nullable String text = block.text();
    return text.length() <= 4 && text.chars().allMatch(Character::isDigit);
  }
}
