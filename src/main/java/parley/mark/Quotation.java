package parley.mark;

import parley.text.Span;

/**
 * Words in quotation marks.
 *
 * @param span with the marks
 * @param inner without them
 * @param continues whether the next paragraph opens again and carries the same quotation on, so
 *     that this one has no closing mark
 * @param depth 0 for a quotation in the text, 1 for one inside a quotation
 */
public record Quotation(Span span, Span inner, boolean continues, int depth) {}
