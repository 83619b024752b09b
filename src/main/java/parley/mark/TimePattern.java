package parley.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.mark.TimeClasses.Reading;
import parley.mark.TimeWord.Kind;

/**
 * What a rule looks for, element by element: {@code <day> of? <month> ,? <year>}.
 *
 * <ul>
 *   <li>{@code ago}, {@code past/last}: one of these words;
 *   <li>{@code <month>}: a class of words; {@code <day:until>} gives it another name;
 *   <li>{@code {day}}: a time that an earlier layer found, of this sort;
 *   <li>{@code ?} behind an element: it may be missing; {@code ~} before: no space in front of it;
 *   <li>{@code in [ <month> ]}: only what stands in brackets is the time, the rest is its company.
 * </ul>
 *
 * <p>A pattern is as long as it is written, so matching costs no more than that at each word.
 */
record TimePattern(List<Element> before, List<Element> marked, List<Element> after) {

  sealed interface Element {
    boolean glued();
  }

  record Words(List<String> choices, boolean glued) implements Element {}

  record OfClass(String type, String name, boolean glued) implements Element {}

  record Found(String sort, boolean glued) implements Element {}

  /** What stood where: the value of a class, or the time that was found before. */
  record Captures(Map<String, String> values, Map<String, TimeMeaning> times) {

    @Nullable String value(String name) {
      return values.get(name);
    }

    @Nullable Integer integer(String name) {
      String value = values.get(name);
      return value == null ? null : Integer.valueOf(value);
    }
  }

  /**
   * A pattern that fits.
   *
   * @param end the word behind the time
   * @param reach the word behind the company that follows it
   * @param company how many elements of company there are
   */
  record Fit(int end, int reach, int company, Captures captures) {}

  /** The words of an article, and the times found in them so far. */
  interface Reader {
    List<TimeWord> words();

    @Nullable Reading read(String type, int at);

    /** The time of this sort that begins at this word: the word behind it, or -1. */
    int found(String sort, int at);

    TimeMeaning meaning(int at);
  }

  TimePattern {
    before = List.copyOf(before);
    marked = List.copyOf(marked);
    after = List.copyOf(after);
    if (marked.isEmpty()) {
      throw new IllegalArgumentException("a pattern that marks nothing");
    }
  }

  /**
   * All that a written pattern stands for: one for each choice of the elements that may be missing.
   */
  static List<TimePattern> parse(String written) {
    List<List<String>> choices = List.of(List.of());
    for (String word : written.split(" ", -1)) {
      if (word.isEmpty()) {
        continue;
      }
      boolean optional = word.length() > 1 && word.endsWith("?");
      String plain = optional ? word.substring(0, word.length() - 1) : word;
      List<List<String>> next = new ArrayList<>();
      for (List<String> choice : choices) {
        List<String> with = new ArrayList<>(choice);
        with.add(plain);
        next.add(with);
        if (optional) {
          next.add(choice);
        }
      }
      choices = next;
    }
    return choices.stream().map(TimePattern::build).toList();
  }

  private static TimePattern build(List<String> written) {
    int open = written.indexOf("[");
    int close = written.indexOf("]");
    if (open < 0) {
      return new TimePattern(List.of(), elements(written), List.of());
    }
    return new TimePattern(
        elements(written.subList(0, open)),
        elements(written.subList(open + 1, close)),
        elements(written.subList(close + 1, written.size())));
  }

  private static List<Element> elements(List<String> written) {
    List<Element> elements = new ArrayList<>();
    for (String word : written) {
      boolean glued = word.length() > 1 && word.startsWith("~");
      String plain = glued ? word.substring(1) : word;
      if (plain.startsWith("<") && plain.endsWith(">")) {
        String type = plain.substring(1, plain.length() - 1);
        int colon = type.indexOf(':');
        elements.add(
            colon < 0
                ? new OfClass(type, type, glued)
                : new OfClass(type.substring(0, colon), type.substring(colon + 1), glued));
      } else if (plain.startsWith("{") && plain.endsWith("}")) {
        elements.add(new Found(plain.substring(1, plain.length() - 1), glued));
      } else {
        elements.add(
            new Words(plain.equals("/") ? List.of("/") : List.of(plain.split("/", -1)), glued));
      }
    }
    return elements;
  }

  /** Whether the pattern fits with its marked part beginning at this word. */
  @Nullable Fit fit(Reader reader, int at) {
    Capturing captures = new Capturing();
    int start = at - before.size();
    if (start < 0 || follow(before, reader, start, captures) != at) {
      return null;
    }
    int end = follow(marked, reader, at, captures);
    int reach = end < 0 ? -1 : follow(after, reader, end, captures);
    return reach < 0 ? null : new Fit(end, reach, before.size() + after.size(), captures.done());
  }

  private static int follow(List<Element> elements, Reader reader, int from, Capturing captures) {
    int at = from;
    for (Element element : elements) {
      if (at >= reader.words().size()) {
        return -1;
      }
      TimeWord word = reader.words().get(at);
      if (element.glued() && !word.glued()) {
        return -1;
      }
      switch (element) {
        case Words choice -> {
          if (word.is(Kind.BREAK) || !choice.choices().contains(word.text())) {
            return -1;
          }
          at++;
        }
        case OfClass type -> {
          Reading reading = reader.read(type.type(), at);
          if (reading == null) {
            return -1;
          }
          captures.values = put(captures.values, type.name(), reading.value());
          at += reading.length();
        }
        case Found found -> {
          int end = reader.found(found.sort(), at);
          if (end < 0) {
            return -1;
          }
          captures.times = put(captures.times, found.sort(), reader.meaning(at));
          at = end;
        }
      }
    }
    return at;
  }

  /** Captures in the making: most patterns fail at their second word, so no map is made before. */
  private static final class Capturing {
    Map<String, String> values = Map.of();
    Map<String, TimeMeaning> times = Map.of();

    Captures done() {
      return new Captures(values, times);
    }
  }

  private static <V> Map<String, V> put(Map<String, V> map, String name, V value) {
    Map<String, V> larger = map.isEmpty() ? new TreeMap<>() : map;
    larger.put(name, value);
    return larger;
  }
}
