package parley.event;

import java.util.List;
import parley.entry.EventKind;
import parley.reading.Grammar;
import parley.syntax.Tree;

/** How a word stands to the one that tells an event, as weights see it. */
final class Way {

  /** How many relations of a way through the tree are told apart. */
  private static final int LONGEST = 5;

  /** As the weights number them. */
  private static final List<EventKind> KINDS = List.of(EventKind.values());

  private Way() {}

  static int number(EventKind kind) {
    return KINDS.indexOf(kind);
  }

  /** The relations on the way through the tree from what tells the event to a word. */
  static String through(Trigger trigger, int token) {
    Tree sentence = trigger.sentence();
    int[] up = new int[LONGEST + 1];
    int steps = 0;
    int here = trigger.verb() >= 0 ? trigger.verb() : trigger.token();
    while (here >= 0 && steps <= LONGEST) {
      up[steps++] = here;
      here = sentence.head(here);
    }
    StringBuilder down = new StringBuilder();
    int at = token;
    for (int step = 0; step <= LONGEST && at >= 0; step++) {
      for (int i = 0; i < steps; i++) {
        boolean carried = at == trigger.token() && up[i] == trigger.verb();
        if (up[i] == at || carried) {
          StringBuilder way = new StringBuilder();
          for (int k = 0; k < i; k++) {
            way.append('^').append(sentence.relation(up[k]));
            way.append(hasSubject(sentence, up[k]) ? "!" : "");
          }
          return way.append(carried ? "*" : "").append(down).toString();
        }
      }
      String relation = sentence.relation(at);
      boolean prepositional = relation.equals("obl") || relation.equals("nmod");
      boolean ownSubject = at != token && hasSubject(sentence, at);
      down.insert(
          0,
          "."
              + relation
              + (ownSubject ? "!" : "")
              + (prepositional ? "(" + Grammar.preposition(sentence, at) + ")" : ""));
      at = sentence.head(at);
    }
    return "far";
  }

  /** A clause with a subject of its own, which tells of somebody else. */
  private static boolean hasSubject(Tree sentence, int token) {
    return sentence.isVerb(token) && sentence.child(token, "nsubj", "nsubj:pass") >= 0;
  }

  /** Whether a word stands before or behind, and how far off. */
  static int place(Trigger trigger, int token) {
    int apart = token - trigger.token();
    int far = Math.abs(apart) < 3 ? 0 : Math.abs(apart) < 6 ? 1 : Math.abs(apart) < 12 ? 2 : 3;
    return apart < 0 ? -1 - far : far;
  }

  /** What stands between: a verb, a comma, a mark of quotation. */
  static int between(Trigger trigger, int token) {
    Tree sentence = trigger.sentence();
    int from = Math.min(token, trigger.token()) + 1;
    int to = Math.max(token, trigger.token());
    int verbs = 0;
    int marks = 0;
    for (int i = from; i < to; i++) {
      verbs += sentence.isVerb(i) && !trigger.isCarriedBy(i) ? 1 : 0;
      if (sentence.isPunctuation(i)) {
        marks |= sentence.word(i).equals(",") ? 1 : 2;
      }
    }
    return Math.min(verbs, 2) * 4 + marks + (token < trigger.token() ? 16 : 0);
  }

  /** In which form the word tells it: a noun and where it hangs, a verb, active or passive. */
  static String form(Trigger trigger) {
    Tree sentence = trigger.sentence();
    int verb = trigger.verb();
    if (verb < 0) {
      return "noun " + sentence.relation(trigger.token());
    }
    return (verb == trigger.token() ? "verb " : "carried ")
        + sentence.tag(verb)
        + (trigger.isPassive() ? " passive" : "")
        + (sentence.is(verb, "acl", "acl:relcl", "xcomp", "advcl") ? " below" : "");
  }
}
