package parley.position;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import parley.article.Field;
import parley.article.Passage;
import parley.entry.Issues;
import parley.entry.Proposal;
import parley.entry.Stance;
import parley.linear.Features;
import parley.linear.Weights;
import parley.reading.ArticleContext;
import parley.reading.Grammar;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * What a proposal holds by the clauses around the words that name it, though no rule has their cue:
 * how likely each is a term, how its author stands, and what it is about, by weights learned from
 * texts whose terms are known.
 */
public final class TermLeanings {

  /** So many sentences behind one that names a proposal may still tell what it holds. */
  private static final int BEHIND = 2;

  /** A term that no rule finds is printed from this likelihood on. */
  private static final double LEAST = .5;

  private static final String SHIPPED = "terms.bin.gz";

  /**
   * A clause that may tell a term, for those who learn the weights.
   *
   * @param proposal of which, by its place in the list
   * @param clause what it says, without what leads to it and what comes behind it
   */
  @SuppressWarnings("ArrayRecordComponent") // read only, and compared nowhere
  public record Considered(
      int proposal, Tree sentence, int at, Span clause, int[] traits, int[] issueTraits) {

    /** Where the word stands on which it hangs. */
    public Span token() {
      return sentence.span(at);
    }
  }

  /**
   * What is learned.
   *
   * @param issues as the weights number them
   * @param stances of no term, and then of each stance
   */
  public record Learned(List<String> issues, Weights stances, Weights ofIssues) {

    /** As {@link #read} has it. */
    public void write(DataOutputStream out) throws IOException {
      out.writeInt(issues.size());
      for (String issue : issues) {
        out.writeUTF(issue);
      }
      stances.write(out);
      ofIssues.write(out);
    }

    private static Learned read(DataInputStream in) throws IOException {
      List<String> issues = new ArrayList<>();
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        issues.add(in.readUTF());
      }
      return new Learned(List.copyOf(issues), Weights.read(in), Weights.read(in));
    }

    /** What a clause is likeliest to say. */
    public Likely of(Considered one) {
      Features f = new Features();
      f.addAll(one.traits);
      double[] ofStances = f.likelihoods(stances, 1 + Leanings.STANCES.size(), Leanings.SCALE);
      int stance = most(ofStances, 1);
      f.clear();
      f.addAll(one.issueTraits);
      double[] likely = f.likelihoods(ofIssues, issues.size(), Leanings.SCALE);
      int issue = most(likely, 0);
      double sure = (1 - ofStances[Leanings.NONE]) * likely[issue];
      return new Likely(one, sure, issues.get(issue), Leanings.STANCES.get(stance - 1));
    }

