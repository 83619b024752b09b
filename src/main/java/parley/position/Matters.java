package parley.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import parley.position.StanceRule.Matter;
import parley.reading.Grammar;
import parley.syntax.Tree;

/** What a cue of a stance is about: the words, and the issue that they tell. */
final class Matters {

  /** Between an aim and the verb that says what it is: "goals <em>was to</em> disarm". */
  private static final int LONGEST_WAY_TO_AIM = 8;

  private static final int LONGEST_WAY_TO_PARTICLE = 6;

  private static final int LONGEST_LIST = 8;

  /**
   * The tokens that head what the stance is about, with those beside each: one list for each place
   * where the rule looks for it, the likeliest first; none where it does not fit.
   */
  List<List<Integer>> of(Tree sentence, int cue, StanceRule rule) {
    List<List<Integer>> found = new ArrayList<>();
    if (!particlesFit(sentence, cue, rule)) {
      return found;
    }
    for (Matter matter : rule.matters()) {
      if (matter.ofNoun() != isNoun(sentence, cue)) {
        continue;
      }
      int head = matter(sentence, cue, rule, matter);
      if (head >= 0) {
        List<Integer> all = matter == Matter.WOULD ? List.of(head) : listed(sentence, head);
        found.add(matter == Matter.REFUSED ? withNor(sentence, all) : all);
      }
    }
    return found;
  }

  /**
   * A matter and those listed with it, in the order of reading: trees hang the parts of a long list
   * on one another, or take one for an apposition to the one before.
   */
  private static List<Integer> listed(Tree sentence, int head) {
    Set<Integer> found = new TreeSet<>(List.of(head));
    List<Integer> last = List.of(head);
    for (int step = 0; step < LONGEST_LIST && !last.isEmpty(); step++) {
      List<Integer> next = new ArrayList<>();
      for (int one : last) {
        for (int child : sentence.childrenWith(one, "conj", "appos")) {
          boolean listed =
              sentence.is(child, "conj")
                  || (sentence.isNoun(child) && hasComma(sentence, sentence.first(child)));
          if (child > one && listed && found.add(child)) {
            next.add(child);
          }
        }
      }
      last = next;
    }
    return List.copyOf(found);
  }

  /** "Will not free them, nor <em>lift</em> the sanctions": what is refused with it. */
  private static List<Integer> withNor(Tree sentence, List<Integer> refused) {
    Set<Integer> found = new TreeSet<>(refused);
    for (int i = refused.getFirst() + 1; i < sentence.size(); i++) {
      int verb = sentence.is(i, "cc") ? sentence.head(i) : -1;
      boolean beside = verb > i && sentence.tag(verb).equals("VB") && sentence.is(verb, "conj");
      if (beside
          && Grammar.lemma(sentence, i).equals("nor")
          && sentence.child(verb, "nsubj", "nsubj:pass", "aux") < 0) {
        found.add(verb);
      }
    }
    return List.copyOf(found);
  }

  private static boolean hasComma(Tree sentence, int first) {
    return first > 1 && (sentence.word(first).equals(",") || sentence.word(first - 1).equals(","));
  }

  /** A verb in -s behind a name is at times taken for a plural: "Peru insists". */
  static boolean isNoun(Tree sentence, int cue) {
    return sentence.isNoun(cue) && nameBefore(sentence, cue) < 0;
  }

  /** The name right before a verb that was taken for a plural, or -1. */
  static int nameBefore(Tree sentence, int cue) {
    boolean name =
        cue > 0
            && sentence.tag(cue).equals("NNS")
            && sentence.isProper(cue - 1)
            && sentence.head(cue - 1) == cue
            && sentence.is(cue - 1, "compound", "nsubj");
    return name ? cue - 1 : -1;
  }

