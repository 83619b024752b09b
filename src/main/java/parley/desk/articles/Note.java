package parley.desk.articles;

import org.jspecify.annotations.Nullable;
import parley.desk.web.Links;
import parley.desk.web.Parties;

/**
 * An entry beside the text, at the height of its words.
 *
 * @param sign of its kind, or of the stance
 * @param kind in one word, for those who do not see the sign
 * @param party whose colour it has; null where it is no party's
 * @param line what it says
 */
public record Note(String id, String sign, String kind, Parties.@Nullable Sign party, String line) {

  public String address() {
    return Links.entry(id);
  }
}
