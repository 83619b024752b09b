package parley.reader;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as text.
 *
 * @param encoding which one was taken
 * @param told whether the file itself says so, or everything fits; else it was the likeliest
 * @param replaced how many malformed characters became U+FFFD
 */
record Decoded(String text, String encoding, boolean told, int replaced) {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** How far into a page its charset is looked for. */
  private static final int HEAD = 4096;

  /**
   * Byte order mark, UTF-8, UTF-16 where every other byte is zero, then what a page says of itself,
   * then windows-1252; that and UTF-8 by turns where parts of a page come from several systems.
   */
  static Decoded of(byte[] bytes, boolean page) {
    return of(bytes, page, null);
  }

  /**
   * The same of what a server sent.
   *
   * @param charset as the server called it, which counts before what the page says
   */
  static Decoded of(byte[] bytes, boolean page, @Nullable String charset) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return forced(bytes, 3, StandardCharsets.UTF_8, true);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return forced(bytes, 2, StandardCharsets.UTF_16LE, true);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return forced(bytes, 2, StandardCharsets.UTF_16BE, true);
    }
    Charset wide = alternating(bytes);
    if (wide != null) {
      return forced(bytes, 0, wide, true);
    }
    String utf8 = strict(bytes, StandardCharsets.UTF_8);
    if (utf8 != null) {
      return new Decoded(utf8, "UTF-8", true, 0);
    }
    Sequences sequences = Sequences.of(bytes);
    if (sequences.isDamaged()) {
      return forced(bytes, 0, StandardCharsets.UTF_8, false);
    }
    Charset stated = charset == null ? null : named(charset.strip().toLowerCase(Locale.ROOT));
    if (stated == null && page) {
      stated = stated(bytes);
    }
    if (stated != null && !stated.equals(WINDOWS_1252)) {
      return forced(bytes, 0, stated, true);
    }
    return sequences.isMixed() ? mixed(bytes) : forced(bytes, 0, WINDOWS_1252, stated != null);
  }

  static boolean starts(byte[] bytes, int... with) {
    if (bytes.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 without a mark: in Latin script nearly every other byte is zero. */
  static @Nullable Charset alternating(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int half = length / 2;
    if (half < 4 || Math.max(even, odd) < half * 0.7 || Math.min(even, odd) > half * 0.05) {
      return null;
    }
    return even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }

  private static @Nullable String strict(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /**
   * How many sequences of several bytes are UTF-8, and how many bytes are neither that nor ASCII.
   */
  private record Sequences(int good, int bad) {

    static Sequences of(byte[] bytes) {
      int good = 0;
      int bad = 0;
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] >= 0) {
          continue;
        }
        int length = sequence(bytes, i);
        if (length > 1) {
          good++;
          i += length - 1;
        } else {
          bad++;
        }
      }
      return new Sequences(good, bad);
    }

    /** Whether it is UTF-8 with some damage. */
    boolean isDamaged() {
      return good > 3 * bad;
    }

    /** Whether parts in UTF-8 were put together with parts in something else. */
    boolean isMixed() {
      return good >= 3 && 3 * good >= bad;
    }
  }

  /** How many bytes the UTF-8 sequence that begins here has; 0 where none does. */
  private static int sequence(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    int more = lead >= 0xF8 ? 0 : lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0;
    for (int i = 1; i <= more; i++) {
      if (at + i >= bytes.length || (bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return more == 0 ? 0 : more + 1;
  }

  /** What is UTF-8 as UTF-8, and each other byte as windows-1252. */
  private static Decoded mixed(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    int from = 0;
    int at = 0;
    while (at < bytes.length) {
      int length = bytes[at] >= 0 ? 1 : sequence(bytes, at);
      if (length > 0) {
        at += length;
        continue;
      }
      text.append(new String(bytes, from, at - from, StandardCharsets.UTF_8));
      text.append(new String(bytes, at, 1, WINDOWS_1252));
      at++;
      from = at;
    }
    text.append(new String(bytes, from, at - from, StandardCharsets.UTF_8));
    int replaced = (int) text.chars().filter(c -> c == '\ufffd').count();
    return new Decoded(text.toString(), "UTF-8 and windows-1252 by turns", false, replaced);
  }

  private static @Nullable Charset stated(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    String key = head.stripLeading().startsWith("<?xml") ? "encoding=" : "charset=";
    int at = head.indexOf(key);
    if (at < 0) {
      return null;
    }
    int start = at + key.length();
    while (start < head.length() && "\"' ".indexOf(head.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < head.length()
        && (Character.isLetterOrDigit(head.charAt(end)) || "-_:".indexOf(head.charAt(end)) >= 0)) {
      end++;
    }
    return named(head.substring(start, end));
  }

  /** A charset by its name in small letters; null where that says nothing that is not known. */
  private static @Nullable Charset named(String name) {
    if (name.startsWith("utf-8") || name.startsWith("utf-16") || name.equals("iso-8859-1")) {
      return null;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    } catch (IllegalArgumentException noName) {
      return null;
    }
  }

  private static Decoded forced(byte[] bytes, int from, Charset charset, boolean told) {
    CharBuffer text;
    try {
      text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("a decoder that replaces threw", e);
    }
    int replaced = 0;
    for (int i = 0; i < text.length(); i++) {
      replaced += text.charAt(i) == '\ufffd' ? 1 : 0;
    }
    return new Decoded(text.toString(), charset.name(), told, replaced);
  }
}
