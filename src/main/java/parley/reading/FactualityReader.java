package parley.reading;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import parley.entry.Realis;
import parley.rule.RuleFile;
import parley.syntax.Tree;

/**
 * Tells from the words around a verb or a noun whether what it names is told as a fact.
 *
 * <p>It looks at what stands beside the word (auxiliaries, "not", "if"), then climbs: "have not
 * held talks" is a negated {@code talks}, "plans to meet" a planned {@code meet}. The climb ends
 * where a clause is somebody's words, since whether it was said and whether it is so are two
 * questions. An infinitive tells what is aimed at, unless the word above it says that it came about
 * ("managed to meet"). The words stand in {@code reading/factuality.rules}.
 */
public final class FactualityReader {

  private enum Place {
    AUXILIARY,
    ADVERB,
    CONJUNCTION,
    DETERMINER,
    ADJECTIVE,
    GOVERNOR,
    NOUN,
    LIGHT
  }

  private enum Effect {
    ACTUAL,
    PLANNED,
    POSSIBLE,
    CONDITIONAL,
    NEGATED
  }

  /** How far up the tree a word can still bear on this one. */
  private static final int HIGHEST = 5;

  /** A noun in one of these places takes part in what its verb says happened. */
  private static final Set<String> UNDER_LIGHT_VERB =
      Set.of("obj", "nsubj", "nsubj:pass", "xcomp", "compound");

  /** What stands behind these happens beside what the verb says. */
  private static final Set<String> MEANWHILE =
      Set.of("during", "at", "after", "before", "since", "amid", "despite");

  private static final Set<String> UNDER_GOVERNOR =
      Set.of(
          "xcomp",
          "ccomp",
          "obj",
          "obl",
          "nsubj:pass",
          "nsubj",
          "advcl",
          "acl",
          "nmod",
          "csubj",
          "compound");

  private static final class Shipped {
    static final FactualityReader READER =
        new FactualityReader(RuleFile.shipped("reading/factuality.rules"));
  }

  private final Map<Place, Map<String, Effect>> effects = new EnumMap<>(Place.class);

  private FactualityReader(RuleFile rules) {
    for (Place place : Place.values()) {
      effects.put(place, new HashMap<>());
    }
    for (RuleFile.Line line : rules.lines()) {
      Place place = Place.valueOf(line.field(1).toUpperCase(Locale.ROOT));
      Effect effect = Effect.valueOf(line.field(2).toUpperCase(Locale.ROOT));
      of(place).put(line.field(0), effect);
    }
  }

  /** The reader with the rules that ship with Parley. */
  public static FactualityReader standard() {
    return Shipped.READER;
  }

  /** Whether what this token names is told as a fact. */
  public Factuality of(Tree sentence, int token) {
    return of(sentence, token, other -> false);
  }

  /** The same, where some words are somebody else's and do not bear on it. */
  public Factuality of(Tree sentence, int token, IntPredicate elsewhere) {
    Found found = new Found();
    int here = token;
    for (int height = 0; height < HIGHEST && here >= 0; height++) {
      beside(sentence, here, elsewhere, found);
      int above = sentence.head(here);
      if (above < 0 && Grammar.isInfinitive(sentence, here) && ownSubject(sentence, here)) {
        found.take(Effect.PLANNED); // a headline: "Minister to visit Oslo"
      }
      if (above < 0 || elsewhere.test(above)) {
        break;
      }
      String relation = sentence.relation(here);
      if (relation.equals("conj")) {
        if (ownSubject(sentence, here)) {
          break;
        }
        boolean shares =
            !Set.of("VBD", "VBZ", "VBG").contains(sentence.tag(here))
                && sentence.child(here, "aux") < 0;
        if (shares) {
          auxiliaries(sentence, above, found);
        }
        here = above;
        relation = sentence.relation(here);
        above = sentence.head(here);
        if (above < 0 || elsewhere.test(above)) {
          break;
        }
      }
      if (UNDER_LIGHT_VERB.contains(relation)
          && of(Place.LIGHT).containsKey(lemma(sentence, above))
          && sentence.isVerb(above)) {
        here = above;
        continue;
      }
      if (isCharge(sentence, here)) {
        above = sentence.head(above);
      }
      boolean aside =
          (relation.equals("advcl") && ownSubject(sentence, here))
              || MEANWHILE.contains(Grammar.preposition(sentence, here));
      boolean does = relation.equals("nsubj") && sentence.isVerb(above);
      if (does && either(sentence, above, Place.GOVERNOR) == Effect.NEGATED) {
        break; // "the attack failed to stop them" was an attack
      }
      if (aside || !UNDER_GOVERNOR.contains(relation)) {
        break;
      }
      Place place = sentence.isNoun(above) ? Place.NOUN : Place.GOVERNOR;
      Effect effect = either(sentence, above, place);
      if (isYetTo(sentence, here)) {
        break;
      }
      if (effect == null && Grammar.isInfinitive(sentence, here)) {
        effect = Effect.POSSIBLE; // what is meant to be done, may or may not have been
        found.take(effect);
        break;
      }
      if (effect == null) {
        break;
      }
      found.take(effect);
      here = above;
      if (relation.equals("ccomp")) {
        break;
      }
    }
    return found.result();
  }

