package parley.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.actor.Mention;
import parley.entry.Event.Participant;
import parley.entry.Event.Role;
import parley.entry.Who;
import parley.reading.ArticleContext;
import parley.reading.Grammar;
import parley.syntax.Tree;
import parley.text.Span;

/** Finds who takes part in an event, and as what. */
final class ParticipantFinder {

  private static final Set<String> TOGETHER = Set.of("with", "between", "among");

  /** A target is worth naming by its words alone if they are no longer than this. */
  private static final int LONGEST_NAME = 80;

  private final ArticleContext context;
  private final Trigger trigger;
  private final Tree sentence;
  private final List<Participant> found = new ArrayList<>();

  private ParticipantFinder(ArticleContext context, Trigger trigger) {
    this.context = context;
    this.trigger = trigger;
    sentence = trigger.sentence();
  }

  static List<Participant> find(ArticleContext context, Trigger trigger) {
    ParticipantFinder finder = new ParticipantFinder(context, trigger);
    if (trigger.rule().others().contains("between")) {
      finder.mediation();
    } else if (trigger.rule().isMeeting()) {
      finder.meeting();
    } else {
      finder.deed();
    }
    finder.hosts();
    return finder.found;
  }

  /** Those who meet are all principals, whoever is named first. */
  private void meeting() {
    int verb = trigger.verb();
    if (verb >= 0) {
      add(Grammar.subject(sentence, verb), Role.PRINCIPAL);
      if (verb == trigger.token()) {
        add(sentence.child(verb, "obj"), Role.PRINCIPAL);
      }
      withPrepositions(verb, TOGETHER, Role.PRINCIPAL);
    }
    if (trigger.token() != verb) {
      ownersOfNoun(Role.PRINCIPAL);
      withPrepositions(trigger.token(), TOGETHER, Role.PRINCIPAL);
    }
    if (found.size() < 2) {
      withPrepositions(trigger.token(), Set.of("of"), Role.PRINCIPAL);
    }
    if (found.isEmpty()) {
      thoseWhoActMeanwhile();
    }
  }

  /** "They offered a plan during the talks": who offers is at the talks. */
  private void thoseWhoActMeanwhile() {
    int above = sentence.head(trigger.token());
    boolean meanwhile =
        sentence.is(trigger.token(), "obl", "nmod")
            && Circumstances.WHILE.contains(Grammar.preposition(sentence, trigger.token()));
    if (above >= 0 && meanwhile) {
      int verb = sentence.isVerb(above) ? above : sentence.head(above);
      if (verb >= 0 && sentence.isVerb(verb)) {
        add(Grammar.subject(sentence, verb), Role.PRINCIPAL);
      }
    }
  }

  private void mediation() {
    int verb = trigger.verb();
    if (verb >= 0) {
      add(Grammar.subject(sentence, verb), Role.MEDIATOR);
      withPrepositions(verb, Set.of("between"), Role.PRINCIPAL);
    } else {
      ownersOfNoun(Role.MEDIATOR);
    }
    withPrepositions(trigger.token(), Set.of("between"), Role.PRINCIPAL);
  }

  /** Somebody does something to somebody else. */
  private void deed() {
    int verb = trigger.verb();
    boolean passive = verb >= 0 && sentence.child(verb, "nsubj:pass", "aux:pass") >= 0;
    if (verb >= 0 && passive) {
      withPrepositions(verb, Set.of("by"), Role.INITIATOR);
      add(sentence.child(verb, "obl:agent"), Role.INITIATOR);
    } else if (verb >= 0 && isReduced(verb)) {
      withPrepositions(verb, Set.of("by"), Role.INITIATOR);
    } else if (verb >= 0) {
      add(Grammar.subject(sentence, verb), Role.INITIATOR);
    }
    if (trigger.token() != verb) {
      ownersOfNoun(Role.INITIATOR);
      withPrepositions(trigger.token(), Set.of("by"), Role.INITIATOR);
    }
    for (String other : trigger.rule().others()) {
      int before = found.size();
      others(other, verb, passive);
      if (found.size() > before) {
        break;
      }
    }
  }

  private void others(String other, int verb, boolean passive) {
    if (other.equals("none")) {
      return;
    }
    if (!other.equals("object")) {
      withPrepositions(trigger.token(), Set.of(other), Role.TARGET);
      if (verb >= 0 && verb != trigger.token()) {
        withPrepositions(verb, Set.of(other), Role.TARGET);
      }
      belowObject(verb, other);
      return;
    }
    if (verb != trigger.token() || verb < 0) {
      return;
    }
    int object = sentence.child(verb, "obj", "iobj");
    if (passive && object < 0) {
      object = sentence.child(verb, "nsubj:pass");
    }
    if (object < 0 && isReduced(verb)) {
      object = sentence.head(verb);
    }
    addTarget(object);
  }

