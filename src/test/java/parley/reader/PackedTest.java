package parley.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.article.Article;
import parley.article.Problem;
import parley.reader.archive.MadeWarc;

class PackedTest {

  private static final String ARTICLE =
      "Harbour Talks Go On\n\nMarch 5, 2031\n\nThe envoy said that the talks go on for a week.\n";

  private static final String LINE =
      "{\"id\":\"NUMBER\",\"published\":\"2031-03-05\",\"text\":\"The envoy said that the talks go on.\"}\n";

  private static byte[] gzip(String text) {
    return MadeWarc.gzip(text.getBytes(UTF_8));
  }

  private static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return packed.toByteArray();
  }

  @Test
  void aFileInGzipIsReadByTheEndingOfItsOwn() {
    byte[] page =
        gzip(
            "<html><body><h1>Harbour Talks Go On</h1><p>The envoy said on Monday that the talks about"
                + " the light ships would go on for a week.</p></body></html>");

    assertThat(Handed.bytes("a.txt.gz", gzip(ARTICLE)).only().headline())
        .isEqualTo("Harbour Talks Go On");
    assertThat(Handed.bytes("a.html.gz", page).only().text())
        .startsWith("The envoy said on Monday");
    assertThat(Handed.bytes("a.jsonl.gz", gzip(LINE + LINE.replace("NUMBER", "2"))).articles())
        .hasSize(2);
    assertThat(Handed.bytes("-", gzip(LINE)).articles()).hasSize(1);
    assertThat(Handed.bytes("a.txt", gzip(ARTICLE)).articles()).hasSize(1);
  }

  @Test
  void theIdOfAnArticleDoesNotDependOnThePacking() {
    assertThat(Handed.bytes("a.txt.gz", gzip(ARTICLE)).only().id())
        .isEqualTo(Handed.file("a.txt", ARTICLE).only().id());
  }

  @Test
  void whatLiesInAZipIsReadLikeAFolder() {
    byte[] zip =
        zip(
            Map.of(
                "news/a.txt", ARTICLE.getBytes(UTF_8),
                "news/b.txt.gz", gzip(ARTICLE.replace("week", "month")),
                "caf\u00e9.jsonl", LINE.getBytes(UTF_8),
                "p.png", new byte[] {1, 2, 3},
                ".hidden.txt", ARTICLE.getBytes(UTF_8),
                "__MACOSX/news/._a.txt", new byte[] {0, 5, 22}));
    Handed handed = Handed.bytes("news.zip", zip);

    assertThat(handed.articles())
        .extracting(Article::file)
        .containsExactly("news.zip/caf\u00e9.jsonl", "news.zip/news/a.txt", "news.zip/news/b.txt");
    assertThat(handed.problems()).isEmpty();
  }

  @Test
  void packedFilesInAFolderAreReadAndPackedPicturesAreNot(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("a.txt.gz"), gzip(ARTICLE));
    Files.write(folder.resolve("b.zip"), zip(Map.of("b.txt", ARTICLE.getBytes(UTF_8))));
    Files.write(folder.resolve("c.png.gz"), gzip("x"));
    Files.write(folder.resolve("d.tar.gz"), gzip("x"));
    List<Problem> problems = new ArrayList<>();

    assertThat(ArticleReader.standard().inputs(List.of(folder.toString()), problems::add))
        .extracting(input -> String.valueOf(Path.of(input.name()).getFileName()))
        .containsExactly("a.txt.gz", "b.zip");
  }

  @Test
  void whatIsPackedTooOftenIsRefused() {
    byte[] twice = zip(Map.of("inner.txt.gz", gzip(ARTICLE)));
    Handed handed = Handed.bytes("outer.zip.gz", MadeWarc.gzip(twice));

    assertThat(handed.articles()).isEmpty();
    assertThat(handed.kinds()).containsExactly(Problem.Kind.TOO_LARGE);
    assertThat(handed.problems().getFirst().detail()).contains("packed more than 2 times");
  }

  @Test
  void aZipWithoutAnArticleIsTold() {
    assertThat(Handed.bytes("a.zip", zip(Map.of("p.png", new byte[9]))).kinds())
        .containsExactly(Problem.Kind.EMPTY);
  }

  @Test
  void whatCameBeforeTheDamageIsRead() {
    StringBuilder lines = new StringBuilder();
    Random random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      lines.append(LINE.replace("NUMBER", Long.toHexString(random.nextLong())));
    }
    byte[] whole = gzip(lines.toString());
    Handed cut = Handed.bytes("a.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));

    assertThat(cut.articles()).hasSizeBetween(500, 1500);
    assertThat(cut.kinds()).containsExactly(Problem.Kind.DAMAGED);
    byte[] zip =
        zip(Map.of("a.txt", ARTICLE.getBytes(UTF_8), "b.txt", lines.toString().getBytes(UTF_8)));
    assertThat(Handed.bytes("a.zip", Arrays.copyOf(zip, zip.length / 2)).articles()).hasSize(1);
  }

  /** A hundred thousand million bytes, out of some hundred million. */
  @Test
  void whatUnpacksWithoutEndIsStopped() throws IOException {
    byte[] blank = new byte[100_000_000];
    Arrays.fill(blank, (byte) ' ');
    byte[] member = MadeWarc.gzip(blank);
    List<InputStream> members = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      members.add(new ByteArrayInputStream(member));
    }
    List<Problem> problems = new ArrayList<>();
    ArticleReader.standard()
        .read(
            new Input("a.jsonl.gz", null),
            new SequenceInputStream(Collections.enumeration(members)),
            article -> {},
            problems::add);

    assertThat(problems.getLast().kind()).isEqualTo(Problem.Kind.TOO_LARGE);
    assertThat(problems.getLast().detail()).contains("100 times its size");
  }

  @Test
  void aTextThatUnpacksToMoreThanATextMayHaveIsRefused() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 70; i++) {
        out.write("a ".repeat(500_000).getBytes(UTF_8));
      }
    }

    assertThat(Handed.bytes("a.txt.gz", packed.toByteArray()).kinds())
        .containsExactly(Problem.Kind.TOO_LARGE);
  }

  @Test
  void damageNeverThrows() {
    Random random = new Random(9);
    byte[] whole =
        zip(Map.of("a.txt", ARTICLE.getBytes(UTF_8), "b.html.gz", gzip("<p>" + ARTICLE)));
    for (int round = 0; round < 500; round++) {
      byte[] file = whole.clone();
      file[4 + random.nextInt(file.length - 4)] = (byte) random.nextInt(256);
      assertThat(Handed.bytes("a.zip", file).articles()).as("round %d", round).hasSizeBetween(0, 2);
    }
  }
}
