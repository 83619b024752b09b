package parley.reader.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** An archive of the web, put together record by record. */
public final class MadeWarc {

  private final List<byte[]> records = new ArrayList<>();

  /** A page as a server sent it. */
  public MadeWarc page(String address, String html) {
    return response(
        address,
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n",
        html.getBytes(UTF_8));
  }

  /**
   * An answer of a server.
   *
   * @param head its header lines, each with its end
   */
  public MadeWarc response(String address, String head, byte[] body) {
    return record(
        "WARC-Type: response\r\nWARC-Target-URI: "
            + address
            + "\r\nWARC-Date: 2031-04-09T10:00:00Z\r\n"
            + "Content-Type: application/http; msgtype=response\r\n",
        joined((head + "\r\n").getBytes(UTF_8), body));
  }

  /** A record of any kind; its length is added to the header. */
  public MadeWarc record(String header, byte[] body) {
    return raw(header + "Content-Length: " + body.length + "\r\n", body);
  }

  /** A record whose header is as it is given. */
  public MadeWarc raw(String header, byte[] body) {
    records.add(
        joined(
            ("WARC/1.0\r\n" + header + "\r\n").getBytes(UTF_8), body, "\r\n\r\n".getBytes(UTF_8)));
    return this;
  }

  /** Lines of a header, each with its end. */
  public static String lines(String... lines) {
    return String.join("\r\n", lines) + "\r\n";
  }

  /** What stands at the beginning of every archive. */
  public MadeWarc info() {
    return record(
        "WARC-Type: warcinfo\r\nContent-Type: application/warc-fields\r\n",
        "software: by hand\r\n".getBytes(UTF_8));
  }

  public List<byte[]> records() {
    return records;
  }

  /** As a file that is not compressed. */
  public byte[] plain() {
    return joined(records.toArray(byte[][]::new));
  }

  /** As a file with a gzip member for each record, as the standard has it. */
  public byte[] gzip() {
    return joined(members().toArray(byte[][]::new));
  }

  public List<byte[]> members() {
    List<byte[]> members = new ArrayList<>();
    for (byte[] record : records) {
      members.add(gzip(record));
    }
    return members;
  }

  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  public static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
