package parley.position;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.article.Passage;
import parley.entry.Issues;
import parley.entry.Proposal;
import parley.entry.Realis;
import parley.entry.Who;
import parley.reading.ArticleContext;
import parley.reading.Factuality;
import parley.reading.FactualityReader;
import parley.reading.Grammar;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Finds what is on the table: who wrote it, who presented it, and what it says. Mentions with the
 * same authors in one article are one proposal.
 */
final class ProposalFinder {

  /** Taken for prepositions at times: "handed over a plan". */
  private static final Set<String> PARTICLES = Set.of("over", "out", "forward");

  private final ProposalWords words = new ProposalWords();
  private final Authors authors = new Authors();
  private final Terms terms;
  private final Proposing proposing;
  private final Contents contents;
  private final FactualityReader factuality = FactualityReader.standard();

  ProposalFinder(Issues issues) {
    terms = new Terms(words, issues);
    proposing = new Proposing(words, issues);
    contents = new Contents(issues);
  }

  List<Proposal> find(ArticleContext context) {
    Map<String, ProposalDraft> drafts = new LinkedHashMap<>();
    for (Tree sentence : context.reading().sentences()) {
      for (int i = 0; i < sentence.size(); i++) {
        boolean sure = words.is(sentence, i, "proposal");
        if (i == 0 && Grammar.lemma(sentence, i).equals("it")) {
          goesOn(context, sentence, i, null, drafts);
        }
        if (words.is(sentence, i, "propose")) {
          proposing.of(context, sentence, i).ifPresent(it -> proposed(context, it, drafts));
        }
        boolean noun = sentence.isNoun(i) || (sure && sentence.tag(i).equals("JJ"));
        boolean document = words.is(sentence, i, "document") || words.is(sentence, i, "offer");
        if (noun && (sure || document) && !isPart(sentence, i)) {
          mention(context, sentence, i, sure || isPeacePlan(sentence, i), drafts);
        }
      }
    }
    List<Proposal> found = new ArrayList<>();
    for (ProposalDraft draft : drafts.values()) {
      found.add(draft.proposal(answered(draft, drafts), context.reading().published()));
    }
    return found;
  }

  /** "Proposed <em>a truce of ten days</em>": what is put forward has no other name. */
  private void proposed(
      ArticleContext context, Proposing.Proposed it, Map<String, ProposalDraft> drafts) {
    String label = it.words().of(context.reading().text());
    ProposalDraft draft =
        drafts.computeIfAbsent(
            key(it.authors(), it.terms(), label),
            k -> new ProposalDraft(label, false, it.authors()));
    draft.rests(context.reading().passage(it.words()), context.chain(it.words()));
    draft.holds(it.terms());
    draft.became(it.fact() ? Proposal.Status.TABLED : null);
  }

  private void mention(
      ArticleContext context,
      Tree sentence,
      int noun,
      boolean sure,
      Map<String, ProposalDraft> drafts) {
    Reading reading = context.reading();
    int presenting = presenting(sentence, noun);
    List<Proposal.Term> said = terms.of(reading, sentence, noun);
    Proposal.@Nullable Status status = status(sentence, noun, presenting);
    boolean told = !said.isEmpty() || presenting >= 0 || status != null;
    if ((!sure && !told) || isNone(sentence, noun)) {
      return;
    }
    List<Who> presenters = presenters(context, sentence, noun, presenting);
    boolean byName = words.is(sentence, noun, "proposal");
    List<Who> sides = authors.of(context, sentence, noun, byName);
    if (sides.isEmpty()) {
      sides = sidesOf(context, sentence, noun, presenting);
    }
    if (sides.isEmpty()) {
      sides = presenters;
    }
    List<Proposal.Term> held = contents.of(reading, sentence, noun);
    boolean plural = sentence.tag(noun).endsWith("S");
    boolean known = !held.isEmpty() || (sure && status != null && isNamed(sentence, noun));
    if (sides.isEmpty() && (!known || plural || !(sure || told))) {
      if (isDefinite(sentence, noun)) {
        goesOn(context, sentence, noun, status, drafts);
      }
      return;
    }
    List<Who> writers = sides;
    String label = label(reading, sentence, noun);
    ProposalDraft draft =
        drafts.computeIfAbsent(
            key(sides, held, label), k -> new ProposalDraft(label, plural, writers));
    List<Proposal.Term> all = new ArrayList<>(said);
    all.addAll(held);
    Span span = span(sentence, noun, presenting, all);
    draft.called(label, plural);
    draft.rests(reading.passage(span), context.chain(span));
    draft.presented(presenters);
    draft.holds(all);
    draft.became(status);
    if (presenting >= 0) {
      draft.addressed(addressees(context, sentence, presenting));
      draft.heldOn(context.when(sentence, presenting));
    }
    if (Grammar.lemma(sentence, noun).startsWith("counter")) {
      draft.counters();
    }
  }

