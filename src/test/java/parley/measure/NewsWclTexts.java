package parley.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parley.article.Article;
import parley.measure.ChainedText.Annotated;
import parley.measure.ChainedText.Form;
import parley.text.Span;

/**
 * The news articles of NewsWCL50 with their chains. The set joins what the articles call the main
 * people and states; pronouns are not annotated, and phrases without a chain may mean anybody, so
 * that only phrases inside chains count.
 *
 * <p>A description is a phrase of a chain for one person that begins with "the", "this" or an owner
 * and ends, before a preposition, in a word that is no name; but not where a phrase of the same
 * chain follows or precedes it, as in "the director, Ada Renn", where the two are one mention. A
 * chain for a state also holds its officials and bodies: there only nouns for a state or its
 * government count. The set has no trees, so that the place of a phrase in its sentence is not
 * asked.
 */
public final class NewsWclTexts {

  private static final Set<String> STATE_NOUNS =
      Set.of("country", "nation", "state", "kingdom", "government", "administration", "regime");
  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "his", "her", "their", "its");
  private static final Set<String> ENDS =
      Set.of("of", "in", "for", "to", "at", "from", "on", "who", "that", ",", "with", "'s");

  private NewsWclTexts() {}

  private record Word(String word, int sentence, String tags) {}

  private record Phrase(String chain, int first, int last) {}

  /** Every article of the file. */
  public static List<ChainedText> read(Path file) throws IOException {
    Map<String, List<Word>> documents = new java.util.LinkedHashMap<>();
    Set<String> common = new HashSet<>();
    for (String line : Files.readAllLines(file, UTF_8)) {
      String[] fields = line.split("\t", -1);
      if (line.startsWith("#") || fields.length < 5) {
        continue;
      }
      documents
          .computeIfAbsent(fields[0], k -> new ArrayList<>())
          .add(new Word(fields[3], Integer.parseInt(fields[1]), fields[4]));
      common.add(fields[3]);
    }
    List<ChainedText> texts = new ArrayList<>();
    documents.forEach((name, words) -> texts.add(text(name, words, common)));
    return texts;
  }

  private static ChainedText text(String name, List<Word> words, Set<String> common) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    boolean quoted = false;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean quote = word.word.equals("\"");
      if (i > 0 && words.get(i - 1).sentence != word.sentence) {
        text.append(' ');
      } else if (i > 0 && isSpace(words.get(i - 1).word, word.word, quoted)) {
        text.append(' ');
      }
      quoted ^= quote;
      spans.add(new Span(text.length(), text.length() + word.word.length()));
      text.append(word.word);
    }
    List<Phrase> phrases = phrases(words);
    List<Annotated> mentions = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (Phrase phrase : phrases) {
      int head = head(phrase, words);
      Form form = form(phrase, head, words, common, phrases);
      Span span = new Span(spans.get(phrase.first).start(), spans.get(phrase.last).end());
      mentions.add(new Annotated(phrase.chain, span, spans.get(head), form, true));
      if (form == Form.NAME) {
        named.add(phrase.chain);
      }
    }
    mentions.sort(Comparator.comparing(Annotated::span));
    return new ChainedText("", Article.builder(name, text.toString()).build(), mentions, named);
  }

  private static boolean isSpace(String before, String word, boolean quoted) {
    if (word.equals("\"")) {
      return !quoted;
    }
    if (before.equals("\"")) {
      return !quoted;
    }
    return !before.equals("-")
        && !word.equals("-")
        && !before.matches("[(\\[$#“‘/]")
        && !word.matches("[.,;:!?%)\\]”’/]|['’](s|re|ve|ll|d|m)|n['’]t");
  }

  private static List<Phrase> phrases(List<Word> words) {
    List<Phrase> phrases = new ArrayList<>();
    Map<String, List<Integer>> open = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      for (String part : words.get(i).tags.split("\\|", -1)) {
        String tag = part.strip();
        String chain = tag.replaceAll("[()]", "").strip();
        if (!chain.endsWith("_ACTOR") && !chain.endsWith("_COUNTRY")) {
          continue;
        }
        List<Integer> stack = open.computeIfAbsent(chain, k -> new ArrayList<>());
        if (tag.startsWith("(")) {
          stack.add(i);
        }
        if (tag.endsWith(")") && !stack.isEmpty()) {
          phrases.add(new Phrase(chain, stack.removeLast(), i));
        }
      }
    }
    return phrases;
  }

  private static int head(Phrase phrase, List<Word> words) {
    int head = phrase.first;
    for (int i = phrase.first; i <= phrase.last; i++) {
      String word = words.get(i).word.toLowerCase(Locale.ROOT);
      boolean owner = i + 1 <= phrase.last && word.equals("'s");
      if (i > phrase.first && ENDS.contains(word) && !owner) {
        break;
      }
      if (Character.isLetter(words.get(i).word.charAt(0))) {
        head = i;
      }
    }
    return head;
  }

  private static Form form(
      Phrase phrase, int head, List<Word> words, Set<String> common, List<Phrase> phrases) {
    String noun = words.get(head).word.toLowerCase(Locale.ROOT);
    boolean large = Character.isUpperCase(words.get(head).word.charAt(0));
    boolean definite = false;
    for (int i = phrase.first; i < head; i++) {
      String word = words.get(i).word.toLowerCase(Locale.ROOT);
      definite |= (i == phrase.first && DEFINITE.contains(word)) || word.equals("'s");
    }
    boolean state = phrase.chain.endsWith("_COUNTRY");
    if (large && !(definite && common.contains(noun) && head - phrase.first == 1)) {
      String first = words.get(phrase.first).word.toLowerCase(Locale.ROOT);
      int from = DEFINITE.contains(first) ? phrase.first + 1 : phrase.first;
      // a chain for a state holds its officials too: "director of the agency Renn"
      return !state || phrase.last - from < 2 ? Form.NAME : Form.OTHER;
    }
    if (!definite || (state && !STATE_NOUNS.contains(noun))) {
      return Form.OTHER;
    }
    if (words.get(phrase.first).word.toLowerCase(Locale.ROOT).equals("their")
        || noun.endsWith("leaders")
        || noun.endsWith("men")) {
      return Form.OTHER;
    }
    for (Phrase other : phrases) {
      boolean beside =
          Math.abs(other.first - phrase.last - 1) <= 1
              || Math.abs(phrase.first - other.last - 1) <= 1;
      if (!other.equals(phrase) && other.chain.equals(phrase.chain) && beside) {
        return Form.OTHER;
      }
    }
    return Form.DESCRIPTION;
  }
}
