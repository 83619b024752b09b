package parley.position;

import java.util.List;
import parley.entry.Stance;
import parley.entry.Statement;
import parley.linear.Features;
import parley.reading.Grammar;
import parley.syntax.Tree;

/**
 * What speaks for a clause's telling where a side stands, and how: the word and what hangs on it,
 * the words above it, who tells it, and what the rules for cues make of it.
 *
 * <p>The numbers tell kinds of traits apart; weights are learned for each kind with its values.
 */
final class StanceTraits {

  /** Words of the clause that are looked at. */
  private static final int LONGEST_CLAUSE = 30;

  /** As the weights number them. */
  private static final List<Statement.Manner> MANNERS = List.of(Statement.Manner.values());

  private StanceTraits() {}

  static void add(Clause clause, Features f) {
    f.add(1, 0);
    ofWord(clause, f);
    ofParts(clause, f);
    ofWhose(clause, f);
    ofRules(clause, f);
    ofTelling(clause, f);
    ofMatter(clause, f);
  }

  private static void ofWord(Clause c, Features f) {
    Tree tree = c.tree;
    int classAbove = c.up < 0 ? -1 : tree.wordClass(c.up);
    int relationAbove = c.up < 0 ? 0 : Features.hash(tree.relation(c.up));
    int top = c.up < 0 || tree.head(c.up) < 0 ? 0 : c.sentence.lemma(tree.head(c.up));
    int negated = c.negated ? 1 : 0;
    int passive = c.passive ? 1 : 0;
    f.add(2, c.word);
    f.add(3, c.tag);
    f.add(4, tree.wordClass(c.at));
    f.add(5, c.relation);
    f.add(6, c.relation, c.preposition, c.above);
    f.add(7, c.relation, classAbove);
    f.add(8, c.relation, relationAbove, top);
    f.add(9, c.relation, c.preposition);
    f.add(10, c.word, c.above);
    if (c.negated) {
      f.add(16, 0);
      f.add(17, c.word);
      f.add(18, c.modal);
    }
    if (c.modal != 0) {
      f.add(19, c.modal, c.word);
      f.add(20, c.modal, negated);
    }
    if (c.aboveNegated) {
      f.add(21, 0);
      f.add(22, c.above);
    }
    f.add(51, c.word, c.whose.number, c.complement, negated);
    f.add(52, c.word, c.complement);
    f.add(53, tree.wordClass(c.at), c.whose.number, c.complement, negated);
    f.add(54, c.word, c.above, c.whoseAbove.number);
    f.add(
        55,
        Features.mix(c.relation, c.preposition),
        c.above,
        c.whoseAbove.number,
        c.aboveNegated ? 1 : 0);
    f.add(56, c.word, passive);
    f.add(57, c.modal, c.whose.number, c.word);
    f.add(58, c.tag, c.modal, passive);
    f.add(59, c.word, c.tag, c.modal);
  }

