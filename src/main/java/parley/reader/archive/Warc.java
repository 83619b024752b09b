package parley.reader.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;

/**
 * An archive of the web: WARC 1.0 and 1.1, as it is or with gzip, a record a member or all in one.
 * Read as a stream, a record at a time.
 *
 * <pre>{@code
 * Warc.Tally tally = Warc.read(in, true, sink, budget); // a page goes to sink.page, what is damaged to sink.damaged
 * }</pre>
 *
 * <p>jwarc reads what stands in a record; where records begin and end is found here, since a file
 * that was cut short, or of which a disk lost a block, shall lose no record but those that were
 * hit. A page is handed on only when the end of its record stands where its length says, and its
 * member's check sum is right.
 */
public final class Warc {

  /** The header of a record, and that of a server's answer, may be this long. */
  static final int LONGEST_HEADER = 1 << 16;

  /** Takes what is found. */
  public interface Sink {

    void page(Capture capture);

    /**
     * A record that cannot be read; the rest can.
     *
     * @param offset in the file
     */
    void damaged(long offset, String why);

    /** A page that is not taken out. */
    void refused(long offset, @Nullable String address, String why);
  }

  /**
   * What there was.
   *
   * @param records that could be read
   * @param pages those that hold a page; the others are pictures, requests, errors of servers
   */
  public record Tally(long records, long pages) {}

  private final Sink sink;
  private final WarcParser parser = new WarcParser();
  private long records;
  private long pages;

  /** Whether the last thing that was told was damage: what follows from it is not told again. */
  private boolean lost;

  private long lastDamaged = -1;

  private long searchedFrom = -1;
  private long searchedTo;
  private long found = -1;

  private Warc(Sink sink) {
    this.sink = sink;
    parser.setLenient(true);
  }

  /**
   * Reads to the end; what throws is the stream alone, and the budget.
   *
   * @param compressed with gzip
   */
  public static Tally read(InputStream in, boolean compressed, Sink sink, Budget budget)
      throws IOException {
    Warc warc = new Warc(sink);
    if (compressed) {
      warc.members(in, budget);
    } else {
      warc.records(new Held(in), -1);
    }
    return new Tally(warc.records, warc.pages);
  }

  private void members(InputStream in, Budget budget) throws IOException {
    try (GzipMembers members = new GzipMembers(in, budget)) {
      Held held = new Held(members);
      boolean more = true;
      while (more) {
        try {
          more = members.next();
          if (more) {
            lost &= members.offset() == lastDamaged;
            held.restart(members);
            searchedFrom = -1;
            searchedTo = 0;
            found = -1;
            records(held, members.offset());
          }
        } catch (BadMember e) {
          damaged(e.offset(), String.valueOf(e.getMessage()));
        }
      }
    }
  }

  /**
   * @param member where the member lies that holds them, or -1 where they are not compressed
   */
  private void records(Held held, long member) throws IOException {
    while (skipBlank(held)) {
      held.mark();
      long start = held.offset();
      long offset = member < 0 ? start : member;
      String wrong = record(held, offset);
      if (wrong == null) {
        lost = false;
      } else {
        damaged(offset, wrong);
        held.backTo(start + 1);
        find(held);
      }
    }
  }

  private void damaged(long offset, String why) {
    if (!lost) {
      sink.damaged(offset, why);
    }
    lost = true;
    lastDamaged = offset;
  }

  /** Skips the ends of lines between records; false at the end. */
  private static boolean skipBlank(Held held) throws IOException {
    while (held.ensure(1) > 0) {
      if (!isLineEnd(held.peek(0))) {
        return true;
      }
      held.skip(1);
    }
    return false;
  }

  private static boolean isLineEnd(int b) {
    return b == '\r' || b == '\n';
  }

  /** Goes on to where a line begins as records do, or to the end. */
  private static void find(Held held) throws IOException {
    boolean atLine = false;
    while (held.ensure(1) > 0) {
      if (atLine && held.peek(0) == 'W' && isVersion(held)) {
        return;
      }
      atLine = held.peek(0) == '\n';
      held.skip(1);
      held.mark();
    }
  }

