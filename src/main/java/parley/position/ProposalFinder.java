package parley.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.actor.Mention;
import parley.article.Passage;
import parley.entry.Entry;
import parley.entry.Evidence;
import parley.entry.Hop;
import parley.entry.Issues;
import parley.entry.Proposal;
import parley.entry.Stance;
import parley.entry.When;
import parley.entry.Who;
import parley.reading.ArticleContext;
import parley.reading.Grammar;
import parley.reading.Reading;
import parley.rule.RuleFile;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Finds what is on the table: who wrote it, who presented it, and what it says. Mentions with the
 * same authors in one article are one proposal.
 */
final class ProposalFinder {

  private static final String TERM = "term:";

  private final Map<String, Set<String>> kinds = new HashMap<>();
  private final Issues issues = Issues.standard();

  ProposalFinder() {
    for (RuleFile.Line line : RuleFile.shipped("position/proposals.rules").lines()) {
      kinds.computeIfAbsent(line.field(0), w -> new HashSet<>()).add(line.field(1));
    }
  }

  /** What was gathered about one proposal so far. */
  private static final class Draft {
    private final String label;
    private final List<Who> authors;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Who> presentedBy = new ArrayList<>();
    private final List<Who> to = new ArrayList<>();
    private final List<Proposal.Term> terms = new ArrayList<>();
    private final boolean counter;
    private Proposal.@Nullable Status status;
    private @Nullable When held;
    private List<Hop> chain = List.of();

    Draft(String label, List<Who> authors, boolean counter) {
      this.label = label;
      this.authors = authors;
      this.counter = counter;
    }
  }

  List<Entry> find(ArticleContext context) {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    for (Tree sentence : context.reading().sentences()) {
      for (int i = 0; i < sentence.size(); i++) {
        if (sentence.isNoun(i) && (is(sentence, i, "proposal") || is(sentence, i, "document"))) {
          mention(context, sentence, i, drafts);
        }
      }
    }
    List<Entry> found = new ArrayList<>();
    for (Draft draft : drafts.values()) {
      found.add(proposal(context.reading(), draft, drafts));
    }
    return found;
  }

  private boolean is(Tree sentence, int token, String kind) {
    return kinds.getOrDefault(Grammar.lemma(sentence, token), Set.of()).contains(kind);
  }

  private void mention(ArticleContext context, Tree sentence, int noun, Map<String, Draft> drafts) {
    int presenting = presenting(sentence, noun);
    List<Who> presenters = presenters(context, sentence, noun, presenting);
    List<Who> authors = authors(context, sentence, noun);
    List<Proposal.Term> terms = terms(context.reading(), sentence, noun);
    boolean sure = is(sentence, noun, "proposal") || isPeacePlan(sentence, noun);
    if (!sure && terms.isEmpty() && presenting < 0) {
      return;
    }
    if (authors.isEmpty()) {
      for (Who presenter : presenters) {
        context.sides().party(presenter).ifPresent(authors::add);
      }
    }
    if (authors.isEmpty()) {
      return;
    }
    boolean counter = Grammar.lemma(sentence, noun).startsWith("counter");
    Draft draft =
        drafts.computeIfAbsent(key(authors), k -> newDraft(sentence, noun, authors, counter));
    Span words = words(sentence, noun, presenting, terms);
    draft.passages.add(context.reading().passage(words));
    presenters.stream()
        .filter(p -> draft.presentedBy.stream().noneMatch(p::isSameAs))
        .filter(p -> authors.stream().noneMatch(p::isSameAs))
        .forEach(draft.presentedBy::add);
    for (Proposal.Term term : terms) {
      if (draft.terms.stream().noneMatch(t -> t.issue().equals(term.issue()))) {
        draft.terms.add(term);
      }
    }
    addressees(context, sentence, presenting, draft);
    Proposal.@Nullable Status status = status(sentence, noun, presenting);
    if (status != null && (draft.status == null || status.compareTo(draft.status) > 0)) {
      draft.status = status;
    }
    if (draft.held == null && presenting >= 0) {
      draft.held = context.when(sentence, presenting);
    }
    if (draft.chain.isEmpty()) {
      draft.chain = context.chain(words);
    }
  }

  private static Draft newDraft(Tree sentence, int noun, List<Who> authors, boolean counter) {
    return new Draft(label(sentence, noun), authors, counter);
  }

  private static String key(List<Who> authors) {
    return String.join("\n", authors.stream().map(Who::name).sorted().toList());
  }

