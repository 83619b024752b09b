package parley.reader;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What can be told from the bytes of a file before they are text. */
final class Bytes {

  private Bytes() {}

  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What to tell the user of a file that is no text, or null where it may be text. */
  static @Nullable String advice(byte[] head) {
    if (Decoded.starts(head, 0x89, 'P', 'N', 'G')
        || Decoded.starts(head, 0xFF, 0xD8, 0xFF)
        || starts(head, "GIF8")) {
      return "a picture: have the text in it recognised (OCR), and give that";
    }
    if (starts(head, "SQLite format 3")) {
      return "a database: Parley reads text only";
    }
    boolean wide =
        Decoded.starts(head, 0xFF, 0xFE)
            || Decoded.starts(head, 0xFE, 0xFF)
            || Decoded.alternating(head) != null;
    int odd = 0;
    boolean nul = false;
    for (byte b : head) {
      nul |= b == 0;
      odd += b >= 0 && b < 32 && "\t\n\r\f\u000b\u001b\b".indexOf(b) < 0 ? 1 : 0;
    }
    return !wide && (nul || odd > head.length / 10)
        ? "no text: it holds bytes that no text has"
        : null;
  }

  private static boolean starts(byte[] head, String with) {
    return Decoded.starts(head, with.chars().toArray());
  }
}
