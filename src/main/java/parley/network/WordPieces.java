package parley.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.syntax.Tree;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * Words in the pieces that the published model knows: without capitals and accents, and then always
 * the longest piece that fits (WordPiece: Schuster and Nakajima 2012).
 */
public final class WordPieces {

  private static final int BEGIN = 101;
  private static final int END = 102;
  private static final int UNKNOWN = 100;

  /** No piece has more letters. */
  private static final int LONGEST = 20;

  /** A word that begins after this many pieces is not read. */
  private static final int MOST = 200;

  private static final String FILE = "/all-minilm-l6-v2-q-tokenizer.json";
  private static final String VOCABULARY = "vocab";
  private static final Pattern PART =
      Pattern.compile("[\\w&&[^_]]+|[^\\w\\s]|_", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern ACCENT = Pattern.compile("\\p{Mn}+");

  private final Map<String, Integer> vocabulary;

  /**
   * A sentence in pieces.
   *
   * @param pieces their numbers, with one before them and one after
   * @param first where the pieces of each word begin, -1 where it is not read any more
   */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  public record Sentence(int[] pieces, int[] first) {}

  private WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Those of the published model. */
  public static WordPieces read() {
    try (InputStream in = WordPieces.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException("no " + FILE + " on the class path");
      }
      Map<String, Integer> vocabulary = new HashMap<>();
      try (JsonParser file = JsonMapper.shared().createParser(in)) { // a tree of it would be large
        while (!VOCABULARY.equals(file.nextName())) {
          if (file.currentToken() == null) {
            throw new IOException("no " + VOCABULARY + " in " + FILE);
          }
        }
        file.nextToken();
        for (String piece = file.nextName(); piece != null; piece = file.nextName()) {
          vocabulary.put(piece, file.nextIntValue(UNKNOWN));
        }
      }
      return new WordPieces(vocabulary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sentence, as far as it is read. */
  public Sentence of(Tree sentence) {
    List<Integer> ids = new ArrayList<>();
    ids.add(BEGIN);
    int[] first = new int[sentence.size()];
    for (int token = 0; token < first.length; token++) {
      first[token] = ids.size() < MOST ? ids.size() : -1;
      if (first[token] > 0) {
        ids.addAll(of(sentence.word(token)));
      }
    }
    ids.add(END);
    int count = Math.min(ids.size(), MOST + MOST / 10); // one word may have any number of them
    return new Sentence(ids.stream().limit(count).mapToInt(Integer::intValue).toArray(), first);
  }

  /** The numbers of the pieces of a word, at least one. */
  List<Integer> of(String word) {
    String plain =
        ACCENT
            .matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
            .replaceAll("");
    List<Integer> found = new ArrayList<>();
    Matcher part = PART.matcher(plain);
    while (part.find()) {
      add(part.group(), found);
    }
    return found.isEmpty() ? List.of(UNKNOWN) : found;
  }

  private void add(String part, List<Integer> found) {
    List<Integer> here = new ArrayList<>();
    int start = 0;
    while (start < part.length()) {
      Integer piece = null;
      int end = Math.min(part.length(), start + LONGEST);
      for (; end > start && piece == null; end--) {
        piece = vocabulary.get((start == 0 ? "" : "##") + part.substring(start, end));
      }
      if (piece == null) {
        found.add(UNKNOWN);
        return;
      }
      here.add(piece);
      start = end + 1;
    }
    found.addAll(here);
  }
}
