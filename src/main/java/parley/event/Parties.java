package parley.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parley.actor.Actor;
import parley.actor.Cast;
import parley.actor.Mention;
import parley.entry.Statement;
import parley.entry.Who;
import parley.mark.TimeMark;
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
  private static final Set<String> NUMBERS =
      Set.of("ten", "dozen", "score", "hundred", "thousand", "million", "billion", "percent");

  /** Prepositions that say whose people they are, and so belong to the name. */
  private static final Set<String> OF = Set.of("of", "from", "for");

  private final ArticleContext context;
  private final Tree sentence;
  private final About about;

  Parties(ArticleContext context, Tree sentence) {
    this.context = context;
    this.sentence = sentence;
    about = new About(sentence, this);
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
        || isSomeOf(token)
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
    if (token >= 0 && isSomeOf(token)) {
      return Optional.empty();
    }
    return context
        .sides()
        .mention(sentence, token)
        .map(this::inWords)
        .flatMap(m -> context.reading().who(m));
  }

  /**
   * "Other Liberals", "a Peruvian": some of those who belong to a party or a state, who are not the
   * party or the state.
   */
  private boolean isSomeOf(int token) {
    if (!sentence.isNoun(token) || sentence.is(token, "amod", "compound", "nmod:poss")) {
      return false;
    }
    boolean one = someBefore(token) >= 0;
    boolean described =
        sentence.word(token).endsWith("s")
            && (sentence.child(token, "amod", "nummod", "acl:relcl", "acl") >= 0 || isPart(token));
    if (!one && !described) {
      return false;
    }
    Mention mention = context.sides().mention(sentence, token).orElse(null);
    Actor actor = mention == null ? null : mention.actor();
    if (mention == null || actor == null || !sentence.span(token).contains(mention.head())) {
      return false;
    }
    boolean many = actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.ORGANISATION;
    boolean capitals = one && actor.name().equals(actor.name().toUpperCase(Locale.ROOT));
    return capitals || (many && (one || !actor.name().endsWith(sentence.word(token))));
  }

  /** The "other" or the "a" before a noun; -1 where there is none. */
  private int someBefore(int noun) {
    int first = noun - 1;
    while (first >= 0 && noun - first < FURTHEST && isInPhrase(first)) {
      if (SOME.contains(sentence.word(first).toLowerCase(Locale.ROOT))) {
        return first;
      }
      first--;
    }
    return -1;
  }

  private boolean isInPhrase(int token) {
    return switch (sentence.tag(token)) {
      case "DT", "JJ", "JJR", "JJS", "NN", "CD" -> true;
      default -> false;
    };
  }

  /** "Half of the Liberals", "a group of Liberals". */
  private boolean isPart(int token) {
    int above = sentence.head(token);
    return sentence.is(token, "nmod")
        && Grammar.preposition(sentence, token).equals("of")
        && sentence.isNoun(above)
        && !sentence.isProper(above)
        && (NUMBERS.contains(Grammar.lemma(sentence, above))
            || PARTS.contains(Grammar.lemma(sentence, above)));
  }

  private static final Set<String> SOME =
      Set.of("a", "an", "another", "other", "some", "many", "most", "several", "few", "any");

  /** How many words before a noun the one may stand that makes it some of many. */
  private static final int FURTHEST = 4;

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
    boolean somebody = unknownName || isSomeOf(token) || Agents.canAct(sentence, token);
    return somebody && !isTime(token) ? words(token) : Optional.empty();
  }

  /** Somebody by the words alone, whatever these are. */
  Optional<Who> byWords(int token) {
    return words(token);
  }

  private Optional<Who> words(int token) {
    if (NUMBERS.contains(Grammar.lemma(sentence, token))) {
      return counted(token);
    }
    Span phrase = withoutTime(withoutSetting(token), token);
    int some = someBefore(token);
    if (some >= 0 && sentence.span(some).start() < phrase.start()) {
      phrase = Span.covering(sentence.span(some), phrase);
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
  private static final Set<String> PARTS =
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

  /** "Dozens of supporters": a number of people is they, a number alone nobody. */
  private Optional<Who> counted(int number) {
    for (int people : sentence.childrenWith(number, "nmod")) {
      if (Grammar.preposition(sentence, people).equals("of") && Agents.canAct(sentence, people)) {
        Span phrase = Span.covering(sentence.span(number), withoutSetting(people));
        return Optional.of(
            new Who(phrase.of(context.reading().text()), null, context.reading().passage(phrase)));
      }
    }
    return Optional.empty();
  }

  /** "settlers in Lima on Friday": where and when do not belong to the name. */
  private Span withoutSetting(int token) {
    Span phrase = sentence.phrase(token);
    int last = token;
    while (last + 1 < sentence.size()
        && sentence.span(last + 1).end() <= phrase.end()
        && !isSetting(last + 1)) {
      last++;
    }
    if (BODIES.contains(Grammar.lemma(sentence, token))) {
      last = Math.max(last, lastOfName(last + 1, Set.of("in")));
    }
    last = Math.max(last, lastOfName(last + 1, ORIGIN));
    return new Span(phrase.start(), sentence.span(last).end());
  }

  /** Of these the place tells which one is meant: "a court in Peru". */
  private static final Set<String> BODIES =
      Set.of("court", "tribunal", "police", "parliament", "prosecutor", "authority", "government");

  /** "Ministers from the Peruvian government", even where the tree hangs them elsewhere. */
  private static final Set<String> ORIGIN = Set.of("of", "from");

  /** The last token of a name behind a preposition at this token; -1 where there is none. */
  private int lastOfName(int at, Set<String> prepositions) {
    if (at + 1 >= sentence.size() || !prepositions.contains(sentence.word(at))) {
      return -1;
    }
    int start = sentence.span(at + 1).start();
    int end = Math.min(sentence.span().end(), start + Cast.LONGEST);
    int last = -1;
    for (Mention mention : context.reading().cast().in(new Span(start, end))) {
      boolean known = mention.place() != null || mention.actor() != null;
      if (mention.span().start() == start && known && mention.form() != Mention.Form.PRONOUN) {
        last = Math.max(last, sentence.sentence().indexFrom(mention.span().end() - 1));
      }
    }
    return last;
  }

  /** "Tuesday their forces", "the authorities last": what belongs to a date is no name. */
  private Span withoutTime(Span phrase, int token) {
    Span word = sentence.span(token);
    for (TimeMark time : context.reading().timesIn(sentence.span())) {
      if (time.span().end() <= word.start() && time.span().end() > phrase.start()) {
        int next = sentence.sentence().indexFrom(time.span().end());
        phrase = new Span(sentence.span(next).start(), phrase.end());
      } else if (time.span().start() >= word.end() && time.span().start() < phrase.end()) {
        int next = sentence.sentence().indexFrom(time.span().start());
        phrase = new Span(phrase.start(), sentence.span(next - 1).end());
      }
    }
    return phrase;
  }

  private boolean isSetting(int token) {
    String tag = sentence.tag(token);
    boolean preposition = tag.equals("IN") || tag.equals("TO");
    return sentence.isPunctuation(token)
        || (preposition && !(OF.contains(Grammar.lemma(sentence, token)) && isOfName(token)))
        || isTime(token);
  }

  /**
   * Whether what stands behind "of", "from" or "for" tells whose people they are, and not for what
   * they are blamed or thanked: "the guards of being asleep", "the staff for their help".
   */
  private boolean isOfName(int preposition) {
    int next = preposition + 1;
    if (next >= sentence.size() || sentence.isPunctuation(next) || sentence.isVerb(next)) {
      return false;
    }
    if (sentence.tag(next).equals("PRP$") && !sentence.word(preposition).equals("of")) {
      return false;
    }
    boolean office = preposition > 0 && FOR.contains(Grammar.lemma(sentence, preposition - 1));
    return !sentence.word(preposition).equals("for") || office || sentence.isProper(next);
  }

  /** Offices behind which "for" tells what they are about. */
  private static final Set<String> FOR =
      Set.of(
          "minister",
          "secretary",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "commissioner",
          "candidate",
          "representative",
          "envoy",
          "lawyer",
          "director",
          "editor");

  boolean isTime(int token) {
    Span word = sentence.span(token);
    for (TimeMark time : context.reading().timesIn(sentence.subtreeSpan(token))) {
      if (time.span().contains(word)) {
        return true;
      }
    }
    return !context.reading().timesIn(word).isEmpty();
  }

  /**
   * "Peruvian and Chilean officials", "the ministers of Peru and Chile" are two sides, each with
   * officials of its own.
   */
  private List<Who> severalSides(int token) {
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
