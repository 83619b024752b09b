package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.article.Article;
import parley.article.Problem;
import parley.reader.PrintedPdf.Setting;

/** What a PDF holds beside lines of text, and what may be wrong with one. */
class PdfReaderTest {

  private static final PDFont SERIF = new PDType1Font(FontName.TIMES_ROMAN);
  private static final PDFont BOLD = new PDType1Font(FontName.TIMES_BOLD);

  private static final List<String> STORY =
      List.of(
          "The two delegations met in the old customs house on Friday and agreed to meet again.",
          "\"We have a list of questions,\" the envoy told reporters as she left the building.",
          "Neither side would say what the list held, and nobody asked a second time that day.");

  @Test
  void thePaperAndItsPageNumbersAreNoText() throws IOException {
    Article read = Handed.bytes("a.pdf", story()).only();
    assertThat(read.text()).isEqualTo(String.join("\n\n", STORY));
    assertThat(read.headline()).isEqualTo("Envoys Leave With Questions");
    assertThat(String.valueOf(read.published())).isEqualTo("2026-03-06");
  }

  @Test
  void aFileMayBeCalledAnything() throws IOException {
    assertThat(Handed.bytes("a.txt", story()).only().text()).startsWith("The two delegations");
    assertThat(Handed.bytes("-", story()).only().text()).startsWith("The two delegations");
    byte[] text = String.join("\n\n", STORY).getBytes(StandardCharsets.UTF_8);
    assertThat(Handed.bytes("a.pdf", text).only().text()).contains("list of questions");
  }

  @Test
  void theDayOnWhichAFileWasMadeIsNoDayOfPublication() throws IOException {
    try (PDDocument document = new PDDocument()) {
      lines(document, SERIF, 11, STORY);
      Calendar made = Calendar.getInstance();
      made.set(2026, Calendar.APRIL, 1);
      document.getDocumentInformation().setCreationDate(made);
      document.getDocumentInformation().setModificationDate(made);
      Handed handed = Handed.bytes("a.pdf", bytes(document));
      assertThat(handed.only().published()).isNull();
      assertThat(handed.kinds()).containsExactly(Problem.Kind.NO_DATE);
    }
  }

