package parley.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where names stand in a sentence: those in the book, and runs of capitalised words that are
 * names by their looks.
 */
final class NameFinder {

  private static final int LONGEST_PERSON = 5;
  private static final int LONGEST_RUN = 12;

  /** Small words that stand inside the names of people. */
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "di", "da", "dos", "van", "von", "der", "den", "la", "le", "el",
          "al", "bin", "ibn", "ben", "bint", "abu", "ter", "ten", "y", "af", "zu");

  /** Small words that stand inside the names of bodies. */
  private static final Set<String> LINKS = Set.of("of", "for", "and", "&", "on", "the");

  private static final Set<String> CALENDAR =
      Set.of(
          "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
          "february", "march", "april", "may", "june", "july", "august", "september", "october",
          "november", "december", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sept.",
          "sep.", "oct.", "nov.", "dec.", "a.m.", "p.m.", "gmt", "est", "utc");

  private final NameTable table;
  private final Vocabulary vocabulary;

  NameFinder(NameTable table, Vocabulary vocabulary) {
    this.table = table;
    this.vocabulary = vocabulary;
  }

  /** The names of a sentence in the order of reading; none overlaps another. */
  List<Named> find(Scene scene) {
    List<Named> found = new ArrayList<>();
    int i = 0;
    while (i < scene.size()) {
      Named named = at(scene, i, found.isEmpty() ? null : found.getLast());
      if (named == null) {
        i += Math.max(1, titleLength(scene, i));
      } else {
        if (named.sort() != Named.Sort.OTHER) {
          found.add(named);
          for (int t = named.first(); t <= named.last(); t++) {
            scene.names[t] = named;
          }
        }
        i = named.last() + 1;
      }
    }
    return found;
  }

  private @Nullable Named at(Scene scene, int i, @Nullable Named before) {
    NameTable.Match match = table.longest(scene, i);
    if (match != null && isBrokenOff(scene, match.last())) {
      match = null;
    }
    if (match != null && !scene.isCapital(i) && match.last() == i && !scene.isName(i)) {
      match = allLarge(match) ? null : match;
    }
    int title = titleLength(scene, i);
    if (title > 0 && (match == null || match.last() < i + title) && !isOnlyWord(scene, i, title)) {
      return null;
    }
    Named person = match == null || match.last() == i ? person(scene, i) : null;
    if (person != null && person.last() > (match == null ? -1 : match.last())) {
      return person;
    }
    if (match != null) {
      return extended(scene, i, match, before);
    }
    return isNameLike(scene, i) ? run(scene, i) : null;
  }

  private static boolean allLarge(NameTable.Match match) {
    for (Sense sense : match.senses()) {
      if (!Character.isUpperCase(sense.entry().name().charAt(0))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a match ends inside a word: "US" in "US-led" is whole, "Iran" in "Iran2" is not. */
  private static boolean isBrokenOff(Scene scene, int last) {
    return last + 1 < scene.size()
        && !scene.spaceBefore(last + 1)
        && Character.isLetterOrDigit(scene.word(last + 1).charAt(0))
        && Character.isLetterOrDigit(scene.word(last).charAt(scene.word(last).length() - 1));
  }

  /** Whether a title is all there is: "General" alone may well be a name. */
  private static boolean isOnlyWord(Scene scene, int i, int length) {
    return false;
  }

  /** How many capitalised words from here make a title: 2 for "Foreign Minister". */
  private int titleLength(Scene scene, int from) {
    if (!scene.isCapital(from)) {
      return 0;
    }
    int longest = 0;
    StringBuilder words = new StringBuilder();
    for (int i = from; i < scene.size() && i < from + Vocabulary.LONGEST_TITLE; i++) {
      if (i > from && scene.spaceBefore(i)) {
        words.append(' ');
      }
      String so = words.toString();
      if (vocabulary.title(so + scene.singular(i)) != null
          || vocabulary.title(so + scene.lower[i]) != null) {
        longest = i - from + 1;
      }
      words.append(scene.lower[i]);
    }
    return longest;
  }

  /** A person's name that begins with a given name, or null. */
  private @Nullable Named person(Scene scene, int first) {
    if (vocabulary.given(scene.word(first)) == null || !scene.isCapital(first)) {
      return null;
    }
    int last = lastOfPerson(scene, first);
    if (last == first || vocabulary.body(scene.word(last)) != null) {
      return null;
    }
    return new Named(scene, first, last, Named.Sort.PERSON, table.senses(scene.words(first, last)));
  }

  /** Where a person's name ends that begins here. */
  private int lastOfPerson(Scene scene, int first) {
    int last = first;
    int i = first + 1;
    while (i < scene.size() && i <= first + LONGEST_PERSON) {
      if (PARTICLES.contains(scene.lower[i]) && i + 1 < scene.size() && isNameLike(scene, i + 1)) {
        i++;
        continue;
      }
      boolean hyphen =
          scene.word(i).equals("-")
              && !scene.spaceBefore(i)
              && i + 1 < scene.size()
              && !scene.spaceBefore(i + 1)
              && Character.isLetter(scene.word(i + 1).charAt(0));
      if (hyphen) {
        last = i + 1;
        i += 2;
        continue;
      }
      boolean suffix = BookLines.SUFFIXES.contains(scene.word(i));
      if (!suffix && !isNameLike(scene, i)) {
        break;
      }
      if (titleLength(scene, i) > 1) {
        break;
      }
      last = i;
      i++;
    }
    return last;
  }

  /** A name in the book, with the body that may follow: "Norland Foreign Ministry". */
  private Named extended(Scene scene, int i, NameTable.Match match, @Nullable Named before) {
    Named plain =
        new Named(scene, i, match.last(), Named.Sort.BOOK, match.senses());
    boolean ofState =
        plain.senses().stream().anyMatch(s -> s.entry().isState() || s.use() == Sense.Use.SEAT);
    if (!ofState) {
      return plain;
    }
    int last = -1;
    Named.Sort sort = Named.Sort.UNKNOWN;
    for (int t = match.last() + 1; t < scene.size() && t <= match.last() + 5; t++) {
      if (!isNameLike(scene, t) || titleLength(scene, t) > 1) {
        break;
      }
      String body = vocabulary.body(scene.word(t));
      if (body != null) {
        last = t;
        sort = sortOf(body);
      }
    }
    if (last < 0
        || titleLength(scene, match.last() + 1) > 0
        || sort == Named.Sort.PLACE && plain.means(Sense.Use.ADJECTIVE)) {
      return plain;
    }
    if (sort == Named.Sort.OTHER) {
      return plain;
    }
    return new Named(scene, i, last, sort, List.of());
  }

  static Named.Sort sortOf(String body) {
    return switch (body) {
      case "organisation" -> Named.Sort.ORGANISATION;
      case "armed-group" -> Named.Sort.ARMED_GROUP;
      case "outlet" -> Named.Sort.OUTLET;
      case "place" -> Named.Sort.PLACE;
      case "other" -> Named.Sort.OTHER;
      default -> throw new IllegalArgumentException("no body bears a name of kind " + body);
    };
  }

  /** A run of capitalised words that the book does not know. */
  private Named run(Scene scene, int first) {
    int last = first;
    int body = bodyAt(scene, first);
    int i = first + 1;
    while (i < scene.size() && i < first + LONGEST_RUN) {
      if (LINKS.contains(scene.lower[i]) && body >= 0) {
        int next = i + 1;
        while (next < scene.size() && LINKS.contains(scene.lower[next]) && next < i + 2) {
          next++;
        }
        boolean joins = scene.lower[i].equals("and") || scene.lower[i].equals("&");
        if (next < scene.size()
            && scene.isCapital(next)
            && scene.isName(next)
            && table.longest(scene, next) == null
            && (!joins || bodyAt(scene, next) < 0 && next == i + 1 && last > body)) {
          last = next;
          i = next + 1;
          continue;
        }
        break;
      }
      boolean hyphen =
          scene.word(i).equals("-")
              && !scene.spaceBefore(i)
              && i + 1 < scene.size()
              && !scene.spaceBefore(i + 1)
              && Character.isUpperCase(scene.word(i + 1).charAt(0));
      if (hyphen) {
        last = i + 1;
        i += 2;
        continue;
      }
      boolean particle =
          PARTICLES.contains(scene.lower[i]) && i + 1 < scene.size() && isNameLike(scene, i + 1);
      if (particle) {
        i++;
        continue;
      }
      if (!isNameLike(scene, i)
          && !BookLines.SUFFIXES.contains(scene.word(i))
          && !isInitial(scene.word(i))) {
        break;
      }
      NameTable.Match match = table.longest(scene, i);
      if (match != null && match.last() > i || titleLength(scene, i) > 1) {
        break;
      }
      if (bodyAt(scene, i) >= 0) {
        body = i;
      }
      last = i;
      i++;
    }
    return new Named(scene, first, last, sortOfRun(scene, first, last, body), List.of());
  }

  private int bodyAt(Scene scene, int i) {
    return vocabulary.body(scene.word(i)) == null ? -1 : i;
  }

  private Named.Sort sortOfRun(Scene scene, int first, int last, int body) {
    if (body >= 0 && last > first) {
      String kind = vocabulary.body(scene.word(body));
      return kind == null ? Named.Sort.UNKNOWN : sortOf(kind);
    }
    if (body >= 0) {
      return Named.Sort.OTHER;
    }
    if (last > first && isInitial(scene.word(first + 1)) && first + 1 < last) {
      return Named.Sort.PERSON;
    }
    if (last > first && isInitial(scene.word(first))) {
      return Named.Sort.PERSON;
    }
    return Named.Sort.UNKNOWN;
  }

  static boolean isInitial(String word) {
    return word.length() == 2 && word.charAt(1) == '.' && Character.isUpperCase(word.charAt(0));
  }

  /** Whether a token looks like (part of) a name: capitalised, and tagged so. */
  private static boolean isNameLike(Scene scene, int i) {
    String word = scene.word(i);
    if (!Character.isUpperCase(word.charAt(0)) || CALENDAR.contains(scene.lower[i])) {
      return false;
    }
    return scene.isName(i) || i > 0 && scene.tags[i].startsWith("NN") && word.length() > 2;
  }
}
