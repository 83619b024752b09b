package parley.article;

import org.jspecify.annotations.Nullable;

/** A picture of an article: what is written under it, and whose it is. */
public record Image(@Nullable String caption, @Nullable String credit, @Nullable String url) {}
