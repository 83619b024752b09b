package parley.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Why a sentence gave the statements that it gave: what was considered, by which rule, and what
 * became of it.
 *
 * @param sentence where it stands
 * @param considered in the order of reading; empty where no cue was seen
 */
public record Explanation(Span sentence, List<Considered> considered) {

  /**
   * A statement as a rule or the labels would have it.
   *
   * @param rule the name of the rule; {@code learned} for the labels
   * @param cue empty where there is none
   * @param source empty where none is seen
   * @param verdict why it was printed or left out
   */
  public record Considered(
      String rule, String cue, String source, List<String> content, String verdict) {

    public Considered {
      content = List.copyOf(content);
    }
  }

  public Explanation {
    considered = List.copyOf(considered);
  }

  /** One for each sentence. */
  static List<Explanation> of(
      Reading reading, RuleDrafter rules, List<Draft> labelled, List<Draft> printed) {
    List<Draft> candidates = rules.candidates(reading);
    List<Draft> selected = rules.selected(candidates, reading);
    Cover cover = new Cover(reading, printed);
    List<List<Considered>> bySentence = new ArrayList<>();
    for (Tree ignored : reading.sentences()) {
      bySentence.add(new ArrayList<>());
    }
    List<Draft> all = new ArrayList<>(candidates);
    for (Draft draft : labelled) {
      if (draft.rule().equals(LabelDrafter.RULE)) {
        all.add(draft);
      }
    }
    Set<Key> seen = keys(all);
    for (Draft draft : printed) {
      if (seen.add(Key.of(draft))) {
        all.add(draft);
      }
    }
    Set<Key> kept = keys(printed);
    Set<Key> chosen = keys(selected);
    all.sort((a, b) -> a.anchor().compareTo(b.anchor()));
    for (Draft draft : all) {
      int at = reading.sentenceAt(draft.anchor().start());
      if (at >= 0) {
        String verdict = verdict(draft, rules, chosen, kept, cover);
        bySentence.get(at).add(considered(draft, reading.text(), verdict));
      }
    }
    List<Explanation> explanations = new ArrayList<>();
    for (int s = 0; s < bySentence.size(); s++) {
      explanations.add(new Explanation(reading.sentences().get(s).span(), bySentence.get(s)));
    }
    return explanations;
  }

  /** What tells one draft from another for whoever reads about them. */
  private record Key(String rule, Span anchor, List<Span> content) {
    static Key of(Draft draft) {
      return new Key(draft.rule(), draft.anchor(), draft.content());
    }
  }

  private static Set<Key> keys(List<Draft> drafts) {
    Set<Key> keys = new HashSet<>();
    drafts.forEach(draft -> keys.add(Key.of(draft)));
    return keys;
  }

  private static String verdict(
      Draft draft, RuleDrafter rules, Set<Key> selected, Set<Key> printed, Cover cover) {
    if (printed.contains(Key.of(draft))) {
      return "printed";
    }
    long share = Math.round(rules.trust(draft) * 100);
    String right = "right in " + share + " % of the annotated cases";
    if (draft.cue() != null && cover.isCue(draft.cue())) {
      return "left out: the cue is printed with other edges";
    }
    if (draft.rule().equals(LabelDrafter.RULE)) {
      return "left out: it says nothing by itself, or names a topic only";
    }
    if (!selected.contains(Key.of(draft))) {
      return rules.isTrusted(draft)
          ? "left out: inside a quotation, or in nobody's mouth"
          : "left out: " + right;
    }
    return cover.isContent(draft.anchor())
        ? "left out: inside another statement, and " + right
        : "left out: nothing is labelled here, and the rule is " + right;
  }

  private static Considered considered(Draft draft, String text, String verdict) {
    Phrase source = draft.source();
    return new Considered(
        draft.rule(),
        draft.cue() == null ? "" : draft.cue().of(text),
        source == null ? "" : source.words(text),
        draft.content().stream().map(part -> part.of(text)).toList(),
        verdict);
  }
}
