package parley.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import parley.article.Article;
import parley.attribution.AttributionExtractor;
import parley.entry.Realis;
import parley.entry.Who;
import parley.event.Considered;
import parley.event.EventExtractor;
import parley.event.EventQuestions;
import parley.event.EventQuestions.Choice;
import parley.event.Weighing;
import parley.linear.SoftmaxTraining;
import parley.linear.SoftmaxTraining.Pace;
import parley.linear.TraitTraining;
import parley.measure.CorrectedEvents.Told;
import parley.pipeline.Pipeline;
import parley.reading.Accounts;
import parley.reading.Factuality;
import parley.reading.Reading;
import parley.rule.RuleFile;
import parley.text.Sentence;
import parley.text.Sentences;

/**
 * Learns who takes part in events, and which lines are right, from what people corrected: {@code
 * roles.bin.gz} and {@code lines.weights}.
 *
 * <pre>
 * EventTraining ROLES LINES
 * </pre>
 *
 * The examples that stand beside the rules count as well, with less weight. Of a line it is learned
 * what it looks like when those who take part were weighed by weights that had not seen its
 * article: the articles are dealt out into parts, and each part is weighed by what was learned from
 * the others. Prints how well the lines of each part are foretold by the others. Gives the same
 * each time.
 */
final class EventTraining {

  private static final int FOLDS = 5;
  private static final double DECAY = 6;

  private static final Pace ROLES = new Pace(3, 12, .1, 3);
  private static final Pace DATES = new Pace(3, 12, .1, 3);
  private static final Pace TOLD = new Pace(3, 12, .1, 3);
  private static final Pace MEANT = new Pace(3, 12, .05, 4);

  /** A trait seen less often than this tells nothing. */
  private static final int RAREST = 4;

  /** How much an example of a rule counts beside a corrected line. */
  private static final double OF_RULE = .4;

  private static final String HEAD =
      """
      # lines.weights: how much a trait of an event speaks for its being right.
      #
      # trait | weight. Made by EventTraining from corrected lines; holds no text.
      """;

  private record Example(
      int fold, List<String> traits, boolean right, double weight, boolean practice) {

    TraitTraining.Example asTrait() {
      return new TraitTraining.Example(traits, right, weight);
    }
  }

  /** An article as it was read, and what its words tell. */
  private record Read(
      Article article,
      int fold,
      boolean practice,
      Reading reading,
      Accounts accounts,
      Map<Integer, Told> told) {}

  private final List<Read> read = new ArrayList<>();
  private final Map<String, Integer> ruled = new TreeMap<>();
  private final Map<String, Integer> weighed = new TreeMap<>();
  private final List<Read> ofRules = new ArrayList<>();
  private final Judgements judgements = Judgements.shipped();

  private EventTraining() throws IOException {}

