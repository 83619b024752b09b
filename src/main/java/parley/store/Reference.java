package parley.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What leads to an article outside of the record.
 *
 * @param article its id
 * @param url where it is on the web
 * @param file from which it was read
 */
public record Reference(
    String article,
    @Nullable String headline,
    @Nullable String outlet,
    @Nullable LocalDate day,
    @Nullable String url,
    @Nullable String file) {}
