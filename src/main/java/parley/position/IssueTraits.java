package parley.position;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import parley.entry.Issues;
import parley.entry.Stance;
import parley.linear.Features;
import parley.syntax.Tree;

/**
 * What speaks for a clause's being on an issue: what its words tell, in their place or beside it,
 * what the article is about, and the words themselves.
 */
final class IssueTraits {

  /** Words of the clause that are looked at. */
  private static final int LONGEST_CLAUSE = 40;

  private IssueTraits() {}

  static void add(Clause c, MatterIssues matters, Features f) {
    Tree tree = c.tree;
    f.add(1, 0);
    c.sentence.ruled(c.at).forEach(ruled -> f.add(2, Features.hash(ruled.issue())));
    f.add(3, c.word);
    for (Stance stance : c.stances(c.at)) {
      f.add(4, Leanings.number(stance));
    }
    f.add(5, c.above);
    if (c.object >= 0) {
      f.add(6, c.sentence.lemma(c.object));
    }
    ofClause(c, matters, f);
    addAll(13, issues(c.sentence.issues), f);
    addAll(14, issues(c.sentence.before), f);
    ofArticle(c.sentence.article, f);
    int end = Math.min(c.last + 1, c.first + LONGEST_CLAUSE);
    for (int i = c.first; i < end; i++) {
      if (!tree.isPunctuation(i)) {
        f.add(19, c.sentence.lemma(i));
        if (tree.isNoun(i) || tree.isVerb(i)) {
          f.add(20, tree.wordClass(i));
        }
        if (i > c.first) {
          f.add(21, c.sentence.lemma(i - 1), c.sentence.lemma(i));
        }
      }
    }
    for (int i = 0; i < tree.size(); i++) {
      if ((i < c.first || i > c.last) && (tree.isNoun(i) || tree.isVerb(i))) {
        f.add(22, c.sentence.lemma(i));
      }
    }
  }

  private static void ofClause(Clause c, MatterIssues matters, Features f) {
    Set<String> here = issues(c.issues);
    addAll(7, here, f);
    if (here.isEmpty()) {
      f.add(10, 0);
    } else {
      f.add(8, Features.hash(c.issues.getFirst().issue()));
    }
    Set<String> own = new LinkedHashSet<>();
    for (Issues.Match match : c.issues) {
      if (match.first() <= c.at && c.at < match.end()) {
        own.add(match.issue());
      }
    }
    addAll(9, own, f);
    addAll(11, matters.issues(c.tree, c.at, c.tree.size()), f);
    Set<String> below = new LinkedHashSet<>();
    for (int child : c.tree.childrenWith(c.at, "obj", "obl", "xcomp", "ccomp")) {
      below.addAll(matters.issues(c.tree, child, c.tree.size()));
    }
    addAll(12, below, f);
  }

  private static void ofArticle(TraitSentence.About article, Features f) {
    for (Map.Entry<String, Integer> told : article.issues().entrySet()) {
      int issue = Features.hash(told.getKey());
      f.add(15, issue);
      if (4 * told.getValue() >= article.told()) {
        f.add(16, issue);
      }
      if (2 * told.getValue() >= article.told()) {
        f.add(17, issue);
      }
    }
    String topic = article.topic().issue();
    if (topic != null) {
      f.add(18, Features.hash(topic));
    }
    for (int word : article.words()) {
      f.add(23, word);
    }
  }

  private static Set<String> issues(Iterable<Issues.Match> matches) {
    Set<String> issues = new LinkedHashSet<>();
    matches.forEach(match -> issues.add(match.issue()));
    return issues;
  }

  private static void addAll(int template, Iterable<String> issues, Features f) {
    issues.forEach(issue -> f.add(template, Features.hash(issue)));
  }
}
