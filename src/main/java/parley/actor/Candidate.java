package parley.actor;

import org.jspecify.annotations.Nullable;

/**
 * A name on its way to somebody.
 *
 * @param title what stands before it, or null
 * @param shared the title that stands before a name in front and counts for both: "Ministers Ana
 *     Quispe and Luis Rey"; or null
 * @param sense what the book says that it means here, or null
 * @param person whether it is somebody's name
 */
record Candidate(
    Named named,
    Titles.@Nullable Appellation title,
    Titles.@Nullable Appellation shared,
    @Nullable Sense sense,
    boolean person) {}
