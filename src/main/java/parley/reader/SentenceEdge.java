package parley.reader;

/** Whether words end or begin as sentences do; more is not asked here. */
final class SentenceEdge {

  private SentenceEdge() {}

  /** Whether it ends as a sentence does, closing quotation marks and brackets aside. */
  static boolean ends(String text) {
    int last = text.length() - 1;
    while (last >= 0 && "\"'”’»)] 」』）".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && ".!?…:;。！？".indexOf(text.charAt(last)) >= 0;
  }

  /** Whether it goes on where another text broke off: the first word has a small letter. */
  static boolean goesOn(String text) {
    return !text.isEmpty() && Character.isLowerCase(text.charAt(0));
  }
}
