package parley.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.text.Span;

/**
 * A content that was found for a cue.
 *
 * @param rule the shape that fitted
 * @param cueLast the last token of the cue, with a preposition that belongs to it
 * @param addressee the one spoken to, where the content's shape names one
 */
record Found(List<Span> content, String rule, int cueLast, @Nullable Phrase addressee) {}
