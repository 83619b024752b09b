package parley.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import parley.article.Article;
import parley.attribution.AttributionExtractor;
import parley.event.Considered;
import parley.event.EventExtractor;
import parley.event.LineTrust;
import parley.pipeline.Pipeline;
import parley.reading.Accounts;
import parley.reading.Reading;
import parley.rule.RuleFile;
import parley.text.Sentence;
import parley.text.Sentences;

/**
 * Learns {@code lines.weights} from the judged lines of the samples that are there to be read.
 *
 * <pre>
 * LineTrustTraining WEIGHTS SAMPLE…
 * </pre>
 *
 * Every line that was considered, printed or not, counts if somebody judged it; so do, with less
 * weight, the examples that stand beside the rules. Prints how well the weights foretell lines that
 * they were not learned from: the articles are dealt out into ten parts, each foretold by the other
 * nine. Gives the same each time.
 */
final class LineTrustTraining {

  private static final int FOLDS = 10;
  private static final int ROUNDS = 2000;
  private static final double STEP = 1;
  private static final double DECAY = 6;

  /** A trait seen less often than this tells nothing. */
  private static final int RAREST = 4;

  /** How much an example of a rule counts beside a judged line. */
  private static final double OF_RULE = .4;

  private record Example(
      String article, String line, List<String> traits, boolean right, double weight) {}

  private LineTrustTraining() {}

  public static void main(String[] arguments) throws IOException {
    List<Example> examples = new ArrayList<>();
    Judgements judgements = Judgements.shipped();
    Pipeline pipeline = Pipeline.standard();
    for (int i = 1; i < arguments.length; i++) {
      String name = arguments[i];
      for (Article article : SampledEvents.named(name).articles()) {
        read(pipeline, article, judgements, examples);
      }
    }
    List<Example> ofRules = ofRules(pipeline);
    foretell(examples, ofRules);
    examples.addAll(ofRules);
    Files.writeString(Path.of(arguments[0]), table(learn(examples)), UTF_8);
  }

  /** The examples that stand beside the rules are right as they are. */
  private static List<Example> ofRules(Pipeline pipeline) {
    List<Example> examples = new ArrayList<>();
    for (RuleFile.Line line : RuleFile.shipped("event/events.rules").lines()) {
      Article article = Article.builder("example", line.field(5)).build();
      Reading reading = pipeline.mark(article);
      Accounts accounts = new Accounts(AttributionExtractor.standard().statements(reading));
      for (Considered one : EventExtractor.standard().considered(reading, accounts)) {
        if (one.event().evidence().rule().equals("event: " + line.field(0))) {
          examples.add(new Example("", EventLine.of(one.event()), one.traits(), true, OF_RULE));
        }
      }
    }
    return examples;
  }

  private static void read(
      Pipeline pipeline, Article article, Judgements judgements, List<Example> examples) {
    Reading reading = pipeline.mark(article);
    Accounts accounts = new Accounts(AttributionExtractor.standard().statements(reading));
    List<Sentence> sentences = Sentences.of(article.text());
    String key = SampledEvents.key(article);
    for (Considered one : EventExtractor.standard().considered(reading, accounts)) {
      int start = one.event().passages().getFirst().span().start();
      for (Sentence sentence : sentences) {
        if (sentence.span().contains(start)) {
          String line = EventLine.of(one.event());
          List<Judgements.Part> wrong =
              judgements.wrong(SampledEvents.entry(key, sentence.span().start(), line));
          if (wrong != null) {
            examples.add(new Example(key, line, one.traits(), wrong.isEmpty(), 1));
          }
        }
      }
    }
  }

  private static void foretell(List<Example> examples, List<Example> ofRules) {
    Map<Example, Double> foretold = new HashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Example> others = new ArrayList<>(ofRules);
      List<Example> here = new ArrayList<>();
      for (Example example : examples) {
        boolean inside = Integer.parseInt(example.article.substring(0, 4), 16) % FOLDS == fold;
        (inside ? here : others).add(example);
      }
      LineTrust trust = new LineTrust(learn(others));
      here.forEach(example -> foretold.put(example, trust.of(example.traits)));
    }
    System.out.printf(Locale.ROOT, "%d lines judged%n", examples.size());
    for (double least = .2; least < .85; least += .05) {
      int printed = 0;
      int right = 0;
      int all = 0;
      for (Example example : examples) {
        all += example.right ? 1 : 0;
        if (foretold.getOrDefault(example, 0.0) >= least) {
          printed++;
          right += example.right ? 1 : 0;
        }
      }
      System.out.printf(
          Locale.ROOT,
          "least %.2f: %d printed, %.3f of them right, %.3f of the right ones printed%n",
          least,
          printed,
          (double) right / Math.max(1, printed),
          (double) right / all);
    }
  }

  /** Descends the same way each time: all examples at once. */
  private static Map<String, Double> learn(List<Example> examples) {
    Map<String, Integer> seen = new TreeMap<>();
    examples.forEach(e -> e.traits.forEach(trait -> seen.merge(trait, 1, Integer::sum)));
    List<String> names = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    seen.forEach((trait, times) -> {
      if (times >= RAREST) {
        numbers.put(trait, names.size());
        names.add(trait);
      }
    });
    int[][] traits = new int[examples.size()][];
    for (int i = 0; i < traits.length; i++) {
      traits[i] =
          examples.get(i).traits.stream()
              .filter(numbers::containsKey)
              .mapToInt(numbers::get)
              .toArray();
    }
    double[] weights = new double[names.size()];
    for (int round = 0; round < ROUNDS; round++) {
      descend(examples, traits, weights, numbers.getOrDefault("any", -1));
    }
    Map<String, Double> learned = new TreeMap<>();
    for (int i = 0; i < weights.length; i++) {
      learned.put(names.get(i), weights[i]);
    }
    return learned;
  }

  private static void descend(
      List<Example> examples, int[][] traits, double[] weights, int always) {
    double[] slope = new double[weights.length];
    for (int i = 0; i < traits.length; i++) {
      double sum = 0;
      for (int trait : traits[i]) {
        sum += weights[trait];
      }
      Example example = examples.get(i);
      double foretold = 1 / (1 + StrictMath.exp(-sum));
      double miss = example.weight * ((example.right ? 1 : 0) - foretold);
      for (int trait : traits[i]) {
        slope[trait] += miss;
      }
    }
    double step = STEP / examples.size();
    for (int trait = 0; trait < weights.length; trait++) {
      double decay = trait == always ? 0 : DECAY * weights[trait];
      weights[trait] += step * (slope[trait] - decay);
    }
  }

  private static String table(Map<String, Double> weights) {
    StringBuilder table = new StringBuilder();
    table.append("# lines.weights: how much a trait of an event speaks for its being right.\n");
    table.append(
        "#\n# trait | weight. Made by LineTrustTraining from judged lines; holds no text.\n");
    weights.forEach((trait, weight) -> {
      if (Math.abs(weight) >= .01) {
        table.append(String.format(Locale.ROOT, "%s | %.2f%n", trait, weight));
      }
    });
    return table.toString();
  }
}
