package parley.position;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.entry.Issues;
import parley.entry.Proposal;
import parley.linear.Features;
import parley.reading.Grammar;
import parley.syntax.Tree;

/**
 * What speaks for a clause's telling what a proposal holds: the clause itself, as for a position,
 * and how it hangs together with the words that name the proposal, in its sentence or one before.
 */
final class TermTraits {

  /** So many steps of a tree lead from a clause to a proposal at most. */
  private static final int LONGEST_PATH = 5;

  /** So many words are looked at on the way up, so that no tree takes longer than its words. */
  private static final int DEEPEST = 100;

  /** Nouns and pronouns by which a later sentence goes on about a proposal. */
  private static final Set<String> AGAIN =
      Set.of("it", "they", "this", "that", "both", "which", "these", "he", "she");

  /** Tags of words that lead to a clause: "and", "to", "that", "which". */
  private static final Set<String> LEADING = Set.of("CC", "TO", "IN", "WDT");

  private TermTraits() {}

  /**
   * Adds the traits of a clause.
   *
   * @param mention the word that names the proposal, or -1 where it stands in a sentence before
   * @param behind how many sentences before
   * @param noun the word itself, wherever it stands
   * @param ruled what rules take for terms in the sentence
   */
  static void add(
      Clause c, int mention, int behind, int noun, List<Proposal.Term> ruled, Features f) {
    StanceTraits.add(c, f);
    Tree tree = c.tree;
    f.add(101, behind);
    f.add(102, behind, c.word);
    f.add(103, behind, c.relation, c.modal);
    f.add(104, noun, behind);
    ofRules(c, ruled, f);
    ofTop(c, behind, f);
    if (mention >= 0) {
      ofMention(c, mention, noun, f);
    } else {
      f.add(105, Features.hash(tree.word(0).toLowerCase(Locale.ROOT)));
      f.add(106, c.sentence.lemma(0), c.relation);
    }
    for (int i = Math.max(0, c.first - 2); i <= Math.min(c.first, c.at); i++) {
      f.add(107, c.sentence.lemma(i));
      f.add(108, c.sentence.lemma(i), c.relation, behind);
    }
    f.add(109, c.issues.isEmpty() ? 0 : 1);
    boolean own = c.issues.stream().anyMatch(m -> m.first() <= c.at && c.at < m.end());
    f.add(110, own ? 1 : 0, c.relation);
  }

  /** The first token of what a clause says, behind the words that lead to it. */
  static int first(Clause c) {
    int first = c.first;
    while (first < c.at && leads(c.tree, first)) {
      first++;
    }
    return first;
  }

  private static boolean leads(Tree tree, int token) {
    String tag = tree.tag(token);
    return tree.isPunctuation(token) || LEADING.contains(tag);
  }

  /** The last token of what a clause says, before the next of several. */
  static int last(Clause c) {
    int last = c.last;
    for (int child : c.tree.childrenWith(c.at, "conj")) {
      if (child > c.at) {
        last = Math.min(last, c.tree.first(child) - 1);
      }
    }
    return Extent.trimmed(c.tree, c.at, Math.max(c.at, last));
  }

  /** Adds what the words of the clause alone tell of its issue. */
  static void addIssue(Clause c, Features f) {
    int first = first(c);
    int last = last(c);
    for (int i = first; i <= last; i++) {
      if (!c.tree.isPunctuation(i)) {
        f.add(30, c.sentence.lemma(i));
        if (i > first) {
          f.add(35, c.sentence.lemma(i - 1), c.sentence.lemma(i));
        }
        if (c.tree.isNoun(i) || c.tree.isVerb(i)) {
          f.add(36, c.tree.wordClass(i));
        }
      }
    }
    boolean any = false;
    for (Issues.Match match : c.issues) {
      if (match.first() >= first && match.end() - 1 <= last) {
        int issue = Features.hash(match.issue());
        f.add(31, issue);
        if (!any) {
          f.add(32, issue);
        }
        if (match.first() <= c.at && c.at < match.end()) {
          f.add(33, issue);
        }
        any = true;
      }
    }
    f.add(34, any ? 1 : 0);
  }

