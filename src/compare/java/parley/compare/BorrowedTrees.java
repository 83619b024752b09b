package parley.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.CoreMap;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.text.Sentence;
import parley.text.Sentences;

/**
 * Trees of plain news by CoreNLP's shift-reduce parser, as CoNLL-U files: what our own parser
 * learns from beside the treebanks.
 *
 * <pre>
 * BorrowedTrees same FOLDER TREEBANKS   the sentences of CoNLL-U files, in the same files' names
 * BorrowedTrees more FILE TEXTS         those of plain texts, below folders that a comma parts
 * </pre>
 *
 * Names of people hang together from their first word, as they do in the treebanks.
 */
final class BorrowedTrees {

  private static final int SHORTEST = 4;
  private static final int LONGEST = 70;

  /** A token as a line of CoNLL-U has it; the head counts from 1, and is 0 at the root. */
  private static final class Row {
    final String word;
    final String lemma;
    final String tag;
    final boolean person;
    boolean space = true;
    int head = -1;
    String relation = "";

    Row(CoreLabel label) {
      String written = label.originalText();
      word = written.isEmpty() ? label.word() : written;
      lemma = label.lemma();
      tag = label.tag();
      person = "PERSON".equals(label.ner());
    }

    String line(int number) {
      return String.join(
          "\t",
          String.valueOf(number),
          word,
          lemma,
          "_",
          tag,
          "_",
          String.valueOf(head),
          relation,
          "_",
          space ? "_" : "SpaceAfter=No");
    }
  }

  private final StanfordCoreNLP parser;

  private BorrowedTrees(boolean tokensKnown) {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,parse");
    properties.setProperty("tokenize.whitespace", String.valueOf(tokensKnown));
    properties.setProperty("ssplit.isOneSentence", "true");
    properties.setProperty("parse.model", "edu/stanford/nlp/models/srparser/englishSR.beam.ser.gz");
    properties.setProperty(
        "ner.model", "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");
    for (String off :
        List.of(
            "applyFineGrained", "applyNumericClassifiers", "useSUTime", "buildEntityMentions")) {
      properties.setProperty("ner." + off, "false");
    }
    parser = new StanfordCoreNLP(properties);
  }

  public static void main(String[] args) throws IOException {
    switch (args[0]) {
      case "same" -> new BorrowedTrees(true).same(Path.of(args[1]), Path.of(args[2]));
      case "more" -> new BorrowedTrees(false).more(Path.of(args[1]), args[2].split(",", -1));
      default -> throw new IllegalArgumentException("same FOLDER TREEBANKS | more FILE TEXTS");
    }
  }

  private void same(Path folder, Path treebanks) throws IOException {
    Files.createDirectories(folder);
    for (Path file : files(treebanks)) {
      try (BufferedWriter out =
          Files.newBufferedWriter(folder.resolve(file.getFileName()), UTF_8)) {
        List<String> words = new ArrayList<>();
        for (String line : Files.readAllLines(file, UTF_8)) {
          if (line.isEmpty()) {
            write(tree(String.join(" ", words)), out);
            words.clear();
          } else if (Character.isDigit(line.charAt(0))) {
            String[] fields = line.split("\t", -1);
            if (fields[0].chars().allMatch(Character::isDigit)) {
              words.add(fields[1].replaceAll("[ \u00A0]", ""));
            }
          }
        }
      }
    }
  }

  private void more(Path file, String[] folders) throws IOException {
    Set<String> seen = new HashSet<>();
    try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
      for (String folder : folders) {
        for (Path text : files(Path.of(folder))) {
          String words = Files.readString(text, UTF_8);
          for (Sentence sentence : Sentences.of(words)) {
            String one = plain(sentence.span().of(words));
            if (sentence.size() >= SHORTEST && sentence.size() <= LONGEST && seen.add(one)) {
              write(tree(one), out);
            }
          }
        }
      }
    }
  }

  /** The other parser takes {@code we’ve} with a curly mark for a noun. */
  private static String plain(String sentence) {
    return sentence.replaceAll("\\s+", " ").replace('’', '\'');
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void write(@Nullable List<Row> tree, BufferedWriter out) throws IOException {
    if (tree != null) {
      for (int i = 0; i < tree.size(); i++) {
        out.write(tree.get(i).line(i + 1));
        out.newLine();
      }
      out.newLine();
    }
  }

  /** The tree of one sentence; null where a word was left out of it. */
  private @Nullable List<Row> tree(String words) {
    Annotation annotation = new Annotation(words);
    parser.annotate(annotation);
    CoreMap sentence = annotation.get(CoreAnnotations.SentencesAnnotation.class).getFirst();
    List<CoreLabel> labels = sentence.get(CoreAnnotations.TokensAnnotation.class);
    SemanticGraph graph =
        sentence.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
    List<Row> rows = new ArrayList<>();
    for (CoreLabel label : labels) {
      if (!rows.isEmpty()) {
        rows.getLast().space =
            labels.get(rows.size()).beginPosition() > labels.get(rows.size() - 1).endPosition();
      }
      rows.add(new Row(label));
    }
    int root = -1;
    for (IndexedWord word : graph.getRoots()) {
      if (root >= 0) {
        return null;
      }
      root = word.index();
      rows.get(root - 1).head = 0;
      rows.get(root - 1).relation = "root";
    }
    for (SemanticGraphEdge edge : graph.edgeIterable()) {
      Row row = rows.get(edge.getDependent().index() - 1);
      row.head = edge.getGovernor().index();
      row.relation = edge.getRelation().toString();
    }
    for (Row row : rows) {
      if (row.head < 0) {
        if (root < 0 || Character.isLetter(row.word.codePointAt(0))) {
          return null;
        }
        row.head = root;
        row.relation = "punct";
      }
    }
    hangNames(rows);
    return rows;
  }

  /** {@code envoy (compound), Ada (compound) <- Lind} becomes {@code envoy (nmod:desc) <- Ada}. */
  private static void hangNames(List<Row> rows) {
    int end;
    for (int first = 0; first < rows.size(); first = end) {
      end = first + 1;
      if (rows.get(first).person) {
        while (end < rows.size() && rows.get(end).person) {
          end++;
        }
        hangName(rows, first, end);
      }
    }
  }

  private static void hangName(List<Row> rows, int first, int end) {
    Row top = null;
    for (Row row : rows.subList(first, end)) {
      boolean outside = row.head <= first || row.head > end;
      boolean name = !row.tag.startsWith("VB") && !row.tag.equals("POS") && !row.tag.equals(",");
      if (!name || (outside && top != null)) {
        return;
      }
      top = outside ? row : top;
    }
    if (top == null) {
      return;
    }
    int head = top.head;
    String relation = top.relation;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      boolean inside = i >= first && i < end;
      if (inside || (row.head > first && row.head <= end)) {
        row.head = first + 1;
        row.relation =
            inside
                ? "flat"
                : i < first && row.relation.equals("compound") ? "nmod:desc" : row.relation;
      }
    }
    rows.get(first).head = head;
    rows.get(first).relation = relation;
  }
}
