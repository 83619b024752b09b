package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.article.Problem;

class ArticleReaderTest {

  private static final String ARTICLE =
      "Harbour Talks Go On\n\nMarch 5, 2031\n\nThe envoy’s “plan” was read at the café on Monday.\n";

  @Test
  void aFolderIsTheFilesBelowItByName(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("b/c"));
    Files.createDirectories(folder.resolve(".git"));
    for (String file :
        List.of("z.txt", "a.md", "b/c/x.html", "b/y", "b/p.PNG", ".hidden.txt", ".git/config")) {
      Files.writeString(folder.resolve(file), ARTICLE);
    }
    Files.createSymbolicLink(folder.resolve("b/c/again"), folder);
    List<Problem> problems = new ArrayList<>();

    List<Input> inputs =
        ArticleReader.standard()
            .inputs(List.of(folder.toString(), "-", folder + "/none.txt"), problems::add);

    assertThat(inputs)
        .extracting(input -> input.name().replace(folder + "/", ""))
        .containsExactly("a.md", "b/c/x.html", "b/y", "z.txt", "-");
    assertThat(problems).extracting(Problem::kind).containsExactly(Problem.Kind.UNREADABLE);
    assertThat(problems.getFirst().where()).endsWith("none.txt");
  }

  @Test
  void aFileThatWentAwayIsAProblem(@TempDir Path folder) {
    List<Problem> problems = new ArrayList<>();

    ArticleReader.standard()
        .read(
            new Input("gone.txt", folder.resolve("gone.txt")),
            InputStream.nullInputStream(),
            article -> {
              throw new AssertionError(article);
            },
            problems::add);

    assertThat(problems).extracting(Problem::kind).containsExactly(Problem.Kind.UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void readsUnicodeWithAndWithoutAMark(String charset) {
    byte[] bare = ARTICLE.getBytes(Charset.forName(charset));
    byte[] marked = ("\ufeff" + ARTICLE).getBytes(Charset.forName(charset));

    for (byte[] bytes : List.of(bare, marked)) {
      Handed handed = Handed.bytes("a.txt", bytes);
      assertThat(handed.only().text())
          .isEqualTo("The envoy’s “plan” was read at the café on Monday.");
      assertThat(handed.only().headline()).isEqualTo("Harbour Talks Go On");
      assertThat(handed.problems()).isEmpty();
    }
  }

  @Test
  void readsAPagePutTogetherFromSeveralCharsets() throws IOException {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    page.write("<html><meta charset=iso-8859-1><p>".getBytes(StandardCharsets.US_ASCII));
    String first = "The envoy said in Bogotá that “both delegations” had taken the plan home.";
    String second = "Nobody left the café, she said – “not one”, although the harbour was shut.";
    page.write(first.getBytes(StandardCharsets.UTF_8));
    page.write("<p>".getBytes(StandardCharsets.US_ASCII));
    page.write(second.getBytes(Charset.forName("windows-1252")));

    Handed handed = Handed.bytes("a.html", page.toByteArray());

    assertThat(handed.only().text()).isEqualTo(first + "\n\n" + second);
    assertThat(handed.problems().getFirst().detail()).contains("UTF-8 and windows-1252");
  }

  @Test
  void readsWindowsTextAndSaysSo() {
    Handed handed = Handed.bytes("a.txt", ARTICLE.getBytes(Charset.forName("windows-1252")));

    assertThat(handed.only().text()).contains("envoy’s “plan”").contains("café");
    assertThat(handed.kinds()).containsExactly(Problem.Kind.WRONG_ENCODING);
    assertThat(handed.problems().getFirst().detail()).contains("windows-1252");
  }

  @Test
  void countsWhatHadToBeReplaced() {
    byte[] bytes = ARTICLE.getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 4] = (byte) 0xC3;
    Handed handed = Handed.bytes("a.txt", bytes);

    assertThat(handed.only().text()).contains("café").contains("\ufffd");
    assertThat(handed.problems().getFirst().detail()).contains("UTF-8").contains("1 character");
  }

  @Test
  void readsUtf16JsonLines() {
    String line =
        "{\"text\":\"The envoy said that she was there.\",\"published\":\"2031-03-04\"}\n";
    byte[] bytes = ("\ufeff" + line + line).getBytes(StandardCharsets.UTF_16LE);

    assertThat(Handed.bytes("a.jsonl", bytes).articles()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \n\t\n"})
  void anEmptyFileIsAProblem(String content) {
    for (String name : List.of("a.txt", "a.html", "a.jsonl", "-")) {
      assertThat(Handed.file(name, content).kinds()).as(name).containsExactly(Problem.Kind.EMPTY);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PK\3\4word/", "\u0089PNG\r\n\0\0", "abc\0def\0ghi"})
  void whatIsNoTextIsToldWithAdvice(String start) {
    Handed handed = Handed.bytes("a.txt", start.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(handed.articles()).isEmpty();
    assertThat(handed.kinds()).containsExactly(Problem.Kind.BINARY);
  }

  @Test
  void aTextWithoutEndIsToldAndNotRead() {
    byte[] line = new byte[Finishing.LONGEST_TEXT + 1000];
    Arrays.fill(line, (byte) 'a');
    byte[] json = new byte[ByteLines.LONGEST + 1000];
    Arrays.fill(json, (byte) ' ');
    json[json.length - 1] = '\n';

    assertThat(Handed.bytes("a.txt", line).kinds()).containsExactly(Problem.Kind.TOO_LARGE);
    assertThat(Handed.bytes("a.jsonl", json).kinds()).containsExactly(Problem.Kind.TOO_LARGE);
  }

  @Test
  void anotherLanguageIsNamed() {
    Handed handed =
        Handed.file(
            "a.txt",
            """
            Die Gespräche im Hafen gehen weiter

            5. März 2031, abends

            Die Vermittlerin sprach am Montag mit beiden Seiten und sagte danach, es sei noch nichts
            entschieden worden, aber alle wollten bald wieder zusammenkommen.
            """);

    assertThat(handed.only().language()).isEqualTo("de");
    assertThat(handed.kinds()).contains(Problem.Kind.OTHER_LANGUAGE);
  }

  @Test
  void theSameBytesGiveTheSameId() {
    assertThat(Handed.file("a.txt", ARTICLE).only().id())
        .isEqualTo(Handed.file("b.txt", ARTICLE).only().id())
        .hasSize(16);
  }
}
