package parley.desk.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Addresses of the desk. */
public final class Links {

  private Links() {}

  /** A segment of a path, or a value behind the question mark, as it stands in an address. */
  public static String encoded(String text) {
    // a dot is encoded too, so that an id that ends with .json is not taken for a format
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace(".", "%2E");
  }

  /**
   * Whether an address leads to this desk and nowhere else: it begins with one slash, and nothing
   * in it could be taken for a host or end a header.
   */
  public static boolean isOwn(String address) {
    return address.startsWith("/")
        && !address.startsWith("//")
        && address.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
  }

  /** An address of this desk as it stands in what was asked; another one if it is not one. */
  public static String own(@Nullable String address, String otherwise) {
    if (address == null) {
      return otherwise;
    }
    StringBuilder ascii = new StringBuilder();
    address
        .codePoints()
        .forEach(
            c -> ascii.append(c < 0x7f ? Character.toString(c) : encoded(Character.toString(c))));
    return isOwn(ascii.toString()) ? ascii.toString() : otherwise;
  }

  public static String entry(String id) {
    return "/entries/" + encoded(id);
  }

  public static String article(String id) {
    return "/articles/" + encoded(id);
  }

  public static String actor(String id) {
    return "/actors/" + encoded(id);
  }
}
