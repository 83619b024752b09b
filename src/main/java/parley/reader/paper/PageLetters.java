package parley.reader.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Collects the letters of a page, in the order of the file. Nothing is drawn: no path is followed
 * and no picture unpacked, and what a file would like to run is not looked at.
 */
final class PageLetters extends PDFStreamEngine {

  private static final GlyphList GLYPHS = glyphs();

  /** A letter printed twice, a hair apart, is a bold letter. */
  private static final float SAME_PLACE = 0.3f;

  /** A stretch that says how it is to be read is a sign or two: a hyphen that is none, say. */
  private static final int LONGEST_SPOKEN = 4;

  private final Allowance allowance;
  private final Map<PDFont, Boolean> boldFonts = new HashMap<>();

  /** The letters by the way they run: 0 to the right, 1 up, 2 upside down, 3 down. */
  private final List<List<Letter>> letters = new ArrayList<>();

  private final List<Picture> pictures = new ArrayList<>();
  private final Set<Place> printed = new HashSet<>();
  private final Deque<Marked> marked = new ArrayDeque<>();
  private PDRectangle crop = new PDRectangle();

  private record Place(String text, int left, int base) {}

  /** A stretch of the page that the file says something of. */
  private static final class Marked {
    final boolean furniture;
    final @Nullable String spoken;
    boolean said;

    Marked(boolean furniture, @Nullable String spoken) {
      this.furniture = furniture;
      this.spoken = spoken;
    }
  }

