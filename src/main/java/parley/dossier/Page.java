package parley.dossier;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.entry.Position.Voice;
import parley.entry.Stance;
import parley.format.Layout;
import parley.store.Account;

/** What is known of a negotiation, as lines for people. */
public final class Page {

  private static final String LINE = "  ";
  private static final String WORDS = "      ";

  private final Dossier dossier;
  private final Layout page;

  /**
   * An empty page for a terminal of this kind.
   *
   * @param width in columns
   */
  public Page(Dossier dossier, int width, boolean colour) {
    this.dossier = dossier;
    page = new Layout(width, colour);
  }

  /** Where each party stands, issue by issue; with {@code all} what stands behind it too. */
  public String table(PositionTable table, @Nullable LocalDate asOf, boolean all) {
    page.bold("Where the parties stand" + (asOf == null ? "" : ", as known on " + day(asOf)));
    boolean any = false;
    for (String issue : table.issues()) {
      boolean headed = false;
      for (String party : table.parties()) {
        PositionTable.Cell cell = table.cell(party, issue).orElse(null);
        if (cell == null || cell.latest() == null) {
          continue;
        }
        if (!headed) {
          page.heading(capital(dossier.issueName(issue)));
          headed = true;
          any = true;
        }
        cell(cell, all);
      }
    }
    if (!any) {
      page.blank().text("", "Nothing is known of where they stand.");
    }
    return page.toString();
  }

  private void cell(PositionTable.Cell cell, boolean all) {
    Stand own = cell.own();
    if (own != null) {
      page.blank().text(LINE, stand(own) + confirmed(cell.confirmed()));
      ground(own.ground());
    }
    if (cell.ascribed() != null) {
      page.blank().text(LINE, stand(cell.ascribed()));
      ground(cell.ascribed().ground());
    }
    if (all && cell.history().size() > 1) {
      page.blank().text(LINE, "All that is told of it, the oldest first:");
      for (Stand stand : cell.history()) {
        page.text(LINE, "- " + stand(stand));
        ground(stand.ground());
      }
    }
  }

  /** The proposals, with their versions and terms. */
  public String proposals(List<ProposalLine> lines) {
    page.bold("What is on the table");
    if (lines.isEmpty()) {
      page.blank().text("", "No proposal is known.");
    }
    for (ProposalLine line : lines) {
      page.heading(capital(line.label()) + " (" + line.id() + ")");
      page.text(LINE, proposal(line));
      for (ProposalLine.Version version : line.versions()) {
        version(line, version);
      }
    }
    return page.toString();
  }

  private void version(ProposalLine line, ProposalLine.Version version) {
    if (line.versions().size() > 1) {
      page.blank().text(LINE, "Version " + version.number() + since(version.first()) + ":");
    }
    for (Plan.Term term : version.terms()) {
      page.text(LINE, "- " + stance(term.stance(), dossier.issueName(term.issue())));
      term.words().forEach(words -> page.words(WORDS, words));
    }
    if (version.terms().isEmpty()) {
      page.text(LINE, "Its terms are not told.");
    }
    ground(version.plans().getFirst().ground());
  }

  private static String proposal(ProposalLine line) {
    List<String> parts = new ArrayList<>();
    if (!line.authors().isEmpty()) {
      parts.add("by " + String.join(" and ", line.authors()));
    }
    if (!line.presenters().isEmpty()) {
      parts.add("presented by " + String.join(" and ", line.presenters()));
    }
    if (line.counters() != null) {
      parts.add("in answer to " + line.counters());
    }
    if (line.versions().getLast().status() != null) {
      parts.add(line.versions().getLast().status().label());
    }
    LocalDate first = line.versions().getFirst().first();
    if (first != null) {
      parts.add("known since " + day(first));
    }
    String known = confirmed(line.confirmed());
    String said = parts.isEmpty() ? "Nothing more is told of it" : String.join(", ", parts);
    return capital(said) + known;
  }

