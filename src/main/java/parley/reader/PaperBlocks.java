package parley.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.article.Image;
import parley.reader.PaperParts.Part;
import parley.reader.PaperParts.Size;
import parley.reader.paper.Line;
import parley.reader.paper.Paper;
import parley.reader.paper.Picture;
import parley.reader.paper.Sheet;

/** Says of the parts of a paper what they are: headline, heading, paragraph, caption, note. */
final class PaperBlocks {

  /** Above a headline stand names of papers and sections; what has more words is text. */
  private static final int ABOVE = 15;

  private static final int LONGEST_HEADING = 20;

  /** The title of a file is compared with what stands on so many pages behind the first. */
  private static final int FIRST_PAGES = 5;

  /** Letters of a title that tells something. */
  private static final int SHORTEST_TITLE = 12;

  /** So many short lines at the end are no part of an article. */
  private static final int A_MENU = 8;

  private static final int LONGEST_CAPTION = 90;

  /** A line of the body has more letters; a number or a word may stand anywhere. */
  private static final int A_LINE = 25;

  /** More quotations in large type are not looked up. */
  private static final int MOST_PULLED = 50;

  private final Paper paper;
  private final RunningLines running;

  /** How far down the body of each page reaches. */
  private final Map<Integer, Float> lowest = new HashMap<>();

  /** The letters of the body, without anything between them. */
  private final StringBuilder body = new StringBuilder();

  private int pulled;

  private PaperBlocks(Paper paper, RunningLines running) {
    this.paper = paper;
    this.running = running;
  }

  /** The blocks of the paper; its headline is the first of them. */
  static List<Block> of(
      Paper paper, List<Sheet> sheets, Typography type, RunningLines running, Draft draft) {
    List<Part> parts = PaperParts.of(sheets, type);
    PaperBlocks reading = new PaperBlocks(paper, running);
    for (Part part : parts) {
      if (part.size == Size.BODY) {
        reading.body.append(letters(part.words()));
      }
    }
    for (Sheet sheet : sheets) {
      for (Line line : sheet.lines()) {
        if (type.size(line) == Size.BODY && line.text().length() > A_LINE) {
          reading.lowest.merge(sheet.number(), line.base(), Math::max);
        }
      }
    }
    return reading.read(parts, draft);
  }

  @SuppressWarnings("ReferenceEquality") // sheets and parts are places in a paper
  private List<Block> read(List<Part> parts, Draft draft) {
    Part headline = headline(parts);
    List<Block> blocks = new ArrayList<>();
    List<Block> notes = new ArrayList<>();
    if (headline != null) {
      blocks.add(block(headline).as(Block.Kind.HEADING));
    }
    boolean above = headline != null;
    Part last = null;
    for (Part part : parts) {
      if (part == headline) {
        above = false;
        continue;
      }
      if (last != null && last.sheet != part.sheet && !blocks.isEmpty()) {
        blocks.add(Block.plain("\f").as(Block.Kind.RULE));
      }
      last = part;
      Block block = block(part);
      if (above && isFurniture(block)) {
        outlet(block.text(), draft);
        running.tell(block.text());
        continue;
      }
      Image caption = caption(part, block);
      if (caption != null) {
        blocks.add(new Block(block.kind(), "", List.of(), List.of(), List.of(caption)));
      } else if (isNote(part)) {
        notes.add(block);
      } else if (part.size != Size.LARGE || !isPulled(block.text())) {
        blocks.add(block);
      }
    }
    List<Block> kept = withoutMenus(blocks);
    kept.addAll(notes);
    return kept;
  }

  /** A page of the web that was printed ends with what leads to other pages. */
  private static List<Block> withoutMenus(List<Block> blocks) {
    int end = blocks.size();
    while (end > 0 && isMenu(blocks.get(end - 1))) {
      end--;
    }
    List<Block> kept = new ArrayList<>(blocks.subList(0, end));
    List<Block> last = blocks.subList(end, blocks.size());
    for (Block block : last) {
      boolean told = BlockRules.shipped().find(block.text()) != null;
      if (told || last.size() < A_MENU || block.text().startsWith("http")) {
        kept.add(block);
      }
    }
    return kept;
  }

  private static boolean isMenu(Block block) {
    return block.words() < ABOVE && (!SentenceEdge.ends(block.text()) || block.words() < 4);
  }