  /** "Accused the rebels of attacking": the tree may hang it on the rebels or on the verb. */
  private static boolean isCharge(Tree sentence, int verb) {
    int whom = sentence.head(verb);
    int mark = sentence.child(verb, "mark", "case");
    return sentence.is(verb, "acl")
        && sentence.tag(verb).equals("VBG")
        && mark >= 0
        && sentence.tag(mark).equals("IN")
        && sentence.is(whom, "obj", "nsubj:pass")
        && sentence.isVerb(sentence.head(whom));
  }

  /** "Has yet to meet": what was not done so far. */
  private static boolean isYetTo(Tree sentence, int verb) {
    return verb > 1
        && Grammar.isInfinitive(sentence, verb)
        && sentence.word(verb - 2).equalsIgnoreCase("yet");
  }

  /** Whether what stands below this word came about when it did: "began to meet". */
  public boolean comesAbout(Tree sentence, int governor) {
    return either(sentence, governor, Place.GOVERNOR) == Effect.ACTUAL;
  }

  /** "not only met but signed": what was done was done. */
  public static boolean isNotOnly(Tree sentence, int not) {
    String word = sentence.word(not).toLowerCase(Locale.ROOT);
    return (word.equals("not") || word.equals("n't") || word.equals("n’t"))
        && not + 1 < sentence.size()
        && Set.of("only", "just", "merely", "simply")
            .contains(sentence.word(not + 1).toLowerCase(Locale.ROOT));
  }

  private void beside(Tree sentence, int token, IntPredicate elsewhere, Found found) {
    if (token > 1 && sentence.isVerb(token)) {
      String words = sentence.word(token - 2) + " " + sentence.word(token - 1);
      found.take(of(Place.ADVERB).get(words.toLowerCase(Locale.ROOT)));
    }
    for (int child : sentence.children(token)) {
      if (elsewhere.test(child) || isNotOnly(sentence, child)) {
        continue;
      }
      String word = lemma(sentence, child);
      switch (sentence.relation(child)) {
        case "aux", "aux:pass" -> {
          if (isHad(sentence, child, token)) {
            continue;
          }
          found.take(
              word.equals("would") && isFutureInThePast(sentence, token)
                  ? Effect.PLANNED
                  : of(Place.AUXILIARY).get(word));
          auxiliaries(sentence, child, found); // "may have met": the one may hang on the other
        }
        case "advmod" -> {
          found.take(of(Place.ADVERB).get(word));
          if (child > 0) {
            String words = sentence.word(child - 1) + " " + sentence.word(child);
            found.take(of(Place.ADVERB).get(words.toLowerCase(Locale.ROOT)));
          }
        }
        case "mark" -> found.take(of(Place.CONJUNCTION).get(word));
        case "det", "cc:preconj" -> found.take(of(Place.DETERMINER).get(word));
        case "amod", "compound" -> found.take(either(sentence, child, Place.ADJECTIVE));
        default -> {}
      }
    }
  }

  /** "They'd met": the mark stands for "had" before a participle, for "would" before a verb. */
  private static boolean isHad(Tree sentence, int auxiliary, int verb) {
    String word = sentence.word(auxiliary);
    return (word.equals("'d") || word.equals("’d")) && sentence.tag(verb).equals("VBN");
  }

  /** "They said they would meet": what was to come when they said it. */
  private static boolean isFutureInThePast(Tree sentence, int token) {
    int above = sentence.head(token);
    if (above < 0 || !sentence.is(token, "ccomp") || !sentence.tag(above).equals("VBD")) {
      return false;
    }
    for (int child : sentence.childrenWith(token, "advcl")) {
      int mark = sentence.child(child, "mark");
      if (mark >= 0 && lemma(sentence, mark).equals("if")) {
        return false;
      }
    }
    return true;
  }

  private void auxiliaries(Tree sentence, int token, Found found) {
    for (int child : sentence.children(token)) {
      if (sentence.relation(child).equals("aux")) {
        found.take(of(Place.AUXILIARY).get(lemma(sentence, child)));
      }
    }
  }

  /**
   * By the word itself, or by the lemma: "proposed" stands before a noun, "committed" above one;
   * "going to meet" is planned, "went on to meet" is not.
   */
  private @Nullable Effect either(Tree sentence, int token, Place place) {
    Effect effect = of(place).get(sentence.word(token).toLowerCase(Locale.ROOT));
    return effect != null ? effect : of(place).get(lemma(sentence, token));
  }

  private static boolean ownSubject(Tree sentence, int token) {
    return sentence.child(token, "nsubj", "nsubj:pass") >= 0;
  }

  private Map<String, Effect> of(Place place) {
    return effects.getOrDefault(place, Map.of());
  }

  private static String lemma(Tree sentence, int token) {
    return sentence.lemma(token).toLowerCase(Locale.ROOT);
  }

  /** What was found so far: the strongest doubt, and whether there is a negation. */
  private static final class Found {
    private Realis realis = Realis.ACTUAL;
    private boolean negated;

    void take(@Nullable Effect effect) {
      if (effect == null) {
        return;
      }
      switch (effect) {
        case ACTUAL -> {}
        case PLANNED -> raise(Realis.PLANNED);
        case POSSIBLE -> raise(Realis.POSSIBLE);
        case CONDITIONAL -> raise(Realis.CONDITIONAL);
        case NEGATED -> negated = true;
      }
    }

    /** The order of the constants is the order of growing doubt. */
    private void raise(Realis value) {
      if (value.compareTo(realis) > 0) {
        realis = value;
      }
    }

    Factuality result() {
      return new Factuality(realis, negated);
    }
  }
}
