package parley.event;

import java.util.Locale;
import java.util.Set;
import parley.actor.Actor;
import parley.actor.Mention;
import parley.reading.ArticleContext;
import parley.reading.Grammar;
import parley.syntax.Tree;

/** Tells whether a word means some of a party or a people, and not all of it. */
record SomeOf(ArticleContext context, Tree sentence) {

  /**
   * "Other Liberals", "a Peruvian": some of those who belong to a party or a state, who are not the
   * party or the state.
   */
  boolean is(int token) {
    if (!sentence.isNoun(token) || sentence.is(token, "amod", "compound", "nmod:poss")) {
      return false;
    }
    boolean one = before(token) >= 0;
    boolean described =
        sentence.word(token).endsWith("s")
            && (sentence.child(token, "amod", "nummod", "acl:relcl", "acl") >= 0 || isPart(token));
    if (!one && !described) {
      return false;
    }
    Mention mention = context.sides().mention(sentence, token).orElse(null);
    Actor actor = mention == null ? null : mention.actor();
    if (mention == null || actor == null || !sentence.span(token).contains(mention.head())) {
      return false;
    }
    boolean many = actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.ORGANISATION;
    boolean capitals = one && actor.name().equals(actor.name().toUpperCase(Locale.ROOT));
    return capitals || (many && (one || !actor.name().endsWith(sentence.word(token))));
  }

  /** The "other" or the "a" before a noun; -1 where there is none. */
  int before(int noun) {
    int first = noun - 1;
    while (first >= 0 && noun - first < FURTHEST && isInPhrase(first)) {
      if (SOME.contains(sentence.word(first).toLowerCase(Locale.ROOT))) {
        return first;
      }
      first--;
    }
    return -1;
  }

  private boolean isInPhrase(int token) {
    return switch (sentence.tag(token)) {
      case "DT", "JJ", "JJR", "JJS", "NN", "CD" -> true;
      default -> false;
    };
  }

  /** "Half of the Liberals", "a group of Liberals". */
  private boolean isPart(int token) {
    int above = sentence.head(token);
    return sentence.is(token, "nmod")
        && Grammar.preposition(sentence, token).equals("of")
        && sentence.isNoun(above)
        && !sentence.isProper(above)
        && (Parties.NUMBERS.contains(Grammar.lemma(sentence, above))
            || Parties.PARTS.contains(Grammar.lemma(sentence, above)));
  }

  private static final Set<String> SOME =
      Set.of("a", "an", "another", "other", "some", "many", "most", "several", "few", "any");

  /** How many words before a noun the one may stand that makes it some of many. */
  private static final int FURTHEST = 4;
}
