package parley.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.entry.Event.Plover;
import parley.entry.EventKind;
import parley.rule.RuleFile;

/**
 * One line of {@code event/events.rules}.
 *
 * @param name the trigger as it is written there
 * @param lemmas of the trigger; the last one is its head
 * @param noun whether the trigger is a noun
 * @param wants words of which one has to stand in the trigger's object; empty where none has to
 * @param unless words of which none may stand there
 * @param need what else has to stand behind a verb
 * @param others where the other party stands: "object", prepositions, "meet" or "none"
 */
record EventRule(
    String name,
    List<String> lemmas,
    boolean noun,
    Set<String> wants,
    Set<String> unless,
    Need need,
    EventKind kind,
    @Nullable Plover plover,
    @Nullable String cameo,
    List<String> others) {

  /** What else has to stand behind a verb. */
  enum Need {
    /** Nothing. */
    NOTHING,
    /** A verb behind "to": "vowed to wait". */
    TO,
    /** Something that it is done to. */
    OBJECT,
    /** Nothing that it is done to, and nothing that it says: "Peru withdrew". */
    ALONE,
    /** Something that it is done to, and no clause: "Peru helped Chile", not "helped it win". */
    PLAIN,
    /** A clause of what somebody must do: "said that they must wait". */
    MUST,
    /** A clause of what will come: "agreed that it would wait", not "agreed that it was late". */
    WILL;

    private String sign() {
      return " +" + name().toLowerCase(Locale.ROOT);
    }
  }

  static EventRule of(RuleFile.Line line) {
    String trigger = line.field(0);
    String[] apart = trigger.split("!", 2);
    String[] sides = apart[0].split(">", 2);
    String words = sides[0].strip();
    boolean noun = words.startsWith("n:");
    if (noun) {
      words = words.substring(2);
    }
    Need need = Need.NOTHING;
    for (Need one : Need.values()) {
      if (words.endsWith(one.sign())) {
        need = one;
        words = words.substring(0, words.length() - one.sign().length());
      }
    }
    return new EventRule(
        trigger,
        List.of(words.split(" ")),
        noun,
        sides.length < 2 ? Set.of() : Set.of(sides[1].strip().split("/")),
        apart.length < 2 ? Set.of() : Set.of(apart[1].strip().split("/")),
        need,
        EventKind.of(line.field(1)),
        plover(line.field(2)),
        line.field(3).equals("-") ? null : line.field(3),
        line.list(4));
  }

  private static @Nullable Plover plover(String field) {
    if (field.equals("-")) {
      return null;
    }
    String[] parts = field.split(",", -1);
    String mode = parts.length > 1 ? parts[1].strip() : "";
    List<String> contexts = new ArrayList<>();
    for (int i = 2; i < parts.length; i++) {
      contexts.add(parts[i].strip());
    }
    return new Plover(parts[0].strip(), mode.isEmpty() ? null : mode, contexts);
  }

  /** Whether the other party does what the clause behind the verb says. */
  boolean isOfClause() {
    return others.contains("clause");
  }

  boolean isMeeting() {
    return others.contains("meet");
  }

  /** The shipped rules by the lemma of their head, those that want more first. */
  static Map<String, List<EventRule>> shipped() {
    Map<String, List<EventRule>> rules = new HashMap<>();
    for (RuleFile.Line line : RuleFile.shipped("event/events.rules").lines()) {
      EventRule rule = of(line);
      rules.computeIfAbsent(rule.lemmas.getLast(), l -> new ArrayList<>()).add(rule);
    }
    rules.values().forEach(r -> r.sort((a, b) -> b.wanted() - a.wanted()));
    return rules;
  }

  private int wanted() {
    return (wants.isEmpty() ? 0 : 2) + (need == Need.NOTHING ? 0 : 1) + 3 * (lemmas.size() - 1);
  }
}
