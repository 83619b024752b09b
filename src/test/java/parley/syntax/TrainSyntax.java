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
import java.util.List;
import java.util.zip.GZIPOutputStream;
import parley.linear.Features;

/**
 * Makes {@code model.bin.gz} from CoNLL-U files, or measures how well a model does on trees that it
 * has not seen.
 *
 * <pre>
 * TrainSyntax train TREEBANKS TEXTS MODEL
 * TrainSyntax measure TREEBANKS TEXTS
 * </pre>
 *
 * TREEBANKS is a folder with CoNLL-U files, at any depth; TEXTS one or several (a comma between)
 * with plain texts, from which word classes are learned, or {@code -} for none.
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
    switch (arguments[0]) {
      case "train" -> write(new SyntaxTraining(classes, all).train(all), Path.of(arguments[3]));
      case "measure" -> {
        List<Treebank.Example> seen = new ArrayList<>();
        List<Treebank.Example> held = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
          (heldOut(all, i) ? held : seen).add(all.get(i));
        }
        var model = new SyntaxTraining(classes, all).train(seen);
        SyntaxMeasure.print(model, held, out);
        if (arguments.length > 3) {
          write(model, Path.of(arguments[3]));
        }
      }
      default -> throw new IllegalArgumentException("no such task: " + arguments[0]);
    }
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
