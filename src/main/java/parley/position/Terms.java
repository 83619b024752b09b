package parley.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.entry.Proposal;
import parley.entry.Stance;
import parley.reading.Grammar;
import parley.reading.Reading;
import parley.syntax.Tree;

/** What a proposal is said to hold: it is the subject, and the verb leads to the terms. */
final class Terms {

  private static final Set<String> AUXILIARIES = Set.of("would", "will");

  private final ProposalWords words;
  private final Matters matters = new Matters();

  Terms(ProposalWords words) {
    this.words = words;
  }

  List<Proposal.Term> of(Reading reading, Tree sentence, int noun) {
    List<Proposal.Term> terms = new ArrayList<>();
    int above = sentence.head(noun);
    if (above < 0) {
      return terms;
    }
    if (sentence.is(noun, "nsubj")) {
      for (int verb : Grammar.conjuncts(sentence, above)) {
        if (verb > noun && Grammar.subject(sentence, verb) == noun) {
          ofVerb(reading, sentence, verb, terms);
        }
      }
    } else if (sentence.is(noun, "compound") && above == noun + 1) {
      @Nullable Stance stance = words.stanceOfPlural(sentence, above);
      int matter = sentence.child(above, "obj", "nmod", "obl");
      if (stance != null && matter > above) {
        add(reading, sentence, matter, stance, terms);
      }
    }
    return terms;
  }

  private void ofVerb(Reading reading, Tree sentence, int verb, List<Proposal.Term> terms) {
    if (isNegated(sentence, verb)) {
      return;
    }
    @Nullable Stance stance = words.stance(sentence, verb);
    if (stance == null) {
      int auxiliary = sentence.child(verb, "aux");
      boolean would =
          auxiliary >= 0
              && sentence.child(verb, "aux:pass") < 0
              && AUXILIARIES.contains(Grammar.lemma(sentence, auxiliary));
      if (would) {
        add(reading, sentence, verb, Stance.OFFERS, terms);
      }
      return;
    }
    int matter = sentence.child(verb, "obj", "xcomp", "ccomp");
    if (matter < 0) {
      matter = sentence.child(verb, "obl");
    }
    if (matter > verb) {
      add(reading, sentence, matter, stance, terms);
    }
  }

  private static boolean isNegated(Tree sentence, int verb) {
    for (int child : sentence.childrenWith(verb, "advmod")) {
      if (Set.of("not", "n't", "never").contains(Grammar.lemma(sentence, child))) {
        return true;
      }
    }
    return false;
  }

  private void add(
      Reading reading, Tree sentence, int matter, Stance stance, List<Proposal.Term> terms) {
    List<Integer> all = Grammar.conjuncts(sentence, matter);
    for (int i = 0; i < all.size(); i++) {
      int one = all.get(i);
      int before = i + 1 < all.size() ? sentence.first(all.get(i + 1)) : sentence.size();
      String issue = matters.issue(sentence, one, before);
      if (issue != null && terms.stream().noneMatch(t -> t.issue().equals(issue))) {
        int first = first(sentence, one);
        int last = Math.max(one, Extent.last(sentence, one, Math.max(before, one + 1)));
        terms.add(
            new Proposal.Term(
                issue, stance, List.of(reading.passage(Grammar.span(sentence, first, last)))));
      }
    }
  }

  /** Where the term's own words begin: behind its preposition, its subject, its auxiliaries. */
  private static int first(Tree sentence, int matter) {
    if (sentence.isVerb(matter)) {
      return matter;
    }
    int first = matter;
    for (int child : sentence.children(matter)) {
      boolean leads = sentence.is(child, "case", "mark", "cc", "punct", "nsubj", "aux");
      if (child < matter && !leads) {
        first = Math.min(first, sentence.first(child));
      }
    }
    return first;
  }
}
