package parley.mark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.mark.TimeClasses.Reading;
import parley.mark.TimeMeaning.Away;
import parley.mark.TimeMeaning.Beside;
import parley.mark.TimeMeaning.Feast;
import parley.mark.TimeMeaning.Length;
import parley.mark.TimeMeaning.Nothing;
import parley.mark.TimeMeaning.OfMonth;
import parley.mark.TimeMeaning.OnCalendar;
import parley.mark.TimeMeaning.Repeating;
import parley.mark.TimeMeaning.Unclear;
import parley.mark.TimeMeaning.Unit;
import parley.mark.TimeMeaning.Vague;
import parley.mark.TimeMeaning.Within;
import parley.mark.TimePattern.Fit;
import parley.rule.RuleFile;

/**
 * Finds time expressions by the rules in {@code mark/dates.rules}, layer by layer.
 *
 * <p>A word is tried only against the patterns that can begin with it, and no pattern looks further
 * than it is long: the work grows with the length of the text and no faster.
 */
final class TimeGrammar {

  /** A rule of the file. */
  record Rule(int line, int layer, String written, TimeRecipe recipe) {
    /** How marks name it. */
    String name() {
      return "dates:" + line;
    }
  }

  /** Words {@code from} up to but not including {@code to}, and what they mean. */
  record Found(int from, int to, TimeMeaning meaning, Rule rule) {}

  private record Entry(TimePattern pattern, Rule rule, int order) {}

  /** The patterns of a layer by what they begin with. */
  private static final class Index {
    final Map<String, List<Entry>> byWord = new HashMap<>();
    final List<Entry> byNumber = new ArrayList<>();
    final List<Entry> byFound = new ArrayList<>();
  }

  private final TimeClasses classes;
  private final Numerals numerals;
  private final List<Index> layers = new ArrayList<>();

  TimeGrammar(RuleFile words, RuleFile rules) {
    classes = new TimeClasses(words);
    numerals = new Numerals(classes);
    int order = 0;
    for (RuleFile.Line line : rules.lines()) {
      if (line.fields().size() == 1) {
        layers.add(new Index());
        continue;
      }
      Rule rule =
          new Rule(line.number(), layers.size(), line.field(0), TimeRecipe.parse(line.field(1)));
      for (TimePattern pattern : TimePattern.parse(rule.written())) {
        check(line, pattern);
        index(layers.getLast(), new Entry(pattern, rule, order++));
      }
    }
  }

  static TimeGrammar shipped() {
    return new TimeGrammar(
        RuleFile.shipped("mark/dates.words"), RuleFile.shipped("mark/dates.rules"));
  }

  /** The words of a class. */
  Set<String> words(String name) {
    Set<String> all = new TreeSet<>();
    classes.openings(name).forEach(all::add);
    return all;
  }

  private void check(RuleFile.Line line, TimePattern pattern) {
    List<TimePattern.Element> all = new ArrayList<>(pattern.before());
    all.addAll(pattern.marked());
    all.addAll(pattern.after());
    for (TimePattern.Element element : all) {
      if (element instanceof TimePattern.OfClass type
          && !Numerals.covers(type.type())
          && !classes.has(type.type())) {
        throw line.broken("no class of words: " + type.type());
      }
    }
  }

  private void index(Index layer, Entry entry) {
    switch (entry.pattern().marked().getFirst()) {
      case TimePattern.Words words -> words.choices().forEach(word -> put(layer, word, entry));
      case TimePattern.OfClass type -> {
        if (Numerals.covers(type.type())) {
          layer.byNumber.add(entry);
          if (type.type().equals("count")) {
            classes.openings("quantity").forEach(word -> put(layer, word, entry));
          }
        } else {
          classes.openings(type.type()).forEach(word -> put(layer, word, entry));
        }
      }
      case TimePattern.Found _ -> layer.byFound.add(entry);
    }
  }

  private static void put(Index layer, String word, Entry entry) {
    layer.byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(entry);
  }

  /** What is found, in the order of the text and without overlaps; {@link Nothing} left out. */
  List<Found> find(List<TimeWord> words) {
    List<Found> found = List.of();
    for (Index layer : layers) {
      found = new Pass(words, layer, found).run();
    }
    return found.stream().filter(time -> !(time.meaning() instanceof Nothing)).toList();
  }