  /** "It", or "the plan" with no author, where only one proposal was told of so far. */
  private void goesOn(
      ArticleContext context,
      Tree sentence,
      int token,
      Proposal.@Nullable Status status,
      Map<String, ProposalDraft> drafts) {
    List<Proposal.Term> said = terms.of(context.reading(), sentence, token);
    if (drafts.size() == 1 && (!said.isEmpty() || status != null)) {
      ProposalDraft draft = drafts.values().iterator().next();
      Span span = span(sentence, token, -1, said);
      draft.rests(context.reading().passage(span), context.chain(span));
      draft.holds(said);
      draft.became(status);
    }
  }

  private static boolean isDefinite(Tree sentence, int noun) {
    return sentence.word(Authors.first(sentence, noun)).equalsIgnoreCase("the");
  }

  /** "The harbour peace plan": words before it tell which one it is. */
  private static boolean isNamed(Tree sentence, int noun) {
    return noun - Authors.first(sentence, noun) > 1;
  }

  private static boolean isNone(Tree sentence, int noun) {
    int determiner = sentence.child(noun, "det");
    return determiner >= 0 && Grammar.lemma(sentence, determiner).equals("no");
  }

  /** By who wrote it; where nobody is named, by what it holds. */
  private static String key(List<Who> sides, List<Proposal.Term> held, String label) {
    if (sides.isEmpty() && held.isEmpty()) {
      return label;
    }
    if (sides.isEmpty()) {
      return String.join("\n", held.stream().map(Proposal.Term::issue).sorted().toList());
    }
    return String.join("\n", sides.stream().map(Who::name).sorted().toList());
  }

  private static String label(Reading reading, Tree sentence, int noun) {
    return Grammar.span(sentence, Authors.first(sentence, noun), noun).of(reading.text());
  }

  /** "A draft resolution": the resolution is meant. */
  private boolean isPart(Tree sentence, int noun) {
    int above = sentence.head(noun);
    return above > noun
        && sentence.is(noun, "amod", "compound")
        && (words.is(sentence, above, "document") || words.is(sentence, above, "proposal"));
  }

  private static boolean isPeacePlan(Tree sentence, int noun) {
    for (int i = Authors.first(sentence, noun); i < noun; i++) {
      String lemma = Grammar.lemma(sentence, i);
      if (lemma.equals("peace")
          || lemma.equals("draft")
          || lemma.endsWith("-point")
          || lemma.equals("ceasefire")) {
        return true;
      }
    }
    return false;
  }

  /** The verb that says who put it forward: above it, or behind it as a participle. */
  private int presenting(Tree sentence, int noun) {
    int above = sentence.head(noun);
    boolean object =
        sentence.is(noun, "obj", "nsubj:pass")
            || (sentence.is(noun, "obl")
                && PARTICLES.contains(Grammar.preposition(sentence, noun)));
    boolean presents =
        above >= 0 && (words.is(sentence, above, "present") || makes(sentence, noun));
    if (object && presents) {
      return above;
    }
    for (int child : sentence.childrenWith(noun, "acl", "acl:relcl", "appos")) {
      if (words.is(sentence, child, "present")) {
        return child;
      }
    }
    return -1;
  }

  /** "Made an offer": "made plans" puts nothing forward. */
  private boolean makes(Tree sentence, int noun) {
    boolean put =
        words.is(sentence, noun, "proposal")
            || words.is(sentence, noun, "offer")
            || isPeacePlan(sentence, noun);
    return put && words.is(sentence, sentence.head(noun), "make");
  }

  /** Who presents it, by name; where the verb is active, its subject. */
  private static List<Integer> presenterTokens(Tree sentence, int noun, int presenting) {
    if (presenting < 0) {
      return List.of();
    }
    int who = sentence.child(presenting, "obl:agent");
    if (who < 0) {
      for (int child : sentence.childrenWith(presenting, "obl")) {
        if (Grammar.preposition(sentence, child).equals("by")) {
          who = child;
        }
      }
    }
    boolean active = sentence.is(noun, "obj", "obl") && sentence.head(noun) == presenting;
    if (who < 0 && active) {
      who = Grammar.subject(sentence, presenting);
    }
    if (who < 0 && active && presenting > 0 && sentence.word(presenting - 1).equals(",")) {
      who = subjectAbove(sentence, presenting);
    }
    return who < 0 ? List.of() : Grammar.conjuncts(sentence, who);
  }

