package parley.measure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * PETRARCH's own lists of actors, from which the code of a name is looked up: {@code UKR} for "the
 * Ukrainian parliament".
 *
 * <p>A block is a name, further names behind {@code +}, and codes in brackets, which may be bounded
 * by days; the last one counts, which is the latest or goes for any day.
 */
final class PetrarchActors {

  private static final String FOLDER = "data/facts/petrarch-dictionaries";

  private static final Pattern CODE = Pattern.compile("\\[([A-Z]{3}[A-Z]*)[^\\]]*\\]");

  /** As many words as a name in these lists is looked up by. */
  private static final int LONGEST = 6;

  private final Map<String, String> codes = new HashMap<>();

  private PetrarchActors() {}

  static PetrarchActors read() throws IOException {
    PetrarchActors actors = new PetrarchActors();
    for (String file : List.of("Countries", "International", "MilNonState")) {
      actors.read("Phoenix." + file + ".actors.txt");
    }
    return actors;
  }

  private void read(String file) throws IOException {
    List<String> block = new ArrayList<>();
    String code = null;
    for (String line : Files.readAllLines(SharedTexts.at(FOLDER).resolve(file), ISO_8859_1)) {
      String said = line.split("#", 2)[0].strip();
      Matcher matcher = CODE.matcher(said);
      boolean coded = matcher.find();
      String name = said.split("\\[", 2)[0].strip();
      if (!name.isEmpty() && !name.startsWith("+")) {
        put(block, code);
        block.clear();
        code = null;
      }
      if (!name.isEmpty()) {
        block.add(key(name.replace('_', ' ').replace("+", " ")));
      }
      while (coded) {
        code = matcher.group(1);
        coded = matcher.find();
      }
    }
    put(block, code);
  }

  private void put(List<String> names, @Nullable String code) {
    if (code != null) {
      names.forEach(name -> codes.putIfAbsent(name, code));
    }
  }

  private static String key(String name) {
    return String.join(" ", Readout.words(name.toLowerCase(Locale.ROOT)))
        .replaceFirst("^the (?=.)", "");
  }

  /** The code of a whole name, or null. */
  @Nullable String code(String name) {
    return codes.get(key(name));
  }

  /** All codes of names in some words, the longest name at each place. */
  Stream<String> codesIn(String text) {
    List<String> words = Readout.words(text);
    List<String> found = new ArrayList<>();
    for (int from = 0; from < words.size(); from++) {
      for (int to = Math.min(words.size(), from + LONGEST); to > from; to--) {
        String code = codes.get(String.join(" ", words.subList(from, to)));
        if (code != null) {
          found.add(code);
          from = to - 1;
          break;
        }
      }
    }
    return found.stream();
  }
}
