package parley.article;

import org.jspecify.annotations.Nullable;

/** The headline of another article that this one points to. */
public record Related(String headline, @Nullable String url) {}
