package parley.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import parley.article.Passage;

/** Makes the ids of entries: a type's first letter and 80 bits of a hash of what it rests on. */
final class EntryId {

  private EntryId() {}

  static String of(Entry entry) {
    MessageDigest digest = sha256();
    add(digest, entry.article());
    add(digest, entry.type());
    for (Passage passage : entry.passages()) {
      add(digest, passage.field().toString());
      add(digest, passage.span().start() + "-" + passage.span().end());
      add(digest, passage.words());
    }
    for (String part : entry.distinction()) {
      add(digest, part);
    }
    return entry.type().charAt(0) + HexFormat.of().formatHex(digest.digest(), 0, 10);
  }

  /** Parts are kept apart by a character that no text has. */
  private static void add(MessageDigest digest, String part) {
    digest.update(part.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0xff);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
