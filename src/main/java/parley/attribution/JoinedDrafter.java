package parley.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * What is labelled, made whole, and of what the rules find that for which the labels leave room.
 *
 * <p>The labels are right more often about where a content ends and find cues that no book lists;
 * the rules know who passes words on for whom, and see into contents.
 */
final class JoinedDrafter implements Drafter {

  /** Where nothing is labelled, a rule that is right less often than this says nothing. */
  private static final double LEAST_TRUST = 0.6;

  /** What is praised or refused inside somebody's words is told only where that is certain. */
  private static final double LEAST_TRUST_INSIDE = 0.8;

  /** A clause inside them is told more readily. */
  private static final double LEAST_TRUST_OF_CLAUSE = 0.65;

  /** The same where somebody says or tells something, or it only frames what is labelled. */
  private static final double LEAST_TRUST_OF_SAYING = 0.5;

  /** "late on Friday afternoon" has so many words. */
  private static final int MOST_OF_DAY = 5;

  private final RuleDrafter rules;
  private final LabelDrafter labels;

  JoinedDrafter(RuleDrafter rules, LabelDrafter labels) {
    this.rules = rules;
    this.labels = labels;
  }

  @Override
  public List<Draft> drafts(Reading reading) {
    List<Draft> candidates = rules.candidates(reading);
    List<Draft> selected = rules.selected(candidates, reading);
    List<Draft> relayed = selected.stream().filter(draft -> draft.via() != null).toList();
    List<Draft> labelled = new ArrayList<>();
    for (Draft draft : labels.drafts(reading, candidates)) {
      if (!isTopic(draft) && !isRelayed(draft, relayed) && !Selection.isEmpty(draft, reading)) {
        labelled.add(draft);
      }
    }
    List<Draft> turns = new TurnDrafter(reading).drafts();
    // "THE PREMIER:" is labelled too, but where her words end the labels do not see
    Set<Span> names = new HashSet<>();
    for (Draft turn : turns) {
      if (turn.source() != null) {
        names.add(turn.source().span());
      }
    }
    labelled.removeIf(draft -> draft.source() != null && names.contains(draft.source().span()));
    List<Draft> headlines = new HeadlineDrafter(reading, rules.book()).drafts();
    Set<Tree> lines = new HashSet<>();
    headlines.forEach(headline -> lines.add(headline.tree()));
    labelled.removeIf(draft -> draft.source() == null && lines.contains(draft.tree()));
    QuotationLinker linker = new QuotationLinker(reading);
    linker.claimAll(turns);
    List<Draft> joined = new ArrayList<>(linker.complete(labelled));
    Cover cover = new Cover(reading, joined);
    for (Draft draft : selected) {
      if (draft.via() != null || (draft.cue() != null && fits(draft, cover))) {
        joined.add(draft);
      }
    }
    for (Draft draft : headlines) {
      if (cover.isUntouched(draft)) {
        joined.add(draft);
      }
    }
    joined.replaceAll(draft -> withoutDay(draft, reading));
    joined.addAll(turns);
    joined.sort((a, b) -> {
      int byAnchor = a.anchor().compareTo(b.anchor());
      return byAnchor != 0 ? byAnchor : a.contentRange().compareTo(b.contentRange());
    });
    return joined;
  }

  /** "said Friday that …": the day is of the saying, and the content begins behind it. */
  private static Draft withoutDay(Draft draft, Reading reading) {
    Tree tree = draft.tree();
    Span first = draft.content().getFirst();
    Span cue = draft.cue();
    if (cue == null || cue.end() > first.start() || !tree.span().contains(first)) {
      return draft;
    }
    int from = tree.sentence().indexFrom(first.start());
    for (int i = from; i < tree.size() && i - from < MOST_OF_DAY && !tree.isVerb(i); i++) {
      if (tree.span(i).start() >= first.end()) {
        return draft; // the content ends with the day: "'It rained,' he said Friday that week"
      }
      Span before = new Span(first.start(), tree.span(i).start());
      if (i > from
          && tree.word(i).equals("that")
          && i + 1 < tree.size()
          && !tree.isVerb(i + 1)
          && !reading.timesIn(before).isEmpty()) {
        List<Span> content = new ArrayList<>(draft.content());
        content.set(0, new Span(tree.span(i).start(), first.end()));
        return draft.with(content, draft.quoted(), draft.rule());
      }
    }
    return draft;
  }

  /** Why each sentence gave what it gave. */
  List<Explanation> explanations(Reading reading) {
    List<Draft> labelled = labels.drafts(reading, rules.candidates(reading));
    return Explanation.of(reading, rules, labelled, drafts(reading));
  }

  /** Whether what a rule found is new, and to be trusted where it stands. */
  private boolean fits(Draft draft, Cover cover) {
    if (cover.isCue(draft.anchor())) {
      return false;
    }
    boolean trusted = rules.trust(draft) >= LEAST_TRUST;
    if (cover.isContent(draft.anchor())) {
      double least = Selection.isClause(draft) ? LEAST_TRUST_OF_CLAUSE : LEAST_TRUST_INSIDE;
      return rules.trust(draft) >= least || RuleDrafter.isOwnedNoun(draft);
    }
    CueWord word = draft.word();
    boolean says = word != null && word.is("say", "tell");
    boolean enough = rules.trust(draft) >= LEAST_TRUST_OF_SAYING;
    return (enough && cover.isAround(draft))
        || ((trusted || (says && enough)) && cover.isFree(draft));
  }

  /** "discussed the map" and the like name a topic, and nothing that anybody said. */
  private static boolean isTopic(Draft draft) {
    CueWord word = draft.word();
    return word != null
        && ObjectShapes.NO_SAYING.contains(word.phrase())
        && draft.tree().child(draft.head(), "ccomp") < 0;
  }

  /** Whether a rule knows that the words were passed on, and by whom. */
  private static boolean isRelayed(Draft draft, List<Draft> relayed) {
    for (Draft other : relayed) {
      Draft.Via via = other.via();
      Span cue = draft.cue();
      if (via != null && cue != null && (via.cue().overlaps(cue) || other.anchor().overlaps(cue))) {
        return true;
      }
    }
    return false;
  }
}
