package parley.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import parley.article.Article;
import parley.article.Field;
import parley.article.Passage;
import parley.article.Published;
import parley.entry.Entry;
import parley.entry.Statement;
import parley.entry.Who;
import parley.text.CodePoints;

/**
 * An article and the statements in it as brat annotations, in the form that {@code parley score
 * attribution} reads: a text, and beside it text spans of the types {@code Source}, {@code Cue} and
 * {@code Content}, joined by events. Only what stands in the body can be annotated.
 *
 * @param name of the files, without their endings: the outlet, the day, the id, so that whoever
 *     reads them knows when and where the article appeared
 * @param text what {@code NAME.txt} holds
 * @param annotations what {@code NAME.ann} holds
 */
public record Brat(String name, String text, String annotations) {

  /** Of an article and what is in force of it. */
  public static Brat of(Article article, List<Entry> entries) {
    Marks marks = new Marks(new CodePoints(article.text()));
    for (Entry entry : entries) {
      if (entry instanceof Statement statement) {
        marks.add(statement);
      }
    }
    return new Brat(name(article), article.text(), marks.out.toString());
  }

  /** Letters, digits, hyphens; underscores keep the outlet and the day apart from the rest. */
  private static String name(Article article) {
    Published published = article.published();
    StringJoiner name = new StringJoiner("_");
    if (article.outlet() != null || published != null) {
      name.add(article.outlet() == null ? "unknown" : plain(article.outlet()));
    }
    if (published != null) {
      name.add(published.day().toString());
    }
    return name.add(plain(article.id())).toString();
  }

  private static String plain(String words) {
    String plain = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String cut = plain.substring(0, Math.min(80, plain.length()));
    return cut.equals("-") || cut.isEmpty() ? "x" : cut;
  }

  private static final class Marks {
    private final CodePoints counted;
    private final StringBuilder out = new StringBuilder();
    private int marks;
    private int events;

    Marks(CodePoints counted) {
      this.counted = counted;
    }

    void add(Statement statement) {
      List<Passage> content = inText(statement.content());
      if (content.isEmpty()) {
        return;
      }
      StringJoiner roles = new StringJoiner(" ");
      Who source = statement.source();
      Passage speaker = source == null ? null : source.passage();
      if (speaker != null && isInText(speaker)) {
        roles.add("Source:" + mark("Source", List.of(speaker)));
      }
      Passage cue = statement.cue();
      String word = cue != null && isInText(cue) ? mark("Cue", List.of(cue)) : null;
      if (word != null) {
        roles.add("Cue:" + word);
      }
      String said = mark("Content", content);
      roles.add("Content:" + said);
      events++;
      out.append('E').append(events).append("\tAttribution:").append(word == null ? said : word);
      out.append(' ').append(roles).append('\n');
    }

    private static boolean isInText(Passage passage) {
      return passage.field().equals(Field.TEXT);
    }

    private static List<Passage> inText(List<Passage> passages) {
      return passages.stream().filter(Marks::isInText).toList();
    }

    /** Writes a text span, of one or several pieces; offsets are code points. */
    private String mark(String type, List<Passage> pieces) {
      String name = "T" + ++marks;
      List<String> spans = new ArrayList<>();
      StringJoiner words = new StringJoiner(" ");
      for (Passage piece : pieces) {
        spans.add(counted.at(piece.span().start()) + " " + counted.at(piece.span().end()));
        words.add(piece.words().replaceAll("\\s", " "));
      }
      out.append(name).append('\t').append(type).append(' ').append(String.join(";", spans));
      out.append('\t').append(words).append('\n');
      return name;
    }
  }
}
