package parley.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Passage;
import parley.entry.Event;
import parley.entry.Event.Participant;
import parley.entry.Event.Role;
import parley.rule.RuleFile;
import parley.text.Span;

/**
 * What words of articles tell, as people had it who read the lines that Parley made of them beside
 * their sentences: {@code corrected-events.txt}.
 */
final class CorrectedEvents {

  /** A word that tells nothing that the record is about. */
  static final String NONE = "none";

  private static final String FILE = "corrected-events.txt";

  /** The parts of a name behind which it goes on without its head. */
  private static final Pattern BEHIND =
      Pattern.compile(" (?:of|from|in|for|who|with|at|on|that|which|to)\\b|,");

  private static final Pattern MARKS = Pattern.compile("^[\"'“‘]+|[.\"'”’]+$");

  /** Kinds in which it is all the same who does it with whom. */
  private static final Set<String> MUTUAL = Set.of("agreement", "signing", "clash", "cooperation");

  /** How many letters of a hash tell a name from others. */
  private static final int LETTERS = 6;

  /** More than so many in a row need not be there all. */
  private static final int MANY = 3;

  /**
   * Somebody who takes part.
   *
   * @param span where the words stand, null where nowhere in the sentence
   * @param meaning the hash of the last word of the name that they mean, null where they are it
   */
  record Part(@Nullable Span span, @Nullable String meaning) {}

  /**
   * What a word tells.
   *
   * @param kind {@link #NONE} where nothing
   * @param day as in an {@link EventLine}
   */
  record Told(String kind, List<Part> doers, List<Part> others, String day, String realis) {

    boolean isNothing() {
      return kind.equals(NONE);
    }

    /** Whether this is the day; of days in a row people named some by the first alone. */
    boolean isOn(String value) {
      return value.equals(day) || (value.startsWith(day + "/") && !day.equals("-"));
    }
  }

  private CorrectedEvents() {}

  /** By the key of the article, and then by where the word begins. */
  static Map<String, Map<Integer, Told>> read() throws IOException {
    Map<String, Map<Integer, Told>> read = new LinkedHashMap<>();
    for (RuleFile.Line line : RuleFile.parse(FILE, content()).lines()) {
      Told told =
          new Told(line.field(2), parts(line, 3), parts(line, 4), line.field(5), line.field(6));
      Told before =
          read.computeIfAbsent(line.field(0), key -> new LinkedHashMap<>())
              .put(Integer.valueOf(line.field(1)), told);
      if (before != null) {
        throw line.broken("corrected twice");
      }
    }
    return read;
  }

  /** What a printed event claims, as if somebody had found it right. */
  static Told asPrinted(Event event) {
    List<Part> doers = new ArrayList<>();
    List<Part> others = new ArrayList<>();
    for (Participant one : event.participants()) {
      Passage passage = one.who().passage();
      (isDoer(one) ? doers : others).add(new Part(passage == null ? null : passage.span(), null));
    }
    String[] line = EventLine.of(event).split(" \\| ", -1);
    return new Told(event.kind().label(), doers, others, line[2], line[3]);
  }

  private static boolean isDoer(Participant one) {
    return one.role() == Role.INITIATOR || one.role() == Role.PRINCIPAL;
  }

  private static List<Part> parts(RuleFile.Line line, int field) {
    List<Part> parts = new ArrayList<>();
    if (!line.field(field).equals("-")) {
      for (String part : line.list(field)) {
        String[] sides = part.split("=", 2);
        String[] offsets = sides[0].split("-", 2);
        parts.add(
            new Part(
                offsets.length < 2
                    ? null
                    : new Span(Integer.parseInt(offsets[0]), Integer.parseInt(offsets[1])),
                sides.length < 2 ? null : sides[1]));
      }
    }
    return parts;
  }

  /** Whether all that a printed event claims is what the word tells. */
  static boolean isRight(Event event, Told told, Article article) {
    return wrong(event, told, article).isEmpty();
  }

  /** The parts of a printed event that are not what the word tells. */
  static List<Judgements.Part> wrong(Event event, Told told, Article article) {
    String[] line = EventLine.of(event).split(" \\| ", -1);
    if (!told.kind().equals(event.kind().label())) {
      return List.of(Judgements.Part.KIND);
    }
    List<Judgements.Part> wrong = new ArrayList<>();
    if (!isRight(event.participants(), told, article.text())) {
      wrong.add(Judgements.Part.PARTICIPANTS);
    }
    if (!told.isOn(line[2])) {
      wrong.add(Judgements.Part.DAY);
    }
    if (!told.realis().equals(line[3])) {
      wrong.add(Judgements.Part.REALIS);
    }
    return wrong;
  }

  private static boolean isRight(List<Participant> printed, Told told, String text) {
    boolean mutual = MUTUAL.contains(told.kind());
    int found = 0;
    for (Part part : all(told)) {
      boolean doer = told.doers().contains(part);
      found += printed.stream().anyMatch(p -> isSame(p, part, doer, mutual, text)) ? 1 : 0;
    }
    for (Participant one : printed) {
      boolean there =
          told.doers().stream().anyMatch(p -> isSame(one, p, true, mutual, text))
              || told.others().stream().anyMatch(p -> isSame(one, p, false, mutual, text));
      if (!there) {
        return false;
      }
    }
    int all = all(told).size();
    return found == all || (all > MANY && found >= MANY);
  }

  private static List<Part> all(Told told) {
    List<Part> all = new ArrayList<>(told.doers());
    all.addAll(told.others());
    return all;
  }

  private static boolean isSame(
      Participant printed, Part part, boolean doer, boolean mutual, String text) {
    if (!mutual && isDoer(printed) != doer) {
      return false;
    }
    String name = printed.who().name().toLowerCase(Locale.ROOT);
    List<String> words = List.of(name.split("[\\s']+", -1));
    if (part.meaning() != null
        && words.stream().anyMatch(word -> hash(word).equals(part.meaning()))) {
      return true;
    }
    Span span = part.span();
    if (span == null) {
      return false;
    }
    String head = head(span.of(text));
    Passage passage = printed.who().passage();
    if (passage != null && passage.span().overlaps(span)) {
      String own = passage.words().toLowerCase(Locale.ROOT);
      String of = head(passage.words());
      return own.contains(head)
          || (!of.isEmpty() && span.of(text).toLowerCase(Locale.ROOT).contains(of));
    }
    return head.length() > 2 && words.contains(head);
  }

  private static String hash(String word) {
    return SampledEvents.hash(word).substring(0, LETTERS);
  }

  /** The last word of a name, without what says whose it is. */
  private static String head(String words) {
    String name = BEHIND.split(words, 2)[0].strip();
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return MARKS.matcher(last).replaceAll("");
  }

  private static String content() throws IOException {
    try (InputStream in = CorrectedEvents.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}
