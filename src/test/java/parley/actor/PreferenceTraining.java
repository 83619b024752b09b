package parley.actor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.mark.QuotationMarker;
import parley.measure.ChainedText;
import parley.measure.GumTexts;
import parley.rule.RuleFile;
import parley.syntax.SyntaxModel;
import parley.syntax.Tree;
import parley.text.Sentence;
import parley.text.Sentences;
import parley.text.Span;

/**
 * Learns {@code pronouns.weights} from articles in the manner of GUM.
 *
 * <pre>
 * PreferenceTraining ask TREEBANK WEIGHTS QUESTIONS
 * PreferenceTraining learn WEIGHTS QUESTIONS…
 * </pre>
 *
 * {@code ask} reads the articles by the weights there are, and writes down for every pronoun who
 * could be meant, by their traits, and who is; {@code learn} makes weights of that. Whom a pronoun
 * can mean depends on how those before it were read, so that the two take turns: begin with an
 * empty file of weights; after four turns little changes. The parser has seen GUM and reads it too
 * well: let one ask about half of the articles that has learned from the other half. Both give the
 * same each time.
 */
final class PreferenceTraining {

  private static final int ROUNDS = 80;
  private static final double STEP = 0.1;
  private static final double DECAY = 0.02;

  /** Weights nearer to nothing than this are left out. */
  private static final double SMALLEST = 0.02;

  /** The traits of each option, and whether each is right. */
  private record Example(List<List<String>> options, List<Boolean> right) {}

  private PreferenceTraining() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("ask")) {
      Preference preference = new Preference(read(Path.of(arguments[2])));
      try (PrintWriter out =
          new PrintWriter(Files.newBufferedWriter(Path.of(arguments[3]), UTF_8))) {
        SyntaxModel syntax = SyntaxModel.load();
        for (ChainedText text : GumTexts.read(Path.of(arguments[1]))) {
          ask(text, syntax, preference, out);
        }
      }
    } else {
      List<Example> examples = new ArrayList<>();
      for (int i = 2; i < arguments.length; i++) {
        examples.addAll(examples(Path.of(arguments[i])));
      }
      Files.writeString(Path.of(arguments[1]), learn(examples), UTF_8);
    }
  }

  private static Map<String, Double> read(Path file) throws IOException {
    return RuleFile.parse("weights", Files.readString(file, UTF_8)).weights();
  }

  private static void ask(
      ChainedText text, SyntaxModel syntax, Preference preference, PrintWriter out) {
    Map<Integer, String> chains = new HashMap<>();
    for (ChainedText.Annotated mention : text.mentions()) {
      chains.put(mention.head().start(), mention.chain());
    }
    Article article = text.article();
    List<Tree> trees = new ArrayList<>();
    for (Sentence sentence : Sentences.of(article.text())) {
      trees.add(syntax.parse(article.text(), sentence));
    }
    CastMarker.learning(preference, question -> write(question, chains, times(text), out))
        .mark(article, trees, QuotationMarker.standard().mark(article.text(), trees));
  }

  private static void write(
      Question question, Map<Integer, String> chains, int times, PrintWriter out) {
    String chain = chains.get(question.scene().start(question.pronoun()));
    if (chain == null) {
      return;
    }
    boolean any = false;
    StringBuilder lines = new StringBuilder();
    for (Option option : question.options()) {
      Referent referent = option.referent();
      boolean right = referent != null && !chain.isEmpty() && chain.equals(chain(referent, chains));
      any |= right;
      if (referent != null) {
        lines.append(right ? "+" : "-").append('\t');
        lines.append(String.join("\t", option.traits())).append('\n');
      }
    }
    String nobody = String.join("\t", question.options().getFirst().traits());
    for (int i = 0; i < times; i++) {
      out.println((any ? "-\t" : "+\t") + nobody);
      out.println(lines);
    }
  }

  /** News counts most: lives tell of one person all along, which articles do not. */
  private static int times(ChainedText text) {
    return switch (text.genre()) {
      case "news" -> 3;
      case "interview", "speech", "court" -> 2;
      default -> 1;
    };
  }

  /** The chain in which somebody was last mentioned. */
  private static @Nullable String chain(Referent referent, Map<Integer, String> chains) {
    Draft last = referent.last;
    if (last == null) {
      return null;
    }
    Span head = last.scene.span(last.headFirst, last.headLast);
    for (int at = head.start(); at < head.end(); at++) {
      if (chains.containsKey(at)) {
        return chains.get(at);
      }
    }
    return null;
  }

  private static List<Example> examples(Path file) throws IOException {
    List<Example> examples = new ArrayList<>();
    List<List<String>> options = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (String line : Files.readAllLines(file, UTF_8)) {
      if (line.isEmpty()) {
        examples.add(new Example(options, right));
        options = new ArrayList<>();
        right = new ArrayList<>();
      } else {
        List<String> fields = List.of(line.split("\t", -1));
        right.add(fields.getFirst().equals("+"));
        options.add(fields.subList(1, fields.size()));
      }
    }
    return examples;
  }

  /** Makes the right options as likely as may be; steps shrink as they add up (AdaGrad). */
  private static String learn(List<Example> examples) {
    Map<String, Double> weights = new HashMap<>();
    Map<String, Double> squares = new HashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Example example : examples) {
      Set<String> all = new HashSet<>();
      example.options.forEach(all::addAll);
      all.forEach(trait -> seen.merge(trait, 1, Integer::sum));
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (Example example : examples) {
        step(example, weights, squares);
      }
    }
    StringBuilder table = new StringBuilder();
    table.append("# pronouns.weights: how much a trait speaks for a pronoun meaning somebody.\n");
    table.append(
        "#\n# trait | weight. A trait begins with he, it or they, whichever is asked for.\n");
    table.append(
        "# Made by PreferenceTraining from GUM; holds counts of classes of words, no text.\n");
    new TreeMap<>(weights)
        .forEach((trait, weight) -> {
          if (Math.abs(weight) >= SMALLEST && seen.getOrDefault(trait, 0) >= 3) {
            table.append(String.format(Locale.ROOT, "%s | %.2f%n", trait, weight));
          }
        });
    return table.toString();
  }

  private static void step(
      Example example, Map<String, Double> weights, Map<String, Double> squares) {
    List<Option> options = new ArrayList<>();
    for (List<String> traits : example.options) {
      options.add(new Option(null, traits));
    }
    double[] shares = new Preference(weights).shares(options);
    double rightly = 0;
    for (int i = 0; i < shares.length; i++) {
      rightly += example.right.get(i) ? shares[i] : 0;
    }
    Map<String, Double> change = new HashMap<>();
    for (int i = 0; i < shares.length; i++) {
      double target = example.right.get(i) ? shares[i] / Math.max(rightly, 1e-9) : 0;
      for (String trait : example.options.get(i)) {
        change.merge(trait, target - shares[i], Double::sum);
      }
    }
    change.forEach((trait, by) -> {
      double weight = weights.getOrDefault(trait, 0.0);
      double slope = by - DECAY * weight;
      double square = squares.merge(trait, slope * slope, Double::sum);
      weights.put(trait, weight + STEP * slope / Math.sqrt(square + 1e-6));
    });
  }
}
