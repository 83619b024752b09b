package parley.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.article.Article;
import parley.article.Problem;
import parley.reader.archive.MadeWarc;

class ArchiveReaderTest {

  private static final String HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

  private static String page(String headline, @Nullable String day) {
    return """
    <!doctype html><html><head><title>%s</title>%s</head><body><article><h1>%s</h1>
    <p>The envoy said in the harbour on Monday that the talks about the light ships would go on.</p>
    <p>Nobody from the island came to the second meeting, which was called “%s” by the papers.</p>
    </article></body></html>
    """
        .formatted(
            headline,
            day == null ? "" : "<meta property=article:published_time content=" + day + ">",
            headline,
            headline);
  }

  private static String page(int number) {
    return page("Harbour talks, day " + number, "2031-03-" + (10 + number));
  }

  private static MadeWarc tenPages() {
    MadeWarc made = new MadeWarc().info();
    for (int i = 0; i < 10; i++) {
      made.page("https://courier.example/talks/" + i, page(i));
    }
    return made;
  }

  private static List<String> headlines(Handed handed) {
    return handed.articles().stream().map(article -> String.valueOf(article.headline())).toList();
  }

  private static List<String> days(int... numbers) {
    return Arrays.stream(numbers).mapToObj(number -> "Harbour talks, day " + number).toList();
  }

  private static List<String> allBut(int number) {
    return days(IntStream.range(0, 10).filter(i -> i != number).toArray());
  }

