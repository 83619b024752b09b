package parley.article;

import parley.text.Span;

/** A link in the body: {@code span} are the offsets of its words in the article's text. */
public record Link(Span span, String words, String url) {}
