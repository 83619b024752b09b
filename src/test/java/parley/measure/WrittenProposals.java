package parley.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import parley.article.Article;
import parley.text.Span;

/**
 * Short pieces of news about proposals, and about what only goes by the same words, made up to
 * develop rules on: {@code written-proposals.txt}.
 */
final class WrittenProposals {

  private static final String FILE = "written-proposals.txt";

  private static final String PIECE = "= ";

  private WrittenProposals() {}

  /** What a proposal holds. */
  record Term(String issue, String stance, Span span) {}

  /** A proposal, by the words that name it. */
  record Told(Span words, List<Term> terms) {}

  /** A piece of news. */
  record Piece(Article article, List<Told> proposals) {

    /** One in five is left unread; the others are there to develop on. */
    GoldPositions.Part part() {
      return SampledEvents.hash(article.text()).charAt(0) < '3'
          ? GoldPositions.Part.UNREAD
          : GoldPositions.Part.WRITTEN;
    }
  }

  /** Each as an annotated article. */
  static List<GoldPositions.Annotated> read() throws IOException {
    List<GoldPositions.Annotated> read = new ArrayList<>();
    for (Piece piece : pieces()) {
      List<GoldPositions.Proposal> proposals =
          piece.proposals().stream().map(one -> annotated(piece, one)).toList();
      read.add(
          new GoldPositions.Annotated(
              read.size(), piece.part(), piece.article(), List.of(), proposals));
    }
    return read;
  }

  private static GoldPositions.Proposal annotated(Piece piece, Told told) {
    Set<String> issues = new HashSet<>();
    told.terms().forEach(term -> issues.add(term.issue()));
    String name = told.words().of(piece.article().text());
    return new GoldPositions.Proposal(name, List.of(told.words()), issues, false);
  }

  /** All of them. */
  static List<Piece> pieces() throws IOException {
    List<Piece> pieces = new ArrayList<>();
    for (String line : content().lines().toList()) {
      if (line.startsWith(PIECE)) {
        String id = "written " + pieces.size();
        Article article = Article.builder(id, line.substring(PIECE.length())).build();
        pieces.add(new Piece(article, new ArrayList<>()));
      } else if (!line.startsWith("#") && !line.isBlank()) {
        add(line.split(" \\| ", -1), pieces.getLast());
      }
    }
    return pieces;
  }

  private static void add(String[] fields, Piece piece) {
    if (fields[0].equals("proposal")) {
      piece.proposals().add(new Told(span(fields[1], piece), new ArrayList<>()));
    } else {
      Term term = new Term(fields[1], fields[2], span(fields[3], piece));
      piece.proposals().getLast().terms().add(term);
    }
  }

  private static Span span(String words, Piece piece) {
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
