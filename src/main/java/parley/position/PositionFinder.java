package parley.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.entry.Entry;
import parley.entry.Issues;
import parley.entry.Position;
import parley.entry.Proposal;
import parley.entry.Stance;
import parley.position.Holders.Holder;
import parley.reading.ArticleContext;
import parley.reading.FactualityReader;
import parley.reading.Grammar;
import parley.text.Span;

/**
 * Finds where the sides stand: what {@link StanceFinder} finds by its rules and {@link Leanings}
 * hold to be likely, and what only these see.
 */
final class PositionFinder {

  /** A position that only the learned weights see is at least as likely as this. */
  private static final double LEAST_LEANING = .65;

  /** The same for one that a rule found (decision 0020). */
  private static final double LEAST_RULED = .38;

  /** They tell what somebody would do; what they want in return, rules find behind "unless". */
  private static final Set<String> THREATS = Set.of("threaten", "threat", "warn", "warning");

  private final Issues issues;
  private final StanceFinder rules;
  private final Leanings leanings;
  private final FactualityReader factuality = FactualityReader.standard();

  PositionFinder(Issues issues) {
    this.issues = issues;
    rules = new StanceFinder(issues);
    leanings = Leanings.shipped(issues);
  }

  /** Where the sides stand, also on what was found to lie on the table. */
  List<Entry> find(ArticleContext context, List<Proposal> onTable) {
    List<Position> ruled = ruled(context, onTable);
    List<ClauseLeanings> clauses = leanings.of(context, ruled);
    List<Position> fitting = new ArrayList<>();
    for (Position position : ruled) {
      if (!leanings.knows(position.issue())
          || clauses.stream().anyMatch(clause -> clause.likelihood(position) >= LEAST_RULED)) {
        fitting.add(position);
      }
    }
    List<Position> found = new ArrayList<>();
    for (Position position : ruled) {
      if (fitting.stream().anyMatch(one -> one.equals(position) || areListed(one, position))) {
        found.add(position);
      }
    }
    found.addAll(leaning(context, clauses, found));
    return new ArrayList<>(PositionMerger.merged(found));
  }

  /**
   * "A truce <em>and a tribunal</em>": one cue with two issues, of which the weights can hold only
   * one to be the likeliest.
   */
  private static boolean areListed(Position one, Position other) {
    Span words = other.passages().getFirst().span();
    return one.stance() == other.stance()
        && one.evidence().rule().equals(other.evidence().rule())
        && one.party().name().equals(other.party().name())
        && one.passages().getFirst().span().overlaps(words);
  }

  /** Those for which there are rules, however likely. */
  List<Position> ruled(ArticleContext context, List<Proposal> onTable) {
    return rules.find(context, onTable);
  }

  /** Every clause that may tell a position. */
  List<Leanings.Considered> considered(ArticleContext context, List<Proposal> onTable) {
    return leanings.considered(context, ruled(context, onTable));
  }

  /** Those that only the learned weights see. */
  private List<Position> leaning(
      ArticleContext context, List<ClauseLeanings> clauses, List<Position> ruled) {
    PositionMaker maker = new PositionMaker(context, new Telling(context, Issuers.of(context)));
    List<Position> found = new ArrayList<>();
    List<ClauseLeanings.Leaning> likely = new ArrayList<>();
    clauses.forEach(clause -> likely.addAll(clause.likely(LEAST_LEANING)));
    for (ClauseLeanings.Leaning leaning : likely) {
      Clause clause = leaning.clause();
      boolean putsForward =
          leaning.stance() == Stance.OFFERS
              && clause.object >= 0
              && Topic.isText(clause.tree, clause.object); // a proposal of its own
      if (putsForward
          || !leaning.party().isInPlace()
          || !issues.ids().contains(leaning.issue())
          || THREATS.contains(Grammar.lemma(clause.tree, clause.at))
          || isOfUsersOwn(clause)
          || (clause.isDenied() && !leaning.refuses())) {
        continue;
      }
      PartyOptions.Option whose = leaning.party();
      Position position =
          maker.of(
              clause.tree,
              clause.at,
              "leaning: " + Grammar.lemma(clause.tree, clause.at),
              clause.at,
              new Holder(whose.party(), whose.voice(), whose.token()),
              leaning.stance(),
              leaning.issue(),
              factuality.of(clause.tree, clause.at),
              clause.span());
      if (isNew(position, ruled) && isNew(position, found)) {
        found.add(position);
      }
    }
    return found;
  }

  /** Whether its words tell of an issue of the user's own, of which the weights know nothing. */
  private boolean isOfUsersOwn(Clause clause) {
    return clause.issues.stream().anyMatch(match -> !leanings.knows(match.issue()));
  }

  /** Whether no words that it shares tell of the same side on the same issue, whatever they say. */
  private static boolean isNew(Position position, List<Position> known) {
    Span words = position.passages().getFirst().span();
    return known.stream()
        .noneMatch(one ->
            one.issue().equals(position.issue())
                && one.party().name().equals(position.party().name())
                && one.passages().stream().anyMatch(p -> p.span().overlaps(words)));
  }
}
