package parley.position;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.entry.Issues;
import parley.reading.Grammar;
import parley.reading.Reading;
import parley.rule.RuleFile;
import parley.syntax.Tree;

/**
 * The one issue that an article is about, where it is about one: "the bill" and "this resolution"
 * are then on it, though the words alone tell no issue. "This programme" is on what the last
 * programme was on of which the article tells that.
 *
 * @param issue null where no issue stands out
 * @param told issues of nouns, by lemma and by where they were told in the text
 */
record Topic(@Nullable String issue, Map<String, NavigableMap<Integer, String>> told) {

  /** Issues that name the talks as a whole and say nothing of what they are on. */
  private static final Set<String> WHOLE = Set.of("peace-deal", "talks");

  private static final Set<String> POINTING = Set.of("this", "that", "such", "these", "those");

  private static final Set<String> RELATIONS =
      Set.of("obj", "obl", "nsubj", "nsubj:pass", "xcomp", "ccomp", "nmod", "conj");

  private static final Set<String> NOUNS = nouns();

  private static final Set<String> DEALS = Set.of("deal", "agreement", "accord", "pact");

  private static final Set<String> TRUCES = Set.of("ceasefire", "cease-fire", "truce");

  private static final Set<String> WARS = Set.of("war", "conflict");

  private static final Set<String> PEACE =
      Set.of("peace", "war", "conflict", "political", "settlement", "peaceful", "comprehensive");

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
    Map<String, NavigableMap<Integer, String>> told = new HashMap<>();
    int all = 0;
    for (Tree sentence : reading.sentences()) {
      for (Issues.Match match : issues.in(sentence, 0, sentence.size())) {
        int noun = described(sentence, match);
        if (noun >= 0 && !WHOLE.contains(match.issue())) {
          told.computeIfAbsent(Grammar.lemma(sentence, noun), lemma -> new TreeMap<>())
              .putIfAbsent(sentence.span(noun).start(), match.issue());
        }
        if (!WHOLE.contains(match.issue())) {
          counts.merge(match.issue(), 1, Integer::sum);
          all++;
        }
      }
    }
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() >= FEWEST && 2 * entry.getValue() >= all) {
        return new Topic(entry.getKey(), told);
      }
    }
    return new Topic(null, told);
  }

  /** The noun whose issue words tell: "<em>programme</em>" of "nuclear programme"; or -1. */
  private static int described(Tree sentence, Issues.Match match) {
    int last = match.end() - 1;
    int head = sentence.head(last);
    boolean before = head > last && sentence.is(last, "amod", "compound") && sentence.isNoun(head);
    if (before) {
      return head;
    }
    return match.end() - match.first() > 1 && sentence.isNoun(last) ? last : -1;
  }

  /**
   * The issues of a matter by what is told before it of the same thing: "this deal" is on what the
   * last deal was on, though a deal alone may be any. Where none is pointed at, a deal is on what
   * the article is about.
   */
  List<String> narrowed(Tree sentence, int matter, List<String> issues) {
    if (!issues.isEmpty() && !WHOLE.containsAll(issues)) {
      return issues;
    }
    for (int i = sentence.first(matter); i <= sentence.last(matter); i++) {
      boolean here = i == matter || sentence.head(i) == matter;
      if (here && pointsAt(sentence, i)) {
        NavigableMap<Integer, String> known = told.get(Grammar.lemma(sentence, i));
        Map.Entry<Integer, String> before =
            known == null ? null : known.lowerEntry(sentence.span(i).start());
        if (before != null) {
          return List.of(before.getValue());
        }
      }
    }
    boolean plain = issues.equals(List.of("peace-deal")) && isAnyDeal(sentence, matter);
    return plain && issue != null ? List.of(issue) : issues;
  }

  /** "conclude <em>a deal</em>", without a word of peace: one on what the article is about. */
  private static boolean isAnyDeal(Tree sentence, int matter) {
    boolean deal = false;
    for (int i = sentence.first(matter); i <= sentence.last(matter); i++) {
      String lemma = Grammar.lemma(sentence, i);
      deal |= DEALS.contains(lemma);
      if (PEACE.contains(lemma)) {
        return false;
      }
    }
    return deal;
  }

  /** "this deal", "these programmes". */
  private static boolean pointsAt(Tree sentence, int noun) {
    int determiner = sentence.isNoun(noun) ? sentence.child(noun, "det") : -1;
    return determiner >= 0 && POINTING.contains(sentence.word(determiner).toLowerCase(Locale.ROOT));
  }

  /** Whether a noun names a text that is put forward: a plan, a bill. */
  static boolean isText(Tree sentence, int noun) {
    return sentence.isNoun(noun) && NOUNS.contains(Grammar.lemma(sentence, noun));
  }

  /** Whoever turns down "a plan to end the war" turns down the plan, and not the war's end. */
  List<String> ofText(Tree sentence, int matter, List<String> issues) {
    if (!isText(sentence, matter) || !issues.contains("ceasefire")) {
      return issues;
    }
    int last = Math.min(sentence.last(matter), sentence.size() - 1);
    for (int i = sentence.first(matter); i <= last; i++) {
      if (TRUCES.contains(Grammar.lemma(sentence, i))) {
        return issues;
      }
    }
    for (int i = matter + 1; i <= last && !sentence.word(i).equals(","); i++) {
      if (WARS.contains(Grammar.lemma(sentence, i))) {
        return issues.stream()
            .map(one -> one.equals("ceasefire") ? "peace-deal" : one)
            .distinct()
            .toList();
      }
    }
    return issues;
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
