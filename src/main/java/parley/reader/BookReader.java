package parley.reader;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import parley.article.Problem;
import parley.article.Published;
import parley.reader.office.Unpacked;

/**
 * Reads a book (EPUB). Each of its files that begins with a heading is an article of its own: a
 * chapter, or a story of a newspaper that was made into a book.
 */
final class BookReader {

  /** Files with fewer words are covers, imprints, tables of contents. */
  private static final int SHORTEST = 40;

  private static final int MOST_FILES = 2_000;

  private final Unpacked book;
  private final Finishing finishing;

  private BookReader(Unpacked book, Finishing finishing) {
    this.book = book;
    this.finishing = finishing;
  }

  static void read(Unpacked book, Finishing finishing) {
    new BookReader(book, finishing).read();
  }

  private void read() {
    Document container = xml("META-INF/container.xml");
    Element root = container == null ? null : container.selectFirst("rootfile[full-path]");
    String path = root == null ? "" : root.attr("full-path");
    Document contents = xml(path);
    if (contents == null) {
      finishing.tell(Problem.Kind.UNREADABLE, "the book has no list of its contents");
      return;
    }
    if (book.has("META-INF/encryption.xml") && chapters(contents, path).isEmpty()) {
      finishing.tell(
          Problem.Kind.PROTECTED, "its text is locked for one reader's device; give another copy");
      return;
    }
    List<List<Block>> articles = new ArrayList<>();
    for (List<Block> chapter : chapters(contents, path)) {
      boolean begins =
          articles.isEmpty()
              || chapter.getFirst().kind() == Block.Kind.HEADING
              || chapter.getFirst().words() == 0;
      if (begins) {
        articles.add(new ArrayList<>(chapter));
      } else {
        articles.getLast().addAll(chapter); // a chapter in several files
      }
    }
    articles.removeIf(article -> words(article) < SHORTEST);
    if (articles.isEmpty()) {
      finishing.tell(Problem.Kind.EMPTY, "there is no text in it");
      return;
    }
    if (articles.size() > 1) {
      finishing.tell(
          Problem.Kind.SEVERAL_ARTICLES, articles.size() + " articles were read from it");
    }
    Published day = day(contents);
    int number = 0;
    for (List<Block> article : articles) {
      Draft draft = new Draft();
      int body = Header.read(article, draft);
      Sorting.sort(article.subList(body, article.size()), draft);
      if (draft.published == null) {
        draft.published = day; // a newspaper's; of a book the day on which it appeared
      }
      finishing.finish(draft, ++number);
    }
  }

  private static int words(List<Block> blocks) {
    int words = 0;
    for (Block block : blocks) {
      words += block.words();
    }
    return words;
  }

  private List<List<Block>> chapters(Document contents, String path) {
    Map<String, String> files = new HashMap<>();
    for (Element item : contents.getElementsByTag("item")) {
      files.put(item.attr("id"), item.attr("href"));
    }
    List<List<Block>> chapters = new ArrayList<>();
    for (Element item : contents.getElementsByTag("itemref")) {
      String file = files.get(item.attr("idref"));
      byte[] page = file == null ? null : book.piece(resolved(path, file));
      if (page != null && chapters.size() < MOST_FILES && !item.attr("linear").equals("no")) {
        Document document = Jsoup.parse(Decoded.of(page, true).text());
        List<Block> blocks = HtmlBlocks.of(document.body());
        if (!blocks.isEmpty()) {
          chapters.add(blocks);
        }
      }
    }
    return chapters;
  }

  /** Addresses in the list of contents begin where the list lies. */
  private static String resolved(String list, String file) {
    try {
      return URI.create("/" + list).resolve(file.replace(" ", "%20")).getPath().substring(1);
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      return file;
    }
  }

  private static @Nullable Published day(Document contents) {
    for (Element date : contents.getElementsByTag("dc:date")) {
      String event = date.attr("opf:event");
      if (event.isEmpty() || event.equals("publication")) {
        return Days.stamp(date.text());
      }
    }
    return null;
  }

  private @Nullable Document xml(String piece) {
    byte[] bytes = book.piece(piece);
    return bytes == null
        ? null
        : Jsoup.parse(Decoded.of(bytes, true).text(), "", Parser.xmlParser());
  }
}