  PageLetters(Allowance allowance) {
    this.allowance = allowance;
    addOperator(new BeginText(this));
    addOperator(new Concatenate(this));
    addOperator(new DrawObject(this));
    addOperator(new EndText(this));
    addOperator(new SetGraphicsStateParameters(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new NextLine(this));
    addOperator(new SetCharSpacing(this));
    addOperator(new MoveText(this));
    addOperator(new MoveTextSetLeading(this));
    addOperator(new SetFontAndSize(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
    addOperator(new SetTextLeading(this));
    addOperator(new SetMatrix(this));
    addOperator(new SetTextRenderingMode(this));
    addOperator(new SetTextRise(this));
    addOperator(new SetWordSpacing(this));
    addOperator(new SetTextHorizontalScaling(this));
    addOperator(new ShowTextLine(this));
    addOperator(new ShowTextLineAndSpace(this));
    addOperator(new BeginMarkedContentSequence(this));
    addOperator(new BeginMarkedContentSequenceWithProperties(this));
    addOperator(new EndMarkedContentSequence(this));
  }

  /** Reads a page; what was found before an exception stays found. */
  void read(PDPage page) throws IOException {
    letters.clear();
    for (int i = 0; i < 4; i++) {
      letters.add(new ArrayList<>());
    }
    pictures.clear();
    printed.clear();
    marked.clear();
    crop = page.getCropBox();
    allowance.page();
    processPage(page);
  }

  /** How the letters of this page run that most of its letters are. */
  private int way() {
    int way = 0;
    for (int i = 1; i < 4; i++) {
      if (letters.get(i).size() > letters.get(way).size()) {
        way = i;
      }
    }
    return way;
  }

  /** The letters that run as most of them do; a word that runs up the margin is left out. */
  List<Letter> letters() {
    return letters.get(way());
  }

  /** Where pictures are, on a page that is turned so that its text can be read. */
  List<Picture> pictures() {
    return pictures.stream().map(this::turned).toList();
  }

  /** How high the page is when it is turned so that its text can be read. */
  float height() {
    return way() % 2 == 0 ? crop.getHeight() : crop.getWidth();
  }

  float width() {
    return way() % 2 == 0 ? crop.getWidth() : crop.getHeight();
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    allowance.instruction();
    boolean draws = operator.getName().equals(OperatorName.DRAW_OBJECT);
    if (draws
        && !operands.isEmpty()
        && operands.getFirst() instanceof COSName name
        && getResources() != null
        && getResources().isImageXObject(name)) {
      picture();
      return;
    }
    super.processOperator(operator, operands);
  }

  private void picture() {
    Matrix m = getGraphicsState().getCurrentTransformationMatrix();
    float x = m.getTranslateX() - crop.getLowerLeftX();
    float y = crop.getUpperRightY() - m.getTranslateY();
    float farX = x + m.getScaleX() + m.getShearX();
    float farY = y - m.getScaleY() - m.getShearY();
    pictures.add(
        new Picture(Math.min(x, farX), Math.min(y, farY), Math.max(x, farX), Math.max(y, farY)));
  }

  private Picture turned(Picture p) {
    float w = crop.getWidth();
    float h = crop.getHeight();
    return switch (way()) {
      case 1 -> new Picture(h - p.bottom(), p.left(), h - p.top(), p.right());
      case 2 -> new Picture(w - p.right(), h - p.bottom(), w - p.left(), h - p.top());
      case 3 -> new Picture(p.top(), w - p.right(), p.bottom(), w - p.left());
      default -> p;
    };
  }

  @Override
  public void beginMarkedContentSequence(
      @Nullable COSName tag, @Nullable COSDictionary properties) {
    Marked around = marked.peek();
    boolean furniture = tag != null && tag.getName().equals("Artifact");
    String spoken = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
    if (spoken != null && spoken.length() > LONGEST_SPOKEN) {
      spoken = null;
    }
    marked.push(new Marked(furniture || (around != null && around.furniture), spoken));
  }

  @Override
  public void endMarkedContentSequence() {
    marked.poll();
  }

  @Override
  protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement)
      throws IOException {
    String text = text(font, code);
    float size = at.getScalingFactorY();
    if (text.isEmpty() || !(size > 0.5f && size < 2000)) {
      return;
    }
    allowance.letter();
    int way =
        Math.floorMod(Math.round(Math.atan2(at.getShearY(), at.getScaleX()) * 2 / Math.PI), 4);
    float x = at.getTranslateX() - crop.getLowerLeftX();
    float y = crop.getUpperRightY() - at.getTranslateY();
    float w = crop.getWidth();
    float h = crop.getHeight();
    if (!(x > -size && x < w + size && y > -size && y < h + size)) {
      return; // cut off, or nowhere
    }
    float width = Math.abs(displacement.getX()) * at.getScalingFactorX();
    float left =
        switch (way) {
          case 1 -> h - y;
          case 2 -> w - x;
          case 3 -> y;
          default -> x;
        };
    float base =
        switch (way) {
          case 1 -> x;
          case 2 -> h - y;
          case 3 -> w - x;
          default -> y;
        };
    Marked here = marked.peek();
    Letter letter =
        new Letter(
            text,
            left,
            base,
            width,
            size,
            space(font) * at.getScalingFactorX(),
            isBold(font),
            here != null && here.furniture);
    if (letter.isBlank() || isNew(letter)) {
      letters.get(way).add(letter);
    }
  }

  /** What the letter means; a font may not tell, and then it is what its number says. */
  private String text(PDFont font, int code) throws IOException {
    Marked here = marked.peek();
    if (here != null && here.spoken != null) {
      boolean said = here.said;
      here.said = true;
      return said ? "" : here.spoken;
    }
    String text = font.toUnicode(code, GLYPHS);
    if (text != null) {
      return text;
    }
    return font instanceof PDSimpleFont ? String.valueOf((char) code) : "";
  }

  private boolean isNew(Letter letter) {
    int left = (int) Math.floor(letter.left());
    int base = (int) Math.floor(letter.base());
    if (letter.width() < 1) {
      return true; // two of them may stand in one place
    }
    int reach = letter.width() * SAME_PLACE >= 1 ? 1 : 0;
    for (int dx = -reach; dx <= reach; dx++) {
      for (int dy = -1; dy <= 1; dy++) {
        if (printed.contains(new Place(letter.text(), left + dx, base + dy))) {
          return false;
        }
      }
    }
    printed.add(new Place(letter.text(), left, base));
    return true;
  }

  private static float space(PDFont font) {
    float space = font.getSpaceWidth() / 1000;
    return space > 0.1f && space < 1 ? space : 0.25f;
  }

  private boolean isBold(PDFont font) {
    return boldFonts.computeIfAbsent(
        font,
        f -> {
          String name = f.getName() == null ? "" : f.getName().toLowerCase(Locale.ROOT);
          PDFontDescriptor descriptor = f.getFontDescriptor();
          return name.contains("bold")
              || name.contains("black")
              || name.contains("heavy")
              || name.contains("demi")
              || (descriptor != null
                  && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600));
        });
  }

  private static GlyphList glyphs() {
    String more = "/org/apache/pdfbox/resources/glyphlist/additional.txt";
    try (InputStream in = GlyphList.class.getResourceAsStream(more)) {
      if (in == null) {
        throw new IllegalStateException(more + " is not on the class path");
      }
      return new GlyphList(GlyphList.getAdobeGlyphList(), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
