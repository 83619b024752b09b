package parley.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import parley.rule.RuleFile;

/**
 * Tells links to people, states, organisations and places from links to everything else, by the
 * words that are linked and the title of the page. A link counts where
 *
 * <ul>
 *   <li>its words begin with a capital (or with "al-" and a capital);
 *   <li>the title is a proper name: all its words but small ones (of, the, and, for, de, al-) have
 *       capitals, and no "in" or "by" or "from" makes it a subject ("Law enforcement in …"); a
 *       title of one word is none where a link writes that word small ("airstrike");
 *   <li>no digit stands in it, but for "March 23 Movement" and the like: elections, storms,
 *       aircraft;
 *   <li>no bracket behind it tells a work or a weapon ("(film)"), and no word of {@code
 *       links-left-out.txt} an event, an agreement, a prize, a ship, an office;
 *   <li>the words are no mere title of somebody ("Prime Minister").
 * </ul>
 */
final class LinkedNames {

  private static final Pattern BRACKET = Pattern.compile("\\s*\\(([^)]*)\\)$");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s,/–]+");
  private static final Pattern WORKS =
      Pattern.compile(
          ".*\\b(film|song|album|series|book|novel|game|show|magazine|weapon|missile|aircraft|ship"
              + "|rocket|software|horse|drug|sport|law|military|politics|religion|finance|economics"
              + "|ethnic|chatbot|currency|comic|play|opera|musical|soundtrack|disease|virus)\\b.*");
  private static final Set<String> SMALL =
      Set.of(
          "of", "the", "and", "for", "de", "del", "la", "le", "al", "el", "da", "do", "dos", "di",
          "du", "des", "bin", "ibn", "van", "von", "der", "den", "e", "y", "on", "to", "with", "at",
          "against", "upon", "sur", "wal", "a", "ul", "und", "et", "en", "i", "o", "as", "zu");
  private static final Set<String> TITLES =
      Set.of(
          "President",
          "Prime Minister",
          "Vice President",
          "Foreign Minister",
          "Pope",
          "King",
          "Queen",
          "Chancellor",
          "Governor",
          "Mayor",
          "Secretary of State",
          "Senator",
          "Prince",
          "Princess",
          "Minister",
          "Speaker",
          "Judge",
          "Defense Secretary",
          "Secretary-General");

  private final Set<String> small;
  private final List<RuleFile.Line> leftOut;

  /**
   * Makes the rule for a set of items.
   *
   * @param small titles of one word that some link of the set writes with a small letter
   */
  LinkedNames(Set<String> small) {
    this.small = small;
    leftOut = new ArrayList<>(RuleFile.parse("links-left-out.txt", content()).lines());
  }

  private static String content() {
    try (InputStream in = LinkedNames.class.getResourceAsStream("links-left-out.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes a title of one word that a link writes small: it is a common noun. */
  static void noteSmall(String words, String title, Set<String> small) {
    if (title.indexOf(' ') < 0
        && !words.isEmpty()
        && Character.isLowerCase(words.charAt(0))
        && !words.startsWith("al-")) {
      small.add(title);
    }
  }

  /** Whether the words of a link name a person, a state, an organisation or a place. */
  boolean isNamed(String words, String page) {
    String title = BRACKET.matcher(page).replaceFirst("");
    boolean capital =
        !words.isEmpty()
            && (Character.isUpperCase(words.charAt(0)) || words.matches("(al|el)[- ]\\p{Lu}.*"));
    if (!capital || title.isEmpty() || title.contains("#") || TITLES.contains(words)) {
      return false;
    }
    var bracket = BRACKET.matcher(page);
    if (bracket.find() && WORKS.matcher(bracket.group(1)).matches()) {
      return false;
    }
    if (small.contains(title) || (hasDigit(title) && !isNumberedBody(title))) {
      return false;
    }
    for (String word : SEPARATORS.split(title, -1)) {
      if (!word.isEmpty() && !SMALL.contains(word) && startsSmall(word)) {
        return false;
      }
    }
    String padded = " " + title.replaceAll("[,–/]", " ").replaceAll("'s\\b", " ") + " ";
    for (RuleFile.Line line : leftOut) {
      String word = line.field(0);
      boolean there =
          switch (line.field(1)) {
            case "any" -> padded.contains(" " + word + " ");
            case "first" -> padded.startsWith(" " + word + " ");
            case "whole" -> title.equals(word);
            default -> throw line.broken("no place in a title: " + line.field(1));
          };
      if (there) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word is written small, and not a small part of a name: "al-Sharaa", "d'Ivoire". */
  private static boolean startsSmall(String word) {
    return Character.isLowerCase(word.charAt(0)) && !word.matches("\\p{Ll}{1,4}['’-]\\p{Lu}.*");
  }

  private static boolean hasDigit(String title) {
    return title.chars().anyMatch(Character::isDigit);
  }

  private static boolean isNumberedBody(String title) {
    return title.matches(".*\\b(Movement|Party|Group|Brigade|Army|Division|Regiment)\\b.*")
        && !title.matches(".*\\d{4}.*");
  }
}
