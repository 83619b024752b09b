package parley.actor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the towns of the world lie: asked of a place that an article names and the book does not
 * locate. It finds no names; that a name is a place, the words around it have told.
 *
 * <p>Many names are borne by many towns. One is chosen where the article tells the state, or speaks
 * of that state elsewhere, or where it is so much larger than the others that nobody would say more
 * than its name; else it stays open.
 *
 * <p>The table is kept as the text that it ships as, its lines in order: it is read in a few
 * milliseconds, on first use, and searched by halves.
 */
final class Towns {

  /** How many times larger the largest has to be for its bare name to mean it. */
  private static final int FAR_LARGER = 8;

  /** The fewest inhabitants, in thousands, of a town that is known by its bare name. */
  private static final int KNOWN = 30;

  private record Town(String country, int thousands, double latitude, double longitude) {}

  private final String lines;

  private Towns(String lines) {
    this.lines = lines;
  }

  /** Reads on first use, once. */
  private static final class Shipped {
    static final Towns TOWNS = read();

    private static Towns read() {
      try (InputStream in = Towns.class.getResourceAsStream("/parley/book/towns.names")) {
        if (in == null) {
          throw new IllegalStateException("book/towns.names does not ship");
        }
        String all = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        int body = 0;
        while (all.charAt(body) == '#') {
          body = all.indexOf('\n', body) + 1;
        }
        return new Towns(all.substring(body));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static Towns standard() {
    return Shipped.TOWNS;
  }

  /**
   * A place with its coordinates, or without where it is open which town is meant.
   *
   * @param country ISO 3166-1 alpha-2 of the state that the article says it lies in, or null
   * @param spokenOf the states that the article speaks of
   */
  Place locate(String name, @Nullable String country, Collection<String> spokenOf) {
    List<Town> towns = named(fold(name));
    Town chosen = null;
    if (country != null) {
      chosen = largest(towns, List.of(country), 2, 0);
    } else if (!towns.isEmpty()) {
      chosen = largest(towns, spokenOf, FAR_LARGER, 0);
      if (chosen == null && spokenOf.stream().noneMatch(c -> isIn(towns, c))) {
        chosen = largest(towns, null, FAR_LARGER, KNOWN);
      }
    }
    return chosen == null
        ? new Place(name, country, Double.NaN, Double.NaN)
        : new Place(name, chosen.country(), chosen.latitude(), chosen.longitude());
  }

  /** Whether a town of that name lies in a state. */
  boolean isIn(String name, String country) {
    return isIn(named(fold(name)), country);
  }

  private static boolean isIn(List<Town> towns, String country) {
    return towns.stream().anyMatch(town -> town.country().equals(country));
  }

  /** The largest of the towns in these states, or null where another is nearly as large. */
  private static @Nullable Town largest(
      List<Town> towns, @Nullable Collection<String> countries, int times, int atLeast) {
    Town first = null;
    int second = 0;
    for (Town town : towns) {
      if (countries != null && !countries.contains(town.country())) {
        continue;
      }
      if (first == null || town.thousands() > first.thousands()) {
        second = first == null ? 0 : first.thousands();
        first = town;
      } else {
        second = Math.max(second, town.thousands());
      }
    }
    return first != null && first.thousands() >= atLeast && first.thousands() >= times * second
        ? first
        : null;
  }

  private List<Town> named(String key) {
    List<Town> found = new ArrayList<>();
    String wanted = key + " | ";
    int low = 0;
    int high = lines.length();
    while (low < high) {
      int middle = lines.lastIndexOf('\n', (low + high) / 2 - 1) + 1;
      if (middle < low) {
        middle = low;
      }
      if (isBefore(middle, wanted)) {
        low = lines.indexOf('\n', middle) + 1;
      } else {
        high = middle;
      }
    }
    for (int at = low; lines.startsWith(wanted, at); at = lines.indexOf('\n', at) + 1) {
      String line = lines.substring(at + wanted.length(), lines.indexOf('\n', at));
      String[] fields = line.split(" [|] | ", 4);
      found.add(
          new Town(
              fields[0],
              Integer.parseInt(fields[1]),
              Double.parseDouble(fields[2]),
              Double.parseDouble(fields[3])));
    }
    return found;
  }

  /** Whether the line that begins there comes before all that begin with these words. */
  private boolean isBefore(int line, String wanted) {
    int length = Math.min(wanted.length(), lines.length() - line);
    for (int i = 0; i < length; i++) {
      int order = lines.charAt(line + i) - wanted.charAt(i);
      if (order != 0) {
        return order < 0;
      }
    }
    return false;
  }

  /** A name as the table spells it: small letters without accents, spaces for hyphens. */
  static String fold(String name) {
    String bare = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      switch (c) {
        case 'ł', 'Ł' -> folded.append('l');
        case 'ø', 'Ø' -> folded.append('o');
        case 'đ', 'Đ' -> folded.append('d');
        case 'ı' -> folded.append('i');
        case 'ß' -> folded.append("ss");
        case 'æ', 'Æ' -> folded.append("ae");
        case 'œ', 'Œ' -> folded.append("oe");
        case 'þ', 'Þ' -> folded.append("th");
        case 'ə', 'Ə' -> folded.append('a');
        case '-', '–' -> folded.append(' ');
        default -> {
          if (c < 128 && c != '\'' && c != '|') {
            folded.append(c);
          }
        }
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT).strip();
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
