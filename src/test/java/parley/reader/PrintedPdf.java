package parley.reader;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.jspecify.annotations.Nullable;

/** Sets an article in type as a newspaper does, page after page, and gives the PDF. */
public final class PrintedPdf {

  /**
   * How it is set.
   *
   * @param indented paragraphs begin with an indent; else they stand apart
   * @param justified lines reach to both margins, and words are cut with hyphens
   * @param rows how many lines a column has
   */
  public record Setting(int columns, boolean indented, boolean justified, int rows) {}

  private static final PDFont SERIF = new PDType1Font(FontName.TIMES_ROMAN);
  private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
  private static final PDFont SANS = new PDType1Font(FontName.HELVETICA);
  private static final float SIZE = 10;
  private static final float LEADING = 12;
  private static final float GAP = 6;
  private static final float INDENT = 12;
  private static final float GUTTER = 18;
  private static final float MARGIN = 40;

  private final Setting setting;
  private final PDDocument document = new PDDocument();
  private final float width;
  private final float columnWidth;
  private String head = "";
  private @Nullable PDPageContentStream content;
  private float height;
  private float top;
  private float y;
  private int column;
  private int page;
  private int cutSentences;

  private PrintedPdf(Setting setting) {
    this.setting = setting;
    width = 2 * MARGIN + (setting.columns == 1 ? 230 : setting.columns * 165);
    columnWidth = (width - 2 * MARGIN - GUTTER * (setting.columns - 1)) / setting.columns;
    height = 150 + setting.rows * LEADING;
  }

  /** The PDF, and how many sentences go on on another page. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Printed(byte[] pdf, int pages, int cutSentences) {}

  /**
   * Sets an article.
   *
   * @param head what stands at the head of every page
   * @param day the line under the headline; empty for none
   * @param caption of the picture under the headline; empty for no picture
   */
  public static Printed print(
      Setting setting,
      String head,
      String headline,
      String day,
      String caption,
      List<String> paragraphs) {
    try {
      return new PrintedPdf(setting).set(head, headline, day, caption, paragraphs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Printed set(
      String head, String headline, String day, String caption, List<String> paragraphs)
      throws IOException {
    this.head = head;
    turn();
    for (String line : lines(headline, BOLD, 20, width - 2 * MARGIN, width - 2 * MARGIN)) {
      show(BOLD, 20, MARGIN, y, line, 0);
      y -= 23;
    }
    if (!day.isEmpty()) {
      show(SANS, 9, MARGIN, y, day, 0);
      y -= 20;
    }
    if (!caption.isEmpty()) {
      picture();
      for (String line : lines(caption, SANS, 8, width - 2 * MARGIN, width - 2 * MARGIN)) {
        show(SANS, 8, MARGIN, y, line, 0);
        y -= 10;
      }
      y -= 12;
    }
    top = y;
    for (String paragraph : paragraphs) {
      set(paragraph);
    }
    close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    document.close();
    return new Printed(out.toByteArray(), page, cutSentences);
  }

  private void set(String paragraph) throws IOException {
    float indent = setting.indented ? INDENT : 0;
    List<String> lines = lines(paragraph, SERIF, SIZE, columnWidth - indent, columnWidth);
    for (int i = 0; i < lines.size(); i++) {
      int before = page;
      boolean last = i + 1 == lines.size();
      if (last && !setting.indented && y - LEADING - GAP < 60 && free(lines.get(i)) < 100) {
        y = 0; // nobody could tell whether the paragraph ends here: let it end in the next column
      }
      room();
      if (page > before && i > 0 && !lines.get(i - 1).endsWith(".")) {
        cutSentences++;
      }
      float in = i == 0 ? indent : 0;
      float left = MARGIN + column * (columnWidth + GUTTER) + in;
      String line = lines.get(i);
      float free = columnWidth - in - width(SERIF, SIZE, line);
      int spaces = (int) line.chars().filter(c -> c == ' ').count();
      show(
          SERIF, SIZE, left, y, line, setting.justified && !last && spaces > 0 ? free / spaces : 0);
      y -= LEADING;
    }
    y -= setting.indented ? 0 : GAP;
  }

  private float free(String line) throws IOException {
    return columnWidth - width(SERIF, SIZE, line);
  }

  /** Goes to the next column, or page, where this one is full. */
  private void room() throws IOException {
    if (y < 60) {
      column++;
      y = top;
    }
    if (column == setting.columns) {
      turn();
    }
  }

  private void turn() throws IOException {
    close();
    PDPage next = new PDPage(new PDRectangle(width, height));
    document.addPage(next);
    content = new PDPageContentStream(document, next);
    page++;
    column = 0;
    show(SANS, 8, MARGIN, height - 30, head, 0);
    show(SANS, 8, width / 2, 30, String.valueOf(page + 3), 0);
    top = height - 70;
    y = top;
  }

  private void close() throws IOException {
    if (content != null) {
      content.close();
    }
  }

  private void picture() throws IOException {
    BufferedImage grey = new BufferedImage(8, 4, BufferedImage.TYPE_INT_RGB);
    float tall = 60;
    y -= tall - 10;
    if (content != null) {
      content.drawImage(
          LosslessFactory.createFromImage(document, grey), MARGIN, y, width - 2 * MARGIN, tall);
    }
    y -= 12;
  }

  private void show(PDFont font, float size, float x, float base, String line, float wordSpacing)
      throws IOException {
    if (content == null || line.isEmpty()) {
      return;
    }
    content.beginText();
    content.setFont(font, size);
    content.setWordSpacing(wordSpacing);
    content.newLineAtOffset(x, base);
    content.showText(line);
    content.endText();
  }

  private List<String> lines(String text, PDFont font, float size, float first, float others)
      throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String rest = word;
      while (!rest.isEmpty()) {
        float room = lines.isEmpty() ? first : others;
        String with = line.isEmpty() ? rest : line + " " + rest;
        if (width(font, size, with) <= room) {
          line.setLength(0);
          line.append(with);
          rest = "";
        } else {
          int cut = font.equals(SERIF) ? cut(line, rest, room) : 0;
          if (cut > 0) {
            String part = rest.substring(0, cut);
            line.append(line.isEmpty() ? "" : " ").append(part);
            line.append(part.endsWith("-") ? "" : "-");
            rest = rest.substring(cut);
          }
          lines.add(line.toString());
          line.setLength(0);
        }
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** Where a word may be cut so that its first part still has room; 0 for nowhere. */
  private int cut(CharSequence line, String word, float room) throws IOException {
    int best = 0;
    for (int i = 3; setting.justified && i + 3 < word.length(); i++) {
      char before = word.charAt(i - 1);
      boolean syllable =
          "aeiou".indexOf(before) >= 0
              && "bcdfglmnprstv".indexOf(word.charAt(i)) >= 0
              && word.chars().allMatch(Character::isLowerCase);
      String hyphen = before == '-' ? "" : "-";
      String part = (line.isEmpty() ? "" : line + " ") + word.substring(0, i) + hyphen;
      if ((syllable || before == '-') && width(SERIF, SIZE, part) <= room) {
        best = i;
      }
    }
    return best;
  }

  private static float width(PDFont font, float size, String text) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  /** The paragraphs of an article's text. */
  public static List<String> paragraphs(String text) {
    return Arrays.stream(text.split("\n\n", -1)).map(p -> p.replaceAll("\\s+", " ")).toList();
  }
}