  /** What an element in braces may call this meaning, the finest first. */
  static boolean isSort(TimeMeaning meaning, String sort) {
    return switch (meaning) {
      case OnCalendar(CalendarPoint point, TimeMeaning.Turn _) ->
          switch (sort) {
            case "date" -> point.grain() != CalendarPoint.Grain.NONE && point.hours() == null;
            case "day" -> point.grain() == CalendarPoint.Grain.DAY && point.hours() == null;
            case "month" -> point.grain() == CalendarPoint.Grain.MONTH && point.hours() == null;
            case "year" -> point.grain() == CalendarPoint.Grain.YEAR && point.hours() == null;
            case "clock" -> point.grain() == CalendarPoint.Grain.NONE && point.hours() != null;
            default -> false;
          };
      case Away away ->
          switch (sort) {
            case "date" -> away.hours() == null;
            case "day" -> away.unit() == Unit.DAY && away.hours() == null;
            case "hours" -> away.unit() == Unit.DAY && away.hours() != null;
            case "month" -> away.unit() == Unit.MONTH;
            case "year" -> away.unit() == Unit.YEAR;
            default -> false;
          };
      case Within _ -> sort.equals("date");
      case OfMonth _, Feast _ -> sort.equals("date") || sort.equals("day");
      case Length length -> sort.equals("length") && !length.attribute();
      case Beside _, Repeating _, Vague _, Unclear _, Nothing _ -> false;
    };
  }

  /** One layer over the words of a text. */
  private final class Pass implements TimePattern.Reader {
    private final List<TimeWord> words;
    private final Index layer;
    private final @Nullable Found[] before;

    /** For each word how far the time reaches that it is in, from earlier layers; 0 for none. */
    private final int[] reach;

    Pass(List<TimeWord> words, Index layer, List<Found> found) {
      this.words = words;
      this.layer = layer;
      before = new Found[words.size()];
      reach = new int[words.size()];
      for (Found time : found) {
        before[time.from()] = time;
        Arrays.fill(reach, time.from(), time.to(), time.to());
      }
    }

    List<Found> run() {
      List<Found> all = new ArrayList<>();
      int at = 0;
      while (at < words.size()) {
        Found here = longest(at);
        Found earlier = before[at];
        if (here == null) {
          here = earlier;
        }
        if (here == null) {
          at++;
        } else {
          all.add(here);
          at = here.to();
        }
      }
      return all;
    }

    private @Nullable Found longest(int at) {
      Best best = new Best();
      TimeWord word = words.get(at);
      best.tryAll(layer.byWord.getOrDefault(word.text(), List.of()), at);
      if (Numerals.opens(word)) {
        best.tryAll(layer.byNumber, at);
      }
      if (before[at] != null) {
        best.tryAll(layer.byFound, at);
      }
      return best.found;
    }

    private final class Best {
      @Nullable Found found;
      int reach;
      int company;
      int order;

      void tryAll(List<Entry> entries, int at) {
        for (Entry entry : entries) {
          Fit fit = entry.pattern().fit(Pass.this, at);
          if (fit == null || !better(fit, entry) || splits(at, fit.end())) {
            continue;
          }
          TimeMeaning meaning = entry.rule().recipe().make(fit.captures());
          if (meaning != null) {
            found = new Found(at, fit.end(), meaning, entry.rule());
            reach = fit.reach();
            company = fit.company();
            order = entry.order();
          }
        }
      }

      private boolean better(Fit fit, Entry entry) {
        if (found == null || fit.reach() != reach) {
          return found == null || fit.reach() > reach;
        }
        if (fit.end() != found.to()) {
          return fit.end() > found.to();
        }
        return fit.company() != company ? fit.company() > company : entry.order() < order;
      }
    }

    /** Whether a time of an earlier layer would be cut in two. */
    private boolean splits(int from, int to) {
      return to < words.size() && reach[to - 1] > to && from < to;
    }

    @Override
    public List<TimeWord> words() {
      return words;
    }

    @Override
    public @Nullable Reading read(String type, int at) {
      return Numerals.covers(type) ? numerals.read(type, words, at) : classes.read(type, words, at);
    }

    @Override
    public int found(String sort, int at) {
      Found time = before[at];
      return time != null && isSort(time.meaning(), sort) ? time.to() : -1;
    }

    @Override
    public TimeMeaning meaning(int at) {
      Found time = before[at];
      if (time == null) {
        throw new IllegalStateException("no time begins at word " + at);
      }
      return time.meaning();
    }
  }
}
