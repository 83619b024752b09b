package parley.event;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.entry.Event;
import parley.entry.Event.Participant;
import parley.entry.Event.Role;
import parley.entry.Who;
import parley.reading.ArticleContext;
import parley.reading.Grammar;
import parley.rule.RuleFile;
import parley.syntax.Lemmas;
import parley.syntax.Tree;

/**
 * Whether the word that tells an event is meant as its rule takes it. An interview is no talks,
 * what candidates do to each other with words is no attack, and whom a storm killed nobody has
 * killed.
 */
final class Sense {

  private enum Group {
    PRESS,
    RIVAL,
    MISHAP,
    ANIMAL,
    STATE
  }

  private static final class Shipped {
    static final Set<String> PRESS = words(Group.PRESS);
    static final Set<String> RIVALS = words(Group.RIVAL);
    static final Set<String> MISHAPS = words(Group.MISHAP);
    static final Set<String> ANIMALS = words(Group.ANIMAL);
    static final Set<String> STATES = words(Group.STATE);
  }

  private Sense() {}

  private static Set<String> words(Group wanted) {
    Set<String> words = new HashSet<>();
    for (RuleFile.Line line : RuleFile.shipped("event/senses.words").lines()) {
      if (Group.valueOf(line.field(1).toUpperCase(Locale.ROOT)) == wanted) {
        words.add(line.field(0));
      }
    }
    return words;
  }

  static boolean isMeant(ArticleContext context, Trigger trigger, Event event) {
    return switch (event.kind()) {
      case MEETING, TALKS, CALL -> !isInterview(context, event) && !isReception(trigger);
      case ATTACK, STRIKE, BOMBING, CLASH ->
          !isVerbal(context, trigger, event) && !isMishap(trigger, event) && !isOfAnimals(trigger);
      case PROTEST -> !isCampaigning(context, trigger, event);
      case ELECTION ->
          event.participants().stream()
              .noneMatch(p -> p.role() == Role.TARGET && isOffice(p.who()));
      default -> true;
    };
  }

  /** Whether a state acts through these people: "officials", "a court in Lima". */
  static boolean isOfState(Who who) {
    String name = who.name();
    int in = name.indexOf(" in ");
    String actor = who.actor();
    boolean named = actor != null && !actor.startsWith("group:") && !actor.startsWith("unnamed:");
    return !named
        && hasLast(in < 0 ? who : new Who(name.substring(0, in), null, null), Shipped.STATES);
  }

  /** Talks with those who report of them. */
  private static boolean isInterview(ArticleContext context, Event event) {
    for (Participant one : event.participants()) {
      boolean outlet =
          context.sides().actor(one.who()).stream().anyMatch(a -> a.kind() == Actor.Kind.OUTLET);
      if (outlet || hasLast(one.who(), Shipped.PRESS)) {
        return true;
      }
    }
    return false;
  }

  /** "The plan was met with anger": there nobody meets. */
  private static boolean isReception(Trigger trigger) {
    return !trigger.rule().noun()
        && trigger.rule().lemmas().getLast().equals("meet")
        && trigger.sentence().child(trigger.token(), "aux:pass") >= 0;
  }

  /**
   * "The senator attacked the president", "her party's attacks on him": nothing tells that it is
   * not with words.
   */
  private static boolean isVerbal(ArticleContext context, Trigger trigger, Event event) {
    if (!EITHER.contains(trigger.rule().lemmas().getLast())
        || event.killed() != null
        || event.injured() != null
        || hasMeans(trigger)) {
      return false;
    }
    boolean byPerson = false;
    boolean byNobody = true;
    boolean toPerson = false;
    for (Participant one : event.participants()) {
      boolean person = isPerson(context, one.who()) || hasLast(one.who(), Shipped.RIVALS);
      byPerson |= person && one.role() == Role.INITIATOR;
      byNobody &= one.role() != Role.INITIATOR;
      toPerson |= person && one.role() == Role.TARGET;
    }
    boolean words = trigger.rule().noun() || trigger.rule().lemmas().getLast().equals("attack");
    return (byPerson && !trigger.rule().noun()) || (words && toPerson && (byPerson || byNobody));
  }

