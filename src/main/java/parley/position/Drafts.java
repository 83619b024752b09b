package parley.position;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parley.entry.Proposal;
import parley.entry.When;

/** The proposals of an article that were told of so far, and which one "the plan" or "it" means. */
final class Drafts {

  /** In how many sentences before it "the text" means what was called "the plan" there. */
  private static final int NEAR = 2;

  private final Map<String, ProposalDraft> drafts = new LinkedHashMap<>();

  /** The last that was called by each noun (lemma). */
  private final Map<String, ProposalDraft> byNoun = new HashMap<>();

  private @Nullable ProposalDraft last;

  /** The number of the sentence that told of the last. */
  private int lastSentence;

  /** The draft of this key, which may be a new one. */
  ProposalDraft of(String key, Supplier<ProposalDraft> fresh) {
    return drafts.computeIfAbsent(key, k -> fresh.get());
  }

  boolean has(String key) {
    return drafts.containsKey(key);
  }

  void name(ProposalDraft draft, String noun, int sentence) {
    byNoun.put(noun, draft);
    last = draft;
    lastSentence = sentence;
  }

  /** The last one that was called so; else the last that was told of nearby; else the only one. */
  @Nullable ProposalDraft meant(String noun, int sentence) {
    ProposalDraft called = called(noun);
    if (called != null) {
      return called;
    }
    if (last != null && sentence - lastSentence <= NEAR) {
      return last;
    }
    return drafts.size() == 1 ? drafts.values().iterator().next() : null;
  }

  /** The last one that was called so. */
  @Nullable ProposalDraft called(String noun) {
    return byNoun.get(noun);
  }

  List<Proposal> proposals(@Nullable When published) {
    return drafts.values().stream()
        .map(draft -> draft.proposal(answered(draft), published))
        .toList();
  }

  /** The one other proposal of the article, which a counterproposal then answers. */
  private @Nullable String answered(ProposalDraft draft) {
    if (!draft.isCounter()) {
      return null;
    }
    List<ProposalDraft> others = drafts.values().stream().filter(it -> it != draft).toList();
    return others.size() == 1 ? others.getFirst().label() : null;
  }
}
