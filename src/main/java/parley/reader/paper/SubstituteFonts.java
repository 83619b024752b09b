package parley.reader.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * One font of PDFBox's own for every font that a file names and does not hold. PDFBox would look
 * through the fonts of the machine, and write down in the user's folder what it found; the same
 * file would then give another article on another machine.
 */
final class SubstituteFonts implements FontMapper {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final TrueTypeFont font;

  private SubstituteFonts(TrueTypeFont font) {
    this.font = font;
  }

  /** Sees to it that PDFBox uses them: it has one choice of fonts for all files. */
  static void use() {
    Once.done();
  }

  private static final class Once {
    static {
      try (InputStream in = FontMappers.class.getResourceAsStream(FONT)) {
        if (in == null) {
          throw new IllegalStateException("the font " + FONT + " is not on the class path");
        }
        FontMappers.set(new SubstituteFonts(new TTFParser().parse(new RandomAccessReadBuffer(in))));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static void done() {}
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      String baseFont, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(font, true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      String baseFont, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(font, true);
  }

  @Override
  public CIDFontMapping getCIDFont(
      String baseFont, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
    return new CIDFontMapping(null, font, true);
  }
}
