package parley.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.entry.Issues;
import parley.entry.Proposal;
import parley.entry.Stance;
import parley.reading.Grammar;
import parley.reading.Reading;
import parley.syntax.Tree;

/**
 * What a proposal is said to hold: "the proposal <em>includes</em> a truce, an exchange and …".
 *
 * <p>Lists of terms are long, and a tree of a long list is often wrong; so this goes from word to
 * word: the verb behind the proposal, then each part of the list up to the end of the clause.
 */
final class Terms {

  /** The longest insertion between a proposal and its verb: ", put forward by the envoy,". */
  private static final int LONGEST_INSERTION = 15;

  private static final Set<String> BETWEEN =
      Set.of("would", "will", "also", "that", "which", "reportedly", "now", "further", "only");

  private static final Set<String> PARTICLES =
      Set.of("for", "on", "out", "open", "in", "also", "only");

  private final ProposalWords words;
  private final Issues issues;

  Terms(ProposalWords words, Issues issues) {
    this.words = words;
    this.issues = issues;
  }

  /** The terms of the proposal that a noun, or "it", stands for. */
  List<Proposal.Term> of(Reading reading, Tree sentence, int noun) {
    List<Proposal.Term> terms = new ArrayList<>();
    int verb = verb(sentence, noun);
    if (verb < 0) {
      return terms;
    }
    @Nullable Stance stance = stance(sentence, verb);
    int start = verb + 1;
    if (stance == null && Grammar.lemma(sentence, verb - 1).equals("would")) {
      stance = Stance.OFFERS;
      start = verb;
    }
    int end = Extent.clauseEnd(sentence, verb + 1);
    int from = start;
    while (stance != null && from < end) {
      int to = partEnd(sentence, from, end);
      Stance own = from > start ? stance(sentence, from) : null;
      stance = own == null ? stance : own;
      to = withRest(sentence, to, end);
      add(reading, sentence, own == null ? from : from + 1, to, stance, terms);
      from = to + 1;
    }
    return terms;
  }

  /** The word where the verb of the proposal should be; -1 where there is none or a "not". */
  private static int verb(Tree sentence, int noun) {
    int i = noun + 1;
    boolean comma = i < sentence.size() && sentence.word(i).equals(",");
    if (comma && i + 1 < sentence.size() && sentence.word(i + 1).equals("which")) {
      i++;
    } else if (comma) {
      int end = Math.min(sentence.size(), i + LONGEST_INSERTION);
      int close = i + 1;
      while (close < end && !sentence.word(close).equals(",")) {
        close++;
      }
      i = close == end ? sentence.size() : close + 1;
    }
    while (i < sentence.size() && BETWEEN.contains(Grammar.lemma(sentence, i))) {
      i++;
    }
    return i < sentence.size() ? i : -1;
  }

  private @Nullable Stance stance(Tree sentence, int verb) {
    Stance stance = sentence.tag(verb).equals("DT") ? null : words.stance(sentence, verb);
    return stance == null ? words.stanceOfPlural(sentence, verb) : stance;
  }

  /** Where a part of the list ends: at a comma or a conjunction. */
  private static int partEnd(Tree sentence, int from, int end) {
    int i = from;
    while (i < end && !separates(sentence, i)) {
      i++;
    }
    return i;
  }

  private static boolean separates(Tree sentence, int i) {
    return sentence.word(i).equals(",") || sentence.tag(i).equals("CC");
  }

  /** Parts without an issue of their own belong to the one before: "the harbour and the east". */
  private int withRest(Tree sentence, int to, int end) {
    int last = to;
    while (last < end && sentence.tag(last).equals("CC")) {
      int next = partEnd(sentence, last + 1, end);
      boolean own =
          next == last + 1
              || stance(sentence, last + 1) != null
              || !issues.in(sentence, last + 1, next).isEmpty();
      if (own) {
        return last;
      }
      last = next;
    }
    return last;
  }

  /** Adds what a part of the list says first. */
  private void add(
      Reading reading, Tree sentence, int from, int to, Stance stance, List<Proposal.Term> terms) {
    List<Issues.Match> matches = issues.in(sentence, from, to);
    if (matches.isEmpty()) {
      return;
    }
    String issue = matches.getFirst().issue();
    int first = from;
    while (first < to - 1 && isParticle(sentence, first)) {
      first++;
    }
    int last = Extent.trimmed(sentence, first, to - 1);
    if (terms.stream().noneMatch(t -> t.issue().equals(issue))) {
      terms.add(
          new Proposal.Term(
              issue, stance, List.of(reading.passage(Grammar.span(sentence, first, last)))));
    }
  }

  private static boolean isParticle(Tree sentence, int i) {
    boolean article = sentence.tag(i).equals("DT");
    return !article
        && (sentence.isPunctuation(i) || PARTICLES.contains(Grammar.lemma(sentence, i)));
  }
}
