package parley.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import parley.article.Passage;
import parley.entry.Event.Participant;
import parley.entry.Event.Role;
import parley.entry.Who;
import parley.reading.ArticleContext;
import parley.reading.Grammar;
import parley.syntax.Tree;

/** Those found so far to take part in an event, each with the first role that was found. */
final class Roll {

  static final Set<String> AGENT = Set.of("by");

  static final Set<String> TOGETHER = Set.of("with", "between", "among");

  private final Trigger trigger;
  private final Tree sentence;
  private final Parties parties;
  private final Company company;
  private final List<Participant> found = new ArrayList<>();

  Roll(ArticleContext context, Trigger trigger) {
    this.trigger = trigger;
    sentence = trigger.sentence();
    parties = new Parties(context, sentence);
    company = new Company(context.reading(), sentence);
  }

  Company company() {
    return company;
  }

  Parties parties() {
    return parties;
  }

  List<Participant> found() {
    return found;
  }

  /** Adds those whom a token means, or gives those who are there already this role instead. */
  void assign(int token, Role role) {
    if (token < 0) {
      return;
    }
    for (Who who : parties.doers(token)) {
      found.removeIf(p -> p.who().isSameAs(who));
      found.add(new Participant(who, role));
    }
  }

  /** In the order of the text. */
  void inOrder() {
    found.sort(Comparator.comparingInt(Roll::start));
  }

  /** Where somebody stands, last those who stand nowhere. */
  static int start(Participant participant) {
    Passage passage = participant.who().passage();
    return passage == null ? Integer.MAX_VALUE : passage.span().start();
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** "Peru and Chile signed an accord", "Peru and Chile clashed": each does it with the next. */
  void reciprocal() {
    boolean mutual =
        switch (trigger.rule().kind()) {
          case SIGNING, AGREEMENT, CLASH, COOPERATION -> !hasTarget() && initiators().size() > 1;
          default -> false;
        };
    if (mutual) {
      for (int i = 1; i < found.size(); i++) {
        if (found.get(i).role() == Role.INITIATOR) {
          found.set(i, new Participant(found.get(i).who(), Role.TARGET));
        }
      }
    }
  }

  boolean hasTarget() {
    return found.stream().anyMatch(p -> p.role() == Role.TARGET);
  }

  List<Who> initiators() {
    return found.stream().filter(p -> p.role() == Role.INITIATOR).map(Participant::who).toList();
  }

  /** "Peru's attack", "the Peruvian attack", "a Peru attack". */
  void ownersOfNoun(Role role) {
    ownersOf(trigger.token(), role);
  }

  void ownersOf(int noun, Role role) {
    for (int child : sentence.childrenWith(noun, "nmod:poss", "amod", "compound", "det")) {
      boolean owner = sentence.is(child, "nmod:poss") || parties.isKnown(child);
      if (child < noun && owner) {
        add(child, role);
      }
    }
  }

  void withPrepositions(int token, Set<String> prepositions, Role role) {
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
      } else if (token == trigger.token() && sentence.is(child, "nmod")) {
        below(child, prepositions, role);
      }
    }
  }

  /** "the attack of Peru on Chile", "the signing of an accord between Peru and Chile". */
  private void below(int noun, Set<String> prepositions, Role role) {
    for (int inner : sentence.childrenWith(noun, "nmod", "obl:agent")) {
      if (prepositions.contains(Grammar.preposition(sentence, inner))) {
        if (role == Role.TARGET) {
          addTarget(inner);
        } else if (prepositions.equals(TOGETHER) || prepositions.equals(AGENT)) {
          add(inner, role);
        }
      }
    }
  }

  /** Adds every subject: of "the army and the rebels agreed" the tree may make two. */
  void addSubjects(int verb, Role role) {
    for (int subject : sentence.childrenWith(verb, "nsubj")) {
      int before = sentence.child(subject, "cc");
      if (before >= 0 && before < subject) {
        add(subject, role);
      }
    }
  }

  /** Adds those whom a token and its conjuncts mean. */
  void add(int token, Role role) {
    if (token >= 0) {
      parties.doers(token).forEach(who -> add(who, role));
    }
  }

  void addTarget(int token) {
    if (token >= 0) {
      boolean itself = trigger.rule().others().contains("people");
      parties.targets(token, initiators(), !itself).forEach(who -> add(who, Role.TARGET));
    }
  }

  void add(Who who, Role role) {
    if (found.stream().noneMatch(p -> p.who().isSameAs(who) || isWithin(who, p.who()))) {
      found.add(new Participant(who, role));
    }
  }

  /** "Officials" of "doctors and officials" are there already. */
  private static boolean isWithin(Who inner, Who outer) {
    Passage part = inner.passage();
    Passage whole = outer.passage();
    return inner.actor() == null
        && outer.actor() == null
        && part != null
        && whole != null
        && whole.span().contains(part.span());
  }
}
