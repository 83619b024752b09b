package parley.attribution;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.linear.SequenceTraining;
import parley.linear.Weights;
import parley.reading.Reading;
import parley.rule.RuleFile;
import parley.score.Annotated;
import parley.score.AttributionScore;
import parley.score.BratFolder;
import parley.text.Span;

/** Learns the labellers from articles annotated as PolNeAR's, or measures them. */
public final class TrainLabellers {

  record Ready(Annotated article, Reading reading, Strip strip) {}

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private TrainLabellers() {}

  public static void main(String[] arguments) throws Exception {
    RuleDrafter rules =
        new RuleDrafter(
            RuleFile.shipped("words/reporting.cues"),
            new Trust(RuleFile.shipped("attribution/trust.weights")));
    List<Ready> all = ready(Path.of(arguments[1]), rules);
    OUT.println(all.size() + " articles read");
    List<Ready> seen = new ArrayList<>();
    List<Ready> held = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      (arguments.length < 3 && !arguments[0].equals("train") && i % 5 == 2 ? held : seen)
          .add(all.get(i));
    }
    if (arguments.length > 2 && !arguments[0].equals("train")) {
      held = ready(Path.of(arguments[2]), rules);
    }
    long start = System.nanoTime();
    Weights[] learned = new Weights[2];
    Path saved = Path.of("/tmp/attribution/saved" + arguments.length + ".bin");
    if (Boolean.getBoolean("load")) {
      try (var in =
          new java.io.DataInputStream(
              new java.io.BufferedInputStream(java.nio.file.Files.newInputStream(saved)))) {
        learned[0] = Weights.read(in);
        learned[1] = Weights.read(in);
      }
    } else {
      Thread other = new Thread(() -> learned[1] = roles(seen));
      other.start();
      learned[0] = cues(seen);
      other.join();
      try (var o =
          new java.io.DataOutputStream(
              new java.io.BufferedOutputStream(java.nio.file.Files.newOutputStream(saved)))) {
        learned[0].write(o);
        learned[1].write(o);
      }
    }
    OUT.printf(
        "learned in %d s: %d and %d features, %d and %d weights%n",
        (System.nanoTime() - start) / 1_000_000_000L,
        learned[0].features(),
        learned[1].features(),
        learned[0].entries(),
        learned[1].entries());
    if (arguments[0].equals("train")) {
      try (var out =
          new java.io.DataOutputStream(
              new java.util.zip.GZIPOutputStream(
                  java.nio.file.Files.newOutputStream(Path.of(arguments[2])), 1 << 16))) {
        learned[0].write(out);
        learned[1].write(out);
      }
      return;
    }
    for (int eager : new int[] {0, 50, 100, 150}) {
      OUT.println("eagerness " + eager);
      measure(
          new JoinedDrafter(rules, new LabelDrafter(rules.book(), learned[0], learned[1], eager)),
          held,
          eager == 100);
    }
    rolesAlone(held, learned[1], rules);
  }

  static void measure(Drafter drafter, List<Ready> held, boolean full) {
    AttributionScore score = new AttributionScore();
    AttributionExtractor extractor = new AttributionExtractor(drafter);
    for (Ready one : held) {
      score.add(one.article, List.copyOf(extractor.statements(one.reading)));
    }
    print(score, full);
  }

  private static void print(AttributionScore score, boolean full) {
    score
        .shares()
        .forEach((name, share) -> {
          if (full || List.of("found", "half", "all three exact", "cue exact").contains(name)) {
            OUT.printf(
                "%-16s P %.3f R %.3f F1 %.3f%n",
                name, share.precision(), share.recall(), share.f1());
          }
        });
    if (full) {
      OUT.printf("quoted: found %.3f, source %.3f%n", score.quotedFound(), score.quotedSource());
    }
  }

  private static void rolesAlone(List<Ready> held, Weights roles, RuleDrafter rules) {
    AttributionScore score = new AttributionScore();
    LabelDrafter drafter = new LabelDrafter(rules.book(), roles, roles, 0);
    for (Ready one : held) {
      Gold gold = new Gold(one);
      AttributionExtractor extractor =
          new AttributionExtractor(reading -> drafter.drafts(one.strip, gold.cues));
      score.add(one.article, List.copyOf(extractor.statements(one.reading)));
    }
    OUT.println("with the annotated cues");
    print(score, true);
  }

  static List<Ready> ready(Path folder, RuleDrafter rules) throws IOException {
    return BratFolder.read(folder, problem -> {}).parallelStream()
        .map(article -> {
          Reading reading = Readings.of(article.article());
          return new Ready(
              article, reading, new Strip(reading, rules.book(), rules.candidates(reading)));
        })
        .toList();
  }

  /** The annotated relations of an article as tokens of its strip. */
  static final class Gold {
    final List<int[]> cues = new ArrayList<>();
    final List<Annotated.Relation> relations = new ArrayList<>();
    final int[] cueAt;
    final int[] labels;

    Gold(Ready one) {
      Strip strip = one.strip;
      cueAt = new int[strip.size];
      labels = new int[strip.size];
      Arrays.fill(cueAt, -1);
      List<Annotated.Relation> sorted = new ArrayList<>(one.article.relations());
      sorted.removeIf(relation -> relation.cue().isEmpty());
      sorted.sort((a, b) -> a.cue().getFirst().compareTo(b.cue().getFirst()));
      for (Annotated.Relation relation : sorted) {
        Span cue = relation.cue().getFirst();
        int first = strip.from(cue.start());
        int last = first;
        while (last + 1 < strip.size && strip.start(last + 1) < cue.end()) {
          last++;
        }
        if (first >= strip.size || cueAt[first] >= 0 || cueAt[last] >= 0) {
          continue;
        }
        while (last > first && strip.sentence[last] != strip.sentence[first]) {
          last--;
        }
        while (last > first && Phrases.isEdge(strip.tree(last), strip.at[last])) {
          last--;
        }
        Arrays.fill(cueAt, first, last + 1, cues.size());
        Arrays.fill(labels, first, last + 1, CueRow.GO_ON);
        labels[first] = CueRow.BEGIN;
        cues.add(new int[] {first, last});
        relations.add(relation);
      }
    }

    int[] roles(Ready one, RoleRow row, int c) {
      Strip strip = one.strip;
      int[] roles = new int[row.size()];
      for (int pass = 0; pass < 2; pass++) {
        List<Span> spans = pass == 0 ? relations.get(c).content() : relations.get(c).source();
        for (Span span : spans) {
          int g = strip.from(span.start());
          while (g < strip.size && strip.start(g) < span.end()) {
            int i = g - row.from();
            if (i >= 0 && i < roles.length && cueAt[g] != c) {
              roles[i] = pass == 0 ? RoleRow.CONTENT : RoleRow.SOURCE;
            }
            g++;
          }
        }
      }
      return roles;
    }
  }

  private static Weights cues(List<Ready> articles) {
    SequenceTraining training = new SequenceTraining(CueRow.LABELS, pace("cue"));
    for (Ready one : articles) {
      Gold gold = new Gold(one);
      for (int s = 0; s + 1 < one.strip.starts.length; s++) {
        training.add(
            new CueRow(one.strip, s, 0),
            Arrays.copyOfRange(gold.labels, one.strip.starts[s], one.strip.starts[s + 1]));
      }
    }
    return training.learn();
  }

  private static Weights roles(List<Ready> articles) {
    SequenceTraining training = new SequenceTraining(RoleRow.LABELS, pace("role"));
    for (Ready one : articles) {
      Gold gold = new Gold(one);
      for (int c = 0; c < gold.cues.size(); c++) {
        RoleRow row =
            new RoleRow(one.strip, gold.cueAt, c, gold.cues.get(c)[0], gold.cues.get(c)[1]);
        training.add(row, gold.roles(one, row, c));
      }
    }
    return training.learn();
  }

  private static SequenceTraining.Pace pace(String name) {
    return new SequenceTraining.Pace(
        Integer.getInteger(name + ".epochs", 8),
        Double.parseDouble(System.getProperty(name + ".rate", "0.01")),
        Double.parseDouble(System.getProperty(name + ".decay", "2e-6")),
        Integer.getInteger(name + ".rare", 3));
  }
}
