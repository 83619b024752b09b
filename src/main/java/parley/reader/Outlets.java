package parley.reader;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.article.Hosts;
import parley.rule.RuleFile;

/**
 * The table of outlets, {@code book/outlets.names}: name, other forms, kind, country, domains. An
 * outlet that it does not hold is not made up from its address.
 */
public final class Outlets {

  static final String FILE = "book/outlets.names";
  static final int NAME = 0;
  static final int FORMS = 1;
  static final int KIND = 2;
  private static final int DOMAINS = 4;

  private static final class Shipped {
    static final Outlets OUTLETS = new Outlets(RuleFile.shipped(FILE));
  }

  private final Map<String, String> byDomain = new HashMap<>();
  private final Map<String, String> byName = new HashMap<>();

  private Outlets(RuleFile file) {
    for (RuleFile.Line line : file.lines()) {
      String name = certain(line.field(NAME));
      for (String domain : line.list(DOMAINS)) {
        byDomain.putIfAbsent(domain.toLowerCase(Locale.ROOT), name);
      }
      byName.putIfAbsent(key(name), name);
      for (String form : line.list(FORMS)) {
        byName.putIfAbsent(key(certain(form)), name);
      }
    }
  }

  public static Outlets shipped() {
    return Shipped.OUTLETS;
  }

  /** A name without the mark of those that need support: where an outlet is meant, they have it. */
  static String certain(String name) {
    return name.endsWith("?") ? name.substring(0, name.length() - 1).strip() : name;
  }

  /** The outlet whose page this is, or null. */
  public @Nullable String at(String url) {
    for (String host : Hosts.of(url)) {
      String outlet = byDomain.get(host);
      if (outlet != null) {
        return outlet;
      }
    }
    return null;
  }

  /** The outlet that goes by this name, as the table spells it, or null. */
  @Nullable String named(String name) {
    return byName.get(key(name));
  }

  private static String key(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("the ") ? lower.substring(4) : lower;
  }
}
