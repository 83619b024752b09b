package parley.position;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.entry.Entry;
import parley.entry.Evidence;
import parley.entry.Hop;
import parley.entry.Issues;
import parley.entry.Position;
import parley.entry.Position.Voice;
import parley.entry.Realis;
import parley.entry.Stance;
import parley.entry.Statement;
import parley.entry.When;
import parley.entry.Who;
import parley.position.StanceRule.Matter;
import parley.reading.ArticleContext;
import parley.reading.Factuality;
import parley.reading.FactualityReader;
import parley.reading.Grammar;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/** Finds where the sides stand: a cue of a stance, whose it is, and on which issues. */
final class PositionFinder {

  /** Between an aim and the verb that says what it is: "goals <em>was to</em> disarm". */
  private static final int LONGEST_WAY_TO_AIM = 8;

  private static final Set<String> FIRST_PERSON = Set.of("i", "we", "our", "my", "us");

  private final Map<String, List<StanceRule>> rules = StanceRule.shipped();
  private final Issues issues = Issues.standard();
  private final FactualityReader factuality = FactualityReader.standard();

  List<Entry> find(ArticleContext context) {
    List<Entry> found = new ArrayList<>();
    for (Tree sentence : context.reading().sentences()) {
      inSentence(context, sentence, found);
    }
    return found;
  }

  private void inSentence(ArticleContext context, Tree sentence, List<Entry> found) {
    Set<Integer> taken = new HashSet<>();
    for (int cue = 0; cue < sentence.size(); cue++) {
      if (taken.contains(cue)) {
        continue;
      }
      for (StanceRule rule : rules.getOrDefault(Grammar.lemma(sentence, cue), List.of())) {
        List<Integer> matters = matters(sentence, cue, rule);
        if (!matters.isEmpty()) {
          positions(context, sentence, cue, rule, matters, taken, found);
          break;
        }
      }
    }
  }

  private void positions(
      ArticleContext context,
      Tree sentence,
      int cue,
      StanceRule rule,
      List<Integer> matters,
      Set<Integer> taken,
      List<Entry> found) {
    Optional<Holder> holder = holder(context, sentence, cue, rule);
    if (holder.isEmpty()) {
      return;
    }
    Factuality told = factuality.of(sentence, cue);
    Set<String> named = new LinkedHashSet<>();
    for (int matter : matters) {
      Stance stance = stance(sentence, rule, matter, told.negated());
      if (stance == null) {
        continue;
      }
      taken.add(matter);
      String issue = issue(sentence, matter, matters);
      if (issue == null || !named.add(issue)) {
        continue;
      }
      found.add(position(context, sentence, cue, rule, matter, holder.get(), stance, issue, told));
    }
  }

  /** The tokens that head what the stance is about. */
  private List<Integer> matters(Tree sentence, int cue, StanceRule rule) {
    if (!particlesFit(sentence, cue, rule)) {
      return List.of();
    }
    for (Matter matter : rule.matters()) {
      if (matter.ofNoun() != sentence.isNoun(cue)) {
        continue;
      }
      int head = matter(sentence, cue, matter);
      if (head >= 0) {
        return Grammar.conjuncts(sentence, head);
      }
    }
    return List.of();
  }

  private static int matter(Tree sentence, int cue, Matter matter) {
    return switch (matter) {
      case OBJECT -> {
        int object = sentence.child(cue, "obj");
        if (object < 0 && sentence.child(cue, "obl:agent") >= 0) {
          object = sentence.child(cue, "nsubj:pass");
        }
        yield object;
      }
      case CLAUSE -> sentence.child(cue, "ccomp");
      case TO, OBJECT_TO -> withTo(sentence, cue);
      case IS -> aim(sentence, cue);
      case INNER -> -1;
      case ON, FOR, AGAINST, WITH, OF, TO_NOUN -> under(sentence, cue, matter, "obl", "nmod");
      case NOUN_FOR, NOUN_OF, NOUN_ON, NOUN_TO -> under(sentence, cue, matter, "nmod", "acl");
    };
  }

