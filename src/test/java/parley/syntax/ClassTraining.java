package parley.syntax;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import parley.linear.Features;
import parley.text.Sentence;
import parley.text.Sentences;

/**
 * Sorts the words of plain texts into classes by the exchange algorithm (Kneser and Ney 1993): each
 * word moves to the class that makes the neighbouring classes most predictable, until few move.
 */
final class ClassTraining {

  private static final int CLASSES = 250;
  private static final int ROUNDS = 12;
  private static final int RARE = 4;

  private final List<String> words;
  private final int[][] neighbours;
  private final int[][] counts;
  private final int[] classOf;
  private final int[][] pairs = new int[CLASSES][CLASSES];
  private final int[] totals = new int[CLASSES];
  private final double[] logs;

  private ClassTraining(List<String> words, int[][] neighbours, int[][] counts, int tokens) {
    this.words = words;
    this.neighbours = neighbours;
    this.counts = counts;
    classOf = new int[words.size()];
    logs = new double[tokens * 2 + 2];
    for (int n = 2; n < logs.length; n++) {
      logs[n] = n * Math.log(n);
    }
  }

  /** The classes of the words in all files below these folders, which a comma parts. */
  static WordClasses learn(String folders) throws IOException {
    Map<String, Integer> frequency = new TreeMap<>();
    List<List<String>> sentences = new ArrayList<>();
    for (String folder : folders.split(",", -1)) {
      List<Path> files;
      try (var walk = Files.walk(Path.of(folder))) {
        files = walk.filter(Files::isRegularFile).sorted().toList();
      }
      for (Path file : files) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        for (Sentence sentence : Sentences.of(text)) {
          List<String> forms = new ArrayList<>();
          for (int i = 0; i < sentence.size(); i++) {
            String form = Forms.normal(sentence.tokens(), i).toLowerCase(Locale.ROOT);
            forms.add(form);
            frequency.merge(form, 1, Integer::sum);
          }
          sentences.add(forms);
        }
      }
    }
    return over(sentences, frequency).exchange();
  }

  private static ClassTraining over(List<List<String>> sentences, Map<String, Integer> frequency) {
    List<String> words = new ArrayList<>();
    frequency.forEach((word, count) -> {
      if (count >= RARE) {
        words.add(word);
      }
    });
    // frequent words first; the sort is stable, so that equals stay in the order of the alphabet
    words.sort(Comparator.comparingInt((String word) -> -frequency.getOrDefault(word, 0)));
    words.addFirst(""); // the edge of a sentence
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      numbers.put(words.get(i), i);
    }
    // the one before a word is counted under its number, the one after under its number's
    // complement
    List<TreeMap<Integer, Integer>> near = new ArrayList<>();
    words.forEach(word -> near.add(new TreeMap<>()));
    int tokens = 0;
    for (List<String> sentence : sentences) {
      int before = 0;
      for (int i = 0; i <= sentence.size(); i++) {
        Integer found = i < sentence.size() ? numbers.get(sentence.get(i)) : Integer.valueOf(0);
        int word = found == null ? -1 : found;
        if (word >= 0 && before >= 0 && word != before) {
          near.get(word).merge(before, 1, Integer::sum);
          near.get(before).merge(~word, 1, Integer::sum);
          tokens++;
        }
        before = word;
      }
    }
    int[][] neighbours = new int[words.size()][];
    int[][] counts = new int[words.size()][];
    for (int i = 0; i < words.size(); i++) {
      neighbours[i] = near.get(i).keySet().stream().mapToInt(Integer::intValue).toArray();
      counts[i] = near.get(i).values().stream().mapToInt(Integer::intValue).toArray();
    }
    return new ClassTraining(words, neighbours, counts, tokens);
  }

  private WordClasses exchange() {
    for (int i = 0; i < classOf.length; i++) {
      classOf[i] = i % CLASSES;
    }
    for (int word = 0; word < classOf.length; word++) {
      for (int k = 0; k < neighbours[word].length; k++) {
        int other = neighbours[word][k];
        if (other >= 0) {
          pairs[classOf[other]][classOf[word]] += counts[word][k];
        }
        totals[classOf[word]] += counts[word][k];
      }
    }
    int[] left = new int[CLASSES];
    int[] right = new int[CLASSES];
    for (int round = 0; round < ROUNDS; round++) {
      for (int word = 1; word < classOf.length; word++) {
        Arrays.fill(left, 0);
        Arrays.fill(right, 0);
        int total = 0;
        for (int k = 0; k < neighbours[word].length; k++) {
          int other = neighbours[word][k];
          int count = counts[word][k];
          if (other >= 0) {
            left[classOf[other]] += count;
          } else {
            right[classOf[~other]] += count;
          }
          total += count;
        }
        move(word, left, right, total);
      }
    }
    return sorted();
  }

  private void move(int word, int[] left, int[] right, int total) {
    add(classOf[word], left, right, total, -1);
    int[] used = new int[CLASSES];
    int size = 0;
    for (int c = 0; c < CLASSES; c++) {
      if (left[c] + right[c] > 0) {
        used[size++] = c;
      }
    }
    int best = classOf[word];
    double bestGain = Double.NEGATIVE_INFINITY;
    for (int to = 0; to < CLASSES; to++) {
      double gain = -logs[totals[to] + total] + logs[totals[to]];
      for (int u = 0; u < size; u++) {
        int c = used[u];
        if (c == to) {
          gain += logs[pairs[to][to] + left[c] + right[c]] - logs[pairs[to][to]];
        } else {
          gain += logs[pairs[c][to] + left[c]] - logs[pairs[c][to]];
          gain += logs[pairs[to][c] + right[c]] - logs[pairs[to][c]];
        }
      }
      if (gain > bestGain) {
        bestGain = gain;
        best = to;
      }
    }
    add(best, left, right, total, 1);
    classOf[word] = best;
  }

  private void add(int to, int[] left, int[] right, int total, int sign) {
    for (int c = 0; c < CLASSES; c++) {
      pairs[c][to] += sign * left[c];
      pairs[to][c] += sign * right[c];
    }
    totals[to] += sign * total;
  }

  private WordClasses sorted() {
    Map<Integer, Integer> found = new TreeMap<>();
    for (int i = 1; i < classOf.length; i++) {
      found.putIfAbsent(Features.hash(words.get(i)), classOf[i] + 1);
    }
    int[] hashes = new int[found.size()];
    byte[] numbers = new byte[found.size()];
    int size = 0;
    for (var entry : found.entrySet()) {
      hashes[size] = entry.getKey();
      numbers[size++] = (byte) (int) entry.getValue();
    }
    return new WordClasses(hashes, numbers);
  }
}
