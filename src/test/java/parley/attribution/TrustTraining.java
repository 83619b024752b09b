package parley.attribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parley.rule.RuleFile;
import parley.score.Annotated;
import parley.score.BratFolder;
import parley.text.Span;

/**
 * Counts how often each rule is right with each cue, on articles annotated in the manner of PolNeAR
 * (brat files: {@code text/NAME.txt} and {@code attributions/NAME_HASH.ann}), and prints the table
 * that {@link Trust} reads.
 *
 * <p>A draft is right when an annotated relation shares a letter of its cue and half of its
 * content. What stands inside an annotated content is not counted: such articles annotate no
 * statement within another. Run it with the folder of the articles to learn from; the table holds
 * cue words and counts only.
 */
final class TrustTraining {

  private record Relation(BitSet cue, BitSet content) {}

  private TrustTraining() {}

  public static void main(String[] args) throws IOException {
    Map<String, int[]> counts = new TreeMap<>();
    RuleDrafter drafter = new RuleDrafter(RuleFile.shipped("words/reporting.cues"), null);
    for (Annotated annotated : BratFolder.read(Path.of(args[0]), problem -> {})) {
      String text = annotated.article().text();
      List<Relation> relations = new ArrayList<>();
      for (Annotated.Relation relation : annotated.relations()) {
        relations.add(
            new Relation(letters(text, relation.cue()), letters(text, relation.content())));
      }
      count(drafter.drafts(Readings.of(annotated.article())), relations, text, counts);
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
      boolean inside = false;
      for (Relation relation : relations) {
        inside |= relation.content.intersects(cue);
        right |= relation.cue.intersects(cue) && overlap(relation.content, content) >= .5;
      }
      if (inside && !right) {
        continue;
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
}
