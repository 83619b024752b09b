package parley.position;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import parley.actor.Actor;
import parley.article.Field;
import parley.article.Passage;
import parley.entry.Issues;
import parley.entry.Proposal;
import parley.entry.Who;
import parley.reading.ArticleContext;
import parley.reading.Grammar;
import parley.syntax.Tree;

/**
 * What can be seen of a proposal that speaks for or against its being one that sides talk about: a
 * law at home, a budget and a company's bid go by the same words.
 */
final class ProposalTraits {

  private final ArticleContext context;
  private final Issues issues;
  private final Negotiation negotiation;
  private final ProposalWords words;

  /** What is seen of each sentence, whatever is proposed in it. */
  private final List<Seen> seen = new ArrayList<>();

  /** How many sides the article names. */
  private final int sides;

  /** In how many of its sentences, of a hundred, a negotiation is spoken of. */
  private final int spoken;

  ProposalTraits(
      ArticleContext context, Issues issues, Negotiation negotiation, ProposalWords words) {
    this.context = context;
    this.issues = issues;
    this.negotiation = negotiation;
    this.words = words;
    Set<String> named = new LinkedHashSet<>();
    int speaking = 0;
    for (Tree sentence : context.reading().sentences()) {
      Seen one = seen(sentence);
      seen.add(one);
      named.addAll(one.sides);
      speaking += one.isOfTalks ? 1 : 0;
    }
    sides = named.size();
    spoken = seen.isEmpty() ? 0 : 100 * speaking / seen.size();
  }

  /** Of a sentence: the sides it names, whether it speaks of talks, traits of its words. */
  private record Seen(Set<String> sides, boolean isOfTalks, Set<String> words) {}

  private Seen seen(Tree sentence) {
    Set<String> here = new LinkedHashSet<>();
    Set<String> told = new LinkedHashSet<>();
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.isNoun(i) && !sentence.isProper(i)) {
        told.add("beside " + Grammar.lemma(sentence, i));
      }
      if (sentence.isNoun(i) || sentence.tag(i).equals("JJ")) {
        context.sides().of(sentence, i).forEach(side -> here.add(side.name()));
      }
    }
    issues.in(sentence, 0, sentence.size()).forEach(match -> told.add("issue " + match.issue()));
    return new Seen(here, negotiation.isSpokenOf(context, sentence), told);
  }

  /** The traits of a proposal, each once, in a fixed order. */
  List<String> of(Proposal proposal) {
    Set<String> traits = new LinkedHashSet<>();
    traits.add("any");
    ofWords(proposal, traits);
    ofPeople(proposal, traits);
    traits.add("status " + (proposal.status() == null ? "none" : proposal.status().label()));
    traits.add("terms " + Math.min(2, proposal.terms().size()));
    proposal.terms().forEach(term -> traits.add("term " + term.issue()));
    Set<String> here = new LinkedHashSet<>();
    boolean isSpokenOf = false;
    for (int sentence : sentences(proposal)) {
      Seen one = seen.get(sentence);
      here.addAll(one.sides);
      isSpokenOf |= one.isOfTalks;
      traits.addAll(one.words);
    }
    traits.add("sides here " + Math.min(3, here.size()));
    traits.add("sides " + (sides < 3 ? sides : sides < 6 ? "some" : "many"));
    traits.add(isSpokenOf ? "talks are spoken of" : "no talks are spoken of");
    traits.add(
        "talks "
            + (spoken == 0
                ? "nowhere"
                : spoken < 15 ? "seldom" : spoken < 40 ? "at times" : "often"));
    traits.add("passages " + Math.min(3, proposal.evidence().passages().size()));
    return List.copyOf(traits);
  }

  private void ofWords(Proposal proposal, Set<String> traits) {
    Passage first = proposal.evidence().passages().getFirst();
    for (int number : sentences(proposal)) {
      Tree sentence = context.reading().sentences().get(number);
      int at = head(sentence, first, proposal.label());
      if (at < 0) {
        continue;
      }
      traits.add("word " + Grammar.lemma(sentence, at));
      if (words.isNumbered(sentence, at)) {
        traits.add("of so many points");
      }
      if (words.isOfSort(sentence, at)) {
        traits.add("of its sort");
      }
      if (words.isUnsettled(sentence, at)) {
        traits.add("not settled");
      }
      for (int i = Authors.first(sentence, at); i < at; i++) {
        traits.add(
            "with "
                + (sentence.isProper(i)
                    ? "a name"
                    : sentence.tag(i).equals("CD") ? "a number" : Grammar.lemma(sentence, i)));
      }
      for (int child : sentence.childrenWith(at, "nmod", "acl")) {
        String lead =
            sentence.is(child, "nmod") ? Grammar.preposition(sentence, child) : "so as to";
        if (child > at) {
          traits.add("behind " + lead);
          traits.add("behind " + lead + " " + Grammar.lemma(sentence, child));
        }
      }
      traits.add("as " + sentence.relation(at));
      if (sentence.head(at) >= 0) {
        traits.add("under " + Grammar.lemma(sentence, sentence.head(at)));
      }
      return;
    }
    traits.add("word elsewhere");
  }

  /** The last word of the label where it stands in the first passage; -1 where it does not. */
  private static int head(Tree sentence, Passage passage, String label) {
    if (!passage.span().overlaps(sentence.span())) {
      return -1;
    }
    String last = label.substring(label.lastIndexOf(' ') + 1);
    for (int i = 0; i < sentence.size(); i++) {
      boolean inside = passage.span().overlaps(sentence.span(i));
      if (inside && sentence.isNoun(i) && last.endsWith(sentence.word(i))) {
        return i;
      }
    }
    return -1;
  }

  private void ofPeople(Proposal proposal, Set<String> traits) {
    traits.add("authors " + Math.min(2, proposal.authors().size()));
    for (Who author : proposal.authors()) {
      traits.add("author is " + kind(author));
      Passage passage = author.passage();
      if (passage != null) {
        String words = passage.words().toLowerCase(Locale.ROOT);
        traits.add(words.length() < 6 ? "author as " + words : "author by words");
      }
    }
    for (Who presenter : proposal.presentedBy()) {
      traits.add("presented by " + kind(presenter));
    }
    if (!proposal.to().isEmpty()) {
      traits.add("put to somebody");
    }
  }

  private String kind(Who who) {
    return context.sides().actor(who).map(Actor::kind).map(Actor.Kind::label).orElse("unknown");
  }

  /** The numbers of the sentences on which it rests. */
  private Set<Integer> sentences(Proposal proposal) {
    Set<Integer> found = new TreeSet<>();
    List<Tree> all = context.reading().sentences();
    for (Passage passage : proposal.evidence().passages()) {
      if (passage.field().equals(Field.TEXT)) {
        int number = context.reading().sentenceAt(passage.span().start());
        while (number >= 0
            && number < all.size()
            && all.get(number).span().overlaps(passage.span())) {
          found.add(number++);
        }
      }
    }
    return found;
  }
}
