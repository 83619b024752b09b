package parley.reader.paper;

/**
 * How much may be spent on one file. A small file can ask for any amount of work: pages that repeat
 * each other, streams that swell a thousandfold. What is counted is work, not time, so that the
 * same file gives the same article on every machine.
 */
final class Allowance {

  /** One stream when it is unpacked, in bytes: pictures are never unpacked, fonts are smaller. */
  static final int LONGEST_STREAM = 48_000_000;

  /** All streams that hold parts of the file's own structure, unpacked. */
  static final int MOST_STRUCTURE = 64_000_000;

  /** Pages that are looked at. */
  static final int MOST_PAGES = 10_000;

  /** Letters in the file, and on one page: a broadsheet has some thirty thousand. */
  static final int MOST_LETTERS = 6_000_000;

  static final int MOST_LETTERS_OF_A_PAGE = 200_000;

  /** Instructions for drawing: a map of a country has a million. */
  static final int MOST_INSTRUCTIONS = 15_000_000;

  /** More than the file asks for. */
  static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String what;

    Spent(String what) {
      super(what, null, false, false);
      this.what = what;
    }

    @Override
    public String getMessage() {
      return what;
    }
  }

  private long instructions;
  private long letters;
  private long lettersOfPage;
  private long structure;
  private long read;
  private final long mostRead;

  /**
   * @param length of the file, in bytes
   */
  Allowance(int length) {
    // a parser that mends a broken file goes over it several times, and fonts are read again
    mostRead = 20L * length + 2_000_000_000L;
  }

  void page() {
    lettersOfPage = 0;
  }

  void instruction() {
    if (++instructions > MOST_INSTRUCTIONS) {
      throw new Spent("its pages ask for more than " + MOST_INSTRUCTIONS + " steps of drawing");
    }
  }

  void letter() {
    if (++letters > MOST_LETTERS) {
      throw new Spent("it has more than " + MOST_LETTERS + " letters");
    }
    if (++lettersOfPage > MOST_LETTERS_OF_A_PAGE) {
      throw new Spent("a page has more than " + MOST_LETTERS_OF_A_PAGE + " letters");
    }
  }

  void structure(long bytes) {
    structure += bytes;
    if (structure > MOST_STRUCTURE) {
      throw new Spent("its structure unpacks to more than " + MOST_STRUCTURE + " bytes");
    }
  }

  void read(long bytes) {
    read += Math.max(bytes, 1);
    if (read > mostRead) {
      throw new Spent("it leads its reader round in circles");
    }
  }
}
