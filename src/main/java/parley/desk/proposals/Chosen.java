package parley.desk.proposals;

import java.util.List;
import parley.desk.web.Fault;
import parley.dossier.ProposalLine;

/** A version of a proposal that somebody asks for: {@code p-1a2b3c}, or {@code p-1a2b3c@2}. */
record Chosen(ProposalLine line, ProposalLine.Version version) {

  /** The last version if none is named. */
  static Chosen of(List<ProposalLine> lines, String asked) {
    int at = asked.lastIndexOf('@');
    String id = at < 0 ? asked : asked.substring(0, at);
    ProposalLine line =
        lines.stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Fault.missing("No proposal has the id " + id + "."));
    return at < 0
        ? new Chosen(line, line.versions().getLast())
        : new Chosen(line, version(line, asked.substring(at + 1)));
  }

  static ProposalLine.Version version(ProposalLine line, String number) {
    return line.versions().stream()
        .filter(version -> Integer.toString(version.number()).equals(number))
        .findFirst()
        .orElseThrow(() ->
            Fault.missing(
                "This proposal has versions 1 to "
                    + line.versions().size()
                    + ", not "
                    + number
                    + "."));
  }
}