  @Test
  void eachPageIsAnArticleWithItsOwnDayAndAddress() {
    byte[] plain = tenPages().plain();
    byte[] gzip = tenPages().gzip();
    byte[] inOne = MadeWarc.gzip(plain);
    List<Article> first = Handed.bytes("a.warc", plain).articles();

    for (byte[] file : List.of(plain, gzip, inOne)) {
      Handed handed = Handed.bytes("news.warc.gz", file);
      assertThat(headlines(handed)).isEqualTo(days(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
      assertThat(handed.articles())
          .extracting(Article::id)
          .doesNotHaveDuplicates()
          .isEqualTo(first.stream().map(Article::id).toList());
      Article fourth = handed.articles().get(4);
      assertThat(fourth.url()).isEqualTo("https://courier.example/talks/4");
      assertThat(fourth.published()).hasToString("2031-03-14");
      assertThat(fourth.file()).isEqualTo("news.warc.gz");
      assertThat(handed.kinds()).containsExactly(Problem.Kind.LEFT_OUT);
    }
  }

  @Test
  void isKnownByItsBeginningToo() {
    assertThat(Handed.bytes("-", tenPages().gzip()).articles()).hasSize(10);
    assertThat(Handed.bytes("-", tenPages().plain()).articles()).hasSize(10);
  }

  @Test
  void theDayOfCaptureIsNoDayOfPublication() {
    Handed handed =
        Handed.bytes(
            "a.warc", new MadeWarc().page("https://a.example/x", page("Talks", null)).plain());

    assertThat(handed.only().published()).isNull();
    assertThat(handed.kinds()).contains(Problem.Kind.NO_DATE);
    assertThat(handed.problems().getFirst().where()).isEqualTo("a.warc, https://a.example/x");
  }

  @Test
  void thePagesOwnAddressCountsBeforeThatOfTheCapture() {
    String html =
        page(1).replace("<head>", "<head><link rel=canonical href=https://courier.example/own>");
    MadeWarc made = new MadeWarc().page("https://mirror.example/x?utm=3", html);

    assertThat(Handed.bytes("a.warc", made.plain()).only().url())
        .isEqualTo("https://courier.example/own");
  }

  @Test
  void whatIsNoArticleIsCountedInOneLine() {
    MadeWarc made = tenPages();
    for (int i = 0; i < 40; i++) {
      made.response(
          "https://courier.example/" + i + ".png",
          "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n",
          new byte[] {1, 2, (byte) i});
      made.response(
          "https://courier.example/gone/" + i, HTML.replace("200", "404"), "No".getBytes(UTF_8));
      made.page(
          "https://courier.example/front/" + i,
          "<html><body><a href=x>Front " + i + "</a></body></html>");
    }
    made.response(
        "https://courier.example/robots.txt",
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n",
        "User-agent: *\nDisallow: /private\nDisallow: /search\n".getBytes(UTF_8));
    Handed handed = Handed.bytes("a.warc.gz", made.gzip());

    assertThat(handed.articles()).hasSize(10);
    assertThat(handed.problems())
        .containsExactly(
            new Problem(
                Problem.Kind.LEFT_OUT,
                "a.warc.gz",
                "81 of its 132 records are no pages: pictures, requests, errors of servers; "
                    + "41 of its 51 pages hold no article"));
  }

  @Test
  void thePageThatComesAgainIsReadOnce() {
    MadeWarc made =
        new MadeWarc()
            .page("https://courier.example/1", page(1))
            .page("https://courier.example/1?again", page(1));
    Handed handed = Handed.bytes("a.warc", made.plain());

    assertThat(handed.articles()).hasSize(1);
    assertThat(handed.problems()).extracting(Problem::detail).anyMatch(d -> d.contains("again"));
  }

  @Test
  void readsResourcesAndPlainText() {
    String text =
        "Harbour Talks Go On\n\nMarch 5, 2031\n\nThe envoy said on Monday that the talks about the"
            + " light ships would go on for another week.\n";
    MadeWarc made =
        new MadeWarc()
            .record(
                MadeWarc.lines(
                    "WARC-Type: resource",
                    "WARC-Target-URI: https://a.example/1",
                    "Content-Type: text/html"),
                page(1).getBytes(UTF_8))
            .response(
                "https://a.example/2",
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n",
                text.getBytes(UTF_8))
            .record(
                MadeWarc.lines(
                    "WARC-Type: conversion",
                    "WARC-Target-URI: https://a.example/3",
                    "Content-Type: text/plain"),
                text.replace("Go", "Went").getBytes(UTF_8));
    Handed handed = Handed.bytes("a.warc", made.plain());

    assertThat(headlines(handed)).containsExactly("Harbour talks, day 1", "Harbour Talks Go On");
    assertThat(handed.articles()).extracting(Article::url).contains("https://a.example/2");
  }

  @Test
  void believesTheServersCharset() {
    byte[] page =
        page("Ночь в порту: the talks — day 1", "2031-03-11")
            .getBytes(java.nio.charset.Charset.forName("windows-1251"));
    MadeWarc made =
        new MadeWarc()
            .response(
                "https://a.example/1",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=Windows-1251\r\n",
                page);

    assertThat(headlines(Handed.bytes("a.warc", made.plain())))
        .containsExactly("Ночь в порту: the talks — day 1");
  }

  @Test
  void unpacksWhatTheServerPacked() throws IOException {
    byte[] page = page(1).getBytes(UTF_8);
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
      out.write(page);
    }
    String chunks =
        Integer.toHexString(100)
            + "\r\n"
            + new String(page, 0, 100, ISO_8859_1)
            + "\r\n"
            + Integer.toHexString(page.length - 100)
            + ";x=y\r\n"
            + new String(page, 100, page.length - 100, ISO_8859_1)
            + "\r\n0\r\n\r\n";
    List<MadeWarc> made =
        List.of(
            new MadeWarc()
                .response(
                    "https://a.example", HTML + "Content-Encoding: gzip\r\n", MadeWarc.gzip(page)),
            new MadeWarc()
                .response(
                    "https://a.example",
                    HTML + "Content-Encoding: deflate\r\n",
                    deflated.toByteArray()),
            new MadeWarc()
                .response("https://a.example", HTML + "Content-Encoding: br\r\n", brotli(page)),
            new MadeWarc().response("https://a.example", HTML + "Content-Encoding: gzip\r\n", page),
            new MadeWarc()
                .response(
                    "https://a.example",
                    HTML + "Transfer-Encoding: chunked\r\n",
                    chunks.getBytes(ISO_8859_1)),
            new MadeWarc()
                .response("https://a.example", HTML + "Transfer-Encoding: chunked\r\n", page));

    for (MadeWarc one : made) {
      assertThat(headlines(Handed.bytes("a.warc", one.plain())))
          .as(new String(one.plain(), 0, 300, ISO_8859_1))
          .containsExactly("Harbour talks, day 1");
    }
  }

  /** Bytes as Brotli, in one block that is not compressed: RFC 7932, section 9.2. */
  private static byte[] brotli(byte[] bytes) {
    int head = (bytes.length - 1) << 4 | 1 << 20;
    return MadeWarc.joined(
        new byte[] {(byte) head, (byte) (head >> 8), (byte) (head >> 16)}, bytes, new byte[] {3});
  }

  @Test
  void theVersionOfHttpDoesNotMatter() {
    MadeWarc made = new MadeWarc();
    for (String version : List.of("1.0 200 OK", "1.1 200", "2 200", "2.0 200 OK", "3 200 ")) {
      made.response(
          "https://a.example/" + version.charAt(0),
          "HTTP/" + version + "\r\ncontent-type: text/html\r\n",
          page("Harbour talks under " + version, "2031-03-11").getBytes(UTF_8));
    }

    assertThat(Handed.bytes("a.warc", made.plain()).articles()).hasSize(5);
  }

  @Test
  void whatIsPackedInAWayThatIsNotReadIsTold() {
    MadeWarc made =
        new MadeWarc()
            .response("https://a.example/1", HTML + "Content-Encoding: zstd\r\n", new byte[99])
            .page("https://a.example/2", page(2));
    Handed handed = Handed.bytes("a.warc", made.plain());

    assertThat(handed.articles()).hasSize(1);
    assertThat(handed.problems().getFirst().detail()).contains("zstd");
  }

  @Test
  void ofACutPageTheBeginningIsRead() {
    byte[] page = page(1).getBytes(UTF_8);
    MadeWarc made =
        new MadeWarc()
            .record(
                MadeWarc.lines(
                    "WARC-Type: response",
                    "WARC-Truncated: length",
                    "WARC-Target-URI: https://a.example",
                    "Content-Type: application/http"),
                MadeWarc.joined(
                    (HTML + "\r\n").getBytes(UTF_8), Arrays.copyOf(page, page.length - 40)));
    Handed handed = Handed.bytes("a.warc", made.plain());

    assertThat(handed.articles()).hasSize(1);
    assertThat(handed.kinds()).contains(Problem.Kind.ONLY_THE_BEGINNING);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 10})
  void aDamagedMemberCostsNoOther(int damaged) {
    List<byte[]> members = tenPages().members();
    byte[] broken = members.get(damaged).clone();
    broken[broken.length / 2] ^= 0x40;
    long offset = members.subList(0, damaged).stream().mapToLong(m -> m.length).sum();
    members.set(damaged, broken);
    Handed handed = Handed.bytes("a.warc.gz", MadeWarc.joined(members.toArray(byte[][]::new)));

    assertThat(headlines(handed)).isEqualTo(allBut(damaged - 1));
    assertThat(handed.problems())
        .filteredOn(problem -> problem.kind() == Problem.Kind.DAMAGED)
        .extracting(Problem::where)
        .containsExactly("a.warc.gz, byte " + offset);
  }

