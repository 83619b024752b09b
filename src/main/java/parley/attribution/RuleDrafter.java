package parley.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.reading.Reading;
import parley.rule.RuleFile;
import parley.syntax.Tree;
import parley.text.Span;

/** Finds sources, cues and contents by rule, from the cue book and the parsed sentences. */
final class RuleDrafter implements Drafter {

  /** A rule that is right less often than this with a cue says nothing. */
  private static final double LEAST_TRUST = 0.34;

  private final VerbDrafter verbs;
  private final NounDrafter nouns;

  private final @Nullable Trust trust;

  private final CueBook book;

  /** The trust decides which drafts are kept; without it all are. */
  RuleDrafter(RuleFile cues, @Nullable Trust trust) {
    this.trust = trust;
    book = new CueBook(cues);
    verbs = new VerbDrafter(book);
    nouns = new NounDrafter(book);
  }

  /** With the cues and the trust that ship with Parley. */
  static RuleDrafter shipped() {
    return new RuleDrafter(
        RuleFile.shipped("words/reporting.cues"),
        new Trust(RuleFile.shipped("attribution/trust.weights")));
  }

  /** Whether it is right often enough to be looked at. */
  boolean isTrusted(Draft draft) {
    return trust(draft) >= LEAST_TRUST || isOwnedNoun(draft);
  }

  /** How often the rule of a draft is right with its cue; 1 where nothing is known. */
  double trust(Draft draft) {
    return trust == null ? 1 : trust.of(draft);
  }

  CueBook book() {
    return book;
  }

  @Override
  public List<Draft> drafts(Reading reading) {
    return selected(candidates(reading), reading);
  }

  /** Those that are to be trusted, one for each cue and content. */
  List<Draft> selected(List<Draft> candidates, Reading reading) {
    List<Draft> trusted = new ArrayList<>(candidates);
    if (trust != null) {
      trusted.removeIf(draft -> !isTrusted(draft));
    }
    return Selection.of(Relays.resolved(trusted), reading, new QuotationLinker(reading));
  }

  /** What every rule finds, whether it is to be trusted or not. */
  List<Draft> candidates(Reading reading) {
    QuotationLinker linker = new QuotationLinker(reading);
    List<Draft> drafts = new ArrayList<>();
    for (Tree tree : reading.sentences()) {
      drafts.addAll(verbs.drafts(tree));
      drafts.addAll(nouns.drafts(tree));
    }
    List<Draft> linked = linker.link(drafts);
    List<Draft> whole = new ArrayList<>();
    for (Draft draft : linked) {
      List<Span> content = new ArrayList<>();
      for (Span part : draft.content()) {
        Span kept =
            draft.quoted() ? part : linker.kept(linker.snapped(part, draft.cue()), draft.cue());
        if (!kept.isEmpty()) {
          content.add(kept);
        }
      }
      if (!content.isEmpty()) {
        whole.add(draft.with(content, draft.quoted(), draft.rule()));
      }
    }
    return whole;
  }

  /** "the premier's claim that …" is his, whatever other claims are. */
  static boolean isOwnedNoun(Draft draft) {
    return draft.rule().equals("noun-that") && draft.source() != null;
  }
}
