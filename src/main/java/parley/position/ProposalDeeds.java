package parley.position;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.entry.Proposal;
import parley.entry.Realis;
import parley.reading.Factuality;
import parley.reading.FactualityReader;
import parley.reading.Grammar;
import parley.syntax.Tree;

/** What is done with a proposal: who puts it forward, and what becomes of it. */
final class ProposalDeeds {

  /** Taken for prepositions at times: "handed over a plan". */
  private static final Set<String> PARTICLES = Set.of("over", "out", "forward");

  private static final Set<String> FAVOUR = Set.of("favor", "favour");

  /** How many words may stand between "put" and "by". */
  private static final int LONGEST_PARTICLE = 2;

  /** The longest name of who sent it: "the plan the Peruvian envoy sent". */
  private static final int LONGEST_SENDER = 5;

  private final ProposalWords words;
  private final FactualityReader factuality = FactualityReader.standard();

  ProposalDeeds(ProposalWords words) {
    this.words = words;
  }

  /** The verb that says who put it forward: above it, or behind it as a participle; else -1. */
  int presenting(Tree sentence, int noun) {
    int above = sentence.head(noun);
    boolean object =
        sentence.is(noun, "obj", "nsubj:pass")
            || (sentence.is(noun, "obl")
                && PARTICLES.contains(Grammar.preposition(sentence, noun)));
    boolean presents =
        above >= 0 && (words.is(sentence, above, "present") || makes(sentence, noun));
    if (object && presents) {
      return above;
    }
    for (int child : sentence.childrenWith(noun, "acl", "acl:relcl", "appos")) {
      if (words.is(sentence, child, "present") && !isOwnDeed(sentence, child)) {
        return child;
      }
    }
    return isPutForward(sentence, noun) ? noun + 1 : sending(sentence, noun);
  }

  /**
   * The verb of a clause with no "that" right behind it, whatever the tree makes of it: "the plan
   * Peru <em>sent</em> includes"; else -1.
   */
  int sending(Tree sentence, int noun) {
    int verb = noun + 1;
    while (verb + 1 < sentence.size()
        && verb - noun <= LONGEST_SENDER
        && isInName(sentence, verb)) {
      verb++;
    }
    boolean sends =
        verb > noun + 1
            && verb + 1 < sentence.size()
            && sentence.isVerb(verb)
            && words.is(sentence, verb, "present")
            && Set.of("VBZ", "VBD", "VBP", "MD").contains(sentence.tag(verb + 1));
    return sends ? verb : -1;
  }

  /** "An amendment <em>that</em> proposes a vote", "a plan outlining": nobody else does. */
  private static boolean isOwnDeed(Tree sentence, int verb) {
    int subject = sentence.child(verb, "nsubj");
    boolean which = subject >= 0 && sentence.tag(subject).startsWith("W");
    return which || sentence.tag(verb).equals("VBG");
  }

  /** "The senate passed a resolution": a chamber's own, which it puts to nobody. */
  boolean isOwnLaw(Tree sentence, int noun) {
    boolean text = words.is(sentence, noun, "law") || words.is(sentence, noun, "ruling");
    int above = sentence.head(noun);
    int subject = text && above >= 0 ? Grammar.subject(sentence, above) : -1;
    return subject >= 0 && words.is(sentence, subject, "chamber");
  }

  /** Whether it was put forward, as a fact. */
  boolean isPresented(Tree sentence, int presenting) {
    return presenting >= 0 && isFact(sentence, presenting);
  }

  /** Whether it is spoken of as something to answer: "may reject it", "is studying it". */
  boolean isWeighed(Tree sentence, int noun) {
    int above = sentence.head(noun);
    boolean about = sentence.is(noun, "obj", "nsubj:pass", "obl");
    return above >= 0
        && about
        && Stream.of("weigh", "accept", "reject", "amend", "withdraw")
            .anyMatch(kind -> words.is(sentence, above, kind));
  }

  /** "A plan put forward by them", whatever the tree makes of "put". */
  private boolean isPutForward(Tree sentence, int noun) {
    int verb = noun + 1;
    int end = Math.min(sentence.size(), verb + 1 + LONGEST_PARTICLE);
    boolean put =
        verb < end && words.is(sentence, verb, "present") && sentence.tag(verb).startsWith("VB");
    for (int i = verb + 1; put && i < end; i++) {
      if (sentence.word(i).equals("by")) {
        return true;
      }
    }
    return false;
  }

  /** "Made an offer": "made plans" puts nothing forward. */
  private boolean makes(Tree sentence, int noun) {
    boolean made = Grammar.lemma(sentence, sentence.head(noun)).equals("make");
    boolean put =
        words.is(sentence, noun, "proposal")
            || words.is(sentence, noun, "offer")
            || (words.is(sentence, noun, "points") && !made)
            || words.isOfSort(sentence, noun);
    return put && words.is(sentence, sentence.head(noun), "make");
  }