  @Test
  void bytesBetweenMembersCostNoRecord() {
    List<byte[]> members = tenPages().members();
    members.add(5, "not a member at all".getBytes(UTF_8));

    Handed handed = Handed.bytes("a.warc.gz", MadeWarc.joined(members.toArray(byte[][]::new)));

    assertThat(handed.articles()).hasSize(10);
    assertThat(handed.kinds()).containsOnlyOnce(Problem.Kind.DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "300", "99999999", "x", "-5", "99999999999999999999"})
  void aWrongLengthCostsNoOther(String length) {
    MadeWarc made = tenPages();
    byte[] wrong =
        new String(made.records().get(4), UTF_8)
            .replaceFirst("Content-Length: \\d+", "Content-Length: " + length)
            .getBytes(UTF_8);
    made.records().set(4, wrong);

    for (byte[] file : List.of(made.plain(), made.gzip(), MadeWarc.gzip(made.plain()))) {
      Handed handed = Handed.bytes("a.warc", file);
      assertThat(headlines(handed)).isEqualTo(allBut(3));
      assertThat(handed.kinds()).containsOnlyOnce(Problem.Kind.DAMAGED);
    }
  }

  @Test
  void aDamagedHeaderCostsNoOther() {
    for (String header : List.of("WARC/1.0\r\n\u0001 nothing\r\n\r\n", "WORC/1.0\r\n", "")) {
      MadeWarc made = tenPages();
      made.records()
          .set(4, MadeWarc.joined(header.getBytes(UTF_8), "left over\r\n\r\n".getBytes(UTF_8)));
      for (byte[] file : List.of(made.plain(), made.gzip())) {
        Handed handed = Handed.bytes("a.warc", file);
        assertThat(headlines(handed)).isEqualTo(allBut(3));
        assertThat(handed.kinds()).containsOnlyOnce(Problem.Kind.DAMAGED);
      }
    }
  }