  private Block block(Part part) {
    String text = Clean.line(part.words());
    if (PaperParts.isBullet(text)) {
      return Block.plain(text.substring(2).strip()).as(Block.Kind.ITEM);
    }
    boolean bracketed = text.startsWith("<http") && text.endsWith(">");
    Block block = Block.plain(bracketed ? text.substring(1, text.length() - 1) : text);
    boolean heading =
        block.words() <= LONGEST_HEADING
            && !SentenceEdge.ends(text)
            && !Header.isHeaderLine(text)
            && (part.size == Size.LARGE || (part.bold && part.size == Size.BODY));
    return heading ? block.as(Block.Kind.HEADING) : block;
  }

  /** The part that the file has as its title, or else the one in the largest letters. */
  private @Nullable Part headline(List<Part> parts) {
    Part titled = titled(parts);
    return titled == null ? largest(parts) : titled;
  }

  /** A title may have more than the headline: {@code Headline | The Vareno Courier}. */
  private @Nullable Part titled(List<Part> parts) {
    String title = paper.title() == null ? "" : letters(paper.title());
    Part best = null;
    int most = Math.max(SHORTEST_TITLE, title.length() / 2);
    for (Part part : parts) {
      if (part.sheet.number() > parts.getFirst().sheet.number() + FIRST_PAGES) {
        break;
      }
      if (part.text.length() <= 2 * title.length() + SHORTEST_TITLE) {
        String words = letters(part.words());
        boolean more = words.length() > most || (best == null && words.length() == most);
        if (more && title.contains(words)) {
          best = part;
          most = words.length();
        }
      }
    }
    return best;
  }

  /** The name of the paper may be larger than any headline; it is shorter, and stands above. */
  private @Nullable Part largest(List<Part> parts) {
    Part best = null;
    for (Part part : parts) {
      if (part.sheet.number() > parts.getFirst().sheet.number() + 1) {
        break;
      }
      String text = part.words();
      boolean heading =
          part.size == Size.LARGE
              && Block.plain(text).words() <= 2 * LONGEST_HEADING
              && !isName(text);
      if (heading && (best == null || isMore(part, best))) {
        best = part;
      }
    }
    return best;
  }

  private static boolean isMore(Part part, Part best) {
    int words = Block.plain(part.words()).words();
    int wordsOfBest = Block.plain(best.words()).words();
    if (words <= 3 && wordsOfBest >= 5) {
      return false;
    }
    return part.first().size() > best.first().size() * 1.05f || (wordsOfBest <= 3 && words >= 5);
  }

  private boolean isName(String text) {
    return running.has(text) || Outlets.shipped().named(text) != null || Header.isHeaderLine(text);
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  /** Whether a part above the headline is no text: no sentence, and no day or byline. */
  private static boolean isFurniture(Block block) {
    return (block.words() < ABOVE || !SentenceEdge.ends(block.text()))
        && !Header.isHeaderLine(block.text());
  }

  private void outlet(String text, Draft draft) {
    String known = Outlets.shipped().named(text);
    if (draft.outlet == null) {
      draft.outlet = known == null && running.has(text) && text.length() < 60 ? text : known;
    }
  }

  /** Small type under a picture, or any type with a credit there. */
  private @Nullable Image caption(Part part, Block block) {
    if (part.size == Size.LARGE
        || block.words() > LONGEST_CAPTION
        || Header.isHeaderLine(block.text())
        || !isAtPicture(part)) {
      return null;
    }
    Image credited = Caption.read(block, true);
    if (credited != null || part.size == Size.BODY) {
      return credited;
    }
    return new Image(block.text(), null, null);
  }

  private static boolean isAtPicture(Part part) {
    float reach = 2.5f * part.first().size();
    float top = part.first().base() - part.first().size();
    float bottom = part.last().base();
    for (Picture picture : part.sheet.pictures()) {
      boolean beneath =
          picture.left() < part.first().right() && part.first().left() < picture.right();
      boolean near =
          Math.abs(top - picture.bottom()) < reach || Math.abs(picture.top() - bottom) < reach;
      if (beneath && near && picture.bottom() - picture.top() > 3 * part.first().size()) {
        return true;
      }
    }
    return false;
  }

  /** A note at the foot of a page: in small type, with its number, below all of the body. */
  private boolean isNote(Part part) {
    return part.size == Size.SMALL
        && startsAsNote(part.words())
        && part.first().base() > lowest.getOrDefault(part.sheet.number(), Float.MAX_VALUE);
  }

  private static boolean startsAsNote(String text) {
    return Character.isDigit(text.charAt(0)) || "*†‡§¹²³".indexOf(text.charAt(0)) >= 0;
  }

  /** Whether a quotation in large type only repeats what the body says. */
  private boolean isPulled(String text) {
    String words = letters(text);
    return words.length() >= 20 && ++pulled <= MOST_PULLED && body.indexOf(words) >= 0;
  }
}
