package parley.actor;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the words around a name that say who bears it: "Kremlin aide", "Foreign Minister". */
final class Titles {

  /**
   * What stands before a name.
   *
   * @param first the token where it begins, with its article and owner
   * @param title the title, in lower case; null where the words are no title ("wife")
   * @param kind what kind of office, as {@code titles.names} has it, or an empty string
   * @param noun the noun before the name, in lower case and the singular
   * @param owner the name of the state or body that it is an office of, or null
   */
  record Appellation(
      int first,
      @Nullable String title,
      String kind,
      String noun,
      @Nullable Named owner,
      Gender gender) {}

  private static final int FARTHEST = 9;

  /** Kinds of titles that tell nothing of an office, so that no role is made of them. */
  static final Set<String> COURTESY = Set.of("civil");

  /** Words before a title that say nothing of the office. */
  private static final Set<String> PASSING =
      Set.of("new", "current", "incumbent", "longtime", "sitting", "embattled", "veteran");

  private static final Set<String> MALE =
      Set.of(
          "mr",
          "mr.",
          "sir",
          "king",
          "prince",
          "sheikh",
          "lord",
          "emperor",
          "father",
          "pope",
          "chairman",
          "spokesman",
          "sultan",
          "emir",
          "ayatollah",
          "imam",
          "businessman",
          "congressman");
  private static final Set<String> FEMALE =
      Set.of(
          "mrs",
          "mrs.",
          "ms",
          "ms.",
          "miss",
          "queen",
          "princess",
          "lady",
          "dame",
          "first lady",
          "chairwoman",
          "spokeswoman",
          "baroness",
          "empress",
          "businesswoman",
          "congresswoman");

  private final Vocabulary vocabulary;

  Titles(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** What stands before a name and belongs to it, or null. */
  @Nullable Appellation before(Scene scene, int nameFirst) {
    int last = nameFirst - 1;
    boolean word = last >= 0 && (scene.isNoun(last) || isTitleWord(scene, last));
    if (!word || scene.names[last] != null) {
      return null;
    }
    Vocabulary.TitleAt at = vocabulary.roleEnding(scene, last);
    String noun = scene.singular(last);
    Vocabulary.Description description = vocabulary.description(noun);
    boolean person =
        (description != null && description.kind().equals("person"))
            || (at == null && isDoer(scene, last, nameFirst));
    if (at == null && !person) {
      return null;
    }
    int first = at == null ? last : at.first();
    Gender gender = at == null ? Gender.UNKNOWN : genderOf(at.title().words());
    if (description != null && description.gender() != Gender.UNKNOWN) {
      gender = description.gender();
    }
    int titleFirst = first;
    Named owner = null;
    boolean former = false;
    int p = first - 1;
    while (p >= 0 && nameFirst - p <= FARTHEST) {
      Named name = scene.names[p];
      if (name != null) {
        boolean nearer =
            owner == null || (owner.first() == p + 1 && Offices.isPlace(owner) && !state(name));
        if (name.last() != p || !nearer || name.sort() == Named.Sort.PERSON) {
          break;
        }
        owner = name;
        first = name.first();
        p = first - 1;
        continue;
      }
      String tag = scene.tags[p];
      if (tag.equals("POS") && p > 0 && scene.names[p - 1] != null && owner == null) {
        first = p;
        p--;
        continue;
      }
      if (tag.equals("DT") || tag.equals("PRP$")) {
        first = p;
        break;
      }
      boolean modifier =
          tag.startsWith("JJ")
              || tag.equals("NN")
              || tag.equals("NNP")
              || (tag.equals("VBN") && scene.lower[p].equals("retired"))
              || tag.equals("HYPH")
              || NameShapes.PAST.contains(scene.lower[p]);
      modifier &= scene.heads[p] > p || tag.equals("HYPH");
      boolean past = NameShapes.PAST.contains(scene.lower[p]);
      boolean opens = tag.equals("NNP") && scene.isCapital(p) && p == 0 && !past;
      if (!modifier || opens) {
        break;
      }
      first = p;
      if (owner == null) {
        titleFirst = p;
      }
      former |= NameShapes.PAST.contains(scene.lower[p]);
      p--;
    }
    if (owner != null && owner.last() + 1 < titleFirst) {
      titleFirst = Math.max(titleFirst, owner.last() + 1);
    }
    String title = null;
    String kind = "";
    if (at != null) {
      kind = at.title().kind();
      boolean kin = description != null && description.gender() != Gender.UNKNOWN;
      if (!COURTESY.contains(kind) && !kin) {
        title = titleWords(scene, titleFirst, last);
        if (former && owner != null && titleFirst > owner.last()) {
          title = "former " + title;
        }
      }
    }
    return new Appellation(first, title, kind, noun, owner, gender);
  }

  /** The words of a title: without possessive mark, the last word in the singular. */
  static String titleWords(Scene scene, int first, int last) {
    StringBuilder words = new StringBuilder();
    int from = first;
    while (from < last && PASSING.contains(scene.lower[from])) {
      from++;
    }
    for (int i = from; i <= last; i++) {
      if (!words.isEmpty() && scene.spaceBefore(i)) {
        words.append(' ');
      }
      words.append(i == last ? scene.singular(i) : scene.lower[i]);
    }
    return words.toString();
  }

  private static boolean state(Named name) {
    return Offices.isPlace(name) || name.means(Sense.Use.ADJECTIVE);
  }

  Gender genderOf(String title) {
    int space = title.lastIndexOf(' ');
    String last = title.substring(space + 1);
    if (MALE.contains(title) || MALE.contains(last)) {
      return Gender.MALE;
    }
    return FEMALE.contains(title) || FEMALE.contains(last) ? Gender.FEMALE : Gender.UNKNOWN;
  }

  private boolean isTitleWord(Scene scene, int i) {
    return vocabulary.title(scene.lower[i]) != null;
  }

  /** Whether an ordinary noun before a name means somebody who does something: "economist". */
  private static boolean isDoer(Scene scene, int last, int nameFirst) {
    if (!scene.tags[last].equals("NN") || scene.word(last).length() < 5) {
      return false;
    }
    int head = scene.heads[last];
    String word = scene.lower[last];
    boolean shape =
        word.endsWith("er")
            || word.endsWith("or")
            || word.endsWith("ist")
            || word.endsWith("ian")
            || word.endsWith("man")
            || word.endsWith("woman")
            || word.endsWith("ant");
    return shape && head >= nameFirst;
  }

  /** What one is called for short: "minister" of a foreign minister, "secretary" of state. */
  static String shortened(String title) {
    int of = title.indexOf(" of ");
    return of > 0 ? title.substring(0, of) : title.substring(title.lastIndexOf(' ') + 1);
  }
}
