package parley.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.text.Sentence;
import parley.text.Span;
import parley.text.Token;

/**
 * Reads CoNLL-U files into sentences as our tokenizer would cut them: hyphenated words are put
 * together, rare relations mapped to common ones, and {@code director Keller} always has the name
 * as its head.
 */
final class Treebank {

  /** A sentence with its tree; heads count from 0, the root's is the number of tokens. */
  @SuppressWarnings("ArrayRecordComponent") // read only, and compared nowhere
  record Example(
      String document,
      Sentence sentence,
      List<String> tags,
      int[] heads,
      List<String> relations,
      List<String> lemmas) {

    /**
     * Whether every token leads to the root; putting hyphenated words together may close a ring.
     */
    boolean sound() {
      for (int i = 0; i < heads.length; i++) {
        int at = i;
        for (int steps = 0; at < heads.length; steps++) {
          if (steps > heads.length) {
            return false;
          }
          at = heads[at];
        }
      }
      return true;
    }

    /** Whether no two arcs cross, the root standing after the last token. */
    boolean projective() {
      for (int i = 0; i < heads.length; i++) {
        int low = Math.min(i, heads[i]);
        int high = Math.max(i, heads[i]);
        for (int k = low + 1; k < high; k++) {
          if (heads[k] < low || heads[k] > high) {
            return false;
          }
        }
      }
      return true;
    }
  }

  private static final class Node {
    String word = "";
    String lemma = "";
    String tag = "";
    int head;
    String relation = "";
    boolean space;
    int merged = -1;
  }

