package parley.position;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parley.entry.Proposal;
import parley.entry.When;

/** The proposals of an article that were told of so far, and which one "the plan" or "it" means. */
final class Drafts {

  /** A proposal under a noun (lemma), in a sentence (number). */
  private record Named(ProposalDraft draft, String noun, int sentence) {}

  /** In how many sentences before it "the text" means what was called "the plan" there. */
  private static final int NEAR = 2;

  private final Map<String, ProposalDraft> drafts = new LinkedHashMap<>();
  private final List<Named> named = new ArrayList<>();

  /** The draft of this key, which may be a new one. */
  ProposalDraft of(String key, Supplier<ProposalDraft> fresh) {
    return drafts.computeIfAbsent(key, k -> fresh.get());
  }

  boolean has(String key) {
    return drafts.containsKey(key);
  }

  void name(ProposalDraft draft, String noun, int sentence) {
    named.add(new Named(draft, noun, sentence));
  }

  /** The last one that was called so; else the last that was told of nearby; else the only one. */
  @Nullable ProposalDraft meant(String noun, int sentence) {
    ProposalDraft called = called(noun);
    if (called != null) {
      return called;
    }
    Named last = named.isEmpty() ? null : named.getLast();
    if (last != null && sentence - last.sentence() <= NEAR) {
      return last.draft();
    }
    return drafts.size() == 1 ? drafts.values().iterator().next() : null;
  }

  /** The last one that was called so. */
  @Nullable ProposalDraft called(String noun) {
    for (Named one : named.reversed()) {
      if (one.noun().equals(noun)) {
        return one.draft();
      }
    }
    return null;
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
