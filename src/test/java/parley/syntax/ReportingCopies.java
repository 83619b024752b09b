package parley.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.text.Sentence;
import parley.text.Span;
import parley.text.Token;

/**
 * Statements made from trees: {@code "…," said the governor.} and its like, with the sentence of
 * one tree as the content and the subject of another as the source. News has many more of them than
 * the treebanks, and in orders that those hardly show.
 */
final class ReportingCopies {

  private static final String[] CUES = {
    "said",
    "says",
    "said",
    "added",
    "said",
    "warned",
    "reported",
    "announced",
    "said",
    "insisted",
    "told",
    "wrote",
    "claimed",
    "said",
    "acknowledged",
    "stressed",
    "argued",
    "said"
  };

  private final List<Token> tokens = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
  private final List<Integer> heads = new ArrayList<>();
  private final List<String> relations = new ArrayList<>();

  /** The examples, and a statement made from about every sixth. */
  static List<Treebank.Example> with(List<Treebank.Example> examples) {
    List<Treebank.Example> all = new ArrayList<>(examples);
    List<Treebank.Example> sources = new ArrayList<>();
    for (var example : examples) {
      if (source(example) != null) {
        sources.add(example);
      }
    }
    for (int i = 0; i < examples.size() && !sources.isEmpty(); i++) {
      if (i % 6 == 1 && content(examples.get(i))) {
        int source = (int) ((i * 7919L) % sources.size());
        all.add(new ReportingCopies().make(examples.get(i), sources.get(source), i / 6));
      }
    }
    return all;
  }

  /**
   * A clause with a finite verb and a subject, that ends with a stop and reports nothing itself.
   */
  private static boolean content(Treebank.Example example) {
    int size = example.sentence().size();
    if (size < 5 || size > 30 || !example.sentence().word(size - 1).equals(".")) {
      return false;
    }
    int root = example.heads().length;
    boolean subject = false;
    for (int i = 0; i < size; i++) {
      String relation = example.relations().get(i);
      if (relation.startsWith("nsubj") && example.heads()[i] != root) {
        subject |= example.heads()[example.heads()[i]] == root;
      }
      if (relation.equals("ccomp") || "“”\"".contains(example.sentence().word(i))) {
        return false;
      }
    }
    return subject && example.projective();
  }

  /** The first and the last token of a subject that can say something; null when there is none. */
  private static int @org.jspecify.annotations.Nullable [] source(Treebank.Example example) {
    for (int i = 0; i < example.heads().length; i++) {
      String tag = example.tags().get(i);
      if (!example.relations().get(i).equals("nsubj")
          || (!tag.startsWith("N") && !tag.equals("PRP"))) {
        continue;
      }
      int first = i;
      int last = i;
      for (int k = 0; k < example.heads().length; k++) {
        int at = k;
        while (at < example.heads().length && at != i) {
          at = example.heads()[at];
        }
        if (at == i) {
          first = Math.min(first, k);
          last = Math.max(last, k);
        }
      }
      boolean whole = example.projective() && last - first < 10;
      if (whole) {
        return new int[] {first, last, i};
      }
    }
    return null;
  }

  private Treebank.Example make(Treebank.Example content, Treebank.Example from, int turn) {
    int[] source = java.util.Objects.requireNonNull(source(from));
    String cue = CUES[turn % CUES.length];
    boolean quoted = turn % 3 != 0;
    boolean inverted =
        turn % 2 == 0 && !from.tags().get(source[2]).equals("PRP") && !cue.equals("told");
    boolean ahead = turn % 5 == 4;
    int contentSize = content.sentence().size() - 1;
    int sourceSize = source[1] - source[0] + 1 + (cue.equals("told") ? 2 : 1);
    int quotes = quoted ? 2 : 0;
    int contentStart = (ahead ? sourceSize + (quoted ? 1 : 0) : 0) + (quoted ? 1 : 0);
    int sourceStart = ahead ? 0 : contentSize + quotes + 1;
    int told = sourceStart + (inverted && !ahead ? 0 : source[1] - source[0] + 1);
    int root = contentStart;
    for (int i = 0; i < contentSize; i++) {
      if (content.heads()[i] == content.heads().length) {
        root = contentStart + i;
      }
    }
    if (ahead) {
      addSource(from, source, told, sourceStart, cue, false);
      if (quoted) {
        add(",", ",", told, "punct", false);
      }
    }
    if (quoted) {
      add("\"", "``", root, "punct", true);
    }
    for (int i = 0; i < contentSize; i++) {
      int head = content.heads()[i];
      boolean top = head == content.heads().length;
      String word = content.sentence().word(i);
      boolean lower =
          i == 0
              && ahead
              && !quoted
              && !content.tags().get(i).startsWith("NNP")
              && !word.equals("I");
      add(
          lower ? word.toLowerCase(Locale.ROOT) : word,
          content.tags().get(i),
          top ? told : head == contentSize ? root : contentStart + head,
          top ? "ccomp" : content.relations().get(i),
          false);
    }
    if (!ahead) {
      add(",", ",", quoted ? root : told, "punct", false);
    }
    if (quoted) {
      add("\"", "''", root, "punct", false);
    }
    if (!ahead) {
      addSource(from, source, told, sourceStart, cue, inverted);
    }
    add(".", ".", told, "punct", false);
    int[] all = heads.stream().mapToInt(Integer::intValue).toArray();
    all[told] = all.length;
    relations.set(told, "root");
    return new Treebank.Example(
        content.document(), Sentence.of(tokens), tags, all, relations, tags);
  }

  private void addSource(
      Treebank.Example from, int[] source, int told, int start, String cue, boolean inverted) {
    if (inverted) {
      add(cue, cue.endsWith("says") ? "VBZ" : "VBD", -1, "root", false);
    }
    int shift = start + (inverted ? 1 : 0) - source[0];
    for (int i = source[0]; i <= source[1]; i++) {
      String word = from.sentence().word(i);
      boolean lower =
          i == 0 && start > 0 && !from.tags().get(i).startsWith("NNP") && !word.equals("I");
      boolean top = i == source[2];
      add(
          lower ? word.toLowerCase(Locale.ROOT) : word,
          from.tags().get(i),
          top ? told : from.heads()[i] + shift,
          top ? "nsubj" : from.relations().get(i),
          false);
    }
    if (!inverted) {
      add(cue, cue.endsWith("says") ? "VBZ" : "VBD", -1, "root", false);
      if (cue.equals("told")) {
        add("reporters", "NNS", told, "obj", false);
      }
    }
  }

  private void add(String word, String tag, int head, String relation, boolean opens) {
    boolean joined =
        tag.equals(".")
            || tag.equals(",")
            || tag.equals("''")
            || tag.equals("POS")
            || (!tokens.isEmpty()
                && tokens.getLast().word().equals("\"")
                && tags.getLast().equals("``"));
    int start = tokens.isEmpty() ? 0 : tokens.getLast().end() + (joined && !opens ? 0 : 1);
    tokens.add(new Token(new Span(start, start + word.length()), word));
    tags.add(tag);
    heads.add(head);
    relations.add(relation);
  }
}