  private static final Set<String> MONTHS =
      Set.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December",
          "Jan",
          "Feb",
          "Mar",
          "Apr",
          "Aug",
          "Sept",
          "Sep",
          "Oct",
          "Nov",
          "Dec");

  private Treebank() {}

  static List<Example> read(Path file) throws IOException {
    List<Example> examples = new ArrayList<>();
    List<Node> nodes = new ArrayList<>();
    String document = file.getFileName().toString();
    int spanEnd = 0;
    boolean spanSpace = true;
    for (String line : Files.readAllLines(file)) {
      if (line.isEmpty()) {
        if (!nodes.isEmpty()) {
          examples.add(example(document, nodes));
          nodes = new ArrayList<>();
          spanEnd = 0;
        }
        continue;
      }
      if (line.startsWith("#")) {
        continue;
      }
      String[] fields = line.split("\t", -1);
      boolean space = !fields[9].contains("SpaceAfter=No");
      int dash = fields[0].indexOf('-');
      if (dash > 0) {
        spanEnd = Integer.parseInt(fields[0].substring(dash + 1));
        spanSpace = space;
      } else if (fields[0].indexOf('.') < 0) {
        var node = new Node();
        node.word = fields[1].replace(' ', ' ').replace(" ", "");
        node.lemma = fields[2];
        node.tag = fields[4];
        node.head = Integer.parseInt(fields[6]) - 1;
        node.relation = relation(fields[7]);
        int number = nodes.size() + 1;
        node.space = number < spanEnd ? false : number == spanEnd ? spanSpace : space;
        nodes.add(node);
      }
    }
    if (!nodes.isEmpty()) {
      examples.add(example(document, nodes));
    }
    examples.removeIf(example -> !example.sound());
    return examples;
  }

  private static String relation(String relation) {
    return switch (relation) {
      case "csubj:outer", "csubj:pass" -> "csubj";
      case "nsubj:outer" -> "nsubj";
      case "goeswith" -> "flat";
      case "cc:preconj" -> "cc";
      case "det:predet" -> "det";
      case "orphan", "reparandum" -> "dep";
      case "obl:tmod", "obl:npmod", "nmod:unmarked" -> "obl:unmarked";
      case "nmod:npmod", "nmod:tmod" -> "obl:unmarked";
      default -> relation;
    };
  }

  private static Example example(String document, List<Node> nodes) {
    nameHeads(nodes);
    dayHeads(nodes);
    mergeHyphens(nodes);
    int[] place = new int[nodes.size()];
    List<Node> kept = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).merged < 0) {
        place[i] = kept.size();
        kept.add(nodes.get(i));
      }
    }
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).merged >= 0) {
        place[i] = place[nodes.get(i).merged];
      }
    }
    List<Token> tokens = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    List<String> relations = new ArrayList<>();
    List<String> lemmas = new ArrayList<>();
    int[] heads = new int[kept.size()];
    int offset = 0;
    for (int i = 0; i < kept.size(); i++) {
      Node node = kept.get(i);
      tokens.add(new Token(new Span(offset, offset + node.word.length()), node.word));
      offset += node.word.length() + (node.space ? 1 : 0);
      tags.add(node.tag);
      relations.add(node.relation);
      lemmas.add(node.lemma);
      heads[i] = node.head < 0 ? kept.size() : place[node.head];
    }
    return new Example(document, Sentence.of(tokens), tags, heads, relations, lemmas);
  }

  /** {@code director <- Keller (flat)} becomes {@code director (nmod:desc) <- Keller}. */
  private static void nameHeads(List<Node> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      Node title = nodes.get(i);
      if (!title.tag.startsWith("NN") || title.tag.startsWith("NNP")) {
        continue;
      }
      int name = -1;
      for (int k = i + 1; k < nodes.size(); k++) {
        Node node = nodes.get(k);
        if (node.head == i && node.relation.equals("flat") && node.tag.startsWith("NNP")) {
          if (name < 0) {
            name = k;
            node.head = title.head;
            node.relation = title.relation;
            title.head = k;
            title.relation = "nmod:desc";
          } else {
            node.head = name;
          }
        }
      }
      if (name >= 0) {
        for (int k = 0; k < nodes.size(); k++) {
          Node node = nodes.get(k);
          boolean inside =
              switch (node.relation) {
                case "amod", "compound", "nmod:desc" -> true;
                default -> false;
              };
          if (node.head == i && k != name && !(inside && k < i)) {
            node.head = name;
          }
        }
      }
    }
  }

  /** {@code May <- 5 (nummod)} becomes {@code May (obl:unmarked) <- 5}. */
  private static void dayHeads(List<Node> nodes) {
    for (int i = 0; i + 1 < nodes.size(); i++) {
      Node month = nodes.get(i);
      Node day = nodes.get(i + 1);
      if (day.head == i
          && day.relation.equals("nummod")
          && day.tag.equals("CD")
          && day.word.length() < 3
          && MONTHS.contains(month.word.replace(".", ""))) {
        for (Node node : nodes) {
          if (node.head == i) {
            node.head = i + 1;
          }
        }
        day.head = month.head;
        day.relation = month.relation;
        month.head = i + 1;
        month.relation = "obl:unmarked";
      }
    }
  }

  /** Puts {@code long - term} together, as what its head was. */
  private static void mergeHyphens(List<Node> nodes) {
    for (int i = 0; i + 2 < nodes.size(); i++) {
      int last = i;
      while (last + 2 < nodes.size()
          && nodes.get(last + 1).word.equals("-")
          && !nodes.get(last).space
          && !nodes.get(last + 1).space
          && Character.isLetterOrDigit(nodes.get(last + 2).word.codePointAt(0))) {
        last += 2;
      }
      if (last == i || !Character.isLetterOrDigit(nodes.get(i).word.codePointAt(0))) {
        continue;
      }
      int head = i;
      while (inside(nodes.get(head).head, i, last)) {
        head = nodes.get(head).head;
      }
      Node node = nodes.get(head);
      var word = new StringBuilder();
      for (int k = i; k <= last; k++) {
        word.append(nodes.get(k).word);
        if (k != head) {
          nodes.get(k).merged = head;
        }
      }
      node.word = word.toString();
      node.lemma = word.toString().toLowerCase(Locale.ROOT);
      node.space = nodes.get(last).space;
      boolean common = !node.tag.startsWith("NNP") && !node.tag.equals("CD");
      if (common && (node.relation.equals("amod") || node.relation.equals("compound"))) {
        node.tag = "JJ";
        node.relation = "amod";
      }
      i = last;
    }
    for (Node node : nodes) {
      if (node.tag.equals("HYPH") || node.tag.equals("AFX") || node.tag.equals("GW")) {
        node.tag = node.tag.equals("HYPH") ? ":" : "JJ";
      }
      while (node.head >= 0 && nodes.get(node.head).merged >= 0) {
        node.head = nodes.get(node.head).merged;
      }
    }
  }

  private static boolean inside(int i, int first, int last) {
    return first <= i && i <= last;
  }
}
