package parley.score;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Problem;
import parley.article.Published;
import parley.text.CodePoints;
import parley.text.Span;

/**
 * Articles annotated with brat, as in PolNeAR: text spans of the types {@code Source}, {@code Cue}
 * and {@code Content}, joined by events.
 *
 * <p>Either {@code NAME.ann} lies beside {@code NAME.txt}, or, as in PolNeAR, the folders {@code
 * text} and {@code attributions} hold them, and an annotator's mark may follow the name ({@code
 * NAME_01ab.ann}; of several annotators the first counts). A day in the name, between underscores
 * or at an end, is the day of publication. What cannot be used of a file is a problem, and the rest
 * is used.
 */
public final class BratFolder {

  private static final Pattern ANNOTATOR = Pattern.compile("_[0-9a-f]{4}$");
  private static final Pattern DAY = Pattern.compile("(?:^|_)(\\d{4}-\\d\\d-\\d\\d)(?:_|$)");
  private static final Pattern SPANS = Pattern.compile("\\d{1,9} \\d{1,9}(;\\d{1,9} \\d{1,9})*");

  private enum Part {
    SOURCE,
    CUE,
    CONTENT
  }

  private final Consumer<Problem> problems;

  private BratFolder(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /** All articles of a folder that have annotations, in the order of their names. */
  public static List<Annotated> read(Path folder, Consumer<Problem> problems) throws IOException {
    return new BratFolder(problems).articles(folder);
  }

  private List<Annotated> articles(Path folder) throws IOException {
    Path texts = folder.resolve("text");
    Path annotations = folder.resolve("attributions");
    boolean apart = Files.isDirectory(texts) && Files.isDirectory(annotations);
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> found = Files.list(apart ? annotations : folder)) {
      for (Path file : found.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".ann")) {
          String bare = name.substring(0, name.length() - ".ann".length());
          files.putIfAbsent(apart ? ANNOTATOR.matcher(bare).replaceFirst("") : bare, file);
        }
      }
    }
    List<Annotated> articles = new ArrayList<>();
    for (Map.Entry<String, Path> entry : files.entrySet()) {
      Path text = (apart ? texts : folder).resolve(entry.getKey() + ".txt");
      Annotated annotated = article(entry.getKey(), text, entry.getValue());
      if (annotated != null) {
        articles.add(annotated);
      }
    }
    return articles;
  }

  private @Nullable Annotated article(String name, Path textFile, Path annotations)
      throws IOException {
    if (!Files.exists(textFile)) {
      tell(Problem.Kind.UNREADABLE, annotations.toString(), "no text lies at " + textFile);
      return null;
    }
    try {
      String text = Files.readString(textFile, StandardCharsets.UTF_8);
      Article article =
          Article.builder(name, text).outlet(outlet(name)).published(day(name)).build();
      List<String> lines = Files.readAllLines(annotations, StandardCharsets.UTF_8);
      return new Annotated(article, relations(text, lines, annotations));
    } catch (CharacterCodingException e) {
      tell(Problem.Kind.UNREADABLE, name, "is not in UTF-8; left out");
      return null;
    }
  }

  /** What stands before the first underscore, as PolNeAR names its files. */
  private static @Nullable String outlet(String name) {
    int underscore = name.indexOf('_');
    return underscore > 0 ? name.substring(0, underscore) : null;
  }

  private static @Nullable Published day(String name) {
    Matcher matcher = DAY.matcher(name);
    try {
      return matcher.find() ? Published.on(LocalDate.parse(matcher.group(1))) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private List<Annotated.Relation> relations(String text, List<String> lines, Path file) {
    CodePoints counted = new CodePoints(text);
    int length = counted.at(text.length());
    Map<String, List<Span>> marked = new HashMap<>();
    List<Annotated.Relation> relations = new ArrayList<>();
    int number = 0;
    for (String line : lines) {
      number++;
      String[] fields = line.split("\t", -1);
      String where = file + ":" + number;
      if (line.startsWith("T") && fields.length > 1) {
        mark(fields, counted, length, marked, where);
      } else if (line.startsWith("E") && fields.length > 1) {
        Map<Part, List<Span>> parts = new EnumMap<>(Part.class);
        for (String role : fields[1].split(" ", -1)) {
          int colon = role.indexOf(':');
          Part part = colon < 0 ? null : part(role.substring(0, colon));
          List<Span> mark = part == null ? null : marked.get(role.substring(colon + 1));
          if (part != null && mark != null) {
            parts.computeIfAbsent(part, p -> new ArrayList<>()).addAll(mark);
          }
        }
        if (parts.containsKey(Part.CONTENT)) {
          relations.add(
              new Annotated.Relation(
                  parts.getOrDefault(Part.SOURCE, List.of()),
                  parts.getOrDefault(Part.CUE, List.of()),
                  parts.getOrDefault(Part.CONTENT, List.of())));
        }
      }
    }
    return relations;
  }

  private void mark(
      String[] fields,
      CodePoints counted,
      int length,
      Map<String, List<Span>> marked,
      String where) {
    int space = fields[1].indexOf(' ');
    String spans = fields[1].substring(space + 1);
    if (space < 0 || !SPANS.matcher(spans).matches()) {
      tell(Problem.Kind.BROKEN_LINE, where, "has no offsets: " + fields[1] + "; left out");
      return;
    }
    List<Span> pieces = new ArrayList<>();
    for (String piece : spans.split(";", -1)) {
      int middle = piece.indexOf(' ');
      int start = Integer.parseInt(piece.substring(0, middle));
      int end = Integer.parseInt(piece.substring(middle + 1));
      if (start > end || end > length) {
        tell(
            Problem.Kind.BROKEN_LINE,
            where,
            piece + " lies outside the text of " + length + " characters; left out");
        return;
      }
      pieces.add(new Span(counted.offsetOf(start), counted.offsetOf(end)));
    }
    marked.put(fields[0], pieces);
  }

  /** The part that a role of an event names: {@code Content}, or {@code Content2} for a second. */
  private static @Nullable Part part(String name) {
    String bare = name.replaceFirst("\\d+$", "").toUpperCase(Locale.ROOT);
    for (Part part : Part.values()) {
      if (part.name().equals(bare)) {
        return part;
      }
    }
    return null;
  }

  private void tell(Problem.Kind kind, String where, String detail) {
    problems.accept(new Problem(kind, where, detail));
  }
}
