package parley.desk.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.desk.web.Asked;
import parley.desk.web.Chip;
import parley.desk.web.Fault;
import parley.desk.web.Here;
import parley.desk.web.Pages;
import parley.desk.web.Route;
import parley.desk.web.Written;
import parley.dossier.Dossier;
import parley.entry.Statement;
import parley.store.Filter;
import parley.store.Listing;

/**
 * What of the statements is asked for. What is null does not restrict.
 *
 * @param speaker words of a name
 * @param manner {@code direct}, {@code mixed} or {@code indirect}
 * @param order {@code oldest}, or null for the newest first
 */
public record StatementFilter(
    @Nullable String speaker,
    @Nullable String party,
    @Nullable String issue,
    @Nullable String outlet,
    @Nullable String manner,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String words,
    @Nullable String order) {

  private static final String OLDEST = "oldest";

  static Route.Parameter[] parameters() {
    return new Route.Parameter[] {
      Route.text("speaker", "Words of the name of whoever says it."),
      Route.text("party", "The side for which whoever says it stands."),
      Route.text("issue", "The id of an issue that it is about: ceasefire."),
      Route.text("outlet", "The whole name of the outlet."),
      Route.text("manner", "How the words are given: direct, mixed or indirect."),
      Route.day("from", "The first day: when it was said, or else reported."),
      Route.day("to", "The last day."),
      Route.text("words", "Words that stand in it; those in quotation marks in this order."),
      Route.text("order", "oldest for the oldest first; else the newest come first."),
    };
  }

  static StatementFilter of(Asked asked) {
    String manner = asked.text("manner");
    String order = asked.text("order");
    if (manner != null) {
      manner(manner);
    }
    if (order != null && !order.equals(OLDEST) && !order.equals("newest")) {
      throw Fault.wrong("'" + order + "' is no order.", "Ask for newest or oldest.");
    }
    return new StatementFilter(
        asked.text("speaker"),
        asked.text("party"),
        asked.text("issue"),
        asked.text("outlet"),
        manner,
        asked.day("from"),
        asked.day("to"),
        words(asked),
        OLDEST.equals(order) ? OLDEST : null);
  }

  /** Words to look for; refused where there is no word in them. */
  private static @Nullable String words(Asked asked) {
    String words = asked.text("words");
    if (words != null && !Filter.hasWords(words)) {
      throw Fault.wrong("There is no word in '" + words + "'.", "Look for a word or a number.");
    }
    return words;
  }

  private static Statement.Manner manner(String label) {
    for (Statement.Manner manner : Statement.Manner.values()) {
      if (manner.label().equals(label)) {
        return manner;
      }
    }
    throw Fault.wrong("'" + label + "' is no manner.", "Ask for direct, mixed or indirect.");
  }

  Listing listing(Dossier dossier) {
    return new Listing(
        Set.of("statement"),
        null,
        speaker,
        party == null ? List.of() : side(dossier, party),
        issue,
        manner,
        outlet,
        from,
        to,
        words,
        order == null ? Listing.Order.NEWEST : Listing.Order.OLDEST);
  }

  /** A side, and those whom the dossier counts among it. */
  private static List<String> side(Dossier dossier, String name) {
    List<String> names = new ArrayList<>(List.of(name));
    dossier.parties().stream()
        .filter(party -> party.name().equals(name))
        .forEach(party -> names.addAll(party.members()));
    return names;
  }

  /** Those that are on. */
  List<Chip> chips(Asked asked) {
    Here here = Here.of(asked).without(Pages.PARAMETER);
    List<Chip> chips = new ArrayList<>();
    add(chips, here, "speaker", speaker);
    add(chips, here, "party", party);
    add(chips, here, "issue", issue == null ? null : asked.dossier().issueName(issue));
    add(chips, here, "outlet", outlet);
    add(chips, here, "manner", manner == null ? null : StatementLine.spoken(manner(manner)));
    add(chips, here, "from", from == null ? null : Written.day(from));
    add(chips, here, "to", to == null ? null : Written.day(to));
    add(chips, here, "words", words);
    return chips;
  }

  private static void add(List<Chip> chips, Here here, String name, @Nullable String value) {
    if (value != null) {
      chips.add(new Chip(name, value, here.without(name).toString()));
    }
  }

  /** Whether nothing is filtered. */
  boolean isEmpty() {
    return speaker == null
        && party == null
        && issue == null
        && outlet == null
        && manner == null
        && from == null
        && to == null
        && words == null;
  }
}
