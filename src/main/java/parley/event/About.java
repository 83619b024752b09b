package parley.event;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import parley.entry.Who;
import parley.reading.Grammar;
import parley.syntax.Tree;

/**
 * Finds who is named in what an act is about: Chile in "rejected the Chilean plan". It looks a few
 * steps down the tree, since whoever stands further off is seldom meant.
 */
final class About {

  /** How many words a search below a word may look at. */
  private static final int FURTHEST = 60;

  /** Verbs behind which a topic stands: "declined to comment on Peru's plan". */
  private static final Set<String> TOPICAL =
      Set.of(
          "comment",
          "discuss",
          "speculate",
          "answer",
          "respond",
          "say",
          "talk",
          "elaborate",
          "confirm",
          "address",
          "name",
          "identify",
          "reveal",
          "disclose",
          "speak");

  /** How many steps below a word somebody may stand who is meant by it. */
  private static final int DEPTH = 2;

  /** Relations by which what an act is about hangs on its verb. */
  private static final Set<String> INTO_COMPLEMENT =
      Set.of(
          "obj",
          "iobj",
          "xcomp",
          "ccomp",
          "csubj",
          "obl",
          "nmod",
          "nmod:poss",
          "amod",
          "compound",
          "acl",
          "nsubj",
          "nsubj:pass",
          "obl:agent",
          "flat",
          "appos");

  /** Prepositions that say where or when something was, not to whom it was done. */
  private static final Set<String> SETTING =
      Set.of(
          "in",
          "at",
          "during",
          "after",
          "before",
          "since",
          "until",
          "amid",
          "under",
          "near",
          "following",
          "despite",
          "than",
          "like",
          "accord",
          "according");

  /** "in response to": why something was done, not to whom. */
  private static final Set<String> REASON =
      Set.of("response", "reaction", "reply", "retaliation", "wake", "light", "view");

  private final Tree sentence;
  private final Parties parties;

  About(Tree sentence, Parties parties) {
    this.sentence = sentence;
    this.parties = parties;
  }

  /** The first who is named in the words below this one, other than those who act. */
  Optional<Who> first(int token, List<Who> doers) {
    return firstBelow(token, doers, Set.of(), below -> isWay(below, true));
  }

  /**
   * The first who is named in what an act is about, other than those who act.
   *
   * @param means nouns for what it is done with: the troops that are withdrawn
   */
  Optional<Who> ofVerb(int verb, List<Who> doers, Set<String> means, boolean alsoSetting) {
    return firstBelow(
        verb,
        doers,
        means,
        child ->
            isWay(child, alsoSetting)
                && (sentence.head(child) != verb
                    || !sentence.is(child, "nsubj", "nsubj:pass", "obl:agent")));
  }

  private boolean isWay(int child, boolean alsoSetting) {
    String preposition = Grammar.preposition(sentence, child);
    if (REASON.contains(Grammar.lemma(sentence, child))) {
      return false;
    }
    return !SETTING.contains(preposition) || (alsoSetting && preposition.equals("in"));
  }

  private Optional<Who> firstBelow(
      int top, List<Who> doers, Set<String> means, Predicate<Integer> way) {
    Deque<Integer> open = new ArrayDeque<>();
    Deque<Integer> depths = new ArrayDeque<>();
    open.add(top);
    depths.add(0);
    for (int looked = 0; looked < FURTHEST && !open.isEmpty(); looked++) {
      int token = open.remove();
      int depth = depths.remove();
      if (token != top) {
        // "the Lima fire" happened there, and was done to nobody
        boolean aimedAt = sentence.is(sentence.head(token), "xcomp");
        boolean owns =
            sentence.is(token, "nmod:poss", "amod")
                || (depth == 1 && !sentence.is(token, "compound"));
        Optional<Who> found = owns ? parties.known(token) : parties.actor(token);
        if (!aimedAt || isOfKnown(token)) { // "vowed to protect workers" is said to no workers
          found = found.or(() -> peopleInClause(token, means));
        }
        if (found.isPresent() && doers.stream().noneMatch(found.get()::isSameAs)) {
          return found;
        }
      }
      for (int child : sentence.children(token)) {
        if (INTO_COMPLEMENT.contains(sentence.relation(child))
            && way.test(child)
            && !isAside(child)
            && !parties.isTime(child)
            && !TOPICAL.contains(Grammar.lemma(sentence, token))
            && depth < DEPTH) {
          open.add(child);
          depths.add(sentence.is(child, "xcomp", "ccomp") ? depth : depth + 1);
        }
      }
    }
    return Optional.empty();
  }

  /** "The waters, Finnish envoy Paulo Reis said": what the tree hangs on words before a comma. */
  private boolean isAside(int token) {
    int before = sentence.first(token) - 1;
    return sentence.is(token, "appos") && before >= 0 && sentence.word(before).equals(",");
  }

  /** "Leaders of the Chilean union": people of somebody who is known. */
  private boolean isOfKnown(int token) {
    for (int owner : sentence.childrenWith(token, "nmod", "nmod:poss")) {
      if (parties.isKnown(owner)) {
        return true;
      }
    }
    return false;
  }

  /** People without a name count where they are somebody in the clause, not on the way. */
  private Optional<Who> peopleInClause(int token, Set<String> means) {
    return sentence.is(token, "obj", "nsubj", "nsubj:pass")
            && !TriggerFinder.isWord(sentence, token, means)
        ? parties.described(token)
        : Optional.empty();
  }
}
