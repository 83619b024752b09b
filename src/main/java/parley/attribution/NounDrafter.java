package parley.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.syntax.Tree;
import parley.text.Span;

/** Finds what nouns and fixed phrases attribute: "the claim that …", "according to …". */
final class NounDrafter {

  private static final Set<String> FIXED_ENDS = Set.of("to", "of", "by", "per");

  private final CueBook book;

  NounDrafter(CueBook book) {
    this.book = book;
  }

  List<Draft> drafts(Tree tree) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < tree.size(); i++) {
      CueBook.Met noun = book.noun(tree, i);
      Draft draft = noun != null ? noun(tree, noun) : null;
      if (draft == null) {
        CueBook.Met fixed = book.fixed(tree, i);
        if (fixed != null && FIXED_ENDS.contains(fixed.word().words().getLast())) {
          draft = according(tree, fixed);
          i = fixed.last();
        }
      }
      if (draft != null) {
        drafts.add(draft);
      }
    }
    return drafts;
  }

  /** "its insistence that …", "the refusal to …". */
  private static @Nullable Draft noun(Tree tree, CueBook.Met met) {
    int noun = met.head();
    boolean to = met.word().takes("to");
    int clause = -1;
    for (int child : tree.childrenWith(noun, "acl", "ccomp", "acl:relcl", "xcomp")) {
      if (child < noun) {
        continue;
      }
      String first = CueBook.lower(tree.word(tree.first(child)));
      boolean that = first.equals("that") && tree.is(tree.first(child), "mark");
      if (that || (first.equals("to") && to) || first.equals("whether")) {
        clause = child;
        break;
      }
    }
    if (clause < 0) {
      clause = thatClauseRightAfter(tree, noun);
    }
    if (clause < 0) {
      return beforeQuotation(tree, met);
    }
    Phrase source = possessor(tree, noun);
    boolean that = CueBook.lower(tree.word(tree.first(clause))).equals("that");
    if (source == null && !that) {
      return null; // "a plan to …" says nothing of whose it is
    }
    boolean[] in = new boolean[tree.size()];
    Phrases.mark(tree, clause, in, true);
    List<Span> content = Phrases.runs(tree, in);
    return content.isEmpty()
        ? null
        : new Draft(
            tree,
            noun,
            tree.span(noun),
            met.word(),
            source,
            content,
            null,
            null,
            false,
            that ? "noun-that" : "noun-to");
  }

  /**
   * "his last words, '…'", "they had a motto: '…'": what {@link QuotationLinker} finds after it is
   * the content; null if the noun is nobody's.
   */
  private static @Nullable Draft beforeQuotation(Tree tree, CueBook.Met met) {
    if (!met.word().takes("quote")) {
      return null;
    }
    int noun = met.head();
    int verb = tree.head(noun);
    Phrase source = possessor(tree, noun);
    if (source == null && tree.is(noun, "obj") && verb >= 0 && tree.lemma(verb).equals("have")) {
      int owner = tree.child(verb, "nsubj");
      source = owner < 0 ? null : Phrases.whole(tree, owner);
    }
    return source == null
        ? null
        : new Draft(
            tree,
            noun,
            tree.span(noun),
            met.word(),
            source,
            List.of(),
            null,
            null,
            false,
            "noun-quote");
  }

  /** "believed the claim that …", where the tree hangs the clause on the verb. */
  private static int thatClauseRightAfter(Tree tree, int noun) {
    int that = noun + 1;
    if (that >= tree.size() || !tree.word(that).equals("that") || !tree.is(that, "mark")) {
      return -1;
    }
    int head = tree.head(that);
    return head > that && tree.first(head) == that ? head : -1;
  }

  private static @Nullable Phrase possessor(Tree tree, int noun) {
    int owner = tree.child(noun, "nmod:poss");
    if (owner >= 0) {
      return Phrases.whole(tree, owner);
    }
    for (int child : tree.childrenWith(noun, "nmod")) {
      int preposition = tree.child(child, "case");
      if (preposition >= 0 && Set.of("by", "from", "of").contains(tree.lemma(preposition))) {
        return Phrases.whole(tree, child);
      }
    }
    return null;
  }

  /** "…, according to the police". */
  private static @Nullable Draft according(Tree tree, CueBook.Met met) {
    int noun = nounAfter(tree, met.last());
    if (noun < 0) {
      return null;
    }
    Phrase source = Phrases.whole(tree, noun);
    int from = met.first();
    int to = tree.sentence().indexFrom(source.span().end() - 1);
    if (tree.tag(met.last() + 1).equals("PRP$")
        || tree.sentence().indexFrom(source.span().start()) != met.last() + 1) {
      return null;
    }
    boolean opens = only(tree, 0, from);
    boolean closes = only(tree, to + 1, tree.size());
    boolean[] in = new boolean[tree.size()];
    int host = tree.head(noun) == met.first() ? tree.head(met.first()) : tree.head(noun);
    if (closes || opens || host < 0) {
      for (int i = 0; i < in.length; i++) {
        in[i] = i < from || i > to;
      }
    } else {
      while (tree.head(host) >= 0 && !tree.isVerb(host) && tree.child(host, "nsubj") < 0) {
        host = tree.head(host);
      }
      Phrases.mark(tree, host, in, true);
      for (int child : tree.childrenWith(host, "conj", "parataxis")) {
        if (child > to) {
          Phrases.mark(tree, child, in, false);
        }
      }
      for (int child : tree.childrenWith(host, "cc", "mark", "punct")) {
        in[child] = false;
      }
      for (int i = from; i <= to; i++) {
        in[i] = false;
      }
    }
    List<Span> content = Phrases.runs(tree, in);
    return content.isEmpty()
        ? null
        : new Draft(
            tree,
            met.first(),
            tree.sentence().span(met.first(), met.last()),
            met.word(),
            source,
            content,
            null,
            null,
            false,
            "according-to");
  }

  /** The noun that a preposition governs: the head of the first nominal after it. */
  private static int nounAfter(Tree tree, int preposition) {
    int at = preposition + 1;
    if (at >= tree.size()) {
      return -1;
    }
    while (tree.head(at) > at
        || (tree.head(at) > preposition && tree.first(tree.head(at)) > preposition - 2)) {
      int head = tree.head(at);
      if (head <= preposition
          || !(tree.isNoun(head) || tree.isPronoun(head) || tree.tag(head).equals("CD"))) {
        break;
      }
      at = head;
    }
    return tree.isNoun(at) || tree.isPronoun(at) || tree.tag(at).equals("CD") ? at : -1;
  }

  /** Whether only punctuation stands there. */
  private static boolean only(Tree tree, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Phrases.isEdge(tree, i)) {
        return false;
      }
    }
    return true;
  }
}
