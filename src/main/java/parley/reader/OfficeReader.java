package parley.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import parley.article.Problem;
import parley.reader.office.OfficeDocument;
import parley.reader.office.OfficeDocument.Kind;
import parley.reader.office.Unpacked;

/**
 * Reads documents of office programs (DOCX, DOC, ODT, RTF), books (EPUB) and Outlook's messages.
 */
final class OfficeReader {

  private final byte[] bytes;
  private final Finishing finishing;
  private final Packed.Within within;

  private OfficeReader(byte[] bytes, Finishing finishing, Packed.Within within) {
    this.bytes = bytes;
    this.finishing = finishing;
    this.within = within;
  }

  /**
   * @param within how many messages and archives the document is enclosed in
   */
  static void read(byte[] bytes, Finishing finishing, Packed.Within within) {
    OfficeReader reader = new OfficeReader(bytes, finishing, within);
    try {
      reader.read();
    } catch (Unpacked.TooMuch e) {
      finishing.tell(Problem.Kind.TOO_LARGE, e.getMessage() + ": it was not read");
    } catch (OfficeDocument.Locked e) {
      reader.tellProtected();
    } catch (OutOfMemoryError e) {
      finishing.tell(Problem.Kind.TOO_LARGE, "it needs more memory than there is");
    } catch (IOException | SAXException | RuntimeException | StackOverflowError | LinkageError e) {
      finishing.tell(
          Problem.Kind.UNREADABLE,
          "it is broken; where another program opens it, save it from there once more");
    }
  }

  private void read() throws IOException, SAXException, OfficeDocument.Locked {
    if (Decoded.starts(bytes, 'P', 'K')) {
      Unpacked document = Unpacked.of(bytes);
      read(OfficeDocument.kind(document), document);
    } else if (Decoded.starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      read(OfficeDocument.kind(bytes), null);
    } else {
      read(Kind.RICH_TEXT, null);
    }
  }

  private void read(Kind kind, @Nullable Unpacked document)
      throws IOException, SAXException, OfficeDocument.Locked {
    if (document != null && !document.isWhole() && kind != Kind.ARCHIVE && kind != Kind.NO_TEXT) {
      finishing.tell(Problem.Kind.DAMAGED, "it breaks off before its end; what there is was read");
    }
    Listener listener = new Listener();
    switch (kind) {
      case WORD -> {
        if (document != null) {
          listening(listener, () -> OfficeDocument.tellWord(document, listener));
        }
      }
      case OPEN_DOCUMENT -> {
        if (document != null) {
          listening(listener, () -> OfficeDocument.tellOpenDocument(document, listener));
        }
      }
      case OLD_WORD -> listening(listener, () -> OfficeDocument.tellOldWord(bytes, listener));
      case RICH_TEXT -> listening(listener, () -> OfficeDocument.tellRichText(bytes, listener));
      case BOOK -> {
        if (document != null) {
          BookReader.read(document, finishing);
        }
      }
      case MESSAGE -> MailReader.readOutlook(bytes, finishing, within);
      case PROTECTED -> tellProtected();
      case NO_TEXT ->
          finishing.tell(
              Problem.Kind.BINARY,
              "a document of an office program, but no text: save what is to be read as text");
      case ARCHIVE -> finishing.tell(Problem.Kind.BINARY, "a ZIP archive: give it the ending .zip");
    }
  }

  private void tellProtected() {
    finishing.tell(
        Problem.Kind.PROTECTED,
        "it opens with a password only; open it, and save a copy without one");
  }

  /** Something that tells a document. */
  private interface Telling {
    void tell() throws IOException, SAXException, OfficeDocument.Locked;
  }

  private void listening(Listener listener, Telling telling)
      throws IOException, SAXException, OfficeDocument.Locked {
    try {
      telling.tell();
    } catch (DocumentBlocks.TooLong e) {
      finishing.tell(
          Problem.Kind.INCOMPLETE, "it is longer than a book: only its beginning was read");
    } catch (IOException | SAXException | RuntimeException e) {
      if (listener.blocks.blocks().isEmpty()) {
        throw e;
      }
      finishing.tell(Problem.Kind.DAMAGED, "it is broken; what could be read of it was read");
    }
    List<Block> blocks = listener.blocks.blocks();
    if (blocks.isEmpty()) {
      finishing.tell(Problem.Kind.EMPTY, "there is no text in it");
    } else if (!Exports.read(
        lines(blocks), finishing.file(), finishing.articles(), finishing.problems())) {
      TextReader.articles(blocks, new Draft(), draft -> {}, finishing);
    }
  }

  /** News databases export documents too; what they say of an article are lines of its text. */
  private static List<String> lines(List<Block> blocks) {
    List<String> lines = new ArrayList<>();
    for (Block block : blocks) {
      lines.add(block.text());
      lines.add("");
    }
    return lines;
  }

  /** Hears what Tika tells. */
  private static final class Listener extends DefaultHandler implements ContentHandler {

    /** Classes of elements that hold what stands beside the text. */
    private static final Set<String> BESIDE =
        Set.of(
            "header",
            "footer",
            "footnote",
            "endnote",
            "footnotes",
            "endnotes",
            "annotation",
            "comment",
            "package-entry",
            "embedded");

    private final DocumentBlocks blocks = new DocumentBlocks();

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      String classes = attributes.getValue("class");
      boolean beside = false;
      if (classes != null) {
        for (String one : classes.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
          beside |= BESIDE.contains(one);
        }
      }
      blocks.open(name, attributes.getValue("href"), beside);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
      blocks.close(name);
    }

    @Override
    public void characters(char[] letters, int start, int length) {
      blocks.words(new String(letters, start, length));
    }

    @Override
    public void ignorableWhitespace(char[] letters, int start, int length) {
      blocks.words(new String(letters, start, length));
    }
  }
}