  public static void main(String[] arguments) throws IOException {
    EventTraining training = new EventTraining();
    training.readAll();
    training.write(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  private void readAll() throws IOException {
    Pipeline pipeline = Pipeline.standard();
    Map<String, Map<Integer, Told>> corrected = CorrectedEvents.read();
    Set<String> practice = new HashSet<>();
    EventTexts.practice().forEach(article -> practice.add(SampledEvents.key(article)));
    for (Article article : EventTexts.all()) {
      String key = SampledEvents.key(article);
      if (!corrected.containsKey(key)) {
        continue;
      }
      int fold = Integer.parseInt(key.substring(0, 4), 16) % FOLDS;
      read.add(read(pipeline, article, fold, practice.contains(key), corrected.get(key)));
    }
    for (RuleFile.Line line : RuleFile.shipped("event/events.rules").lines()) {
      Article article = Article.builder("event: " + line.field(0), line.field(5)).build();
      ofRules.add(read(pipeline, article, -1, false, Map.of()));
    }
  }

  private static Read read(
      Pipeline pipeline, Article article, int fold, boolean practice, Map<Integer, Told> told) {
    Reading reading = pipeline.mark(article);
    Accounts accounts = new Accounts(AttributionExtractor.standard().statements(reading));
    return new Read(article, fold, practice, reading, accounts, told);
  }

  private void write(Path models, Path lines) throws IOException {
    List<Questions> asked = new ArrayList<>();
    read.forEach(one -> asked.add(questions(one)));
    Questions beside = new Questions();
    ofRules.forEach(one -> beside.add(questions(asRead(one))));
    List<Example> examples = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      Questions others = new Questions();
      others.add(beside);
      for (int i = 0; i < read.size(); i++) {
        if (read.get(i).fold != fold) {
          others.add(asked.get(i));
        }
      }
      EventExtractor extractor = EventExtractor.with(new Weighing(others.learned()));
      EventExtractor byRules = EventExtractor.with(new Weighing(null));
      for (Read one : read) {
        if (one.fold == fold) {
          lines(byRules, one, ruled, new ArrayList<>());
          lines(extractor, one, weighed, examples);
        }
      }
    }
    Questions all = new Questions();
    asked.forEach(all::add);
    all.add(beside);
    Weighing.Models learned = all.learned();
    try (DataOutputStream out =
        new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(models)))) {
      learned.write(out);
    }
    System.out.printf(
        Locale.ROOT,
        "%d words, %d who may take part, %,d bytes%n",
        all.realis.size(),
        all.roles.size(),
        Files.size(models));
    List<Example> rules = ofRules(EventExtractor.with(new Weighing(learned)));
    foretell(examples, rules);
    tellWrong();
    examples.addAll(rules);
    Files.writeString(lines, TraitTraining.table(HEAD, learn(examples)), UTF_8);
  }

  /** What the weights are asked, with the answers. */
  private static final class Questions {

    final List<SoftmaxTraining.Example> roles = new ArrayList<>();
    final List<SoftmaxTraining.Example> days = new ArrayList<>();
    final List<SoftmaxTraining.Example> realis = new ArrayList<>();
    final List<SoftmaxTraining.Example> senses = new ArrayList<>();

    void add(Questions others) {
      roles.addAll(others.roles);
      days.addAll(others.days);
      realis.addAll(others.realis);
      senses.addAll(others.senses);
    }

    Weighing.Models learned() {
      return new Weighing.Models(
          new SoftmaxTraining(Weighing.ROLES, ROLES).learn(roles, Weighing.SCALE),
          new SoftmaxTraining(Weighing.DAYS, DATES).learn(days, Weighing.SCALE),
          new SoftmaxTraining(Weighing.REALIS, TOLD).learn(realis, Weighing.SCALE),
          new SoftmaxTraining(Weighing.SENSES, MEANT).learn(senses, Weighing.SCALE));
    }
  }

  /** What is asked of the words of an article of which it is known what they tell. */
  private static Questions questions(Read one) {
    Questions questions = new Questions();
    for (EventQuestions.Asked asked : EventQuestions.of(one.reading, one.accounts)) {
      Told told = one.told.get(asked.word().start());
      if (told == null) {
        continue;
      }
      int meant = told.kind().equals(asked.kind().label()) ? 1 : 0;
      questions.senses.add(new SoftmaxTraining.Example(meant, asked.sense(), 1));
      if (told.isNothing()) {
        continue;
      }
      List<Choice> choices = asked.roles();
      int[] sides = new int[choices.size()];
      told.doers().forEach(part -> mark(choices, part, 1, sides));
      told.others().forEach(part -> mark(choices, part, 2, sides));
      for (int i = 0; i < sides.length; i++) {
        if (sides[i] > 0 || !isAgain(choices, sides, i)) {
          questions.roles.add(new SoftmaxTraining.Example(sides[i], choices.get(i).features(), 1));
        }
      }
      for (EventQuestions.Day day : asked.days()) {
        int is = told.isOn(day.value()) ? 1 : 0;
        questions.days.add(new SoftmaxTraining.Example(is, day.features(), 1));
      }
      questions.realis.add(
          new SoftmaxTraining.Example(Weighing.number(realis(told.realis())), asked.realis(), 1));
    }
    return questions;
  }

  /** The example of a rule, with what the rules alone read in it. */
  private static Read asRead(Read rule) {
    Map<Integer, Told> told = new TreeMap<>();
    EventExtractor byRules = EventExtractor.with(new Weighing(null));
    for (Considered one : byRules.considered(rule.reading, rule.accounts)) {
      if (one.event().evidence().rule().equals(rule.article.id())) {
        told.put(one.word().start(), CorrectedEvents.asPrinted(one.event()));
      }
    }
    return new Read(rule.article, rule.fold, false, rule.reading, rule.accounts, told);
  }

  private static Factuality realis(String label) {
    String[] parts = label.split(", ", -1);
    return new Factuality(Realis.of(parts[0]), parts.length > 1);
  }

  /** Which parts of lines were wrong: with what the rules have alone, and weighed. */
  private void tellWrong() {
    System.out.println("by rules " + ruled);
    System.out.println("weighed " + weighed);
  }

  private static void mark(List<Choice> choices, CorrectedEvents.Part part, int side, int[] sides) {
    if (part.span() == null) {
      return;
    }
    int last = -1;
    for (int i = 0; i < sides.length; i++) {
      Choice choice = choices.get(i);
      if (part.span().contains(choice.token())) {
        last = i;
        if (choice.above() == null || !part.span().contains(choice.above())) {
          break;
        }
      }
    }
    if (last >= 0) {
      sides[last] = side;
    }
  }

  /** Whether somebody takes part who is named here once more. */
  private static boolean isAgain(List<Choice> choices, int[] sides, int which) {
    Who who = choices.get(which).who();
    for (int i = 0; who != null && i < sides.length; i++) {
      Who other = choices.get(i).who();
      if (sides[i] > 0 && other != null && other.isSameAs(who)) {
        return true;
      }
    }
    return false;
  }

  /** Every line that was considered, printed or not, of which it is known whether it is right. */
  private void lines(
      EventExtractor extractor, Read one, Map<String, Integer> counts, List<Example> examples) {
    List<Sentence> sentences = Sentences.of(one.article.text());
    String key = SampledEvents.key(one.article);
    for (Considered line : extractor.considered(one.reading, one.accounts)) {
      Told told = one.told.get(line.word().start());
      if (told == null || line.deed() != null) {
        continue;
      }
      boolean right = CorrectedEvents.isRight(line.event(), told, one.article);
      CorrectedEvents.wrong(line.event(), told, one.article)
          .forEach(part -> counts.merge(part.label(), 1, Integer::sum));
      counts.merge(right ? "right" : "wrong", 1, Integer::sum);
      int start = line.event().passages().getFirst().span().start();
      for (Sentence sentence : sentences) {
        if (sentence.span().contains(start)) {
          List<Judgements.Part> wrong =
              judgements.wrong(
                  SampledEvents.entry(key, sentence.span().start(), EventLine.of(line.event())));
          right = wrong == null ? right : wrong.isEmpty();
        }
      }
      examples.add(new Example(one.fold, line.traits(), right, 1, one.practice));
    }
  }

  /** The examples that stand beside the rules are right as they are. */
  private List<Example> ofRules(EventExtractor extractor) {
    List<Example> examples = new ArrayList<>();
    for (Read rule : ofRules) {
      for (Considered one : extractor.considered(rule.reading, rule.accounts)) {
        if (one.event().evidence().rule().equals(rule.article.id())) {
          examples.add(new Example(-1, one.traits(), true, OF_RULE, false));
        }
      }
    }
    return examples;
  }

  /** How well the lines of each part are foretold by the others: all of them, and news alone. */
  private static void foretell(List<Example> examples, List<Example> ofRules) {
    List<Example> all = new ArrayList<>(examples);
    all.addAll(ofRules);
    double[] foretold =
        new TraitTraining(RAREST, DECAY)
            .foretold(
                all.stream().map(Example::asTrait).toList(),
                all.stream().map(Example::fold).toList());
    table("all lines", examples, foretold, one -> true);
    table("practice", examples, foretold, Example::practice);
  }

  private static void table(
      String name, List<Example> examples, double[] foretold, Predicate<Example> which) {
    int[] here =
        IntStream.range(0, examples.size()).filter(i -> which.test(examples.get(i))).toArray();
    boolean[] right = new boolean[here.length];
    for (int i = 0; i < here.length; i++) {
      right[i] = examples.get(here[i]).right;
    }
    System.out.printf(Locale.ROOT, "%s: %d%n", name, here.length);
    double[] likely = Arrays.stream(here).mapToDouble(i -> foretold[i]).toArray();
    System.out.print(TraitTraining.tellThresholds(right, likely));
  }

  private static Map<String, Double> learn(List<Example> examples) {
    return new TraitTraining(RAREST, DECAY).learn(examples.stream().map(Example::asTrait).toList());
  }
}
