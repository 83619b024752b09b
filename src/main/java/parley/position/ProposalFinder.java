package parley.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.article.Passage;
import parley.entry.Issues;
import parley.entry.Proposal;
import parley.entry.Who;
import parley.reading.ArticleContext;
import parley.reading.Grammar;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Finds what is on the table: who wrote it, who presented it, and what it says. Mentions with the
 * same authors in one article are one proposal.
 */
final class ProposalFinder {

  /** Issues of settling a conflict: somebody's own "plan to" do so is put to the other side. */
  private static final Set<String> SETTLING =
      Set.of(
          "ceasefire",
          "peace-deal",
          "disarmament",
          "hostages",
          "monitoring",
          "security-guarantees");

  private static final int LONGEST_WAY_TO_VERB = 5;

  private static final Set<String> THIS = Set.of("the", "this", "that", "these");

  private final ProposalWords words = new ProposalWords();
  private final Authors authors = new Authors();
  private final ProposalDeeds deeds = new ProposalDeeds(words);
  private final Terms terms;
  private final Proposing proposing;
  private final Contents contents;
  private final Issues issues;
  private final Negotiation negotiation = new Negotiation();

  ProposalFinder(Issues issues) {
    terms = new Terms(words, deeds, issues);
    proposing = new Proposing(words, issues);
    contents = new Contents(words, issues);
    this.issues = issues;
  }

  /** Those for which there are rules, likely or not. */
  List<ConsideredProposal> considered(ArticleContext context) {
    List<Proposal> ruled = ruled(context);
    if (ruled.isEmpty()) {
      return List.of();
    }
    ProposalTraits traits = new ProposalTraits(context, issues, negotiation, words);
    return ruled.stream().map(one -> new ConsideredProposal(one, traits.of(one))).toList();
  }

  private List<Proposal> ruled(ArticleContext context) {
    Drafts drafts = new Drafts();
    List<Tree> sentences = context.reading().sentences();
    for (int number = 0; number < sentences.size(); number++) {
      Tree sentence = sentences.get(number);
      for (int i = 0; i < sentence.size(); i++) {
        look(context, sentence, number, i, drafts);
      }
    }
    return drafts.proposals(context.reading().published());
  }

  private void look(ArticleContext context, Tree sentence, int number, int i, Drafts drafts) {
    boolean it = i == 0 && Grammar.lemma(sentence, i).equals("it");
    if (it || isPartOfWhatIsKnown(sentence, i)) {
      goesOn(context, sentence, number, i, List.of(), drafts);
    }
    if (words.is(sentence, i, "propose")) {
      proposing
          .of(context, sentence, i)
          .ifPresent(proposed -> proposed(context, sentence, number, proposed, drafts));
    }
    boolean adjective = sentence.tag(i).equals("JJ") && words.is(sentence, i, "proposal");
    boolean noun = (sentence.isNoun(i) || adjective) && words.isNoun(sentence, i);
    if (noun && !isPart(sentence, i)) {
      mention(context, sentence, number, i, drafts);
    } else if (words.is(sentence, i, "agreement")
        && isDefinite(sentence, i)
        && drafts.called(lemma(sentence, i)) != null) {
      List<Proposal.Term> held = contents.of(context.reading(), sentence, i);
      goesOn(context, sentence, number, i, held, drafts);
    }
  }

  /** "<em>Its terms</em> include a truce". */
  private boolean isPartOfWhatIsKnown(Tree sentence, int i) {
    int first = Authors.first(sentence, i);
    boolean known = first == i - 1 && Set.of("the", "its").contains(Grammar.lemma(sentence, first));
    return known && words.is(sentence, i, "part") && sentence.child(i, "nmod") < 0;
  }

  /** "Proposed <em>a truce of ten days</em>": what is put forward has no other name. */
  private void proposed(
      ArticleContext context, Tree sentence, int number, Proposing.Proposed it, Drafts drafts) {
    String label = it.words().of(context.reading().text());
    boolean agreement = it.noun() >= 0 && words.is(sentence, it.noun(), "agreement");
    String key = key(it.authors(), it.terms(), label) + (agreement ? "\nagreement" : "");
    ProposalDraft draft = drafts.of(key, () -> new ProposalDraft(label, false, it.authors()));
    drafts.name(draft, it.noun() < 0 ? "" : Grammar.lemma(sentence, it.noun()), number);
    draft.rests(context.reading().passage(it.words()), context.chain(it.words()));
    draft.holds(it.terms());
    if (it.noun() >= 0) {
      draft.holds(terms.under(context.reading(), sentence, it.noun()));
    }
    draft.became(it.fact() ? Proposal.Status.TABLED : null);
  }

