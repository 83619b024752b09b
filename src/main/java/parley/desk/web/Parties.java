package parley.desk.web;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The sign of each party, the same in every view: a short code, and one of six colours. At most six
 * have a colour at once; the others are grey.
 */
public final class Parties {

  /** So many colours can be told apart, also by those who see fewer. */
  private static final int COLOURS = 6;

  private static final Map<String, String> COUNTRIES = countries();

  /**
   * How a party is shown.
   *
   * @param code two or three capitals
   * @param colour 1 to 6; 0 for grey
   */
  public record Sign(String name, String code, int colour) {}

  private final Map<String, Sign> signs;

  private Parties(Map<String, Sign> signs) {
    this.signs = signs;
  }

  /** In this order: the first six get the colours. */
  public static Parties of(List<String> names) {
    Map<String, Sign> signs = new LinkedHashMap<>();
    Set<String> codes = new HashSet<>();
    int colour = 0;
    for (String name : names) {
      String code = code(name);
      for (int more = 2; !codes.add(code); more++) {
        code = code(name) + more;
      }
      signs.put(name, new Sign(name, code, colour < COLOURS ? ++colour : 0));
    }
    return new Parties(signs);
  }

  /** The sign of a name; grey where it is none of the parties. */
  public Sign of(String name) {
    Sign sign = signs.get(name);
    return sign == null ? new Sign(name, code(name), 0) : sign;
  }

  public List<Sign> all() {
    return List.copyOf(signs.values());
  }

  private static String code(String name) {
    String country = COUNTRIES.get(name);
    if (country != null) {
      return country;
    }
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0)) && initials.length() < 3) {
        initials.appendCodePoint(word.codePointAt(0));
      }
    }
    return initials.length() > 1
        ? initials.toString()
        : name.substring(
                0, name.offsetByCodePoints(0, Math.min(2, name.codePointCount(0, name.length()))))
            .toUpperCase(Locale.ROOT);
  }

  private static Map<String, String> countries() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (String code : Locale.getISOCountries()) {
      codes.put(Locale.of("", code).getDisplayCountry(Locale.ENGLISH), code);
    }
    return codes;
  }
}
