package parley.event;

import java.util.List;
import java.util.Locale;
import parley.actor.Actor;
import parley.linear.Features;
import parley.reading.Agents;
import parley.reading.ArticleContext;
import parley.reading.Grammar;
import parley.syntax.Tree;

/**
 * What speaks for it that a word is meant as the rules take it: "hit" as an attack and not as what
 * prices do, by the words around it.
 */
final class SenseTraits {

  /** How many words before and behind are looked at. */
  private static final int NEAR = 3;

  /** How far off a word of the sentence may stand that bears on it. */
  private static final int FURTHEST = 40;

  /** As the weights number them. */
  private static final List<Actor.Kind> ACTORS = List.of(Actor.Kind.values());

  private SenseTraits() {}

  static void add(ArticleContext context, Trigger trigger, Features f) {
    Tree sentence = trigger.sentence();
    int kind = Way.number(trigger.rule().kind());
    int word = Features.hash(String.join(" ", trigger.rule().lemmas()) + trigger.rule().noun());
    int rule = Features.hash(trigger.rule().name());
    int form = Features.hash(Way.form(trigger));
    f.add(1, 0);
    f.add(2, kind);
    f.add(3, word);
    f.add(4, rule);
    f.add(5, form, kind);
    f.add(6, form, word);
    int token = trigger.token();
    int above = sentence.head(token);
    if (above >= 0) {
      int lemma = Features.hash(Grammar.lemma(sentence, above));
      int relation = Features.hash(sentence.relation(token));
      f.add(7, lemma, relation, word);
      f.add(8, lemma, relation, kind);
      f.add(9, lemma, word);
      f.add(10, relation, word);
      f.add(11, sentence.wordClass(above), relation, word);
      f.add(12, Features.hash(Grammar.preposition(sentence, token)), word);
    } else {
      f.add(13, word);
    }
    below(context, sentence, token, word, kind, 0, f);
    if (trigger.verb() >= 0 && trigger.verb() != token) {
      below(context, sentence, trigger.verb(), word, kind, 1, f);
      f.add(14, Features.hash(Grammar.lemma(sentence, trigger.verb())), word);
    }
    if (trigger.verb() >= 0 && sentence.child(trigger.verb(), "nsubj", "nsubj:pass") < 0) {
      argument(context, sentence, trigger.subject(), Features.hash("subject"), word, kind, f);
    }
    for (int i = token - NEAR; i <= token + NEAR; i++) {
      if (i != token && i >= 0 && i < sentence.size()) {
        int near = Features.hash(sentence.word(i).toLowerCase(Locale.ROOT));
        f.add(20, near, i - token, kind);
        f.add(21, near, word);
        f.add(22, near, kind);
      }
    }
    int first = Math.max(0, token - FURTHEST);
    for (int i = first; i < Math.min(sentence.size(), token + FURTHEST); i++) {
      if (sentence.isNoun(i) || sentence.isVerb(i)) {
        f.add(23, Features.hash(Grammar.lemma(sentence, i)), kind);
        f.add(24, sentence.wordClass(i), kind);
        f.add(25, Features.hash(Grammar.lemma(sentence, i)));
      }
    }
  }

  /** Everything that hangs on the word. */
  private static void below(
      ArticleContext context,
      Tree sentence,
      int token,
      int word,
      int kind,
      int carried,
      Features f) {
    for (int child : sentence.children(token)) {
      if (sentence.isPunctuation(child)) {
        continue;
      }
      int preposition = Features.hash(Grammar.preposition(sentence, child));
      int relation = Features.mix(Features.hash(sentence.relation(child)), preposition);
      f.add(30, relation, word);
      f.add(31, relation, kind, carried);
      argument(context, sentence, child, relation, word, kind, f);
    }
  }

  private static void argument(
      ArticleContext context,
      Tree sentence,
      int token,
      int relation,
      int word,
      int kind,
      Features f) {
    if (token < 0) {
      f.add(40, relation, word);
      return;
    }
    int lemma = Features.hash(Grammar.lemma(sentence, token));
    f.add(41, relation, lemma, word);
    f.add(42, relation, lemma, kind);
    f.add(43, lemma, kind);
    f.add(44, relation, sentence.wordClass(token), word);
    f.add(45, relation, sentence.wordClass(token), kind);
    int who =
        context
            .sides()
            .mention(sentence, token)
            .map(m ->
                m.actor() != null
                    ? ACTORS.indexOf(m.actor().kind()) + 2
                    : m.place() != null ? 1 : 0)
            .orElse(Agents.canAct(sentence, token) ? -1 : -2);
    f.add(46, relation, who, word);
    f.add(47, relation, who, kind);
  }
}
