package parley.reader;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.article.Image;
import parley.article.Published;

/**
 * What stands above the body: headline, day, byline, caption. Reads on until the first block that
 * can only be a paragraph.
 */
final class Header {

  /**
   * A line above the body that says nothing of itself may stand this far before a date or byline.
   */
  private static final int LOOK_AHEAD = 3;

  private static final int LONGEST_HEADLINE = 40;

  private final List<Block> blocks;
  private final Draft draft;
  private int at;

  private Header(List<Block> blocks, Draft draft) {
    this.blocks = blocks;
    this.draft = draft;
  }

  /** Reads the header into the draft, and says at which block the body begins. */
  static int read(List<Block> blocks, Draft draft) {
    Header header = new Header(blocks, draft);
    while (header.at < blocks.size() && header.take(blocks.get(header.at))) {
      header.at++;
    }
    return header.at;
  }

  private boolean take(Block block) {
    String text = block.text();
    if (block.kind() == Block.Kind.RULE || text.isEmpty()) {
      block.images().forEach(draft::add);
      return true;
    }
    if (isLine(draft, text)) {
      return true;
    }
    if (draft.headline == null && isHeadline(block)) {
      draft.headline = text;
      return true;
    }
    if (draft.headline == null && isSection(block)) {
      return true;
    }
    Image image = draft.headline == null ? null : Caption.read(block, true);
    if (image != null) {
      draft.add(image);
      return true;
    }
    if (block.words() <= LONGEST_HEADLINE && !draft.hasBody() && lineFollows()) {
      draft.add(block); // the standfirst
      return true;
    }
    return false;
  }

  /** Whether a line of the header stands among the next blocks. */
  private boolean lineFollows() {
    for (int i = at + 1; i < blocks.size() && i <= at + LOOK_AHEAD; i++) {
      if (isHeaderLine(blocks.get(i).text())) {
        return true;
      }
    }
    return false;
  }

  private boolean isHeadline(Block block) {
    if (block.kind() == Block.Kind.HEADING) {
      return true;
    }
    String text = block.text();
    boolean alone = at + 1 == blocks.size();
    if (block.kind() != Block.Kind.PARAGRAPH
        || block.words() > LONGEST_HEADLINE
        || alone
        || isSection(block)
        || Dateline.begins(text)) {
      return false;
    }
    boolean lineNext = isHeaderLine(blocks.get(at + 1).text());
    boolean stops = text.endsWith(".") || text.endsWith(":") || text.endsWith(";");
    return lineNext || (!stops && !endsInQuote(text)) || isTitleCase(text);
  }

  private static boolean endsInQuote(String text) {
    return text.endsWith(".\"") || text.endsWith(".”") || text.endsWith(",\"");
  }

  /**
   * The name of a section above the headline: a word or two, and then something like a headline.
   */
  private boolean isSection(Block block) {
    if (block.kind() != Block.Kind.PARAGRAPH || block.words() > 2 || at + 1 >= blocks.size()) {
      return false;
    }
    Block next = blocks.get(at + 1);
    return next.kind() == Block.Kind.HEADING
        || (next.words() >= 4
            && next.words() <= LONGEST_HEADLINE
            && !SentenceEdge.ends(next.text())
            && !isHeaderLine(next.text())
            && at + 2 < blocks.size());
  }

  /** Whether nearly all longer words begin with a capital letter. */
  static boolean isTitleCase(String text) {
    int words = 0;
    int capitals = 0;
    for (String word : text.split(" ", -1)) {
      if (word.length() >= 4 && Character.isLetter(word.charAt(0))) {
        words++;
        capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      }
    }
    return words >= 3 && capitals >= words * 0.8;
  }

  /** Whether a line is a date, a byline or a label that belongs above the body. */
  static boolean isHeaderLine(String text) {
    return isLine(new Draft(), text);
  }

  /** Reads one line of a header into the draft; false where it is none. */
  static boolean isLine(Draft draft, String text) {
    if (text.length() > 250) {
      return false;
    }
    BlockRules.Found found = BlockRules.shipped().find(text);
    if (found != null) {
      return label(draft, found.cue(), text.substring(found.rest()).strip(), text);
    }
    Published day = Days.line(text);
    if (day != null) {
      setPublished(draft, day);
      return true;
    }
    Byline byline = Byline.read(text);
    if (byline != null) {
      draft.add(byline);
      return true;
    }
    return signedDay(draft, text);
  }

  /** {@code By Jane Roe | April 25, 2025}, {@code Vareno, 25 April 2025}. */
  private static boolean signedDay(Draft draft, String text) {
    for (int i = text.length() - 1; i > 0; i--) {
      if ("|•·–—-,".indexOf(text.charAt(i)) < 0) {
        continue;
      }
      Published day = Days.line(text.substring(i + 1));
      String before = text.substring(0, i).strip();
      Byline byline = day == null ? null : Byline.read(before);
      boolean place = day != null && before.indexOf(' ') < 0 && isWord(before);
      if (day != null && (byline != null || place)) {
        setPublished(draft, day);
        if (byline != null) {
          draft.add(byline);
        }
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(String text) {
    return text.length() > 2
        && Character.isUpperCase(text.charAt(0))
        && text.chars().allMatch(Character::isLetter);
  }

  private static boolean label(Draft draft, BlockRules.Cue cue, String rest, String text) {
    return switch (cue) {
      case HEADLINE -> {
        if (draft.headline == null && !rest.isEmpty()) {
          draft.headline = rest;
        }
        yield !rest.isEmpty();
      }
      case AUTHOR -> {
        Byline byline = Byline.names(rest);
        if (byline != null) {
          draft.add(byline);
        }
        yield byline != null;
      }
      case OUTLET -> {
        if (draft.outlet == null && rest.length() < 60) {
          draft.outlet = rest;
        }
        yield rest.length() < 60;
      }
      case PUBLISHED, UPDATED -> day(draft, cue, rest);
      case ADDRESS -> {
        boolean address = rest.startsWith("http") && rest.indexOf(' ') < 0;
        if (address && draft.url == null) {
          draft.url = rest;
        }
        yield address;
      }
      case FURNITURE -> text.length() < 60;
      case EMBED, RELATED, NOTICE, CREDIT -> false;
    };
  }

  /** Reads the words behind a label as a day; false where they are none. */
  static boolean day(Draft draft, BlockRules.Cue cue, String words) {
    int bar = words.toLowerCase(Locale.ROOT).indexOf("updated");
    String first = bar > 0 ? withoutSigns(words.substring(0, bar)) : words;
    @Nullable Published day = Days.line(first);
    if (day == null) {
      return false;
    }
    if (cue == BlockRules.Cue.UPDATED) {
      draft.modified = day;
    } else {
      setPublished(draft, day);
    }
    return true;
  }

  private static String withoutSigns(String words) {
    int end = words.length();
    while (end > 0 && " |,;(-–—".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return words.substring(0, end);
  }

  private static void setPublished(Draft draft, Published day) {
    if (draft.published == null) {
      draft.published = day;
    }
  }
}