  private static void ofRules(Clause c, List<Proposal.Term> ruled, Features f) {
    boolean any = false;
    for (Proposal.Term term : ruled) {
      if (term.passages().stream().anyMatch(p -> p.span().overlaps(c.tree.span(c.at)))) {
        f.add(111, Leanings.number(term.stance()));
        any = true;
      }
    }
    f.add(112, any ? 1 : 0);
  }

  /** The verb of its sentence or of the clause that it belongs to, and whose that is. */
  private static void ofTop(Clause c, int behind, Features f) {
    Tree tree = c.tree;
    int verb = c.at;
    for (int step = 0; step < LONGEST_PATH && tree.head(verb) >= 0; step++) {
      if (verb != c.at && tree.isVerb(verb)) {
        break;
      }
      verb = tree.head(verb);
    }
    int subject = Grammar.subject(tree, verb);
    int lemma = subject < 0 ? 0 : c.sentence.lemma(subject);
    boolean again = subject >= 0 && AGAIN.contains(Grammar.lemma(tree, subject));
    f.add(113, c.sentence.lemma(verb));
    f.add(114, lemma);
    f.add(115, c.sentence.lemma(verb), lemma);
    f.add(116, again ? 1 : 0, behind);
    f.add(117, again ? 1 : 0, c.sentence.lemma(verb));
    for (int child : tree.childrenWith(verb, "aux", "cop", "aux:pass")) {
      f.add(118, c.sentence.lemma(child));
      f.add(119, c.sentence.lemma(child), c.relation);
    }
    int root = tree.root();
    f.add(120, c.sentence.lemma(root));
    int rootSubject = Grammar.subject(tree, root);
    f.add(121, rootSubject < 0 ? 0 : c.sentence.lemma(rootSubject), behind);
  }

  private static void ofMention(Clause c, int mention, int noun, Features f) {
    Tree tree = c.tree;
    int away = c.at - mention;
    int far = away < 0 ? -1 : away < 4 ? 1 : away < 10 ? 2 : away < 25 ? 3 : 4;
    f.add(130, far);
    f.add(131, far, c.relation);
    int joint = joint(tree, c.at, mention);
    int path = path(tree, c.at, mention, joint);
    f.add(132, path);
    f.add(133, path, noun);
    f.add(134, path, c.sentence.lemma(joint));
    f.add(135, Features.hash(tree.relation(mention)), joint == mention ? 1 : 0);
    if (mention + 1 < tree.size() && away > 0) {
      f.add(136, c.sentence.lemma(mention + 1));
      f.add(137, c.sentence.lemma(mention + 1), far);
    }
    int above = tree.head(mention);
    f.add(138, above < 0 ? 0 : c.sentence.lemma(above), far);
    // the nearest word before it that leads to what is held: "for", "that", "include"
    for (int i = c.first - 1; i > mention; i--) {
      if (tree.isVerb(i) || Set.of("IN", "TO", ":", "WDT").contains(tree.tag(i))) {
        f.add(139, c.sentence.lemma(i));
        f.add(140, c.sentence.lemma(i), c.relation);
        break;
      }
    }
  }

  /** The relations on the way from a clause up to where it meets the proposal's way, and down. */
  private static int path(Tree tree, int from, int to, int joint) {
    return Features.mix(way(tree, from, joint), way(tree, to, joint) * 31);
  }

  private static int way(Tree tree, int from, int end) {
    int way = 7;
    int i = from;
    for (int step = 0; step < LONGEST_PATH && i != end && i >= 0; step++) {
      String relation = tree.relation(i);
      // one of several is where the first of them is
      way = relation.equals("conj") ? way : Features.mix(way, Features.hash(relation));
      i = tree.head(i);
    }
    return way;
  }

  /** The lowest word that both hang on; in a tree that is far too deep, the one itself. */
  private static int joint(Tree tree, int one, int other) {
    BitSet above = new BitSet(tree.size());
    int i = other;
    for (int step = 0; step < DEEPEST && i >= 0; step++) {
      above.set(i);
      i = tree.head(i);
    }
    i = one;
    for (int step = 0; step < DEEPEST && i >= 0; step++) {
      if (above.get(i)) {
        return i;
      }
      i = tree.head(i);
    }
    return one;
  }
}
