package parley.desk.proposals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.desk.web.Address;
import parley.desk.web.Page;

/**
 * What is on the table, the newest first, and up to four texts side by side where some are chosen.
 *
 * @param choices what can be held against each other
 * @param a the first that is chosen; null for none
 * @param c a further one beside the first two
 * @param all how many proposals there are
 * @param page of them, from 1
 */
public record ProposalList(
    List<Text> proposals,
    List<Choice> choices,
    @Nullable String a,
    @Nullable String b,
    @Nullable String c,
    @Nullable String d,
    @Nullable Beside beside,
    int all,
    int page,
    int pages)
    implements Page {

  /** So many are on one page. */
  static final int LINES = 50;

  /** Of so many two can be chosen from a list; others by their own pages. */
  static final int MOST_CHOICES = 200;

  /** A version that can be chosen. */
  public record Choice(String key, String name) {}

  public ProposalList {
    proposals = List.copyOf(proposals);
    choices = List.copyOf(choices);
  }

  /** The first of both that is chosen, or that is offered to be. */
  public String chosenFirst() {
    return a != null ? a : choices.size() > 1 ? choices.get(1).key() : "";
  }

  /** The second of both. */
  public String chosenSecond() {
    return b != null ? b : choices.isEmpty() ? "" : choices.getFirst().key();
  }

  /** The address of a page of them. */
  public String page(int number) {
    return Address.of("/proposals").with("page", number).toString();
  }

  /** The same with the first two the other way round. */
  public String turned() {
    return Address.of("/proposals").with("a", b).with("b", a).with("c", c).with("d", d).toString();
  }

  @Override
  public String template() {
    return "proposals/list";
  }

  @Override
  public String title() {
    return "Proposals";
  }
}
