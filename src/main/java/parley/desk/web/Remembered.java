package parley.desk.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out lately, so that it need not be again: the few that were asked for last are
 * kept.
 *
 * @param <K> what it follows from, all of it
 */
public final class Remembered<K, V> {

  private final Map<K, V> values;

  /** At most so many. */
  public Remembered(int most) {
    values =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** What is known for this key, or else what the work gives; two who ask at once both work. */
  public V get(K key, Supplier<V> work) {
    V known = get(key);
    if (known != null) {
      return known;
    }
    V worked = work.get();
    put(key, worked);
    return worked;
  }

  /** What is known for this key; null if nothing is. */
  public @Nullable V get(K key) {
    synchronized (values) {
      return values.get(key);
    }
  }

  public void put(K key, V value) {
    synchronized (values) {
      values.put(key, value);
    }
  }
}
