package parley.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Texts to measure on. */
final class Texts {

  private static final String[] WHO = {
    "The foreign minister of Norland", "A senior Sudmark official", "President Ada Lindqvist",
    "The mediators", "Two people close to the talks", "General Tomas Okoro, who leads the army,"
  };
  private static final String[] SAID = {
    "said on %s that",
    "told reporters on %s that",
    "denied that",
    "confirmed after %s's meeting that",
    "expects that",
    "wrote in a letter seen by the Harbour Post that"
  };
  private static final String[] WHAT = {
    "both delegations would meet again in Portham before the end of the month",
    "the ceasefire proposed in April \"cannot be signed as it stands\"",
    "at least 12 people had been hurt in the shelling of the northern port",
    "prisoners could be exchanged once the observers have arrived",
    "no land would be given up, \"not today and not in ten years\"",
    "the sanctions should be lifted step by step, starting with grain and fertiliser"
  };
  private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"};

  private Texts() {}

  /** Articles of 20 sentences in five paragraphs, the same for the same seed. */
  static List<String> invented(int count, long seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int sentence = 0; sentence < 20; sentence++) {
        text.append(sentence == 0 ? "" : sentence % 4 == 0 ? "\n\n" : " ")
            .append(any(WHO, random))
            .append(' ')
            .append(any(SAID, random).replace("%s", any(DAYS, random)))
            .append(' ')
            .append(any(WHAT, random))
            .append('.');
      }
      texts.add(text.toString());
    }
    return texts;
  }

  /** What no newspaper prints, by what it is: 5,000 words or more each. */
  static Map<String, String> hostile() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("no cue in 10,000 words", "and the boats came in ".repeat(2_000));
    texts.put("10,000 quotation marks", "\" ".repeat(10_000));
    texts.put("`He said \"yes, ` 10,000 times", "He said \"yes, ".repeat(10_000));
    texts.put("an unclosed quotation of 50 pages", "He said: \"" + "We go on. ".repeat(8_000));
    texts.put("a sentence of 5,000 words", "Ada Lindqvist said that ".repeat(1_250));
    return texts;
  }

  /** All files below a folder, in the order of their names. */
  static List<String> below(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      texts.add(new String(Files.readAllBytes(file), UTF_8));
    }
    return texts;
  }

  private static String any(String[] choices, Random random) {
    return choices[random.nextInt(choices.length)];
  }
}
