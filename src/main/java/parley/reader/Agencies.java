package parley.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.rule.RuleFile;

/** The news agencies among the outlets of {@code book/outlets.names}. */
final class Agencies {

  private static final Agencies SHIPPED = new Agencies(RuleFile.shipped(Outlets.FILE));

  private final Map<String, String> names = new LinkedHashMap<>();

  /** Forms that are nothing else: “Petra” is an agency, and the first name of many a reporter. */
  private final Set<String> sure = new LinkedHashSet<>();

  private Agencies(RuleFile file) {
    for (RuleFile.Line line : file.lines()) {
      if (line.field(Outlets.KIND).equals("agency")) {
        String name = Outlets.certain(line.field(Outlets.NAME));
        add(line.field(Outlets.NAME), name);
        for (String form : line.list(Outlets.FORMS)) {
          add(form, name);
        }
      }
    }
  }

  private void add(String form, String name) {
    String bare = Outlets.certain(form);
    names.put(bare, name);
    if (bare.equals(form)) {
      sure.add(form);
    }
  }

  static Agencies shipped() {
    return SHIPPED;
  }

  /** The agency that is called exactly so, or null. */
  @Nullable String named(String words) {
    String bare = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    String exact = names.get(bare);
    return exact != null || !bare.startsWith("The ") ? exact : names.get(bare.substring(4));
  }

  /** The agencies that a line speaks of, in the order of the line. */
  Set<String> in(String line) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < line.length(); i++) {
      if (isLetter(line, i) && !isLetter(line, i - 1)) {
        starts.add(i);
      }
    }
    Set<String> found = new LinkedHashSet<>();
    for (int start : starts) {
      String longest = "";
      for (String form : sure) {
        if (form.length() > longest.length()
            && line.startsWith(form, start)
            && !isLetter(line, start + form.length())) {
          longest = form;
        }
      }
      String name = names.get(longest);
      if (name != null) {
        found.add(name);
      }
    }
    return found;
  }

  private static boolean isLetter(String line, int at) {
    return at >= 0 && at < line.length() && Character.isLetterOrDigit(line.charAt(at));
  }
}
