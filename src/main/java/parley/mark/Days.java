package parley.mark;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days that a date covers: {@code 2022-02} is 1 to 28 February.
 *
 * @param first null where it is open at the beginning
 * @param last null where it is open at the end
 */
public record Days(@Nullable LocalDate first, @Nullable LocalDate last) {

  /** The days of a TIMEX3 value, where it names any. */
  public static Optional<Days> of(String value) {
    int slash = value.indexOf('/');
    if (slash >= 0) {
      Optional<Days> from = of(value.substring(0, slash));
      Optional<Days> to = of(value.substring(slash + 1));
      return from.isEmpty() && to.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Days(from.map(Days::first).orElse(null), to.map(Days::last).orElse(null)));
    }
    int time = value.indexOf('T');
    String day = time > 0 ? value.substring(0, time) : value;
    try {
      return Optional.ofNullable(
          switch (day.length()) {
            case 4 -> year(day);
            case 7 -> monthOrQuarter(day);
            case 8 -> week(day);
            case 10 -> one(LocalDate.parse(day));
            default -> null;
          });
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty(); // "PAST_REF", "202X", "2022-WI" name no days
    }
  }

  private static Days one(LocalDate day) {
    return new Days(day, day);
  }

  private static Days year(String year) {
    int number = Integer.parseInt(year);
    return new Days(LocalDate.of(number, 1, 1), LocalDate.of(number, 12, 31));
  }

  private static Days monthOrQuarter(String value) {
    if (value.charAt(5) == 'Q') {
      int quarter = Integer.parseInt(value.substring(6));
      YearMonth first = YearMonth.of(Integer.parseInt(value.substring(0, 4)), quarter * 3 - 2);
      return new Days(first.atDay(1), first.plusMonths(2).atEndOfMonth());
    }
    YearMonth month = YearMonth.parse(value);
    return new Days(month.atDay(1), month.atEndOfMonth());
  }

  private static @Nullable Days week(String value) {
    if (value.charAt(5) != 'W') {
      return null;
    }
    LocalDate monday = LocalDate.parse(value + "-1", DateTimeFormatter.ISO_WEEK_DATE);
    return new Days(monday, monday.plusDays(6));
  }
}
