/**
 * Measures speed and memory: {@code ./build bench}. Start at {@link parley.bench.Bench}.
 *
 * <p>A harness of our own, since what counts here is whole articles a second on one and on two
 * threads, which takes seconds a round, and not the nanoseconds that JMH is made for.
 */
@NullMarked
package parley.bench;

import org.jspecify.annotations.NullMarked;
