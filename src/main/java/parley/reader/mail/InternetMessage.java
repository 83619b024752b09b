package parley.reader.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.jspecify.annotations.Nullable;
import parley.reader.mail.Message.Enclosure;

/** Takes a message of the internet apart. */
public final class InternetMessage extends AbstractContentHandler {

  /** Parts within parts; every program in use nests less. */
  private static final int DEEPEST = 20;

  private static final int MOST_PARTS = 1_000;
  private static final int MOST_FIELDS = 10_000;

  /** More than a message has. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super(null, null, false, false);
    }
  }

  private final Map<String, String> header = new HashMap<>();
  private final Map<String, RawField> part = new HashMap<>();
  private final List<Enclosure> enclosures = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder html = new StringBuilder();
  private boolean inPart;
  private int depth;
  private int parts;

  private InternetMessage() {}

  /** What the message says; never throws, whatever the bytes are. */
  public static Message read(byte[] bytes) {
    InternetMessage reading = new InternetMessage();
    MimeConfig bounds =
        new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(1_000_000)
            .setMaxHeaderCount(MOST_FIELDS)
            .setMaxContentLen(-1)
            .setMalformedHeaderStartsBody(true)
            .build();
    MimeStreamParser parser = new MimeStreamParser(bounds);
    parser.setContentDecoding(true);
    parser.setNoRecurse(); // a message inside is an enclosure
    parser.setContentHandler(reading);
    boolean whole = true;
    try {
      parser.parse(new ByteArrayInputStream(bytes));
    } catch (IOException | MimeException | RuntimeException | StackOverflowError e) {
      whole = false;
    }
    return new Message(
        reading.header.get("subject"),
        reading.header.get("from"),
        reading.header.get("date"),
        reading.text.isEmpty() ? null : reading.text.toString(),
        reading.html.isEmpty() ? null : reading.html.toString(),
        reading.enclosures,
        whole);
  }

  @Override
  public void startMultipart(BodyDescriptor type) {
    if (++depth > DEEPEST) {
      throw new Enough();
    }
  }

  @Override
  public void endMultipart() {
    depth--;
  }

  @Override
  public void startBodyPart() {
    inPart = true;
  }

  @Override
  public void startHeader() {
    part.clear();
  }

  @Override
  public void field(Field field) {
    String name = field.getName().toLowerCase(Locale.ROOT);
    byte[] raw = field.getRaw() == null ? new byte[0] : field.getRaw().toByteArray();
    if (!inPart && !header.containsKey(name)) {
      header.put(name, value(raw));
    }
    if (name.startsWith("content-") && field.getRaw() != null) {
      try {
        part.put(name, RawFieldParser.DEFAULT.parseField(field.getRaw()));
      } catch (MimeException e) {
        part.remove(name); // then it is what a part without the field is
      }
    }
  }

  /** What stands behind the name of a field, on one line, with its letters as they were meant. */
  private static String value(byte[] raw) {
    String field = decoded(raw, null);
    String value = field.substring(field.indexOf(':') + 1).replaceAll("[\r\n]+[ \t]*", " ");
    try {
      return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT, StandardCharsets.UTF_8)
          .strip();
    } catch (IllegalArgumentException e) {
      return value.strip();
    }
  }

  @Override
  public void body(BodyDescriptor type, InputStream in) throws IOException {
    if (++parts > MOST_PARTS) {
      throw new Enough();
    }
    byte[] bytes = bytes(in);
    String mime = type.getMimeType().toLowerCase(Locale.ROOT);
    Map<String, String> disposition = parameters("content-disposition");
    Map<String, String> content = parameters("content-type");
    String name = disposition.getOrDefault("filename", content.getOrDefault("name", ""));
    boolean attached = disposition.getOrDefault("", "").equals("attachment") || !name.isEmpty();
    if (!attached && mime.equals("text/html")) {
      html.append(decoded(bytes, type.getCharset())).append('\n');
    } else if (!attached && (mime.equals("text/plain") || mime.equals("text/enriched"))) {
      text.append(decoded(bytes, type.getCharset())).append("\n\n");
    } else {
      boolean inline =
          part.containsKey("content-id") || disposition.getOrDefault("", "").equals("inline");
      enclosures.add(new Enclosure(name.isEmpty() ? unnamed(mime) : name, mime, inline, bytes));
    }
  }

  private static String unnamed(String mime) {
    return mime.equals("message/rfc822") ? "a message" : "a part of the type " + mime;
  }

  private static byte[] bytes(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] chunk = new byte[1 << 14];
    try {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        out.write(chunk, 0, read);
      }
    } catch (IOException e) {
      if (out.size() == 0) {
        throw e; // else it breaks off, and there is a part of it
      }
    }
    return out.toByteArray();
  }

  /** The value of a field under the empty name, and what follows it: {@code filename=a.pdf}. */
  private Map<String, String> parameters(String field) {
    Map<String, String> parameters = new HashMap<>();
    RawField raw = part.get(field);
    if (raw == null) {
      return parameters;
    }
    var body = RawFieldParser.DEFAULT.parseRawBody(raw);
    parameters.put("", String.valueOf(body.getValue()).strip().toLowerCase(Locale.ROOT));
    for (NameValuePair pair : body.getParams()) {
      String name = pair.getName().toLowerCase(Locale.ROOT);
      String value = pair.getValue() == null ? "" : pair.getValue();
      int star = name.indexOf('*');
      if (star > 0) { // in pieces, or with letters that have to be told: RFC 2231
        String piece = name.endsWith("*") ? unescaped(value) : value;
        parameters.merge(name.substring(0, star), piece, String::concat);
      } else {
        parameters.putIfAbsent(name, value(("x:" + value).getBytes(StandardCharsets.UTF_8)));
      }
    }
    return parameters;
  }

  /** {@code UTF-8''Erkl%C3%A4rung.pdf}. */
  private static String unescaped(String value) {
    int last = value.lastIndexOf('\'');
    try {
      return URLDecoder.decode(
          value.substring(last + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  /** UTF-8 where it is, whatever is said; else what is said, else windows-1252. */
  private static String decoded(byte[] bytes, @Nullable String said) {
    Charset charset = Charset.forName("windows-1252");
    try {
      if (said != null && !said.equalsIgnoreCase("us-ascii")) {
        charset = Charset.forName(said);
      }
    } catch (IllegalArgumentException e) {
      // nobody knows it
    }
    boolean wide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    try {
      return wide || charset.name().startsWith("ISO-2022")
          ? new String(bytes, charset)
          : StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
    } catch (java.nio.charset.CharacterCodingException e) {
      return new String(bytes, charset);
    }
  }
}
