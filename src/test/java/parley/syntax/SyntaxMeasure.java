package parley.syntax;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Counts how many tags, heads and relations a model gets right. Punctuation is not scored. */
final class SyntaxMeasure {

  private SyntaxMeasure() {}

  static void print(SyntaxModel model, List<Treebank.Example> examples, PrintStream out) {
    var byKind = new TreeMap<String, int[]>();
    var byRelation = new TreeMap<String, int[]>();
    var confused = new TreeMap<String, Integer>();
    for (var example : examples) {
      Tree tree = model.parse(example.sentence());
      String kind = example.document().replaceFirst("^GUM_", "").replaceFirst("[_.-].*", "");
      for (String name : List.of("all", kind)) {
        int[] counts = byKind.computeIfAbsent(name, key -> new int[6]);
        for (int i = 0; i < tree.size(); i++) {
          counts[0]++;
          counts[1] += tree.tag(i).equals(example.tags().get(i)) ? 1 : 0;
          counts[5] += tree.lemma(i).equalsIgnoreCase(example.lemmas().get(i)) ? 1 : 0;
          if (!example.relations().get(i).equals("punct")) {
            boolean head = headOf(tree, i) == example.heads()[i];
            counts[2]++;
            counts[3] += head ? 1 : 0;
            counts[4] += head && tree.relation(i).equals(example.relations().get(i)) ? 1 : 0;
          }
        }
      }
      for (int i = 0; i < tree.size(); i++) {
        String gold = example.relations().get(i);
        boolean head = headOf(tree, i) == example.heads()[i];
        boolean right = head && tree.relation(i).equals(gold);
        byRelation.computeIfAbsent(gold, key -> new int[3])[0]++;
        byRelation.computeIfAbsent(tree.relation(i), key -> new int[3])[1]++;
        byRelation.get(gold)[2] += right ? 1 : 0;
        if (!right) {
          confused.merge(gold + ">" + tree.relation(i) + (head ? "" : "*"), 1, Integer::sum);
        }
      }
    }
    byKind.forEach((name, c) ->
        out.printf(
            Locale.ROOT,
            "%-10s %6d tokens  tags %.2f  UAS %.2f  LAS %.2f  lemmas %.2f%n",
            name,
            c[0],
            100.0 * c[1] / c[0],
            100.0 * c[3] / c[2],
            100.0 * c[4] / c[2],
            100.0 * c[5] / c[0]));
    byRelation.forEach((name, c) ->
        out.printf(
            Locale.ROOT,
            "  %-14s %5d  recall %.1f  precision %.1f%n",
            name,
            c[0],
            100.0 * c[2] / Math.max(1, c[0]),
            100.0 * c[2] / Math.max(1, c[1])));
    confused.entrySet().stream()
        .sorted((a, b) -> b.getValue() - a.getValue())
        .limit(40)
        .forEach(entry -> out.print(entry.getKey() + " " + entry.getValue() + "; "));
    out.println();
  }

  private static int headOf(Tree tree, int i) {
    return tree.head(i) < 0 ? tree.size() : tree.head(i);
  }
}
