package parley.attribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import parley.article.Article;
import parley.pipeline.Pipeline;
import parley.reading.Reading;
import parley.rule.RuleFile;
import parley.text.CodePoints;
import parley.text.Span;

/**
 * Counts how often each rule is right with each cue, on articles annotated in the manner of PolNeAR
 * (brat files: {@code text/NAME.txt} and {@code attributions/NAME_HASH.ann}), and prints the table
 * that {@link Trust} reads.
 *
 * <p>A draft is right when an annotated relation shares a letter of its cue and half of its
 * content. Run it with the folder of the articles to learn from; the table holds cue words and
 * counts only.
 */
final class TrustTraining {

  private record Relation(BitSet cue, BitSet content) {}

  private TrustTraining() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Map<String, int[]> counts = new TreeMap<>();
    RuleDrafter drafter = new RuleDrafter(RuleFile.shipped("words/reporting.cues"), null);
    Pipeline pipeline = Pipeline.standard();
    List<Path> annotations;
    try (Stream<Path> files = Files.list(folder.resolve("attributions"))) {
      annotations = files.filter(f -> f.toString().endsWith(".ann")).sorted().toList();
    }
    String before = "";
    for (Path annotation : annotations) {
      String name = annotation.getFileName().toString().replaceFirst("_[0-9a-f]{4}\\.ann$", "");
      Path file = folder.resolve("text").resolve(name + ".txt");
      if (!name.equals(before) && Files.exists(file)) {
        String text = Files.readString(file);
        Reading reading = pipeline.mark(Article.builder(name, text).build());
        count(drafter.drafts(reading), relations(annotation, text), text, counts);
      }
      before = name;
    }
    System.out.println("# How often a rule was right with a cue, and how often it was seen.");
    System.out.println(
        "# A star stands before a class of cues. Made by TrustTraining from PolNeAR's train part.");
    counts.forEach((key, count) -> {
      if (count[1] >= 3) {
        System.out.println(key + " | " + count[0] + " | " + count[1]);
      }
    });
  }

  private static void count(
      List<Draft> drafts, List<Relation> relations, String text, Map<String, int[]> counts) {
    for (Draft draft : drafts) {
      if (draft.word() == null || draft.cue() == null || draft.quoted()) {
        continue;
      }
      boolean right = false;
      BitSet cue = letters(text, List.of(draft.cue()));
      BitSet content = letters(text, draft.content());
      for (Relation relation : relations) {
        right |= relation.cue.intersects(cue) && overlap(relation.content, content) >= .5;
      }
      for (String what : List.of(draft.word().phrase(), Trust.classOf(draft))) {
        int[] count = counts.computeIfAbsent(draft.rule() + " | " + what, k -> new int[2]);
        count[0] += right ? 1 : 0;
        count[1]++;
      }
    }
  }

  private static double overlap(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    BitSet either = (BitSet) one.clone();
    either.or(other);
    return either.isEmpty() ? 0 : (double) both.cardinality() / either.cardinality();
  }

  private static BitSet letters(String text, List<Span> spans) {
    BitSet letters = new BitSet();
    for (Span span : spans) {
      for (int i = span.start(); i < span.end() && i < text.length(); i++) {
        if (Character.isLetterOrDigit(text.charAt(i))) {
          letters.set(i);
        }
      }
    }
    return letters;
  }

  private static List<Relation> relations(Path annotation, String text) throws IOException {
    CodePoints points = new CodePoints(text);
    Map<String, List<Span>> spans = new HashMap<>();
    List<Relation> relations = new ArrayList<>();
    for (String line : Files.readAllLines(annotation)) {
      String[] parts = line.split("\t", -1);
      if (line.startsWith("T")
          && parts.length > 1
          && parts[1].matches("\\S+ \\d+ \\d+(;\\d+ \\d+)*")) {
        List<Span> found = new ArrayList<>();
        for (String piece : parts[1].substring(parts[1].indexOf(' ') + 1).split(";", -1)) {
          int space = piece.indexOf(' ');
          found.add(
              new Span(
                  points.offsetOf(Integer.parseInt(piece.substring(0, space))),
                  points.offsetOf(Integer.parseInt(piece.substring(space + 1)))));
        }
        spans.put(parts[0], found);
      } else if (line.startsWith("E") && parts.length > 1) {
        List<Span> cue = new ArrayList<>();
        List<Span> content = new ArrayList<>();
        for (String role : parts[1].split(" ", -1)) {
          List<Span> found = spans.getOrDefault(role.substring(role.indexOf(':') + 1), List.of());
          if (role.startsWith("Cue")) {
            cue.addAll(found);
          } else if (role.startsWith("Content")) {
            content.addAll(found);
          }
        }
        if (!content.isEmpty()) {
          relations.add(new Relation(letters(text, cue), letters(text, content)));
        }
      }
    }
    return relations;
  }
}