  private static int withTo(Tree sentence, int cue) {
    for (int child : sentence.childrenWith(cue, "xcomp", "advcl", "ccomp", "acl")) {
      int mark = sentence.child(child, "mark");
      if (mark >= 0 && Grammar.lemma(sentence, mark).equals("to")) {
        return child;
      }
    }
    return -1;
  }

  private static int under(Tree sentence, int cue, Matter matter, String... relations) {
    for (int child : sentence.childrenWith(cue, relations)) {
      if (child > cue && leadsBy(sentence, child, matter.preposition())) {
        return child;
      }
    }
    return -1;
  }

  private static boolean leadsBy(Tree sentence, int noun, String preposition) {
    for (int child : sentence.childrenWith(noun, "case", "mark")) {
      if (Grammar.lemma(sentence, child).equals(preposition)) {
        return true;
      }
    }
    return false;
  }

  /** The verb after "goals was to", whatever the quotation marks between. */
  private static int aim(Tree sentence, int noun) {
    boolean is = false;
    boolean to = false;
    int end = Math.min(sentence.size(), noun + LONGEST_WAY_TO_AIM);
    for (int i = noun + 1; i < end; i++) {
      String lemma = Grammar.lemma(sentence, i);
      if (to && sentence.isVerb(i)) {
        return i;
      }
      to = is && (to || lemma.equals("to"));
      is = is || lemma.equals("be");
    }
    return -1;
  }

  /** Whether the cue's particle stands where it should: "rule <em>out</em>". */
  private static boolean particlesFit(Tree sentence, int cue, StanceRule rule) {
    for (String particle : rule.lemmas().subList(1, rule.lemmas().size())) {
      boolean isThere = false;
      int end = Math.min(sentence.size(), cue + 6);
      for (int i = cue + 1; i < end && !isThere; i++) {
        isThere = Grammar.lemma(sentence, i).equals(particle);
      }
      if (!isThere) {
        return false;
      }
    }
    return true;
  }

  /** The stance that holds after a verb with a stance of its own, and after a negation. */
  private @Nullable Stance stance(Tree sentence, StanceRule rule, int matter, boolean negated) {
    Stance stance = rule.stance();
    if (stance == Stance.OPEN || stance == Stance.ACCEPTS) {
      List<StanceRule> inner = rules.getOrDefault(Grammar.lemma(sentence, matter), List.of());
      if (!inner.isEmpty() && sentence.isVerb(matter)) {
        stance = inner.getFirst().stance();
      }
    }
    if (!negated) {
      return stance;
    }
    return switch (stance) {
      case ACCEPTS, OFFERS, OPEN -> Stance.REJECTS;
      case DEMANDS, REJECTS, DEFERS -> null;
    };
  }

  /**
   * The issue of a matter: what its own words say first, then what stands below it; what is said of
   * the other matters beside it does not count.
   */
  private @Nullable String issue(Tree sentence, int matter, List<Integer> matters) {
    int end = sentence.last(matter) + 1;
    for (int other : matters) {
      if (other > matter) {
        end = Math.min(end, sentence.first(other));
      }
    }
    int start = Math.min(sentence.first(matter), matter);
    List<Issues.Match> matches = issues.in(sentence, start, Math.max(end, matter + 1));
    for (Issues.Match match : matches) {
      if (match.first() <= matter && matter < match.end()) {
        return match.issue();
      }
    }
    return matches.isEmpty() ? null : matches.getFirst().issue();
  }

  private record Holder(Who party, @Nullable Who voice, int token) {}

  private static Optional<Holder> holder(
      ArticleContext context, Tree sentence, int cue, StanceRule rule) {
    boolean ofNoun = rule.matters().getFirst().ofNoun() && sentence.isNoun(cue);
    int token = ofNoun ? possessor(sentence, cue) : Grammar.subject(sentence, cue);
    if (token < 0) {
      return Optional.empty();
    }
    if (FIRST_PERSON.contains(Grammar.lemma(sentence, token))) {
      return context
          .accounts()
          .of(sentence.span(token))
          .map(Statement::source)
          .flatMap(source ->
              context.sides().party(source).map(party -> new Holder(party, source, token)));
    }
    return context
        .sides()
        .mention(sentence, token)
        .flatMap(context.reading()::who)
        .flatMap(who -> context.sides().party(who).map(party -> new Holder(party, who, token)));
  }