  @Test
  void publishersMaySayTheDayInTheFile() throws IOException {
    try (PDDocument document = new PDDocument()) {
      lines(document, SERIF, 11, STORY);
      String xml =
          "<x:xmpmeta xmlns:x='adobe:ns:meta/'><prism:publicationDate>2026-03-07T00:00:00Z"
              + "</prism:publicationDate></x:xmpmeta>";
      document
          .getDocumentCatalog()
          .setMetadata(
              new PDMetadata(
                  document, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
      Article read = Handed.bytes("a.pdf", bytes(document)).only();
      assertThat(String.valueOf(read.published())).isEqualTo("2026-03-07");
    }
  }

  @Test
  void aLargeInitialBelongsToItsWord() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = page(document);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        show(content, BOLD, 20, 40, 740, "Harbour Talks Go On");
        show(content, SERIF, 34, 40, 686, "T");
        show(content, SERIF, 10, 62, 700, "he harbour master said that the talks would go on for");
        show(
            content,
            SERIF,
            10,
            62,
            688,
            "another week, and that no ship would leave before the end");
        show(
            content,
            SERIF,
            10,
            40,
            676,
            "of them. He gave no reason, and the captains did not ask.");
      }
      assertThat(Handed.bytes("a.pdf", bytes(document)).only().text())
          .isEqualTo(
              "The harbour master said that the talks would go on for another week, and that no"
                  + " ship would leave before the end of them. He gave no reason, and the captains"
                  + " did not ask.");
    }
  }

  @Test
  void notesAtTheFootDoNotCutASentence() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage first = page(document);
      try (PDPageContentStream content = new PDPageContentStream(document, first)) {
        show(
            content, SERIF, 11, 40, 700, "The ministers of both countries said on Monday that the");
        show(
            content,
            SERIF,
            11,
            40,
            687,
            "treaty on the river, which had taken nine years, would be");
        show(
            content,
            SERIF,
            8,
            40,
            60,
            "1 The text of the treaty is kept in the archive of the court.");
      }
      PDPage second = page(document);
      try (PDPageContentStream content = new PDPageContentStream(document, second)) {
        show(content, SERIF, 11, 40, 700, "signed before the summer, and that nothing in it would");
        show(content, SERIF, 11, 40, 687, "change.");
      }
      assertThat(Handed.bytes("a.pdf", bytes(document)).only().text())
          .startsWith(
              "The ministers of both countries said on Monday that the treaty on the river, which"
                  + " had taken nine years, would be signed before the summer, and that nothing in"
                  + " it would change.");
    }
  }

  @Test
  void ofScansItIsSaidThatTheyArePictures() throws IOException {
    try (PDDocument document = new PDDocument()) {
      scan(document);
      scan(document);
      Handed handed = Handed.bytes("a.pdf", bytes(document));
      assertThat(handed.articles()).isEmpty();
      assertThat(handed.kinds()).containsExactly(Problem.Kind.EMPTY);
      assertThat(handed.problems().getFirst().detail()).contains("pictures").contains("OCR");
    }
  }

  @Test
  void pagesThatArePicturesAreCountedWhereOthersHaveText() throws IOException {
    try (PDDocument document = new PDDocument()) {
      lines(document, SERIF, 11, STORY);
      scan(document);
      Handed handed = Handed.bytes("a.pdf", bytes(document));
      assertThat(handed.articles()).hasSize(1);
      assertThat(handed.kinds()).contains(Problem.Kind.INCOMPLETE);
      assertThat(handed.problems().getFirst().detail()).contains("1 of its 2 pages");
    }
  }

  @Test
  void aPasswordIsAskedForOnlyWhereTheFileDoesNotOpen() throws IOException {
    assertThat(Handed.bytes("a.pdf", protectedStory("reader")).problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.kind()).isEqualTo(Problem.Kind.PROTECTED);
          assertThat(problem.detail()).contains("password");
        });
    assertThat(Handed.bytes("a.pdf", protectedStory("")).only().text())
        .startsWith("The two delegations");
  }

  @Test
  void ofAFileThatBreaksOffIsReadWhatThereIs() throws IOException {
    byte[] whole = story();
    int read = 0;
    for (int length = whole.length - 10; length > 10; length -= 97) {
      Handed handed = Handed.bytes("a.pdf", Arrays.copyOf(whole, length));
      assertThat(handed.kinds())
          .as("%d of %d bytes", length, whole.length)
          .containsAnyOf(Problem.Kind.DAMAGED, Problem.Kind.UNREADABLE, Problem.Kind.EMPTY);
      read += handed.articles().size();
    }
    assertThat(read).isPositive();
  }

  @Test
  void aFileWithOtherBytesHereAndThereHurtsNobody() throws IOException {
    Random random = new Random(11);
    byte[] whole = story();
    for (int i = 0; i < 150; i++) {
      byte[] bytes = whole.clone();
      for (int n = 1 + random.nextInt(40); n > 0; n--) {
        bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt(256);
      }
      Handed handed = Handed.bytes("a.pdf", bytes);
      assertThat(handed.articles().isEmpty() && handed.problems().isEmpty()).isFalse();
    }
  }

  @Test
  void aStreamThatSwellsIsNotUnpacked() throws IOException {
    byte[] once = deflated(new byte[60_000_000]);
    assertThat(withContent(once, COSName.FLATE_DECODE))
        .containsAnyOf(Problem.Kind.INCOMPLETE, Problem.Kind.TOO_LARGE);
    COSArray twice = new COSArray();
    twice.add(COSName.FLATE_DECODE);
    twice.add(COSName.FLATE_DECODE);
    assertThat(withContent(deflated(once), twice))
        .containsAnyOf(Problem.Kind.INCOMPLETE, Problem.Kind.TOO_LARGE);
  }

  @Test
  void aPageOfAMillionLettersIsReadInPart() throws IOException {
    String letters = "BT /F0 1 Tf (" + "abcde ".repeat(200_000) + ") Tj ET";
    assertThat(withContent(letters.getBytes(StandardCharsets.US_ASCII), null))
        .contains(Problem.Kind.INCOMPLETE);
  }

  /** Each form draws the next one twice, forty times over. */
  @Test
  void formsThatDrawEachOtherEndSomewhere() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDFormXObject next = form(document, "BT /F0 9 Tf (a) Tj ET", null);
      for (int i = 0; i < 40; i++) {
        next = form(document, "/X Do /X Do", next);
      }
      PDPage page = page(document);
      PDResources resources = new PDResources();
      resources.put(COSName.getPDFName("X"), next);
      page.setResources(resources);
      content(document, page, "/X Do".getBytes(StandardCharsets.US_ASCII), null);
      assertThat(Handed.bytes("a.pdf", bytes(document)).kinds()).contains(Problem.Kind.INCOMPLETE);
    }
  }

  /** One page a hundred thousand times. */
  @Test
  void moreThanSoManyPagesAreNotLookedAt() {
    StringBuilder pdf =
        new StringBuilder("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
    pdf.append("2 0 obj <</Type/Pages/Count 100000/Kids[").append("3 0 R ".repeat(100_000));
    pdf.append(
        "]>> endobj\n3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R");
    pdf.append("/Resources<</Font<</F0 5 0 R>>>>>> endobj\n");
    String text = "BT /F0 12 Tf 20 200 Td (A page like any other, said the printer.) Tj ET";
    pdf.append("4 0 obj <</Length ").append(text.length()).append(">> stream\n");
    pdf.append(text).append("\nendstream endobj\n");
    pdf.append("5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n");
    pdf.append("trailer <</Root 1 0 R/Size 6>>\n%%EOF\n");
    Handed handed = Handed.bytes("a.pdf", pdf.toString().getBytes(StandardCharsets.US_ASCII));
    assertThat(handed.kinds()).contains(Problem.Kind.INCOMPLETE);
    assertThat(handed.problems().getFirst().detail()).contains("pages");
  }

  @Test
  void whatOnlyCallsItselfAPdfIsBroken() {
    byte[] bytes = "%PDF-1.7\n%âãÏÓ\nnothing that a PDF has".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Handed.bytes("a.pdf", bytes).kinds()).containsExactly(Problem.Kind.UNREADABLE);
  }

  private static byte[] story() {
    return PrintedPdf.print(
            new Setting(2, true, true, 8),
            "The Harbour Gazette",
            "Envoys Leave With Questions",
            "6 March 2026",
            "",
            STORY)
        .pdf();
  }

  private static byte[] protectedStory(String password) throws IOException {
    try (PDDocument document = new PDDocument()) {
      lines(document, SERIF, 11, STORY);
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", password, new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      return bytes(document);
    }
  }

  private static List<Problem.Kind> withContent(byte[] content, @Nullable COSBase filter)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      lines(document, SERIF, 11, STORY);
      PDPage page = page(document);
      PDResources resources = new PDResources();
      resources.put(COSName.getPDFName("F0"), SERIF);
      page.setResources(resources);
      content(document, page, content, filter);
      return Handed.bytes("a.pdf", bytes(document)).kinds();
    }
  }

  private static void content(
      PDDocument document, PDPage page, byte[] content, @Nullable COSBase filter)
      throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(content);
    }
    if (filter != null) {
      stream.setItem(COSName.FILTER, filter);
    }
    page.setContents(new PDStream(stream));
  }

  private static PDFormXObject form(
      PDDocument document, String content, @Nullable PDFormXObject drawn) throws IOException {
    PDFormXObject form = new PDFormXObject(document);
    form.setBBox(new PDRectangle(200, 200));
    PDResources resources = new PDResources();
    resources.put(COSName.getPDFName("F0"), SERIF);
    if (drawn != null) {
      resources.put(COSName.getPDFName("X"), drawn);
    }
    form.setResources(resources);
    try (OutputStream out = form.getStream().createOutputStream()) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    }
    return form;
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    }
    return out.toByteArray();
  }

  private static void scan(PDDocument document) throws IOException {
    PDPage page = page(document);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      BufferedImage grey = new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY);
      content.drawImage(LosslessFactory.createFromImage(document, grey), 0, 0, 612, 792);
    }
  }

  private static void lines(PDDocument document, PDFont font, float size, List<String> lines)
      throws IOException {
    PDPage page = page(document);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      float y = 700;
      for (String line : lines) {
        show(content, font, size, 40, y, line);
        y -= 30;
      }
    }
  }

  private static PDPage page(PDDocument document) {
    PDPage page = new PDPage(PDRectangle.LETTER);
    document.addPage(page);
    return page;
  }

  private static void show(
      PDPageContentStream content, PDFont font, float size, float x, float y, String line)
      throws IOException {
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset(x, y);
    content.showText(line);
    content.endText();
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
