package parley.attribution;

import java.util.ArrayList;
import java.util.List;
import parley.syntax.Tree;

/**
 * Finds what verbs attribute: a clause, an infinitive, somebody blamed for something, a thing.
 *
 * <p>Which shapes a verb takes stands in the cue book; each shape has a rule, whose name the
 * statement bears. The first shape that fits counts.
 */
final class VerbDrafter {

  private final CueBook book;

  VerbDrafter(CueBook book) {
    this.book = book;
  }

  /**
   * A draft for every cue verb of the sentence; without content where only a quotation can help.
   */
  List<Draft> drafts(Tree tree) {
    List<Draft> drafts = new ArrayList<>();
    CueReader.Carried carried = new CueReader.Carried();
    for (int i = 0; i < tree.size(); i++) {
      CueBook.Met met = book.verb(tree, i);
      if (met != null) {
        Draft draft = new CueReader(new CueSite(tree, book, met), carried).draft();
        if (draft != null) {
          drafts.add(draft);
        }
      }
    }
    return drafts;
  }
}
