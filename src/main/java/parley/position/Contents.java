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
 * <em>extend the ceasefire</em>", "a resolution on <em>aid</em>".
 */
final class Contents {

  /** Words that lead from a proposal to what it holds; participles do so too. */
  private static final Set<String> LEADING =
      Set.of("for", "to", "on", "of", "that", "which", "under", "during", "aimed", "whereby");

  /** Words behind a comma that go on with what it holds. */
  private static final Set<String> GOING_ON = Set.of("including", "under", "during", "whereby");

  /** Words that may stand between a proposal and whose it is: "put forward by the envoy". */
  private static final Set<String> WHOSE = Set.of("by", "from");

  /** Issues that name the talks as a whole: a "peace plan" says no more than "a plan". */
  private static final Set<String> WHOLE = Set.of("peace-deal", "talks");

  private static final Set<String> THAT = Set.of("that", "which");

  private static final Set<String> ABOUT = Set.of("on", "over", "about", "regarding");

  /** How far behind the word that leads to it a "peace deal" is what a proposal holds. */
  private static final int FURTHEST_WHOLE = 5;

  /** Words that begin what is beside it, with no comma. */
  private static final Set<String> BESIDE = Set.of("following", "amid", "despite", "according");

  /** Words behind a comma that begin what is beside it. */
  private static final Set<String> ASIDES =
      Set.of(
          "with", "as", "while", "after", "which", "who", "according", "despite", "citing", "but");

  private static final Set<String> FINITE = Set.of("VBZ", "VBD", "VBP");

  /** How far behind a proposal the words may begin that say what it holds, in tokens. */
  private static final int FURTHEST_LEAD = 12;

  /** The longest words, in tokens, behind a proposal that are looked through. */
  private static final int FURTHEST = 40;

  private final ProposalWords words;
  private final TermIssues issues;

  Contents(ProposalWords words, Issues issues) {
    this.words = words;
    this.issues = new TermIssues(issues);
  }

  /** What it holds, each issue once. */
  List<Proposal.Term> of(Reading reading, Tree sentence, int noun) {
    List<Proposal.Term> terms = new ArrayList<>();
    addAll(reading, sentence, Authors.first(sentence, noun), noun, terms);
    int leading = leading(sentence, noun);
    int end = noun + 1;
    if (leading > 0) {
      end = end(sentence, noun, leading);
      addAll(reading, sentence, leading, end, terms);
    }
    int on = goingOn(sentence, noun, end);
    if (on > 0) {
      addAll(reading, sentence, on, Extent.clauseEnd(sentence, on + 2, noun + FURTHEST), terms);
    }
    int colon = colon(sentence, noun);
    if (colon > 0) {
      addAll(reading, sentence, colon, Math.min(sentence.size(), colon + FURTHEST), terms);
    }
    return terms;
  }

  /**
   * Where more of it follows behind a comma: "sent a plan to them, <em>demanding</em> a truce";
   * else -1. Most participles there tell of something else.
   */
  private int goingOn(Tree sentence, int noun, int end) {
    int limit = Math.min(sentence.size() - 1, Math.max(end + 1, noun + FURTHEST_LEAD));
    for (int i = Math.max(noun + 1, end - 1); i < limit; i++) {
      if (sentence.word(i).equals(",")) {
        boolean clause = i + 2 < sentence.size() && sentence.word(i + 2).equals("which");
        boolean term = sentence.tag(i + 1).equals("VBG") && isOfTerm(sentence, noun, i + 1);
        if (GOING_ON.contains(sentence.word(i + 1)) || clause || term) {
          return i + 1;
        }
        if (sentence.word(i + 1).equals("with")) {
          return undertaken(sentence, i + 1);
        }
      }
    }
    return -1;
  }

  /** "With the army given a week <em>to leave</em>", and not "with the army refusing to leave". */
  private static int undertaken(Tree sentence, int with) {
    int end = Extent.clauseEnd(sentence, with + 1, with + FURTHEST_LEAD);
    for (int i = with + 1; i + 1 < end && !sentence.tag(i).equals("VBG"); i++) {
      if (sentence.word(i).equals("to") && sentence.tag(i + 1).equals("VB")) {
        return i;
      }
    }
    return -1;
  }

  /** What a text that was put forward does: demands, offers. */
  private boolean isOfTerm(Tree sentence, int noun, int verb) {
    int above = sentence.head(noun);
    return above >= 0
        && words.is(sentence, above, "present")
        && sentence.is(noun, "obj", "nsubj:pass")
        && words.stance(sentence, verb) != null;
  }

