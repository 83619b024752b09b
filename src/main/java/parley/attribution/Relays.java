package parley.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Sayings that one passes on for another: "the agency quoted the general as saying …", "according
 * to the agency, citing two diplomats". Whose words they are is the source, and the agency a step
 * on the way.
 */
final class Relays {

  private static final Set<String> QUOTING = Set.of("quote", "cite");

  private Relays() {}

  static List<Draft> resolved(List<Draft> drafts) {
    List<Draft> result = new ArrayList<>(drafts);
    for (int i = 0; i < result.size(); i++) {
      Draft draft = result.get(i);
      if (isAsSaying(draft)) {
        result.set(i, quoted(draft));
      }
    }
    for (Draft citing : drafts) {
      if (isCiting(citing)) {
        cite(citing, result);
      }
    }
    List<Draft> sayings = List.copyOf(result);
    result.removeIf(draft -> draft.via() == null && isQuoteOf(draft, sayings));
    return result;
  }

  private static boolean isAsSaying(Draft draft) {
    return draft.head() > 0
        && CueBook.lower(draft.tree().word(draft.head())).equals("saying")
        && CueBook.lower(draft.tree().word(draft.head() - 1)).equals("as");
  }

  /** The verb that quotes, above or before "as saying"; -1 if there is none. */
  private static int quoting(Draft saying) {
    Tree tree = saying.tree();
    for (int i = saying.head() - 1; i >= 0 && saying.head() - i < 40; i--) {
      if (tree.isVerb(i)) {
        return QUOTING.contains(tree.lemma(i)) ? i : -1;
      }
    }
    return -1;
  }

  private static Draft quoted(Draft saying) {
    Tree tree = saying.tree();
    int verb = quoting(saying);
    if (verb < 0) {
      return saying;
    }
    Clause clause = new Clause(tree, verb);
    Span cue = clause.cueSpan(verb, verb);
    if (clause.isPassive()) {
      int subject = tree.child(verb, "nsubj:pass", "nsubj");
      int agent = clause.agent();
      Draft.Via via =
          agent < 0 || agent > saying.head()
              ? null
              : new Draft.Via(Phrases.whole(tree, agent), cue);
      Phrase source = subject < 0 ? saying.source() : Phrases.whole(tree, subject);
      return saying.from(source).through(via);
    }
    int object = tree.child(verb, "obj");
    int subject = clause.subject();
    if (object < verb || object > saying.head() || subject < 0) {
      return saying;
    }
    // From the verb to the "as" there is nothing but the one who is quoted.
    Span span = tree.sentence().span(Math.max(verb + 1, tree.first(object)), saying.head() - 2);
    return saying
        .from(new Phrase(tree, object, span))
        .through(new Draft.Via(Phrases.whole(tree, subject), cue));
  }

  private static boolean isCiting(Draft draft) {
    CueWord word = draft.word();
    if (word == null || !word.phrase().equals("cite") || draft.source() == null) {
      return false;
    }
    Tree tree = draft.tree();
    int object = tree.child(draft.head(), "obj");
    return tree.tag(draft.head()).equals("VBG") && object > 0 && Names.canSpeak(tree, object);
  }

  private static void cite(Draft citing, List<Draft> drafts) {
    Span cue = citing.cue();
    for (int i = 0; i < drafts.size(); i++) {
      Draft main = drafts.get(i);
      Phrase told = main.source();
      Span mainCue = main.cue();
      if (main.tree() == citing.tree()
          && told != null
          && mainCue != null
          && cue != null
          && mainCue.end() < cue.start()
          && (main.word() == null || main.word().is("according", "report", "say", "write"))) {
        Phrase object = Phrases.whole(citing.tree(), citing.tree().child(citing.head(), "obj"));
        Draft.Via via = new Draft.Via(told, mainCue);
        List<Span> content = new ArrayList<>(main.content());
        content.removeIf(part -> part.overlaps(cue));
        if (content.isEmpty()) {
          return;
        }
        drafts.set(
            i, main.with(content, main.quoted(), main.rule()).from(object).by(cue).through(via));
        drafts.remove(citing);
        return;
      }
    }
  }

  private static boolean isQuoteOf(Draft draft, List<Draft> sayings) {
    if (draft.word() == null || !QUOTING.contains(draft.word().phrase())) {
      return false;
    }
    for (Draft saying : sayings) {
      boolean held =
          saying.via() != null
              && saying.tree() == draft.tree()
              && draft.cue() != null
              && saying.via().cue().overlaps(draft.cue());
      if (held) {
        return true;
      }
    }
    return false;
  }
}
