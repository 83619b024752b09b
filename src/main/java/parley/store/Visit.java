package parley.store;

import java.time.Instant;

/**
 * When somebody last said that all that is new has been seen, and what was there then.
 *
 * @param article the key of the last article; 0 where there was none
 * @param decision the key of the last decision; 0 where there was none
 */
public record Visit(long article, long decision, Instant at) {}