    private static int most(double[] likelihoods, int from) {
      int most = from;
      for (int i = from + 1; i < likelihoods.length; i++) {
        most = likelihoods[i] > likelihoods[most] ? i : most;
      }
      return most;
    }
  }

  /**
   * A clause, and what it would say.
   *
   * @param sure how likely it is a term on that issue
   */
  public record Likely(Considered clause, double sure, String issue, Stance stance) {}

  /** Words that name a proposal. */
  private record Mention(int proposal, int token, int noun) {}

  private static final class Shipped {
    static final @Nullable Learned LEARNED = read();
  }

  private final Issues issues;
  private final ProposalWords words = new ProposalWords();
  private final MatterIssues matters;

  TermLeanings(Issues issues) {
    this.issues = issues;
    matters = new MatterIssues(issues);
  }

  private static @Nullable Learned read() {
    try (InputStream in = TermLeanings.class.getResourceAsStream(SHIPPED)) {
      return in == null
          ? null
          : Learned.read(
              new DataInputStream(new BufferedInputStream(new GZIPInputStream(in), 1 << 16)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The proposals with the terms that the clauses around them are likely to tell. */
  List<Proposal> with(
      ArticleContext context, List<Proposal> proposals, List<ConsideredProposal> ruled) {
    Learned learned = Shipped.LEARNED;
    if (learned == null || proposals.isEmpty()) {
      return proposals;
    }
    List<List<Span>> mentions = new ArrayList<>();
    proposals.forEach(proposal -> mentions.add(mentions(proposal)));
    List<List<Likely>> likely = new ArrayList<>();
    proposals.forEach(proposal -> likely.add(new ArrayList<>()));
    for (Considered one : considered(context, mentions, ruled)) {
      likely.get(one.proposal).add(learned.of(one));
    }
    List<Proposal> found = new ArrayList<>();
    for (int i = 0; i < proposals.size(); i++) {
      found.add(holding(proposals.get(i), terms(context, proposals.get(i), likely.get(i))));
    }
    return found;
  }

  /** What rules found, and what is likely besides on other words; of each issue one. */
  private List<Proposal.Term> terms(
      ArticleContext context, Proposal proposal, List<Likely> clauses) {
    List<Proposal.Term> terms = new ArrayList<>(proposal.terms());
    clauses.sort(Comparator.comparingDouble((Likely one) -> -one.sure));
    for (Likely one : clauses) {
      boolean told =
          terms.stream()
              .anyMatch(term ->
                  term.issue().equals(one.issue)
                      || term.passages().stream()
                          .anyMatch(p -> p.span().overlaps(one.clause.token())));
      if (one.sure >= LEAST && !told && issues.ids().contains(one.issue)) {
        Passage passage = context.reading().passage(one.clause.clause());
        terms.add(new Proposal.Term(one.issue, one.stance, List.of(passage)));
      }
    }
    terms.sort(Comparator.comparingInt(t -> t.passages().getFirst().span().start()));
    return terms;
  }

  private static Proposal holding(Proposal of, List<Proposal.Term> terms) {
    return new Proposal(
        of.evidence(),
        of.label(),
        of.authors(),
        of.presentedBy(),
        of.to(),
        of.counters(),
        of.supersedes(),
        of.status(),
        terms,
        of.held(),
        of.reported());
  }

  /** Where a proposal is spoken of in the text. */
  private static List<Span> mentions(Proposal proposal) {
    return proposal.evidence().passages().stream()
        .filter(passage -> passage.field().equals(Field.TEXT))
        .map(Passage::span)
        .toList();
  }

  /**
   * Every clause that may tell a term of a proposal: in the sentences that name it, and in those
   * behind them up to where another is named.
   *
   * @param mentions where each proposal is spoken of
   * @param ruled proposals with the terms that rules found, likely or not
   */
  List<Considered> considered(
      ArticleContext context, List<List<Span>> mentions, List<ConsideredProposal> ruled) {
    Map<Integer, List<Proposal.Term>> terms = terms(context, ruled);
    IdentityHashMap<Tree, TraitSentence> traits = new IdentityHashMap<>();
    for (TraitSentence one : TraitSentence.all(context, issues, StanceRule.shipped(), List.of())) {
      traits.put(one.tree, one);
    }
    List<List<Mention>> named = named(context, mentions);
    List<Considered> found = new ArrayList<>();
    Features f = new Features();
    List<Mention> last = List.of();
    int behind = BEHIND + 1;
    for (int number = 0; number < named.size(); number++) {
      List<Mention> here = named.get(number);
      behind = here.isEmpty() ? behind + 1 : 0;
      last = here.isEmpty() ? last : here;
      TraitSentence sentence = traits.get(context.reading().sentences().get(number));
      if (sentence == null || behind > BEHIND || last.isEmpty()) {
        continue;
      }
      List<Proposal.Term> ofRules = terms.getOrDefault(number, List.of());
      int next = 0;
      for (int at = 0; at < sentence.tree.size(); at++) {
        while (next + 1 < here.size() && here.get(next + 1).token <= at) {
          next++; // the last before the word, or else the first behind it
        }
        Mention mention = behind == 0 ? here.get(next) : last.getLast();
        boolean names = behind == 0 && at == mention.token;
        if (Clause.isAnchor(sentence.tree, at) && !names) {
          Clause clause = new Clause(sentence, at);
          f.clear();
          TermTraits.add(
              clause, behind == 0 ? mention.token : -1, behind, mention.noun, ofRules, f);
          int[] ofTerm = f.keys();
          f.clear();
          IssueTraits.add(clause, matters, f);
          TermTraits.addIssue(clause, f);
          Span said =
              Grammar.span(sentence.tree, TermTraits.first(clause), TermTraits.last(clause));
          found.add(new Considered(mention.proposal, sentence.tree, at, said, ofTerm, f.keys()));
        }
      }
    }
    return found;
  }

  /** What rules take for terms, by the number of the sentence in which each is told. */
  private static Map<Integer, List<Proposal.Term>> terms(
      ArticleContext context, List<ConsideredProposal> ruled) {
    Map<Integer, List<Proposal.Term>> terms = new HashMap<>();
    for (ConsideredProposal one : ruled) {
      for (Proposal.Term term : one.proposal().terms()) {
        for (Passage passage : term.passages()) {
          int number = context.reading().sentenceAt(passage.span().start());
          List<Proposal.Term> told = terms.computeIfAbsent(number, n -> new ArrayList<>());
          if (passage.field().equals(Field.TEXT) && !told.contains(term)) {
            told.add(term);
          }
        }
      }
    }
    return terms;
  }

  /** Of each sentence, the words in it that name a proposal, in their order. */
  private List<List<Mention>> named(ArticleContext context, List<List<Span>> mentions) {
    List<Tree> sentences = context.reading().sentences();
    List<List<Mention>> named = new ArrayList<>();
    sentences.forEach(sentence -> named.add(new ArrayList<>()));
    for (int proposal = 0; proposal < mentions.size(); proposal++) {
      for (Span span : mentions.get(proposal)) {
        int number = context.reading().sentenceAt(span.start());
        if (number >= 0) {
          Tree sentence = sentences.get(number);
          int token = token(sentence, span);
          int noun = Features.hash(Grammar.lemma(sentence, token));
          named.get(number).add(new Mention(proposal, token, noun));
        }
      }
    }
    for (List<Mention> here : named) {
      here.sort(Comparator.comparingInt(Mention::token));
    }
    return named;
  }

  /** The word of a passage that names a proposal: a noun for one, or what is nearest to that. */
  private int token(Tree sentence, Span span) {
    int noun = -1;
    int first = -1;
    for (int i = 0; i < sentence.size(); i++) {
      if (!span.overlaps(sentence.span(i))) {
        continue;
      }
      first = first < 0 ? i : first;
      if (words.isNoun(sentence, i)
          || words.is(sentence, i, "agreement")
          || words.is(sentence, i, "propose")) {
        return i;
      }
      noun = noun < 0 && sentence.isNoun(i) && !sentence.is(i, "compound") ? i : noun;
    }
    return noun >= 0 ? noun : Math.max(0, first);
  }
}
