package parley.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.rule.RuleFile;
import parley.syntax.Tree;

/**
 * The issues of a negotiation and the words that tell them, as {@code entry/issues.rules} has them,
 * and {@code entry/agreements.names} for agreements that have names of their own.
 *
 * <p>Matching looks at lemmas; of phrases that overlap the longest counts, the first of equals.
 */
public final class Issues {

  /** The words from token {@code first} to before {@code end} of a sentence speak of an issue. */
  public record Match(String issue, int first, int end) {}

  /** Stands in place of an issue where words have none: "deal with". */
  private static final String NONE = "-";

  private record Phrase(List<String> lemmas, String issue) {}

  private static final class Shipped {
    static final RuleFile RULES = RuleFile.shipped("entry/issues.rules");
    static final RuleFile AGREEMENTS = RuleFile.shipped("entry/agreements.names");
    static final Issues ISSUES = new Issues(Map.of(), RULES, AGREEMENTS);
  }

  /** How many words may stand between two words of a phrase. */
  private static final int MOST_BETWEEN = 4;

  private final Set<String> ids = new LinkedHashSet<>();

  /** Phrases by their first word, longest first. */
  private final Map<String, List<Phrase>> byFirst = new HashMap<>();

  private Issues(Map<String, List<String>> own, RuleFile rules, RuleFile agreements) {
    own.forEach((issue, phrases) -> {
      ids.add(issue);
      phrases.forEach(words -> addAsItStands(words, issue));
    });
    for (RuleFile.Line line : rules.lines()) {
      if (line.fields().size() < 3) {
        throw line.broken("wants an issue, its words and an example");
      }
      if (!line.field(0).equals(NONE)) {
        ids.add(line.field(0));
      }
      for (String words : line.list(1)) {
        alternatives(words.split(" ", -1), line.field(0));
      }
    }
    for (RuleFile.Line line : agreements.lines()) {
      if (!ids.contains(line.field(1))) {
        throw line.broken("no such issue: " + line.field(1));
      }
      line.list(0).forEach(name -> addAsItStands(name, line.field(1)));
    }
    byFirst.values().forEach(Issues::longestFirst);
  }

  /** Each phrase of those that take one word of "halt/stop" in each place. */
  private void alternatives(String[] words, String issue) {
    List<List<String>> phrases = List.of(List.of());
    for (String word : words) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> phrase : phrases) {
        for (String one : word.split("/", -1)) {
          List<String> next = new ArrayList<>(phrase);
          next.add(one);
          longer.add(next);
        }
      }
      phrases = longer;
    }
    phrases.forEach(phrase -> add(phrase.toArray(String[]::new), issue));
  }

  private void addAsItStands(String words, String issue) {
    add(words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1), issue);
  }

  private void add(String[] lemmas, String issue) {
    byFirst
        .computeIfAbsent(lemmas[0], first -> new ArrayList<>())
        .add(new Phrase(List.of(lemmas), issue));
  }

  private static void longestFirst(List<Phrase> phrases) {
    phrases.sort((a, b) -> Integer.compare(b.lemmas.size(), a.lemmas.size()));
  }

  /** The taxonomy that ships with Parley. */
  public static Issues standard() {
    return Shipped.ISSUES;
  }

  /**
   * The same, with a negotiation's own issues, which come first where phrases are of one length.
   *
   * @param own by the ids of issues the words and phrases that tell them, as a dictionary has them
   */
  public static Issues with(Map<String, List<String>> own) {
    return own.isEmpty() ? standard() : new Issues(own, Shipped.RULES, Shipped.AGREEMENTS);
  }

  /** The ids of all issues, in the order of the file. */
  public Set<String> ids() {
    return Collections.unmodifiableSet(ids);
  }

  /** What the tokens from {@code from} to before {@code end} speak of, in the order of reading. */
  public List<Match> in(Tree sentence, int from, int end) {
    List<Match> found = new ArrayList<>();
    for (int i = from; i < end; ) {
      Match match = at(sentence, i, end);
      if (match == null) {
        i++;
      } else {
        if (!match.issue().equals(NONE)) {
          found.add(match);
        }
        i = match.end();
      }
    }
    return found;
  }

  /** The ids of the issues that the tokens speak of. */
  public SortedSet<String> of(Tree sentence, int from, int end) {
    SortedSet<String> issues = new TreeSet<>();
    for (Match match : in(sentence, from, end)) {
      issues.add(match.issue());
    }
    return issues;
  }

  private @Nullable Match at(Tree sentence, int i, int end) {
    String lemma = lemma(sentence, i);
    List<Phrase> candidates = new ArrayList<>(byFirst.getOrDefault(lemma, List.of()));
    String form = form(sentence, i);
    if (!form.equals(lemma) && byFirst.containsKey(form)) {
      candidates.addAll(byFirst.get(form));
      longestFirst(candidates);
    }
    for (Phrase phrase : candidates) {
      int length = length(phrase, sentence, i, end);
      if (length > 0) {
        return new Match(phrase.issue, i, i + length);
      }
    }
    return null;
  }

  /**
   * How many tokens the phrase takes from here, 0 where it does not match. What stands before a
   * noun may stand between its words: "end the war" is in "end their three-year war", "recognize
   * control" in "recognizing Russia's control".
   */
  private static int length(Phrase phrase, Tree sentence, int i, int end) {
    int token = i;
    for (int k = 0; k < phrase.lemmas.size(); k++) {
      String word = phrase.lemmas.get(k);
      if (k > 0 && isArticle(word)) {
        continue;
      }
      int furthest = k == 0 ? token : Math.min(end - 1, token + MOST_BETWEEN);
      while (token < furthest
          && !matches(word, sentence, token)
          && standsBeforeNoun(sentence, token)) {
        token++;
      }
      if (token >= end || !matches(word, sentence, token)) {
        return 0;
      }
      token++;
    }
    return token - i;
  }

  /** A word fits a lemma, or a form as it stands: "displaced", which may be taken for a verb. */
  private static boolean matches(String word, Tree sentence, int token) {
    return word.equals(lemma(sentence, token)) || word.equals(form(sentence, token));
  }

  private static String form(Tree sentence, int token) {
    return sentence.word(token).toLowerCase(Locale.ROOT);
  }

  private static boolean isArticle(String word) {
    return word.equals("the") || word.equals("a") || word.equals("an");
  }

  /**
   * An article, a possessive, an adjective or the first part of a compound; a name only before its
   * possessive ending.
   */
  private static boolean standsBeforeNoun(Tree sentence, int token) {
    return switch (sentence.tag(token)) {
      case "DT", "PRP$", "POS", "JJ", "JJR", "JJS", "CD", "``", "''" -> true;
      case "NNP", "NNPS" -> {
        String after = token + 1 < sentence.size() ? sentence.tag(token + 1) : "";
        yield after.equals("POS") || after.startsWith("NNP");
      }
      case "NN" -> sentence.is(token, "compound");
      default -> false;
    };
  }

  private static String lemma(Tree sentence, int token) {
    return sentence.lemma(token).toLowerCase(Locale.ROOT);
  }
}