  private static String label(Tree sentence, int noun) {
    StringBuilder label = new StringBuilder();
    Span phrase = sentence.phrase(noun);
    for (int i = 0; i < sentence.size(); i++) {
      if (phrase.contains(sentence.span(i)) && i <= noun) {
        boolean apart = i > 0 && sentence.span(i).start() > sentence.span(i - 1).end();
        label.append(label.isEmpty() || !apart ? "" : " ").append(sentence.word(i));
      }
    }
    return label.toString();
  }

  private boolean isPeacePlan(Tree sentence, int noun) {
    for (int child : sentence.childrenWith(noun, "compound", "amod", "nummod")) {
      String lemma = Grammar.lemma(sentence, child);
      if (lemma.equals("peace") || lemma.endsWith("-point") || lemma.equals("ceasefire")) {
        return true;
      }
    }
    return false;
  }

  /** Those whose proposal it is: "the Brazilian proposal", "Brazil's plan", "a text by Brazil". */
  private static List<Who> authors(ArticleContext context, Tree sentence, int noun) {
    List<Who> authors = new ArrayList<>();
    for (int child : sentence.children(noun)) {
      boolean before = child < noun && sentence.is(child, "amod", "compound", "nmod:poss", "nmod");
      boolean by =
          child > noun
              && sentence.is(child, "nmod")
              && Set.of("by", "from").contains(Grammar.preposition(sentence, child));
      if (before || by) {
        sides(context, sentence, child, authors);
      }
    }
    return authors;
  }

  /** The sides that the words below a token name, each once. */
  private static void sides(ArticleContext context, Tree sentence, int token, List<Who> authors) {
    for (Mention mention : context.reading().cast().in(sentence.subtreeSpan(token))) {
      context
          .reading()
          .who(mention)
          .flatMap(context.sides()::party)
          .filter(side -> authors.stream().noneMatch(side::isSameAs))
          .ifPresent(authors::add);
    }
  }

  /** The verb that says who put it forward: above it, or behind it as a participle. */
  private int presenting(Tree sentence, int noun) {
    int above = sentence.head(noun);
    if (above >= 0 && sentence.is(noun, "obj", "nsubj:pass") && is(sentence, above, "present")) {
      return above;
    }
    for (int child : sentence.childrenWith(noun, "acl", "acl:relcl", "appos")) {
      if (is(sentence, child, "present")) {
        return child;
      }
    }
    return -1;
  }

  private static List<Who> presenters(
      ArticleContext context, Tree sentence, int noun, int presenting) {
    List<Who> found = new ArrayList<>();
    if (presenting < 0) {
      return found;
    }
    int who = sentence.child(presenting, "obl:agent");
    if (who < 0) {
      for (int child : sentence.childrenWith(presenting, "obl")) {
        if (Grammar.preposition(sentence, child).equals("by")) {
          who = child;
        }
      }
    }
    boolean active = sentence.is(noun, "obj") && sentence.head(noun) == presenting;
    if (who < 0 && active) {
      who = Grammar.subject(sentence, presenting);
    }
    if (who >= 0) {
      for (int one : Grammar.conjuncts(sentence, who)) {
        context
            .sides()
            .mention(sentence, one)
            .flatMap(context.reading()::who)
            .ifPresent(found::add);
      }
      if (found.isEmpty()) {
        sides(context, sentence, who, found);
      }
    }
    return found;
  }

  private static void addressees(
      ArticleContext context, Tree sentence, int presenting, Draft draft) {
    if (presenting < 0) {
      return;
    }
    for (int child : sentence.childrenWith(presenting, "obl")) {
      if (Grammar.preposition(sentence, child).equals("to")) {
        for (int one : Grammar.conjuncts(sentence, child)) {
          context
              .sides()
              .mention(sentence, one)
              .flatMap(context.reading()::who)
              .filter(w -> draft.to.stream().noneMatch(w::isSameAs))
              .ifPresent(draft.to::add);
        }
      }
    }
  }

  /** What the proposal is said to hold: it is the subject, and the verb leads to the terms. */
  private List<Proposal.Term> terms(Reading reading, Tree sentence, int noun) {
    List<Proposal.Term> terms = new ArrayList<>();
    int verb = sentence.head(noun);
    if (verb < 0 || !sentence.is(noun, "nsubj")) {
      return terms;
    }
    for (int one : Grammar.conjuncts(sentence, verb)) {
      Stance stance = termStance(sentence, one);
      if (stance != null && Grammar.subject(sentence, one) == noun) {
        int matter = sentence.child(one, "obj", "xcomp", "ccomp");
        if (matter < 0) {
          matter = sentence.child(one, "obl");
        }
        if (matter >= 0) {
          addTerms(reading, sentence, matter, stance, terms);
        }
      }
    }
    return terms;
  }

