package parley.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.entry.Stance;
import parley.reading.Grammar;
import parley.rule.RuleFile;
import parley.syntax.Tree;

/** The words for what lies on the table, as {@code position/proposals.rules} has them. */
final class ProposalWords {

  private static final String TERM = "term:";

  /** "A Norwegian-<em>drafted</em> text". */
  private static final List<String> DRAWN_UP =
      List.of("-drafted", "-proposed", "-mediated", "-brokered", "-sponsored");

  private static final List<String> NUMBERED = List.of("-point", "-phase", "-stage", "-step");

  /** How far behind its verb a particle may stand: "put a long proposal forward". */
  private static final int FURTHEST_PARTICLE = 5;

  private record Word(String particle, String kind) {}

  private final Map<String, List<Word>> words = new HashMap<>();

  ProposalWords() {
    for (RuleFile.Line line : RuleFile.shipped("position/proposals.rules").lines()) {
      String[] parts = line.field(0).split(" ", 2);
      words
          .computeIfAbsent(parts[0], w -> new ArrayList<>())
          .add(new Word(parts.length > 1 ? parts[1] : "", line.field(1)));
    }
  }

  /** Whether a token is a word of this kind, with the particle that it needs. */
  boolean is(Tree sentence, int token, String kind) {
    for (Word word : words.getOrDefault(Grammar.lemma(sentence, token), List.of())) {
      if (word.kind.equals(kind) && hasParticle(sentence, token, word.particle)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb takes what it is about behind this word: "agree <em>to</em>". */
  boolean leadsTo(Tree sentence, int verb, String particle) {
    return words.getOrDefault(Grammar.lemma(sentence, verb), List.of()).stream()
        .anyMatch(word -> !particle.isEmpty() && word.particle.equals(particle));
  }

  /** Whether a token is a noun for a proposal, sure or not. */
  boolean isNoun(Tree sentence, int token) {
    return is(sentence, token, "proposal")
        || is(sentence, token, "document")
        || is(sentence, token, "offer")
        || is(sentence, token, "law")
        || (is(sentence, token, "agreement") && isUnsettled(sentence, token))
        || is(sentence, token, "points");
  }

  /** Whether the words before a noun make it a proposal: "a peace plan", "a nine-point plan". */
  boolean isOfSort(Tree sentence, int noun) {
    for (int i = Authors.first(sentence, noun); i < noun; i++) {
      String word = Grammar.lemma(sentence, i);
      if (is(sentence, i, "sort") || DRAWN_UP.stream().anyMatch(word::endsWith)) {
        return true;
      }
    }
    return isNumbered(sentence, noun);
  }

  /** "A nine-point plan", "a three-phase plan". */
  boolean isNumbered(Tree sentence, int noun) {
    for (int i = Authors.first(sentence, noun); i < noun; i++) {
      String word = Grammar.lemma(sentence, i);
      if (NUMBERED.stream().anyMatch(word::endsWith)) {
        return true;
      }
    }
    return false;
  }

  /** "A <em>draft</em> treaty", "the <em>proposed</em> plan". */
  boolean isUnsettled(Tree sentence, int noun) {
    for (int i = Authors.first(sentence, noun); i < noun; i++) {
      if (is(sentence, i, "propose") || Grammar.lemma(sentence, i).equals("draft")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words before a noun make it something else: "a peaceful resolution". */
  boolean isOtherSort(Tree sentence, int noun) {
    for (int i = Authors.first(sentence, noun); i < noun; i++) {
      for (Word word : words.getOrDefault(Grammar.lemma(sentence, i), List.of())) {
        if (word.kind.equals("other") && word.particle.equals(Grammar.lemma(sentence, noun))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The stance that authors take by a verb between their proposal and a term. */
  @Nullable Stance stance(Tree sentence, int verb) {
    return stance(sentence, verb, Grammar.lemma(sentence, verb));
  }

  /** The same of a verb that was taken for a plural: "the text defers". */
  @Nullable Stance stanceOfPlural(Tree sentence, int token) {
    String word = sentence.word(token).toLowerCase(Locale.ROOT);
    return word.endsWith("s")
        ? stance(sentence, token, word.substring(0, word.length() - 1))
        : null;
  }

  private @Nullable Stance stance(Tree sentence, int verb, String lemma) {
    for (Word word : words.getOrDefault(lemma, List.of())) {
      if (word.kind.startsWith(TERM) && hasParticle(sentence, verb, word.particle)) {
        return Stance.of(word.kind.substring(TERM.length()));
      }
    }
    return null;
  }

  private static boolean hasParticle(Tree sentence, int verb, String particle) {
    if (particle.isEmpty()) {
      return true;
    }
    int end = Math.min(sentence.size(), verb + 1 + FURTHEST_PARTICLE);
    for (int i = verb + 1; i < end; i++) {
      if (sentence.word(i).equals(particle)) {
        return true;
      }
    }
    return false;
  }
}
