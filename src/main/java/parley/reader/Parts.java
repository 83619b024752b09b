package parley.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Takes a text apart that holds several articles. It does so only where the sign is clear: behind a
 * line, a page's end or an article's address there is a headline of its own with a day of its own.
 */
final class Parts {

  /** A headline and its day stand within so many blocks. */
  private static final int HEADER = 6;

  private Parts() {}

  static List<List<Block>> of(List<Block> blocks) {
    List<List<Block>> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i + 1 < blocks.size(); i++) {
      boolean line = blocks.get(i - 1).kind() == Block.Kind.RULE;
      if ((line || endsWithAddress(blocks, i)) && i > start + 2 && begins(blocks, start, i)) {
        parts.add(blocks.subList(start, i));
        start = i;
      }
    }
    parts.add(blocks.subList(start, blocks.size()));
    return parts;
  }

  /** Whether the block before is the address that ends an article. */
  private static boolean endsWithAddress(List<Block> blocks, int at) {
    Block last = blocks.get(at - 1);
    boolean bare = Post.isAddress(last.text()) && last.text().indexOf(' ') < 0;
    BlockRules.Found own = BlockRules.shipped().find(last.text());
    if (own != null) {
      return own.cue() == BlockRules.Cue.ADDRESS && own.rest() < last.text().length();
    }
    return bare && at >= 2 && BlockRules.shipped().is(BlockRules.Cue.ADDRESS, label(blocks, at));
  }

  private static String label(List<Block> blocks, int at) {
    return blocks.get(at - 2).text();
  }

  private static boolean begins(List<Block> blocks, int start, int at) {
    Draft before = header(blocks, start);
    Draft after = header(blocks, at);
    return before.headline != null
        && before.published != null
        && after.headline != null
        && after.published != null
        && !Objects.equals(before.headline, after.headline);
  }

  private static Draft header(List<Block> blocks, int from) {
    Draft draft = new Draft();
    Header.read(blocks.subList(from, Math.min(blocks.size(), from + HEADER)), draft);
    return draft;
  }
}
