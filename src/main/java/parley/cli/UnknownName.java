package parley.cli;

/** A proposal or a party was asked for that is not known, or could be several; tells which are. */
final class UnknownName extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnknownName(String message) {
    super(message);
  }
}
