package parley.review;

/** Something that a reviewer asked for cannot be done: why, in words for the reviewer. */
public class Refusal extends Exception {

  private static final long serialVersionUID = 1;

  public Refusal(String message) {
    super(message);
  }
}