  private static int matter(Tree sentence, int cue, StanceRule rule, Matter matter) {
    return switch (matter) {
      case OBJECT -> {
        int object = sentence.child(cue, "obj");
        if (object < 0 && rule.lemmas().size() > 1) {
          object = firstLed(sentence, cue, rule.lemmas().getLast(), "obl");
        }
        yield object >= 0 ? object : undergoing(sentence, cue);
      }
      case CLAUSE -> sentence.child(cue, "ccomp");
      case TO ->
          sentence.child(cue, "obl:agent") < 0 ? withTo(sentence, cue) : -1; // "made by Peru to"
      case OBJECT_TO -> withTo(sentence, cue);
      case IS -> aim(sentence, cue);
      case MODAL -> obliged(sentence, cue);
      case DOING -> doing(sentence, cue);
      case REFUSED -> refused(sentence, cue);
      case UNLESS -> averting(sentence, cue);
      case NOUN_INCLUDE -> included(sentence, cue);
      case NOUN_DO -> infinitive(sentence, cue);
      case NOUN_OBJECT_DO -> ofOthers(sentence, cue);
      case OURS -> isOurs(sentence, cue) ? sentence.child(cue, "obj") : -1;
      case WOULD -> isUndertaken(sentence, cue) ? cue : -1;
      case NONE -> absent(sentence, cue);
      case UNTIL -> first(sentence, cue);
      case GOING ->
          isUndertaken(sentence, cue) && sentence.child(cue, "obj") < 0
              ? sentence.child(cue, "nsubj")
              : -1;
      case INNER, NEAR, VOICED, DENIED, KEPT, OUTCOME -> -1;
      case FOR, NOUN_FOR -> {
        int behind = behind(sentence, cue, "for");
        int act = behind < 0 ? -1 : infinitiveBehind(sentence, cue, behind);
        yield act < 0 ? behind : act;
      }
      case ON, FROM, AGAINST, WITH, OF, TO_NOUN, NOUN_OF, NOUN_ON, NOUN_TO -> {
        int behind = behind(sentence, cue, matter.preposition());
        yield behind < 0 ? before(sentence, cue, matter.preposition()) : behind;
      }
    };
  }

  /** "Proposes <em>holding</em> talks". */
  private static int doing(Tree sentence, int cue) {
    for (int child : sentence.childrenWith(cue, "xcomp", "ccomp", "advcl", "acl")) {
      if (child > cue && sentence.tag(child).equals("VBG") && sentence.child(child, "mark") < 0) {
        return child;
      }
    }
    return -1;
  }

  private static boolean isOurs(Tree sentence, int verb) {
    int subject = sentence.child(verb, "nsubj");
    return subject >= 0 && Set.of("we", "i").contains(Grammar.lemma(sentence, subject));
  }

  /** "They will <em>free</em> the crew": what is not denied, and not done to them. */
  private static boolean isUndertaken(Tree sentence, int verb) {
    return sentence.isVerb(verb)
        && isFuture(sentence, verb)
        && sentence.child(verb, "aux:pass") < 0
        && !isDenied(sentence, verb);
  }

  private static boolean isFuture(Tree sentence, int verb) {
    for (int child : sentence.childrenWith(verb, "aux")) {
      if (Set.of("will", "would", "'ll", "’ll").contains(Grammar.lemma(sentence, child))) {
        return true;
      }
    }
    return false;
  }

  /** "There will be no <em>amnesty</em>": by the words, as the tree has it in several ways. */
  private static int absent(Tree sentence, int no) {
    int noun = sentence.is(no, "det") ? sentence.head(no) : -1;
    boolean there =
        noun > no
            && no >= 3
            && Grammar.lemma(sentence, no - 1).equals("be")
            && sentence.tag(no - 2).equals("MD")
            && Grammar.lemma(sentence, no - 3).equals("there");
    return there ? noun : -1;
  }

  /** "Will stay until they <em>leave</em>": a plain "waited until" sets no condition. */
  private static int first(Tree sentence, int until) {
    int verb = sentence.is(until, "mark") ? sentence.head(until) : -1;
    int above = verb > until && sentence.is(verb, "advcl", "ccomp") ? sentence.head(verb) : -1;
    boolean sets =
        above >= 0 && above < until && (isFuture(sentence, above) || isDenied(sentence, above));
    return sets ? verb : -1;
  }