  /** Whose aim or demand: "Peru's aim", "the demand of Peru". */
  private static int possessor(Tree sentence, int noun) {
    int here = noun;
    for (int step = 0; step < 2 && here >= 0; step++) {
      int own = sentence.child(here, "nmod:poss");
      if (own >= 0) {
        return own;
      }
      here = sentence.child(noun, "nmod");
    }
    return -1;
  }

  private static Position position(
      ArticleContext context,
      Tree sentence,
      int cue,
      StanceRule rule,
      int matter,
      Holder holder,
      Stance stance,
      String issue,
      Factuality told) {
    Reading reading = context.reading();
    Span words = words(sentence, cue, matter, holder.token());
    @Nullable Statement statement =
        context
            .accounts()
            .of(Span.covering(sentence.span(cue), sentence.span(matter)))
            .or(() -> context.statementAt(sentence.span(cue)))
            .orElse(null);
    boolean inside = statement != null && context.isInside(statement, sentence.span(cue));
    Voice voice = Voice.NARRATED;
    Who spoken = holder.voice();
    @Nullable When held = context.when(sentence, cue);
    if (statement != null && statement.source() != null) {
      Who source = statement.source();
      boolean own = context.sides().together(source, holder.party());
      if (inside) {
        voice = own ? Voice.OWN : Voice.ASCRIBED;
        if (own && !isSomebody(context, spoken)) {
          spoken = source;
        }
      } else if (own && statement.manner() != Statement.Manner.INDIRECT) {
        voice = Voice.OWN;
      }
      if (voice == Voice.OWN && statement.said() != null) {
        held = statement.said();
      }
    }
    Evidence evidence =
        new Evidence(
            List.of(reading.passage(words)),
            "stance: " + rule.cue(),
            stance == rule.stance() || !told.negated() ? told.realis() : Realis.ACTUAL,
            false,
            inside || voice == Voice.OWN ? statementChain(statement) : List.of());
    @Nullable Who holding = spoken == null || spoken.isSameAs(holder.party()) ? null : spoken;
    return new Position(
        evidence,
        holder.party(),
        holding,
        issue,
        stance,
        voice,
        held == null ? reading.published() : held,
        reading.published());
  }

  private static List<Hop> statementChain(@Nullable Statement statement) {
    return statement == null ? List.of() : statement.evidence().chain();
  }

  /** Whether a person or a body is named, rather than the side itself. */
  private static boolean isSomebody(ArticleContext context, @Nullable Who who) {
    return who != null
        && context.sides().actor(who).filter(a -> a.kind() != Actor.Kind.STATE).isPresent();
  }

  /** From the holder to the end of the matter, where they stand close; else from the cue. */
  private static Span words(Tree sentence, int cue, int matter, int holder) {
    int last = Math.max(cue, sentence.last(matter));
    int first = Math.min(cue, sentence.first(matter));
    int from = sentence.first(holder) <= cue && cue - holder <= 12 ? sentence.first(holder) : first;
    for (int other : sentence.childrenWith(matter, "conj", "parataxis", "acl:relcl")) {
      if (other > matter) {
        last = Math.min(last, lastBefore(sentence, sentence.first(other)));
      }
    }
    return Grammar.span(sentence, Math.min(from, first), Math.max(last, Math.max(cue, matter)));
  }

  /** The last token before this one that is no comma and no "and". */
  private static int lastBefore(Tree sentence, int token) {
    int i = token - 1;
    while (i > 0 && (sentence.isPunctuation(i) || sentence.is(i, "cc", "punct"))) {
      i--;
    }
    return i;
  }
}
