package parley.reader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Takes out of the blocks of a body what does not belong to the story: lists of links, headings of
 * nothing, what the header says already, and what follows its end.
 *
 * <p>Where most paragraphs stand is the story's home: what stands beside them is believed more than
 * what stands in a box of its own.
 */
final class PageStory {

  /** An element that holds so much of the paragraphs is a home of theirs. */
  private static final double HOME = 0.2;

  /** The end of a story has less than this share of the body behind it. */
  private static final double LITTLE = 0.25;

  /** A line of the header has no more words. */
  private static final int LONGEST_LINE = 20;

  /** A sentence in a link is one of the story from so many words on. */
  private static final int SENTENCE = 12;

  /** A heading that announces what is no part of the story has no more words. */
  private static final int LONGEST_ANNOUNCEMENT = 8;

  /** An item of a list that holds a link and words of its own has so many. */
  private static final int ITEM = 6;

  /** A story has so many paragraphs, and so many at most tell of its author. */
  private static final int FEWEST = 3;

  private static final int LONGEST_BIO = 3;

  /** Text of an element that makes no paragraph says something from so many words on. */
  private static final int SHORTEST_TEXT = 5;

  /** What a heading says that is of something else. */
  private static final Set<BlockRules.Cue> ELSE =
      Set.of(BlockRules.Cue.RELATED, BlockRules.Cue.FURNITURE);

  private final List<PageBlock> inside;
  private final Draft draft;
  private final IdentityHashMap<Element, Integer> words = new IdentityHashMap<>();
  private int total;

  PageStory(List<PageBlock> inside, Draft draft) {
    this.inside = inside;
    this.draft = draft;
    for (PageBlock block : inside) {
      if (block.worth() > 0) {
        words.merge(block.home(), block.words(), Integer::sum);
        total += block.words();
      }
    }
  }

  List<Block> blocks() {
    List<PageBlock> kept = withoutHeadingsOfNothing(withoutTheAuthor(upToTheEnd(kept())));
    return kept.stream().map(PageBlock::block).toList();
  }

  private List<PageBlock> kept() {
    List<PageBlock> kept = new ArrayList<>();
    boolean body = false;
    for (PageBlock block : inside) {
      String text = block.block().text();
      int length = block.words();
      boolean headline = text.equals(draft.headline) || (block.tag().equals("h1") && !body);
      boolean header =
          !body
              && length <= LONGEST_LINE
              && (Header.isLine(draft, text) || (block.worth() < 0 && !block.tag().equals("p")));
      boolean twice = !kept.isEmpty() && isRepeated(kept.getLast(), block);
      if (!headline && !header && !twice && !isFurniture(block)) {
        kept.add(block);
        body |= block.worth() > 0;
      }
    }
    return kept;
  }

  /** Many pages say a thing twice in a row, in one box for wide and one for narrow screens. */
  @SuppressWarnings("ReferenceEquality") // elements are places in a page
  private static boolean isRepeated(PageBlock before, PageBlock block) {
    return before.block().text().equals(block.block().text()) && before.home() != block.home();
  }

  private boolean isAtHome(PageBlock block) {
    return words.getOrDefault(block.home(), 0) >= total * HOME;
  }

  private boolean isFurniture(PageBlock block) {
    boolean sentence = SentenceEdge.ends(block.block().text());
    if (block.isLinks()) {
      boolean item = block.tag().equals("li") && block.words() >= ITEM && !block.isAllLink();
      return !(isAtHome(block) && (block.isHeading() || item || isSentence(block)));
    }
    if (block.isHeading() || block.tag().equals("tr")) {
      return false;
    }
    if (isAtHome(block) && (block.tag().equals("p") || block.tag().equals("li"))) {
      return false;
    }
    return (block.words() < 3 && !sentence)
        || (block.tag().equals("div") && block.words() < SHORTEST_TEXT && !sentence);
  }

  /** Up to a heading that announces something else, if the most part stands before it. */
  private List<PageBlock> upToTheEnd(List<PageBlock> blocks) {
    int behind = 0;
    int end = blocks.size();
    for (int i = blocks.size() - 1; i >= 0 && behind <= total * LITTLE; i--) {
      PageBlock block = blocks.get(i);
      behind += block.worth() > 0 ? block.words() : 0;
      if (announcesElse(block)) {
        end = i;
      }
    }
    return blocks.subList(0, end);
  }

  /** What is said of the author below the story is a notice, and no part of it. */
  private List<PageBlock> withoutTheAuthor(List<PageBlock> blocks) {
    int end = blocks.size();
    while (end > FEWEST
        && end > blocks.size() - LONGEST_BIO
        && isOfTheAuthor(blocks.get(end - 1))) {
      end--;
      draft.notices.add(blocks.get(end).block().text());
    }
    return blocks.subList(0, end);
  }

  private boolean isOfTheAuthor(PageBlock block) {
    String text = block.block().text();
    for (String author : draft.authors) {
      boolean named = text.startsWith(author + " ") || text.startsWith(author + ", ");
      if (named && author.indexOf(' ') > 0 && text.indexOf('“') < 0 && text.indexOf('"') < 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean announcesElse(PageBlock block) {
    String text = block.block().text();
    BlockRules.Found found =
        block.words() > LONGEST_ANNOUNCEMENT ? null : BlockRules.shipped().find(text);
    return found != null
        && block.isHeading()
        && ELSE.contains(found.cue())
        && found.rest() == text.length();
  }

  private static boolean isSentence(PageBlock block) {
    return block.words() >= SENTENCE && SentenceEdge.ends(block.block().text());
  }

  /** A heading stands above something: a paragraph, or a heading of less weight. */
  private static List<PageBlock> withoutHeadingsOfNothing(List<PageBlock> blocks) {
    Deque<PageBlock> kept = new ArrayDeque<>();
    for (PageBlock block : blocks.reversed()) {
      PageBlock below = kept.peekFirst();
      boolean ofNothing =
          block.isHeading()
              && !isSentence(block)
              && (below == null || (below.isHeading() && below.level() <= block.level()));
      if (!ofNothing) {
        kept.addFirst(block);
      }
    }
    return List.copyOf(kept);
  }
}