  /** Whether a participle tells what it holds: "a draft <em>demanding</em> a truce". */
  boolean isTold(Tree sentence, int noun) {
    int leading = leading(sentence, noun);
    return leading == noun + 1 && sentence.tag(leading).equals("VBG");
  }

  /** The word that leads to what it holds: at once, or behind whose it is; else -1. */
  private int leading(Tree sentence, int noun) {
    int limit = noun + FURTHEST_LEAD - 1;
    int end = Math.min(Extent.clauseEnd(sentence, noun + 1, limit) + 1, sentence.size());
    int whose = whose(sentence, noun);
    for (int i = noun + 1; i < end; i++) {
      if (leads(sentence, i)) {
        return i;
      }
      boolean passed = i <= whose || (whose > 0 && !sentence.isVerb(i));
      if (!passed && !sentence.word(i).equals(",")) {
        return belonging(sentence, noun, end);
      }
    }
    return -1;
  }

  /**
   * What the tree hangs on it: "a text <em>through mediators</em> that offers a truce"; else -1.
   */
  private int belonging(Tree sentence, int noun, int end) {
    for (int child : sentence.childrenWith(noun, "acl", "acl:relcl", "nmod")) {
      int first = child > noun ? sentence.first(child) : -1;
      if (first > noun && first < end && leads(sentence, first)) {
        return first;
      }
    }
    return -1;
  }

  private boolean leads(Tree sentence, int i) {
    boolean participle =
        sentence.tag(i).equals("VBG")
            && !sentence.word(i - 1).equals(",")
            && (words.stance(sentence, i) != null
                || words.is(sentence, i, "lead")
                || words.is(sentence, i, "comment"));
    return participle
        || LEADING.contains(Grammar.lemma(sentence, i))
        || LEADING.contains(sentence.word(i));
  }

  /** The "by" of "a plan by", "a plan, put forward by"; -1 where nobody is named so. */
  private static int whose(Tree sentence, int noun) {
    int i = noun + 1;
    if (i < sentence.size() && sentence.word(i).equals(",")) {
      i++;
    }
    while (i < sentence.size() && i <= noun + 4) {
      if (WHOSE.contains(sentence.word(i))) {
        return i;
      }
      boolean participle = Set.of("VBN", "VBD", "RB", "RP").contains(sentence.tag(i));
      if (!participle && !sentence.is(i, "compound:prt", "advmod")) {
        return -1;
      }
      i++;
    }
    return -1;
  }

  /** The colon before a list of what it holds: "the plan has three points: …"; else -1. */
  private static int colon(Tree sentence, int noun) {
    int end = Math.min(sentence.size(), noun + FURTHEST_LEAD);
    for (int i = noun + 1; i < end; i++) {
      if (sentence.word(i).equals(":")) {
        return i + 1;
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
      String next = sentence.word(i + 1);
      boolean conjunction = sentence.tag(i).equals("CC");
      boolean another = conjunction && FINITE.contains(sentence.tag(i + 1));
      boolean said = conjunction && next.equals("that");
      boolean aside = sentence.word(i).equals(",") && ASIDES.contains(next);
      if (another || said || aside) {
        return i;
      }
      if (BESIDE.contains(next)) {
        return i + 1;
      }
    }
    return end;
  }

  private void addAll(
      Reading reading, Tree sentence, int from, int end, List<Proposal.Term> terms) {
    for (Issues.Match match : issues.in(sentence, from, end)) {
      boolean known = terms.stream().anyMatch(term -> term.issue().equals(match.issue()));
      boolean whole = WHOLE.contains(match.issue()) && !isWholeHeld(sentence, from, match);
      if (!known && !whole && !isCommentedOn(sentence, from, match.first())) {
        Passage passage = reading.passage(Grammar.span(sentence, match.first(), match.end() - 1));
        terms.add(new Proposal.Term(match.issue(), Stance.DEMANDS, List.of(passage)));
      }
    }
  }

  /**
   * "A plan for <em>talks</em>", "a draft endorsing the <em>peace plan</em>": it is held itself.
   */
  private boolean isWholeHeld(Tree sentence, int from, Issues.Match match) {
    boolean near =
        leads(sentence, from)
            && !THAT.contains(sentence.word(from))
            && match.first() > from
            && match.first() - from <= FURTHEST_WHOLE;
    boolean on =
        match.end() < sentence.size() && ABOUT.contains(sentence.word(match.end())); // what on
    return near && !on;
  }

  /** "A draft <em>condemning</em> the raids and calling for a truce": the raids are no term. */
  private boolean isCommentedOn(Tree sentence, int from, int first) {
    for (int i = first - 1; i >= from && !sentence.tag(i).equals("CC"); i--) {
      if (words.is(sentence, i, "comment")) {
        return true;
      }
    }
    return false;
  }
}
