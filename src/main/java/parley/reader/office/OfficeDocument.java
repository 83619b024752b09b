package parley.reader.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Tells a document of an office program element by element, by way of Apache Tika. */
public final class OfficeDocument {

  /** What a file is, whatever it is called. */
  public enum Kind {
    WORD,
    OLD_WORD,
    OPEN_DOCUMENT,
    RICH_TEXT,
    BOOK,
    MESSAGE,
    PROTECTED,
    /** A table, a presentation: of an office program, but no text. */
    NO_TEXT,
    /** A ZIP archive of other things. */
    ARCHIVE
  }

  /** It opens with a password only. */
  public static final class Locked extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private OfficeDocument() {}

  /** What a document is that is a ZIP archive. */
  public static Kind kind(Unpacked document) {
    byte[] stated = document.piece("mimetype");
    String type = stated == null ? "" : new String(stated, StandardCharsets.US_ASCII).strip();
    if (document.has("word/document.xml") || document.hasBelow("word/")) {
      return Kind.WORD;
    }
    if (type.equals("application/epub+zip") || document.has("META-INF/container.xml")) {
      return Kind.BOOK;
    }
    if (type.startsWith("application/vnd.oasis.opendocument.text")) {
      return Kind.OPEN_DOCUMENT;
    }
    boolean office =
        document.has("[Content_Types].xml")
            || type.startsWith("application/vnd.oasis.opendocument");
    return office ? Kind.NO_TEXT : Kind.ARCHIVE;
  }

  /**
   * What a document is that is a file system of Microsoft's own (OLE 2).
   *
   * @throws IOException if it is broken
   */
  public static Kind kind(byte[] bytes) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryEntry root = files.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        return Kind.PROTECTED;
      }
      if (root.hasEntryCaseInsensitive("__properties_version1.0")) {
        return Kind.MESSAGE;
      }
      return root.hasEntryCaseInsensitive("WordDocument") ? Kind.OLD_WORD : Kind.NO_TEXT;
    }
  }

  /** Tells a document of Word 2007 and later. */
  public static void tellWord(Unpacked document, ContentHandler listener)
      throws IOException, SAXException, Locked {
    tell(new OOXMLParser(), document.packed(), listener);
  }

  /** Tells a document of Word 97 to 2003. */
  public static void tellOldWord(byte[] bytes, ContentHandler listener)
      throws IOException, SAXException, Locked {
    tell(new OfficeParser(), bytes, listener);
  }

  public static void tellOpenDocument(Unpacked document, ContentHandler listener)
      throws IOException, SAXException, Locked {
    if (isEncrypted(document)) {
      throw new Locked();
    }
    tell(new OpenDocumentParser(), document.packed(), listener);
  }

  public static void tellRichText(byte[] bytes, ContentHandler listener)
      throws IOException, SAXException, Locked {
    tell(new RTFParser(), bytes, listener);
  }

  private static boolean isEncrypted(Unpacked document) {
    byte[] manifest = document.piece("META-INF/manifest.xml");
    return manifest != null
        && new String(manifest, StandardCharsets.UTF_8).contains("encryption-data");
  }

  private static void tell(Parser parser, byte[] bytes, ContentHandler listener)
      throws IOException, SAXException, Locked {
    ParseContext context = new ParseContext();
    context.set(Parser.class, parser);
    context.set(EmbeddedDocumentExtractor.class, new NothingInside());
    OfficeParserConfig config = new OfficeParserConfig();
    config.setUseSAXDocxExtractor(true);
    config.setIncludeDeletedContent(false);
    config.setIncludeMoveFromContent(false);
    config.setIncludeHeadersAndFooters(false);
    config.setExtractMacros(false);
    context.set(OfficeParserConfig.class, config);
    try (TikaInputStream in = TikaInputStream.get(bytes)) {
      parser.parse(in, listener, new Metadata(), context);
    } catch (EncryptedDocumentException | org.apache.poi.EncryptedDocumentException e) {
      throw new Locked();
    } catch (TikaException e) {
      throw new IOException(e);
    }
  }

  /** Documents inside the document are not opened. */
  private static final class NothingInside implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
  }
}
