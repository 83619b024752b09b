package parley.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads an article in order, with all its names known, and finds whom the other words mean. */
final class Reading {

  private final Vocabulary vocabulary;
  private final Naming naming;
  private final Discourse discourse = new Discourse();
  private final Roles roles;
  private final Descriptions descriptions;
  private final Pronouns pronouns;
  private final @Nullable Referent[] speakers;

  Reading(
      Identities identities,
      Vocabulary vocabulary,
      Naming naming,
      int quotations,
      Preference preference,
      Consumer<Question> asked) {
    this.vocabulary = vocabulary;
    this.naming = naming;
    Owners owners = new Owners(identities, naming, vocabulary);
    roles = new Roles(naming, owners, vocabulary);
    descriptions = new Descriptions(identities, vocabulary, discourse, owners, roles);
    speakers = new Referent[quotations];
    pronouns = new Pronouns(discourse, vocabulary, speakers, preference, asked);
  }

  /** Learns from the whole article what is said of those who are named in it. */
  void learn(List<Scene> scenes, List<Draft> names) {
    for (Scene scene : scenes) {
      roles.learn(scene);
      for (int i = 0; i < scene.size(); i++) {
        if (descriptions.isFree(scene, i)) {
          descriptions.learn(scene, i);
          descriptions.governs(scene, i);
        }
      }
      speak(scene);
    }
    naming.settle(names);
    for (Draft draft : names) {
      if (draft.referent != null) {
        descriptions.know(draft.referent);
        draft.referent.named++;
      }
    }
  }

  /** The mentions of a sentence that are not names. */
  List<Draft> read(Scene scene) {
    speak(scene); // those who are named speak before what they say is read
    List<Draft> found = new ArrayList<>();
    for (int i = 0; i < scene.size(); i++) {
      Draft there = scene.drafts[i];
      if (there != null) {
        if (there.headFirst == i && !there.part) {
          discourse.enter(there);
          descriptions.relate(there);
        }
        continue;
      }
      Draft draft = draftAt(scene, i);
      if (draft != null) {
        scene.drafts[i] = draft;
        found.add(draft);
        discourse.enter(draft);
        Draft together = descriptions.together(scene, draft);
        if (together != null) {
          found.add(together);
        }
      }
    }
    speak(scene);
    return found;
  }

  private @Nullable Draft draftAt(Scene scene, int i) {
    if (Pronouns.isPronoun(scene, i)) {
      if (!Pronouns.isRelative(scene, i)) {
        return pronoun(scene, i, pronouns.resolve(scene, i));
      }
      int antecedent = Pronouns.antecedent(scene, i);
      Draft before = antecedent < 0 ? null : scene.drafts[antecedent];
      return before == null || before.referent == null || before.referent.kind == null
          ? null
          : pronoun(scene, i, before.referent);
    }
    return descriptions.isFree(scene, i) ? descriptions.read(scene, i) : null;
  }

  private static Draft pronoun(Scene scene, int i, @Nullable Referent referent) {
    if (referent != null && referent.kind == Actor.Kind.UNNAMED) {
      referent.counts = true;
    }
    return new Draft(scene, i, i, i, i, Mention.Form.PRONOUN, referent, null);
  }

  /** Notes who speaks in the quotations of a sentence, so far as that is known. */
  private void speak(Scene scene) {
    int last = -1;
    Referent speaker = null;
    for (int i = 0; i < scene.size(); i++) {
      if (scene.quotation[i] >= 0) {
        last = scene.quotation[i];
      } else if (scene.isVerb(i) && vocabulary.isReporting(scene.lemma(i)) && speaker == null) {
        int subject = scene.child(i, "nsubj");
        Draft draft = subject < 0 || scene.quotation[subject] >= 0 ? null : scene.drafts[subject];
        speaker = draft == null ? null : draft.referent;
      }
    }
    if (last < 0) {
      return;
    }
    for (int i = 0; i < scene.size(); i++) {
      int quotation = scene.quotation[i];
      if (quotation >= 0 && speakers[quotation] == null) {
        speakers[quotation] = speaker;
      }
    }
  }

  @Override
  public String toString() {
    return "speakers " + Arrays.toString(speakers);
  }
}
