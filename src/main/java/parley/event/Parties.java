package parley.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parley.actor.Actor;
import parley.actor.Mention;
import parley.entry.Statement;
import parley.entry.Who;
import parley.reading.Agents;
import parley.reading.ArticleContext;
import parley.reading.Grammar;
import parley.syntax.Tree;
import parley.text.Span;

/** Tells who is meant by a word of a sentence: one who acts, or one to whom something is done. */
final class Parties {

  /** Somebody without a name is worth naming by words no longer than this. */
  private static final int LONGEST_NAME = 120;

  /** Numbers of people, which are no name for them. */
  static final Set<String> NUMBERS =
      Set.of("ten", "dozen", "score", "hundred", "thousand", "million", "billion", "percent");

  private final ArticleContext context;
  private final Tree sentence;
  private final About about;
  private final SomeOf some;
  private final Wording wording;

  Parties(ArticleContext context, Tree sentence) {
    this.context = context;
    this.sentence = sentence;
    about = new About(sentence, this);
    some = new SomeOf(context, sentence);
    wording = new Wording(context.reading(), sentence);
  }

  /** Finds those who are named in what an act is about. */
  About about() {
    return about;
  }

  /** Those who act, by a word and what is joined to it: known ones, else by their words. */
  List<Who> doers(int token) {
    List<Who> found = new ArrayList<>();
    for (int one : Grammar.conjuncts(sentence, token)) {
      if (isTime(one) || isDateline(one)) {
        continue;
      }
      List<Who> several = severalSides(one);
      if (several.isEmpty()) {
        actor(one).or(() -> described(one)).ifPresent(found::add);
      } else {
        found.addAll(several);
      }
    }
    return found;
  }

  /** Whether it is clear whom this word means. */
  boolean isKnown(int token) {
    return actor(token).isPresent();
  }

  /** Whether a word can stand for one who acts, whoever that is. */
  boolean canAct(int token) {
    return token < 0
        || sentence.isPronoun(token)
        || sentence.isProper(token)
        || sentence.tag(token).equals("WDT")
        || Agents.canAct(sentence, token)
        || some.is(token)
        || actor(token).isPresent();
  }

  /**
   * Those to whom something is done: who is meant; else one named in the words ("the Chilean
   * port"); else people by their words.
   */
  List<Who> targets(int token, List<Who> doers, boolean alsoBelow) {
    List<Who> found = new ArrayList<>();
    for (int one : Grammar.conjuncts(sentence, token)) {
      if (isTime(one) || isDateline(one)) {
        continue;
      }
      known(one)
          .or(() -> described(one))
          .or(() -> alsoBelow ? about.first(one, doers) : Optional.empty())
          .ifPresent(found::add);
    }
    return found;
  }

  /** Who is meant by a word, or by the name beside it: "her counterpart, Ana Quispe". */
  Optional<Who> actor(int token) {
    return meant(token)
        .or(() -> meant(token < 0 ? -1 : sentence.child(token, "appos")))
        .or(() -> whoSaysSo(token));
  }

  /**
   * "Peru says <em>it</em> will withdraw": of the words of a state or of many, a pronoun for one
   * like them means those who say so, where it has no other meaning.
   */
  private Optional<Who> whoSaysSo(int token) {
    String word = token < 0 ? "" : sentence.word(token).toLowerCase(Locale.ROOT);
    if (!OF_MANY.contains(word) && !OF_ONE.contains(word)) {
      return Optional.empty();
    }
    Who source = context.teller(sentence.span(token)).map(Statement::source).orElse(null);
    if (OF_ONE.contains(word)) {
      return Optional.ofNullable(source)
          .filter(who ->
              context.sides().actor(who).stream().anyMatch(a -> a.kind() == Actor.Kind.PERSON));
    }
    if (source == null
        || source.passage() == null
        || !sentence.span().contains(source.passage().span())) {
      return Optional.empty();
    }
    boolean many =
        context.sides().actor(source).stream()
            .anyMatch(a -> a.kind() != Actor.Kind.PERSON && a.kind() != Actor.Kind.UNNAMED);
    return many ? Optional.of(source) : Optional.empty();
  }

  /** Pronouns for a state, a body or a group that speaks. */
  private static final Set<String> OF_MANY = Set.of("it", "they", "we");

  /** Pronouns for one who speaks. */
  private static final Set<String> OF_ONE = Set.of("i", "me");

  private Optional<Who> meant(int token) {
    if (token >= 0 && some.is(token)) {
      return Optional.empty();
    }
    return context
        .sides()
        .mention(sentence, token)
        .map(this::inWords)
        .flatMap(m -> context.reading().who(m));
  }

  /** "LIMA, Peru: Five people were hurt": where a report comes from is nobody in it. */
  private boolean isDateline(int token) {
    String first = sentence.word(0);
    boolean capitals = first.length() > 2 && first.equals(first.toUpperCase(Locale.ROOT));
    for (int i = 1; capitals && i < Math.min(sentence.size(), LONGEST_DATELINE); i++) {
      if (sentence.word(i).equals(":")) {
        return token < i;
      }
      if (!Character.isUpperCase(sentence.word(i).charAt(0)) && !sentence.isPunctuation(i)) {
        return false;
      }
    }
    return false;
  }

  private static final int LONGEST_DATELINE = 8;

  /** For a pronoun the words that name the same one before it in the sentence, if there are any. */
  private Mention inWords(Mention mention) {
    Actor actor = mention.actor();
    if (actor == null || mention.form() != Mention.Form.PRONOUN) {
      return mention;
    }
    Mention named = mention;
    for (Mention other : context.reading().cast().in(sentence.span())) {
      boolean before = other.span().end() <= mention.span().start();
      boolean names = other.form() == Mention.Form.NAME || other.form() == Mention.Form.DESCRIPTION;
      if (before && names && actor.equals(other.actor())) {
        named = other;
      }
    }
    return named;
  }

