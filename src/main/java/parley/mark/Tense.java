package parley.mark;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Whether the clause around a date tells of what was, is or will be.
 *
 * <p>It is read off the verb that governs the date and off that verb's auxiliaries. Two things look
 * ahead although the verb is past: planning ("planned to leave on Friday") and putting off
 * ("postponed until Friday").
 */
enum Tense {
  PAST,
  PRESENT,
  FUTURE,
  UNKNOWN;

  private static final Set<String> MODALS =
      Set.of("will", "'ll", "’ll", "wo", "shall", "would", "'d", "may", "might", "can", "ca", "could", "should", "must", "ought");
  private static final Set<String> BEING =
      Set.of("is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m", "be", "was", "were", "been", "being");
  private static final Set<String> WAS = Set.of("was", "were", "had");

  /** The tense of the clause that the span stands in, {@code UNKNOWN} where no verb governs it. */
  static Tense at(Span span, List<Tree> sentences, Set<String> ahead) {
    Tree tree = holding(span.start(), sentences);
    if (tree == null) {
      return UNKNOWN;
    }
    int token = outermost(span, tree);
    return token < 0 ? UNKNOWN : new Clause(tree, ahead).of(token);
  }

  private static @Nullable Tree holding(int offset, List<Tree> sentences) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span span = sentences.get(middle).sentence().span();
      if (span.contains(offset)) {
        return sentences.get(middle);
      }
      if (span.start() > offset) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return null;
  }

  /** The token of the span whose head stands outside it. */
  private static int outermost(Span span, Tree tree) {
    int from = tree.sentence().indexFrom(span.start());
    for (int i = from; i < tree.size() && tree.span(i).start() < span.end(); i++) {
      int head = tree.head(i);
      if (head < 0 || !tree.span(head).overlaps(span)) {
        return i;
      }
    }
    return -1;
  }

  private record Clause(Tree tree, Set<String> ahead) {

    Tense of(int token) {
      int at = token;
      // Every step goes up, so this ends at the root.
      while (at >= 0) {
        if (isPredicate(at)) {
          Tense tense = read(at);
          if (tense != UNKNOWN) {
            return tense;
          }
        }
        at = tree.head(at);
      }
      return UNKNOWN;
    }

    private boolean isPredicate(int i) {
      return tree.tag(i).startsWith("VB") || tree.child(i, "cop") >= 0;
    }

    /** UNKNOWN for a form that takes its tense from the verb above it. */
    private Tense read(int verb) {
      boolean infinitive = false;
      boolean modal = false;
      boolean was = false;
      boolean has = false;
      boolean is = false;
      int copula = -1;
      for (int child : tree.children(verb)) {
        String word = tree.word(child).toLowerCase(java.util.Locale.ROOT);
        if (tree.is(child, "aux", "aux:pass", "cop")) {
          modal |= MODALS.contains(word) && !(word.equals("'d") && tree.tag(child).equals("VBD"));
          was |= WAS.contains(word);
          has |= tree.lemma(child).equals("have");
          is |= BEING.contains(word) && !WAS.contains(word);
          copula = tree.is(child, "cop") ? child : copula;
        }
        infinitive |= tree.tag(child).equals("TO") && child < verb;
      }
      String tag = copula >= 0 ? tree.tag(copula) : tree.tag(verb);
      boolean looksAhead = ahead.contains(tree.lemma(verb));
      if (modal) {
        return has ? PAST : FUTURE;
      }
      if (infinitive) {
        return was && !has ? PAST : is && !has ? FUTURE : fromAbove(verb);
      }
      if (looksAhead) {
        return has && was ? PAST : FUTURE;
      }
      return switch (tag) {
        case "VBD" -> PAST;
        case "VBN" -> has || was ? PAST : is ? PRESENT : UNKNOWN;
        case "VBG" -> was ? PAST : is && !has ? FUTURE : has ? PAST : UNKNOWN;
        case "VBZ", "VBP" -> PRESENT;
        case "VB" -> was ? PAST : UNKNOWN;
        default -> was ? PAST : UNKNOWN;
      };
    }

    /** "Agreed to meet on Friday" looks ahead; "flew in to meet on Friday" does not. */
    private Tense fromAbove(int verb) {
      int above = tree.head(verb);
      return above >= 0 && ahead.contains(tree.lemma(above)) ? FUTURE : UNKNOWN;
    }
  }
}
