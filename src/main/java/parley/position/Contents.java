package parley.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.article.Passage;
import parley.entry.Issues;
import parley.entry.Proposal;
import parley.entry.Stance;
import parley.reading.Grammar;
import parley.reading.Reading;
import parley.syntax.Tree;

/**
 * What the words around a proposal say of what is in it: "a <em>truce</em> proposal", "a plan to
 * <em>extend the ceasefire</em>". A proposal <em>on</em> something says nothing of what it holds.
 */
final class Contents {

  /** Words that lead from a proposal to what it holds. */
  private static final Set<String> LEADING =
      Set.of(
          "for",
          "to",
          "that",
          "which",
          "under",
          "during",
          "aimed",
          "whereby",
          "calling",
          "demanding",
          "including",
          "offering",
          "seeking",
          "endorsing",
          "imposing",
          "lifting");

  /** Issues that name the talks as a whole: a "peace plan" says no more than "a plan". */
  private static final Set<String> WHOLE = Set.of("peace-deal", "talks");

  /** Words behind a comma that begin what is beside it. */
  private static final Set<String> ASIDES =
      Set.of(
          "with", "as", "while", "after", "which", "who", "according", "despite", "citing", "but");

  private static final Set<String> FINITE = Set.of("VBZ", "VBD", "VBP");

  /** How far behind a proposal the words may begin that say what it holds, in tokens. */
  private static final int FURTHEST_LEAD = 9;

  /** The longest words, in tokens, behind a proposal that are looked through. */
  private static final int FURTHEST = 30;

  private final Issues issues;

  Contents(Issues issues) {
    this.issues = issues;
  }

  /** What it holds, each issue once. */
  List<Proposal.Term> of(Reading reading, Tree sentence, int noun) {
    List<Proposal.Term> terms = new ArrayList<>();
    addAll(reading, sentence, Authors.first(sentence, noun), noun, terms);
    int leading = leading(sentence, noun);
    if (leading > 0) {
      addAll(reading, sentence, leading, end(sentence, noun, leading), terms);
    }
    return terms;
  }

  /** The word that leads to what it holds: at once, or behind whose it is; else -1. */
  private static int leading(Tree sentence, int noun) {
    int limit = noun + FURTHEST_LEAD - 1;
    int end = Math.min(Extent.clauseEnd(sentence, noun + 1, limit) + 1, sentence.size());
    for (int i = noun + 1; i < end; i++) {
      boolean leads =
          LEADING.contains(Grammar.lemma(sentence, i)) || LEADING.contains(sentence.word(i));
      if (leads) {
        return i;
      }
      boolean whose = Set.of("by", "from").contains(sentence.word(noun + 1)) && !sentence.isVerb(i);
      if (!whose && !sentence.word(i).equals(",")) {
        return -1;
      }
    }
    return -1;
  }

  /** The token after what belongs to the proposal, whatever verb the tree hangs it on. */
  private static int end(Tree sentence, int noun, int leading) {
    int led = sentence.head(leading);
    int last = sentence.last(noun);
    if (led > leading) {
      last = Math.max(last, sentence.last(led));
    }
    int end = Math.min(last + 1, Math.min(sentence.size(), noun + FURTHEST));
    for (int i = leading + 1; i < end - 1; i++) {
      boolean another = sentence.tag(i).equals("CC") && FINITE.contains(sentence.tag(i + 1));
      boolean aside = sentence.word(i).equals(",") && ASIDES.contains(sentence.word(i + 1));
      if (another || aside) {
        return i;
      }
    }
    return end;
  }

  private void addAll(
      Reading reading, Tree sentence, int from, int end, List<Proposal.Term> terms) {
    for (Issues.Match match : issues.in(sentence, from, end)) {
      boolean known = terms.stream().anyMatch(term -> term.issue().equals(match.issue()));
      if (!known && !WHOLE.contains(match.issue())) {
        Passage passage = reading.passage(Grammar.span(sentence, match.first(), match.end() - 1));
        terms.add(new Proposal.Term(match.issue(), Stance.DEMANDS, List.of(passage)));
      }
    }
  }
}