  private void mention(ArticleContext context, Tree sentence, int number, int noun, Drafts drafts) {
    Reading reading = context.reading();
    int presenting = presenting(sentence, noun);
    if (isNone(sentence, noun, presenting)) {
      return;
    }
    boolean byName = words.is(sentence, noun, "proposal");
    List<Proposal.Term> said = said(reading, sentence, noun);
    Proposal.@Nullable Status status = deeds.status(sentence, noun, presenting);
    List<Proposal.Term> held = contents.of(reading, sentence, noun);
    List<Who> owners = authors.of(context, sentence, noun, byName);
    boolean weighed = !owners.isEmpty() && !held.isEmpty() && deeds.isWeighed(sentence, noun);
    boolean told = !said.isEmpty() || presenting >= 0 || status != null || weighed;
    boolean plural = sentence.tag(noun).endsWith("S");
    boolean settles =
        !owners.isEmpty()
            && !plural
            && held.stream().anyMatch(term -> SETTLING.contains(term.issue()));
    boolean sure =
        byName || settles || isSureBefore(sentence, noun) || contents.isTold(sentence, noun);
    boolean amidTalks = negotiation.isSpokenOf(context, sentence);
    if (!sure && !told && !amidTalks) {
      return;
    }
    List<Who> presenters = presenters(context, sentence, noun, presenting);
    List<Who> sides = owners.isEmpty() ? sidesOf(context, sentence, noun, presenting) : owners;
    if (sides.isEmpty()) {
      sides = presenters;
    }
    boolean known =
        !held.isEmpty()
            || (presenting >= 0 && !said.isEmpty())
            || words.isNumbered(sentence, noun)
            || (words.is(sentence, noun, "agreement") && !isAnyDraft(sentence, noun))
            || (sure && status != null && isNamed(sentence, noun));
    boolean law =
        presenting < 0
            && ((words.is(sentence, noun, "law") && isMade(sentence, noun))
                || deeds.isOwnLaw(sentence, noun));
    boolean definite = isDefinite(sentence, noun);
    boolean again = definite && isKnown(sentence, noun, number, held, drafts);
    boolean perhaps =
        amidTalks
            && (sure || told)
            && !(definite && meant(sentence, noun, number, held, drafts) != null);
    if (sides.isEmpty() && (!(known || perhaps) || plural || law || again)) {
      if (isDefinite(sentence, noun)) {
        goesOn(context, sentence, number, noun, held, drafts);
      }
      return;
    }
    List<Who> writers = sides;
    String label = label(reading, sentence, noun);
    String key = key(sides, held, label);
    ProposalDraft before = isDefinite(sentence, noun) ? drafts.called(lemma(sentence, noun)) : null;
    boolean joins = before != null && before.isOf(writers, held) && !drafts.has(key);
    ProposalDraft draft =
        before != null && joins
            ? before
            : drafts.of(key, () -> new ProposalDraft(label, plural, writers));
    if (joins) {
      draft.writtenBy(writers);
    }
    drafts.name(draft, lemma(sentence, noun), number);
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

  /** "It", or "the plan" with no author: a proposal that was told of before. */
  private void goesOn(
      ArticleContext context,
      Tree sentence,
      int number,
      int token,
      List<Proposal.Term> held,
      Drafts drafts) {
    List<Proposal.Term> all = new ArrayList<>(said(context.reading(), sentence, token));
    all.addAll(held);
    Proposal.@Nullable Status status = deeds.status(sentence, token, -1);
    ProposalDraft draft = meant(sentence, token, number, held, drafts);
    if (draft != null && (!all.isEmpty() || status != null)) {
      drafts.name(draft, lemma(sentence, token), number);
      Span span = span(sentence, token, -1, all);
      draft.rests(context.reading().passage(span), context.chain(span));
      draft.holds(all);
      draft.became(status);
    }
  }

  /**
   * The one told of before, where its name has the words that stand before this one; where both are
   * on one issue, names alone have to be the same.
   */
  private static @Nullable ProposalDraft meant(
      Tree sentence, int token, int number, List<Proposal.Term> held, Drafts drafts) {
    ProposalDraft draft = drafts.meant(lemma(sentence, token), number);
    boolean alike = draft != null && held.stream().anyMatch(term -> draft.isOn(term.issue()));
    for (int i = Authors.first(sentence, token) + 1; draft != null && i < token; i++) {
      boolean telling = !alike || sentence.isProper(i);
      if (telling && !draft.isCalled(sentence.word(i))) {
        return null;
      }
    }
    return draft;
  }

  /** Whether one was called so before that is about the same. */
  private static boolean isKnown(
      Tree sentence, int noun, int number, List<Proposal.Term> held, Drafts drafts) {
    ProposalDraft draft = meant(sentence, noun, number, held, drafts);
    return draft != null
        && drafts.called(lemma(sentence, noun)) == draft
        && (held.isEmpty() || held.stream().anyMatch(term -> draft.isOn(term.issue())));
  }

  private List<Proposal.Term> said(Reading reading, Tree sentence, int noun) {
    List<Proposal.Term> said = new ArrayList<>(terms.of(reading, sentence, noun));
    said.addAll(terms.under(reading, sentence, noun));
    return said;
  }

  private static String lemma(Tree sentence, int noun) {
    return Grammar.lemma(sentence, noun);
  }

  private static boolean isDefinite(Tree sentence, int noun) {
    return THIS.contains(Grammar.lemma(sentence, Authors.first(sentence, noun)));
  }

  /** "The harbour peace plan": words before it tell which one it is. */
  private static boolean isNamed(Tree sentence, int noun) {
    return noun - Authors.first(sentence, noun) > 1;
  }

  /** "No plan", "resolution 12", "a peaceful resolution", demands put to nobody. */
  private boolean isNone(Tree sentence, int noun, int presenting) {
    int determiner = sentence.child(noun, "det");
    boolean no = determiner >= 0 && Grammar.lemma(sentence, determiner).equals("no");
    boolean numbered =
        sentence.isProper(noun)
            && noun + 1 < sentence.size()
            && sentence.tag(noun + 1).equals("CD");
    boolean points =
        words.is(sentence, noun, "points")
            && (sentence.child(noun, "nummod") < 0 || !deeds.isPresented(sentence, presenting));
    return no
        || numbered
        || points
        || isYetToBe(sentence, noun)
        || isOfBattle(sentence, noun)
        || words.isOtherSort(sentence, noun);
  }

  /**
   * "To determine a roadmap": there is none yet. "Signed a memorandum": there is no more to say.
   */
  private boolean isYetToBe(Tree sentence, int noun) {
    int above = sentence.head(noun);
    return above >= 0
        && sentence.is(noun, "obj")
        && !isDefinite(sentence, noun)
        && (words.is(sentence, above, "lack") || words.is(sentence, above, "sign"));
  }

  /** "Will put a proposal to them next week": nobody has presented it. */
  private int presenting(Tree sentence, int noun) {
    int presenting = deeds.presenting(sentence, noun);
    boolean isYetToCome =
        presenting < noun
            && !isDefinite(sentence, noun)
            && !deeds.isPresented(sentence, presenting);
    return isYetToCome ? -1 : presenting;
  }

  /** "A law allowing trade", and not "a bill that <em>would</em> allow trade". */
  private static boolean isMade(Tree sentence, int noun) {
    int end = Math.min(sentence.size(), noun + 1 + LONGEST_WAY_TO_VERB);
    for (int i = noun + 1; i < end; i++) {
      if (Grammar.lemma(sentence, i).equals("would")) {
        return false;
      }
    }
    return true;
  }

  /** "A draft treaty", which somebody may only want to write, and not "the" or "a proposed" one. */
  private static boolean isAnyDraft(Tree sentence, int noun) {
    for (int i = Authors.first(sentence, noun); i < noun; i++) {
      if (Grammar.lemma(sentence, i).equals("draft")) {
        return !isDefinite(sentence, noun);
      }
    }
    return false;
  }

  /** "A plan to <em>capture</em> the harbour". */
  private boolean isOfBattle(Tree sentence, int noun) {
    int to = noun + 1;
    int end = Math.min(sentence.size(), to + LONGEST_WAY_TO_VERB);
    if (to >= end || !sentence.word(to).equals("to")) {
      return false;
    }
    int verb = to + 1;
    while (verb < end && !sentence.isVerb(verb)) {
      verb++; // "to fully occupy"
    }
    return verb < end && words.is(sentence, verb, "battle");
  }

  /** "A peace plan", "the proposed plan". */
  private boolean isSureBefore(Tree sentence, int noun) {
    return words.isUnsettled(sentence, noun) || words.isOfSort(sentence, noun);
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
    return above > noun && sentence.is(noun, "amod", "compound") && words.isNoun(sentence, above);
  }

  private static List<Who> presenters(
      ArticleContext context, Tree sentence, int noun, int presenting) {
    List<Who> found = new ArrayList<>();
    for (int one : ProposalDeeds.presenters(sentence, noun, presenting)) {
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
    for (int one : ProposalDeeds.presenters(sentence, noun, presenting)) {
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
}
