package parley.mark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.rule.RuleFile;

/**
 * The classes of words that the rules of dates speak of: {@code <month>}, {@code <weekday>}, {@code
 * <unit>}. Read from {@code mark/dates.words}: class, value, words.
 */
final class TimeClasses {

  /** What a class makes of the words at some place: how many words it takes, and their value. */
  record Reading(int length, String value) {}

  private record Entry(List<TimeWord> words, String value) {}

  /** The class of all words with a capital, which need no list. */
  private static final String NAME = "name";

  private final Map<String, Map<String, List<Entry>>> classes = new LinkedHashMap<>();

  TimeClasses(RuleFile file) {
    for (RuleFile.Line line : file.lines()) {
      Map<String, List<Entry>> words =
          classes.computeIfAbsent(line.field(0), name -> new LinkedHashMap<>());
      for (String phrase : line.list(2)) {
        List<TimeWord> entry = TimeWord.of(phrase);
        List<Entry> same =
            words.computeIfAbsent(entry.getFirst().text(), first -> new ArrayList<>());
        same.add(new Entry(entry, line.field(1).isEmpty() ? phrase : line.field(1)));
        same.sort(Comparator.comparingInt(e -> -e.words().size()));
      }
    }
  }

  boolean has(String name) {
    return name.equals(NAME) || classes.containsKey(name);
  }

  /** The words that can open an expression of this class. */
  Iterable<String> openings(String name) {
    return classes.getOrDefault(name, Map.of()).keySet();
  }

  /** The longest entry of the class that stands here. */
  @Nullable Reading read(String name, List<TimeWord> words, int at) {
    if (name.equals(NAME)) {
      TimeWord word = words.get(at);
      return word.is(TimeWord.Kind.WORD) && word.capital() ? new Reading(1, word.text()) : null;
    }
    List<Entry> entries =
        classes.getOrDefault(name, Map.of()).getOrDefault(words.get(at).text(), List.of());
    for (Entry entry : entries) {
      if (stands(entry.words(), words, at)) {
        return new Reading(entry.words().size(), entry.value());
      }
    }
    return null;
  }

  /** A word listed with a capital has to have one in the text: "May" the month, not "may". */
  private static boolean stands(List<TimeWord> entry, List<TimeWord> words, int at) {
    if (at + entry.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < entry.size(); i++) {
      TimeWord wanted = entry.get(i);
      TimeWord found = words.get(at + i);
      if (!wanted.text().equals(found.text()) || (wanted.capital() && !found.capital())) {
        return false;
      }
    }
    return true;
  }
}
