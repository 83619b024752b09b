package parley.actor;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.article.Hosts;
import parley.reader.Outlets;
import parley.rule.RuleFile;

/**
 * The sites of governments and international bodies, {@code book/issuers.names}: what stands there
 * is said by the body itself. A page of an outlet never is, whoever owns it.
 */
final class IssuerSites {

  static final String FILE = "book/issuers.names";

  /** In place of a code and of the state with that code. */
  static final String ANY_STATE = "xx";

  static final String NOBODY = "-";
  private static final String CLASS = "*.";

  private static final class Shipped {
    static final IssuerSites SITES = new IssuerSites(RuleFile.shipped(FILE));
  }

  /** Names by host, without the mark of a class. */
  private final Map<String, String> names = new HashMap<>();

  private IssuerSites(RuleFile file) {
    for (RuleFile.Line line : file.lines()) {
      names.putIfAbsent(host(line), line.field(1));
    }
  }

  static IssuerSites shipped() {
    return Shipped.SITES;
  }

  /** The host of a line, without the mark of a class. */
  static String host(RuleFile.Line line) {
    String host = line.field(0);
    return host.startsWith(CLASS) ? host.substring(CLASS.length()) : host;
  }

  /** The entry of whoever publishes at this address, or null. */
  @Nullable BookEntry at(String address, BookLines book) {
    for (String host : Hosts.of(address)) {
      String code = host.substring(host.lastIndexOf('.') + 1);
      String name = names.get(host);
      if (name == null && code.length() == ANY_STATE.length()) {
        name = names.get(host.substring(0, host.length() - code.length()) + ANY_STATE);
      }
      if (name == null) {
        continue;
      }
      if (name.equals(NOBODY) || Outlets.shipped().at(address) != null) {
        return null;
      }
      return name.equals(ANY_STATE)
          ? book.entries().get("state:" + code.toLowerCase(Locale.ROOT))
          : book.byName().get(name);
    }
    return null;
  }
}
