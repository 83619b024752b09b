package parley.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of {@code abbreviations.txt}: which stops belong to a word, and which end a sentence.
 */
final class Abbreviations {

  /** What may follow an abbreviation. */
  enum Kind {
    /** A name or title goes on after it: never the end of a sentence. */
    TITLE,
    /** Only before a number: {@code No. 5}; elsewhere it is a word and a stop. */
    NUMBER,
    /** May end a sentence: {@code U.S.}, {@code a.m.}; what follows decides. */
    EITHER
  }

  private static final Abbreviations ENGLISH = new Abbreviations();

  private final Map<String, Kind> kinds = new HashMap<>();
  private final Set<String> starters = new HashSet<>();
  private final Set<String> reporting = new HashSet<>();

  private Abbreviations() {
    String file = "abbreviations.txt";
    try (var in = Objects.requireNonNull(Abbreviations.class.getResourceAsStream(file), file);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    int bar = line.indexOf(" | ");
    if (bar < 0) {
      throw new IllegalStateException("abbreviations.txt: no kind in '" + line + "'");
    }
    String kind = line.substring(0, bar);
    for (String word : line.substring(bar + 3).trim().split(" +", -1)) {
      switch (kind) {
        case "title" -> kinds.put(word, Kind.TITLE);
        case "number" -> kinds.put(word, Kind.NUMBER);
        case "either" -> kinds.put(word, Kind.EITHER);
        case "starter" -> starters.add(word);
        case "reporting" -> reporting.add(word);
        default -> throw new IllegalStateException("abbreviations.txt: kind '" + kind + "'");
      }
    }
  }

  static Abbreviations english() {
    return ENGLISH;
  }

  /** What this word, with its stop, is an abbreviation of; null when it is none. */
  @Nullable Kind kind(String word) {
    if (word.length() < 2 || word.length() > 12) {
      return null;
    }
    Kind kind = kinds.get(word);
    if (kind == null && Character.isUpperCase(word.charAt(1))) {
      // "GEN." in a headline in capitals
      kind = kinds.get(word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT));
    }
    return kind;
  }

  /** Whether a capital on this word hints at the start of a sentence and not at a name. */
  boolean startsSentences(String word) {
    return starters.contains(word);
  }

  /** Whether the word reports what was quoted just before: {@code "Why?" Keller asked.} */
  boolean reports(String word) {
    return reporting.contains(word);
  }
}
