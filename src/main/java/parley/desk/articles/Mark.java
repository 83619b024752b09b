package parley.desk.articles;

import org.jspecify.annotations.Nullable;
import parley.article.Field;
import parley.entry.Realis;
import parley.text.Span;

/**
 * Words of an article that something was understood from.
 *
 * @param id of the entry; of a name the actor's
 * @param span in UTF-16 code units of the field
 * @param colour of the party, 0 for none
 * @param realis how it is told; null for what is no claim about the world
 * @param label what it is, in a few words
 */
record Mark(
    Kind kind,
    String id,
    Field field,
    Span span,
    int colour,
    @Nullable Realis realis,
    String label) {

  boolean isOfEntry() {
    return kind != Kind.NAMES;
  }
}
