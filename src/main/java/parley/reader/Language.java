package parley.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;
import parley.rule.RuleFile;

/**
 * Which language a text is in. English shows in its small words, and then nothing is loaded; for
 * anything else OpenNLP's model of 183 languages is asked.
 */
final class Language {

  static final String ENGLISH = "en";
  static final String UNDECIDED = "und";

  private static final String MODEL = "/langdetect-183.bin";

  /** So many characters are enough to tell. */
  private static final int ENOUGH = 6000;

  /** Of this few words nobody can tell. */
  private static final int FEWEST_WORDS = 8;

  private static final double SMALL_WORDS_OF_ENGLISH = 0.22;

  private static final class SmallWords {
    static final Set<String> ENGLISH = load();

    private static Set<String> load() {
      Set<String> words = new HashSet<>();
      for (RuleFile.Line line : RuleFile.shipped("reader/english.words").lines()) {
        words.addAll(line.list(0));
      }
      return Set.copyOf(words);
    }
  }

  /** Loaded only when a text is not plainly English. */
  private static final class Model {
    static final LanguageDetectorModel MODEL_OF_183 = load();
    static final Map<String, String> SHORT = shortCodes();

    private static LanguageDetectorModel load() {
      try (InputStream in = Language.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException("the model " + MODEL + " is not on the class path");
        }
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Map<String, String> shortCodes() {
      Map<String, String> codes = new TreeMap<>();
      for (String code : Locale.getISOLanguages()) {
        codes.putIfAbsent(Locale.of(code).getISO3Language(), code);
      }
      // the model names single languages where ISO 639-1 has one code for a group
      codes.put("cmn", "zh");
      codes.put("pes", "fa");
      codes.put("arb", "ar");
      codes.put("ekk", "et");
      codes.put("lvs", "lv");
      codes.put("zlm", "ms");
      codes.put("plt", "mg");
      codes.put("azj", "az");
      codes.put("khk", "mn");
      return codes;
    }
  }

  private Language() {}

  /** ISO 639-1 where it has a code, else ISO 639-3, {@code und} where nobody can tell. */
  static String of(String text, @Nullable String headline) {
    String start = text.substring(0, Math.min(text.length(), ENOUGH));
    int words = 0;
    int small = 0;
    int from = 0;
    for (int i = 0; i <= start.length(); i++) {
      if (i == start.length() || !Character.isLetter(start.charAt(i))) {
        if (i > from) {
          words++;
          String word = start.substring(from, i).toLowerCase(Locale.ROOT);
          small += SmallWords.ENGLISH.contains(word) ? 1 : 0;
        }
        from = i + 1;
      }
    }
    if (words >= FEWEST_WORDS && small >= words * SMALL_WORDS_OF_ENGLISH) {
      return ENGLISH;
    }
    if (words >= FEWEST_WORDS || (!isAscii(start) && start.length() >= 40)) {
      return detected(start);
    }
    boolean english = isAscii(start) && (small > 0 || (headline != null && isAscii(headline)));
    return english ? ENGLISH : UNDECIDED;
  }

  private static String detected(String text) {
    String code = new LanguageDetectorME(Model.MODEL_OF_183).predictLanguage(text).getLang();
    return Model.SHORT.getOrDefault(code, code);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128 || "‘’“”–—…".indexOf(c) >= 0);
  }
}
