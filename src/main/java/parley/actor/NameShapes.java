package parley.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.text.CalendarNames;

/** What a name looks like, letter by letter. */
final class NameShapes {

  /** Words with which the names of places begin, and those of people hardly ever. */
  static final Set<String> PLACE_BEGINNINGS =
      Set.of(
          "New",
          "North",
          "South",
          "East",
          "West",
          "Northern",
          "Southern",
          "Eastern",
          "Western",
          "Central",
          "Upper",
          "Lower",
          "San",
          "Santa",
          "Los",
          "Las",
          "Fort",
          "Port",
          "Mount",
          "Lake",
          "Saint",
          "St.",
          "Cape",
          "Gulf",
          "Greater");

  static final Set<String> CALENDAR = calendar();

  /** Small words that stand inside the names of people. */
  static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "di", "da", "dos", "van", "von", "der", "den", "la", "le", "el",
          "al", "bin", "ibn", "ben", "bint", "abu", "ter", "ten", "y", "af", "zu");

  /** Articles that stand before a part of a name, with a hyphen or an apostrophe. */
  private static final Set<String> PREFIXES =
      Set.of("al", "el", "ul", "ad", "an", "ar", "as", "az", "ash", "bin", "d", "l");

  /** Nouns for people in whose name bodies bear theirs: "People's Assembly". */
  static final Set<String> PEOPLE =
      Set.of(
          "people",
          "peoples",
          "women",
          "men",
          "children",
          "workers",
          "farmers",
          "peasants",
          "teachers",
          "students",
          "journalists",
          "writers",
          "doctors",
          "lawyers",
          "veterans",
          "soldiers",
          "mothers",
          "citizens",
          "consumers",
          "prisoners",
          "employers");

  /** Small words that stand inside the names of bodies. */
  static final Set<String> LINKS = Set.of("of", "for", "and", "&", "on", "the");

  /** Words before a title that belong to no name, though a sentence may begin with them. */
  static final Set<String> PAST =
      Set.of(
          "former",
          "then",
          "ex",
          "late",
          "acting",
          "outgoing",
          "incoming",
          "longtime",
          "veteran",
          "retired",
          "onetime",
          "yesterday",
          "today",
          "tomorrow",
          "meanwhile");

  /** Words before a title that say of what rank it is: "Principal Deputy Spokesperson". */
  static final Set<String> RANKS = Set.of("principal");

  private NameShapes() {}

  private static Set<String> calendar() {
    Set<String> words = new HashSet<>(CalendarNames.MONTHS);
    words.addAll(CalendarNames.WEEKDAYS);
    words.addAll(
        List.of(
            "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sept.", "sep.", "oct.", "nov.",
            "dec.", "a.m.", "p.m.", "gmt", "est", "utc"));
    return Set.copyOf(words);
  }

  /** Whether a match ends inside a word: "US" in "US-led" is whole, "Iran" in "Iran2" is not. */
  static boolean isBrokenOff(Scene scene, int last) {
    return last + 1 < scene.size()
        && !scene.spaceBefore(last + 1)
        && Character.isLetterOrDigit(scene.word(last + 1).charAt(0))
        && Character.isLetterOrDigit(scene.word(last).charAt(scene.word(last).length() - 1));
  }

  /** Whether a word is spelt as brands are: "NorGrid", but not "McRae" or "DeWitt". */
  static boolean hasInnerCapital(Scene scene, int first, int last) {
    for (int i = first; i <= last; i++) {
      String word = scene.word(i);
      if (word.chars().anyMatch(Character::isDigit)) {
        continue; // a type of aircraft, a virus
      }
      for (int k = 4; k < word.length(); k++) {
        boolean apart = !Character.isLetter(word.charAt(k - 1));
        if (!apart
            && Character.isUpperCase(word.charAt(k))
            && Character.isLowerCase(word.charAt(k - 1))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a token is "'s", or the apostrophe alone behind a plural, whatever the tagger says. */
  static boolean isPossessive(Scene scene, int i) {
    boolean apostrophe = scene.word(i).equals("'") || scene.word(i).equals("’");
    return scene.tags[i].equals("POS") || (apostrophe && i > 0 && !scene.spaceBefore(i));
  }

  static boolean isInitial(String word) {
    return word.length() == 2 && word.charAt(1) == '.' && Character.isUpperCase(word.charAt(0));
  }

  /** Whether a word is a name behind an article of its language: "al-Sabah", "d'Aosta". */
  private static boolean isPrefixed(String word) {
    int at = 1;
    while (at < word.length() && at <= 3 && Character.isLetter(word.charAt(at))) {
      at++;
    }
    return at + 1 < word.length()
        && (word.charAt(at) == '-' || word.charAt(at) == '\'' || word.charAt(at) == '’')
        && Character.isUpperCase(word.charAt(at + 1))
        && PREFIXES.contains(word.substring(0, at));
  }

  /** A capitalised adjective before a name, inside a sentence: "Asian" in "Asian Rowing League". */
  static boolean isAdjectiveOfName(Scene scene, int i) {
    return i > 0
        && scene.isCapital(i)
        && scene.tags[i].equals("JJ")
        && i + 1 < scene.size()
        && isNameLike(scene, i + 1)
        && !CALENDAR.contains(scene.lower[i])
        && !PAST.contains(scene.lower[i])
        && !RANKS.contains(scene.lower[i]);
  }

  /** Whether a token looks like (part of) a name: capitalised, and tagged so. */
  static boolean isNameLike(Scene scene, int i) {
    String word = scene.word(i);
    if (!(Character.isUpperCase(word.charAt(0)) || isPrefixed(word))
        || CALENDAR.contains(scene.lower[i])
        || PAST.contains(scene.lower[i])
        || RANKS.contains(scene.lower[i])) {
      return false;
    }
    return scene.isName(i) || (i > 0 && scene.isNoun(i) && word.length() > 2);
  }
}
