package parley.article;

/** The part of an article in which words stand. Captions and embeds are counted from 1. */
public sealed interface Field {

  /** The body. */
  record Text() implements Field {
    @Override
    public String toString() {
      return "text";
    }
  }

  record Headline() implements Field {
    @Override
    public String toString() {
      return "headline";
    }
  }

  record Caption(int number) implements Field {
    public Caption {
      checkNumber(number);
    }

    @Override
    public String toString() {
      return "caption " + number;
    }
  }

  /** An embedded post. */
  record Post(int number) implements Field {
    public Post {
      checkNumber(number);
    }

    @Override
    public String toString() {
      return "embed " + number;
    }
  }

  Field TEXT = new Text();
  Field HEADLINE = new Headline();

  /** Reads the printed form back. */
  static Field parse(String printed) {
    if (printed.equals("text")) {
      return TEXT;
    }
    if (printed.equals("headline")) {
      return HEADLINE;
    }
    if (printed.startsWith("caption ")) {
      return new Caption(Integer.parseInt(printed.substring("caption ".length())));
    }
    if (printed.startsWith("embed ")) {
      return new Post(Integer.parseInt(printed.substring("embed ".length())));
    }
    throw new IllegalArgumentException("no field of an article: " + printed);
  }

  private static void checkNumber(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("counted from 1, not " + number);
    }
  }
}
