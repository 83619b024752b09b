package parley.position;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.entry.Issues;
import parley.reading.Grammar;
import parley.reading.Reading;
import parley.rule.RuleFile;
import parley.syntax.Tree;

/**
 * The one issue that an article is about, where it is about one: "the bill" and "this resolution"
 * are then on it, though the words alone tell no issue.
 *
 * @param issue null where no issue stands out
 */
record Topic(@Nullable String issue) {

  /** Issues that name the talks as a whole and say nothing of what they are on. */
  private static final Set<String> WHOLE = Set.of("peace-deal", "talks");

  private static final Set<String> POINTING = Set.of("this", "that", "such", "these", "those");

  private static final Set<String> RELATIONS =
      Set.of("obj", "obl", "nsubj", "nsubj:pass", "xcomp", "ccomp", "nmod", "conj");

  private static final Set<String> NOUNS = nouns();

  /** An issue that is spoken of less often is no topic. */
  private static final int FEWEST = 3;

  private static Set<String> nouns() {
    Set<String> nouns = new HashSet<>();
    RuleFile.shipped("position/topics.rules").lines().forEach(line -> nouns.add(line.field(0)));
    return Set.copyOf(nouns);
  }

  /** The issue that at least half of all words tell that tell one. */
  static Topic of(Reading reading, Issues issues) {
    Map<String, Integer> counts = new HashMap<>();
    int all = 0;
    for (Tree sentence : reading.sentences()) {
      for (Issues.Match match : issues.in(sentence, 0, sentence.size())) {
        if (!WHOLE.contains(match.issue())) {
          counts.merge(match.issue(), 1, Integer::sum);
          all++;
        }
      }
    }
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() >= FEWEST && 2 * entry.getValue() >= all) {
        return new Topic(entry.getKey());
      }
    }
    return new Topic(null);
  }

  /** The issue, where there is one. */
  List<String> issues() {
    return issue == null ? List.of() : List.of(issue);
  }

  /** The topic, where the matter is a thing that was told of before: "drop <em>the bill</em>". */
  List<String> meant(Tree sentence, int matter) {
    boolean known = issue != null && (pointsBack(sentence, matter) || holds(sentence, matter));
    return known && issue != null ? List.of(issue) : List.of();
  }

  private static boolean holds(Tree sentence, int matter) {
    int last = Math.min(sentence.last(matter), sentence.size() - 1);
    for (int i = sentence.first(matter); i <= last; i++) {
      if (sentence.head(i) == matter
          && RELATIONS.contains(sentence.relation(i))
          && pointsBack(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean pointsBack(Tree sentence, int noun) {
    int determiner = sentence.child(noun, "det");
    if (!sentence.isNoun(noun) || determiner < 0) {
      return false;
    }
    String word = Grammar.lemma(sentence, determiner);
    String plain = sentence.word(determiner).toLowerCase(Locale.ROOT);
    boolean document = NOUNS.contains(Grammar.lemma(sentence, noun));
    return document && (word.equals("the") || POINTING.contains(plain));
  }
}
