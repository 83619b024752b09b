package parley.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.article.Passage;
import parley.entry.Event;
import parley.entry.Event.Participant;
import parley.entry.Event.Role;
import parley.entry.Who;
import parley.mark.Quotation;
import parley.reading.Agents;
import parley.reading.ArticleContext;
import parley.reading.Grammar;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * What can be seen of an event that speaks for or against its being right, whatever it tells: how
 * those who take part hang on the word that tells it, who they are, how the word itself stands in
 * its sentence.
 */
final class LineTraits {

  /** That a state or an armed group takes part, or somebody who stands for one. */
  static final String SIDE = "a side";

  /** That people take part through whom a state acts, though it is not said which. */
  static final String OF_STATE = "people of a state";

  /** That the words for somebody say of which state: "Peruvian drones". */
  static final String BY_STATE = "words of a state";

  /** A way through the tree longer than this is as good as none. */
  private static final int LONGEST_WAY = 3;

  private final ArticleContext context;
  private final Trigger trigger;
  private final Tree sentence;
  private final Event event;
  private final List<String> traits = new ArrayList<>();

  private LineTraits(ArticleContext context, Trigger trigger, Event event) {
    this.context = context;
    this.trigger = trigger;
    this.event = event;
    sentence = trigger.sentence();
  }

  /** The traits of an event, each once, in a fixed order. */
  static List<String> of(ArticleContext context, Trigger trigger, Event event) {
    LineTraits traits = new LineTraits(context, trigger, event);
    traits.add("any");
    traits.ofWord();
    traits.ofSentence();
    traits.ofParticipants();
    traits.ofSlots();
    return List.copyOf(traits.traits);
  }

  private void add(String trait) {
    if (!traits.contains(trait)) {
      traits.add(trait);
    }
  }

  private void ofWord() {
    String kind = event.kind().label();
    add("kind " + kind);
    int verb = trigger.verb();
    if (verb < 0) {
      add("noun alone");
      add("noun alone, " + sentence.relation(trigger.token()));
    } else {
      add(verb == trigger.token() ? "verb" : "noun with a verb");
      add("form " + sentence.tag(verb));
      add("below " + place(verb));
      if (trigger.isPassive()) {
        add("passive");
      }
    }
    if (!trigger.rule().wants().isEmpty()) {
      add("wanted words");
    }
    add("told as " + event.evidence().realis().label());
    if (event.evidence().negated()) {
      add("negated");
    }
    add(event.when() == null ? "no day" : "day");
    if (event.where() != null) {
      add("place");
    }
    if (event.killed() != null || event.injured() != null) {
      add("toll");
    }
  }

  /** How a verb hangs in its sentence. */
  private String place(int verb) {
    String relation = sentence.relation(verb);
    if (relation.equals("conj") && sentence.head(verb) >= 0) {
      return "conj of " + sentence.relation(sentence.head(verb));
    }
    return relation;
  }

  private void ofSentence() {
    int size = sentence.size();
    add(
        size < 12
            ? "sentence short"
            : size < 25 ? "sentence middling" : size < 40 ? "sentence long" : "sentence very long");
    Span word = sentence.span(trigger.token());
    boolean quoted = false;
    for (Quotation quotation : context.reading().quotations()) {
      quoted |= quotation.span().contains(word);
    }
    add(quoted ? "quoted" : "not quoted");
    int small = 0;
    for (int i = 0; i < size; i++) {
      small += Character.isLowerCase(sentence.word(i).charAt(0)) ? 1 : 0;
    }
    if (small * 2 < size) {
      add("capitals");
    }
  }

  private void ofParticipants() {
    List<Participant> all = event.participants();
    add("parties " + Math.min(all.size(), 4));
    boolean state = false;
    boolean people = true;
    boolean known = true;
    for (Participant one : all) {
      Actor.@Nullable Kind kind = kind(one.who());
      state |=
          kind == Actor.Kind.STATE
              || kind == Actor.Kind.ARMED_GROUP
              || context.sides().party(one.who()).isPresent();
      people &= kind == Actor.Kind.PERSON;
      known &= kind != null;
    }
    add(state ? SIDE : "no side");
    if (all.stream().anyMatch(one -> Sense.isOfState(one.who()))) {
      add(OF_STATE);
    }
    if (all.stream().anyMatch(one -> isByState(one.who()))) {
      add(BY_STATE);
    }
    if (!all.isEmpty() && people) {
      add("people alone");
    }
    add(known ? "all known" : "some unknown");
    for (Role role : Role.values()) {
      int first = -1;
      for (Participant one : all) {
        if (one.role() == role) {
          first++;
          ofParticipant(one.who(), label(role), first);
        }
      }
      if (first < 0
          && (role == Role.INITIATOR || role == Role.TARGET)
          && !trigger.rule().isMeeting()) {
        boolean none = role == Role.TARGET && trigger.rule().others().contains("none");
        add(none ? "needs no target" : "no " + label(role));
      }
    }
  }

  private boolean isByState(Who who) {
    Passage passage = who.passage();
    return who.actor() == null
        && passage != null
        && sentence.span().contains(passage.span())
        && !context.sides().adjectives(passage.span()).isEmpty();
  }

  /** Whether somebody stands where those stand who take part, and is not among them. */
  private void ofSlots() {
    int verb = trigger.verb();
    if (verb < 0) {
      return;
    }
    slot("subject", sentence.child(verb, "nsubj", "nsubj:pass"));
    slot("object", verb == trigger.token() ? sentence.child(verb, "obj") : -1);
    slot("agent", sentence.child(verb, "obl:agent"));
    if (sentence.child(verb, "nsubj", "nsubj:pass") < 0) {
      add("subject elsewhere");
    }
  }

