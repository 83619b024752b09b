package parley.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.entry.Issues;
import parley.entry.Stance;
import parley.network.PublishedTables;
import parley.network.WordPieces;
import parley.position.Leanings;
import parley.syntax.Tree;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what {@code src/test/python/clauses.py} learns from: the tables of the published model,
 * and the annotated clauses, in the numbers of the pieces of their words.
 *
 * <pre>
 * ClauseTexts FOLDER
 * </pre>
 */
final class ClauseTexts {

  private static final int LAYERS = 6;

  private static final JsonMapper JSON = JsonMapper.shared();

  private ClauseTexts() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(folder.resolve("model.bin"))))) {
      PublishedTables.write(out, LAYERS);
    }
    WordPieces pieces = WordPieces.read();
    List<String> issues = List.copyOf(Issues.standard().ids());
    try (Writer out = Files.newBufferedWriter(folder.resolve("clauses.jsonl"), UTF_8)) {
      out.write(JSON.writeValueAsString(issues) + "\n");
      @Nullable Tree tree = null;
      ObjectNode sentence = JSON.createObjectNode();
      int[] first = {};
      for (AnnotatedClauses.Clause clause : AnnotatedClauses.read()) {
        Leanings.Considered one = clause.considered();
        if (one.sentence() != tree) {
          if (tree != null) {
            out.write(sentence + "\n");
          }
          tree = one.sentence();
          WordPieces.Sentence words = pieces.of(tree);
          first = words.first();
          sentence = JSON.createObjectNode();
          sentence.put("article", clause.article());
          ArrayNode ids = sentence.putArray("pieces");
          for (int piece : words.pieces()) {
            ids.add(piece);
          }
          sentence.putArray("clauses");
        }
        if (first[one.at()] >= 0) {
          sentence.withArray("clauses").add(clause(clause, issues, first));
        }
      }
      out.write(sentence + "\n");
    }
  }

  private static ObjectNode clause(
      AnnotatedClauses.Clause clause, List<String> issues, int[] first) {
    Leanings.Considered one = clause.considered();
    GoldPositions.Position position = clause.position();
    ObjectNode node = JSON.createObjectNode();
    node.put("at", first[one.at()]);
    node.put("stance", position == null ? 0 : 1 + Leanings.number(Stance.of(position.stance())));
    if (position != null) {
      node.put("issue", issues.indexOf(position.issue()));
      node.put("optional", position.optional());
      ArrayNode parties = node.putArray("parties");
      for (Leanings.Party party : one.parties()) {
        ArrayNode pair = parties.addArray();
        pair.add(party.token() == one.at() ? -1 : first[party.token()]);
        pair.add(clause.isOf(party) ? 1 : 0);
      }
    }
    return node;
  }
}
