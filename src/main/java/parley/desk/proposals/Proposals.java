package parley.desk.proposals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Pages;
import parley.desk.web.Remembered;
import parley.desk.web.Route;
import parley.desk.web.Talks;
import parley.desk.web.Written;
import parley.dossier.Dossier;
import parley.dossier.Plan;
import parley.dossier.ProposalLine;
import parley.dossier.ProposalLines;
import parley.store.StoreException;

/** Answers for proposals. */
public final class Proposals {

  /** Those that were spoken of last come first. */
  private static final Comparator<ProposalLine> NEWEST =
      Comparator.comparing(
              (ProposalLine line) -> line.versions().getLast().first(),
              Comparator.nullsFirst(Comparator.naturalOrder()))
          .reversed()
          .thenComparing(ProposalLine::id);

  private record Key(Dossier dossier, long version) {}

  private final Remembered<Key, List<ProposalLine>> known = new Remembered<>(4);

  private Proposals() {}

  public static List<Route> routes() {
    Proposals proposals = new Proposals();
    return List.of(
        Route.get(
                "/proposals",
                "What is on the table, and up to four texts side by side.",
                proposals::list,
                Route.text(
                    "a", "The first of those to be held side by side: an id, or id@version."),
                Route.text("b", "The second of them."),
                Route.text("c", "One more beside these two."),
                Route.text("d", "And another one."),
                Route.number("page", "Which page of the list."))
            .shows(ProposalList.class),
        Route.get(
                "/proposals/{id}",
                "One proposal: its versions, its terms, and what became of it.",
                proposals::one,
                Route.number("version", "Which version; the last one if none is given."),
                Pages.parameter())
            .shows(ProposalView.class));
  }

  private List<ProposalLine> lines(Talks.Talk talk) {
    return known.get(
        new Key(talk.negotiation().dossier(), talk.version()),
        () -> ProposalLines.of(talk.negotiation()).stream().sorted(NEWEST).toList());
  }

  private Answer list(Asked asked) throws StoreException {
    Talks.Talk talk = asked.talk();
    List<ProposalLine> lines = lines(talk);
    @Nullable Chosen first = chosen(asked, "a", lines);
    @Nullable Chosen second = chosen(asked, "b", lines);
    @Nullable Chosen third = chosen(asked, "c", lines);
    @Nullable Chosen fourth = chosen(asked, "d", lines);
    List<Chosen> chosen =
        Stream.of(first, second, third, fourth).flatMap(Stream::ofNullable).toList();
    int pages = Math.max(1, (lines.size() + ProposalList.LINES - 1) / ProposalList.LINES);
    int page = Math.min(asked.number("page", 1, 1, Integer.MAX_VALUE), pages);
    List<ProposalLine> shown =
        lines.subList(
            (page - 1) * ProposalList.LINES, Math.min(lines.size(), page * ProposalList.LINES));
    return Answer.page(
        new ProposalList(
            shown.stream().map(line -> Text.of(line, talk)).toList(),
            choices(lines, chosen, talk),
            key(first),
            key(second),
            key(third),
            key(fourth),
            first == null || second == null ? null : Beside.of(chosen, talk),
            lines.size(),
            page,
            pages));
  }

  private static @Nullable Chosen chosen(Asked asked, String name, List<ProposalLine> lines) {
    String key = asked.text(name);
    return key == null ? null : Chosen.of(lines, key);
  }

  private static @Nullable String key(@Nullable Chosen chosen) {
    return chosen == null ? null : chosen.line().id() + "@" + chosen.version().number();
  }

  /** The newest, and those that are chosen. */
  private static List<ProposalList.Choice> choices(
      List<ProposalLine> lines, List<Chosen> all, Talks.Talk talk) {
    List<ProposalList.Choice> choices = new ArrayList<>();
    for (ProposalLine line : lines) {
      boolean chosen = all.stream().anyMatch(one -> one.line().equals(line));
      if (chosen || choices.size() < ProposalList.MOST_CHOICES) {
        String name = Text.of(line, talk).described();
        for (ProposalLine.Version version : line.versions().reversed()) {
          choices.add(
              new ProposalList.Choice(
                  line.id() + "@" + version.number(),
                  name
                      + (line.versions().size() > 1 ? ", version " + version.number() : "")
                      + (version.first() == null ? "" : ", " + Written.day(version.first()))));
        }
      }
    }
    return choices;
  }

  private Answer one(Asked asked) throws StoreException {
    Talks.Talk talk = asked.talk();
    List<ProposalLine> lines = lines(talk);
    ProposalLine line = Chosen.of(lines, asked.segment("id")).line();
    String number = asked.text("version");
    ProposalLine.Version version =
        number == null ? line.versions().getLast() : Chosen.version(line, number);
    return Answer.page(ProposalView.of(asked, line, version, answered(line, lines)));
  }

  /**
   * The one proposal that bears the name of what another answers; null where none or several do.
   */
  private static @Nullable ProposalLine answered(ProposalLine line, List<ProposalLine> lines) {
    String counters = line.counters();
    if (counters == null) {
      return null;
    }
    List<ProposalLine> meant =
        lines.stream()
            .filter(one -> !one.equals(line))
            .filter(one ->
                one.id().equals(counters)
                    || one.plans().stream()
                        .map(Plan::label)
                        .anyMatch(label -> bare(label).equals(bare(counters))))
            .toList();
    return meant.size() == 1 ? meant.getFirst() : null;
  }

  private static String bare(String label) {
    return label
        .replaceFirst("(?i)^(the|a|an|this|that|its|his|her|their) ", "")
        .toLowerCase(Locale.ROOT);
  }
}
