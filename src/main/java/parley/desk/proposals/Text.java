package parley.desk.proposals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.desk.evidence.Basis;
import parley.desk.web.Address;
import parley.desk.web.Links;
import parley.desk.web.Parties;
import parley.desk.web.Talks;
import parley.dossier.Phrases;
import parley.dossier.Plan;
import parley.dossier.ProposalLine;
import parley.entry.Proposal;

/**
 * A proposal in a line.
 *
 * @param label what it is called first
 * @param authors whose it is; none where that is not told
 * @param presenters who brought it
 * @param answers what it answers, as the articles call that
 * @param status what has become of it
 * @param first the first day on which it is known to have been there
 * @param sources how many newsrooms tell of it, each from its own work
 * @param versions how many there are
 * @param terms how many of its terms are told
 * @param told the words that tell of it first
 */
public record Text(
    String id,
    String label,
    List<Parties.Sign> authors,
    List<String> presenters,
    @Nullable String answers,
    Proposal.@Nullable Status status,
    @Nullable LocalDate first,
    int sources,
    int versions,
    int terms,
    Basis told) {

  public Text {
    authors = List.copyOf(authors);
    presenters = List.copyOf(presenters);
  }

  public static Text of(ProposalLine line, Talks.Talk talk) {
    List<Parties.Sign> authors = new ArrayList<>();
    line.authors().forEach(author -> authors.add(talk.parties().of(author)));
    Plan told = line.versions().getFirst().told();
    return new Text(
        line.id(),
        label(line),
        authors,
        List.copyOf(line.presenters()),
        line.counters(),
        line.versions().getLast().status(),
        line.versions().getFirst().first(),
        line.confirmed(),
        line.versions().size(),
        line.versions().getLast().terms().size(),
        Basis.first(told.ground()));
  }

  private static String label(ProposalLine line) {
    String label = Phrases.capital(line.label());
    return label.isEmpty() ? "A proposal without a name" : label;
  }

  /** Who made it, in words; empty where that is not told. */
  public String by() {
    return String.join(" and ", authors.stream().map(Parties.Sign::name).toList());
  }

  /** What tells it from others of the same label. */
  public String described() {
    return by().isEmpty() ? label : label + ", by " + by();
  }

  public String address() {
    return "/proposals/" + Links.encoded(id);
  }

  /** One of its versions. */
  public String address(int version) {
    return Address.of(address()).with("version", version).toString();
  }
}