  /** What several articles tell in common. */
  public String clusters(List<EventClusters.Cluster> clusters) {
    page.bold("What several articles tell");
    if (clusters.isEmpty()) {
      page.blank().text("", "Nothing is told by more than one article.");
    }
    for (EventClusters.Cluster cluster : clusters) {
      Happening first = cluster.tellings().getFirst();
      Set<String> sides = new LinkedHashSet<>();
      cluster.tellings().forEach(t -> t.parts().forEach(part -> sides.add(part.name())));
      LocalDate day = first.days() == null ? null : first.days().first();
      page.heading(
          capital(first.kind().label())
              + (sides.isEmpty() ? "" : ": " + String.join(", ", sides))
              + (day == null ? "" : ", " + day(day)));
      page.text(
          LINE,
          cluster.tellings().size()
              + " accounts, by "
              + cluster.sources()
              + (cluster.sources() == 1 ? " newsroom" : " newsrooms, each for itself"));
      cluster
          .disputed()
          .forEach((key, values) ->
              page.text(LINE, "They differ in " + key + ": " + String.join("; ", values.keySet())));
      cluster.tellings().forEach(telling -> ground(telling.ground()));
    }
    return page.toString();
  }

  /** Two sets of terms, side by side. */
  public String comparison(String first, String second, List<Comparison.Row> rows) {
    page.bold(capital(first) + " and " + second);
    if (rows.isEmpty()) {
      page.blank().text("", "No terms of either are told.");
    }
    for (Comparison.Row row : rows) {
      page.heading(capital(dossier.issueName(row.issue())) + ": " + row.relation().label());
      terms(first, row.first());
      terms(second, row.second());
    }
    return page.toString();
  }

  private void terms(String label, List<Plan.Term> terms) {
    if (terms.isEmpty()) {
      page.text(LINE, capital(label) + " says nothing of it that is told.");
    }
    for (Plan.Term term : terms) {
      page.text(LINE, capital(label) + " " + stance(term.stance(), "it") + ":");
      term.words().forEach(words -> page.words(WORDS, words));
    }
  }

  /** How close two sides are. */
  public String closeness(Closeness closeness) {
    String both = closeness.first() + " and " + closeness.second();
    page.bold("How close " + both + " are");
    Double agreement = closeness.agreement();
    int agree = closeness.count(Closeness.Relation.AGREE);
    int differ = closeness.count(Closeness.Relation.DIFFER);
    page.blank()
        .text(
            "",
            agreement == null
                ? "Too little is known: they are known to agree or differ on "
                    + (agree + differ)
                    + " issues, and "
                    + Closeness.ENOUGH
                    + " are the least for a figure."
                : "They agree on %d of the %d issues on which they agree or differ (%.2f)."
                    .formatted(agree, agree + differ, agreement));
    for (Closeness.Row row : closeness.rows()) {
      page.heading(capital(dossier.issueName(row.issue())) + ": " + row.relation().label());
      side(closeness.first(), row.first());
      side(closeness.second(), row.second());
    }
    return page.toString();
  }

  private void side(String party, @Nullable Stand stand) {
    if (stand == null) {
      page.text(LINE, party + " is not known to have said anything.");
    } else {
      page.text(LINE, stand(stand));
      ground(stand.ground());
    }
  }

  /** What moved. */
  public String changes(Changes changes, String since) {
    page.bold("What moved " + since);
    if (changes.isEmpty()) {
      page.blank().text("", "Nothing that the record knows of.");
    }
    section("New on the table", changes.proposals());
    for (ProposalLine line : changes.proposals()) {
      page.blank().text(LINE, capital(line.label()) + " (" + line.id() + "): " + proposal(line));
      ground(line.plans().getFirst().ground());
    }
    section("New versions", changes.versions());
    for (ProposalLine line : changes.versions()) {
      page.blank()
          .text(
              LINE,
              capital(line.label()) + " (" + line.id() + "), version " + line.versions().size());
      ground(line.versions().getLast().plans().getFirst().ground());
    }
    section("What became of proposals", changes.statuses());
    for (Changes.NewStatus status : changes.statuses()) {
      page.blank().text(LINE, capital(status.line().label()) + ": " + status.to().label());
      ground(status.line().plans().getLast().ground());
    }
    section("Positions", changes.shifts());
    for (Changes.Shift shift : changes.shifts()) {
      String before =
          shift.from() == null
              ? ", of which nothing was known before"
              : "; before, " + stand(shift.from());
      page.blank().text(LINE, whole(shift.to()) + before);
      ground(shift.to().ground());
    }
    section("Contradictions", changes.contradictions());
    for (Changes.Contradiction both : changes.contradictions()) {
      page.blank().text(LINE, whole(both.one()) + ", and");
      ground(both.one().ground());
      page.text(LINE, whole(both.other()));
      ground(both.other().ground());
    }
    section("First contacts", changes.firstContacts());
    for (Changes.FirstContact contact : changes.firstContacts()) {
      page.blank()
          .text(
              LINE,
              contact.first() + " and " + contact.second() + ": " + contact.event().kind().label());
      ground(contact.event().ground());
    }
    section("How they talk", changes.contacts());
    for (Contact contact : changes.contacts()) {
      page.blank().text(LINE, contact(contact));
      ground(contact.ground());
    }
    return page.toString();
  }

