package parley.desk.contacts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.desk.timeline.Item;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Fault;
import parley.desk.web.Page;
import parley.desk.web.Parties;
import parley.format.Timeline;
import parley.store.StoreException;

/**
 * The contacts of two, or of one with anybody.
 *
 * @param b null for anybody
 * @param total on all pages
 * @param meetings in the order of time; those whose day is not told come last
 */
public record PairPage(
    View view,
    Parties.Sign a,
    Parties.@Nullable Sign b,
    int total,
    List<Line> meetings,
    int page,
    int pages)
    implements Page {

  private static final int LINES = 30;

  /**
   * A contact.
   *
   * @param day as it is told, in words; null where it is not
   * @param through who mediated
   */
  public record Line(@Nullable String day, List<String> through, Item item) {
    public Line {
      through = List.copyOf(through);
    }
  }

  public PairPage {
    meetings = List.copyOf(meetings);
  }

  static Answer answer(Asked asked, Network.Held held) throws StoreException {
    View view = View.of(asked);
    String a = asked.needed("a");
    String b = asked.text("b");
    Network network = held.of(asked, view.people());
    List<Occasion> found = new ArrayList<>();
    boolean known = false;
    for (Occasion occasion : network.occasions()) {
      known |= occasion.all().contains(a);
      if ((b == null ? occasion.all().contains(a) : occasion.joins(a, b))
          && occasion.isWithin(view.from(), view.to())) {
        found.add(occasion);
      }
    }
    if (!known) {
      throw Fault.missing("The record tells of no contact of " + a + ".");
    }
    int pages = Math.max(1, (found.size() + LINES - 1) / LINES);
    int page = asked.number("page", 1, 1, pages);
    Parties parties = asked.talk().parties();
    List<Line> lines = new ArrayList<>();
    for (Occasion occasion :
        found.subList((page - 1) * LINES, Math.min(found.size(), page * LINES))) {
      Item.of(
              asked.store(),
              occasion.entries(),
              parties.all().stream().filter(sign -> occasion.all().contains(sign.name())).toList(),
              occasion.sources(),
              occasion.differs())
          .ifPresent(item ->
              lines.add(
                  new Line(
                      occasion.when() == null ? null : Timeline.heading(occasion.when()),
                      List.copyOf(occasion.mediators()),
                      item)));
    }
    PairPage shown =
        new PairPage(
            view,
            parties.of(a),
            b == null ? null : parties.of(b),
            found.size(),
            lines,
            page,
            pages);
    return asked.part() ? Answer.part(shown) : Answer.page(shown);
  }

  /** Another page of the list. */
  @JsonIgnore
  public String page(int number) {
    return view.pair(a.name(), b == null ? null : b.name()).with("page", number).text();
  }

  /** The network that it is a part of. */
  @JsonIgnore
  public String network() {
    return view.address("/contacts").text();
  }

  @Override
  public String template() {
    return "contacts/pair";
  }

  @Override
  public String title() {
    return b == null ? "Contacts of " + a.name() : "Contacts of " + a.name() + " and " + b.name();
  }
}
