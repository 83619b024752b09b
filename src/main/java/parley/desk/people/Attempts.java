package parley.desk.people;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts how often somebody tries to sign in: for each address and for each name, whether there is
 * one or not. Only so many are remembered; the ones that were quiet the longest are forgotten.
 */
final class Attempts {

  static final int OF_A_NAME = 10;
  static final int OF_AN_ADDRESS = 30;
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int REMEMBERED = 20_000;

  private record Count(int tries, Instant since) {}

  private final Map<String, Count> counts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * Counts a try before it is made, so that many at the same time are counted too.
   *
   * @return how long to wait before the next one; zero if this one may be made
   */
  synchronized Duration begin(String name, String address, Instant now) {
    Duration ofName = wait("name " + name, OF_A_NAME, now);
    Duration ofAddress = wait("address " + network(address), OF_AN_ADDRESS, now);
    Duration longer = ofName.compareTo(ofAddress) > 0 ? ofName : ofAddress;
    if (longer.isZero()) {
      count("name " + name, now);
      count("address " + network(address), now);
    }
    return longer;
  }

  /** One who knows the password may begin anew; the try does not count. */
  synchronized void succeed(String name, String address) {
    counts.remove("name " + name);
    counts.computeIfPresent(
        "address " + network(address),
        (key, count) -> count.tries() > 1 ? new Count(count.tries() - 1, count.since()) : null);
  }

  /** How many are remembered. */
  synchronized int size() {
    return counts.size();
  }

  private Duration wait(String key, int most, Instant now) {
    Count count = counts.get(key);
    if (count == null || count.tries() < most) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(now, count.since().plus(WINDOW));
    if (left.isPositive()) {
      return left;
    }
    counts.remove(key);
    return Duration.ZERO;
  }

  private void count(String key, Instant now) {
    Count count = counts.get(key);
    if (count == null || !now.isBefore(count.since().plus(WINDOW))) {
      counts.put(key, new Count(1, now));
    } else {
      counts.put(key, new Count(count.tries() + 1, count.since()));
    }
  }

  /** Of an address of IPv6 the half that one household or office has to itself. */
  private static String network(String address) {
    String[] parts = address.split(":", -1);
    return parts.length < 5 || address.contains("::")
        ? address
        : String.join(":", parts[0], parts[1], parts[2], parts[3]);
  }
}
