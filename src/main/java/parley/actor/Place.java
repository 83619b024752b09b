package parley.actor;

import org.jspecify.annotations.Nullable;

/**
 * Somewhere.
 *
 * @param name the common English name
 * @param country ISO 3166-1 alpha-2, where the place lies in one country
 * @param latitude in degrees, NaN where not known
 */
public record Place(String name, @Nullable String country, double latitude, double longitude) {}
