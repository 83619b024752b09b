package parley.reader;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import parley.article.Published;

/** On which days a page says that its article appeared and was changed, as it is printed there. */
final class PageDays {

  /** A day that nothing calls the one of publication stands no further from the headline. */
  private static final int REACH = 2500;

  /** A line of words that holds the day stands no further. */
  private static final int REACH_OF_WORDS = 1200;

  private static final int LONGEST_LINE = 200;

  /** The zone that is furthest from universal time, in quarters of an hour. */
  private static final int FURTHEST_ZONE = 14 * 4;

  private static final int MOST_SIGNS = 300;

  /** Languages in which a day is written before its month. */
  private static final Set<String> DAY_FIRST =
      Set.of(
          "de", "fr", "es", "it", "pt", "nl", "da", "sv", "nb", "no", "fi", "pl", "cs", "tr", "ru",
          "uk", "en-gb", "en-au", "en-nz", "en-ie", "en-in", "en-za");

  private record Printed(
      Published day, @Nullable LocalTime clock, DayFinder.Role role, int rank, int distance) {}

  private final PageSigns signs;
  private final DayFinder.Order order;
  private final List<Printed> days = new ArrayList<>();
  private final List<Printed> all = new ArrayList<>();

  private PageDays(PageSigns signs, DayFinder.Order order) {
    this.signs = signs;
    this.order = order;
  }

  static PageDays of(PageSigns signs, String language) {
    PageDays days = new PageDays(signs, order(language));
    days.collect();
    return days;
  }

  static DayFinder.Order order(String language) {
    String lower = language.toLowerCase(Locale.ROOT).replace('_', '-');
    if (lower.equals("en-us")) {
      return DayFinder.Order.MONTH_FIRST;
    }
    int dash = lower.indexOf('-');
    String broad = dash < 0 ? lower : lower.substring(0, dash);
    return DAY_FIRST.contains(lower) || DAY_FIRST.contains(broad)
        ? DayFinder.Order.DAY_FIRST
        : DayFinder.Order.UNKNOWN;
  }

  /** The day of publication in an element that says so, nearest to the headline, or null. */
  @Nullable Published published() {
    Published best = best(DayFinder.Role.UPDATED, false);
    return best == null ? only() : best;
  }

  /** The day of a change. */
  @Nullable Published modified() {
    return best(DayFinder.Role.UPDATED, true);
  }

  private @Nullable Published best(DayFinder.Role role, boolean wanted) {
    return days.stream()
        .filter(day -> (day.role == role) == wanted)
        .min(Comparator.comparingInt(Printed::rank).thenComparingInt(Printed::distance))
        .map(Printed::day)
        .orElse(null);
  }

  /** The day that is printed right at the headline and is not called one of a change, or null. */
  @Nullable Published atHeadline() {
    return days.stream()
        .filter(day -> day.role != DayFinder.Role.UPDATED && day.distance <= REACH_OF_WORDS)
        .min(Comparator.comparingInt(Printed::distance))
        .map(Printed::day)
        .orElse(null);
  }

  /**
   * The day of the outlet where a stamp in universal time falls on the day before or after the one
   * that is printed at the headline; the instant is kept where a clock is printed that tells how
   * far its zone is off.
   */
  Published local(Published stamp) {
    if (!isUniversal(stamp)) {
      return stamp;
    }
    Printed nearest = null;
    for (Printed printed : days) {
      if (printed.role != DayFinder.Role.UPDATED && printed.distance <= REACH) {
        if (printed.day.day().equals(stamp.day())) {
          return stamp;
        }
        boolean nearer = nearest == null || printed.distance < nearest.distance;
        nearest = apart(printed.day, stamp) == 1 && nearer ? printed : nearest;
      }
    }
    return nearest == null ? stamp : local(stamp, nearest.day, nearest.clock);
  }

