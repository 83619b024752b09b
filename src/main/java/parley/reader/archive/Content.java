package parley.reader.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.DecodedBody;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.MessageHeaders;

/** What a record is about. */
sealed interface Content {

  /** A page or a text. */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared or changed
  record Page(
      @Nullable String address, String type, @Nullable String charset, byte[] bytes, boolean cut)
      implements Content {}

  /** A page that cannot be had out of its record. */
  record Refused(@Nullable String address, String why) implements Content {}

  /** A picture, a request, an error of a server: nothing to read. */
  record Other() implements Content {}

  /** A page may have so many bytes; no newspaper prints longer ones. */
  int LONGEST_PAGE = 16_000_000;

  /** A page that was compressed for sending may unpack to this, and to so many times its size. */
  int SMALL_PAGE = 1_000_000;

  int MOST_RATIO = 200;

  /** A stream may give nothing so many times in a row. */
  int MOST_NOTHING = 1000;

  Set<String> TYPES = Set.of("text/html", "application/xhtml+xml", "text/plain", "");

  Content OTHER = new Other();

  /**
   * Reads as much of a body as is needed; how far it is wrong as a part of the file is for the
   * caller to find.
   */
  static Content of(MessageHeaders headers, Body body) throws IOException {
    String address = address(headers.first("WARC-Target-URI").orElse(""));
    boolean cut = headers.first("WARC-Truncated").isPresent();
    String type = headers.first("Content-Type").orElse("");
    return switch (headers.first("WARC-Type").orElse("").strip().toLowerCase(Locale.ROOT)) {
      case "response" ->
          type.isBlank() || type.strip().toLowerCase(Locale.ROOT).startsWith("application/http")
              ? response(address, cut, body)
              : OTHER;
      case "resource" -> resource(address, cut, type, body);
      default -> OTHER;
    };
  }

  private static @Nullable String address(String target) {
    String address = target.strip();
    // some tools write the brackets of the standard's grammar
    if (address.startsWith("<") && address.endsWith(">")) {
      address = address.substring(1, address.length() - 1);
    }
    return address.startsWith("http://") || address.startsWith("https://") ? address : null;
  }

  private static Content resource(@Nullable String address, boolean cut, String type, Body body)
      throws IOException {
    Media media = Media.of(type);
    if (media.name().isEmpty() || !TYPES.contains(media.name())) {
      return OTHER;
    }
    if (body.length() > LONGEST_PAGE) {
      return tooLong(address, body.length());
    }
    LengthedBody whole = LengthedBody.create(body, ByteBuffer.allocate(0), body.length());
    return page(address, media, taken(whole.stream(), LONGEST_PAGE), cut);
  }

  private static Content response(@Nullable String address, boolean cut, Body body)
      throws IOException {
    // jwarc would hold a header of any length
    int head = Warc.headerLength(body.held(), 0, Math.min(body.length(), Warc.LONGEST_HEADER));
    if (head < 0) {
      return OTHER;
    }
    HttpResponse answer;
    try {
      LengthedBody whole = LengthedBody.create(body, ByteBuffer.allocate(0), body.length());
      answer = HttpResponse.parse(whole);
    } catch (BadMember e) {
      throw e;
    } catch (IOException e) {
      return new Refused(address, "the header of the server's answer is damaged");
    }
    Media media = Media.of(answer.headers().first("Content-Type").orElse(""));
    boolean whole = answer.status() == 200 || answer.status() == 203;
    if (!whole || !TYPES.contains(media.name())) {
      return OTHER;
    }
    if (body.length() > LONGEST_PAGE) {
      return tooLong(address, body.length());
    }
    try {
      String encoding =
          String.join(",", answer.headers().all("Content-Encoding"))
              .strip()
              .toLowerCase(Locale.ROOT);
      return decoded(address, media, answer, encoding, body.length(), cut);
    } catch (BadMember e) {
      throw e;
    } catch (IOException e) {
      return new Refused(address, "what its server sent is damaged: " + e.getMessage());
    }
  }