  private void section(String name, List<?> found) {
    if (!found.isEmpty()) {
      page.heading(name);
    }
  }

  private static String contact(Contact contact) {
    String who =
        contact.parties().isEmpty() ? "The sides" : String.join(" and ", contact.parties());
    String mediator = contact.mediator() == null ? "" : " (" + contact.mediator() + ")";
    String how =
        switch (contact.format()) {
          case DIRECT -> "face to face";
          case MEDIATED -> "through a mediator";
          case SEPARATE -> "each apart with a mediator";
          case BACK_CHANNEL -> "by a back channel";
        };
    String state =
        switch (contact.status()) {
          case ACTIVE -> "they talk";
          case PROPOSED -> "proposed";
          case SUSPENDED -> "suspended";
          case NONE -> "they do not talk";
        };
    return who + ", " + how + mediator + ": " + state + since(contact.held());
  }

  /** "Norway rejects it, on 3 March 2026, by Ingrid Solvang". */
  private static String stand(Stand stand) {
    return stand(stand, "it");
  }

  /** The same where no heading says what it is about. */
  private String whole(Stand stand) {
    return stand(stand, dossier.issueName(stand.issue()));
  }

  private static String stand(Stand stand, String what) {
    StringBuilder line = new StringBuilder(stand.party());
    if (stand.ground().negated()) {
      line.append(", it is denied,");
    }
    line.append(' ').append(stance(stand.stance(), what));
    if (stand.held() != null) {
      line.append(", on ").append(day(stand.held()));
    } else if (stand.ground().reported() != null) {
      line.append(", reported on ").append(day(stand.ground().reported()));
    }
    boolean byOther = stand.voice() == Voice.ASCRIBED;
    String account = stand.ground().account();
    String holder = stand.holder() == null ? account : stand.holder();
    if (byOther) {
      line.append(", says ").append(account == null ? "somebody else" : account);
    } else if (holder != null && !holder.equals(stand.party())) {
      line.append(", by ").append(holder);
    }
    line.append(
        switch (stand.ground().realis()) {
          case ACTUAL -> "";
          case PLANNED -> ", planned";
          case POSSIBLE -> ", possible";
          case CONDITIONAL -> ", on a condition";
        });
    return line.toString();
  }

  private static String stance(Stance stance, String what) {
    return switch (stance) {
      case DEMANDS -> "demands " + what;
      case OFFERS -> "offers " + what;
      case ACCEPTS -> "accepts " + what;
      case REJECTS -> "rejects " + what;
      case DEFERS -> "puts " + what + " off";
      case OPEN -> "is ready to discuss " + what;
    };
  }

  private void ground(Ground ground) {
    if (!ground.words().isEmpty()) {
      page.words(WORDS, ground.words().getFirst());
    }
    page.faint(WORDS, source(ground.source()));
  }

  private static String source(Account.Source source) {
    List<String> parts = new ArrayList<>();
    if (source.headline() != null) {
      parts.add(source.headline());
    }
    if (source.outlet() != null) {
      parts.add(source.outlet());
    }
    if (source.day() != null) {
      parts.add(day(source.day()));
    }
    return parts.isEmpty() ? source.article() : String.join(", ", parts);
  }

  private static String confirmed(int newsrooms) {
    return newsrooms < 2 ? "" : " (told by " + newsrooms + " newsrooms, each for itself)";
  }

  private static String since(@Nullable LocalDate day) {
    return day == null ? "" : ", since " + day(day);
  }

  /** A day in words: 9 March 2026. */
  public static String day(LocalDate day) {
    return day.getDayOfMonth()
        + " "
        + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        + " "
        + day.getYear();
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
