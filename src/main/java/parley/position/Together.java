package parley.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.actor.ActorBook;
import parley.actor.Mention;
import parley.article.Passage;
import parley.entry.Who;
import parley.reading.ArticleContext;
import parley.reading.Grammar;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Several who issue a statement together, by what it says itself: "The following statement was
 * released by Peru and Chile", "Joint statement of Peru and Chile", "We, the ministers of Peru and
 * Chile,". A bloc stands for its members and for who else is listed behind it.
 */
final class Together {

  private static final Set<String> STATEMENTS =
      Set.of("statement", "communique", "communiqué", "declaration", "text");

  private static final Set<String> ISSUED = Set.of("release", "issue", "make", "adopt", "publish");

  /** Words before which a list of those who issue has ended. */
  private static final Set<String> BEHIND =
      Set.of(
          "on",
          "in",
          "at",
          "following",
          "after",
          "regarding",
          "about",
          "concerning",
          "during",
          "upon",
          "under",
          "today",
          "yesterday",
          "ahead",
          "as",
          ":",
          ";",
          ".");

  /** Prepositions before those to or for whom somebody else speaks: "the envoy to Peru". */
  private static final Set<String> OTHERS = Set.of("to", "for", "with", "against", "from");

  private static final Set<String> FINITE = Set.of("VBP", "VBD", "VBZ", "MD");

  /** How many of the first sentences may tell who issues what follows. */
  private static final int FIRST = 4;

  /** How many words the name of a side in a headline has at most. */
  private static final int LONGEST_NAME = 6;

  private Together() {}

  /** Those who issue it, each once; empty where nothing tells. */
  static List<Who> of(ArticleContext context) {
    int number = 0;
    for (Tree sentence : context.reading().sentences()) {
      boolean told = context.teller(sentence.span(0)).isPresent();
      int from = told ? -1 : number < FIRST ? announced(sentence) : -1;
      int end = from < 0 ? -1 : end(sentence, from);
      if (from < 0 && !told && isWe(sentence)) {
        from = 2;
        end = endOfWe(sentence);
      }
      List<Who> found = from < 0 ? List.of() : sides(context, sentence, from, end);
      if (!found.isEmpty()) {
        return found;
      }
      number++;
    }
    return inHeadline(context);
  }

  /** Where the list begins: behind "following statement was released by"; or -1. */
  private static int announced(Tree sentence) {
    boolean follows = false;
    boolean verb = false;
    for (int i = 1; i < sentence.size(); i++) {
      String before = sentence.word(i - 1).toLowerCase(Locale.ROOT);
      boolean statement = STATEMENTS.contains(Grammar.lemma(sentence, i));
      follows |= statement && Set.of("following", "this", "joint").contains(before);
      boolean by = sentence.word(i).equals("by");
      if (follows && by && ISSUED.contains(Grammar.lemma(sentence, i - 1))) {
        return i + 1;
      }
      verb |= sentence.isVerb(i) && !sentence.tag(i).equals("VBG");
      boolean joint = STATEMENTS.contains(before) && i > 1 && isJoint(sentence, i - 2);
      if (joint && !verb && Set.of("by", "of", "from").contains(sentence.word(i))) {
        return isOpen(sentence) ? i + 1 : -1;
      }
    }
    return -1;
  }

  private static boolean isJoint(Tree sentence, int token) {
    return sentence.word(token).equalsIgnoreCase("joint");
  }

