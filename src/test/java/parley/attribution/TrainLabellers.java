package parley.attribution;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import parley.linear.SequenceTraining;
import parley.linear.Weights;
import parley.reading.Reading;
import parley.score.Annotated;
import parley.score.AttributionScore;
import parley.score.BratFolder;
import parley.text.Span;

/**
 * Makes {@code labels.bin.gz} from articles annotated as PolNeAR's (see {@link BratFolder}), or
 * measures how well labels do on articles that they were not learned from.
 *
 * <pre>
 * TrainLabellers train FOLDER FILE
 * TrainLabellers measure FOLDER
 * </pre>
 *
 * The weights hold hashes of words, of classes of words and of places in the tree, and numbers. The
 * same articles give the same bytes. To measure, four fifths of the articles are learned from.
 */
public final class TrainLabellers {

  /** An annotated article, read up to what the labellers look at. */
  record Ready(Annotated article, Reading reading, Strip strip) {}

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  /** Chosen by measuring on every fifth article of the train part. */
  private static final SequenceTraining.Pace PACE = new SequenceTraining.Pace(8, 0.01, 2e-6, 3);

  private TrainLabellers() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("train FOLDER FILE | measure FOLDER");
    }
    RuleDrafter rules = RuleDrafter.shipped();
    List<Ready> all = ready(Path.of(arguments[1]), rules);
    switch (arguments[0]) {
      case "train" -> write(learn(all), Path.of(arguments[2]));
      case "measure" -> {
        List<Ready> seen = new ArrayList<>();
        List<Ready> held = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
          (i % 5 == 2 ? held : seen).add(all.get(i));
        }
        Weights[] learned = learn(seen);
        for (int eagerness : new int[] {0, 60, 120, 180}) {
          OUT.println("eagerness " + eagerness);
          measure(
              new JoinedDrafter(
                  rules, new LabelDrafter(rules.book(), learned[0], learned[1], eagerness)),
              held);
        }
        rolesAlone(held, learned[1], rules);
      }
      default -> throw new IllegalArgumentException("no such task: " + arguments[0]);
    }
  }

  /** The weights for cues, then those for roles; each is learned in a thread of its own. */
  private static Weights[] learn(List<Ready> articles) throws InterruptedException {
    Weights[] learned = new Weights[2];
    Thread other = new Thread(() -> learned[1] = roles(articles));
    other.start();
    learned[0] = cues(articles);
    other.join();
    OUT.println(
        articles.size()
            + " articles; weights: "
            + learned[0].entries()
            + " for cues, "
            + learned[1].entries()
            + " for roles");
    return learned;
  }

  private static void write(Weights[] learned, Path file) throws IOException {
    try (var out =
        new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file), 1 << 16))) {
      learned[0].write(out);
      learned[1].write(out);
    }
  }

  private static void measure(Drafter drafter, List<Ready> held) {
    AttributionScore score = new AttributionScore();
    AttributionExtractor extractor = new AttributionExtractor(drafter);
    for (Ready one : held) {
      score.add(one.article, List.copyOf(extractor.statements(one.reading)));
    }
    print(score);
  }

  private static void print(AttributionScore score) {
    score.shares().forEach((name, share) -> OUT.println("  " + name + "  " + share.line()));
    OUT.println("  quoted: found " + score.quotedFound() + ", source " + score.quotedSource());
  }

  /** How well source and content are labelled where the cues are those annotated. */
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
    print(score);
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
    SequenceTraining training = new SequenceTraining(CueRow.LABELS, PACE);
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
    SequenceTraining training = new SequenceTraining(RoleRow.LABELS, PACE);
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
}