  private static Content decoded(
      @Nullable String address,
      Media media,
      HttpResponse answer,
      String encoding,
      long length,
      boolean cut)
      throws IOException {
    InputStream raw = new BufferedInputStream(answer.body().stream());
    raw.mark(2);
    int first = raw.read();
    int second = raw.read();
    raw.reset();
    InputStream in;
    switch (encoding) {
      case "", "identity", "none", "utf-8" -> {
        return page(address, media, taken(raw, LONGEST_PAGE), cut);
      }
      case "gzip", "x-gzip" -> {
        // some archives unpacked it, and left the header as it was
        if (first != 0x1F || second != 0x8B) {
          return page(address, media, taken(raw, LONGEST_PAGE), cut);
        }
        in = new GZIPInputStream(raw);
      }
      case "deflate" -> in = new InflaterInputStream(raw, new Inflater((first & 0x0F) != 8));
      case "br" -> in = brotli(raw);
      default -> {
        return new Refused(address, "it is compressed with " + encoding + ", which is not read");
      }
    }
    long most = Math.min(LONGEST_PAGE, SMALL_PAGE + MOST_RATIO * length);
    Taken taken = taken(in, most);
    if (taken.more()) {
      return new Refused(address, "it unpacks to more than " + most + " bytes");
    }
    return page(address, media, taken, cut);
  }

  private static InputStream brotli(InputStream raw) throws IOException {
    return DecodedBody.create(
        java.nio.channels.Channels.newChannel(raw), DecodedBody.Encoding.BROTLI)
        .stream();
  }

  private static Content page(@Nullable String address, Media media, Taken taken, boolean cut) {
    if (taken.more()) {
      return tooLong(address, LONGEST_PAGE + 1L);
    }
    if (media.name().isEmpty() && !looksLikePage(taken.bytes())) {
      return OTHER;
    }
    return new Page(address, media.name(), media.charset(), taken.bytes(), cut || taken.cut());
  }

  private static boolean looksLikePage(byte[] bytes) {
    String start =
        new String(
                bytes, 0, Math.min(bytes.length, 512), java.nio.charset.StandardCharsets.US_ASCII)
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html") || start.startsWith("<html");
  }

  private static Content tooLong(@Nullable String address, long length) {
    return new Refused(
        address, "it has " + length + " bytes; a page in an archive may have " + LONGEST_PAGE);
  }

  /**
   * What a server calls its answer: {@code text/html; charset=utf-8}.
   *
   * @param name in small letters, empty where it says nothing
   */
  record Media(String name, @Nullable String charset) {

    static Media of(String header) {
      String[] parts = header.toLowerCase(Locale.ROOT).split(";", 20);
      String charset = null;
      for (String part : parts) {
        String parameter = part.strip();
        if (charset == null && parameter.startsWith("charset=")) {
          charset = parameter.substring("charset=".length()).replace("\"", "").strip();
        }
      }
      return new Media(parts[0].strip(), charset);
    }
  }

  /**
   * Bytes out of a stream.
   *
   * @param more whether there were more than wanted
   * @param cut whether the stream broke off
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared or changed
  record Taken(byte[] bytes, boolean more, boolean cut) {}

  private static Taken taken(InputStream in, long most) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] chunk = new byte[1 << 14];
    int nothing = 0;
    try {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        nothing = read == 0 ? nothing + 1 : 0;
        if (nothing > MOST_NOTHING) {
          throw new IOException("it gives nothing, and does not end");
        }
        if (all.size() + (long) read > most) {
          return new Taken(new byte[0], true, false);
        }
        all.write(chunk, 0, read);
      }
    } catch (EOFException e) {
      return new Taken(all.toByteArray(), false, true);
    }
    return new Taken(all.toByteArray(), false, false);
  }
}