  /** A stamp of midnight is a day that had no time when it was made. */
  private static boolean isUniversal(Published stamp) {
    OffsetDateTime time = stamp.time();
    return time != null
        && time.getOffset().equals(ZoneOffset.UTC)
        && !time.toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  private static Published local(Published stamp, Published shown, @Nullable LocalTime clock) {
    OffsetDateTime time = stamp.time();
    if (time != null && clock != null) {
      long minutes =
          ChronoUnit.MINUTES.between(
              time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime(),
              shown.day().atTime(clock));
      long quarters = Math.round(minutes / 15.0);
      if (Math.abs(minutes - quarters * 15) <= 2 && Math.abs(quarters) <= FURTHEST_ZONE) {
        ZoneOffset zone = ZoneOffset.ofTotalSeconds((int) quarters * 15 * 60);
        OffsetDateTime there = time.withOffsetSameInstant(zone);
        if (there.toLocalDate().equals(shown.day())) {
          return Published.at(there);
        }
      }
    }
    return Published.on(shown.day());
  }

  /** Whether a day is printed near the headline that is the same but for so many days. */
  boolean hasNear(Published wanted, int most) {
    for (Printed printed : days) {
      if (printed.distance <= REACH && apart(printed.day, wanted) <= most) {
        return true;
      }
    }
    return false;
  }

  /** The day that all elements have that hold one, or null. */
  private @Nullable Published only() {
    Published only = null;
    for (Printed printed : all) {
      if (printed.role != DayFinder.Role.UPDATED) {
        if (only != null && !only.day().equals(printed.day.day())) {
          return null;
        }
        only = only == null ? printed.day : only;
      }
    }
    return only;
  }

  /** How many days lie between two. */
  static long apart(Published one, Published other) {
    return Math.abs(ChronoUnit.DAYS.between(one.day(), other.day()));
  }

  private void collect() {
    int looked = 0;
    for (PageSigns.Sign sign : signs.signs()) {
      boolean day = sign.kind() == FieldWords.Kind.DAY || sign.kind() == FieldWords.Kind.MODIFIED;
      if (day && looked < MOST_SIGNS) {
        looked++;
        read(sign);
      }
    }
  }

  private void read(PageSigns.Sign sign) {
    Element element = sign.element();
    int distance = signs.distance(sign.at());
    DayFinder.Role role =
        sign.kind() == FieldWords.Kind.MODIFIED ? DayFinder.Role.UPDATED : DayFinder.Role.UNSAID;
    String words = PageSigns.words(element, LONGEST_LINE);
    String stated = stated(element);
    Published stamp = stated == null ? null : Days.stamp(stated);
    if (stamp == null && stated != null) {
      List<DayFinder.Found> inside = DayFinder.in(stated, order);
      stamp = inside.isEmpty() ? null : inside.getFirst().day();
    }
    List<DayFinder.Found> found =
        element.hasAttr("content") ? List.of() : DayFinder.in(words, order);
    if (stamp != null) {
      DayFinder.Role said = role == DayFinder.Role.UNSAID ? said(element, words) : role;
      if (said == DayFinder.Role.UNSAID && sign.sure()) {
        said = DayFinder.Role.PUBLISHED;
      }
      // what is printed is the outlet's own day, the stamp may be in another zone
      DayFinder.Found shown = found.isEmpty() ? null : found.getFirst();
      if (shown == null) {
        add(stamp, null, said, sign, distance);
      } else {
        boolean other = isUniversal(stamp) && apart(shown.day(), stamp) == 1;
        Published own = other ? local(stamp, shown.day(), shown.clock()) : stamp;
        add(own, shown.clock(), said, sign, distance);
      }
      return;
    }
    for (DayFinder.Found one : found) {
      DayFinder.Role said = one.role();
      if (said == DayFinder.Role.UNSAID) {
        said = role == DayFinder.Role.UNSAID && found.size() == 1 ? said(element, "") : role;
      }
      if (sign.sure() && said == DayFinder.Role.UNSAID) {
        said = DayFinder.Role.PUBLISHED;
      }
      add(one.day(), one.clock(), said, sign, distance);
    }
  }

  private void add(
      Published day,
      @Nullable LocalTime clock,
      DayFinder.Role role,
      PageSigns.Sign sign,
      int distance) {
    int rank = sign.sure() ? 0 : role == DayFinder.Role.PUBLISHED ? 1 : 2;
    Printed printed = new Printed(day, clock, role, rank, distance);
    all.add(printed);
    if (role != DayFinder.Role.UNSAID || distance <= REACH) {
      days.add(printed);
    }
  }

  private static @Nullable String stated(Element element) {
    for (String attribute : List.of("datetime", "content", "title", "data-datetime", "data-date")) {
      String value = element.attr(attribute).strip();
      if (value.length() >= 8) {
        return value;
      }
    }
    return null;
  }

  /** What the words in an element or right before it say that its day is. */
  private static DayFinder.Role said(Element element, String words) {
    DayFinder.Role inside = DayFinder.role(words);
    if (inside != DayFinder.Role.UNSAID) {
      return inside;
    }
    StringBuilder before = new StringBuilder();
    Node node = element.previousSibling();
    for (int i = 0; i < 3 && node != null && before.length() < LONGEST_LINE; i++) {
      String text =
          node instanceof TextNode plain
              ? plain.text()
              : node instanceof Element part ? PageSigns.words(part, LONGEST_LINE) : "";
      before.insert(0, text + " ");
      node = node.previousSibling();
    }
    String line = before.toString().strip();
    return DayFinder.role(line.substring(Math.max(0, line.length() - 40)));
  }

  /** The day in the words near the headline, published ones first; the role tells which it is. */
  DayFinder.@Nullable Found inWords() {
    DayFinder.Found first = null;
    DayFinder.Found far = null;
    boolean several = false;
    for (PageSigns.Line line : signs.lines()) {
      int distance = signs.distance(line.at());
      boolean near = signs.hasHeadline() && distance <= REACH_OF_WORDS;
      if (line.text().length() > LONGEST_LINE) {
        continue;
      }
      for (DayFinder.Found found : DayFinder.in(line.text(), order)) {
        boolean alone = isAlone(line.text(), found);
        if (found.role() == DayFinder.Role.PUBLISHED && (near || alone)) {
          return found;
        }
        first = near && alone && first == null ? found : first;
        several |= alone && far != null && !far.day().day().equals(found.day().day());
        far = alone ? found : far;
      }
    }
    return first == null && !several ? far : first;
  }

  /** Whether a line says little besides its day: it is no sentence. */
  private static boolean isAlone(String line, DayFinder.Found found) {
    String before = line.substring(0, found.start());
    String behind = line.substring(Math.min(line.length(), found.end()));
    return Block.plain(Clean.line(before)).words() <= 8
        && Block.plain(Clean.line(behind)).words() <= 8
        && !line.endsWith(".");
  }
}
