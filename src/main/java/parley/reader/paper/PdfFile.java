package parley.reader.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import parley.article.Problem;
import parley.reader.paper.Paper.Trouble;

/**
 * Reads the pages of a PDF.
 *
 * <p>Whatever a file holds beside text is left alone: scripts, forms, attachments, addresses of
 * things elsewhere. What it may ask for is bounded by an {@link Allowance}.
 */
public final class PdfFile {

  /** The mark of the end stands within so many bytes of it. */
  private static final int TAIL = 2048;

  /** A page that is a scan is a picture; one with a small picture and no text is empty. */
  private static final float MOST_OF_A_PAGE = 0.4f;

  private static final int LONGEST_METADATA = 200_000;

  private final Allowance allowance;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();
  private int pages;
  private int pictured;
  private int broken;

  private PdfFile(Allowance allowance) {
    this.allowance = allowance;
  }

  /** What can be read of it; never throws, whatever the bytes are. */
  public static Paper read(byte[] bytes) {
    SubstituteFonts.use();
    Allowance allowance = new Allowance(bytes.length);
    PdfFile file = new PdfFile(allowance);
    try (PDDocument document = new GuardedParser(bytes, allowance).parse()) {
      return file.read(document, endsWell(bytes));
    } catch (InvalidPasswordException e) {
      return Paper.unread(
          Problem.Kind.PROTECTED,
          "it opens with a password only; open it, and print it into a PDF without one");
    } catch (Allowance.Spent e) {
      return Paper.unread(Problem.Kind.TOO_LARGE, e.getMessage() + ": it was not read");
    } catch (OutOfMemoryError e) {
      return Paper.unread(Problem.Kind.TOO_LARGE, "it needs more memory than there is");
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      return isLocked(e)
          ? Paper.unread(
              Problem.Kind.PROTECTED,
              "it opens with somebody's key only; open it, and print it into a PDF without one")
          : Paper.unread(
              Problem.Kind.UNREADABLE,
              "as a PDF it is broken; where another program shows it, print it into a new PDF");
    }
  }

  /** Encryption for the keys of persons needs a library that Parley does not have. */
  private static boolean isLocked(Throwable e) {
    return e instanceof LinkageError || String.valueOf(e.getMessage()).contains("security handler");
  }

  private Paper read(PDDocument document, boolean endsWell) {
    PageLetters letters = new PageLetters(allowance);
    for (PDPage page : document.getPages()) {
      if (++pages > Allowance.MOST_PAGES) {
        pages--;
        troubles.add(stopped("it has more than " + Allowance.MOST_PAGES + " pages"));
        break;
      }
      try {
        letters.read(page);
      } catch (Allowance.Spent e) {
        add(letters);
        troubles.add(stopped(e.getMessage()));
        break;
      } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
        broken++;
      }
      add(letters);
    }
    if (broken > 0) {
      troubles.add(
          new Trouble(
              Problem.Kind.DAMAGED,
              broken == 1
                  ? "a page of it is broken; what could be read of it was read"
                  : broken + " pages of it are broken; what could be read of them was read"));
    } else if (!endsWell) {
      troubles.add(
          new Trouble(
              Problem.Kind.DAMAGED, "it breaks off before its end; what there is was read"));
    }
    String title = document.getDocumentInformation().getTitle();
    return new Paper(sheets, pages, pictured, title, published(document), troubles);
  }

  private Trouble stopped(String why) {
    return new Trouble(
        Problem.Kind.INCOMPLETE, why + ": it was read up to page " + pages + " only");
  }

  private void add(PageLetters letters) {
    List<Line> lines = ReadingOrder.of(Rows.of(letters.letters()));
    if (!lines.isEmpty()) {
      sheets.add(new Sheet(pages, letters.height(), lines, letters.pictures()));
      return;
    }
    float area = 0;
    for (Picture picture : letters.pictures()) {
      area += picture.area();
    }
    pictured += area > MOST_OF_A_PAGE * letters.width() * letters.height() ? 1 : 0;
  }

  private static boolean endsWell(byte[] bytes) {
    int from = Math.max(0, bytes.length - TAIL);
    String tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    return tail.contains("%%EOF");
  }

  /**
   * The day of publication as publishers of periodicals write it into a file (PRISM). The days on
   * which a file was made or changed say nothing of that.
   */
  private static @Nullable String published(PDDocument document) {
    try {
      PDMetadata metadata = document.getDocumentCatalog().getMetadata();
      COSStream stream = metadata == null ? null : metadata.getCOSObject();
      if (stream == null) {
        return null;
      }
      String xml;
      try (var in = stream.createInputStream()) {
        xml = new String(in.readNBytes(LONGEST_METADATA), StandardCharsets.UTF_8);
      }
      String key = "prism:publicationDate";
      int at = xml.indexOf(key);
      int start = at < 0 ? -1 : firstDigit(xml, at + key.length());
      return start < 0 ? null : xml.substring(start, start + 10);
    } catch (IOException | RuntimeException e) {
      return null; // the text is what counts
    }
  }

  /** Where ten letters begin that may be a day, close behind an offset; or -1. */
  private static int firstDigit(String text, int from) {
    for (int i = from; i < from + 80 && i + 10 <= text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }
}
