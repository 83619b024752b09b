package parley.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.text.Sentence;
import parley.text.Token;

/** Copies of some sentences as a headline would have them: capitals at each word, or throughout. */
final class HeadlineCopies {

  private HeadlineCopies() {}

  /**
   * The examples, and a copy of every fifteenth in title case and of every thirtieth in capitals.
   */
  static List<Treebank.Example> with(List<Treebank.Example> examples) {
    List<Treebank.Example> all = new ArrayList<>(examples);
    for (int i = 0; i < examples.size(); i++) {
      if (i % 15 == 3) {
        all.add(copy(examples.get(i), i % 30 == 3));
      }
      if (i % 30 == 11) {
        all.add(copy(examples.get(i), i % 60 == 11));
      }
    }
    return all;
  }

  private static Treebank.Example copy(Treebank.Example example, boolean titles) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < example.sentence().size(); i++) {
      Token token = example.sentence().token(i);
      String word = token.word();
      boolean small = titles && word.length() < 4 && !example.tags().get(i).startsWith("VB");
      String changed =
          small
              ? word
              : titles
                  ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                  : word.toUpperCase(Locale.ROOT);
      tokens.add(changed.length() == word.length() ? new Token(token.span(), changed) : token);
    }
    return new Treebank.Example(
        example.document(),
        Sentence.of(tokens),
        example.tags(),
        example.heads(),
        example.relations(),
        example.lemmas());
  }
}
