package parley.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.actor.Role;
import parley.article.Article;
import parley.article.Passage;
import parley.entry.Entry;

/**
 * An actor as the record knows them: offices, names, where articles speak of them, and what they
 * had a part in. Each article tells of its own day, so nothing here holds for another.
 */
public final class Profile {

  private static final String LINE = "  ";
  private static final String WORDS = "      ";

  /** So many different wordings of an article's mentions are printed; the others are counted. */
  private static final int WORDINGS = 10;

  private final int width;
  private final boolean colour;
  private final Set<LineType> types;

  /**
   * Prints for a terminal of this kind.
   *
   * @param width in columns
   * @param types what to print of what the actor had a part in
   */
  public Profile(int width, boolean colour, Set<LineType> types) {
    this.width = width;
    this.colour = colour;
    this.types = Set.copyOf(types);
  }

  /** A role, with the articles that give it. */
  private record Held(Role role, List<Article> articles) {}

  /**
   * The page of one actor.
   *
   * @param appearances all of the same actor, in the order of the articles' days; not empty
   */
  public String page(List<Appearance> appearances) {
    Layout page = new Layout(width, colour);
    Actor latest = appearances.getLast().actor();
    page.bold(latest.name());
    page.faint(latest.kind().label().replace('-', ' ') + sides(appearances));
    page.faint(latest.id());
    roles(page, appearances);
    names(page, appearances);
    mentions(page, appearances);
    for (LineType type : LineType.values()) {
      if (type.isEntry() && types.contains(type)) {
        entries(page, appearances, type);
      }
    }
    return page.toString();
  }

  private static String sides(List<Appearance> appearances) {
    Set<String> sides = new LinkedHashSet<>();
    for (Appearance appearance : appearances) {
      Actor actor = appearance.actor();
      if (actor.party() != null && !actor.party().equals(actor.name())) {
        sides.add(actor.party());
      }
    }
    return sides.isEmpty() ? "" : ", on the side of " + String.join(", later of ", sides);
  }

  private static void roles(Layout page, List<Appearance> appearances) {
    Map<String, Held> roles = new LinkedHashMap<>();
    for (Appearance appearance : appearances) {
      for (Role role : appearance.actor().roles()) {
        String key = role.title().toLowerCase(Locale.ROOT) + '|' + role.of() + '|' + role.from();
        roles
            .computeIfAbsent(key, k -> new Held(role, new ArrayList<>()))
            .articles()
            .add(appearance.article());
      }
    }
    if (!roles.isEmpty()) {
      page.heading("Offices and roles");
      for (Held held : roles.values()) {
        page.text(LINE, spoken(held.role()) + ": " + told(held.articles()));
      }
    }
  }

  private static String spoken(Role role) {
    StringBuilder line = new StringBuilder(role.title());
    if (role.of() != null) {
      line.append(" of ").append(role.of());
    }
    if (role.from() != null) {
      line.append(", since ").append(role.from());
    }
    if (role.to() != null) {
      line.append(", until ").append(role.to());
    }
    return line.toString();
  }

  /** In how many articles, of which days. */
  private static String told(List<Article> articles) {
    String first = day(articles.getFirst());
    String last = day(articles.getLast());
    String days = first.equals(last) ? first : first + " to " + last;
    return (articles.size() == 1 ? "as of " : articles.size() + " articles, ") + days;
  }

  private static void names(Layout page, List<Appearance> appearances) {
    Set<String> names = new LinkedHashSet<>();
    for (Appearance appearance : appearances) {
      names.add(appearance.actor().name());
      names.addAll(appearance.actor().aliases());
    }
    names.remove(appearances.getLast().actor().name());
    if (!names.isEmpty()) {
      page.heading("Also called");
      page.text(LINE, String.join(", ", names));
    }
  }

  private static void mentions(Layout page, List<Appearance> appearances) {
    page.heading("Where articles speak of " + appearances.getLast().actor().name());
    for (Appearance appearance : appearances) {
      int number = appearance.mentions().size();
      page.blank()
          .text(
              LINE,
              source(appearance.article()) + ": " + number + (number == 1 ? " time" : " times"));
      if (number > 0) {
        page.text(WORDS, wordings(appearance.mentions()));
      }
    }
  }

  /** The different wordings, the most frequent first. */
  private static String wordings(List<Passage> mentions) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Passage mention : mentions) {
      counts.merge(Layout.oneLine(mention.words()), 1, Integer::sum);
    }
    List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
    sorted.sort(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue()));
    StringJoiner line = new StringJoiner(", ");
    for (Map.Entry<String, Integer> wording :
        sorted.subList(0, Math.min(WORDINGS, sorted.size()))) {
      int number = wording.getValue();
      line.add("“" + wording.getKey() + "”" + (number == 1 ? "" : " (" + number + ")"));
    }
    return line + (sorted.size() > WORDINGS ? " and " + (sorted.size() - WORDINGS) + " more" : "");
  }

  private static void entries(Layout page, List<Appearance> appearances, LineType type) {
    boolean begun = false;
    for (Appearance appearance : appearances) {
      for (Entry entry : appearance.entries()) {
        if (LineType.of(entry) == type) {
          if (!begun) {
            page.heading(Plain.title(type));
            begun = true;
          }
          page.blank().text(LINE, Spoken.line(entry, appearance.article()));
          page.words(WORDS, Plain.words(entry));
          page.faint(WORDS, source(appearance.article()));
        }
      }
    }
  }

  /** Which outlet or file it is, and of which day. */
  static String source(Article article) {
    @Nullable String from = article.outlet();
    if (from == null) {
      from = article.file() == null ? article.url() : article.file();
    }
    return (from == null ? article.id() : from) + ", " + day(article);
  }

  private static String day(Article article) {
    return article.published() == null ? "day unknown" : Spoken.day(article.published().day());
  }
}
