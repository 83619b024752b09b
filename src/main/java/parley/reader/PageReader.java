package parley.reader;

/** Reads a web page. */
final class PageReader {
  private PageReader() {}

  static void read(String html, Finishing finishing) {
    TextReader.read(html, finishing);
  }
}
