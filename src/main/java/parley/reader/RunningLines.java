package parley.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.article.Published;
import parley.reader.paper.Line;
import parley.reader.paper.Sheet;

/**
 * What stands at the head or the foot of page after page: the paper's name, the day, the number of
 * the page. It is no part of the text, but it may say whose the paper is and of which day.
 */
final class RunningLines {

  /** So many lines at the head, and at the foot, may be running. */
  private static final int REACH = 3;

  /** A running line stands at the same height on every page, give or take so many points. */
  private static final float SAME_HEIGHT = 4;

  private static final int LONGEST = 150;

  private final Set<Line> lines = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<String> texts = new ArrayList<>();
  private final Set<String> patterns = new HashSet<>();

  private record Place(String pattern, int height) {}

  static RunningLines of(List<Sheet> sheets) {
    RunningLines running = new RunningLines();
    Map<Place, Set<Integer>> pages = new HashMap<>();
    for (Sheet sheet : sheets) {
      for (Line line : edges(sheet)) {
        for (int near = -1; near <= 1; near++) {
          pages.computeIfAbsent(place(line, near), key -> new HashSet<>()).add(sheet.number());
        }
      }
    }
    for (Sheet sheet : sheets) {
      for (Line line : edges(sheet)) {
        boolean repeated = pages.getOrDefault(place(line, 0), Set.of()).size() > 1;
        if (repeated || isPageNumber(line.text())) {
          running.add(line);
        }
      }
      for (Line line : sheet.lines()) {
        if (line.furniture()) {
          running.add(line);
        }
      }
    }
    return running;
  }

  private void add(Line line) {
    if (lines.add(line) && patterns.add(pattern(line.text()))) {
      texts.add(line.text());
    }
  }

  /** Takes in what stands above a headline on one page only. */
  void tell(String text) {
    texts.add(text);
  }

  /** Whether the line is no part of the text. */
  boolean has(Line line) {
    return lines.contains(line);
  }

  /** Whether these words run along the pages. */
  boolean has(String text) {
    return patterns.contains(pattern(text));
  }

  /** Puts into the draft what running lines tell that the article itself does not. */
  void complete(Draft draft) {
    for (String text : texts) {
      if (draft.url == null && Post.isAddress(text) && text.startsWith("http")) {
        draft.url = text.indexOf(' ') < 0 ? text : text.substring(0, text.indexOf(' '));
      }
      for (String part : parts(text)) {
        if (draft.outlet == null) {
          draft.outlet = Outlets.shipped().named(part);
        }
        Published day = draft.published == null ? day(part) : null;
        if (day != null) {
          draft.published = day;
        }
      }
    }
  }

  /** The pieces of {@code The Vareno Courier | Friday, 25 April 2025 | 3}. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split("[|•·–—]|\\s{2,}", -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  /** A day in words; numbers are as often the day on which a page was printed. */
  private static @Nullable Published day(String part) {
    boolean words = part.chars().filter(Character::isLetter).count() >= 3;
    return words && part.indexOf(':') < 0 ? Days.line(part) : null;
  }

  private static List<Line> edges(Sheet sheet) {
    List<Line> byHeight = new ArrayList<>(sheet.lines());
    byHeight.sort(Comparator.comparingDouble(Line::base));
    List<Line> edges = new ArrayList<>();
    for (int i = 0; i < byHeight.size(); i++) {
      boolean edge = i < REACH || i >= byHeight.size() - REACH;
      if (edge && byHeight.get(i).text().length() <= LONGEST) {
        edges.add(byHeight.get(i));
      }
    }
    return edges;
  }

  private static Place place(Line line, int near) {
    return new Place(pattern(line.text()), Math.round(line.base() / SAME_HEIGHT) + near);
  }

  /** The text with every number alike. */
  private static String pattern(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[0-9]+", "#");
  }

  /** {@code 3}, {@code - 3 -}, {@code Page 3 of 9}, {@code 3/9}. */
  private static boolean isPageNumber(String text) {
    if (text.length() > 20 || text.chars().noneMatch(Character::isDigit)) {
      return false;
    }
    for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
      boolean number = word.length() <= 4 && word.chars().allMatch(Character::isDigit);
      if (!number && !word.equals("page") && !word.equals("of") && !word.equals("p")) {
        return false;
      }
    }
    return true;
  }
}
