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

  /** The address with one more value, {@code name=value}, behind the question mark. */
  static String with(String address, String pair) {
    int hash = address.indexOf('#');
    String before = hash < 0 ? address : address.substring(0, hash);
    return before
        + (before.contains("?") ? "&" : "?")
        + pair
        + (hash < 0 ? "" : address.substring(hash));
  }

  public static String entry(String id) {
    return "/entries/" + encoded(id);
  }

  public static String article(String id) {
    return "/articles/" + encoded(id);
  }

  /** The article, at the words of one of its entries. */
  public static String words(String article, String entry) {
    return article(article) + "?entry=" + encoded(entry) + "#" + entry;
  }

  /**
   * An address of somebody else's page, as an article gives it; null where it is none that a
   * browser may be sent to.
   */
  public static @Nullable String web(@Nullable String url) {
    return url != null && url.matches("(?i)https?://[^\\s\"<>]+") ? url : null;
  }

  public static String actor(String id) {
    return "/actors/" + encoded(id);
  }
}