  private static void ofParts(Clause c, Features f) {
    Tree tree = c.tree;
    int object = c.object;
    if (object >= 0) {
      f.add(25, c.sentence.lemma(object));
      f.add(26, tree.wordClass(object));
      f.add(27, c.word, c.sentence.lemma(object));
      f.add(28, c.word, c.sentence.somebody(object).number);
      f.add(29, c.word);
      for (Stance stance : c.stances(object)) {
        f.add(68, Leanings.number(stance));
      }
    }
    for (int child : tree.children(c.at)) {
      int lemma = c.sentence.lemma(child);
      switch (tree.relation(child)) {
        case "aux" -> f.add(11, lemma);
        case "aux:pass" -> f.add(12, 0);
        case "cop" -> f.add(13, 0);
        case "advmod" -> f.add(14, lemma);
        case "det" -> f.add(15, lemma);
        case "mark" -> {
          f.add(23, lemma);
          f.add(24, lemma, c.above);
        }
        case "obl", "nmod" -> {
          int lead = Features.hash(Grammar.preposition(tree, child));
          f.add(30, lead);
          f.add(31, c.word, lead);
          f.add(32, lemma);
          f.add(33, lead, tree.wordClass(child));
        }
        case "xcomp", "ccomp", "acl", "advcl" -> {
          int relation = Features.hash(tree.relation(child));
          int mark = tree.child(child, "mark");
          int lead = mark < 0 ? 0 : c.sentence.lemma(mark);
          f.add(34, relation, lead);
          f.add(35, c.word, relation, lead);
          f.add(36, lemma);
          f.add(37, tree.wordClass(child));
          for (Stance stance : c.stances(child)) {
            f.add(38, Leanings.number(stance));
          }
        }
        case "compound:prt" -> {
          f.add(39, lemma);
          f.add(40, c.word, lemma);
        }
        case "amod", "compound" -> {
          f.add(41, lemma);
          f.add(42, tree.wordClass(child));
        }
        default -> {}
      }
    }
  }

  private static void ofWhose(Clause c, Features f) {
    int whose = c.whose.number;
    f.add(43, whose);
    f.add(44, whose, c.word);
    f.add(45, whose, c.modal, c.negated ? 1 : 0);
    if (c.subject >= 0 && c.whose != Clause.Somebody.SIDE) {
      f.add(46, c.sentence.lemma(c.subject));
    }
    f.add(47, c.whoseAbove.number);
    f.add(48, c.whoseAbove.number, c.relation, c.above);
    if (c.owner >= 0) {
      int owner = c.sentence.somebody(c.owner).number;
      f.add(49, owner);
      f.add(50, owner, c.word);
    }
  }

  private static void ofRules(Clause c, Features f) {
    for (var ruled : c.sentence.ruled(c.at)) {
      f.add(60, Leanings.number(ruled.stance()));
      f.add(61, 0);
    }
    for (Stance stance : c.stances(c.at)) {
      f.add(62, Leanings.number(stance));
      f.add(63, Leanings.number(stance), c.negated ? 1 : 0);
      f.add(64, Leanings.number(stance), c.whose.number);
    }
    if (c.up >= 0) {
      for (Stance stance : c.stances(c.up)) {
        f.add(65, Leanings.number(stance), c.relation);
        f.add(66, Leanings.number(stance), c.aboveNegated ? 1 : 0);
        f.add(67, Leanings.number(stance), c.whoseAbove.number);
      }
    }
  }

  private static void ofTelling(Clause c, Features f) {
    int told = c.told.number;
    f.add(75, told);
    f.add(76, told, c.whose.number);
    f.add(77, told, c.whose.number, c.modal, c.negated ? 1 : 0);
    f.add(78, told, c.word);
    if (c.statement != null) {
      f.add(79, MANNERS.indexOf(c.statement.manner()));
    }
    if (c.cue != 0) {
      f.add(80, c.cue);
      f.add(81, c.cue, c.modal);
    }
  }

  private static void ofMatter(Clause c, Features f) {
    Tree tree = c.tree;
    int at = c.at;
    int issues = Math.min(2, c.issues.size());
    int some = Math.min(1, issues);
    boolean told = c.issues.stream().anyMatch(m -> m.first() <= at && at < m.end());
    f.add(82, issues);
    f.add(83, told ? 1 : 0, tree.isNoun(at) ? 1 : 0);
    f.add(84, some, c.word);
    f.add(85, some, c.relation, c.above);
    f.add(86, (Math.min(3, c.sentence.article.told()) + 1) >> 1);
    f.add(87, Math.min(6, (c.last - c.first) / 3));
    int end = Math.min(c.last + 1, c.first + LONGEST_CLAUSE);
    for (int i = c.first; i < end; i++) {
      if (i != at && !tree.isPunctuation(i)) {
        f.add(88, c.sentence.lemma(i));
      }
    }
  }
}