  @Test
  void ofAFileThatWasCutShortAllThatIsThereIsRead() {
    MadeWarc made = tenPages();
    Map<byte[], List<byte[]>> files =
        Map.of(
            made.plain(), made.records(),
            made.gzip(), made.members(),
            MadeWarc.gzip(made.plain()), List.of());
    files.forEach((file, parts) -> {
      for (int end = 37; end < file.length; end += 97) {
        Handed handed = Handed.bytes("a.warc", Arrays.copyOf(file, end));
        int whole = wholeParts(parts, end);
        assertThat(handed.articles()).hasSizeGreaterThanOrEqualTo(whole - 1);
        assertThat(headlines(handed)).isEqualTo(allBut(-1).subList(0, handed.articles().size()));
        assertThat(handed.problems()).isNotEmpty();
      }
    });
  }

  private static int wholeParts(List<byte[]> parts, int end) {
    int whole = 0;
    int from = 0;
    for (byte[] part : parts) {
      from += part.length;
      whole += from <= end ? 1 : 0;
    }
    return whole;
  }

  /** Seeded: what fails once fails again. */
  @Test
  void damageAnywhereCostsNoMoreThanWhatItHit() {
    Random random = new Random(11);
    MadeWarc made = tenPages();
    List<byte[]> members = made.members();
    byte[] whole = made.gzip();
    for (int round = 0; round < 300; round++) {
      byte[] file = whole.clone();
      boolean[] hit = new boolean[members.size()];
      for (int i = 0; i <= random.nextInt(3); i++) {
        int at = random.nextInt(file.length);
        file[at] = (byte) random.nextInt(256);
        hit[memberAt(members, at)] |= file[at] != whole[at];
      }
      List<String> sound = new ArrayList<>();
      for (int i = 1; i < hit.length; i++) {
        if (!hit[i]) {
          sound.add("Harbour talks, day " + (i - 1));
        }
      }
      assertThat(headlines(Handed.bytes("a.warc.gz", file)))
          .as("round %d", round)
          .containsAll(sound);
    }
  }

  private static int memberAt(List<byte[]> members, int offset) {
    int end = 0;
    for (int i = 0; i < members.size(); i++) {
      end += members.get(i).length;
      if (offset < end) {
        return i;
      }
    }
    throw new AssertionError(offset);
  }

  @Test
  void damageOfAPlainFileNeverThrows() {
    Random random = new Random(12);
    byte[] whole = tenPages().plain();
    for (int round = 0; round < 300; round++) {
      byte[] file = whole.clone();
      int from = random.nextInt(file.length);
      int length = 1 + random.nextInt(3);
      for (int i = from; i < Math.min(file.length, from + length); i++) {
        file[i] = (byte) random.nextInt(256);
      }
      // two records may be hit, one at its end and one at its beginning
      assertThat(Handed.bytes("a.warc", file).articles())
          .as("round %d", round)
          .hasSizeBetween(8, 11);
    }
  }

  @Test
  void damageOfWhatAServerPackedNeverThrows() {
    Random random = new Random(13);
    byte[] page = page(1).getBytes(UTF_8);
    byte[] chunks =
        MadeWarc.joined(
            (Integer.toHexString(page.length) + "\r\n").getBytes(UTF_8),
            page,
            "\r\n0\r\n\r\n".getBytes(UTF_8));
    Map<String, byte[]> packed =
        Map.of(
            "Content-Encoding: gzip\r\n", MadeWarc.gzip(page),
            "Content-Encoding: br\r\n", brotli(page),
            "Content-Encoding: deflate\r\n", MadeWarc.gzip(page),
            "Transfer-Encoding: chunked\r\n", chunks);
    packed.forEach((header, body) -> {
      for (int round = 0; round < 150; round++) {
        byte[] hit =
            Arrays.copyOf(body, round % 3 == 0 ? 1 + random.nextInt(body.length) : body.length);
        for (int i = 0; i <= random.nextInt(4); i++) {
          hit[random.nextInt(Math.min(hit.length, 40))] = (byte) random.nextInt(256);
        }
        MadeWarc made =
            new MadeWarc()
                .response("https://a.example/1", HTML + header, hit)
                .page("https://a.example/2", page(2));
        assertThat(headlines(Handed.bytes("a.warc", made.plain())))
            .as("%s, round %d", header, round)
            .contains("Harbour talks, day 2");
      }
    });
  }

  @Test
  void everyDamagedMemberIsTold() {
    List<byte[]> members = tenPages().members();
    for (int i = 3; i < 6; i++) {
      byte[] broken = members.get(i).clone();
      broken[broken.length - 8] ^= 1;
      members.set(i, broken);
    }
    Handed handed = Handed.bytes("a.warc.gz", MadeWarc.joined(members.toArray(byte[][]::new)));

    assertThat(handed.articles()).hasSize(7);
    assertThat(handed.kinds().stream().filter(kind -> kind == Problem.Kind.DAMAGED)).hasSize(3);
  }

