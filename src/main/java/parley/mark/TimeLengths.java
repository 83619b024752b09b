package parley.mark;

import org.jspecify.annotations.Nullable;
import parley.mark.TimeMeaning.Length;
import parley.mark.TimeMeaning.Unit;

/** Durations as ISO 8601 writes them: {@code P2W}, {@code PT3H}, {@code PXM} where nobody knows. */
final class TimeLengths {

  private TimeLengths() {}

  static String value(Length length) {
    String value = value(length.count(), length.unit());
    Length more = length.more();
    if (more == null) {
      return value;
    }
    String rest = value(more.count(), more.unit());
    boolean inHours = value.startsWith("PT") && rest.startsWith("PT");
    return value + rest.substring(inHours ? 2 : 1);
  }

  static String value(String count, Unit unit) {
    return switch (unit) {
      case DECADE -> value(times(count, 10), Unit.YEAR);
      case CENTURY -> value(times(count, 100), Unit.YEAR);
      case WEEKEND -> value(times(count, 2), Unit.DAY);
      case YEAR -> halved(count, Unit.YEAR, "6M");
      case HOUR -> halved(count, Unit.HOUR, "30M");
      case MINUTE -> halved(count, Unit.MINUTE, "30S");
      case SECOND, DAY, WEEK, MONTH, QUARTER -> plain(count, unit);
    };
  }

  /** Half a unit, in the next smaller one; null where that is no round number. */
  static @Nullable Length half(Unit unit, boolean attribute) {
    return switch (unit) {
      case MINUTE -> new Length("30", Unit.SECOND, attribute, null);
      case HOUR -> new Length("30", Unit.MINUTE, attribute, null);
      case DAY -> new Length("12", Unit.HOUR, attribute, null);
      case YEAR -> new Length("6", Unit.MONTH, attribute, null);
      case DECADE -> new Length("5", Unit.YEAR, attribute, null);
      case CENTURY -> new Length("50", Unit.YEAR, attribute, null);
      case SECOND, WEEKEND, WEEK, MONTH, QUARTER -> null;
    };
  }

  /** "Two years and three months" as 27 months; where the units do not divide, the larger alone. */
  static Length inOneUnit(Length length) {
    Length more = length.more();
    if (more == null || !isWhole(length.count()) || !isWhole(more.count())) {
      return length;
    }
    int factor =
        length.unit() == Unit.YEAR && more.unit() == Unit.MONTH
            ? 12
            : length.unit() == Unit.WEEK && more.unit() == Unit.DAY ? 7 : 0;
    if (factor == 0) {
      return length;
    }
    int count = Integer.parseInt(length.count()) * factor + Integer.parseInt(more.count());
    return new Length(String.valueOf(count), more.unit());
  }

  private static boolean isWhole(String count) {
    return count.length() <= 4 && count.chars().allMatch(Character::isDigit);
  }

  private static String plain(String count, Unit unit) {
    return "P" + unit.prefix() + count + unit.letters();
  }

  private static String halved(String count, Unit unit, String half) {
    return count.endsWith(".5")
        ? plain(count.substring(0, count.length() - 2), unit) + half
        : plain(count, unit);
  }

  private static String times(String count, int factor) {
    if (count.equals("X")) {
      return count;
    }
    java.math.BigDecimal product =
        new java.math.BigDecimal(count).multiply(java.math.BigDecimal.valueOf(factor));
    return product.stripTrailingZeros().toPlainString();
  }
}