  private void slot(String name, int token) {
    if (token < 0) {
      return;
    }
    Span phrase = sentence.phrase(token);
    for (Participant one : event.participants()) {
      Passage passage = one.who().passage();
      if (passage != null && phrase.overlaps(passage.span())) {
        Span head = sentence.span(token);
        add(name + (passage.span().contains(head) ? " printed" : " printed in part"));
        return;
      }
    }
    String what =
        sentence.isPronoun(token)
            ? (sentence.tag(token).equals("WP") ? "a relative" : "a pronoun")
            : sentence.isProper(token)
                ? "a name"
                : Agents.canAct(sentence, token) ? "somebody" : "a thing";
    add(name + " left out, " + what);
  }

  private static String label(Role role) {
    return role.label();
  }

  private void ofParticipant(Who who, String role, int nth) {
    add(role + " is " + form(who));
    Passage passage = who.passage();
    if (passage == null || !sentence.span().contains(passage.span()) || isHeadline(passage)) {
      add(role + " stands elsewhere");
      return;
    }
    int head = head(passage.span());
    String way = way(head);
    add(role + " by " + way);
    if (nth > 0) {
      add(role + " further by " + way);
    }
    int from = trigger.token();
    int distance = Math.abs(head - from);
    add(
        role
            + (head < from ? " before " : " behind ")
            + (distance < 4 ? "near" : distance < 9 ? "off" : "far"));
    if (!isPlain(who)) {
      add(role + " in odd words");
    }
  }

  private boolean isHeadline(Passage passage) {
    return !passage.field().equals(event.passages().getFirst().field());
  }

  private Actor.@Nullable Kind kind(Who who) {
    return context.sides().actor(who).map(Actor::kind).orElse(null);
  }

  private String form(Who who) {
    Actor.Kind kind = kind(who);
    String words = who.name();
    if (kind != null) {
      Passage passage = who.passage();
      boolean pronoun =
          passage != null
              && passage.words().length() < 5
              && Character.isLowerCase(passage.words().charAt(passage.words().length() - 1))
              && isPronoun(passage.span());
      return kind.label() + (pronoun ? ", a pronoun" : "");
    }
    if (who.actor() != null) {
      return "an actor";
    }
    int space = words.indexOf(' ');
    String first = words.substring(0, space < 0 ? words.length() : space).toLowerCase(Locale.ROOT);
    String which =
        DEFINITE.contains(first)
            ? "definite "
            : OWNED.contains(first) || first.endsWith("'s") ? "owned " : "";
    String last = words.substring(words.lastIndexOf(' ') + 1);
    boolean several = words.indexOf(' ') > 0;
    boolean name = Character.isUpperCase(last.charAt(0));
    return which
        + (name ? "a name" : "a noun")
        + (several ? " with words" : " alone")
        + (Agents.arePrivate(words) ? ", private" : "");
  }

  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

  private static final Set<String> OWNED =
      Set.of("his", "her", "its", "their", "my", "our", "your");

  private boolean isPronoun(Span span) {
    int token = sentence.sentence().indexFrom(span.start());
    return token < sentence.size() && sentence.isPronoun(token);
  }

  /** Words that can be a name or a description: short, without marks. */
  private static boolean isPlain(Who who) {
    String words = who.name();
    if (who.actor() != null) {
      return true;
    }
    int spaces = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == ' ') {
        spaces++;
      } else if (!Character.isLetterOrDigit(c)
          && c != '-'
          && c != '.'
          && c != '\''
          && c != '’'
          && c != ',') {
        return false;
      }
    }
    return spaces < 5
        && Character.isLetterOrDigit(words.charAt(0))
        && !words.toLowerCase(Locale.ROOT).matches(".*\\b(who|which|that|than)\\b.*");
  }

  /** The word of a passage that hangs on one outside it. */
  private int head(Span span) {
    int first = sentence.sentence().indexFrom(span.start());
    int last = Math.min(sentence.size() - 1, sentence.sentence().indexFrom(span.end() - 1));
    int head = last;
    for (int i = last; i >= first; i--) {
      int above = sentence.head(i);
      if (above < first || above > last) {
        head = i;
        if (sentence.isNoun(i) || sentence.isPronoun(i)) {
          break;
        }
      }
    }
    return head;
  }

  /** The relations on the way from a word up to what tells the event. */
  private String way(int token) {
    StringBuilder way = new StringBuilder();
    int here = token;
    for (int step = 0; step < LONGEST_WAY && here >= 0; step++) {
      if (trigger.isCarriedBy(here)) {
        return way.isEmpty() ? "itself" : way.toString();
      }
      String relation = sentence.relation(here);
      if (!relation.equals("conj") || step > 0) {
        way.append(way.isEmpty() ? "" : " ").append(relation);
        if (relation.equals("obl") || relation.equals("nmod")) {
          way.append('(').append(Grammar.preposition(sentence, here)).append(')');
        }
      }
      here = sentence.head(here);
    }
    if (trigger.isCarriedBy(here)) {
      return way.toString();
    }
    int above = trigger.verb() >= 0 ? trigger.verb() : trigger.token();
    for (int step = 0; step < LONGEST_WAY && above >= 0; step++) {
      if (above == token) {
        return "above";
      }
      above = sentence.head(above);
    }
    return "no way";
  }
}
