package parley.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a long list one is.
 *
 * @param first the number of the first line here, from 1; 0 where there is none
 * @param last the number of the last line here
 * @param previous the address of the page before; null on the first
 * @param next the address of the page after; null on the last
 */
public record Pages(
    long total, long first, long last, @Nullable String previous, @Nullable String next) {

  /** The page that the address asks for by {@code page}, from 1. */
  public static final String PARAMETER = "page";

  /** Nobody turns so many pages: whoever wants more asks for less. */
  private static final int MOST = 1_000_000;

  public static Route.Parameter parameter() {
    return Route.number(PARAMETER, "The number of the page, from 1.");
  }

  /** The number of the page that is asked for, from 1. */
  public static int asked(Asked asked) {
    return asked.number(PARAMETER, 1, 1, MOST);
  }

  /** Page {@code number} of a list, with {@code size} lines on each. */
  public static Pages of(Asked asked, int number, int size, long total) {
    Here here = Here.of(asked);
    long from = (long) (number - 1) * size;
    boolean beyond = from >= total;
    return new Pages(
        total,
        beyond ? 0 : from + 1,
        beyond ? 0 : Math.min(total, from + size),
        number == 1 ? null : to(here, number - 1),
        from + size < total ? to(here, number + 1) : null);
  }

  /** The same, each page shown from a part of it on. */
  public Pages at(String part) {
    return new Pages(
        total,
        first,
        last,
        previous == null ? null : previous + "#" + part,
        next == null ? null : next + "#" + part);
  }

  /** Those of all lines that are on the page. */
  public <L> List<L> part(List<L> all) {
    return first == 0 ? List.of() : all.subList((int) first - 1, (int) last);
  }

  private static String to(Here here, int number) {
    return (number == 1 ? here.without(PARAMETER) : here.with(PARAMETER, Integer.toString(number)))
        .toString();
  }

  /** Whether there is more than this page. */
  public boolean areSeveral() {
    return previous != null || next != null;
  }
}
