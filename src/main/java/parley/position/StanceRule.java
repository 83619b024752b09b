package parley.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.entry.Stance;
import parley.rule.RuleFile;

/**
 * One line of {@code position/stances.rules}.
 *
 * @param lemmas the cue: its head first, then particle or preposition
 * @param matters where the matter stands, seen from the cue
 */
record StanceRule(String cue, List<String> lemmas, Stance stance, List<Matter> matters) {

  /** Where the matter stands. */
  enum Matter {
    OBJECT("object"),
    CLAUSE("clause"),
    TO("to"),
    OBJECT_TO("object-to"),
    IS("is"),
    INNER("inner"),
    ON("on"),
    FOR("for"),
    AGAINST("against"),
    WITH("with"),
    OF("of"),
    TO_NOUN("to-noun"),
    NOUN_FOR("noun-for"),
    NOUN_OF("noun-of"),
    NOUN_ON("noun-on"),
    NOUN_TO("noun-to");

    private final String label;

    Matter(String label) {
      this.label = label;
    }

    /** The preposition that leads to the matter, or an empty string. */
    String preposition() {
      return switch (this) {
        case OBJECT, CLAUSE, TO, OBJECT_TO, IS, INNER -> "";
        case ON, NOUN_ON -> "on";
        case FOR, NOUN_FOR -> "for";
        case AGAINST -> "against";
        case WITH -> "with";
        case OF, NOUN_OF -> "of";
        case TO_NOUN, NOUN_TO -> "to";
      };
    }

    /** Whether the cue is a noun, whose holder stands before it as a possessive. */
    boolean ofNoun() {
      return switch (this) {
        case IS, NOUN_FOR, NOUN_OF, NOUN_ON, NOUN_TO -> true;
        case OBJECT, CLAUSE, TO, OBJECT_TO, INNER, ON, FOR, AGAINST, WITH, OF, TO_NOUN -> false;
      };
    }

    static Matter of(RuleFile.Line line, String label) {
      for (Matter matter : values()) {
        if (matter.label.equals(label)) {
          return matter;
        }
      }
      throw line.broken("no place of a matter: " + label);
    }
  }

  /** Whether it says nothing on its own, and leads to what another cue is about. */
  boolean isInner() {
    return matters.contains(Matter.INNER);
  }

  /** Whether the cue can be a noun. */
  boolean ofNoun() {
    return matters.stream().anyMatch(Matter::ofNoun);
  }

  /** All rules by the lemma of their head, those with more words first. */
  static Map<String, List<StanceRule>> shipped() {
    Map<String, List<StanceRule>> rules = new LinkedHashMap<>();
    for (RuleFile.Line line : RuleFile.shipped("position/stances.rules").lines()) {
      if (isIdle(line)) {
        continue;
      }
      List<Matter> matters = new ArrayList<>();
      for (String label : line.list(2)) {
        matters.add(Matter.of(line, label));
      }
      StanceRule rule =
          new StanceRule(
              line.field(0),
              List.of(line.field(0).split(" ")),
              Stance.of(line.field(1)),
              List.copyOf(matters));
      rules.computeIfAbsent(rule.lemmas.getFirst(), l -> new ArrayList<>()).add(rule);
    }
    rules.values().forEach(r -> r.sort((a, b) -> b.lemmas.size() - a.lemmas.size()));
    return new HashMap<>(rules);
  }

  /** Verbs behind a cue that make it say nothing: "declined to comment". */
  static Set<String> idle() {
    Set<String> verbs = new HashSet<>();
    for (RuleFile.Line line : RuleFile.shipped("position/stances.rules").lines()) {
      if (isIdle(line)) {
        verbs.add(line.field(0));
      }
    }
    return Set.copyOf(verbs);
  }

  private static boolean isIdle(RuleFile.Line line) {
    return line.field(2).equals("idle");
  }
}
