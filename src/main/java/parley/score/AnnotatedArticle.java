package parley.score;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parley.text.CodePoints;
import parley.text.Span;

/**
 * An article whose statements somebody annotated in brat: {@code text/NAME.txt} and {@code
 * attributions/NAME_HASH.ann} ({@code NAME.ann} will do), with spans of sources, cues and contents
 * and events that tie them together.
 */
public record AnnotatedArticle(String name, String text, List<Relation> relations) {

  private static final Pattern SPANS = Pattern.compile("\\d+ \\d+(;\\d+ \\d+)*");

  public AnnotatedArticle {
    relations = List.copyOf(relations);
  }

  /** The articles of a folder by name; of several annotations of one the first counts. */
  public static List<AnnotatedArticle> in(Path folder) throws IOException {
    Map<String, Path> annotations = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("attributions"))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".ann")) {
          annotations.putIfAbsent(name.replaceFirst("(_[0-9a-f]{4})?\\.ann$", ""), file);
        }
      }
    }
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (Map.Entry<String, Path> annotation : annotations.entrySet()) {
      Path file = folder.resolve("text").resolve(annotation.getKey() + ".txt");
      if (Files.exists(file)) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String lines =
            new String(Files.readAllBytes(annotation.getValue()), StandardCharsets.UTF_8);
        articles.add(new AnnotatedArticle(annotation.getKey(), text, relations(text, lines)));
      }
    }
    return articles;
  }

  private static List<Relation> relations(String text, String annotation) {
    CodePoints points = new CodePoints(text);
    Map<String, List<Span>> spans = new HashMap<>();
    List<Relation> relations = new ArrayList<>();
    for (String line : annotation.split("\r?\n", -1)) {
      String[] parts = line.split("\t", -1);
      int space = parts.length > 1 ? parts[1].indexOf(' ') : -1;
      if (line.startsWith("T") && space > 0) {
        String where = parts[1].substring(space + 1);
        if (SPANS.matcher(where).matches()) {
          spans.put(parts[0], spans(where, points));
        }
      } else if (line.startsWith("E") && parts.length > 1) {
        Relation relation = relation(parts[1], spans);
        if (!relation.content().isEmpty()) {
          relations.add(relation);
        }
      }
    }
    return relations;
  }

  private static List<Span> spans(String where, CodePoints points) {
    List<Span> found = new ArrayList<>();
    for (String piece : where.split(";", -1)) {
      int space = piece.indexOf(' ');
      int start = points.offsetOf(Integer.parseInt(piece.substring(0, space)));
      int end = points.offsetOf(Integer.parseInt(piece.substring(space + 1)));
      found.add(new Span(Math.min(start, end), Math.max(start, end)));
    }
    return found;
  }

  /** {@code Attribution:T3 Source:T1 Cue:T3 Content2:T7}: the roles of one event. */
  private static Relation relation(String roles, Map<String, List<Span>> spans) {
    Map<String, List<Span>> found = new HashMap<>();
    for (String role : roles.split(" ", -1)) {
      int colon = role.indexOf(':');
      if (colon > 0) {
        String name =
            role.substring(0, colon).replaceFirst("\\d+$", "").toLowerCase(java.util.Locale.ROOT);
        found
            .computeIfAbsent(name, k -> new ArrayList<>())
            .addAll(spans.getOrDefault(role.substring(colon + 1), List.of()));
      }
    }
    return new Relation(sorted(found, "source"), sorted(found, "cue"), sorted(found, "content"));
  }

  private static List<Span> sorted(Map<String, List<Span>> found, String role) {
    List<Span> spans = new ArrayList<>(found.getOrDefault(role, List.of()));
    spans.sort(null);
    return spans;
  }
}
