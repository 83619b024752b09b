package parley.actor;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Noun phrases that say what somebody is, word by word: "the former head of the Ifo institute in
 * Munich". They are read from the words and not from the tree, for parsers often hang an apposition
 * on the last name before it.
 */
final class RolePhrases {

  /**
   * Such a phrase.
   *
   * @param first where it begins, with its article and its owner
   * @param noun the last word of the title
   * @param last where it ends, with what follows the title: "of Norland"
   * @param owner the name of whom it is an office of, or null
   */
  record RolePhrase(
      int first,
      int titleFirst,
      int noun,
      int last,
      Vocabulary.Title title,
      @Nullable Named owner) {}

  /** Where what follows a title ends, and which name in it says whose it is. */
  private record Reach(int last, @Nullable Named owner, boolean of) {}

  private static final Set<String> PREPOSITIONS =
      Set.of("of", "for", "at", "from", "with", "in", "to", "on");

  /** Those after which the name is no owner: "in Norhaven", "the envoy to Norland". */
  private static final Set<String> NO_OWNERS = Set.of("in", "to", "on");

  private static final int MOST_PARTS = 4;
  private static final int LONGEST = 14;

  private final Vocabulary vocabulary;

  RolePhrases(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The phrase whose title ends with this word, or null. */
  @Nullable RolePhrase at(Scene scene, int noun) {
    if (!scene.isNoun(noun) || scene.names[noun] != null) {
      return null;
    }
    Vocabulary.TitleAt at = vocabulary.roleEnding(scene, noun);
    boolean goesOn =
        noun + 1 < scene.size() && scene.isNoun(noun + 1) && scene.names[noun + 1] == null;
    if (at == null || goesOn) {
      return null;
    }
    int first = at.first();
    int titleFirst = first;
    Named before = null;
    boolean adjective = false;
    for (int i = first - 1; i >= 0 && noun - i <= LONGEST; i--) {
      Named named = scene.names[i];
      String tag = scene.tags[i];
      if (named != null) {
        boolean nearer = before == null || (before.first() == i + 1 && Offices.isPlace(before));
        if (!nearer || named.sort() == Named.Sort.PERSON) {
          break;
        }
        before = named;
        adjective = i == titleFirst - 1 && named.means(Sense.Use.ADJECTIVE);
        i = named.first();
      } else if (tag.equals("DT") || tag.equals("PRP$")) {
        first = i;
        break;
      } else if (tag.equals("POS")) {
        boolean owned = i > 0 && scene.names[i - 1] != null && before == null;
        if (!owned) {
          break;
        }
        continue;
      } else if (isModifier(scene, i)) {
        titleFirst = before == null ? i : titleFirst;
      } else {
        break;
      }
      first = i;
    }
    Reach reach = after(scene, noun, at.title().kind());
    boolean preferAfter = reach.owner() != null && (before == null || (adjective && reach.of()));
    return new RolePhrase(
        first, titleFirst, noun, reach.last(), at.title(), preferAfter ? reach.owner() : before);
  }

  private static boolean isModifier(Scene scene, int i) {
    String tag = scene.tags[i];
    return tag.startsWith("JJ")
        || tag.equals("NN")
        || tag.equals("NNP")
        || tag.equals("HYPH")
        || NameShapes.PAST.contains(scene.lower[i])
        || scene.lower[i].equals("retired");
  }

  /** What follows a title, preposition by preposition. */
  private Reach after(Scene scene, int noun, String kind) {
    int last = noun;
    Named owner = null;
    boolean of = false;
    for (int part = 0; part < MOST_PARTS && last + 2 < scene.size(); part++) {
      String preposition = scene.lower[last + 1];
      if (!PREPOSITIONS.contains(preposition)) {
        break;
      }
      int end = last + 1;
      Named plain = null;
      Named possessor = null;
      for (int i = last + 2; i < scene.size() && i - last <= LONGEST; i++) {
        Named named = scene.names[i];
        if (named != null) {
          i = named.last();
          if (i + 1 < scene.size() && scene.tags[i + 1].equals("POS")) {
            possessor = named;
            plain = null;
            i++;
          } else {
            plain = named;
          }
          end = i;
        } else if (isInside(scene, i, end == last + 1)) {
          end = i;
        } else {
          break;
        }
      }
      if (end == last + 1 || scene.tags[end].equals("DT")) {
        break;
      }
      boolean owns =
          !NO_OWNERS.contains(preposition)
              || (preposition.equals("to") && (kind.equals("adviser") || kind.equals("aide")));
      boolean subject = preposition.equals("at") && Offices.isPrivate(kind);
      if (owns && (owner == null || subject)) {
        Named there = ownerIn(scene, plain, possessor, end);
        owner = there == null ? owner : there;
        of = preposition.equals("of");
      }
      last = end;
    }
    return new Reach(last, owner, of);
  }

  private static boolean isInside(Scene scene, int i, boolean opens) {
    String tag = scene.tags[i];
    return scene.isNoun(i)
        || tag.startsWith("JJ")
        || tag.equals("VBN")
        || tag.equals("VBG")
        || tag.equals("HYPH")
        || (opens && Nouns.isQuoteMark(scene.word(i)))
        || (tag.equals("CD") && opens)
        || (opens && (tag.equals("DT") || tag.equals("PRP$")));
  }

  /** Which name in a phrase says whose: the last word of it, or one that owns the last word. */
  private @Nullable Named ownerIn(
      Scene scene, @Nullable Named plain, @Nullable Named possessor, int end) {
    if (plain != null && plain.last() == end) {
      return plain;
    }
    if (plain != null && possessor != null) {
      return plain;
    }
    if (plain != null) {
      boolean state = isStateLike(plain);
      boolean governs = vocabulary.isSetting("body", scene.lower[end]);
      boolean body = plain.sort() != Named.Sort.PERSON && plain.sort() != Named.Sort.PLACE;
      return (state ? governs : body) ? plain : null;
    }
    return possessor;
  }

  private static boolean isStateLike(Named named) {
    for (Sense sense : named.senses()) {
      if (sense.entry().isState() || sense.entry().kind() == null) {
        return true;
      }
    }
    return false;
  }

  /** The phrase that follows a name after a comma, a dash or a number of years, or null. */
  @Nullable RolePhrase afterName(Scene scene, int nameLast) {
    int i = afterBrackets(scene, nameLast + 1);
    if (i + 2 < scene.size()
        && scene.word(i).equals(",")
        && scene.tags[i + 1].equals("CD")
        && scene.word(i + 2).equals(",")) {
      i += 2;
    }
    if (i >= scene.size() || !isBreak(scene.word(i))) {
      return null;
    }
    return startingAt(scene, i + 1);
  }

  /** The phrase that begins with this token, or null. */
  @Nullable RolePhrase startingAt(Scene scene, int start) {
    int noun = -1;
    for (int i = start; i < scene.size() && i - start <= LONGEST; i++) {
      boolean opens = i == start && (scene.tags[i].equals("DT") || scene.tags[i].equals("PRP$"));
      boolean inside =
          opens
              || scene.names[i] != null
              || scene.tags[i].equals("POS")
              || scene.isNoun(i)
              || isModifier(scene, i);
      if (!inside) {
        break;
      }
      if (scene.isNoun(i) && scene.names[i] == null) {
        noun = i;
      }
    }
    RolePhrase phrase = noun < 0 ? null : at(scene, noun);
    return phrase != null && phrase.first() == start ? phrase : null;
  }

  /**
   * The phrase that ends right before the comma before a name: "the head of the bank, Ada Renn".
   */
  @Nullable RolePhrase beforeName(Scene scene, int nameFirst) {
    int comma = nameFirst - 1;
    if (comma < 2 || !scene.word(comma).equals(",")) {
      return null;
    }
    for (int i = comma - 1; i >= 0 && comma - i <= LONGEST; i--) {
      if (isBreak(scene.word(i)) || scene.isVerb(i)) {
        return null;
      }
      RolePhrase phrase = at(scene, i);
      if (phrase != null && phrase.last() == comma - 1) {
        return phrase;
      }
    }
    return null;
  }

  /** The token after brackets that open here, or this one where none do. */
  static int afterBrackets(Scene scene, int i) {
    if (i >= scene.size() || !scene.word(i).equals("(")) {
      return i;
    }
    for (int j = i + 1; j < scene.size() && j - i <= 8; j++) {
      if (scene.word(j).equals(")")) {
        return j + 1;
      }
    }
    return i;
  }

  static boolean isBreak(String word) {
    return switch (word) {
      case ",", "—", "–", "-", "--" -> true;
      default -> false;
    };
  }
}
