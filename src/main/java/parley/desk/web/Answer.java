package parley.desk.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What comes back for a request. */
public sealed interface Answer {

  /**
   * A page.
   *
   * @param status such as 200
   * @param whole whether the frame goes around it: not where a script puts it into another page
   */
  record Shown(Page page, int status, boolean whole) implements Answer {}

  /** Go there, with a new request. */
  record Moved(String to) implements Answer {}

  /**
   * Something for another program.
   *
   * @param file the name to save it under; empty to show it
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared or changed
  record Sent(String type, String file, byte[] bytes) implements Answer {}

  /** Something that is written bit by bit, such as the progress of reading. */
  record Streamed(String type, Writer writer) implements Answer {}

  /** Writes until all is told, or the other side has gone. */
  interface Writer {
    void write(OutputStream out) throws IOException;
  }

  static Answer page(Page page) {
    return new Shown(page, 200, true);
  }

  /** A part of a page, to be put into another one. */
  static Answer part(Page page) {
    return new Shown(page, 200, false);
  }

  static Answer moved(String to) {
    return new Moved(to);
  }

  static Answer text(String type, String file, String text) {
    return new Sent(type, file, text.getBytes(StandardCharsets.UTF_8));
  }
}