  /** "A knife attack", "the terror attack". */
  private static boolean hasMeans(Trigger trigger) {
    return trigger.rule().noun() && trigger.sentence().child(trigger.token(), "compound") >= 0;
  }

  /** What is done with words as often as with arms, where one person does it. */
  private static final Set<String> EITHER =
      Set.of(
          "attack", "hit", "strike", "fire", "pound", "battle", "fight", "shoot", "assault",
          "clash", "beat");

  private static boolean isPerson(ArticleContext context, Who who) {
    String actor = who.actor();
    return (actor != null && actor.startsWith("person:"))
        || context.sides().actor(who).stream().anyMatch(a -> a.kind() == Actor.Kind.PERSON);
  }

  /** "Two men were killed in the crash": nobody has attacked them. */
  private static boolean isMishap(Trigger trigger, Event event) {
    Tree sentence = trigger.sentence();
    for (Participant one : event.participants()) {
      if (one.role() == Role.INITIATOR) {
        return hasMishap(one.who());
      }
    }
    int subject = trigger.subject();
    if (subject >= 0 && isThing(sentence, subject) && !trigger.isPassive()) {
      return true;
    }
    for (int i = 0; i < sentence.size(); i++) {
      if ((sentence.isNoun(i) || sentence.isVerb(i))
          && isMishap(sentence.word(i), Grammar.lemma(sentence, i))
          && !isOpened(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  /** "The farmers killed ten pigs". */
  private static boolean isOfAnimals(Trigger trigger) {
    int verb = trigger.verb();
    int object = verb < 0 ? -1 : trigger.sentence().child(verb, "obj", "nsubj:pass");
    if (object < 0) {
      return false;
    }
    String word = trigger.sentence().word(object).toLowerCase(Locale.ROOT);
    return Shipped.ANIMALS.contains(word)
        || Shipped.ANIMALS.contains(Grammar.lemma(trigger.sentence(), object));
  }

  private static boolean isMishap(String word, String lemma) {
    return Shipped.MISHAPS.contains(lemma)
        || Shipped.MISHAPS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** "Hurricane Ana" is nobody. */
  private static boolean hasMishap(Who who) {
    for (String word : who.name().split(" ", -1)) {
      if (isMishap(word, Lemmas.lemma(word.toLowerCase(Locale.ROOT), "NNS"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isThing(Tree sentence, int subject) {
    String word = sentence.word(subject).toLowerCase(Locale.ROOT);
    return word.equals("it") || word.equals("which");
  }

  /** The fire that guns open, and the house that is set on fire. */
  private static boolean isOpened(Tree sentence, int token) {
    int above = sentence.head(token);
    return above >= 0
        && sentence.isVerb(above)
        && Set.of("open", "set", "return", "exchange", "shoot").contains(sentence.lemma(above));
  }

  /** "The candidate held a rally": one who wants to be elected protests against nobody. */
  private static boolean isCampaigning(ArticleContext context, Trigger trigger, Event event) {
    return trigger.rule().lemmas().getLast().equals("rally")
        && event.participants().stream()
            .anyMatch(p -> p.role() == Role.INITIATOR && isPerson(context, p.who()));
  }

  /** "Was elected president": what one becomes is nobody. */
  private static boolean isOffice(Who who) {
    return who.actor() == null
        && Character.isLowerCase(who.name().charAt(0))
        && !who.name().endsWith("s")
        && Character.isLetter(who.name().charAt(0))
        && !DETERMINERS.contains(firstWord(who.name()));
  }

  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "his", "her", "its", "their", "another", "one", "this", "that");

  private static String firstWord(String words) {
    int space = words.indexOf(' ');
    return space < 0 ? words : words.substring(0, space);
  }

  /** Whether the last of somebody's words is one of these, in the singular or the plural. */
  private static boolean hasLast(@Nullable Who who, Set<String> words) {
    if (who == null) {
      return false;
    }
    String name = who.name();
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return words.contains(last) || words.contains(Lemmas.lemma(last, "NNS"));
  }
}
