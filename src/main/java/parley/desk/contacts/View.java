package parley.desk.contacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.desk.web.Address;
import parley.desk.web.Asked;
import parley.desk.web.Fault;
import parley.desk.web.Route;

/**
 * What of the contacts is asked for.
 *
 * @param by {@code party} or {@code person}
 * @param most how many are in the picture
 */
public record View(String by, @Nullable LocalDate from, @Nullable LocalDate to, int most) {

  /** So many can be told apart at a glance. */
  static final int USUAL = 12;

  /** More cannot be told apart at all. */
  static final int MOST = 40;

  private static final String PARTY = "party";
  private static final String PERSON = "person";

  static Route.Parameter[] parameters(Route.Parameter... more) {
    List<Route.Parameter> all =
        new ArrayList<>(
            List.of(
                Route.text("by", "party: for whom they stand; person: who they are."),
                Route.day("from", "Not before this day."),
                Route.day("to", "Not after this day."),
                Route.number(
                    "most",
                    "How many are in the picture, from 2 to "
                        + MOST
                        + "; "
                        + USUAL
                        + " usually.")));
    all.addAll(List.of(more));
    return all.toArray(Route.Parameter[]::new);
  }

  static View of(Asked asked) {
    String by = asked.text("by");
    if (by != null && !by.equals(PARTY) && !by.equals(PERSON)) {
      throw Fault.wrong("'by' cannot be '" + by + "'.", "Take party or person.");
    }
    LocalDate from = asked.day("from");
    LocalDate to = asked.day("to");
    if (from != null && to != null && from.isAfter(to)) {
      throw Fault.wrong("'from' " + from + " is after 'to' " + to + ".", "Turn them around.");
    }
    return new View(by == null ? PARTY : by, from, to, asked.number("most", USUAL, 2, MOST));
  }

  /** Whether by the names of those who met; else by the sides for which they stand. */
  boolean people() {
    return by.equals(PERSON);
  }

  Address address(String path) {
    return Address.of(path)
        .with("by", people() ? PERSON : null)
        .with("from", from)
        .with("to", to)
        .with("most", most == USUAL ? 0 : most);
  }

  /** Where the contacts of two are, or of one with anybody. */
  Address pair(String a, @Nullable String b) {
    return address("/contacts/pair").with("a", a).with("b", b);
  }
}
