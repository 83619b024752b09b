package parley.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * A statement as a drafter found it: where its parts stand, not yet who is meant or how it came.
 *
 * @param tree the sentence of the cue
 * @param head the token of the cue that the sentence is built around; -1 where there is no cue
 * @param cue the words of the cue; null where a quotation stands alone
 * @param word null where no cue word of the book made it (a colon, a quotation alone)
 * @param content in the order of reading; empty as long as a quotation for the cue is still sought
 * @param via through whom it came, where the words of the cue say so: "quoted by Interfax as
 *     saying"
 * @param quoted whether the content is a quotation that the cue introduces
 */
record Draft(
    Tree tree,
    int head,
    @Nullable Span cue,
    @Nullable CueWord word,
    @Nullable Phrase source,
    List<Span> content,
    @Nullable Phrase addressee,
    @Nullable Via via,
    boolean quoted,
    String rule) {

  /** Whoever passed the words on, and the words that say so. */
  record Via(Phrase who, Span cue) {}

  Draft {
    content = List.copyOf(content);
  }

  Draft with(List<Span> value, boolean isQuoted, String byRule) {
    return new Draft(tree, head, cue, word, source, value, addressee, via, isQuoted, byRule);
  }

  Draft from(@Nullable Phrase value) {
    return new Draft(tree, head, cue, word, value, content, addressee, via, quoted, rule);
  }

  Draft through(@Nullable Via value) {
    return new Draft(tree, head, cue, word, source, content, addressee, value, quoted, rule);
  }

  Draft by(Span value) {
    return new Draft(tree, head, value, word, source, content, addressee, via, quoted, rule);
  }

  /** From the first to the last character of the content. */
  Span contentRange() {
    return new Span(content.getFirst().start(), content.getLast().end());
  }

  /** Whether some part of the content holds the whole span. */
  boolean contentHolds(Span span) {
    for (Span part : content) {
      if (part.contains(span)) {
        return true;
      }
    }
    return false;
  }

  /** Where in the text the draft is anchored: its cue, or its content. */
  Span anchor() {
    return cue == null ? content.getFirst() : cue;
  }
}