  Optional<Who> known(int token) {
    return actor(token)
        .or(() -> context.sides().mention(sentence, token).flatMap(this::placeAsParty));
  }

  /** A capital that speaks, where no actor was made out of it. */
  Optional<Who> placeThatActs(int token) {
    return context.sides().mention(sentence, token).flatMap(this::placeAsParty);
  }

  /** A country or a town to which something is done stands for itself. */
  private Optional<Who> placeAsParty(Mention mention) {
    return Optional.ofNullable(mention.place())
        .map(place -> new Who(place.name(), null, context.reading().passage(mention.span())));
  }

  /** People who have no name here: "five soldiers". */
  Optional<Who> described(int token) {
    if (sentence.is(token, "compound") && sentence.head(token) > token) {
      return Optional.empty(); // "drone" of "drone strikes" is nobody
    }
    boolean unknownName =
        sentence.isProper(token)
            && context.sides().mention(sentence, token).stream()
                .allMatch(m -> m.actor() == null && m.place() == null);
    boolean somebody =
        unknownName || some.is(token) || Agents.canAct(sentence, token) || isSomeOf(token);
    return somebody && !isTime(token) ? words(token) : Optional.empty();
  }

  /** Somebody by the words alone, whatever these are. */
  Optional<Who> byWords(int token) {
    return words(token);
  }

  private Optional<Who> words(int token) {
    if (NUMBERS.contains(Grammar.lemma(sentence, token)) || isSomeOf(token)) {
      return counted(token);
    }
    Span phrase = wording.of(token);
    int first = some.before(token);
    if (first >= 0 && sentence.span(first).start() < phrase.start()) {
      phrase = Span.covering(sentence.span(first), phrase);
    }
    if (phrase.length() > LONGEST_NAME) {
      phrase = sentence.span(token);
    }
    String words = phrase.of(context.reading().text());
    return words.isBlank() || words.indexOf('\n') >= 0
        ? Optional.empty()
        : Optional.of(new Who(words, null, context.reading().passage(phrase)));
  }

  /** The people of whom this word is a number or a part: "a number of <em>workers</em>". */
  static int counted(Tree sentence, int token) {
    if (token < 0
        || !(NUMBERS.contains(Grammar.lemma(sentence, token))
            || PARTS.contains(Grammar.lemma(sentence, token)))) {
      return token;
    }
    for (int people : sentence.childrenWith(token, "nmod")) {
      if (Grammar.preposition(sentence, people).equals("of")) {
        return people;
      }
    }
    return token;
  }

  /** Words for some of those who stand behind "of". */
  static final Set<String> PARTS =
      Set.of(
          "number",
          "majority",
          "minority",
          "handful",
          "couple",
          "pair",
          "series",
          "lot",
          "most",
          "part",
          "some",
          "many",
          "several",
          "all",
          "none",
          "rest");

  /** "<em>One</em> of her rivals", "two of the crew": not all of those behind "of". */
  boolean isSomeOf(int token) {
    return token >= 0 && sentence.tag(token).equals("CD") && counted(token).isPresent();
  }

  /** "Dozens of supporters": a number of people is they, a number alone nobody. */
  private Optional<Who> counted(int number) {
    for (int people : sentence.childrenWith(number, "nmod")) {
      if (Grammar.preposition(sentence, people).equals("of") && Agents.canAct(sentence, people)) {
        Span phrase = Span.covering(sentence.span(number), wording.withoutSetting(people));
        return Optional.of(
            new Who(phrase.of(context.reading().text()), null, context.reading().passage(phrase)));
      }
    }
    return Optional.empty();
  }

  boolean isTime(int token) {
    return wording.isTime(token);
  }

  /**
   * "Peruvian and Chilean officials", "the ministers of Peru and Chile" are two sides, each with
   * officials of its own.
   */
  List<Who> severalSides(int token) {
    List<Who> sides = new ArrayList<>();
    if (sentence.tag(token).endsWith("S")) {
      sides.addAll(byAdjectives(token));
      if (sides.size() > 1) {
        return sides;
      }
      sides.clear();
      for (int owner : sentence.childrenWith(token, "nmod")) {
        if (Grammar.preposition(sentence, owner).equals("of")) {
          Grammar.conjuncts(sentence, owner).forEach(one -> actor(one).ifPresent(sides::add));
        }
      }
      if (sides.size() > 1) {
        return sides;
      }
      sides.clear();
    }
    Mention mention = context.sides().mention(sentence, token).orElse(null);
    if (mention == null || mention.form() != Mention.Form.DESCRIPTION) {
      return sides;
    }
    for (Mention inner : context.reading().cast().in(mention.span())) {
      if (inner.form() == Mention.Form.ADJECTIVE && inner.span().end() <= mention.head().start()) {
        context.reading().who(inner).ifPresent(sides::add);
      }
    }
    return sides.size() > 1 ? sides : List.of();
  }

  /** "Peruvian and European officials": those whose side is no known actor keep their words. */
  private List<Who> byAdjectives(int noun) {
    List<Who> sides = new ArrayList<>();
    for (int first : sentence.childrenWith(noun, "amod", "compound")) {
      List<Integer> all = Grammar.conjuncts(sentence, first);
      if (all.size() > 1
          && all.stream().allMatch(a -> Character.isUpperCase(sentence.word(a).charAt(0)))) {
        for (int one : all) {
          sides.add(
              actor(one)
                  .orElseGet(() ->
                      new Who(
                          sentence.word(one) + " " + sentence.word(noun),
                          null,
                          context.reading().passage(sentence.span(one)))));
        }
        return sides;
      }
    }
    return sides;
  }
}