  /** Who presents it, by name; where the verb is active, its subject. */
  static List<Integer> presenters(Tree sentence, int noun, int presenting) {
    if (presenting < 0) {
      return List.of();
    }
    int who = sentence.child(presenting, "obl:agent");
    if (who < 0) {
      for (int child : sentence.childrenWith(presenting, "obl")) {
        if (Grammar.preposition(sentence, child).equals("by")) {
          who = child;
        }
      }
    }
    if (who < 0 && presenting > noun + 1 && isInName(sentence, presenting - 1)) {
      who = presenting - 1; // "the plan Peru sent"
    }
    boolean active = sentence.is(noun, "obj", "obl") && sentence.head(noun) == presenting;
    if (who < 0 && active) {
      who = Grammar.subject(sentence, presenting);
    }
    if (who < 0 && active && presenting > 0 && sentence.word(presenting - 1).equals(",")) {
      who = subjectAbove(sentence, presenting);
    }
    if (who < 0 && presenting > noun) {
      who = named(sentence, presenting);
    }
    return who < 0 ? List.of() : Grammar.conjuncts(sentence, who);
  }

  /** The noun that ends the words behind "by", whatever it hangs on; else -1. */
  private static int named(Tree sentence, int verb) {
    int by = verb + 1;
    int end = Math.min(sentence.size(), by + LONGEST_PARTICLE);
    while (by < end && !sentence.word(by).equals("by")) {
      by++;
    }
    int last = -1;
    for (int i = by + 1; by < end && i < sentence.size() && isInName(sentence, i); i++) {
      last = sentence.isNoun(i) ? i : last;
    }
    return last;
  }

  private static boolean isInName(Tree sentence, int i) {
    return sentence.isNoun(i) || Set.of("DT", "JJ", "POS", "PRP").contains(sentence.tag(i));
  }

  /** "They pushed back, offering a text": the participle shares the subject of its clause. */
  private static int subjectAbove(Tree sentence, int participle) {
    int subject = -1;
    int here = sentence.head(participle);
    while (here >= 0 && subject < 0) {
      subject = sentence.child(here, "nsubj");
      here = sentence.head(here);
    }
    return subject;
  }

  /** What has become of it, where that is told as a fact. */
  Proposal.@Nullable Status status(Tree sentence, int noun, int presenting) {
    int deed = deed(sentence, noun);
    if (deed >= 0 && isFailed(sentence, deed) && words.is(sentence, deed, "accept")) {
      return Proposal.Status.REJECTED;
    }
    if (deed >= 0 && isFact(sentence, deed)) {
      boolean seen = Grammar.lemma(sentence, deed).equals("see");
      if (words.is(sentence, deed, "withdraw")) {
        return Proposal.Status.WITHDRAWN;
      }
      if (words.is(sentence, deed, "reject")) {
        return Proposal.Status.REJECTED;
      }
      if (words.is(sentence, deed, "accept")) {
        return Proposal.Status.ACCEPTED;
      }
      if (words.is(sentence, deed, "amend")) {
        return Proposal.Status.AMENDED;
      }
      if (words.is(sentence, deed, "leak") && (!seen || sentence.is(noun, "nsubj:pass"))) {
        return Proposal.Status.LEAKED;
      }
    }
    boolean told = presenting > noun || (presenting >= 0 && isFact(sentence, presenting));
    if (!told) {
      return null;
    }
    return Grammar.lemma(sentence, presenting).equals("float")
        ? Proposal.Status.FLOATED
        : Proposal.Status.TABLED;
  }

  /** The verb of what is done to it: "adopted it", "agreed to it", "voted in favour of it". */
  private int deed(Tree sentence, int noun) {
    int above = sentence.head(noun);
    int over = above < 0 ? -1 : sentence.head(above);
    boolean inAnother =
        over >= 0 && sentence.tag(above).equals("VBG") && words.isNoun(sentence, over);
    if (above < 0 || inAnother) {
      return -1; // "a draft endorsing the plan"
    }
    if (sentence.is(noun, "obj", "nsubj:pass")) {
      return above;
    }
    if (sentence.is(noun, "nmod") && FAVOUR.contains(Grammar.lemma(sentence, above))) {
      return over;
    }
    String by = Grammar.preposition(sentence, noun);
    boolean led = sentence.is(noun, "obl") && words.leadsTo(sentence, above, by);
    boolean passes = sentence.is(noun, "nsubj") && Grammar.lemma(sentence, above).equals("pass");
    return led || passes ? above : -1;
  }

  /** "<em>Failed</em> to adopt it". */
  private boolean isFailed(Tree sentence, int verb) {
    int above = sentence.is(verb, "xcomp") ? sentence.head(verb) : -1;
    return above >= 0 && Grammar.lemma(sentence, above).equals("fail") && isFact(sentence, above);
  }

  private boolean isFact(Tree sentence, int verb) {
    Factuality told = factuality.of(sentence, verb);
    return told.realis() == Realis.ACTUAL && !told.negated();
  }
}
