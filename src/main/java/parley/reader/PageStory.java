package parley.reader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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

  /** What is said twice on a page for two kinds of screen is longer than this. */
  private static final int TWICE = 12;

  /** An item of a list that holds a link and words of its own has so many. */
  private static final int ITEM = 6;

  /** Text of an element that makes no paragraph says something from so many words on. */
  private static final int SHORTEST_TEXT = 5;

  private final List<PageBlock> inside;
  private final Draft draft;
  private final Map<Element, Integer> words = new IdentityHashMap<>();
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
    List<PageBlock> kept = withoutHeadingsOfNothing(upToTheEnd(kept()));
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
      return !(isAtHome(block)
          && (block.isHeading() || item || (sentence && block.words() >= TWICE)));
    }
    if (block.isHeading() || block.tag().equals("tr")) {
      return false;
    }
    if (isAtHome(block) && block.tag().equals("p")) {
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

  private static final Set<BlockRules.Cue> ELSE =
      Set.of(BlockRules.Cue.RELATED, BlockRules.Cue.FURNITURE);

  private static boolean announcesElse(PageBlock block) {
    String text = block.block().text();
    BlockRules.Found found = block.words() > 8 ? null : BlockRules.shipped().find(text);
    return found != null
        && block.isHeading()
        && ELSE.contains(found.cue())
        && found.rest() == text.length();
  }

  /** A heading stands above something: a paragraph, or a heading of less weight. */
  private static List<PageBlock> withoutHeadingsOfNothing(List<PageBlock> blocks) {
    Deque<PageBlock> kept = new ArrayDeque<>();
    for (PageBlock block : blocks.reversed()) {
      PageBlock below = kept.peekFirst();
      boolean ofNothing =
          block.isHeading()
              && (below == null || (below.isHeading() && below.level() <= block.level()));
      if (!ofNothing) {
        kept.addFirst(block);
      }
    }
    return List.copyOf(kept);
  }
}
