package parley.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import parley.actor.Actor;
import parley.actor.Role;
import parley.article.Article;
import parley.article.Passage;
import parley.entry.Entry;
import parley.entry.Statement;
import parley.pipeline.ArticleRecord;

/**
 * For people: the article's head, then who said what, what happened, what is on the table, where
 * the sides stand. Every line is followed by the words it rests on, in quotation marks.
 */
public final class Plain implements Format {

  private static final String LINE = "  ";
  private static final String WORDS = "      ";

  private final int width;
  private final boolean colour;
  private final Map<String, String> notes;

  /**
   * Prints for a terminal of this kind.
   *
   * @param width in columns
   */
  public Plain(int width, boolean colour) {
    this(width, colour, Map.of());
  }

  /**
   * The same, with what else is known of an entry below its words.
   *
   * @param notes by the ids of entries
   */
  public Plain(int width, boolean colour, Map<String, String> notes) {
    this.width = width;
    this.colour = colour;
    this.notes = Map.copyOf(notes);
  }

  @Override
  public String block(ArticleRecord record, Set<LineType> types) {
    Layout page = new Layout(width, colour);
    Article article = record.article();
    head(page, article);
    int empty = page.toString().length();
    if (types.contains(LineType.ACTOR) && !record.actors().isEmpty()) {
      page.heading("Who is in it");
      for (Actor actor : record.actors()) {
        page.text(LINE, describe(actor));
      }
    }
    for (LineType type : LineType.values()) {
      if (type.isEntry() && types.contains(type)) {
        section(page, article, record.entries(), type);
      }
    }
    if (page.toString().length() == empty) {
      if (!types.contains(LineType.ARTICLE)) {
        return "";
      }
      if (types.stream().anyMatch(LineType::isEntry)) {
        page.blank().text(LINE, nothing(article));
      }
    }
    return page.blank().blank().toString();
  }

  private static void head(Layout page, Article article) {
    page.bold(article.headline() == null ? "(no headline)" : article.headline());
    StringJoiner source = new StringJoiner(", ");
    if (article.outlet() != null) {
      source.add(article.outlet());
    }
    source.add(article.published() == null ? "day unknown" : Spoken.day(article.published().day()));
    if (!article.agencies().isEmpty()) {
      source.add("with " + String.join(" and ", article.agencies()));
    }
    page.faint(source.toString());
    String from = article.file() == null ? article.url() : article.file();
    if (from != null) {
      page.faint(from);
    }
  }

  private static String nothing(Article article) {
    return article.isEnglish()
        ? "Nothing was read out of it."
        : "Nothing was read out of it: it is not in English, as far as one can tell ("
            + article.language()
            + ").";
  }

  private static String describe(Actor actor) {
    StringBuilder line = new StringBuilder(actor.name()).append(": ");
    line.append(actor.kind().label().replace('-', ' '));
    for (Role role : actor.roles()) {
      line.append(", ").append(role.title());
      if (role.of() != null) {
        line.append(" of ").append(role.of());
      }
    }
    if (actor.party() != null && !actor.party().equals(actor.name())) {
      line.append("; on the side of ").append(actor.party());
    }
    return line.toString();
  }

  private void section(Layout page, Article article, List<Entry> entries, LineType type) {
    boolean begun = false;
    for (Entry entry : entries) {
      if (LineType.of(entry) == type) {
        if (!begun) {
          page.heading(title(type));
          begun = true;
        }
        page.blank().text(LINE, Spoken.line(entry, article));
        page.words(WORDS, words(entry));
        String note = notes.get(entry.id());
        if (note != null) {
          page.faint(WORDS, note);
        }
      }
    }
  }

  static String title(LineType type) {
    return switch (type) {
      case STATEMENT -> "Who said what";
      case EVENT -> "What happened";
      case CHANNEL -> "How the sides talk";
      case PROPOSAL -> "What is on the table";
      case POSITION -> "Where the sides stand";
      case DIFFERENCE -> "What they differ on";
      case ASSESSMENT -> "Where the talks stand";
      case ARTICLE, ACTOR, MARK -> throw new IllegalArgumentException("no section of " + type);
    };
  }

  /** Of a statement what was said; of everything else all the words it rests on. */
  static String words(Entry entry) {
    List<Passage> passages =
        entry instanceof Statement statement ? statement.content() : entry.passages();
    List<String> words = new ArrayList<>();
    for (Passage passage : passages) {
      words.add(passage.words());
    }
    return String.join(" … ", words);
  }
}
