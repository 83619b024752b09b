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

  /**
   * Go there, with a new request.
   *
   * @param to an address of this desk, from its first slash on: {@link Links#isOwn}
   */
  record Moved(String to) implements Answer {
    public Moved {
      if (!Links.isOwn(to)) {
        throw new IllegalArgumentException("not an address of this desk: " + to);
      }
    }
  }

  /**
   * Something for another program.
   *
   * @param file the name to save it under; empty to show it
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared or changed
  record Sent(String type, String file, byte[] bytes) implements Answer {}

  /** Something long that is written bit by bit while the record is read. */
  record Streamed(String type, Writer writer) implements Answer {}

  /**
   * What goes on, told for as long as somebody listens, each time by {@link Events#event}. The
   * request's record is not open any more.
   */
  record Events(Writer writer) implements Answer {

    /** An event as a browser's EventSource takes it; the text may have several lines. */
    public static byte[] event(String text) {
      StringBuilder event = new StringBuilder();
      text.lines().forEach(line -> event.append("data: ").append(line).append('\n'));
      return event.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  /**
   * An answer with something for the browser to remember.
   *
   * @param cookie as it stands in the header {@code Set-Cookie}
   */
  record Remembered(Answer then, String cookie) implements Answer {}

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
