package parley.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.attribution.AttributionExtractor;
import parley.entry.Issues;
import parley.entry.Proposal;
import parley.pipeline.Pipeline;
import parley.position.ConsideredProposal;
import parley.position.PositionExtractor;
import parley.position.TermLeanings;
import parley.reading.Accounts;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * The clauses around proposals in the pieces of news that are there to be learned from, each with
 * the term that it tells. A term is told by the clause within its words that hangs on no other.
 */
final class TermClauses {

  /**
   * One of them.
   *
   * @param piece the number of its piece
   * @param term what it tells, or null
   */
  record Clause(
      int piece, TermLeanings.Considered considered, WrittenProposals.@Nullable Term term) {}

  private final Pipeline pipeline = Pipeline.standard();
  private final PositionExtractor extractor = PositionExtractor.with(Issues.standard());
  private final List<Clause> clauses = new ArrayList<>();

  private TermClauses() {}

  /** All of them, in the same order each time. */
  static List<Clause> read() throws IOException {
    TermClauses read = new TermClauses();
    int number = 0;
    for (WrittenProposals.Piece piece : WrittenProposals.pieces()) {
      if (!piece.isMeasured()) {
        read.add(piece, number++);
      }
    }
    return read.clauses;
  }

  private void add(WrittenProposals.Piece piece, int number) {
    Reading reading = pipeline.mark(piece.article());
    Accounts accounts = new Accounts(AttributionExtractor.standard().statements(reading));
    List<List<Span>> mentions = mentions(piece, extractor.proposals(reading, accounts));
    List<TermLeanings.Considered> considered =
        extractor.consideredTerms(reading, accounts, mentions);
    WrittenProposals.@Nullable Term[] terms = new WrittenProposals.Term[considered.size()];
    for (WrittenProposals.Told told : piece.proposals()) {
      for (WrittenProposals.Term term : told.terms()) {
        int at = outermost(considered, term.span());
        if (at >= 0) {
          terms[at] = term;
        }
      }
    }
    for (int i = 0; i < terms.length; i++) {
      clauses.add(new Clause(number, considered.get(i), terms[i]));
    }
  }

  /** Where each proposal is named: as the piece was written, and wherever rules find it again. */
  private static List<List<Span>> mentions(
      WrittenProposals.Piece piece, List<ConsideredProposal> ruled) {
    List<List<Span>> mentions = new ArrayList<>();
    for (WrittenProposals.Told told : piece.proposals()) {
      List<Span> spans = new ArrayList<>(List.of(told.words()));
      for (ConsideredProposal one : ruled) {
        List<Span> passages = passages(one.proposal());
        if (passages.stream().anyMatch(told.words()::overlaps)) {
          passages.stream().filter(p -> !p.overlaps(told.words())).forEach(spans::add);
        }
      }
      mentions.add(spans);
    }
    return mentions;
  }

  private static List<Span> passages(Proposal proposal) {
    return proposal.evidence().passages().stream().map(passage -> passage.span()).toList();
  }

  private static int outermost(List<TermLeanings.Considered> considered, Span passage) {
    int found = -1;
    for (int i = 0; i < considered.size(); i++) {
      TermLeanings.Considered one = considered.get(i);
      if (passage.overlaps(one.token()) && (found < 0 || isBelow(considered.get(found), one))) {
        found = i;
      }
    }
    return found;
  }

  private static boolean isBelow(TermLeanings.Considered one, TermLeanings.Considered other) {
    Tree tree = one.sentence();
    return tree == other.sentence() && tree.under(one.at(), other.at());
  }
}
