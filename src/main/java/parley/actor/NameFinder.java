package parley.actor;

import java.util.ArrayList;
import java.util.HashSet;
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

  /** Words that are names elsewhere in the article, so that they are where a sentence begins. */
  private final Set<String> seen = new HashSet<>();

  private final NameTable table;
  private final Vocabulary vocabulary;

  NameFinder(NameTable table, Vocabulary vocabulary) {
    this.table = table;
    this.vocabulary = vocabulary;
  }

  /** Notes the words that are names where no sentence begins. */
  void see(Scene scene) {
    for (int i = 1; i < scene.size(); i++) {
      if (scene.isName(i) && scene.isCapital(i)) {
        seen.add(scene.word(i));
      }
    }
  }

  /** The names of a sentence in the order of reading; none overlaps another. */
  List<Named> find(Scene scene) {
    List<Named> found = new ArrayList<>();
    int i = 0;
    while (i < scene.size()) {
      Named named = at(scene, i);
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

  private @Nullable Named at(Scene scene, int i) {
    NameTable.Match match = table.longest(scene, i);
    if (match != null && NameShapes.isBrokenOff(scene, match.last())) {
      match = null;
    }
    if (match != null && !scene.isCapital(i) && match.last() == i && !scene.isName(i)) {
      match = allLarge(match) ? null : match;
    }
    int title = titleLength(scene, i);
    if (title > 0 && (match == null || match.last() < i + title)) {
      return null;
    }
    boolean entitled =
        match != null && isAdjective(match) && titleLength(scene, match.last() + 1) > 0;
    boolean single = match == null || match.last() == i;
    Named person = single && !entitled ? person(scene, i, match) : null;
    if (person != null && person.last() > (match == null ? -1 : match.last())) {
      return person;
    }
    if (match != null) {
      return extended(scene, i, match);
    }
    boolean named = NameShapes.isNameLike(scene, i);
    boolean opens = i == 0 && scene.isNoun(0) && seen.contains(scene.word(0));
    return named || opens ? run(scene, i) : null;
  }

  private static boolean allLarge(NameTable.Match match) {
    for (Sense sense : match.senses()) {
      if (!Character.isUpperCase(sense.entry().name().charAt(0))) {
        return false;
      }
    }
    return true;
  }

  /** How many capitalised words from here make a title: 2 for "Foreign Minister". */
  private int titleLength(Scene scene, int from) {
    if (from >= scene.size() || !scene.isCapital(from)) {
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

  /** A person's name that begins with a given name, or stands after a title, or null. */
  private @Nullable Named person(Scene scene, int first, NameTable.@Nullable Match match) {
    boolean given = vocabulary.given(scene.word(first)) != null;
    boolean titled =
        match != null
            && first > 0
            && scene.isNoun(first - 1)
            && vocabulary.titleEnding(scene, first - 1) != null;
    if (!(given || titled) || !scene.isCapital(first)) {
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
      if (NameShapes.PARTICLES.contains(scene.lower[i])
          && i + 1 < scene.size()
          && NameShapes.isNameLike(scene, i + 1)) {
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
      if (!suffix && !NameShapes.isNameLike(scene, i)) {
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
  private Named extended(Scene scene, int i, NameTable.Match match) {
    Named plain = new Named(scene, i, match.last(), Named.Sort.BOOK, match.senses());
    boolean ofState = false;
    boolean ofPlace = false;
    for (Sense sense : match.senses()) {
      ofState |= sense.entry().isState() || sense.use() == Sense.Use.SEAT;
      ofPlace |= sense.entry().kind() == null;
    }
    if (!ofState && !ofPlace) {
      return plain;
    }
    int last = -1;
    Named.Sort sort = Named.Sort.UNKNOWN;
    for (int t = match.last() + 1; t < scene.size() && t <= match.last() + 5; t++) {
      if (!NameShapes.isNameLike(scene, t)) {
        break;
      }
      String body = vocabulary.body(scene.word(t));
      if (body != null) {
        last = t;
        sort = sortOf(body);
      }
    }
    if (last < 0
        || sort == Named.Sort.OTHER
        || (sort == Named.Sort.PLACE && plain.means(Sense.Use.ADJECTIVE))
        || (ofPlace && sort != Named.Sort.PLACE && last > match.last() + 3)) {
      return plain;
    }
    for (int t = match.last() + 1; t <= last; t++) {
      if (t + titleLength(scene, t) - 1 > last) {
        return plain;
      }
    }
    if (sort == Named.Sort.ORGANISATION) {
      last = withLinks(scene, last);
    }
    boolean near = sort == Named.Sort.PLACE && ofPlace && last == match.last() + 1;
    return new Named(scene, i, last, sort, near ? match.senses() : List.of());
  }

  /** Where a body's name ends that goes on with "of": "Department of Justice". */
  private int withLinks(Scene scene, int last) {
    int next = last + 1;
    if (next + 1 >= scene.size() || !scene.lower[next].equals("of")) {
      return last;
    }
    next += scene.lower[next + 1].equals("the") ? 2 : 1;
    if (next >= scene.size() || !NameShapes.isNameLike(scene, next)) {
      return last;
    }
    NameTable.Match match = table.longest(scene, next);
    if (match != null) {
      boolean state = match.senses().getFirst().entry().isState();
      return state ? last : match.last();
    }
    int end = next;
    while (end + 1 < scene.size() && end < next + 4 && NameShapes.isNameLike(scene, end + 1)) {
      end++;
    }
    return end;
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
      if (NameShapes.LINKS.contains(scene.lower[i]) && body >= 0) {
        int end = linked(scene, i, body == last);
        if (end < 0) {
          break;
        }
        last = end;
        i = end + 1;
        continue;
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
          NameShapes.PARTICLES.contains(scene.lower[i])
              && i + 1 < scene.size()
              && NameShapes.isNameLike(scene, i + 1);
      if (particle) {
        i++;
        continue;
      }
      if (!NameShapes.isNameLike(scene, i)
          && !BookLines.SUFFIXES.contains(scene.word(i))
          && !NameShapes.isInitial(scene.word(i))) {
        break;
      }
      NameTable.Match match = table.longest(scene, i);
      if (match != null && (match.last() > i || isAdjective(match))) {
        break;
      }
      int title = titleLength(scene, i);
      boolean bears = title > 0 && i + title < scene.size();
      if (title > 1 || (bears && NameShapes.isNameLike(scene, i + title))) {
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

  private static boolean isAdjective(NameTable.Match match) {
    return match.senses().getFirst().use() == Sense.Use.ADJECTIVE;
  }

  /** Where a run goes on after "of", "for" or "and", or -1 where it ends before it. */
  private int linked(Scene scene, int link, boolean afterBody) {
    String word = scene.lower[link];
    if (word.equals("of")) {
      int end = withLinks(scene, link - 1);
      return end < link ? -1 : end;
    }
    int next = link + 1;
    if (word.equals("the") || next >= scene.size() || !NameShapes.isNameLike(scene, next)) {
      return -1;
    }
    boolean joins = word.equals("and") || word.equals("&");
    if (table.longest(scene, next) != null || (joins && (afterBody || bodyAt(scene, next) >= 0))) {
      return -1;
    }
    return next;
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
    if (body < 0 && last > first && NameShapes.PLACE_BEGINNINGS.contains(scene.word(first))) {
      return Named.Sort.PLACE;
    }
    if (NameShapes.hasInnerCapital(scene, first, last)) {
      return Named.Sort.ORGANISATION;
    }
    if (last > first && NameShapes.isInitial(scene.word(first + 1)) && first + 1 < last) {
      return Named.Sort.PERSON;
    }
    if (last > first && NameShapes.isInitial(scene.word(first))) {
      return Named.Sort.PERSON;
    }
    return Named.Sort.UNKNOWN;
  }
}
