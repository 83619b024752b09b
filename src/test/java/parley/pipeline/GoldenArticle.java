package parley.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.article.Article;
import parley.article.Published;

/**
 * A golden article: a little story and the record that a careful reader takes from it. {@code
 * src/test/resources/golden/README.md} describes the form.
 */
record GoldenArticle(String name, Article article, List<Expected> expected, List<String> whole) {

  /**
   * One line of the expected record.
   *
   * @param missing whether it is known not to be found yet
   */
  record Expected(String line, boolean missing, String type, Map<String, String> values) {

    static Expected parse(String line) {
      boolean missing = line.startsWith("missing ");
      String[] parts = (missing ? line.substring("missing ".length()) : line).split("\\|", -1);
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 1; i < parts.length; i++) {
        int colon = parts[i].indexOf(':');
        if (colon < 0) {
          throw new IllegalArgumentException("no 'key: value' in: " + line);
        }
        values.put(parts[i].substring(0, colon).strip(), parts[i].substring(colon + 1).strip());
      }
      return new Expected(line, missing, parts[0].strip(), values);
    }

    boolean fits(Map<String, String> view) {
      return view.getOrDefault("type", "").equals(type)
          && values.entrySet().stream().allMatch(e -> e.getValue().equals(view.get(e.getKey())));
    }
  }

  static GoldenArticle read(Path file) throws IOException {
    String[] parts = Files.readString(file).split("(?m)^---$\\R?", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException(file + " wants header, article and record, apart by ---");
    }
    Map<String, String> header = new LinkedHashMap<>();
    for (String line : parts[0].lines().toList()) {
      int colon = line.indexOf(':');
      if (!line.isBlank() && !line.startsWith("#")) {
        header.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      }
    }
    String name = String.valueOf(file.getFileName()).replace(".txt", "");
    Article.Builder article = Article.builder(name, parts[1].strip());
    article.outlet(header.get("outlet")).headline(header.get("headline"));
    String published = header.get("published");
    if (published != null) {
      article.published(Published.on(LocalDate.parse(published)));
    }
    List<Expected> expected = new ArrayList<>();
    List<String> whole = new ArrayList<>();
    for (String line : parts[2].lines().toList()) {
      if (line.startsWith("nothing else:")) {
        for (String type : line.substring("nothing else:".length()).split(",", -1)) {
          whole.add(type.strip());
        }
      } else if (!line.isBlank() && !line.startsWith("#")) {
        expected.add(Expected.parse(line));
      }
    }
    return new GoldenArticle(name, article.build(), expected, whole);
  }
}