  @Test
  void aRecordThatUnpacksWithoutEndIsRefused() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    byte[] zeros = new byte[1_000_000];
    try (java.util.zip.GZIPOutputStream out = new java.util.zip.GZIPOutputStream(bomb)) {
      out.write(
          ("WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 300000000\r\n\r\n"
                  + HTML
                  + "\r\n")
              .getBytes(UTF_8));
      for (int i = 0; i < 300; i++) {
        out.write(zeros);
      }
    }
    byte[] file =
        MadeWarc.joined(
            bomb.toByteArray(), new MadeWarc().page("https://a.example/1", page(1)).gzip());
    Handed handed = Handed.bytes("a.warc.gz", file);

    assertThat(headlines(handed)).containsExactly("Harbour talks, day 1");
    assertThat(handed.problems().getFirst().detail()).contains("100 times its size");
  }

  @Test
  void aPageThatUnpacksWithoutEndIsRefused() {
    byte[] zeros = MadeWarc.gzip(new byte[50_000_000]);
    MadeWarc made =
        new MadeWarc()
            .response("https://a.example/bomb", HTML + "Content-Encoding: gzip\r\n", zeros)
            .page("https://a.example/1", page(1));
    Handed handed = Handed.bytes("a.warc", made.plain());

    assertThat(headlines(handed)).containsExactly("Harbour talks, day 1");
    assertThat(handed.problems().getFirst().kind()).isEqualTo(Problem.Kind.TOO_LARGE);
    assertThat(handed.problems().getFirst().where()).contains("https://a.example/bomb");
  }

  /** Three thousand million bytes, of which none is held. */
  @Test
  void aRecordLargerThanTheMemoryIsPassedOver() throws IOException {
    long length = 3_000_000_000L;
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/long\r\n"
            + "Content-Type: application/http\r\nContent-Length: "
            + length
            + "\r\n\r\n";
    byte[] http = (HTML + "\r\n").getBytes(UTF_8);
    byte[] behind = new MadeWarc().page("https://a.example/1", page(1)).plain();
    InputStream file =
        new java.io.SequenceInputStream(
            java.util.Collections.enumeration(
                List.of(
                    new ByteArrayInputStream(head.getBytes(UTF_8)),
                    new ByteArrayInputStream(http),
                    new Zeros(length - http.length),
                    new ByteArrayInputStream("\r\n\r\n".getBytes(UTF_8)),
                    new ByteArrayInputStream(behind))));
    List<Article> articles = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    ArticleReader.standard().read(new Input("a.warc", null), file, articles::add, problems::add);

    assertThat(articles).hasSize(1);
    assertThat(problems.getFirst().kind()).isEqualTo(Problem.Kind.TOO_LARGE);
    assertThat(problems.getFirst().detail()).contains(String.valueOf(length));
  }

  /** So many zeros. */
  private static final class Zeros extends InputStream {

    private long left;

    Zeros(long count) {
      left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      Arrays.fill(into, from, from + count, (byte) 0);
      left -= count;
      return count;
    }
  }

  /** Each of these would begin a record, if it had an end. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "WARC/1.0\r\n",
        "WARC/1.0\r\nContent-Length: 99999999\r\n\r\n",
        "WARC/1.0\r\nContent-Type: application/http\r\nWARC-Type: response\r\nContent-Length: 1000000\r\n\r\nHTTP/1.1 200 OK\r\n",
        "\u001f\u008b\u0008\u0000\u0000\u0000\u0000\u0000\u0000\u0003"
      })
  void aFileFullOfBeginningsIsReadInLinearTime(String beginning) {
    byte[] one = beginning.getBytes(ISO_8859_1);
    byte[] file = new byte[1_000_000 / one.length * one.length];
    for (int i = 0; i < file.length; i += one.length) {
      System.arraycopy(one, 0, file, i, one.length);
    }

    assertThat(Handed.bytes("a.warc", file).articles()).isEmpty();
  }

  @Test
  void anArchiveWithoutPagesIsTold() {
    assertThat(Handed.bytes("a.warc", new MadeWarc().info().plain()).kinds())
        .containsExactly(Problem.Kind.NO_ARTICLE);
    assertThat(Handed.bytes("a.warc.gz", new byte[0]).kinds()).containsExactly(Problem.Kind.EMPTY);
  }
}
