package parley.desk.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the desk. */
public final class Links {

  private Links() {}

  /** A segment of a path, or a value behind the question mark, as it stands in an address. */
  public static String encoded(String text) {
    // a dot is encoded too, so that an id that ends with .json is not taken for a format
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace(".", "%2E");
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
