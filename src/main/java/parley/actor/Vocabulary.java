package parley.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.rule.RuleFile;

/**
 * The words that tell who is meant: titles, nouns for sources and groups, nouns for what was named
 * before, nouns inside names, words around the names of places, and the verbs of saying.
 */
final class Vocabulary {

  /** A title and what kind of office it is, as {@code titles.names} calls it. */
  record Title(String words, String kind, boolean doubtful) {}

  /** A noun that stands for somebody or something named before. */
  record Description(String kind, Gender gender) {}

  /** The most words that a title in the table has. */
  static final int LONGEST_TITLE = 6;

  private final Map<String, Title> titles = new HashMap<>();
  private final Set<String> titleBeginnings = new HashSet<>();
  private final Map<String, Title> roles = new HashMap<>();
  private final Map<String, String> unnamed = new HashMap<>();
  private final Map<String, Description> descriptions = new HashMap<>();
  private final Map<String, String> bodies = new HashMap<>();
  private final Map<String, Set<String>> settings = new HashMap<>();
  private final Map<String, Gender> given = new HashMap<>();
  private final Set<String> reporting = new HashSet<>();

  static final Vocabulary STANDARD = new Vocabulary();

  private Vocabulary() {
    for (RuleFile.Line line : RuleFile.shipped("words/titles.names").lines()) {
      String title = line.field(0);
      boolean doubtful = title.endsWith("?");
      String words = plain(title).toLowerCase(Locale.ROOT);
      titles.put(words, new Title(words, line.field(1), doubtful));
      int end = 0;
      while (end < words.length() && Character.isLetterOrDigit(words.charAt(end))) {
        end++;
      }
      titleBeginnings.add(words.substring(0, end));
    }
    for (RuleFile.Line line : RuleFile.shipped("words/roles.names").lines()) {
      String words = line.field(0);
      roles.put(words, new Title(words, line.field(1), true));
    }
    for (RuleFile.Line line : RuleFile.shipped("words/unnamed.names").lines()) {
      unnamed.put(plain(line.field(0)).toLowerCase(Locale.ROOT), line.field(1));
    }
    for (RuleFile.Line line : RuleFile.shipped("words/descriptions.names").lines()) {
      descriptions.put(line.field(0), new Description(line.field(1), Gender.of(line.field(2))));
    }
    for (RuleFile.Line line : RuleFile.shipped("words/bodies.names").lines()) {
      bodies.putIfAbsent(line.field(0), line.field(1));
    }
    for (RuleFile.Line line : RuleFile.shipped("words/settings.names").lines()) {
      settings.computeIfAbsent(line.field(1), k -> new HashSet<>()).add(line.field(0));
    }
    for (RuleFile.Line line : RuleFile.shipped("words/given-names.names").lines()) {
      given.put(plain(line.field(0)), Gender.of(line.field(1)));
    }
    for (RuleFile.Line line : RuleFile.shipped("words/reporting.cues").lines()) {
      if (!line.field(1).equals("noun") && !line.field(1).equals("according")) {
        String verb = line.field(0);
        int space = verb.indexOf(' ');
        reporting.add(space < 0 ? verb : verb.substring(0, space));
      }
    }
  }

  private static String plain(String word) {
    return word.endsWith("?") ? word.substring(0, word.length() - 1).strip() : word;
  }

  /** The title that these words are, in lower case and the singular. */
  @Nullable Title title(String words) {
    return titles.get(words);
  }

  /** Whether a title may begin with this word, in lower case: its letters up to a hyphen or dot. */
  boolean mayBeginTitle(String word) {
    int end = 0;
    while (end < word.length() && Character.isLetterOrDigit(word.charAt(end))) {
      end++;
    }
    return titleBeginnings.contains(end == word.length() ? word : word.substring(0, end));
  }

  /** The longest title whose last word is this token, which may be a plural. */
  @Nullable TitleAt titleEnding(Scene scene, int last) {
    TitleAt found = null;
    StringBuilder words = new StringBuilder();
    for (int first = last; first >= 0 && first > last - LONGEST_TITLE; first--) {
      String word = first == last ? scene.singular(first) : scene.lower[first];
      words.insert(0, scene.isSpaceAfter(first) && first < last ? word + " " : word);
      Title title = titles.get(words.toString());
      if (title == null && first == last) {
        title = titles.get(scene.lower[last]);
      }
      if (title != null) {
        found = new TitleAt(first, title);
      }
    }
    return found;
  }

  /**
   * The longest title, or noun that is one beside a name ("head", "member"), whose last word is
   * this token.
   */
  @Nullable TitleAt roleEnding(Scene scene, int last) {
    TitleAt title = titleEnding(scene, last);
    if (title != null) {
      return title;
    }
    String singular = scene.singular(last);
    Title role = roles.get(singular);
    boolean hyphen = last > 1 && scene.word(last - 1).equals("-") && !scene.spaceBefore(last);
    if (hyphen) {
      Title joined = roles.get(scene.lower[last - 2] + "-" + singular);
      if (joined != null) {
        return new TitleAt(last - 2, joined);
      }
    }
    return role == null ? null : new TitleAt(last, role);
  }

  /** A title and the index of its first token. */
  record TitleAt(int first, Title title) {}

  /** Whether a noun means a source without a name ("unnamed") or people together ("group"). */
  @Nullable String unnamed(String noun) {
    return unnamed.get(noun);
  }

  @Nullable Description description(String noun) {
    return descriptions.get(noun);
  }

  /**
   * What bears a name with the noun at this token, told with the word before it where that helps.
   */
  String bodyOf(Scene scene, int i) {
    String two = i > 0 ? bodies.get(scene.word(i - 1) + " " + scene.word(i)) : null;
    return two == null ? Objects.requireNonNull(bodies.get(scene.word(i))) : two;
  }

  /** What bears a name, by the small noun behind it: "organisation" for "the Norhaven party". */
  @Nullable String nounAfter(Scene scene, int first, int last) {
    int next = last + 1;
    boolean belongs =
        next < scene.size()
            && scene.isNoun(next)
            && scene.heads[scene.top(first, last)] == next
            && !scene.isCapital(next);
    return belongs ? bodies.get(scene.singular(next)) : null;
  }

  /** What bears a name with this noun in it. */
  @Nullable String body(String noun) {
    return bodies.get(noun);
  }

  boolean isSetting(String kind, String word) {
    Set<String> words = settings.get(kind);
    return words != null && words.contains(word);
  }

  /** The gender of a given name, or null where it is none. */
  @Nullable Gender given(String name) {
    return given.get(name);
  }

  boolean isReporting(String verb) {
    return reporting.contains(verb);
  }
}