  private static boolean isVersion(Held held) throws IOException {
    return held.startsWith(GzipMembers.RECORD)
        && held.ensure(9) >= 9
        && held.peek(6) == '.'
        && isLineEnd(held.peek(8));
  }

  /** Reads one record; what is wrong with it, or null. */
  private @Nullable String record(Held held, long offset) throws IOException {
    if (!held.startsWith(GzipMembers.RECORD)) {
      return "no record begins where one has to";
    }
    int head = headerLength(held);
    if (head < 0) {
      return "its header has no end";
    }
    parser.reset();
    parser.parse(ByteBuffer.wrap(held.array(), held.at(), head).slice());
    if (!parser.isFinished()) {
      return "its header is damaged";
    }
    MessageHeaders headers = parser.headers();
    long length = length(headers);
    if (length < 0) {
      return "its header tells no length";
    }
    held.skip(head);
    Body body = new Body(held, length);
    Content content = Content.of(headers, body);
    if (!body.skipRest()) {
      return "the file ends before its length is reached";
    }
    if (!endsThere(held)) {
      return "it does not end where its length says";
    }
    records++;
    switch (content) {
      case Content.Other other -> {}
      case Content.Page page -> {
        pages++;
        sink.page(
            new Capture(
                offset, page.address(), page.type(), page.charset(), page.bytes(), page.cut()));
      }
      case Content.Refused refused -> {
        pages++;
        sink.refused(offset, refused.address(), refused.why());
      }
    }
    return null;
  }

  private static long length(MessageHeaders headers) {
    String stated = headers.first("Content-Length").orElse("").strip();
    if (stated.isEmpty() || stated.length() > 18) {
      return -1;
    }
    for (int i = 0; i < stated.length(); i++) {
      if (stated.charAt(i) < '0' || stated.charAt(i) > '9') {
        return -1;
      }
    }
    return Long.parseLong(stated);
  }

  /** Whether the file ends here, or the ends of lines and then the next record follow. */
  private static boolean endsThere(Held held) throws IOException {
    int available = held.ensure(4 + GzipMembers.RECORD.length());
    int blank = 0;
    while (blank < available && isLineEnd(held.peek(blank))) {
      blank++;
    }
    // a header that is damaged is the next record's fault, so the empty lines alone count
    return blank == available || blank >= 2;
  }

  /**
   * How long the header is that begins here. Where the last one was looked for in vain is not
   * looked through again: a file may be full of what looks like the beginning of one.
   */
  private int headerLength(Held held) throws IOException {
    long here = held.offset();
    if (here > searchedFrom && here < found) {
      long length = found - here;
      return length > LONGEST_HEADER ? -1 : (int) length;
    }
    int known = here > searchedFrom ? (int) Math.max(0, searchedTo - here) : 0;
    int length = headerLength(held, known, LONGEST_HEADER);
    searchedFrom = here;
    found = length < 0 ? -1 : here + length;
    searchedTo = length < 0 ? here + Math.min(held.ensure(0), LONGEST_HEADER) : found;
    return length;
  }

  /**
   * How long a header is, with the empty line at its end; -1 where there is no such line.
   *
   * @param known so far ahead there is none
   */
  static int headerLength(Held held, int known, long longest) throws IOException {
    int from = known;
    int wanted = (int) Math.min(Math.max(512, 2L * known), longest);
    while (true) {
      int available = (int) Math.min(held.ensure(wanted), longest);
      for (int i = from; i < available; i++) {
        if (held.peek(i) == '\n' && i > 0 && isEmptyLine(held, i)) {
          return i + 1;
        }
      }
      if (available < wanted || wanted == longest) {
        return -1;
      }
      from = available;
      wanted = (int) Math.min(wanted * 4L, longest);
    }
  }

  private static boolean isEmptyLine(Held held, int end) {
    int before = held.peek(end - 1);
    return before == '\n' || (before == '\r' && end > 1 && held.peek(end - 2) == '\n');
  }
}
