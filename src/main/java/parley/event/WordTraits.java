package parley.event;

import java.util.ArrayList;
import java.util.List;
import parley.article.Passage;
import parley.entry.Event;
import parley.entry.Event.Participant;
import parley.entry.Event.Role;
import parley.reading.Grammar;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * What can be seen of the words that tell an event: which they are, and how its kind goes with the
 * form of the verb, with the number of those who take part and with where they stand.
 */
final class WordTraits {

  private final Trigger trigger;
  private final Tree sentence;
  private final Event event;
  private final String kind;
  private final List<String> traits = new ArrayList<>();

  private WordTraits(Trigger trigger, Event event) {
    this.trigger = trigger;
    this.event = event;
    sentence = trigger.sentence();
    kind = event.kind().label();
  }

  static List<String> of(Trigger trigger, Event event) {
    WordTraits traits = new WordTraits(trigger, event);
    traits.ofTrigger();
    traits.ofParticipants();
    return List.copyOf(traits.traits);
  }

  private void ofTrigger() {
    String word = String.join(" ", trigger.rule().lemmas());
    traits.add("word " + word + (trigger.rule().noun() ? ", noun" : ""));
    int verb = trigger.verb();
    String form = verb < 0 ? "noun alone" : sentence.tag(verb);
    traits.add(kind + ", " + form);
    traits.add(kind + ", told as " + event.evidence().realis().label());
    traits.add(kind + ", parties " + Math.min(event.participants().size(), 3));
    traits.add(kind + ", " + (event.when() == null ? "no day" : "day"));
  }

  private void ofParticipants() {
    for (Participant one : event.participants()) {
      if (one.role() == Role.INITIATOR || one.role() == Role.TARGET) {
        Passage passage = one.who().passage();
        String role = one.role().label();
        if (passage != null && sentence.span().contains(passage.span())) {
          traits.add(kind + ", " + role + " " + place(last(passage.span())));
        }
        traits.add(kind + ", " + role + (one.who().actor() == null ? " unknown" : " known"));
      }
    }
  }

  private String place(int token) {
    int here = token;
    while (sentence.is(here, "flat", "compound", "appos", "conj") && sentence.head(here) >= 0) {
      here = sentence.head(here);
    }
    String preposition = Grammar.preposition(sentence, here);
    return sentence.relation(here) + (preposition.isEmpty() ? "" : " " + preposition);
  }

  private int last(Span span) {
    return Math.min(sentence.size() - 1, sentence.sentence().indexFrom(span.end() - 1));
  }
}
