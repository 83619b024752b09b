/**
 * Who met whom and what happened, where and when.
 *
 * <p>Start with {@link parley.event.EventExtractor}; what tells an event stands in {@code
 * event/events.rules} among the resources.
 */
@NullMarked
package parley.event;

import org.jspecify.annotations.NullMarked;
