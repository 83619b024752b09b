package parley.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.entry.Stance;
import parley.entry.Statement;
import parley.entry.Who;
import parley.reading.ArticleContext;
import parley.reading.Grammar;
import parley.syntax.Tree;

/** Whose a stance is: who demands or rejects, or whose demand it is. */
final class Holders {

  private static final Set<String> FIRST_PERSON = Set.of("i", "we", "our", "my", "us");

  /**
   * Somebody with a stance.
   *
   * @param party the side
   * @param voice the person or body that the words name
   * @param token where it stands
   */
  record Holder(Who party, Who voice, int token) {}

  /** "Russia's stated war goals": how far before its noun an owner may stand. */
  private static final int FURTHEST_OWNER = 5;

  private Holders() {}

  /** The holders of a stance, one for each side. */
  static List<Holder> of(ArticleContext context, Tree sentence, int cue, StanceRule rule) {
    int token = token(sentence, cue, rule);
    if (token < 0) {
      return List.of();
    }
    List<Holder> found = new ArrayList<>();
    if (FIRST_PERSON.contains(Grammar.lemma(sentence, token))) {
      @Nullable Who source =
          context.teller(sentence.span(token)).map(Statement::source).orElse(null);
      if (source != null) {
        context.sides().party(source).ifPresent(p -> found.add(new Holder(p, source, token)));
      }
      return found;
    }
    for (int one : Grammar.conjuncts(sentence, token)) {
      if (sentence.isNoun(cue) && sentence.tag(one).endsWith("S")) {
        continue; // "Yemenis' calls": people, and not who governs them
      }
      List<Who> parties = context.sides().of(sentence, one);
      for (Who party : parties) {
        Who voice =
            context.sides().mention(sentence, one).flatMap(context.reading()::who).orElse(party);
        found.add(new Holder(party, parties.size() > 1 ? party : voice, token));
      }
    }
    return found;
  }

  private static int token(Tree sentence, int cue, StanceRule rule) {
    if (Matters.nameBefore(sentence, cue) >= 0) {
      return Matters.nameBefore(sentence, cue);
    }
    if (sentence.isNoun(cue) && rule.ofNoun()) {
      return possessor(sentence, cue);
    }
    if (rule.stance() != Stance.OPEN && isPassive(sentence, cue)) {
      return agent(sentence, cue);
    }
    return isOfOthers(sentence, cue) ? -1 : Grammar.subject(sentence, cue);
  }

  /** "gave Peru a week <em>to accept</em>": whoever should do it is not the subject above. */
  private static boolean isOfOthers(Tree sentence, int verb) {
    int mark = sentence.child(verb, "mark");
    int above = sentence.head(verb);
    boolean infinitive = mark >= 0 && above >= 0 && Grammar.lemma(sentence, mark).equals("to");
    return infinitive
        && (!sentence.is(verb, "xcomp", "conj") || sentence.child(above, "obj", "iobj") >= 0);
  }

  /** "The border was closed", "a plan rejected by": the subject is not who does it. */
  private static boolean isPassive(Tree sentence, int verb) {
    boolean reduced =
        sentence.tag(verb).equals("VBN")
            && sentence.is(verb, "acl")
            && sentence.child(verb, "obj") < 0;
    return reduced || sentence.child(verb, "nsubj:pass", "aux:pass") >= 0;
  }

  private static int agent(Tree sentence, int verb) {
    int agent = sentence.child(verb, "obl:agent");
    if (agent < 0) {
      for (int child : sentence.childrenWith(verb, "obl")) {
        if (Grammar.preposition(sentence, child).equals("by")) {
          agent = child;
        }
      }
    }
    return agent;
  }

  /** Whose aim or demand: "Peru's aim", "the demand of Peru". */
  private static int possessor(Tree sentence, int noun) {
    for (int i = noun - 1; i > 0 && noun - i < FURTHEST_OWNER; i--) {
      if (sentence.tag(i).equals("POS")) {
        return i - 1;
      }
    }
    int here = noun;
    for (int step = 0; step < 2 && here >= 0; step++) {
      int own = sentence.child(here, "nmod:poss");
      if (own >= 0) {
        return own;
      }
      here = sentence.child(noun, "nmod");
    }
    return -1;
  }
}
