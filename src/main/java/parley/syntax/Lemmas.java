package parley.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The dictionary form of a word, by its tag: {@code told, VBD} is {@code tell}. Exceptions stand in
 * {@code lemmas.txt}; the rest goes by the endings.
 */
public final class Lemmas {

  private static final Map<String, String> EXCEPTIONS = read();

  private Lemmas() {}

  /** The lemma of a word with this Penn tag: in lower case, but for proper nouns and {@code I}. */
  public static String lemma(String word, String tag) {
    if (tag.equals("NNP")) {
      return word;
    }
    String low = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    return switch (tag) {
      case "NNPS" ->
          word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
      case "NNS" -> exception("noun", low, plural(low));
      case "VBZ" -> exception("verb", low, plural(low));
      case "VBD", "VBN" -> exception("verb", low, past(low));
      case "VBG" -> exception("verb", low, participle(low));
      case "VBP", "VB" -> exception("verb", low, low);
      case "JJR", "RBR" -> exception("adjective", low, compared(low, 2));
      case "JJS", "RBS" -> exception("adjective", low, compared(low, 3));
      case "MD" -> modal(low);
      case "PRP" -> low.equals("her") ? "she" : exception("word", low, low);
      case "PRP$" -> low;
      case "POS" -> "'s";
      default -> exception("word", low, low);
    };
  }

  private static String exception(String kind, String form, String otherwise) {
    String lemma = EXCEPTIONS.get(kind + ' ' + form);
    return lemma == null ? otherwise : lemma;
  }

  private static String modal(String low) {
    return switch (low) {
      case "ca" -> "can";
      case "wo", "'ll" -> "will";
      case "sha" -> "shall";
      case "'d" -> "would";
      default -> low;
    };
  }

  private static String plural(String low) {
    int length = low.length();
    if (length < 3 || !low.endsWith("s") || low.endsWith("ss") || low.endsWith("us")) {
      return low;
    }
    if (low.endsWith("ies") && length > 4) {
      return low.substring(0, length - 3) + 'y';
    }
    boolean hissing =
        low.endsWith("sses")
            || low.endsWith("shes")
            || low.endsWith("ches")
            || low.endsWith("xes")
            || low.endsWith("zzes")
            || low.endsWith("oes");
    if (hissing) {
      return low.substring(0, length - 2);
    }
    return low.endsWith("'s") ? low.substring(0, length - 2) : low.substring(0, length - 1);
  }

  private static String past(String low) {
    int length = low.length();
    if (length < 4 || !low.endsWith("ed")) {
      return low;
    }
    if (low.endsWith("ied")) {
      return low.substring(0, length - 3) + 'y';
    }
    return low.endsWith("eed") ? low : stem(low.substring(0, length - 2));
  }

  private static String participle(String low) {
    return low.length() > 4 && low.endsWith("ing") ? stem(low.substring(0, low.length() - 3)) : low;
  }

  /** Undoes a doubled letter, or gives a silent e back. */
  private static String stem(String cut) {
    int length = cut.length();
    if (length < 2 || !vowelWithin(cut, length)) {
      return cut;
    }
    char end = cut.charAt(length - 1);
    char before = cut.charAt(length - 2);
    if (end == before && !vowel(end)) {
      boolean stays = end == 's' || end == 'z' || end == 'f' || (end == 'l' && length <= 5);
      return stays ? cut : cut.substring(0, length - 1);
    }
    return silent(cut, end, before) ? cut + 'e' : cut;
  }

  private static boolean silent(String cut, char end, char before) {
    int length = cut.length();
    char third = length > 2 ? cut.charAt(length - 3) : ' ';
    boolean quiet = third == 'u' && length > 3 && "qg".indexOf(cut.charAt(length - 4)) >= 0;
    boolean single = vowel(before) && (quiet || !vowel(third)) && third != ' ';
    return switch (end) {
      case 'c', 'u', 'v', 'z' -> true;
      case 's' -> vowel(before) || "nrply".indexOf(before) >= 0;
      case 'g' ->
          "drl".indexOf(before) >= 0
              || vowel(before)
              || (before == 'n' && "ae".indexOf(third) >= 0);
      case 'l' ->
          "bcdfgkptzs".indexOf(before) >= 0
              || (single && before != 'e' && !(before == 'a' && length > 5));
      case 'r' ->
          (single && (before == 'i' || before == 'u'))
              || (before == 'a' && "plhcd".indexOf(third) >= 0)
              || (before == 'o' && "lnc".indexOf(third) >= 0);
      case 't' ->
          (before == 'a' && "eo".indexOf(third) < 0)
              || (before == 'u' && "cpbtl".indexOf(third) >= 0)
              || (before == 'o' && "nvum".indexOf(third) >= 0)
              || (before == 'i' && "cnrv".indexOf(third) >= 0)
              || (before == 'e' && "lp".indexOf(third) >= 0);
      case 'd' -> (single && before != 'e') || (before == 'e' && "cs".indexOf(third) >= 0);
      case 'k', 'm', 'p', 'b' -> single && before != 'e';
      case 'n' ->
          (before == 'i' && single)
              || before == 'u'
              || (before == 'o' && "pltnhcz".indexOf(third) >= 0)
              || (before == 'e' && third == 'v');
      case 'i', 'y', 'w', 'x', 'h' -> before == 't' && end == 'h' && third == 'a';
      default -> false;
    };
  }

  private static boolean vowelWithin(String word, int to) {
    for (int i = 0; i < to; i++) {
      if (vowel(word.charAt(i)) || word.charAt(i) == 'y') {
        return true;
      }
    }
    return false;
  }

  private static boolean vowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }

  private static String compared(String low, int ending) {
    int length = low.length() - ending;
    if (length < 3 || !(low.endsWith("er") || low.endsWith("est"))) {
      return low;
    }
    String cut = low.substring(0, length);
    if (cut.endsWith("i")) {
      return cut.substring(0, length - 1) + 'y';
    }
    char end = cut.charAt(length - 1);
    boolean doubled = end == cut.charAt(length - 2) && !vowel(end) && end != 's' && end != 'l';
    return doubled ? cut.substring(0, length - 1) : cut;
  }

  private static Map<String, String> read() {
    Map<String, String> exceptions = new HashMap<>();
    String file = "lemmas.txt";
    try (var in = Objects.requireNonNull(Lemmas.class.getResourceAsStream(file), file);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] words = line.split("[ |]+", -1);
          for (int i = 1; i < words.length; i++) {
            exceptions.putIfAbsent(words[0] + ' ' + words[i], words[1]);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return exceptions;
  }
}
