package parley.measure;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A release whose title says who met or called whom.
 *
 * @param title as it came
 * @param own the last names of those whose call or meeting it was: "blinken"
 * @param others the last names of those whom they met or called
 * @param day on which that was, as the first sentence that names one of the others has it; null
 *     where it has none
 */
record Readout(
    String title,
    OffsetDateTime published,
    String text,
    List<String> own,
    List<String> others,
    @Nullable LocalDate day) {

  /** The department speaks of its own day. */
  private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

  private static final Pattern TITLE =
      Pattern.compile(
          "(?:Readout of )?(?<own>.+?)['’]s? (?:\\w+ )*?"
              + "(?:Call|Meeting|Conversation|Teleconference|Videoconference|Lunch|Dinner|Breakfast)s?"
              + " with (?<others>.+)");

  /** What such a title may end with. */
  private static final Pattern REST = Pattern.compile(" (?:on|about|to|at|in|regarding) .*");

  /** "President Quispe of Peru", but not "President of Peru Quispe". */
  private static final Pattern OF =
      Pattern.compile("^(.*\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+) of \\p{Lu}\\p{L}+$");

  /** People whom a title does not name. */
  private static final Set<String> CROWDS =
      Set.of(
          "activists",
          "advocates",
          "agencies",
          "alumni",
          "communities",
          "counterparts",
          "delegation",
          "families",
          "groups",
          "leaders",
          "members",
          "ministers",
          "officials",
          "organizations",
          "parties",
          "representatives",
          "staff",
          "students",
          "women");

  /** Words with which an office ends, and no name. */
  private static final Set<String> OFFICES =
      Set.of(
          "minister",
          "president",
          "secretary",
          "affairs",
          "defense",
          "foreign",
          "prime",
          "europe",
          "cooperation",
          "chancellor",
          "republic",
          "africa",
          "asia",
          "general");

  private static final Set<String> SUFFIXES = Set.of("jr", "ii", "iii");

  private static final Pattern SAID =
      Pattern.compile(
          "\\b(today|tonight|yesterday|this (?:morning|afternoon|evening)|last (?:night|evening))\\b"
              + "|\\bon (January|February|March|April|May|June|July|August|September|October|November"
              + "|December) (\\d{1,2})\\b"
              + "|\\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b",
          Pattern.CASE_INSENSITIVE);

  /** The readout that a release is, if its title says so and names everybody. */
  static Optional<Readout> of(String title, String published, String text) {
    Matcher matcher = TITLE.matcher(title.replace('\u00a0', ' ').strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String others = REST.matcher(matcher.group("others")).replaceFirst("");
    if (words(others).stream().anyMatch(CROWDS::contains)) {
      return Optional.empty();
    }
    List<String> met = names(others);
    List<String> own = names(matcher.group("own"));
    if (met.isEmpty() || own.isEmpty()) {
      return Optional.empty();
    }
    OffsetDateTime at =
        OffsetDateTime.parse(published).atZoneSameInstant(WASHINGTON).toOffsetDateTime();
    return Optional.of(new Readout(title, at, text, own, met, day(text, met, at.toLocalDate())));
  }

  /** The last name of each of those whom a title joins; an office without a name is of the next. */
  private static List<String> names(String joined) {
    List<String> names = new ArrayList<>();
    String[] parts = joined.replaceAll("\\([^)]*\\)", " ").split(",? and |, ", -1);
    for (String part : parts) {
      List<String> words = words(OF.matcher(part).replaceFirst("$1"));
      while (words.size() > 1 && SUFFIXES.contains(words.getLast())) {
        words.removeLast();
      }
      boolean named = words.size() > 1 && !OFFICES.contains(words.getLast());
      if (named) {
        names.add(words.getLast());
      }
    }
    if (names.isEmpty() && words(joined).contains("secretary")) {
      names.add("secretary");
    }
    return names;
  }

  /** Whether one of those whom they met or called is named in these words. */
  boolean isNamedIn(String words) {
    return words(words).stream().anyMatch(others::contains);
  }

  /** The words of a name, without case and accents. */
  static List<String> words(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static @Nullable LocalDate day(String text, List<String> others, LocalDate published) {
    for (String paragraph : text.split("\n+", -1)) {
      for (String sentence : paragraph.split("(?<=[a-z]{3}\\.) +", -1)) {
        if (words(sentence).stream().anyMatch(others::contains)) {
          return said(sentence, published);
        }
      }
    }
    return null;
  }

  private static @Nullable LocalDate said(String sentence, LocalDate published) {
    Matcher matcher = SAID.matcher(sentence);
    if (!matcher.find()) {
      return null;
    }
    if (matcher.group(2) != null) {
      Month month = Month.valueOf(matcher.group(2).toUpperCase(Locale.ROOT));
      LocalDate day = LocalDate.of(published.getYear(), month, Integer.parseInt(matcher.group(3)));
      return day.isAfter(published) ? day.minusYears(1) : day;
    }
    if (matcher.group(4) != null) {
      DayOfWeek day = DayOfWeek.valueOf(matcher.group(4).toUpperCase(Locale.ROOT));
      return published.with(TemporalAdjusters.previousOrSame(day));
    }
    String word = matcher.group(1).toLowerCase(Locale.ROOT);
    return word.equals("yesterday") || word.startsWith("last") ? published.minusDays(1) : published;
  }
}