  private @Nullable Stance termStance(Tree sentence, int verb) {
    for (String kind : kinds.getOrDefault(Grammar.lemma(sentence, verb), Set.of())) {
      if (kind.startsWith(TERM)) {
        return Stance.of(kind.substring(TERM.length()));
      }
    }
    return null;
  }

  private void addTerms(
      Reading reading, Tree sentence, int matter, Stance stance, List<Proposal.Term> terms) {
    List<Integer> matters = Grammar.conjuncts(sentence, matter);
    for (int i = 0; i < matters.size(); i++) {
      int one = matters.get(i);
      int end =
          i + 1 < matters.size() ? sentence.first(matters.get(i + 1)) : sentence.last(one) + 1;
      int first = Math.min(sentence.first(one), one);
      List<Issues.Match> matches = issues.in(sentence, first, Math.max(end, one + 1));
      if (matches.isEmpty()) {
        continue;
      }
      String issue = matches.getFirst().issue();
      for (Issues.Match match : matches) {
        if (match.first() <= one && one < match.end()) {
          issue = match.issue();
        }
      }
      String found = issue;
      if (terms.stream().noneMatch(t -> t.issue().equals(found))) {
        int last = Math.max(one, trimmed(sentence, first, end - 1));
        terms.add(
            new Proposal.Term(
                issue, stance, List.of(reading.passage(Grammar.span(sentence, first, last)))));
      }
    }
  }

  /** Without the comma and the "and" that lead to the next term. */
  private static int trimmed(Tree sentence, int first, int last) {
    int i = last;
    while (i > first && (sentence.isPunctuation(i) || sentence.is(i, "cc"))) {
      i--;
    }
    return i;
  }

  private Proposal.@Nullable Status status(Tree sentence, int noun, int presenting) {
    int above = sentence.head(noun);
    if (above >= 0 && sentence.is(noun, "obj", "nsubj:pass")) {
      if (is(sentence, above, "withdraw")) {
        return Proposal.Status.WITHDRAWN;
      }
      if (is(sentence, above, "reject")) {
        return Proposal.Status.REJECTED;
      }
      if (is(sentence, above, "accept")) {
        return Proposal.Status.ACCEPTED;
      }
      if (is(sentence, above, "amend")) {
        return Proposal.Status.AMENDED;
      }
      if (Grammar.lemma(sentence, above).equals("leak")) {
        return Proposal.Status.LEAKED;
      }
    }
    if (presenting < 0) {
      return null;
    }
    return Grammar.lemma(sentence, presenting).equals("float")
        ? Proposal.Status.FLOATED
        : Proposal.Status.TABLED;
  }

  /** The proposal's name, who put it forward, and what it is said to hold. */
  private static Span words(Tree sentence, int noun, int presenting, List<Proposal.Term> terms) {
    Span words = Grammar.span(sentence, Math.min(sentence.first(noun), noun), noun);
    if (presenting > noun) {
      words = Span.covering(words, sentence.subtreeSpan(presenting));
    } else if (presenting >= 0) {
      words = Span.covering(words, sentence.span(presenting));
    }
    for (Proposal.Term term : terms) {
      for (Passage passage : term.passages()) {
        words = Span.covering(words, passage.span());
      }
    }
    return words;
  }

  private static Proposal proposal(Reading reading, Draft draft, Map<String, Draft> all) {
    Evidence evidence =
        Evidence.of("proposal", draft.passages.toArray(Passage[]::new)).through(draft.chain);
    return new Proposal(
        evidence,
        draft.label,
        draft.authors,
        draft.presentedBy,
        draft.to,
        draft.counter ? answered(draft, all) : null,
        null,
        draft.status,
        draft.terms,
        draft.held,
        reading.published());
  }

  /** The one other proposal of the article, which a counterproposal then answers. */
  private static @Nullable String answered(Draft draft, Map<String, Draft> all) {
    List<Draft> others = all.values().stream().filter(other -> other != draft).toList();
    return others.size() == 1 ? others.getFirst().label : null;
  }
}
