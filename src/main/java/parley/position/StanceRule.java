package parley.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import parley.entry.Stance;
import parley.rule.RuleFile;

/**
 * One line of {@code position/stances.rules}.
 *
 * @param lemmas the cue: its head first, then particle or preposition
 * @param matters where the matter stands, seen from the cue
 * @param only the issues that it tells a stance on; all where it is empty
 */
record StanceRule(
    String cue, List<String> lemmas, Stance stance, List<Matter> matters, Set<String> only) {

  /** Where the matter stands. */
  enum Matter {
    OBJECT("object"),
    CLAUSE("clause"),
    TO("to"),
    OBJECT_TO("object-to"),
    IS("is"),
    INNER("inner"),
    MODAL("modal"),
    DOING("doing"),
    REFUSED("refused"),
    UNLESS("unless"),
    FROM("from"),
    NEAR("near"),
    VOICED("voiced"),
    OURS("ours"),
    WOULD("would"),
    NONE("none"),
    UNTIL("until"),
    GOING("going"),
    DENIED("denied"),
    KEPT("kept"),
    OUTCOME("outcome"),
    ON("on"),
    FOR("for"),
    AGAINST("against"),
    WITH("with"),
    OF("of"),
    TO_NOUN("to-noun"),
    NOUN_FOR("noun-for"),
    NOUN_OF("noun-of"),
    NOUN_ON("noun-on"),
    NOUN_TO("noun-to"),
    NOUN_INCLUDE("include"),
    NOUN_DO("noun-to-do"),
    NOUN_OBJECT_DO("noun-object-to-do");

    private final String label;

    Matter(String label) {
      this.label = label;
    }

    /** The preposition that leads to the matter, or an empty string. */
    String preposition() {
      return switch (this) {
        case OBJECT,
            CLAUSE,
            TO,
            OBJECT_TO,
            IS,
            INNER,
            MODAL,
            DOING,
            REFUSED,
            UNLESS,
            NEAR,
            VOICED,
            OURS,
            WOULD,
            NONE,
            UNTIL,
            GOING,
            DENIED,
            KEPT,
            OUTCOME ->
            "";
        case FROM -> "from";
        case NOUN_DO, NOUN_OBJECT_DO, NOUN_INCLUDE -> "";
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
        case IS, NOUN_FOR, NOUN_OF, NOUN_ON, NOUN_TO, NOUN_INCLUDE -> true;
        case NOUN_DO, NOUN_OBJECT_DO -> true;
        case OBJECT, CLAUSE, TO, OBJECT_TO, INNER, ON, FOR, AGAINST, WITH, OF, TO_NOUN -> false;
        case MODAL, DOING, REFUSED, UNLESS, FROM, NEAR, VOICED -> false;
        case OURS, WOULD, NONE, UNTIL, GOING, DENIED, KEPT, OUTCOME -> false;
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

  /** Whether it tells a stance on an issue: "walk out of" does on talks alone. */
  boolean isOn(String issue) {
    return only.isEmpty() || only.contains(issue);
  }

  /** Whether it says nothing on its own, and leads to what another cue is about. */
  boolean isInner() {
    return matters.contains(Matter.INNER);
  }

  /** Whether whoever the sentence is told by takes the stance: "they <em>must</em> leave". */
  boolean isOfTeller() {
    return matters.contains(Matter.MODAL) || isThreat() || isNone() || isUntil() || isGoing();
  }

  /** Whether it is what one will not do oneself. */
  boolean isRefusal() {
    return matters.contains(Matter.REFUSED) || isNone();
  }

  /** Whether it says that there will be no such thing: "there will be <em>no</em> talks". */
  boolean isNone() {
    return matters.contains(Matter.NONE);
  }

  /** Whether what goes on is the matter, by whoever says it: "<em>the talks</em> will go on". */
  boolean isGoing() {
    return matters.contains(Matter.GOING);
  }

  /** Whether it is a deed that one will do oneself. */
  boolean isUndertaking() {
    return matters.contains(Matter.WOULD);
  }

  /** Whether the matter is what has to come first: "stays <em>until</em> they leave". */
  boolean isUntil() {
    return matters.contains(Matter.UNTIL);
  }

  /** Whether the matter is what would avert a threat: "if they do not leave". */
  boolean isThreat() {
    return matters.contains(Matter.UNLESS);
  }

  /** Whether it is an aim, of whoever tells it where nobody owns it: "the goal is to". */
  boolean isAim() {
    return matters.contains(Matter.IS);
  }

  /** Whether the first issue behind it is its matter, where the tree tells none. */
  boolean isNear() {
    return matters.contains(Matter.NEAR);
  }

  /** Whether it is what others must do. */
  boolean isObliging() {
    return matters.contains(Matter.MODAL);
  }

  /** Whether it asks others to do something: "<em>urged</em> them to leave". */
  boolean isAsking() {
    return matters.contains(Matter.OBJECT_TO);
  }

  /** Whether it tells a stance on a thing that is kept, and not on a deed: "committed to". */
  boolean isOnThings() {
    return matters.contains(Matter.KEPT);
  }

  /** Whether a deed is its matter only where it says what comes of it: "committed to ending". */
  boolean isOnOutcomes() {
    return matters.contains(Matter.OUTCOME);
  }

  /** Whether a negation of it rejects: "is not <em>seeking</em> a truce". */
  boolean rejectsDenied() {
    return matters.contains(Matter.DENIED);
  }

  /** Whether it is of whoever voices it, and of nobody else: "stressed the <em>need</em> for". */
  boolean onlyVoiced() {
    return matters.contains(Matter.VOICED);
  }

  /** Whether the cue can be a noun. */
  boolean ofNoun() {
    return matters.stream().anyMatch(Matter::ofNoun);
  }

  /** All rules by the lemma of their head, those with more words first. */
  static Map<String, List<StanceRule>> shipped() {
    Map<String, List<StanceRule>> rules = new LinkedHashMap<>();
    for (RuleFile.Line line : RuleFile.shipped("position/stances.rules").lines()) {
      if (isIdle(line) || voices(line)) {
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
              List.copyOf(matters),
              Set.copyOf(line.list(4)));
      rules.computeIfAbsent(rule.lemmas.getFirst(), l -> new ArrayList<>()).add(rule);
    }
    rules.values().forEach(r -> r.sort((a, b) -> b.lemmas.size() - a.lemmas.size()));
    return new HashMap<>(rules);
  }

  /** Verbs behind a cue that make it say nothing: "declined to comment". */
  static Set<String> idle() {
    return cues(StanceRule::isIdle);
  }

  /**
   * Verbs before a noun with a stance, whose subject takes it: "<em>stressed</em> the need for".
   */
  static Set<String> voicing() {
    return cues(StanceRule::voices);
  }

  private static Set<String> cues(Predicate<RuleFile.Line> kind) {
    Set<String> verbs = new HashSet<>();
    for (RuleFile.Line line : RuleFile.shipped("position/stances.rules").lines()) {
      if (kind.test(line)) {
        verbs.add(line.field(0));
      }
    }
    return Set.copyOf(verbs);
  }

  private static boolean voices(RuleFile.Line line) {
    return line.field(2).equals("voices");
  }

  private static boolean isIdle(RuleFile.Line line) {
    return line.field(2).equals("idle");
  }
}