  /** "Will not <em>accept</em>", "is not going to <em>accept</em>". */
  private static int refused(Tree sentence, int modal) {
    if (sentence.tag(modal).equals("VBG")) {
      return isDenied(sentence, modal) ? withTo(sentence, modal) : -1;
    }
    int verb = sentence.is(modal, "aux") ? sentence.head(modal) : -1;
    boolean passive = verb >= 0 && sentence.child(verb, "aux:pass") >= 0;
    return verb > modal && !passive && isDenied(sentence, verb) ? verb : -1;
  }

  /** "A plan <em>which</em> they rejected was turned down": the plan, in either place. */
  private static int undergoing(Tree sentence, int verb) {
    int subject = sentence.child(verb, "nsubj:pass");
    boolean relative = subject >= 0 && sentence.tag(subject).startsWith("W");
    return relative && sentence.relation(verb).endsWith(":relcl") ? sentence.head(verb) : subject;
  }

  /** What would avert a threat: "unless they <em>leave</em>", "if they do not <em>leave</em>". */
  private static int averting(Tree sentence, int mark) {
    int verb = sentence.is(mark, "mark") ? sentence.head(mark) : -1;
    if (verb < mark) {
      return -1;
    }
    boolean unless = Grammar.lemma(sentence, mark).equals("unless");
    return unless || isDenied(sentence, verb) ? verb : -1;
  }

  /** Whether a verb has a "not" before it. */
  static boolean isDenied(Tree sentence, int verb) {
    for (int child : sentence.childrenWith(verb, "advmod")) {
      if (child < verb && Set.of("not", "n't", "never").contains(Grammar.lemma(sentence, child))) {
        return true;
      }
    }
    return false;
  }

  /** What somebody must do, has to do, needs to do. */
  private static int obliged(Tree sentence, int modal) {
    if (sentence.tag(modal).equals("MD")) {
      int verb = sentence.head(modal);
      return verb > modal && sentence.is(modal, "aux") ? verb : -1;
    }
    if (Grammar.lemma(sentence, modal).equals("get") && sentence.child(modal, "aux") < 0) {
      return -1; // "gets to see"
    }
    for (int child : sentence.childrenWith(modal, "xcomp")) {
      if (leadsBy(sentence, child, "to")) {
        return child;
      }
    }
    return -1;
  }

  /** "Their demands include <em>a truce</em>". */
  private static int included(Tree sentence, int noun) {
    int verb = sentence.is(noun, "nsubj") ? sentence.head(noun) : -1;
    return verb >= 0 && Grammar.lemma(sentence, verb).equals("include")
        ? sentence.child(verb, "obj")
        : -1;
  }

  /** "The need <em>to leave</em>". */
  private static int infinitive(Tree sentence, int noun) {
    for (int child : sentence.childrenWith(noun, "acl", "xcomp", "advcl")) {
      if (child > noun && leadsBy(sentence, child, "to")) {
        return child;
      }
    }
    if (sentence.is(noun, "obj")) {
      for (int child : sentence.childrenWith(sentence.head(noun), "xcomp", "advcl", "acl")) {
        if (leadsFrom(sentence, child, noun + 1) && leadsBy(sentence, child, "to")) {
          return child;
        }
      }
    }
    return -1;
  }

  /** "The call on them <em>to leave</em>": it may hang on the verb above, or on them. */
  private static int ofOthers(Tree sentence, int noun) {
    int others = behind(sentence, noun, "on");
    if (others < 0) {
      return -1;
    }
    for (int above : List.of(noun, others, sentence.head(noun))) {
      int found = above < 0 ? -1 : infinitiveBehind(sentence, above, others);
      if (found >= 0) {
        return found;
      }
    }
    return -1;
  }

  private static int infinitiveBehind(Tree sentence, int above, int others) {
    for (int child : sentence.childrenWith(above, "acl", "xcomp", "advcl", "nmod")) {
      if (child > others && leadsBy(sentence, child, "to")) {
        return child;
      }
    }
    return -1;
  }

  private static int withTo(Tree sentence, int cue) {
    int own = ownWithTo(sentence, cue);
    int beside = own < 0 ? sentence.child(cue, "conj") : -1;
    boolean shared = beside > cue && sentence.tag(beside).startsWith("JJ");
    return shared ? ownWithTo(sentence, beside) : own; // "unwilling or unable to leave"
  }

