package parley.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;
import parley.article.Article;
import parley.article.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON Lines, one article a line. The text of an article is taken to the letter, since the
 * offsets of whoever made the file rest on it.
 */
final class JsonLines {

  /** Lines of other types, as in a record that Parley printed, are no articles and no mistake. */
  private static final Set<String> OTHER_TYPES =
      Set.of(
          "actor",
          "statement",
          "event",
          "channel",
          "proposal",
          "position",
          "difference",
          "assessment",
          "cluster",
          "mark");

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private final String file;
  private final Consumer<Article> articles;
  private final Consumer<Problem> problems;

  JsonLines(String file, Consumer<Article> articles, Consumer<Problem> problems) {
    this.file = file;
    this.articles = articles;
    this.problems = problems;
  }

  void read(InputStream in) throws IOException {
    ByteLines lines = new ByteLines(in);
    boolean any = false;
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      String where = file + ", line " + lines.number();
      if (lines.tooLong()) {
        any = true;
        problems.accept(
            new Problem(
                Problem.Kind.TOO_LARGE,
                where,
                "it has more than " + ByteLines.LONGEST + " bytes and was left out"));
      } else {
        any |= line(line, where);
      }
    }
    if (!any) {
      problems.accept(new Problem(Problem.Kind.EMPTY, file, "no line of it holds anything"));
    }
  }

  /** Reads one line; false where it is blank. */
  private boolean line(byte[] bytes, String where) {
    Decoded decoded = Decoded.of(bytes, false);
    if (decoded.text().isBlank()) {
      return false;
    }
    if (!decoded.told() || decoded.replaced() > 0) {
      problems.accept(encoding(decoded, where));
    }
    JsonNode node;
    try {
      node = MAPPER.readTree(decoded.text());
    } catch (JacksonException e) {
      problems.accept(broken(where, "no JSON: " + firstLine(e)));
      return true;
    }
    article(node, Bytes.sha256(bytes), where);
    return true;
  }

  static Problem encoding(Decoded decoded, String where) {
    String detail =
        "it is not UTF-8 throughout; it was read as "
            + decoded.encoding()
            + (decoded.replaced() == 0
                ? ""
                : decoded.replaced() == 1
                    ? ", and 1 character was replaced"
                    : ", and " + decoded.replaced() + " characters were replaced");
    return new Problem(Problem.Kind.WRONG_ENCODING, where, detail);
  }

  /** Reads a file that holds one object, or a list of them, over several lines. */
  void readWhole(String text, String sha256) {
    JsonNode node;
    try {
      node = MAPPER.readTree(text);
    } catch (JacksonException e) {
      problems.accept(broken(file, "no JSON: " + firstLine(e)));
      return;
    }
    if (!node.isArray()) {
      article(node, sha256, file);
      return;
    }
    int number = 0;
    for (JsonNode item : node) {
      number++;
      article(item, Bytes.sha256(item.toString()), file + ", article " + number);
    }
  }

  private void article(JsonNode node, String sha256, String where) {
    if (!node.isObject()) {
      problems.accept(broken(where, "no object with the keys of an article"));
      return;
    }
    if (FeedJson.isOne(node)) {
      FeedReader.readJson(node, file, articles, problems);
      return;
    }
    JsonNode type = node.path("type");
    if (type.isString() && OTHER_TYPES.contains(type.stringValue())) {
      return;
    }
    try {
      JsonArticle read = new JsonArticle(node);
      Article article = read.article(file, sha256);
      for (String detail : read.leftOut()) {
        problems.accept(broken(where, detail));
      }
      if (article.text().isBlank()) {
        problems.accept(new Problem(Problem.Kind.EMPTY, where, "its text is empty"));
        return;
      }
      new Finishing(file, sha256, articles, problems).hand(article, where, read.language());
    } catch (JsonArticle.WrongKey e) {
      problems.accept(broken(where, e.getMessage()));
    }
  }

  private static Problem broken(String where, String detail) {
    return new Problem(Problem.Kind.BROKEN_LINE, where, detail);
  }

  private static String firstLine(JacksonException e) {
    String message = e.getOriginalMessage();
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end);
    return line.length() > 200 ? line.substring(0, 200) + "…" : line;
  }
}
