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
 * The clauses around proposals in everything that is there to be learned from, articles and pieces
 * of news that were made up, each with the term that it tells. A term is told by the clause within
 * its words that hangs on no other.
 */
final class TermClauses {

  /**
   * One of them.
   *
   * @param article its text, by which parts may be told apart
   * @param real whether that is from a newspaper or an office, and not made up
   * @param term what it tells, or null
   */
  record Clause(
      String article,
      boolean real,
      TermLeanings.Considered considered,
      GoldPositions.@Nullable Term term) {}

  private final Pipeline pipeline = Pipeline.standard();
  private final PositionExtractor extractor = PositionExtractor.with(Issues.standard());
  private final List<Clause> clauses = new ArrayList<>();

  private TermClauses() {}

  /** All of them, in the same order each time. */
  static List<Clause> read() throws IOException {
    TermClauses read = new TermClauses();
    for (GoldPositions.Annotated article : GoldPositions.read()) {
      read.add(article);
    }
    for (GoldPositions.Annotated piece : WrittenProposals.read()) {
      read.add(piece);
    }
    return read.clauses;
  }

  private void add(GoldPositions.Annotated article) {
    if (!article.part().isOpen() || article.proposals().isEmpty()) {
      return;
    }
    Reading reading = pipeline.mark(article.article());
    Accounts accounts = new Accounts(AttributionExtractor.standard().statements(reading));
    List<List<Span>> mentions = mentions(article, extractor.proposals(reading, accounts));
    List<TermLeanings.Considered> considered =
        extractor.consideredTerms(reading, accounts, mentions);
    GoldPositions.@Nullable Term[] terms = new GoldPositions.Term[considered.size()];
    for (GoldPositions.Proposal told : article.proposals()) {
      for (GoldPositions.Term term : told.terms()) {
        int at = outermost(considered, term.span());
        if (at >= 0) {
          terms[at] = term;
        }
      }
    }
    boolean real = article.part() != GoldPositions.Part.WRITTEN;
    for (int i = 0; i < terms.length; i++) {
      clauses.add(new Clause(article.article().text(), real, considered.get(i), terms[i]));
    }
  }

  /** Where each proposal is named: as somebody found, and wherever rules find it again. */
  private static List<List<Span>> mentions(
      GoldPositions.Annotated article, List<ConsideredProposal> ruled) {
    List<List<Span>> mentions = new ArrayList<>();
    for (GoldPositions.Proposal told : article.proposals()) {
      List<Span> spans = new ArrayList<>(told.spans());
      for (ConsideredProposal one : ruled) {
        List<Span> passages = passages(one.proposal());
        if (passages.stream().anyMatch(p -> overlaps(told.spans(), p))) {
          passages.stream().filter(p -> !overlaps(told.spans(), p)).forEach(spans::add);
        }
      }
      mentions.add(spans);
    }
    return mentions;
  }

  private static boolean overlaps(List<Span> spans, Span other) {
    return spans.stream().anyMatch(other::overlaps);
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
