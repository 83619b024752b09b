package parley.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  /** The longest clause about what is done "under" a proposal, in tokens. */
  private static final int LONGEST_CLAUSE = 40;

  private static final Set<String> BETWEEN =
      Set.of(
          "would",
          "will",
          "also",
          "that",
          "which",
          "reportedly",
          "now",
          "further",
          "only",
          "additionally",
          "do",
          "specifically");

  private static final Set<String> NOT = Set.of("not", "n't", "n’t");

  /** Words before a proposal that tell where it is said what would be done. */
  private static final Set<String> UNDER = Set.of("under", "according", "per", "in", "as");

  private static final Set<String> MODAL = Set.of("would", "will", "must", "shall", "should");

  private static final Set<String> PARTICLES =
      Set.of("for", "on", "out", "open", "in", "also", "only");

  private final ProposalWords words;
  private final ProposalDeeds deeds;
  private final TermIssues issues;

  Terms(ProposalWords words, ProposalDeeds deeds, Issues issues) {
    this.words = words;
    this.deeds = deeds;
    this.issues = new TermIssues(issues);
  }

  /** The terms of the proposal that a noun, or "it", stands for. */
  List<Proposal.Term> of(Reading reading, Tree sentence, int noun) {
    List<Proposal.Term> terms = new ArrayList<>();
    int verb = verb(sentence, behind(sentence, noun));
    if (verb < 0) {
      return terms;
    }
    boolean denied = NOT.contains(sentence.word(verb - 1));
    boolean would = Grammar.lemma(sentence, verb - (denied ? 2 : 1)).equals("would");
    @Nullable Stance stance = isWhose(sentence, verb) ? null : stance(sentence, verb);
    int start = verb + 1;
    if (stance == null && (would || isUndertaken(sentence, noun, verb))) {
      stance = Stance.OFFERS;
      start = verb;
    }
    if (denied) {
      stance = stance == Stance.OFFERS ? Stance.REJECTS : null;
    }
    int end = Extent.clauseEnd(sentence, verb + 1);
    list(reading, sentence, start, end, stance, terms);
    return terms;
  }

  private void list(
      Reading reading,
      Tree sentence,
      int start,
      int end,
      @Nullable Stance first,
      List<Proposal.Term> terms) {
    @Nullable Stance stance = first;
    int from = start;
    while (stance != null && from < end) {
      int to = partEnd(sentence, from, end);
      Stance own = from > start ? stance(sentence, from) : null;
      stance = own == null ? stance : own;
      to = withRest(sentence, to, end);
      add(reading, sentence, own == null ? from : from + 1, to, stance, terms);
      from = to + 1;
    }
  }

  /** "Proposed <em>by</em> Peru": that tells whose it is. */
  private static boolean isWhose(Tree sentence, int verb) {
    return verb + 1 < sentence.size() && sentence.word(verb + 1).equals("by");
  }

  /** "It <em>will</em> free the crew": of a proposal under way, what will be done is in it. */
  private static boolean isUndertaken(Tree sentence, int noun, int verb) {
    return Grammar.lemma(sentence, verb - 1).equals("will") && sentence.is(noun, "nsubj");
  }

  /**
   * What is to be done by a proposal: "<em>under the plan</em>, Peru would free the crew", "Peru
   * would free the crew <em>under the terms of the plan</em>".
   */
  List<Proposal.Term> under(Reading reading, Tree sentence, int noun) {
    List<Proposal.Term> terms = new ArrayList<>();
    int under = under(sentence, noun);
    if (under < 0) {
      return terms;
    }
    int comma = comma(sentence, noun);
    boolean fronted = under == clauseStart(sentence, under);
    boolean before = comma > 0 && (fronted || comma == noun + 1);
    boolean behind = sentence.word(under).equals("under");
    int from = before ? comma + 1 : clauseStart(sentence, under);
    int end = before ? Extent.clauseEnd(sentence, comma + 1, comma + LONGEST_CLAUSE) : under;
    if ((before || behind) && hasModal(sentence, from, end)) {
      list(reading, sentence, from, end, Stance.DEMANDS, terms);
    }
    return terms;
  }

  /** The "under" before the words that name a proposal, or parts of it; else -1. */
  private int under(Tree sentence, int noun) {
    int before = Authors.first(sentence, noun) - 1;
    if (before > 0
        && sentence.word(before).equals("of")
        && words.is(sentence, before - 1, "part")) {
      before = Authors.first(sentence, before - 1) - 1;
    }
    if (before > 0 && sentence.word(before).equals("to")) {
      before--;
    }
    boolean under = before >= 0 && UNDER.contains(sentence.word(before).toLowerCase(Locale.ROOT));
    return under ? before : -1;
  }

  private static int comma(Tree sentence, int noun) {
    int end = Math.min(sentence.size(), noun + LONGEST_INSERTION);
    for (int i = noun + 1; i < end; i++) {
      if (sentence.word(i).equals(",")) {
        return i;
      }
    }
    return -1;
  }

  private static int clauseStart(Tree sentence, int end) {
    int i = end;
    while (i > 0
        && end - i < LONGEST_CLAUSE
        && !Set.of(",", "that", ";").contains(sentence.word(i - 1))) {
      i--;
    }
    return i;
  }

  private static boolean hasModal(Tree sentence, int from, int end) {
    for (int i = from; i < end; i++) {
      if (MODAL.contains(Grammar.lemma(sentence, i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The last of the words that name the proposal: "the plan's <em>terms</em> include", "the plan
   * Peru <em>sent</em> includes".
   */
  private int behind(Tree sentence, int noun) {
    int above = sentence.head(noun);
    if (sentence.is(noun, "nmod:poss") && above > noun && words.is(sentence, above, "part")) {
      return above;
    }
    int sending = deeds.sending(sentence, noun);
    return Math.max(sending, noun);
  }

  /** The word where the verb of the proposal should be; -1 where there is none. */
  private static int verb(Tree sentence, int noun) {
    int i = noun + 1;
    boolean comma = i + 1 < sentence.size() && sentence.word(i).equals(",");
    if (comma && sentence.word(i + 1).equals("which")) {
      i++;
    } else if (comma && sentence.tag(i + 1).equals("VBG")) {
      return -1; // "rejects the plan, insisting that"
    } else if (comma) {
      int end = Math.min(sentence.size(), i + LONGEST_INSERTION);
      int close = i + 1;
      while (close < end && !sentence.word(close).equals(",")) {
        close++;
      }
      i = close == end ? sentence.size() : close + 1;
    }
    while (i < sentence.size() && isBetween(sentence, i)) {
      i++;
    }
    return i < sentence.size() ? i : -1;
  }

  private static boolean isBetween(Tree sentence, int i) {
    return BETWEEN.contains(Grammar.lemma(sentence, i)) || NOT.contains(sentence.word(i));
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
    return sentence.word(i).equals(",") || sentence.tag(i).equals("CC") || isExchange(sentence, i);
  }

  /** "A truce <em>in exchange</em> for aid", "a truce <em>in return</em> for aid". */
  private static boolean isExchange(Tree sentence, int i) {
    return i + 1 < sentence.size()
        && sentence.word(i).equals("in")
        && Set.of("exchange", "return").contains(sentence.word(i + 1));
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
