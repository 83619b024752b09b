package parley.attribution;

import java.util.List;
import parley.reading.Reading;

/**
 * Finds sources, cues and contents in an article.
 *
 * <p>This is the seam at which a trained labeller can stand beside the rules or in their place:
 * whatever finds the spans, names, chains and dates are worked out after it, in the same way.
 */
interface Drafter {

  /** Drafts in any order; spans lie inside the text. */
  List<Draft> drafts(Reading reading);
}
