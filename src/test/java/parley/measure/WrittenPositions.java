package parley.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import parley.article.Article;
import parley.text.Span;

/**
 * Sentences as news has them, made up to be learned from, each with the positions that it tells:
 * {@code written-positions.txt}. Where annotated news has a way of rejecting or demanding once or
 * never, these have it.
 */
final class WrittenPositions {

  private static final String FILE = "written-positions.txt";

  private static final String SENTENCE = "= ";

  private static final String OPTIONAL = "optional";

  private WrittenPositions() {}

  /** Each sentence as an article of its own. */
  static List<GoldPositions.Annotated> read() throws IOException {
    List<GoldPositions.Annotated> read = new ArrayList<>();
    List<GoldPositions.Position> positions = new ArrayList<>();
    for (String line : content().lines().toList()) {
      if (line.startsWith(SENTENCE)) {
        positions = new ArrayList<>();
        String id = "written " + read.size();
        Article article = Article.builder(id, line.substring(SENTENCE.length())).build();
        read.add(
            new GoldPositions.Annotated(
                0, GoldPositions.Part.WRITTEN, article, positions, List.of()));
      } else if (!line.startsWith("#") && !line.isBlank()) {
        positions.add(position(line, read.getLast().article().text()));
      }
    }
    return read;
  }

  private static GoldPositions.Position position(String line, String sentence) {
    String[] fields = line.split(" \\| ", -1);
    int start = fields.length < 4 ? -1 : sentence.indexOf(fields[3]);
    if (start < 0) {
      throw new IllegalStateException(FILE + ": no words of its sentence: " + line);
    }
    boolean optional = fields.length > 4 && fields[4].equals(OPTIONAL);
    Span words = new Span(start, start + fields[3].length());
    return new GoldPositions.Position(fields[0], fields[1], fields[2], words, optional);
  }

  private static String content() throws IOException {
    try (InputStream in = WrittenPositions.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}
