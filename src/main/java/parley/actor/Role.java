package parley.actor;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is: foreign minister of France from May 2017 to May 2022.
 *
 * @param of the state or organisation, by its name
 * @param from a year, a month or a day, such as {@code 2017-05}
 */
public record Role(String title, @Nullable String of, @Nullable String from, @Nullable String to) {}
