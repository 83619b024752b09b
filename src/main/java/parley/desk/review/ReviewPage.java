package parley.desk.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.desk.evidence.EntryCard;
import parley.desk.web.Page;

/**
 * One entry to be looked at, with its sentence and the ones beside it.
 *
 * @param kinds of reasons for which anything waits; none where an article is gone through
 * @param item null where nothing waits
 * @param done what was just decided; null for nothing
 * @param problem why what was sent could not be done; null for nothing
 */
public record ReviewPage(
    Place place,
    List<Kind> kinds,
    @Nullable Item item,
    @Nullable Done done,
    @Nullable String problem)
    implements Page {

  public ReviewPage {
    kinds = List.copyOf(kinds);
  }

  /**
   * A kind of reason.
   *
   * @param label as it stands in addresses
   * @param waiting how many entries need a look for it
   * @param chosen whether the queue has only these
   * @param address of the queue with only these; of the whole queue where it is chosen
   */
  public record Kind(String label, String words, int waiting, boolean chosen, String address) {}

  /**
   * Where in the queue, or in the article that is gone through.
   *
   * @param number from 1; 0 for an entry that was asked for by itself
   * @param of how many there are
   * @param article the id of the article that is gone through; null for the queue
   * @param headline of it
   * @param finished whether this reviewer is through with it
   * @param blind whether this reviewer does not see yet what others decided about the article
   * @param mayReopen whether who is through with it may begin again: not after having seen what
   *     others decided blind
   * @param here the address of this page
   */
  public record Place(
      int number,
      int of,
      @Nullable String article,
      @Nullable String headline,
      boolean finished,
      boolean blind,
      boolean mayReopen,
      String here,
      @Nullable String next,
      @Nullable String previous) {}

  /**
   * The entry.
   *
   * @param seen the key of the decision that counts, which is sent back with the next one
   * @param status empty where nobody has decided
   * @param by who decided last; null for nobody
   * @param reasons why it needs a look
   * @param machine how newer rules read it, where that is something else; null otherwise
   * @param others events of the same article, that it can be made one with
   * @param passages its words, where there are several that could be of two events
   */
  public record Item(
      EntryCard card,
      long seen,
      String status,
      @Nullable String by,
      List<String> reasons,
      @Nullable String machine,
      EditForm form,
      List<Other> others,
      List<String> passages,
      List<LogPage.Line> history) {
    public Item {
      reasons = List.copyOf(reasons);
      others = List.copyOf(others);
      passages = List.copyOf(passages);
      history = List.copyOf(history);
    }
  }

  /** Another entry that can be chosen. */
  public record Other(String id, long seen, String line) {}

  /** What was decided a moment ago, to be undone with one key. */
  public record Done(long key, String what) {}

  @Override
  public String template() {
    return "review/review";
  }

  @Override
  public String title() {
    if (item == null) {
      return kinds.stream().anyMatch(Kind::chosen)
          ? "Nothing else waits for this reason"
          : "Nothing waits for a look";
    }
    return place.number() == 0 ? "Review: " + item.card().line() : "What most needs a look";
  }
}
