package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import parley.article.Article;
import parley.article.Problem;
import parley.reader.PrintedPdf.Setting;

/** Messages: what they say, what they send on, what is enclosed. */
class MailReaderTest {

  private static final List<String> STORY =
      List.of(
          "The two delegations met in the old customs house on Friday and agreed to meet again.",
          "\"We have a list of questions,\" the envoy told reporters as she left the building.",
          "Neither side would say what the list held, and nobody asked a second time that day.");

  private static final String TEXT = String.join("\n\n", STORY);

  private static final String HEAD =
      """
      From: "Odd Strand" <odd@courier.example>
      To: desk@gazette.example
      Subject: =?utf-8?q?Fwd:_Envoys_Leave_=E2=80=93_With_Questions?=
      Date: Mon, 9 Mar 2026 10:00:00 +0100
      Message-ID: <1@courier.example>
      MIME-Version: 1.0
      """;

  @Test
  void subjectAndDayOfTheMessageAreTakenWhereTheArticleHasNone() {
    Article read = mail("Content-Type: text/plain; charset=utf-8\n\n" + TEXT).only();
    assertThat(read.headline()).isEqualTo("Envoys Leave – With Questions");
    assertThat(String.valueOf(read.published())).startsWith("2026-03-09");
    assertThat(read.text()).isEqualTo(TEXT);
  }

  @Test
  void theArticlesOwnHeadlineAndDayComeFirst() {
    Article read =
        mail("\nDear all,\n\nNo Word From the Customs House\n\nMarch 6, 2026\n\n" + TEXT).only();
    assertThat(read.headline()).isEqualTo("No Word From the Customs House");
    assertThat(String.valueOf(read.published())).isEqualTo("2026-03-06");
    assertThat(read.text()).isEqualTo(TEXT);
  }

  @Test
  void whatIsSentOnHasTheSubjectAndDayOfThatMessage() {
    String body =
        "\nSee below, this is what I meant.\n\n---------- Forwarded message ---------\n"
            + "From: Kari Moen <kari@courier.example>\nDate: Sat, 7 Mar 2026 09:12:00 +0100\n"
            + "Subject: A List of Questions\nTo: Odd Strand <odd@courier.example>\n\n"
            + TEXT
            + "\n\n-- \nOdd Strand\nThe North Sea Courier\n";
    Article read = mail(body).only();
    assertThat(read.headline()).isEqualTo("A List of Questions");
    assertThat(String.valueOf(read.published())).startsWith("2026-03-07");
    assertThat(read.text()).isEqualTo(TEXT);
  }

  @Test
  void aNewsletterIsReadWithoutWhatLeadsOutOfIt() {
    String html =
        "<html><body><div style='display: none'>What to expect today</div><table><tr><td>"
            + "<a href='https://courier.example/m'>View in your browser</a></td></tr><tr><td>"
            + "<h1>No Word From the Customs House</h1><p>March 6, 2026</p><p>"
            + String.join("</p><p>", STORY)
            + "</p></td></tr><tr><td><a href='#'>Unsubscribe</a></td></tr></table></body></html>";
    Article read = mail("Content-Type: text/html; charset=utf-8\n\n" + html).only();
    assertThat(read.headline()).isEqualTo("No Word From the Customs House");
    assertThat(String.valueOf(read.published())).isEqualTo("2026-03-06");
    assertThat(read.text()).isEqualTo(TEXT);
  }

  @Test
  void everythingReadableThatIsEnclosedIsAnArticle() {
    StringBuilder parts = new StringBuilder();
    parts.append(part("text/plain", "", "Please find the papers of today enclosed."));
    byte[] pdf =
        PrintedPdf.print(
                new Setting(2, true, true, 8), "Courier", "Questions", "6 March 2026", "", STORY)
            .pdf();
    for (int i = 1; i <= 10; i++) {
      parts.append(part("application/octet-stream", "paper " + i + ".pdf", pdf));
      parts.append(part("text/plain", "note " + i + ".txt", ("Note " + i + ": " + TEXT)));
    }
    parts.append(part("image/png", "chart.png", "\u0089PNG\r\n"));
    parts.append(part("application/vnd.ms-excel", "seats.xls", "\u00d0\u00cf\u0011\u00e0 seats"));
    Handed handed = mail(multipart(parts.toString()));
    assertThat(handed.articles()).hasSize(20);
    assertThat(handed.articles())
        .extracting(Article::file)
        .contains("a.eml, paper 1.pdf", "a.eml, note 10.txt");
    assertThat(handed.problems())
        .filteredOn(problem -> problem.kind() == Problem.Kind.INCOMPLETE)
        .singleElement()
        .satisfies(problem -> assertThat(problem.detail()).contains("chart.png, seats.xls"));
  }

  @Test
  void messagesInMessagesAreReadToADepth() {
    String inner = HEAD.replace("Envoys", "Ministers") + "\n" + TEXT;
    Handed handed = mail(multipart(part("text/plain", "", "See this.") + message(inner)));
    assertThat(handed.articles())
        .extracting(Article::headline)
        .containsExactly("Ministers Leave – With Questions");
    String deep = inner;
    for (int i = 0; i < 50; i++) {
      deep = HEAD + multipart(message(deep));
    }
    assertThat(Handed.file("a.eml", deep).kinds()).contains(Problem.Kind.INCOMPLETE);
  }

