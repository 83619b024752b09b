package parley.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.article.Field;
import parley.article.Passage;
import parley.entry.Issues;
import parley.entry.Position;
import parley.entry.Stance;
import parley.entry.Who;
import parley.linear.Features;
import parley.reading.ArticleContext;
import parley.reading.Grammar;
import parley.syntax.Tree;
import parley.text.Span;

/** A sentence, with what the traits of its clauses ask of it again and again. */
final class TraitSentence {

  /** How far above an adjective the name stands that it belongs to: "former Peruvian President". */
  private static final int LONGEST_TITLE = 3;

  /** What weights look at of an article as a whole. */
  @SuppressWarnings("ArrayRecordComponent") // read only, and compared nowhere
  record About(
      ArticleContext context,
      Topic topic,
      List<Who> issuers,
      Map<String, Integer> issues,
      int told,
      int[] words,
      List<Who> mostNamed) {}

  final About article;
  final Tree tree;
  final List<Issues.Match> issues;

  /** Of the sentence before. */
  final List<Issues.Match> before;

  final List<Who> subjectBefore;
  private final Map<String, List<StanceRule>> rules;
  private final List<Position> ruled;
  private final int[] lemmas;
  private final @Nullable List<?>[] sides;
  private final @Nullable List<?>[] stances;

  private TraitSentence(
      About article,
      Tree tree,
      List<Issues.Match> issues,
      @Nullable TraitSentence before,
      Map<String, List<StanceRule>> rules,
      List<Position> ruled) {
    this.article = article;
    this.tree = tree;
    this.issues = issues;
    this.before = before == null ? List.of() : before.issues;
    this.rules = rules;
    this.ruled = ruled;
    lemmas = new int[tree.size()];
    for (int i = 0; i < lemmas.length; i++) {
      lemmas[i] = Features.hash(Grammar.lemma(tree, i));
    }
    sides = new List<?>[tree.size()];
    stances = new List<?>[tree.size()];
    int subject = before == null ? -1 : Grammar.subject(before.tree, before.tree.root());
    subjectBefore = before == null || subject < 0 ? List.of() : before.sides(subject);
  }

  int lemma(int token) {
    return lemmas[token];
  }

  @SuppressWarnings("unchecked")
  List<Who> sides(int token) {
    if (token < 0) {
      return List.of();
    }
    if (sides[token] == null) {
      int meant = Blame.meant(tree, token);
      sides[token] = meant == token ? sidesOf(token) : sides(meant);
    }
    return (List<Who>) Objects.requireNonNull(sides[token]);
  }

  private List<Who> sidesOf(int token) {
    boolean may = tree.isNoun(token) || tree.tag(token).equals("JJ") || tree.isPronoun(token);
    return may && !isOfOneAlone(token) ? article.context.sides().of(tree, token) : List.of();
  }

  /** "The <em>Peruvian</em> poet": whoever speaks for nobody else does not speak for Peru. */
  private boolean isOfOneAlone(int token) {
    int noun = token;
    for (int up = 0; up < LONGEST_TITLE && tree.is(noun, "amod", "compound", "nmod"); up++) {
      noun = tree.head(noun);
      if (noun > token && article.context.sides().mention(tree, noun).isPresent()) {
        return sides(noun).isEmpty();
      }
    }
    return false;
  }

  Clause.Somebody somebody(int token) {
    return Clause.somebody(tree, token, !sides(token).isEmpty());
  }

  @SuppressWarnings("unchecked")
  List<Stance> stances(int token) {
    if (stances[token] == null) {
      List<Stance> found = new ArrayList<>();
      for (StanceRule rule : rules.getOrDefault(Grammar.lemma(tree, token), List.of())) {
        if (!found.contains(rule.stance())) {
          found.add(rule.stance());
        }
      }
      stances[token] = found;
    }
    return (List<Stance>) Objects.requireNonNull(stances[token]);
  }

  /** The positions that rules found on words with this one among them. */
  List<Position> ruled(int token) {
    Span span = tree.span(token);
    return ruled.stream().filter(one -> covers(one, span)).toList();
  }

  private static boolean covers(Position position, Span span) {
    for (Passage passage : position.passages()) {
      if (passage.field().equals(Field.TEXT) && passage.span().contains(span)) {
        return true;
      }
    }
    return false;
  }

  /** The sentences of an article without its questions. */
  static List<TraitSentence> all(
      ArticleContext context,
      Issues issues,
      Map<String, List<StanceRule>> rules,
      List<Position> ruled) {
    Map<String, Integer> told = new TreeMap<>();
    Map<Integer, Integer> words = new TreeMap<>();
    Map<String, Integer> named = new TreeMap<>();
    Map<String, Who> who = new HashMap<>();
    List<List<Issues.Match>> matches = new ArrayList<>();
    int all = 0;
    for (Tree tree : context.reading().sentences()) {
      List<Issues.Match> here = issues.in(tree, 0, tree.size());
      matches.add(here);
      all += here.size();
      here.forEach(match -> told.merge(match.issue(), 1, Integer::sum));
      for (int i = 0; i < tree.size(); i++) {
        boolean full = tree.isNoun(i) || tree.isVerb(i) || tree.tag(i).startsWith("JJ");
        if (full && tree.word(i).length() > 3) {
          words.merge(Features.hash(Grammar.lemma(tree, i)), 1, Integer::sum);
        }
        for (Who party : tree.isNoun(i) ? context.sides().of(tree, i) : List.<Who>of()) {
          named.merge(party.name(), 1, Integer::sum);
          who.putIfAbsent(party.name(), party);
        }
      }
    }
    String most = null;
    for (Map.Entry<String, Integer> one : named.entrySet()) {
      most = most == null || one.getValue() > named.getOrDefault(most, 0) ? one.getKey() : most;
    }
    int[] repeated =
        words.entrySet().stream()
            .filter(e -> e.getValue() > 1)
            .mapToInt(Map.Entry::getKey)
            .toArray();
    About about =
        new About(
            context,
            Topic.of(context.reading(), issues),
            Issuers.of(context),
            told,
            all,
            repeated,
            most == null ? List.of() : List.of(Objects.requireNonNull(who.get(most))));
    return all(about, matches, rules, ruled);
  }

  private static List<TraitSentence> all(
      About about,
      List<List<Issues.Match>> matches,
      Map<String, List<StanceRule>> rules,
      List<Position> ruled) {
    List<TraitSentence> found = new ArrayList<>();
    TraitSentence before = null;
    int number = 0;
    int next = 0; // rules find them sentence by sentence, each on words of one
    for (Tree tree : about.context.reading().sentences()) {
      List<Position> here = new ArrayList<>();
      while (next < ruled.size() && isIn(ruled.get(next).passages().getFirst(), tree)) {
        here.add(ruled.get(next++));
      }
      TraitSentence sentence =
          new TraitSentence(about, tree, matches.get(number++), before, rules, here);
      if (!StanceFinder.isQuestion(tree)) {
        found.add(sentence);
      }
      before = sentence;
    }
    return found;
  }

  private static boolean isIn(Passage passage, Tree tree) {
    return passage.field().equals(Field.TEXT) && passage.span().overlaps(tree.span());
  }
}
