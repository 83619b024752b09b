/**
 * Events and statements in time, a lane for each party: the picture that can be zoomed into, and
 * the same as a list by day. Start reading at {@link parley.desk.timeline.Course}.
 */
@NullMarked
package parley.desk.timeline;

import org.jspecify.annotations.NullMarked;
