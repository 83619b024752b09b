package parley.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.actor.Mention;
import parley.linear.Features;
import parley.mark.Quotation;
import parley.reading.Agents;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * The tokens of an article in one row, with what the labellers look at: words and their place in
 * the tree as numbers, quotations, mentions, and what the rules propose.
 */
final class Strip {

  /** A number for what stands outside the sentence. */
  static final int NOTHING = -7;

  final Reading reading;
  final List<Draft> drafts;
  final int size;

  /** The sentence of a token, and its index in that. */
  final int[] sentence;

  final int[] at;

  /** By sentence: where it begins in the row, one more for the end. */
  final int[] starts;

  /** By sentence. */
  final int[] paragraph;

  /** The governing token in the row; -1 for a root. */
  final int[] head;

  final int[] word;
  final int[] lemma;
  final int[] tag;
  final int[] relation;
  final int[] suffix;
  final int[] wordClass;

  /** The class of the cue that the cue book sees here, and how its words begin. */
  final int[] kind;

  /** The outermost quotation that holds the token; -1 for none. */
  final int[] quote;

  /** In which form somebody is mentioned here, and of which kind; 0 for nobody. */
  final int[] mention;

  /** The draft whose cue, source or content holds the token; -1 for none. */
  final int[] cueOf;

  final int[] sourceOf;
  final int[] contentOf;

  /** By quotation: its tokens in the row; the last is included. */
  final int[] quoteFirst;

  final int[] quoteLast;

  Strip(Reading reading, CueBook book, List<Draft> drafts) {
    this.reading = reading;
    this.drafts = drafts;
    List<Tree> trees = reading.sentences();
    starts = new int[trees.size() + 1];
    paragraph = new int[trees.size()];
    for (int s = 0; s < trees.size(); s++) {
      starts[s + 1] = starts[s] + trees.get(s).size();
      paragraph[s] =
          s == 0 ? 0 : paragraph[s - 1] + (breaks(trees.get(s - 1), trees.get(s)) ? 1 : 0);
    }
    size = starts[trees.size()];
    sentence = new int[size];
    at = new int[size];
    head = new int[size];
    word = new int[size];
    lemma = new int[size];
    tag = new int[size];
    relation = new int[size];
    suffix = new int[size];
    wordClass = new int[size];
    kind = new int[size];
    quote = filled(size);
    mention = new int[size];
    cueOf = filled(size);
    sourceOf = filled(size);
    contentOf = filled(size);
    for (int s = 0; s < trees.size(); s++) {
      words(trees.get(s), s, book);
    }
    List<Quotation> outer = reading.quotations().stream().filter(q -> q.depth() == 0).toList();
    quoteFirst = new int[outer.size()];
    quoteLast = new int[outer.size()];
    for (int q = 0; q < outer.size(); q++) {
      quoteFirst[q] = from(outer.get(q).span().start());
      quoteLast[q] = from(outer.get(q).span().end()) - 1;
      fill(quote, outer.get(q).span(), q);
    }
    mentions();
    drafts();
  }

  private static int[] filled(int size) {
    int[] values = new int[size];
    Arrays.fill(values, -1);
    return values;
  }

  private boolean breaks(Tree one, Tree next) {
    int newlines = 0;
    for (int i = one.span().end(); i < next.span().start(); i++) {
      newlines += reading.text().charAt(i) == '\n' ? 1 : 0;
    }
    return newlines > 1;
  }

  private void words(Tree tree, int s, CueBook book) {
    for (int i = 0; i < tree.size(); i++) {
      int g = starts[s] + i;
      String low = normal(tree.word(i));
      sentence[g] = s;
      at[g] = i;
      head[g] = tree.head(i) < 0 ? -1 : starts[s] + tree.head(i);
      word[g] = Features.hash(low);
      lemma[g] = Features.hash(CueBook.lower(tree.lemma(i)));
      tag[g] = Features.hash(tree.tag(i));
      relation[g] = Features.hash(tree.relation(i));
      suffix[g] = Features.hash(low.substring(Math.max(0, low.length() - 3)));
      wordClass[g] = tree.wordClass(i);
      if (Agents.canAct(tree, i)) {
        mention[g] = 1;
      }
    }
    for (int i = 0; i < tree.size(); i++) {
      CueBook.Met met = book.verb(tree, i);
      met = met != null ? met : book.noun(tree, i);
      met = met != null ? met : book.fixed(tree, i);
      if (met != null) {
        kind[starts[s] + met.head()] = Features.hash(met.word().kind());
        for (int k = met.head() + 1; k <= met.last(); k++) {
          kind[starts[s] + k] = 1;
        }
      }
    }
  }

  /** Lower case; curly and straight marks one form, figures zeros. */
  private static String normal(String word) {
    String low = CueBook.lower(word.length() > 30 ? word.substring(0, 30) : word);
    StringBuilder changed = null;
    for (int i = 0; i < low.length(); i++) {
      char c = low.charAt(i);
      char to =
          switch (c) {
            case '“', '”', '«', '»', '„' -> '"';
            case '‘', '’', '`' -> '\'';
            case '—' -> '–';
            default -> Character.isDigit(c) ? '0' : c;
          };
      if (to != c) {
        changed = changed == null ? new StringBuilder(low) : changed;
        changed.setCharAt(i, to);
      }
    }
    String normal = changed == null ? low : changed.toString();
    return normal.equals("''") ? "\"" : normal.equals("--") ? "–" : normal;
  }

  private void mentions() {
    for (Mention one : reading.cast().mentions()) {
      int form = Features.hash(one.form().name());
      int code =
          Features.mix(form, one.actor() == null ? 0 : Features.hash(one.actor().kind().name()));
      fill(mention, one.head(), code);
    }
  }

  private void drafts() {
    for (int d = 0; d < drafts.size(); d++) {
      Draft draft = drafts.get(d);
      for (Span part : draft.content()) {
        fill(contentOf, part, d);
      }
    }
    for (int d = 0; d < drafts.size(); d++) {
      Draft draft = drafts.get(d);
      Phrase source = draft.source();
      if (source != null) {
        fill(sourceOf, source.span(), d);
      }
      Span cue = draft.cue();
      if (cue != null) {
        fill(cueOf, cue, d);
      }
    }
  }

  private void fill(int[] values, Span span, int value) {
    for (int g = from(span.start()); g < size && start(g) < span.end(); g++) {
      values[g] = value;
    }
  }

  /** The first token that ends after this offset; the size of the row if none does. */
  int from(int offset) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (end(middle) > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  Tree tree(int g) {
    return reading.sentences().get(sentence[g]);
  }

  int start(int g) {
    return tree(g).token(at[g]).start();
  }

  int end(int g) {
    return tree(g).token(at[g]).end();
  }

  /** The value at a token; {@link #NOTHING} where that is not in the same sentence as another. */
  int near(int[] values, int g, int by) {
    int other = g + by;
    return other < 0 || other >= size || sentence[other] != sentence[g] ? NOTHING : values[other];
  }

  /** The span from one token to another, both included. */
  Span span(int first, int last) {
    return new Span(start(first), end(last));
  }

  /** The stretches of tokens that bear this label, as first and last. */
  static List<int[]> runs(int[] labels, int wanted) {
    List<int[]> runs = new ArrayList<>();
    int i = 0;
    while (i < labels.length) {
      if (labels[i] != wanted) {
        i++;
        continue;
      }
      int from = i;
      while (i < labels.length && labels[i] == wanted) {
        i++;
      }
      runs.add(new int[] {from, i - 1});
    }
    return runs;
  }
}
