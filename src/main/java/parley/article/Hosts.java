package parley.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** On whose site an address lies. */
public final class Hosts {

  /** No host has more characters. */
  private static final int LONGEST = 253;

  private Hosts() {}

  /**
   * The host of an address and every wider one, the narrowest first: {@code www.mfa.gov.pe}, {@code
   * mfa.gov.pe}, {@code gov.pe}, {@code pe}. Empty where it has none.
   */
  public static List<String> of(@Nullable String address) {
    String host = address == null ? null : host(address);
    List<String> hosts = new ArrayList<>();
    if (host != null && host.length() <= LONGEST) {
      String lower = host.toLowerCase(Locale.ROOT);
      for (int dot = -1; dot < lower.length(); dot = next(lower, dot)) {
        hosts.add(lower.substring(dot + 1));
      }
    }
    return hosts;
  }

  /**
   * What an article can be called that has no headline: by the site it is on, or else by what it
   * lacks, since nobody reads an id.
   */
  public static String nameless(@Nullable String address) {
    String site = site(address);
    return site == null ? "an article without a headline" : "an article of " + site;
  }

  /** The site that an address is on, as people write it: {@code mfa.gov.pe}; null for none. */
  public static @Nullable String site(@Nullable String address) {
    List<String> hosts = of(address);
    return hosts.isEmpty() ? null : hosts.getFirst().replaceFirst("^www\\.", "");
  }

  private static int next(String host, int dot) {
    int next = host.indexOf('.', dot + 1);
    return next < 0 ? host.length() : next;
  }

  private static @Nullable String host(String address) {
    try {
      return new URI(address).getHost();
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
