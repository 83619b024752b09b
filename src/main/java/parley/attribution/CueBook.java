package parley.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.rule.RuleFile;
import parley.syntax.Tree;

/** The words that attribute, and where they stand in a sentence. */
final class CueBook {

  /**
   * A cue that was met: its words run from {@code first} to {@code last}, which inflects at head.
   */
  record Met(CueWord word, int head, int first, int last) {}

  private final Map<String, List<CueWord>> verbs = new HashMap<>();

  /** Cues that begin with a form of "be", by the word after it: {@code aware}, {@code expected}. */
  private final Map<String, List<CueWord>> states = new HashMap<>();

  private final Map<String, CueWord> nouns = new HashMap<>();
  private final List<CueWord> fixed = new ArrayList<>();

  CueBook(RuleFile file) {
    for (RuleFile.Line line : file.lines()) {
      if (line.fields().size() < 5) {
        throw line.broken("wants lemma, class, shapes, realis and an example");
      }
      List<String> words = List.of(line.field(0).split(" "));
      CueWord cue =
          new CueWord(
              words, line.field(1), new HashSet<>(line.list(2)), new HashSet<>(line.list(3)));
      switch (cue.kind()) {
        case "noun" -> nouns.put(line.field(0), cue);
        case "according" -> fixed.add(cue);
        default -> {
          if (words.size() > 2 && words.get(1).equals("to")) {
            continue; // "decline to comment": read as "decline", and "to comment" is its content
          }
          if (words.getFirst().equals("be") && words.size() > 1) {
            add(states, words.get(1), cue);
          } else {
            add(verbs, words.getFirst(), cue);
          }
        }
      }
    }
    fixed.sort((a, b) -> Integer.compare(b.words().size(), a.words().size()));
  }

  private static void add(Map<String, List<CueWord>> map, String key, CueWord cue) {
    List<CueWord> all = map.computeIfAbsent(key, k -> new ArrayList<>());
    all.add(cue);
    all.sort((a, b) -> Integer.compare(b.words().size(), a.words().size()));
  }

  /** The verb that stands here, with the words that belong to it: "called on", "push back". */
  @Nullable Met verb(Tree tree, int token) {
    if (isName(tree, token)) {
      return null;
    }
    if (!tree.isVerb(token)) {
      return state(tree, token);
    }
    Met state = state(tree, token);
    if (state != null) {
      return state;
    }
    for (CueWord cue : verbs.getOrDefault(lower(tree.lemma(token)), List.of())) {
      int last = matchRest(tree, cue, token, 1);
      if (last >= 0) {
        return new Met(cue, token, token, last);
      }
    }
    return null;
  }

  /** "Qaboos bin Said": a capital inside a sentence that is no headline. */
  private static boolean isName(Tree tree, int token) {
    if (token == 0 || !Character.isUpperCase(tree.word(token).charAt(0))) {
      return false;
    }
    boolean beside =
        tree.isProper(token - 1) || (token + 1 < tree.size() && tree.isProper(token + 1));
    return beside && !isHeadline(tree);
  }

  /** Whether most words of some length begin with a capital. */
  static boolean isHeadline(Tree tree) {
    int small = 0;
    int counted = 0;
    for (int i = 0; i < tree.size(); i++) {
      String word = tree.word(i);
      if (word.length() > 4 && Character.isLetter(word.charAt(0))) {
        counted++;
        small += Character.isLowerCase(word.charAt(0)) ? 1 : 0;
      }
    }
    return small * 3 <= counted;
  }

  /** "is expected to", "was aware that": the word after "be" is the head, "be" hangs on it. */
  private @Nullable Met state(Tree tree, int token) {
    List<CueWord> cues = states.get(lower(tree.word(token)));
    if (cues == null) {
      return null;
    }
    int be = tree.child(token, "cop", "aux:pass");
    if (be < 0 || be > token || !tree.lemma(be).equals("be")) {
      return null;
    }
    for (CueWord cue : cues) {
      int last = matchRest(tree, cue, token, 2);
      if (last >= 0) {
        boolean infinitive = cue.words().getLast().equals("to") && cue.takes("to");
        return new Met(cue, token, be, infinitive ? last - 1 : last);
      }
    }
    return null;
  }

  private static int matchRest(Tree tree, CueWord cue, int token, int from) {
    int at = token;
    for (int k = from; k < cue.words().size(); k++) {
      at++;
      if (at >= tree.size()) {
        return -1;
      }
      String word = cue.words().get(k);
      if (!word.equals(lower(tree.word(at))) && !word.equals(lower(tree.lemma(at)))) {
        return -1;
      }
    }
    return at;
  }

  /** The noun that stands here, if it can carry a content. */
  @Nullable Met noun(Tree tree, int token) {
    if (!tree.isNoun(token)) {
      return null;
    }
    CueWord cue = nouns.get(lower(tree.lemma(token)));
    return cue == null ? null : new Met(cue, token, token, token);
  }

  /** What is fixed, from its first word: "according to", "in the words of". */
  @Nullable Met fixed(Tree tree, int token) {
    for (CueWord cue : fixed) {
      if (cue.words().getFirst().equals(lower(tree.word(token)))) {
        int last = matchRest(tree, cue, token, 1);
        if (last >= 0) {
          return new Met(cue, token, token, last);
        }
      }
    }
    return null;
  }

  static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
