package parley.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import parley.text.Sentence;
import parley.text.Span;
import parley.text.Token;

/**
 * Short sentences cut out of long ones: who did it, what was done, to whom, and the stop. News has
 * few of them in its text, and many above it and below its pictures.
 */
final class ShortCopies {

  private static final int LONGEST = 9;

  private ShortCopies() {}

  /** One from every example that has a subject, a verb and an object. */
  static List<Treebank.Example> of(List<Treebank.Example> examples) {
    List<Treebank.Example> made = new ArrayList<>();
    for (Treebank.Example example : examples) {
      List<Integer> kept = kept(example);
      if (!kept.isEmpty() && kept.size() <= LONGEST) {
        made.add(cut(example, kept));
      }
    }
    return made;
  }

  /** The places of the tokens that are kept; none where there is nothing to cut out. */
  private static List<Integer> kept(Treebank.Example example) {
    int[] heads = example.heads();
    int size = heads.length;
    TreeSet<Integer> kept = new TreeSet<>();
    boolean subject = false;
    boolean object = false;
    for (int i = 0; i < size; i++) {
      int top = i;
      while (heads[top] < size && heads[heads[top]] < size) {
        top = heads[top];
      }
      String relation = example.relations().get(top);
      subject |= relation.startsWith("nsubj");
      object |= relation.equals("obj");
      if (heads[top] == size
          || relation.startsWith("nsubj")
          || relation.equals("obj")
          || relation.startsWith("aux")) {
        kept.add(i);
      }
    }
    boolean whole = example.sentence().word(size - 1).equals(".") && example.projective();
    if (!subject || !object || !whole || !kept.add(size - 1)) {
      return List.of();
    }
    return List.copyOf(kept);
  }

  private static Treebank.Example cut(Treebank.Example example, List<Integer> kept) {
    List<Token> tokens = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    List<String> relations = new ArrayList<>();
    List<String> lemmas = new ArrayList<>();
    int[] heads = new int[kept.size()];
    int end = 0;
    for (int i : kept) {
      String word = example.sentence().word(i);
      if (tokens.isEmpty()) {
        word = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
      }
      boolean apart =
          i > 0
              && i != kept.getLast()
              && !tokens.isEmpty()
              && example.sentence().token(i - 1).end() < example.sentence().token(i).start();
      int start = apart ? end + 1 : end;
      end = start + word.length();
      int head = example.heads()[i];
      heads[tokens.size()] = head == example.heads().length ? kept.size() : kept.indexOf(head);
      tokens.add(new Token(new Span(start, end), word));
      tags.add(example.tags().get(i));
      relations.add(example.relations().get(i));
      lemmas.add(example.lemmas().get(i));
    }
    return new Treebank.Example(
        example.document(), Sentence.of(tokens), tags, heads, relations, lemmas);
  }
}