  /** "lifted sanctions on Chile", where the preposition hangs on the object. */
  private void belowObject(int verb, String preposition) {
    if (verb < 0) {
      return;
    }
    for (int object : sentence.childrenWith(verb, "obj", "nsubj:pass", "xcomp", "obl")) {
      withPrepositions(object, Set.of(preposition), Role.TARGET);
      if (sentence.is(object, "xcomp")) {
        int inner = sentence.child(object, "obj");
        if (inner >= 0 && found.stream().noneMatch(p -> p.role() == Role.TARGET)) {
          addTarget(inner);
        }
      }
    }
  }

  private boolean isReduced(int verb) {
    return sentence.tag(verb).equals("VBN")
        && sentence.is(verb, "acl")
        && sentence.child(verb, "nsubj") < 0;
  }

  /** "Peru's attack", "the Peruvian attack", "a Peru attack". */
  private void ownersOfNoun(Role role) {
    for (int child :
        sentence.childrenWith(trigger.token(), "nmod:poss", "amod", "compound", "det")) {
      if (child < trigger.token()) {
        add(child, role);
      }
    }
  }

  private void withPrepositions(int token, Set<String> prepositions, Role role) {
    if (token < 0) {
      return;
    }
    for (int child : sentence.childrenWith(token, "obl", "nmod", "obl:agent")) {
      if (prepositions.contains(Grammar.preposition(sentence, child))) {
        if (role == Role.TARGET) {
          addTarget(child);
        } else {
          add(child, role);
        }
      }
    }
  }

  private void hosts() {
    int verb = trigger.verb() >= 0 ? trigger.verb() : trigger.token();
    for (int child : sentence.childrenWith(verb, "obl:agent", "obl")) {
      boolean by = Grammar.preposition(sentence, child).equals("by");
      if (by && Grammar.lemma(sentence, verb).equals("host")) {
        add(child, Role.HOST);
      }
    }
    int above = sentence.head(trigger.token());
    if (above >= 0
        && Grammar.lemma(sentence, above).equals("host")
        && sentence.is(trigger.token(), "obj")) {
      add(Grammar.subject(sentence, above), Role.HOST);
    }
  }

  /** Adds those whom a token and its conjuncts mean. */
  private void add(int token, Role role) {
    if (token < 0) {
      return;
    }
    for (int one : Grammar.conjuncts(sentence, token)) {
      List<Who> several = severalSides(one);
      if (several.isEmpty()) {
        who(one).ifPresent(who -> add(who, role));
      } else {
        several.forEach(who -> add(who, role));
      }
    }
  }

  /** "Peruvian and Chilean officials" are two sides, each with officials of its own. */
  private List<Who> severalSides(int token) {
    List<Who> sides = new ArrayList<>();
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

  /**
   * Adds the target: who is meant; else the first who is named in its words ("the Chilean port");
   * else the words themselves, where they are a short description of people or things.
   */
  private void addTarget(int token) {
    if (token < 0) {
      return;
    }
    for (int one : Grammar.conjuncts(sentence, token)) {
      Optional<Who> who = who(one).or(() -> named(one)).or(() -> described(one));
      who.ifPresent(w -> add(w, Role.TARGET));
    }
  }

  private Optional<Who> who(int token) {
    return context
        .sides()
        .mention(sentence, token)
        .flatMap(mention ->
            mention.actor() != null ? context.reading().who(mention) : placeAsParty(mention));
  }

  /** A country or a town to which something is done or from which one comes stands for itself. */
  private Optional<Who> placeAsParty(Mention mention) {
    return Optional.ofNullable(mention.place())
        .map(place -> new Who(place.name(), null, context.reading().passage(mention.span())));
  }

  private Optional<Who> named(int token) {
    Span phrase = sentence.phrase(token);
    for (Mention mention : context.reading().cast().in(phrase)) {
      if (mention.actor() != null) {
        return context.reading().who(mention);
      }
    }
    return Optional.empty();
  }

  private Optional<Who> described(int token) {
    if (!sentence.isNoun(token)) {
      return Optional.empty();
    }
    Span phrase = sentence.phrase(token);
    if (phrase.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    String words = phrase.of(context.reading().text());
    return Optional.of(new Who(words, null, context.reading().passage(phrase)));
  }

  private void add(Who who, Role role) {
    if (found.stream().noneMatch(p -> p.who().isSameAs(who))) {
      found.add(new Participant(who, role));
    }
  }
}
