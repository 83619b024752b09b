package parley.syntax;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import parley.linear.Features;

/**
 * Makes {@code model.bin.gz} from CoNLL-U files, or measures how well a model does on trees that it
 * has not seen.
 *
 * <pre>
 * TrainSyntax train TREEBANKS TEXTS MODEL [BORROWED]
 * TrainSyntax measure TREEBANKS TEXTS [MODEL [BORROWED]]
 * </pre>
 *
 * TREEBANKS is a folder with CoNLL-U files, at any depth; TEXTS one or several (a comma between)
 * with plain texts, from which word classes are learned, or {@code -} for none. BORROWED has trees
 * of another parser, as {@code parley.compare.BorrowedTrees} makes them: in {@code same} those of
 * the treebanks' own sentences, in {@code more} those of others.
 */
public final class TrainSyntax {

  private TrainSyntax() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 3) {
      throw new IllegalArgumentException("train TREEBANKS TEXTS MODEL | measure TREEBANKS TEXTS");
    }
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Treebank.Example> all = readAll(Path.of(arguments[1]));
    WordClasses classes =
        arguments[2].equals("-") ? WordClasses.none() : ClassTraining.learn(arguments[2]);
    out.println(all.size() + " sentences, " + classes.size() + " words with classes");
    Path more = arguments.length > 4 ? Path.of(arguments[4]) : null;
    switch (arguments[0]) {
      case "train" ->
          write(
              new SyntaxTraining(classes, all).train(all, borrowed(all, more)),
              Path.of(arguments[3]));
      case "measure" -> {
        List<Treebank.Example> seen = new ArrayList<>();
        List<Treebank.Example> held = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
          (heldOut(all, i) ? held : seen).add(all.get(i));
        }
        var model = new SyntaxTraining(classes, all).train(seen, borrowed(seen, more));
        SyntaxMeasure.print(model, held, out);
        if (arguments.length > 3) {
          write(model, Path.of(arguments[3]));
        }
      }
      default -> throw new IllegalArgumentException("no such task: " + arguments[0]);
    }
  }

  /** Those in {@code more}, with the names that {@code same} shows how to give. */
  private static List<Treebank.Example> borrowed(
      List<Treebank.Example> trees, @Nullable Path folder) throws IOException {
    if (folder == null) {
      return List.of();
    }
    Relabelling relabelling = Relabelling.learn(trees, readAll(folder.resolve("same")));
    Set<String> tags = new HashSet<>();
    trees.forEach(tree -> tags.addAll(tree.tags()));
    List<Treebank.Example> borrowed = new ArrayList<>();
    for (Treebank.Example example : readAll(folder.resolve("more"))) {
      if (example.projective() && tags.containsAll(example.tags())) {
        borrowed.add(relabelling.apply(example));
      }
    }
    return borrowed;
  }

  static List<Treebank.Example> readAll(Path folder) throws IOException {
    List<Path> files;
    try (var walk = Files.walk(folder)) {
      files = walk.filter(file -> file.toString().endsWith(".conllu")).sorted().toList();
    }
    List<Treebank.Example> all = new ArrayList<>();
    for (Path file : files) {
      all.addAll(Treebank.read(file));
    }
    return all;
  }

  /** Every ninth document, by its name, and the last fifth of a file of loose sentences. */
  private static boolean heldOut(List<Treebank.Example> all, int i) {
    String document = all.get(i).document();
    if (document.contains("pud")) {
      int first = i;
      while (first > 0 && all.get(first - 1).document().equals(document)) {
        first--;
      }
      int last = i;
      while (last + 1 < all.size() && all.get(last + 1).document().equals(document)) {
        last++;
      }
      return i - first >= (last - first + 1) * 4 / 5;
    }
    return Math.floorMod(Features.hash(document), document.contains("news") ? 4 : 12) == 0;
  }

  private static void write(SyntaxModel model, Path file) throws IOException {
    var bytes = new ByteArrayOutputStream();
    model.write(new DataOutputStream(bytes));
    try (OutputStream out = Files.newOutputStream(file);
        var packed = new GZIPOutputStream(out, 1 << 16)) {
      bytes.writeTo(packed);
    }
  }
}
