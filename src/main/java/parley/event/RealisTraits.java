package parley.event;

import java.util.List;
import java.util.Set;
import parley.entry.Realis;
import parley.linear.Features;
import parley.reading.Factuality;
import parley.reading.Grammar;
import parley.syntax.Tree;

/** What speaks for it that an event is told as a fact, as planned, as possible, as denied. */
final class RealisTraits {

  /** How many classes there are: each realis told as so, and as not so. */
  static final int CLASSES = 2 * Realis.values().length;

  /** As the weights number them. */
  private static final List<Realis> REALIS = List.of(Realis.values());

  /** How far up the tree words bear on it. */
  private static final int HIGHEST = 4;

  /** How many words off a mark of quotation may stand. */
  private static final int FURTHEST = 40;

  private static final Set<String> SAYING = Set.of("ccomp", "parataxis");

  private RealisTraits() {}

  static int number(Factuality told) {
    return REALIS.indexOf(told.realis()) * 2 + (told.negated() ? 1 : 0);
  }

  static Factuality of(int number) {
    return new Factuality(REALIS.get(number / 2), number % 2 == 1);
  }

  static void add(Trigger trigger, Factuality ruled, Features f) {
    Tree sentence = trigger.sentence();
    int told = number(ruled);
    int kind = Way.number(trigger.rule().kind());
    int word = Features.hash(String.join(" ", trigger.rule().lemmas()) + trigger.rule().noun());
    int form = Features.hash(Way.form(trigger));
    f.add(1, 0);
    f.add(2, told);
    f.add(3, told, kind);
    f.add(4, told, word);
    f.add(5, told, form);
    f.add(6, form);
    f.add(7, form, kind);
    f.add(8, word);
    int here = trigger.verb() >= 0 ? trigger.verb() : trigger.token();
    int way = 0;
    for (int step = 0; step < HIGHEST && here >= 0; step++) {
      beside(sentence, here, step, told, f);
      int above = sentence.head(here);
      way = Features.mix(way, Features.hash(sentence.relation(here)));
      int lemma = above < 0 ? 0 : Features.hash(Grammar.lemma(sentence, above));
      f.add(20, way, step);
      f.add(21, way, lemma);
      f.add(22, way, lemma, told);
      f.add(23, lemma, step);
      f.add(24, way, told);
      if (above >= 0) {
        f.add(25, Features.hash(sentence.tag(above)), way, told);
        f.add(26, sentence.wordClass(above), way);
      }
      if (SAYING.contains(sentence.relation(here))) {
        break;
      }
      here = above;
    }
    opening(sentence, trigger.token(), told, f);
  }

  /** Helping verbs, "not", "if", adverbs beside a word. */
  private static void beside(Tree sentence, int token, int step, int told, Features f) {
    int tag = Features.hash(sentence.tag(token));
    f.add(9, tag, step);
    for (int child : sentence.children(token)) {
      switch (sentence.relation(child)) {
        case "aux", "aux:pass", "advmod", "mark", "cc", "cop", "case", "det", "amod" -> {
          int lemma = Features.hash(Grammar.lemma(sentence, child));
          int form = Features.hash(sentence.tag(child));
          f.add(10, lemma, step);
          f.add(11, lemma, step, tag);
          f.add(12, lemma, form, told);
          f.add(13, lemma, step, told);
        }
        case "advcl" -> {
          int mark = sentence.child(child, "mark");
          f.add(14, mark < 0 ? 0 : Features.hash(Grammar.lemma(sentence, mark)), told);
        }
        default -> {}
      }
    }
  }

  /** The words right before it, whatever the tree makes of them. */
  private static void opening(Tree sentence, int token, int told, Features f) {
    for (int i = 1; i <= 3; i++) {
      int lemma = token - i < 0 ? 0 : Features.hash(Grammar.lemma(sentence, token - i));
      f.add(30, lemma, i);
      f.add(31, lemma, told);
    }
    boolean quoted = false;
    int first = Math.max(0, token - FURTHEST);
    for (int i = first; i < Math.min(sentence.size(), token + FURTHEST); i++) {
      quoted |= sentence.word(i).equals("\"") || sentence.word(i).equals("“");
    }
    f.add(32, quoted ? 1 : 0, told);
  }
}
