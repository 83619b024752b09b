package parley.mark;

import java.util.List;
import java.util.Locale;
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
  /** "Will meet", "is to meet". */
  FUTURE,
  /** "Plans to meet", "may meet": what is looked forward to, from wherever one stands. */
  AHEAD,
  UNKNOWN;

  private static final Set<String> WILL = Set.of("will", "'ll", "’ll", "wo", "shall");
  private static final Set<String> MAY =
      Set.of("would", "'d", "’d", "may", "might", "can", "ca", "could", "should", "must", "ought");
  private static final Set<String> IS =
      Set.of("is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m", "be", "been", "being");
  private static final Set<String> WAS = Set.of("was", "were", "had");

  /**
   * Verbs, by lemma, that look ahead whatever their tense, and those after which an infinitive
   * does.
   */
  record Outlook(Set<String> plans, Set<String> aims) {
    Outlook {
      plans = Set.copyOf(plans);
      aims = Set.copyOf(aims);
    }
  }

  /** Whether a date without a year lies ahead, as far as the verb tells. */
  boolean isAhead() {
    return this == FUTURE || this == AHEAD;
  }

  /** The tense of the clause that the span stands in, {@code UNKNOWN} where no verb governs it. */
  static Tense at(Span span, List<Tree> sentences, Outlook outlook) {
    Tree tree = holding(span.start(), sentences);
    if (tree == null) {
      return UNKNOWN;
    }
    int token = outermost(span, tree);
    return token < 0 ? UNKNOWN : new Clause(tree, outlook).of(token);
  }

  /** Whether the span stands in a clause that hangs on a noun: "documents declassified in 2005". */
  static boolean isAside(Span span, List<Tree> sentences) {
    Tree tree = holding(span.start(), sentences);
    int token = tree == null ? -1 : outermost(span, tree);
    for (int at = token; at >= 0 && tree != null; at = tree.head(at)) {
      if (tree.is(at, "acl", "acl:relcl")) {
        return true;
      }
    }
    return false;
  }

  /** The sentence that this offset lies in. */
  static @Nullable Tree holding(int offset, List<Tree> sentences) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span span = sentences.get(middle).span();
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

  private record Clause(Tree tree, Outlook outlook) {

    Tense of(int date) {
      boolean possessive = date + 1 < tree.size() && tree.tag(date + 1).equals("POS");
      if (possessive || tree.is(date, "nmod:poss", "compound", "amod")) {
        // "Friday's ruling" may be spoken of in any tense; only what is to come will come.
        Tense tense = above(date);
        boolean subject = tree.head(date) >= 0 && tree.is(tree.head(date), "nsubj", "nsubj:pass");
        boolean willBe = subject ? tense.isAhead() : tense == FUTURE && !possessive;
        return willBe ? tense : isToBe(date) ? AHEAD : UNKNOWN;
      }
      return above(date);
    }

    /** "The Friday meeting is due to begin": where the tree fails, the next verb tells. */
    private boolean isToBe(int date) {
      for (int i = 0; i < tree.size() - 1; i++) {
        String tag = tree.tag(i);
        boolean finite = tag.equals("MD") || tag.equals("VBZ") || tag.equals("VBP");
        if (finite || tree.isVerb(i)) {
          String verb = tree.word(i).toLowerCase(Locale.ROOT);
          return i > date
              && finite
              && (WILL.contains(verb)
                  || (IS.contains(verb) && outlook.plans().contains(tree.lemma(i + 1))));
        }
      }
      return false;
    }

    private Tense above(int date) {
      // Every step goes up, so this ends at the root.
      for (int at = date; at >= 0; at = tree.head(at)) {
        if (tree.tag(at).startsWith("VB") || tree.child(at, "cop") >= 0) {
          Tense tense = read(at, date);
          if (tense != UNKNOWN) {
            return tense;
          }
        }
      }
      return UNKNOWN;
    }

    /** UNKNOWN for a form that takes its tense from the verb above it. */
    private Tense read(int verb, int date) {
      Auxiliaries with = Auxiliaries.of(tree, verb);
      if (with.will || with.may) {
        return with.has ? PAST : with.will ? FUTURE : AHEAD;
      }
      if (with.to) {
        return with.was && !with.has ? PAST : with.is && !with.has ? FUTURE : infinitive(verb);
      }
      boolean plan = outlook.plans().contains(tree.lemma(verb));
      if (plan && (date > verb || (with.is && !with.has))) {
        return with.was && with.has ? PAST : AHEAD;
      }
      return switch (with.copula >= 0 ? tree.tag(with.copula) : tree.tag(verb)) {
        case "VBD" -> PAST;
        case "VBZ", "VBP" -> PRESENT;
        case "VBN" -> with.has || with.was ? PAST : with.is ? PRESENT : UNKNOWN;
        case "VBG" -> with.was || with.has ? PAST : with.is ? FUTURE : UNKNOWN;
        default -> with.was ? PAST : UNKNOWN;
      };
    }

    /** "Agreed to meet on Friday" looks ahead; "flew in to meet on Friday" does not. */
    private Tense infinitive(int verb) {
      int above = tree.head(verb);
      String lemma = above < 0 ? "" : tree.lemma(above);
      if (lemma.equals("be") && tree.is(verb, "xcomp")) { // "the envoys are to meet"
        return IS.contains(tree.word(above).toLowerCase(Locale.ROOT)) ? FUTURE : PAST;
      }
      return outlook.aims().contains(lemma) || outlook.plans().contains(lemma) ? AHEAD : UNKNOWN;
    }
  }

  /** What stands with a verb. */
  private record Auxiliaries(
      boolean will, boolean may, boolean was, boolean is, boolean has, boolean to, int copula) {

    static Auxiliaries of(Tree tree, int verb) {
      boolean will = false;
      boolean may = false;
      boolean was = false;
      boolean is = false;
      boolean has = false;
      boolean to = false;
      int copula = -1;
      for (int child : tree.children(verb)) {
        to |= tree.tag(child).equals("TO") && child < verb;
        if (tree.is(child, "aux", "aux:pass", "cop")) {
          String word = tree.word(child).toLowerCase(Locale.ROOT);
          will |= WILL.contains(word);
          may |= MAY.contains(word) && !tree.tag(child).equals("VBD");
          was |= WAS.contains(word);
          is |= IS.contains(word);
          has |= tree.lemma(child).equals("have");
          copula = tree.is(child, "cop") ? child : copula;
        }
      }
      return new Auxiliaries(will, may, was, is, has, to, copula);
    }
  }
}
