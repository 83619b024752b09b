package parley.position;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import parley.entry.Position;
import parley.entry.Stance;

/**
 * How likely a clause tells each stance, on each issue, and whose it is: three answers that are
 * taken to know nothing of each other, so that a position is as likely as its parts together.
 *
 * @param stances of none, and then of each in their order
 * @param issues in the order of their names
 * @param parties of each option by itself, whose sum may be anything
 */
@SuppressWarnings("ArrayRecordComponent") // read only, and compared nowhere
record ClauseLeanings(
    Clause clause,
    double[] stances,
    List<String> issueNames,
    double[] issues,
    List<PartyOptions.Option> options,
    double[] parties) {

  private static final Set<Stance> GIVING = EnumSet.of(Stance.OFFERS, Stance.ACCEPTS, Stance.OPEN);
  private static final Set<Stance> REFUSING = EnumSet.of(Stance.REJECTS, Stance.DEFERS);

  /** A position that a clause may tell. */
  record Leaning(Clause clause, PartyOptions.Option party, String issue, Stance stance) {

    /** Whether the side turns something down or puts it off. */
    boolean refuses() {
      return REFUSING.contains(stance);
    }
  }

  /** Those that are at least as likely as this. */
  List<Leaning> likely(double least) {
    List<Leaning> found = new ArrayList<>();
    for (int who = 0; who < parties.length; who++) {
      for (int s = 1; s < stances.length; s++) {
        for (int i = 0; i < issues.length; i++) {
          if (stances[s] * issues[i] * parties[who] >= least) {
            found.add(
                new Leaning(
                    clause, options.get(who), issueNames.get(i), Leanings.STANCES.get(s - 1)));
          }
        }
      }
    }
    return found;
  }

  /**
   * How likely it says as much as a position that rules found on words that it shares: the same
   * side gives in or refuses on the same issue. Whether it offers, accepts or is open, rules tell
   * better; and as they found words of the issue, how likely that is counts half.
   */
  double likelihood(Position position) {
    int issue = issueNames.indexOf(position.issue());
    if (issue < 0
        || position.passages().stream().noneMatch(p -> p.span().overlaps(clause.span()))) {
      return 0;
    }
    double stance = 0;
    for (int s = 1; s < stances.length; s++) {
      if (isLike(Leanings.STANCES.get(s - 1), position.stance())) {
        stance += stances[s];
      }
    }
    for (int who = 0; who < parties.length; who++) {
      if (options.get(who).party().name().equals(position.party().name())) {
        return stance * StrictMath.sqrt(issues[issue]) * parties[who];
      }
    }
    return 0;
  }

  private static boolean isLike(Stance one, Stance other) {
    return one == other
        || (GIVING.contains(one) && GIVING.contains(other))
        || (REFUSING.contains(one) && REFUSING.contains(other));
  }
}
