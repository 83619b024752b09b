package parley.desk.add;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import parley.desk.web.Asked;

/**
 * An article as somebody pastes it into the form. Nothing but the text has to be there.
 *
 * @param day on which it appeared, as it was typed
 * @param address where it stands on the web
 */
public record Pasted(
    @Nullable String headline,
    @Nullable String day,
    @Nullable String outlet,
    @Nullable String address,
    @Nullable String text) {

  /** The name under which the record has what was pasted. */
  static final String NAME = "pasted.txt";

  static final Pasted NOTHING = new Pasted(null, null, null, null, null);

  static Pasted of(Asked asked) {
    return new Pasted(
        asked.text("headline"),
        asked.text("day"),
        asked.text("outlet"),
        asked.text("address"),
        asked.text("text"));
  }

  /** What is wrong with it, and what to do; null if nothing is. */
  @Nullable String wrong() {
    if (text == null) {
      return "The text is missing. Copy it from the page and paste it into the last box.";
    }
    if (day != null && !isDay(day)) {
      return "\u201c" + day + "\u201d is no day. Write it as 2026-03-10.";
    }
    if (address != null && !isAddress(address)) {
      return "\u201c" + address + "\u201d is no address. It begins with https:// or http://.";
    }
    return null;
  }

  private static boolean isDay(String word) {
    try {
      return LocalDate.parse(word).getYear() > 0;
    } catch (java.time.format.DateTimeParseException e) {
      return false;
    }
  }

  private static boolean isAddress(String word) {
    try {
      URI address = new URI(word);
      return address.getHost() != null
          && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** The same as a file: what is known of the text above it, between two lines of hyphens. */
  byte[] bytes() {
    StringBuilder file = new StringBuilder("---\n");
    line(file, "headline", headline);
    line(file, "published", day);
    line(file, "outlet", outlet);
    line(file, "url", address);
    file.append("---\n\n").append(text).append('\n');
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder file, String name, @Nullable String value) {
    if (value != null) {
      // in quotation marks, which the reader takes off, so that its own stay
      file.append(name).append(": \"").append(value.replaceAll("\\s+", " ")).append("\"\n");
    }
  }
}
