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
 * Short pieces of news about proposals, and about what only goes by the same words, made up to
 * develop on and to learn from: {@code written-proposals.txt}.
 */
final class WrittenProposals {

  private static final String FILE = "written-proposals.txt";

  private static final String PIECE = "= ";

  private WrittenProposals() {}

  /** Each piece as an annotated article, one in five of which is left unread. */
  static List<GoldPositions.Annotated> read() throws IOException {
    List<GoldPositions.Annotated> read = new ArrayList<>();
    for (String line : content().lines().toList()) {
      if (line.startsWith(PIECE)) {
        read.add(piece(read.size(), line.substring(PIECE.length())));
      } else if (!line.startsWith("#") && !line.isBlank()) {
        add(line.split(" \\| ", -1), read.getLast());
      }
    }
    return read;
  }

  private static GoldPositions.Annotated piece(int number, String text) {
    Article article = Article.builder("written " + number, text).build();
    boolean unread = SampledEvents.hash(text).charAt(0) < '3';
    GoldPositions.Part part = unread ? GoldPositions.Part.UNREAD : GoldPositions.Part.WRITTEN;
    return new GoldPositions.Annotated(number, part, article, List.of(), new ArrayList<>());
  }

  private static void add(String[] fields, GoldPositions.Annotated piece) {
    if (fields[0].equals("proposal")) {
      String name = fields[1];
      piece
          .proposals()
          .add(
              new GoldPositions.Proposal(
                  name, List.of(span(name, piece)), new ArrayList<>(), false));
    } else {
      GoldPositions.Term term =
          new GoldPositions.Term(fields[1], fields[2], span(fields[3], piece));
      piece.proposals().getLast().terms().add(term);
    }
  }

  private static Span span(String words, GoldPositions.Annotated piece) {
    int start = piece.article().text().indexOf(words);
    if (start < 0) {
      throw new IllegalStateException(FILE + ": no words of its piece: " + words);
    }
    return new Span(start, start + words.length());
  }

  private static String content() throws IOException {
    try (InputStream in = WrittenProposals.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}
