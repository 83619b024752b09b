package parley.mark;

import parley.mark.TimeMeaning.Unit;

/** Durations as ISO 8601 writes them: {@code P2W}, {@code PT3H}, {@code PXM} where nobody knows. */
final class TimeLengths {

  private TimeLengths() {}

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
