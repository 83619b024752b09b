package parley.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/** The record on disk cannot be used: why, in words for whoever named the file. */
public final class StoreException extends Exception {

  private static final long serialVersionUID = 1;

  /** Why it cannot be used. */
  public enum Reason {
    MISSING("there is no record at %s"),
    NO_FOLDER("there is no folder for %s"),
    FOLDER("%s is a folder, not a record"),
    NOT_WRITABLE("%s cannot be written: its folder or the file is write-protected"),
    NOT_A_RECORD("%s is not a record of Parley; it was left as it is"),
    NEWER("%s was written by a newer Parley, which can read it; it was left as it is"),
    DAMAGED("%s is damaged; it was left as it is"),
    LOCKED("%s is in use by another program; try again when that one is done"),
    FULL("the disk is full: %s keeps what was in it before"),
    OTHER("%s cannot be used");

    private final String message;

    Reason(String message) {
      this.message = message;
    }
  }

  private final Reason reason;

  StoreException(Reason reason, Path file) {
    this(reason, file, null);
  }

  StoreException(Reason reason, Path file, @Nullable Throwable cause) {
    super(
        String.format(reason.message, file)
            + (reason == Reason.OTHER && cause != null ? ": " + cause.getMessage() : ""),
        cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Whether another file has to be named; otherwise it may work when called again. */
  public boolean isWrongCall() {
    return switch (reason) {
      case MISSING, NO_FOLDER, FOLDER, NOT_WRITABLE, NOT_A_RECORD, NEWER, DAMAGED -> true;
      case LOCKED, FULL, OTHER -> false;
    };
  }

  /**
   * What SQLite's complaint means for the user. An exception that SQLite did not cause, or caused
   * because it was asked the wrong way, is an error of ours and is thrown as it is.
   */
  static StoreException of(Exception thrown, Path file) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e) {
        // the low byte is the primary result code, whatever the extended one says
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff);
        return switch (code) {
          case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL ->
              new StoreException(Reason.LOCKED, file, e);
          case SQLITE_FULL -> new StoreException(Reason.FULL, file, e);
          case SQLITE_CORRUPT -> new StoreException(Reason.DAMAGED, file, e);
          case SQLITE_NOTADB -> new StoreException(Reason.NOT_A_RECORD, file, e);
          case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
              new StoreException(Reason.NOT_WRITABLE, file, e);
          case SQLITE_ERROR, SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_MISUSE, SQLITE_RANGE ->
              throw ours(thrown);
          default -> new StoreException(Reason.OTHER, file, e);
        };
      }
    }
    throw ours(thrown);
  }

  private static RuntimeException ours(Exception thrown) {
    return thrown instanceof RuntimeException e ? e : new IllegalStateException(thrown);
  }
}
