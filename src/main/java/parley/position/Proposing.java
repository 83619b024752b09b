package parley.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.entry.Issues;
import parley.entry.Proposal;
import parley.entry.Realis;
import parley.entry.Stance;
import parley.entry.Who;
import parley.reading.ArticleContext;
import parley.reading.Factuality;
import parley.reading.FactualityReader;
import parley.reading.Grammar;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Proposals that a verb tells: "Peru proposed <em>a truce of ten days</em>", "<em>a truce</em>
 * proposed by Peru", "<em>the proposed truce</em>". What is a proposal by its noun ("proposed a
 * plan") is none of these.
 */
final class Proposing {

  /** Issues that name the talks as a whole: who proposes talks puts no text forward. */
  private static final Set<String> WHOLE = Set.of("talks");

  /** "A truce on the coast <em>proposed</em> by Peru". */
  private static final int LONGEST_WAY = 10;

  /** The longest words of a proposal, in tokens. */
  private static final int LONGEST = 30;

  /**
   * What is proposed.
   *
   * @param authors the sides that propose it, each once; may be empty
   * @param words what is proposed
   * @param noun the token that heads it, or -1 where it is no noun
   * @param fact whether it was put forward, rather than may be
   */
  record Proposed(
      List<Who> authors, Span words, int noun, List<Proposal.Term> terms, boolean fact) {}

  private final ProposalWords words;
  private final TermIssues issues;
  private final FactualityReader factuality = FactualityReader.standard();

  Proposing(ProposalWords words, Issues issues) {
    this.words = words;
    this.issues = new TermIssues(issues);
  }

  /** What this verb puts forward, where the words tell an issue of it. */
  Optional<Proposed> of(ArticleContext context, Tree sentence, int verb) {
    boolean before = isBefore(sentence, verb);
    int thing = before ? sentence.head(verb) : thing(sentence, verb);
    int subject = sentence.child(verb, "nsubj");
    boolean text = subject >= 0 && isDocument(sentence, subject); // "the draft proposes a truce"
    boolean own = thing >= 0 && words.is(sentence, thing, "own");
    if (thing < 0 || text || own || isDocument(sentence, thing)) {
      return Optional.empty();
    }
    int first = Math.min(thing, sentence.first(thing));
    first = first <= verb && thing > verb ? (before ? first : verb + 1) : first;
    while (first < thing && Set.of("IN", "TO").contains(sentence.tag(first))) {
      first++; // "agree to a truce proposed by Peru"
    }
    int last = Extent.last(sentence, thing);
    int end = (thing < verb ? Math.max(thing, Math.min(verb - 1, last)) : last) + 1;
    int within = before ? thing + 1 : end; // "the proposed route for the gas": a route
    end = Math.min(end, first + LONGEST);
    List<Proposal.Term> terms = new ArrayList<>();
    for (Issues.Match match : issues.in(sentence, first, end)) {
      boolean known = terms.stream().anyMatch(term -> term.issue().equals(match.issue()));
      if (!known && !WHOLE.contains(match.issue()) && match.first() < within) {
        Span at = Grammar.span(sentence, match.first(), match.end() - 1);
        terms.add(
            new Proposal.Term(
                match.issue(), Stance.DEMANDS, List.of(context.reading().passage(at))));
      }
    }
    Factuality told = factuality.of(sentence, verb);
    if (terms.isEmpty() || told.negated()) {
      return Optional.empty();
    }
    Span span = Grammar.span(sentence, first, end - 1);
    return Optional.of(
        new Proposed(
            authors(context, sentence, verb),
            span,
            sentence.isNoun(thing) ? thing : -1,
            terms,
            told.realis() == Realis.ACTUAL));
  }

  private boolean isDocument(Tree sentence, int thing) {
    return words.isNoun(sentence, thing);
  }

  /** "The <em>proposed</em> truce". */
  private static boolean isBefore(Tree sentence, int verb) {
    int noun = sentence.head(verb);
    return noun > verb && sentence.is(verb, "amod") && sentence.isNoun(noun);
  }

  private static int thing(Tree sentence, int verb) {
    if (!sentence.isVerb(verb)) {
      return -1;
    }
    if (sentence.tag(verb).equals("VBN") && sentence.is(verb, "acl")) {
      int noun = sentence.head(verb);
      boolean behind =
          noun < verb && verb - noun <= LONGEST_WAY && !sentence.word(verb - 1).equals(",");
      return behind ? noun : -1;
    }
    int passive = sentence.child(verb, "nsubj:pass");
    int object = sentence.child(verb, "obj", "ccomp", "xcomp");
    return object > verb ? object : passive;
  }

  private static List<Who> authors(ArticleContext context, Tree sentence, int verb) {
    int agent = sentence.child(verb, "obl:agent");
    for (int child : sentence.childrenWith(verb, "obl")) {
      if (agent < 0 && Grammar.preposition(sentence, child).equals("by")) {
        agent = child;
      }
    }
    boolean passive =
        sentence.child(verb, "nsubj:pass", "aux:pass") >= 0
            || sentence.is(verb, "amod")
            || (sentence.tag(verb).equals("VBN") && sentence.is(verb, "acl"));
    int who = agent >= 0 || passive ? agent : Grammar.subject(sentence, verb);
    List<Who> found = new ArrayList<>();
    if (who >= 0) {
      for (int one : Grammar.conjuncts(sentence, who)) {
        context.sides().of(sentence, one).stream()
            .filter(side -> found.stream().noneMatch(side::isSameAs))
            .forEach(found::add);
      }
    }
    return List.copyOf(found);
  }
}
