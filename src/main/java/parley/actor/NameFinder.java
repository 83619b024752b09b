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
    if (match != null && scene.lower[i].equals("the") && i + 1 < scene.size()) {
      NameTable.Match inner = table.longest(scene, i + 1);
      if (inner != null && inner.last() > match.last()) {
        return null; // "the" belongs to no name here: what follows is known by itself
      }
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
      Named another = ofAnother(scene, i, match);
      Named whole = another == null ? wholeBody(scene, i, match) : another;
      return whole == null ? extended(scene, i, match) : whole;
    }
    boolean named = NameShapes.isNameLike(scene, i);
    boolean opens = i == 0 && scene.isNoun(0) && seen.contains(scene.word(0));
    if (named || opens) {
      return run(scene, i);
    }
    return NameShapes.isAdjectiveOfName(scene, i) ? bodyRun(scene, i, i) : null;
  }

  /** A body's name that only begins like one in the book: "The Daily Bread Foundation". */
  private @Nullable Named wholeBody(Scene scene, int i, NameTable.Match match) {
    for (Sense sense : match.senses()) {
      if (!sense.doubtful() || sense.entry().isState() || sense.use() != Sense.Use.NAME) {
        return null;
      }
    }
    int first = scene.lower[i].equals("the") ? i + 1 : i;
    return first < scene.size() ? bodyRun(scene, first, match.last()) : null;
  }

  /** A run that goes on behind a token and is a body's name, or null. */
  private @Nullable Named bodyRun(Scene scene, int first, int beyond) {
    Named run = run(scene, first);
    return run.last() > beyond && isBody(run.sort()) ? run : null;
  }

  private static boolean isBody(Named.Sort sort) {
    return switch (sort) {
      case ORGANISATION, ARMED_GROUP, OUTLET -> true;
      case BOOK, PERSON, PLACE, OTHER, UNKNOWN -> false;
    };
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
    if (from >= scene.size()
        || !scene.isCapital(from)
        || !(vocabulary.mayBeginTitle(scene.lower[from])
            || vocabulary.mayBeginTitle(scene.singular(from)))) {
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

  /**
   * A person of the book with what follows the name: a number is part of it ("Erik II"), and
   * whoever is called junior is somebody else.
   */
  private static @Nullable Named suffixed(Scene scene, int i, NameTable.Match match) {
    int next = match.last() + 1;
    if (next >= scene.size()
        || !match.senses().getFirst().entry().isPerson()
        || !BookLines.SUFFIXES.contains(scene.word(next))) {
      return null;
    }
    return BookLines.JUNIOR.contains(scene.word(next))
        ? new Named(scene, i, next, Named.Sort.PERSON, List.of())
        : new Named(scene, i, next, Named.Sort.BOOK, match.senses());
  }

  /** A name in the book, with the body that may follow: "Norland Foreign Ministry". */
  private Named extended(Scene scene, int i, NameTable.Match match) {
    Named suffixed = suffixed(scene, i, match);
    if (suffixed != null) {
      return suffixed;
    }
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
      if (bodyAt(scene, t) >= 0) {
        last = t;
        sort = sortOf(vocabulary.bodyOf(scene, t));
      }
    }
    if (ofState && NameShapes.isNameLike(scene, Math.min(match.last() + 1, scene.size() - 1))) {
      Named run = run(scene, Math.min(match.last() + 1, scene.size() - 1));
      if (run.last() > last && isBody(run.sort())) {
        last = run.last();
        sort = run.sort();
      }
    }
    if (last > match.last() && isKnownAlone(scene, match.last() + 1, last)) {
      return plain;
    }
    if (last < 0 && ofPlace && !ofState) {
      return longerPlace(scene, i, match, plain);
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

  /** Whether a body that the book is sure of stands here: "Norland [Red Cross Society]". */
  private boolean isKnownAlone(Scene scene, int first, int last) {
    NameTable.Match match = table.longest(scene, first);
    if (match == null || match.last() != last) {
      return false;
    }
    for (Sense sense : match.senses()) {
      if (sense.doubtful() || sense.entry().kind() == null || sense.entry().isState()) {
        return false;
      }
    }
    return true;
  }

  /**
   * A body that bears a name of the book and belongs to another state than that: "Democratic Party
   * of Norland" is not the one of the United States.
   */
  private @Nullable Named ofAnother(Scene scene, int i, NameTable.Match match) {
    int of = match.last() + 1;
    if (of + 1 >= scene.size() || !scene.lower[of].equals("of")) {
      return null;
    }
    int next = scene.lower[of + 1].equals("the") ? of + 2 : of + 1;
    NameTable.Match state = next < scene.size() ? table.longest(scene, next) : null;
    if (state == null || !state.senses().getFirst().entry().isState()) {
      return null;
    }
    String name = state.senses().getFirst().entry().name();
    for (Sense sense : match.senses()) {
      BookEntry entry = sense.entry();
      if (entry.kind() != Actor.Kind.ORGANISATION
          || sense.use() != Sense.Use.NAME
          || entry.party() == null
          || entry.party().equals(name)) {
        return null;
      }
    }
    return new Named(scene, i, state.last(), Named.Sort.ORGANISATION, List.of());
  }

  /** A name that begins with that of a place and goes on with unknown words: "Norhaven del Sur". */
  private Named longerPlace(Scene scene, int i, NameTable.Match match, Named plain) {
    Named run = run(scene, i);
    int top = scene.top(i, match.last());
    if (run.last() <= match.last()
        || scene.heads[top] > run.last()
        || (scene.heads[top] <= match.last() && !isFlat(scene, match.last() + 1, i))) {
      return plain;
    }
    for (int t = match.last() + 1; t <= run.last(); t++) {
      if (table.longest(scene, t) != null) {
        return plain;
      }
    }
    boolean team = scene.tags[run.last()].equals("NNPS");
    Named.Sort sort = team ? Named.Sort.ORGANISATION : Named.Sort.UNKNOWN;
    return new Named(scene, i, run.last(), sort, List.of());
  }

  private static boolean isFlat(Scene scene, int token, int first) {
    return scene.relations[token].equals("flat") && scene.heads[token] >= first;
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
    while (end + 1 < scene.size()
        && end < next + 4
        && NameShapes.isNameLike(scene, end + 1)
        && !beginsPerson(scene, end + 1)) {
      end++;
    }
    return end;
  }

  static Named.Sort sortOf(String body) {
    return switch (body) {
      case "organisation", "parliament" -> Named.Sort.ORGANISATION;
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
      if (body < 0 && isAnd(scene, i)) {
        int end = joinedBody(scene, first, i);
        if (end < 0) {
          break;
        }
        body = end;
        last = end;
        i = end + 1;
        continue;
      }
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
      if (body < 0 && NameShapes.isPossessive(scene, i)) {
        int end = possessedBody(scene, i);
        if (end < 0) {
          break;
        }
        body = end;
        last = end;
        i = end + 1;
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
      if (match != null && isOrganisation(match) && match.last() > i && body < 0) {
        body = match.last();
        last = match.last();
        i = last + 1;
        continue;
      }
      if (match != null && (match.last() > i || isAdjective(match))) {
        break;
      }
      int title = titleLength(scene, i);
      boolean bears = title > 0 && i + title < scene.size();
      if (title > 1 || (bears && NameShapes.isNameLike(scene, i + title))) {
        break;
      }
      boolean full = body >= 0 || i >= first + 2;
      if (full && beginsPerson(scene, i) && !beginsPerson(scene, first)) {
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

  /** Whether a given name stands here, and more of a name after it. */
  private boolean beginsPerson(Scene scene, int i) {
    return vocabulary.given(scene.word(i)) != null
        && i + 1 < scene.size()
        && NameShapes.isNameLike(scene, i + 1)
        && vocabulary.body(scene.word(i + 1)) == null;
  }

  private static boolean isAnd(Scene scene, int i) {
    return scene.lower[i].equals("and") || scene.lower[i].equals("&");
  }

  /** Where a body's name ends that people own: "National Farmers' Congress", or -1. */
  private int possessedBody(Scene scene, int possessive) {
    String owner = scene.lower[possessive - 1];
    boolean people =
        vocabulary.unnamed(owner) != null
            || vocabulary.title(scene.singular(possessive - 1)) != null
            || NameShapes.PEOPLE.contains(owner);
    int end = -1;
    for (int t = possessive + 1; people && t < scene.size() && t <= possessive + 3; t++) {
      NameTable.Match match = table.longest(scene, t);
      if (!NameShapes.isNameLike(scene, t) || (match != null && match.last() > t)) {
        break;
      }
      end = bodyAt(scene, t) >= 0 ? t : end;
    }
    return end;
  }

  /** Where a body's name ends with "and" in it: "the Grain and Harbour Transit Office", or -1. */
  private int joinedBody(Scene scene, int first, int and) {
    boolean led = first > 0 && (scene.lower[first - 1].equals("the") || scene.isName(first - 1));
    if (!led && and < first + 2) {
      return -1;
    }
    int end = -1;
    for (int t = and + 1; t < scene.size() && t <= and + 4; t++) {
      if (!NameShapes.isNameLike(scene, t) || table.longest(scene, t) != null) {
        break;
      }
      end = bodyAt(scene, t) >= 0 ? t : end;
    }
    return end < and + 2 || !isBody(sortOf(vocabulary.bodyOf(scene, end))) ? -1 : end;
  }

  /** Whether a name means organisations alone, so that another with more words bears its own. */
  private static boolean isOrganisation(NameTable.Match match) {
    for (Sense sense : match.senses()) {
      if (sense.entry().kind() != Actor.Kind.ORGANISATION || sense.use() != Sense.Use.NAME) {
        return false;
      }
    }
    return true;
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
      return bodyAt(scene, body) < 0
          ? Named.Sort.ORGANISATION
          : sortOf(vocabulary.bodyOf(scene, body));
    }
    if (body >= 0) {
      boolean alone = first > 0 && vocabulary.bodyOf(scene, body).equals("parliament");
      return alone ? Named.Sort.ORGANISATION : Named.Sort.OTHER;
    }
    String noun = vocabulary.nounAfter(scene, first, last);
    if (noun != null) {
      return sortOf(noun);
    }
    if (last > first && NameShapes.PLACE_BEGINNINGS.contains(scene.word(first))) {
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
