package parley.attribution;

import parley.syntax.Tree;
import parley.text.Span;

/** A noun phrase of a sentence: its head word, and all of it. */
record Phrase(Tree tree, int head, Span span) {

  String words(String text) {
    return span.of(text);
  }
}
