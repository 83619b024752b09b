package parley.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.dossier.Dossier;
import parley.store.RecordStore;
import parley.store.StoreException;

/**
 * A request, checked: only values that its route knows are in it.
 *
 * @param path as it was asked for, without {@code .json}
 * @param query as it stands in the address, behind the question mark; empty if nothing does
 * @param filled the parts of the path that the route leaves open, by their names
 * @param values from the address or the form, by their names
 * @param cookies that the browser sent, by their names
 * @param body of a file that is sent; empty where there is a form or nothing
 * @param store the record, open for this request alone
 * @param talks what the record tells of each negotiation
 * @param json whether JSON is wanted
 * @param part whether a script asks for a part of a page
 * @param events whether a script wants to be told what goes on
 * @param blind whether reviewers do not see what others decided about an article that they are not
 *     through with
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared or changed
public record Asked(
    Route route,
    String path,
    String query,
    Map<String, String> filled,
    Map<String, List<String>> values,
    Map<String, String> cookies,
    byte[] body,
    RecordStore store,
    Talks talks,
    Dossier dossier,
    Visitor visitor,
    Instant now,
    boolean json,
    boolean part,
    boolean events,
    boolean blind) {

  /** The negotiation that is looked at, as the record has it now. */
  public Talks.Talk talk() throws StoreException {
    return talks.of(store, dossier);
  }

  /** Who asks, as it stands in the log. */
  public String who() {
    String name = visitor.name();
    return name == null ? "reviewer" : name;
  }

  /**
   * Whether who asks is not to see yet what others decided about an article.
   *
   * @param article its id
   */
  public boolean isBlind(String article) throws StoreException {
    return blind
        && visitor.may(Route.Role.REVIEWER)
        && !store.review().finished(article).containsKey(who());
  }

  /** The signs of the negotiation's parties. */
  public Parties parties() throws StoreException {
    return talks.parties(store, dossier);
  }

  /** A part of the path that the route leaves open. */
  public String segment(String name) {
    return Objects.requireNonNull(filled.get(name), () -> route.pattern() + " has no " + name);
  }

  /** A value without the blanks around it; null if there is none, or nothing in it. */
  public @Nullable String text(String name) {
    List<String> all = values.get(name);
    // of a box that can be left empty the last value is the one that was ticked
    String value = all == null || all.isEmpty() ? "" : all.getLast().strip();
    return value.isEmpty() ? null : value;
  }

  /** All values of a name, as of several boxes that are ticked. */
  public List<String> texts(String name) {
    return values.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** A value that has to be there. */
  public String needed(String name) {
    String value = text(name);
    if (value == null) {
      throw Fault.wrong("'" + name + "' is missing.", "Fill it in and send the form again.");
    }
    return value;
  }

  /**
   * Where the form says to go on afterwards; another address where it says nothing, or one that is
   * not this desk's.
   */
  public String back(String otherwise) {
    return Links.own(text("back"), otherwise);
  }

  public boolean flag(String name) {
    return values.containsKey(name);
  }

  /** A day as 2026-03-10; null if there is none. */
  public @Nullable LocalDate day(String name) {
    String value = text(name);
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw Fault.wrong(
          "'" + value + "' is no day, for '" + name + "'.", "Write it as 2026-03-10.");
    }
  }

  /** A whole number between two others, or what is usual where none is given. */
  public int number(String name, int usual, int least, int most) {
    String value = text(name);
    if (value == null) {
      return usual;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw Fault.wrong(
        "'" + value + "' is no number that '" + name + "' can be.",
        "Give a whole number from " + least + " to " + most + ".");
  }
}
