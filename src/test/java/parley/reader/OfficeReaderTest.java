package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import parley.article.Article;
import parley.article.Problem;

/** Documents of office programs, and books. */
class OfficeReaderTest {

  private static final String FIRST =
      "The two delegations met in the old customs house on Friday and agreed to meet again.";
  private static final String SECOND =
      "\"We have a list of questions,\" the envoy told reporters as she left the building.";
  private static final String THIRD =
      "Neither side would say what the list held, and nobody asked a second time that day.";

  @Test
  void aDocumentOfWord() throws IOException {
    Article read = Handed.bytes("story.docx", word()).only();
    assertThat(read.headline()).isEqualTo("Envoys Leave With Questions");
    assertThat(String.valueOf(read.published())).isEqualTo("2026-03-06");
    assertThat(read.authors()).containsExactly("Liv Berge");
    assertThat(read.text())
        .isEqualTo(String.join("\n\n", FIRST, SECOND, "Party | Seats", "Harbour | 12", THIRD));
    assertThat(read.links())
        .singleElement()
        .satisfies(link -> {
          assertThat(link.words()).isEqualTo("customs house");
          assertThat(link.url()).isEqualTo("https://harbour.example/house");
        });
  }

  @Test
  void anExportOfANewsDatabaseMayBeADocument() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      for (String line : ExportsTest.NEW_NEXIS.split("\n", -1)) {
        document.createParagraph().createRun().setText(line.strip());
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      assertThat(Handed.bytes("export.docx", out.toByteArray()).articles())
          .extracting(Article::text)
          .containsExactlyElementsOf(
              Handed.file("export.txt", ExportsTest.NEW_NEXIS).articles().stream()
                  .map(Article::text)
                  .toList());
    }
  }

  @Test
  void aDocumentMayBeCalledAnything() throws IOException {
    assertThat(Handed.bytes("story.txt", word()).only().text()).startsWith(FIRST);
    assertThat(Handed.bytes("-", word()).only().text()).startsWith(FIRST);
  }

  @Test
  void aDocumentWithAPasswordIsNotOpened() throws Exception {
    assertThat(Handed.bytes("story.docx", locked(word())).problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.kind()).isEqualTo(Problem.Kind.PROTECTED);
          assertThat(problem.detail()).contains("password");
        });
  }

  @Test
  void richText() {
    String rtf =
        "{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}\\f0 {\\b Envoys Leave With Questions}\\par\n"
            + "6 March 2026\\par\n"
            + FIRST
            + "\\par\n\\'93We have a list,\\'94 the envoy told reporters, and left\\'85\\par}";
    Article read = Handed.file("story.rtf", rtf).only();
    assertThat(read.headline()).isEqualTo("Envoys Leave With Questions");
    assertThat(String.valueOf(read.published())).isEqualTo("2026-03-06");
    assertThat(read.text())
        .isEqualTo(FIRST + "\n\n“We have a list,” the envoy told reporters, and left…");
  }

  @Test
  void aDocumentOfOpenOffice() {
    Article read = Handed.bytes("story.odt", openDocument(odfBody())).only();
    assertThat(read.headline()).isEqualTo("Envoys Leave With Questions");
    assertThat(read.text()).isEqualTo(FIRST + "\n\n" + THIRD);
  }

  @Test
  void eachStoryOfABookIsAnArticle() {
    Map<String, String> book = new LinkedHashMap<>();
    book.put("mimetype", "application/epub+zip");
    book.put(
        "META-INF/container.xml",
        "<container><rootfiles><rootfile full-path='OPS/list.opf'/></rootfiles></container>");
    book.put(
        "OPS/list.opf",
        "<package xmlns:dc='http://purl.org/dc/elements/1.1/'><metadata>"
            + "<dc:date>2026-03-07</dc:date></metadata><manifest><item id='c' href='cover.xhtml'/>"
            + "<item id='a' href='text/one.xhtml'/><item id='b' href='text/two%20b.xhtml'/>"
            + "</manifest><spine><itemref idref='c'/><itemref idref='a'/><itemref idref='b'/>"
            + "</spine></package>");
    book.put("OPS/cover.xhtml", "<html><body><p>The Harbour Gazette</p></body></html>");
    book.put("OPS/text/one.xhtml", chapter("Envoys Leave With Questions", "March 6, 2026"));
    book.put("OPS/text/two b.xhtml", chapter("A Quiet Day on the Quay", ""));
    Handed handed = Handed.bytes("gazette.epub", zip(book));
    assertThat(handed.articles())
        .extracting(Article::headline)
        .containsExactly("Envoys Leave With Questions", "A Quiet Day on the Quay");
    assertThat(handed.articles())
        .extracting(article -> String.valueOf(article.published()))
        .containsExactly("2026-03-06", "2026-03-07");
    assertThat(handed.articles().getFirst().text())
        .isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
    assertThat(handed.kinds()).contains(Problem.Kind.SEVERAL_ARTICLES);
  }

  @Test
  void tablesAndArchivesAreNoText() {
    Map<String, String> sheet = new LinkedHashMap<>();
    sheet.put("[Content_Types].xml", "<Types/>");
    sheet.put("xl/workbook.xml", "<workbook/>");
    assertThat(Handed.bytes("a.docx", zip(sheet)).kinds()).containsExactly(Problem.Kind.BINARY);
    Handed archive = Handed.bytes("a.txt", zip(Map.of("notes.md", FIRST)));
    assertThat(archive.kinds()).containsExactly(Problem.Kind.BINARY);
    assertThat(archive.problems().getFirst().detail()).contains(".zip");
  }

  @Test
  void anArchiveThatSwellsIsNotUnpacked() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] nothing = new byte[1_000_000];
      for (int i = 0; i < 130; i++) {
        zip.write(nothing);
      }
      zip.closeEntry();
    }
    assertThat(Handed.bytes("a.docx", out.toByteArray()).kinds())
        .containsExactly(Problem.Kind.TOO_LARGE);
  }

  /** What an entity names is neither fetched nor repeated without end. */
  @Test
  void entitiesAreNotFollowed() throws IOException {
    String bomb =
        "<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>"
            + "<!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'><!ENTITY f '&e;&e;&e;&e;&e;&e;&e;'>"
            + "<!ENTITY x SYSTEM 'file:///etc/hostname'>]>";
    for (String entity : List.of("&f;&f;&f;&f;&f;&f;&f;&f;", "before &x; behind")) {
      byte[] odt = openDocument(bomb + odfBody().replace(THIRD, entity));
      check(odt, "a.odt");
      String document = bomb + documentXml(word()).replaceFirst("<\\?xml[^>]*>", "");
      check(with(word(), "word/document.xml", document.replace(THIRD, entity)), "a.docx");
    }
  }

  private static void check(byte[] bytes, String name) {
    Handed handed = Handed.bytes(name, bytes);
    for (Article article : handed.articles()) {
      assertThat(article.text().length()).isLessThan(100_000);
      assertThat(article.text()).doesNotContain("localhost");
    }
    assertThat(handed.articles().isEmpty() && handed.problems().isEmpty()).isFalse();
  }

  @Test
  void ofADocumentThatBreaksOffIsReadWhatThereIs() throws IOException {
    byte[] whole = word();
    for (int length = whole.length - 10; length > 10; length -= 211) {
      Handed handed = Handed.bytes("a.docx", Arrays.copyOf(whole, length));
      assertThat(handed.kinds()).as("%d of %d bytes", length, whole.length).isNotEmpty();
    }
  }

  @Test
  void documentsWithOtherBytesHereAndThereHurtNobody() throws Exception {
    Random random = new Random(12);
    for (byte[] whole : List.of(word(), locked(word()), openDocument(odfBody()))) {
      for (int i = 0; i < 40; i++) {
        byte[] bytes = whole.clone();
        for (int n = 1 + random.nextInt(30); n > 0; n--) {
          bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt(256);
        }
        Handed handed = Handed.bytes("a.docx", bytes);
        assertThat(handed.articles().isEmpty() && handed.problems().isEmpty()).isFalse();
      }
    }
  }

  private static byte[] word() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document
          .createHeader(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("The Harbour Gazette, draft");
      XWPFParagraph headline = document.createParagraph();
      headline.createRun().setText("Envoys Leave With Questions");
      headline.getRuns().getFirst().setBold(true);
      document.createParagraph().createRun().setText("By Liv Berge");
      document.createParagraph().createRun().setText("6 March 2026");
      XWPFParagraph first = document.createParagraph();
      int house = FIRST.indexOf("customs house");
      first.createRun().setText(FIRST.substring(0, house));
      first.createHyperlinkRun("https://harbour.example/house").setText("customs house");
      first.createRun().setText(FIRST.substring(house + "customs house".length()));
      document.createParagraph().createRun().setText(SECOND);
      XWPFTable table = document.createTable(2, 2);
      table.getRow(0).getCell(0).setText("Party");
      table.getRow(0).getCell(1).setText("Seats");
      table.getRow(1).getCell(0).setText("Harbour");
      table.getRow(1).getCell(1).setText("12");
      document.createParagraph().createRun().setText(THIRD);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] locked(byte[] document) throws Exception {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("harbour");
      try (OPCPackage inside = OPCPackage.open(new java.io.ByteArrayInputStream(document));
          OutputStream out = encryptor.getDataStream(files)) {
        inside.save(out);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static String documentXml(byte[] document) throws IOException {
    try (OPCPackage inside = OPCPackage.open(new java.io.ByteArrayInputStream(document));
        var in =
            inside
                .getPartsByName(java.util.regex.Pattern.compile("/word/document\\.xml"))
                .getFirst()
                .getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  /** The same archive with another piece under a name. */
  private static byte[] with(byte[] archive, String name, String piece) throws IOException {
    Map<String, String> pieces = new LinkedHashMap<>();
    try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        pieces.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    pieces.put(name, piece);
    return zip(pieces);
  }

  private static String odfBody() {
    return "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
        + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text>"
        + "<text:h text:outline-level='1'>Envoys Leave With Questions</text:h><text:p>"
        + FIRST
        + "</text:p><text:p>"
        + THIRD
        + "</text:p></office:text></office:body></office:document-content>";
  }

  private static byte[] openDocument(String body) {
    Map<String, String> pieces = new LinkedHashMap<>();
    pieces.put("mimetype", "application/vnd.oasis.opendocument.text");
    pieces.put("content.xml", body);
    return zip(pieces);
  }

  private static String chapter(String headline, String day) {
    return "<html><head><title>x</title></head><body><h2>"
        + headline
        + "</h2><p>"
        + day
        + "</p><p>"
        + String.join("</p><p>", FIRST, SECOND, THIRD)
        + "</p></body></html>";
  }

  private static byte[] zip(Map<String, String> pieces) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> piece : pieces.entrySet()) {
        zip.putNextEntry(new ZipEntry(piece.getKey()));
        zip.write(piece.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
