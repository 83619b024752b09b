package parley.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.syntax.Tree;
import parley.text.Sentence;
import parley.text.Sentences;

/**
 * An article's body with its headline behind it, as if it were the last paragraph: so the names in
 * the headline mean those whom the body has introduced, and nothing in the body moves.
 *
 * <p>A headline in which every word begins with a capital is written as a sentence would be: only
 * what the body writes with a capital within a sentence keeps its own. Every letter stays where it
 * is.
 *
 * @param text the body, a blank line, the headline
 * @param start where the headline begins in it
 */
record HeadlineText(String text, int start) {

  /** A headline longer than this is none. */
  private static final int LONGEST = 300;

  private static final String GAP = "\n\n";

  /** Null for an article without a headline that could be read. */
  static @Nullable HeadlineText of(Article article, List<Tree> body) {
    String headline = article.headline();
    if (headline == null || headline.isBlank() || headline.length() > LONGEST || body.isEmpty()) {
      return null;
    }
    String cased = isCapitalised(headline) ? sentenceCase(headline, capitals(body)) : headline;
    if (cased.length() != headline.length()) {
      return null;
    }
    String text = article.text() + GAP + cased;
    return new HeadlineText(text, article.text().length() + GAP.length());
  }

  /** The sentences of the headline alone, at their offsets behind the body. */
  List<Sentence> sentences() {
    String padded = " ".repeat(start) + text.substring(start);
    return Sentences.of(padded);
  }

  private static boolean isCapitalised(String headline) {
    int all = 0;
    int capital = 0;
    for (String word : headline.split(" ", -1)) {
      if (word.length() > 3 && Character.isLetter(word.charAt(0))) {
        all++;
        capital += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      }
    }
    return all > 1 && capital == all;
  }

  /** The words that the body writes with a capital where no sentence begins. */
  private static Set<String> capitals(List<Tree> body) {
    Set<String> words = new HashSet<>();
    for (Tree sentence : body) {
      for (int i = 1; i < sentence.size(); i++) {
        String word = sentence.word(i);
        if (Character.isUpperCase(word.charAt(0))
            && Character.isLetter(sentence.word(i - 1).charAt(0))) {
          words.add(word);
        }
      }
    }
    return words;
  }

  private static String sentenceCase(String headline, Set<String> capitals) {
    StringBuilder cased = new StringBuilder(headline);
    int from = 0;
    for (int i = 0; i <= headline.length(); i++) {
      boolean inside = i < headline.length() && Character.isLetter(headline.charAt(i));
      if (inside) {
        continue;
      }
      String word = headline.substring(from, i);
      if (from > 0 && word.length() > 1 && !capitals.contains(word) && !isAcronym(word)) {
        cased.replace(from, i, word.toLowerCase(Locale.ROOT));
      }
      from = i + 1;
    }
    return cased.toString();
  }

  private static boolean isAcronym(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }
}
