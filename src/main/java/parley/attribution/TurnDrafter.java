package parley.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.actor.ActorBook;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Words whose speaker stands before them as in a transcript ("THE PREMIER: …"), or under them as in
 * a letter ("…" — Ana Soto).
 */
final class TurnDrafter {

  private static final int LONGEST_NAME = 48;
  private static final int MOST_WORDS = 6;
  private static final String DASHES = "―—–-";

  /** How long a line above a transcript may be. */
  private static final int LONGEST_TOP = 100;

  /** Who asks is nobody by that, but a turn ends there. */
  private static final Set<String> ASKING = Set.of("q", "question", "reporter", "questions");

  /** A line that names the speaker of what follows. */
  private record Header(Span name, int bodyStart, boolean alone) {}

  private final Reading reading;
  private final String text;

  TurnDrafter(Reading reading) {
    this.reading = reading;
    text = reading.text();
  }

  List<Draft> drafts() {
    List<Draft> drafts = new ArrayList<>();
    List<Header> headers = new ArrayList<>();
    boolean announced = false;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (!text.substring(start, end).isBlank()) {
        Header header = isOpen(start, end) ? null : header(start, end);
        if (header == null && !headers.isEmpty()) {
          header = question(start, end);
        }
        if (header == null && announced) {
          header = remarks(start, end);
        }
        if (header != null) {
          headers.add(header);
        } else {
          Draft signed = signed(start, end);
          if (signed != null) {
            drafts.add(signed);
          }
        }
        announced = lastInk(start, end) == ':' && header == null;
      }
      start = end + 1;
    }
    boolean whole = isTranscript(headers);
    long named = headers.stream().filter(header -> !isQuestion(header)).count();
    if (whole || named > 1 || (named == 1 && isRemarks(headers.getFirst()))) {
      turns(headers, whole, drafts);
    }
    return drafts;
  }

  /** Whether the whole of the article is turns, under lines that only tell who, where and when. */
  private boolean isTranscript(List<Header> headers) {
    if (headers.isEmpty()) {
      return false;
    }
    int from = 0;
    int first = lineStart(headers.getFirst().name.start());
    while (from < first) {
      int end = text.indexOf('\n', from);
      if (end - from > LONGEST_TOP) {
        return false;
      }
      from = end + 1;
    }
    return ActorBook.standard().issuer(reading.article().url()).isPresent();
  }

  /** In a transcript a question that begins "Q" without a colon. */
  private @Nullable Header question(int start, int end) {
    int first = start;
    while (first < end && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    boolean asks = first + 1 < end && text.charAt(first) == 'Q';
    char next = asks ? text.charAt(first + 1) : 'Q';
    return Character.isWhitespace(next) || next == '\u00a0'
        ? new Header(new Span(first, first + 1), first + 1, true)
        : null;
  }

  /** "PM: No talks this week": a line that no stop ends is a headline, and nobody's turn. */
  private boolean isOpen(int start, int end) {
    return Character.isLetterOrDigit(lastInk(start, end));
  }

  private char lastInk(int start, int end) {
    int at = end;
    while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at > start ? text.charAt(at - 1) : ' ';
  }

  /** "THE PREMIER: We met.", or "… THE PREMIER:" with what was said in the paragraphs below. */
  private @Nullable Header header(int start, int end) {
    int first = start;
    while (first < end && "\"“ \t".indexOf(text.charAt(first)) >= 0) {
      first++;
    }
    int colon = text.indexOf(':', first);
    if (colon > first && colon < end && colon - first <= LONGEST_NAME && isShouted(first, colon)) {
      boolean alone = text.substring(colon + 1, end).isBlank();
      return new Header(new Span(first, colon), colon + 1, alone);
    }
    int last = end;
    while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    if (last - 1 <= start || text.charAt(last - 1) != ':') {
      return null;
    }
    int from = text.lastIndexOf(" THE ", last - 1) + 1;
    return from > start && last - 1 - from <= LONGEST_NAME && isShouted(from, last - 1)
        ? new Header(new Span(from, last - 1), last, true)
        : null;
  }

  /** Whether a few words stand here, all in capitals: "MS. SOTO". */
  private boolean isShouted(int from, int to) {
    int letters = 0;
    int words = 1;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean title = i + 1 < to && text.charAt(i + 1) == '.';
      if (Character.isLowerCase(c) && !title && !(i > from && isTitle(from, i))) {
        return false;
      }
      letters += Character.isUpperCase(c) ? 1 : 0;
      words += c == ' ' ? 1 : 0;
      if (Character.isDigit(c) || (!Character.isLetter(c) && " .'’-".indexOf(c) < 0)) {
        return false;
      }
    }
    return words <= MOST_WORDS && (letters > 1 || text.charAt(from) == 'Q');
  }

  /** "McKay" and the like have one small letter. */
  private boolean isTitle(int from, int i) {
    return text.charAt(i) == 'c' && text.charAt(i - 1) == 'M' && i - 1 >= from;
  }

  /** After "… here are her remarks:" a paragraph that begins "Speaker Soto. Thank you …". */
  private @Nullable Header remarks(int start, int end) {
    int stop = text.indexOf(". ", start);
    if (stop < 0 || stop >= end || stop - start > LONGEST_NAME) {
      return null;
    }
    String[] words = text.substring(start, stop).split(" ", -1);
    for (String word : words) {
      if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
        return null;
      }
    }
    return words.length < 2 || words.length > MOST_WORDS
        ? null
        : new Header(new Span(start, stop), stop + 1, true);
  }

  /** A question that no colon tells of. */
  private boolean isQuestion(Header header) {
    return header.bodyStart == header.name.end();
  }

  private boolean isRemarks(Header header) {
    return text.startsWith(".", header.name.end());
  }

  private void turns(List<Header> headers, boolean whole, List<Draft> drafts) {
    for (int h = 0; h < headers.size(); h++) {
      Header header = headers.get(h);
      boolean last = h + 1 == headers.size();
      int stop = last ? text.length() : lineStart(headers.get(h + 1).name.start());
      List<Span> content = paragraphs(header.bodyStart, stop, last && !header.alone && !whole);
      Phrase source = phrase(header.name);
      if (content.isEmpty()
          || source == null
          || ASKING.contains(header.name.of(text).toLowerCase(Locale.ROOT))) {
        continue;
      }
      drafts.add(
          new Draft(
              source.tree(), -1, null, null, source, content, null, null, true, "transcript-turn"));
    }
  }

  private int lineStart(int offset) {
    return text.lastIndexOf('\n', offset) + 1;
  }

  private List<Span> paragraphs(int from, int to, boolean onlyOne) {
    List<Span> found = new ArrayList<>();
    int start = from;
    while (start < to) {
      int end = text.indexOf('\n', start);
      end = end < 0 || end > to ? to : end;
      int first = start;
      while (first < end && Character.isWhitespace(text.charAt(first))) {
        first++;
      }
      int last = end;
      while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
        last--;
      }
      if (first < last) {
        found.add(new Span(first, last));
        if (onlyOne) {
          break;
        }
      }
      start = end + 1;
    }
    return found;
  }

  /** "…" — Ana Soto: a line of words in quotation marks, a dash and a name. */
  private @Nullable Draft signed(int start, int end) {
    int first = start;
    while (first < end && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    if (first >= end || "\"“”«".indexOf(text.charAt(first)) < 0) {
      return null;
    }
    int dash = end - 1;
    while (dash > first && DASHES.indexOf(text.charAt(dash)) < 0) {
      dash--;
      if (end - dash > LONGEST_NAME) {
        return null;
      }
    }
    Span name = name(dash + 1, end);
    int close = dash;
    while (close > first
        && (DASHES.indexOf(text.charAt(close)) >= 0
            || Character.isWhitespace(text.charAt(close))
            || text.charAt(close) == '\u00a0'
            || ".!".indexOf(text.charAt(close)) >= 0)) {
      close--;
    }
    if (name == null || close <= first + 1 || "\"”“»'’".indexOf(text.charAt(close)) < 0) {
      return null;
    }
    Phrase source = phrase(name);
    Span content = new Span(first, close + 1);
    return source == null
        ? null
        : new Draft(
            source.tree(),
            -1,
            null,
            null,
            source,
            List.of(content),
            null,
            null,
            true,
            "quote-signed");
  }

  /** The words up to the end of the line, if they can be a name. */
  private @Nullable Span name(int from, int end) {
    int first = from;
    while (first < end && !Character.isLetter(text.charAt(first))) {
      first++;
    }
    int last = end;
    while (last > first && !Character.isLetter(text.charAt(last - 1))) {
      last--;
    }
    if (first >= last) {
      return null;
    }
    String[] words = text.substring(first, last).split("[ \u00a0]+", -1);
    int capitals = 0;
    for (String word : words) {
      capitals += !word.isEmpty() && Character.isUpperCase(word.charAt(0)) ? 1 : 0;
    }
    return words.length <= MOST_WORDS && words.length > 1 && capitals > words.length / 2
        ? new Span(first, last)
        : null;
  }

  private @Nullable Phrase phrase(Span name) {
    int sentence = reading.sentenceAt(name.end() - 1);
    if (sentence < 0) {
      return null;
    }
    Tree tree = reading.sentences().get(sentence);
    return new Phrase(tree, tree.sentence().indexFrom(name.end() - 1), name);
  }
}