  /** "They pushed back, offering a text": the participle shares the subject of its clause. */
  private static int subjectAbove(Tree sentence, int participle) {
    int subject = -1;
    int here = sentence.head(participle);
    while (here >= 0 && subject < 0) {
      subject = sentence.child(here, "nsubj");
      here = sentence.head(here);
    }
    return subject;
  }

  private static List<Who> presenters(
      ArticleContext context, Tree sentence, int noun, int presenting) {
    List<Who> found = new ArrayList<>();
    for (int one : presenterTokens(sentence, noun, presenting)) {
      if (context.sides().of(sentence, one).size() < 2) {
        context
            .sides()
            .mention(sentence, one)
            .flatMap(context.reading()::who)
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** The sides of those who present it: with nobody else named it is theirs. */
  private static List<Who> sidesOf(
      ArticleContext context, Tree sentence, int noun, int presenting) {
    List<Who> found = new ArrayList<>();
    for (int one : presenterTokens(sentence, noun, presenting)) {
      context.sides().of(sentence, one).stream()
          .filter(side -> found.stream().noneMatch(f -> f.name().equals(side.name())))
          .forEach(found::add);
    }
    return found;
  }

  private static List<Who> addressees(ArticleContext context, Tree sentence, int presenting) {
    List<Who> found = new ArrayList<>();
    for (int child : sentence.childrenWith(presenting, "obl", "iobj")) {
      boolean to = Grammar.preposition(sentence, child).equals("to");
      if (to || sentence.is(child, "iobj")) {
        for (int one : Grammar.conjuncts(sentence, child)) {
          context
              .sides()
              .mention(sentence, one)
              .flatMap(context.reading()::who)
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /** What has become of it, where that is told as a fact. */
  private Proposal.@Nullable Status status(Tree sentence, int noun, int presenting) {
    int above = sentence.head(noun);
    boolean led = sentence.is(noun, "obl") && Grammar.preposition(sentence, noun).equals("to");
    boolean agreed = led && above >= 0 && Grammar.lemma(sentence, above).equals("agree");
    boolean undergoes = sentence.is(noun, "obj", "nsubj:pass") || agreed;
    if (above >= 0 && undergoes && isFact(sentence, above)) {
      boolean seen = Grammar.lemma(sentence, above).equals("see");
      if (words.is(sentence, above, "withdraw")) {
        return Proposal.Status.WITHDRAWN;
      }
      if (words.is(sentence, above, "reject")) {
        return Proposal.Status.REJECTED;
      }
      if (words.is(sentence, above, "accept")) {
        return Proposal.Status.ACCEPTED;
      }
      if (words.is(sentence, above, "amend")) {
        return Proposal.Status.AMENDED;
      }
      if (words.is(sentence, above, "leak") && (!seen || sentence.is(noun, "nsubj:pass"))) {
        return Proposal.Status.LEAKED;
      }
    }
    boolean told = presenting > noun || (presenting >= 0 && isFact(sentence, presenting));
    if (!told) {
      return null;
    }
    return Grammar.lemma(sentence, presenting).equals("float")
        ? Proposal.Status.FLOATED
        : Proposal.Status.TABLED;
  }

  private boolean isFact(Tree sentence, int verb) {
    Factuality told = factuality.of(sentence, verb);
    return told.realis() == Realis.ACTUAL && !told.negated();
  }

  /** The proposal's name, who put it forward, and what it is said to hold. */
  private static Span span(Tree sentence, int noun, int presenting, List<Proposal.Term> said) {
    Span span = Grammar.span(sentence, Authors.first(sentence, noun), noun);
    if (presenting > noun) {
      int last = Extent.last(sentence, presenting);
      span = Span.covering(span, Grammar.span(sentence, presenting, last));
    } else if (presenting >= 0) {
      span = Span.covering(span, sentence.span(presenting));
    }
    for (Proposal.Term term : said) {
      for (Passage passage : term.passages()) {
        span = Span.covering(span, passage.span());
      }
    }
    return span;
  }

  /** The one other proposal of the article, which a counterproposal then answers. */
  private static @Nullable String answered(ProposalDraft draft, Map<String, ProposalDraft> all) {
    if (!draft.isCounter()) {
      return null;
    }
    List<ProposalDraft> others = all.values().stream().filter(other -> other != draft).toList();
    return others.size() == 1 ? others.getFirst().label() : null;
  }
}