  private static int ownWithTo(Tree sentence, int cue) {
    for (int child : sentence.childrenWith(cue, "xcomp", "advcl", "ccomp", "acl")) {
      if (leadsBy(sentence, child, "to")) {
        return child;
      }
    }
    int object = sentence.child(cue, "obj", "obl");
    return object < 0 ? -1 : firstLed(sentence, object, "to", "acl", "xcomp", "nmod", "obl");
  }

  private static int behind(Tree sentence, int cue, String preposition) {
    int own = firstLed(sentence, cue, preposition, "obl", "nmod", "acl", "advcl");
    if (own < 0 && isNoun(sentence, cue) && sentence.is(cue, "obj")) {
      own = firstLed(sentence, sentence.head(cue), preposition, "obl", "advcl");
      return own > cue && leadsFrom(sentence, own, cue + 1) ? own : -1;
    }
    int object = sentence.child(cue, "obj");
    return own >= 0 || object < 0 || isNoun(sentence, cue)
        ? own
        : firstLed(sentence, object, preposition, "nmod");
  }

  /** "A plan <em>to which</em> they agreed": the plan. */
  private static int before(Tree sentence, int verb, String preposition) {
    int above = sentence.relation(verb).endsWith(":relcl") ? sentence.head(verb) : -1;
    for (int child : sentence.childrenWith(verb, "obl")) {
      if (child < verb
          && sentence.tag(child).startsWith("W")
          && leadsBy(sentence, child, preposition)) {
        return above;
      }
    }
    return -1;
  }

  private static int firstLed(Tree sentence, int token, String by, String... relations) {
    for (int child : sentence.childrenWith(token, relations)) {
      if (child > token && leadsBy(sentence, child, by)) {
        return child;
      }
    }
    return -1;
  }

  /** Whether the word that leads to a token is this one. */
  private static boolean leadsFrom(Tree sentence, int token, int leading) {
    return sentence.head(leading) == token && sentence.is(leading, "case", "mark");
  }

  private static boolean leadsBy(Tree sentence, int token, String word) {
    for (int child : sentence.childrenWith(token, "case", "mark")) {
      if (child < token && Grammar.lemma(sentence, child).equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** The verb after "goals was to", whatever the quotation marks between. */
  private static int aim(Tree sentence, int noun) {
    boolean is = false;
    boolean to = false;
    int end = Math.min(sentence.size(), noun + LONGEST_WAY_TO_AIM);
    for (int i = noun + 1; i < end; i++) {
      String lemma = Grammar.lemma(sentence, i);
      if (to && !sentence.isPunctuation(i) && !lemma.equals("to")) {
        return i;
      }
      to = is && (to || lemma.equals("to"));
      is = is || lemma.equals("be");
    }
    return -1;
  }

  /** Whether a verb with its particles stands here: "rule <em>out</em>", "open <em>for</em>". */
  boolean hasParticles(Tree sentence, int cue, StanceRule rule) {
    List<String> lemmas = rule.lemmas();
    if (lemmas.size() < 2 || isNoun(sentence, cue) || cue + lemmas.size() > sentence.size()) {
      return false;
    }
    for (int i = 1; i < lemmas.size(); i++) {
      if (!Grammar.lemma(sentence, cue + i).equals(lemmas.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the cue's particle stands where it should: "rule <em>out</em>". */
  private static boolean particlesFit(Tree sentence, int cue, StanceRule rule) {
    if (rule.lemmas().size() == 2 && before(sentence, cue, rule.lemmas().getLast()) >= 0) {
      return true; // "to which they agreed"
    }
    int from = cue + 1;
    for (String particle : rule.lemmas().subList(1, rule.lemmas().size())) {
      int end = Math.min(sentence.size(), from + LONGEST_WAY_TO_PARTICLE);
      int at = from;
      while (at < end && !Grammar.lemma(sentence, at).equals(particle)) {
        at++;
      }
      if (at == end) {
        return false;
      }
      from = at + 1;
    }
    return true;
  }
}