  /** Whether a line is a title: no stop ends it, and nobody does anything in it. */
  private static boolean isOpen(Tree sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (Set.of("VBD", "VBZ", "MD").contains(sentence.tag(i))) {
        return false;
      }
    }
    return !sentence.word(sentence.size() - 1).equals(".");
  }

  private static boolean isWe(Tree sentence) {
    return sentence.size() > 2 && sentence.word(0).equals("We") && sentence.word(1).equals(",");
  }

  private static int end(Tree sentence, int from) {
    int end = from;
    while (end < sentence.size() && !BEHIND.contains(sentence.word(end))) {
      end++;
    }
    return end;
  }

  /** "We, the ministers of Peru, Chile and Oman, <em>urge</em>". */
  private static int endOfWe(Tree sentence) {
    int comma = -1;
    for (int i = 2; i + 1 < sentence.size(); i++) {
      boolean ends = sentence.word(i).equals(",");
      comma = ends && comma < 0 ? i : comma;
      if (ends && FINITE.contains(sentence.tag(i + 1))) {
        return i;
      }
    }
    return comma < 0 ? sentence.size() - 1 : comma;
  }

  private static List<Who> sides(ArticleContext context, Tree sentence, int from, int end) {
    List<Who> found = new ArrayList<>();
    if (end <= from) {
      return found;
    }
    Span words = Grammar.span(sentence, from, Math.min(end, sentence.size()) - 1);
    @Nullable Span within = null;
    for (Mention mention : context.reading().cast().in(words)) {
      boolean inside = within != null && within.contains(mention.span());
      int token = sentence.sentence().indexFrom(mention.span().start());
      if (inside || isOfOthers(sentence, token) || mention.form() == Mention.Form.PRONOUN) {
        continue;
      }
      List<Who> sides = sides(context, mention);
      if (sides.isEmpty()) {
        continue;
      }
      // "the ambassador of Oman" in a list is its own, whomever it is taken for beside a comma
      if (isPerson(mention) && mention.form() == Mention.Form.NAME) {
        within = mention.span();
      }
      sides.forEach(side -> add(side, found));
      if (isBloc(context, sides.getFirst()) && isOf(sentence, mention, end)) {
        return found;
      }
    }
    return found;
  }

  private static boolean isPerson(Mention mention) {
    Actor actor = mention.actor();
    return actor != null && actor.kind() == Actor.Kind.PERSON;
  }

  private static List<Who> sides(ArticleContext context, Mention mention) {
    if (mention.place() != null) {
      Who state = context.sides().named(mention.place().name(), passage(context, mention));
      return isState(state) ? List.of(state) : List.of();
    }
    return context.reading().who(mention).map(context.sides()::parties).orElse(List.of());
  }

  private static Passage passage(ArticleContext context, Mention mention) {
    return context.reading().passage(mention.span());
  }

  /** "the ambassador <em>to</em> Peru". */
  private static boolean isOfOthers(Tree sentence, int token) {
    int before = token - 1;
    while (before >= 0 && sentence.tag(before).equals("DT")) {
      before--;
    }
    return before >= 0 && OTHERS.contains(sentence.word(before));
  }

  private static boolean isState(Who side) {
    return ActorBook.standard().named(side.name(), null).stream()
        .anyMatch(actor -> actor.kind() == Actor.Kind.STATE && actor.name().equals(side.name()));
  }

  private static boolean isBloc(ArticleContext context, Who side) {
    return context
        .sides()
        .actor(side)
        .filter(actor -> actor.kind() == Actor.Kind.ORGANISATION && actor.party() == null)
        .isPresent();
  }

  /** "the Highland Union's ministers <em>of</em> Peru and Chile": its members follow. */
  private static boolean isOf(Tree sentence, Mention bloc, int end) {
    int i = sentence.sentence().indexFrom(bloc.span().end());
    while (i < end && !sentence.word(i).equals(",") && !sentence.word(i).equals("and")) {
      if (sentence.word(i).equals("of")) {
        return true;
      }
      i++;
    }
    return false;
  }

  /** "Joint Statement by Peru and Chile", "Peru-Chile Joint Statement on the Reef". */
  private static List<Who> inHeadline(ArticleContext context) {
    String headline = context.reading().article().headline();
    if (headline == null || headline.length() > LONGEST_HEADLINE) {
      return List.of();
    }
    List<String> words = List.of(headline.replace("’s", "").split("[\\s,&–-]+", -1));
    int joint = -1;
    for (int i = 0; i + 1 < words.size() && joint < 0; i++) {
      boolean statement = STATEMENTS.contains(words.get(i + 1).toLowerCase(Locale.ROOT));
      joint = statement && words.get(i).equalsIgnoreCase("joint") ? i : -1;
    }
    if (joint < 0) {
      return List.of();
    }
    boolean behind =
        joint + 2 < words.size() && Set.of("by", "of", "from").contains(words.get(joint + 2));
    int from = behind ? joint + 3 : 0;
    int end = behind ? from : joint;
    while (behind && end < words.size() && !BEHIND.contains(words.get(end))) {
      end++;
    }
    List<Who> found = names(context, words.subList(from, end));
    return found.size() > 1 ? found : List.of();
  }

  private static final int LONGEST_HEADLINE = 400;

  private static List<Who> names(ArticleContext context, List<String> words) {
    List<Who> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      int last = Math.min(words.size(), i + LONGEST_NAME);
      Optional<Who> side = Optional.empty();
      while (last > i && side.isEmpty()) {
        side = known(context, String.join(" ", words.subList(i, last)));
        last--;
      }
      side.ifPresent(one -> add(one, found));
      i = side.isPresent() ? last + 1 : i + 1;
    }
    return found;
  }

  private static Optional<Who> known(ArticleContext context, String name) {
    List<Actor> actors = ActorBook.standard().named(name, null);
    boolean side =
        actors.size() == 1
            && Set.of(Actor.Kind.STATE, Actor.Kind.ORGANISATION, Actor.Kind.ARMED_GROUP)
                .contains(actors.getFirst().kind());
    if (!side) {
      return Optional.empty();
    }
    String party = actors.getFirst().party();
    String known = party == null ? actors.getFirst().name() : party;
    return Optional.of(context.sides().named(known, null));
  }

  private static void add(Who side, List<Who> sides) {
    if (sides.stream().noneMatch(one -> one.name().equals(side.name()))) {
      sides.add(side);
    }
  }
}
