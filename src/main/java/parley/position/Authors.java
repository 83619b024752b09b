package parley.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.actor.ActorBook;
import parley.actor.Mention;
import parley.entry.Who;
import parley.reading.ArticleContext;
import parley.reading.Grammar;
import parley.rule.RuleFile;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Whose proposal it is: "the Brazilian proposal", "Brazil's plan", "a Franco-German text", "a plan
 * by Brazil".
 */
final class Authors {

  /** How far before a noun the words that belong to it may begin. */
  private static final int MOST_BEFORE = 10;

  private static final Set<String> BEFORE_NOUN =
      Set.of("JJ", "JJR", "JJS", "NN", "NNP", "NNPS", "CC", "CD", "POS", "HYPH", "VBN", ",", "``");

  /** "A Norwegian-<em>drafted</em> text". */
  private static final Set<String> WRITTEN = Set.of("drafted", "proposed", "authored");

  /** First parts of hyphenated words: "franco" for France. */
  private final Map<String, String> firstParts = new HashMap<>();

  Authors() {
    for (RuleFile.Line line : RuleFile.shipped("position/authors.rules").lines()) {
      firstParts.put(line.field(0), line.field(1));
    }
  }

  /** The first of the words that stand before a noun and belong to it. */
  static int first(Tree sentence, int noun) {
    int first = noun;
    while (first > 0
        && noun - first < MOST_BEFORE
        && BEFORE_NOUN.contains(sentence.tag(first - 1))) {
      first--;
    }
    while (first < noun && Set.of("CC", ",").contains(sentence.tag(first))) {
      first++;
    }
    boolean article = first > 0 && Set.of("DT", "PRP$").contains(sentence.tag(first - 1));
    return article ? first - 1 : first;
  }

  /** The sides that wrote it, each once. */
  List<Who> of(ArticleContext context, Tree sentence, int noun, boolean byName) {
    List<Who> authors = new ArrayList<>();
    int owner = sentence.child(noun, "nmod:poss");
    if (owner >= 0) {
      addAll(context, sentence, owner, authors);
    }
    if (authors.isEmpty() && first(sentence, noun) < noun) {
      before(context, sentence, noun, byName, authors);
    }
    for (int child : sentence.childrenWith(noun, "nmod")) {
      boolean by = Set.of("by", "from", "of").contains(Grammar.preposition(sentence, child));
      if (child > noun && by) {
        addAll(context, sentence, child, authors);
      }
    }
    return authors;
  }

  private static void addAll(ArticleContext context, Tree sentence, int token, List<Who> authors) {
    for (int one : Grammar.conjuncts(sentence, token)) {
      context.sides().of(sentence, one).forEach(side -> add(side, authors));
    }
  }

  /**
   * What the adjectives say; a state's bare name tells the author of a proposal ("the US proposal")
   * but the subject of a plan ("the Haiti plan").
   */
  private void before(
      ArticleContext context, Tree sentence, int noun, boolean byName, List<Who> authors) {
    Span words = Grammar.span(sentence, first(sentence, noun), noun);
    for (Who side : context.sides().adjectives(words)) {
      boolean bare = side.passage() != null && side.passage().words().equals(side.name());
      if (byName || !bare) {
        add(side, authors);
      }
    }
    for (Mention mention : context.reading().cast().in(words)) {
      if (byName && mention.form() == Mention.Form.NAME && mention.actor() != null) {
        context.reading().who(mention).map(context.sides()::parties).orElse(List.of()).stream()
            .forEach(side -> add(side, authors));
      }
    }
    for (int i = first(sentence, noun); i < noun; i++) {
      hyphenated(context, sentence, i, authors);
    }
  }

  /** Both sides of "Franco-German", or none where a part is no side. */
  private void hyphenated(ArticleContext context, Tree sentence, int token, List<Who> authors) {
    String[] parts = sentence.word(token).split("[-–]", -1);
    if (parts.length != 2) {
      return;
    }
    String first = side(parts[0]);
    if (first != null && WRITTEN.contains(parts[1])) {
      add(context.sides().named(first, context.reading().passage(sentence.span(token))), authors);
      return;
    }
    String second = side(parts[1]);
    if (first != null && second != null) {
      for (String name : List.of(first, second)) {
        add(context.sides().named(name, context.reading().passage(sentence.span(token))), authors);
      }
    }
  }

  private @Nullable String side(String part) {
    if (part.equals("European")) {
      return "Europe";
    }
    String known = firstParts.get(part.toLowerCase(Locale.ROOT));
    if (known != null) {
      return known;
    }
    List<Actor> actors = ActorBook.standard().named(part, null);
    return actors.size() == 1 && actors.getFirst().kind() == Actor.Kind.STATE
        ? actors.getFirst().name()
        : null;
  }

  private static void add(Who side, List<Who> authors) {
    if (authors.stream().noneMatch(a -> a.name().equals(side.name()))) {
      authors.add(side);
    }
  }
}