  @Test
  void partsWithinPartsEndSomewhere() {
    StringBuilder mail = new StringBuilder(HEAD);
    for (int i = 0; i < 5_000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\n\n--b")
          .append(i);
      mail.append('\n');
    }
    assertThat(Handed.file("a.eml", mail.toString()).kinds()).contains(Problem.Kind.DAMAGED);
  }

  @Test
  void aMessageIsKnownByItsFields() {
    assertThat(Handed.file("-", HEAD + "\n" + TEXT).only().headline())
        .isEqualTo("Envoys Leave – With Questions");
    String letter = "Subject: Questions\nFrom: the quay\n\n" + TEXT;
    assertThat(Handed.file("-", letter).only().text()).contains("customs house");
  }

  @Test
  void aMailboxHoldsManyMessages() {
    String box =
        "From odd@courier.example Mon Mar  9 10:00:00 2026\n"
            + HEAD
            + "\n"
            + TEXT
            + "\n>From the quay nobody saw them leave.\n\nFrom odd@courier.example Tue Mar 10 2026\n"
            + HEAD.replace("Envoys", "Ministers")
            + "\n"
            + TEXT
            + "\n";
    Handed handed = Handed.file("box.mbox", box);
    assertThat(handed.articles())
        .extracting(Article::headline)
        .containsExactly("Envoys Leave – With Questions", "Ministers Leave – With Questions");
    assertThat(handed.articles().getFirst().text())
        .contains("\n\nNeither")
        .contains(" From the quay");
    assertThat(Handed.file("-", box).articles()).hasSize(2);
  }

  @Test
  void aMessageOfOutlook() throws IOException {
    Handed handed = Handed.bytes("a.msg", outlook());
    assertThat(handed.articles())
        .extracting(Article::headline)
        .containsExactly("Envoys Leave With Questions", null);
    assertThat(handed.articles().getFirst().text()).isEqualTo(TEXT);
    assertThat(String.valueOf(handed.articles().getFirst().published())).startsWith("2026-03-09");
    assertThat(handed.articles().getLast().file()).isEqualTo("a.msg, note.txt");
  }

  @Test
  void messagesCutAndStirredHurtNobody() {
    byte[] whole =
        (HEAD + multipart(part("text/plain", "", TEXT) + part("text/html", "a.html", TEXT)))
            .getBytes(StandardCharsets.UTF_8);
    Random random = new Random(13);
    for (int i = 0; i < 100; i++) {
      byte[] bytes = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
      for (int n = random.nextInt(20); n > 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Handed handed = Handed.bytes("a.eml", bytes);
      assertThat(handed.articles().isEmpty() && handed.problems().isEmpty()).isFalse();
    }
  }

  private static Handed mail(String rest) {
    return Handed.file("a.eml", HEAD + rest);
  }

  private static String multipart(String parts) {
    // a boundary of its own for each level
    String boundary = "b" + parts.length();
    return "Content-Type: multipart/mixed; boundary="
        + boundary
        + "\n\n"
        + parts.replace("@@", "--" + boundary)
        + "--"
        + boundary
        + "--\n";
  }

  private static String message(String inner) {
    return "@@\nContent-Type: message/rfc822\n\n" + inner + "\n";
  }

  private static String part(String type, String name, String content) {
    return part(type, name, content.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String part(String type, String name, byte[] content) {
    return "@@\nContent-Type: "
        + type
        + (name.isEmpty() ? "" : "\nContent-Disposition: attachment; filename=\"" + name + "\"")
        + "\nContent-Transfer-Encoding: base64\n\n"
        + Base64.getMimeEncoder().encodeToString(content)
        + "\n";
  }

  private static byte[] outlook() throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      DirectoryEntry root = files.getRoot();
      // behind a head of 32 bytes: the time of sending, as a kind, flags and a number
      ByteBuffer sent = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
      sent.putInt(32, 0x0039_0040).putInt(36, 6).putLong(40, 134_175_168_000_000_000L);
      put(root, "__properties_version1.0", sent.array());
      put(root, "__substg1.0_0037001F", wide("Envoys Leave With Questions"));
      put(root, "__substg1.0_0C1A001F", wide("Odd Strand"));
      put(root, "__substg1.0_1000001F", wide(TEXT));
      DirectoryEntry enclosed = root.createDirectory("__attach_version1.0_#00000000");
      put(enclosed, "__properties_version1.0", new byte[8]);
      put(enclosed, "__substg1.0_3707001F", wide("note.txt"));
      put(enclosed, "__substg1.0_37010102", TEXT.getBytes(StandardCharsets.UTF_8));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static void put(DirectoryEntry folder, String name, byte[] content) throws IOException {
    folder.createDocument(name, new ByteArrayInputStream(content));
  }

  private static byte[] wide(String words) {
    return words.getBytes(StandardCharsets.UTF_16LE);
  }
}
