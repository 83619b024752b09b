package parley.reader.archive;

import java.io.IOException;

/** A part of a compressed file that cannot be unpacked. */
final class BadMember extends IOException {

  private static final long serialVersionUID = 1;

  private final long offset;

  /**
   * @param offset where it begins, in the compressed file
   */
  BadMember(long offset, String message) {
    super(message);
    this.offset = offset;
  }

  /** There may be one for every few bytes of a file, and nobody looks where it was thrown. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }

  long offset() {
    return offset;
  }
}
