package parley.position;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.entry.Issues;
import parley.entry.Position;
import parley.entry.Proposal;
import parley.entry.Realis;
import parley.entry.Stance;
import parley.entry.Who;
import parley.position.Holders.Holder;
import parley.reading.ArticleContext;
import parley.reading.Factuality;
import parley.reading.FactualityReader;
import parley.reading.Grammar;
import parley.syntax.Tree;
import parley.text.Span;

/** Finds where the sides stand by rules: a cue of a stance, whose it is, and on which issues. */
final class StanceFinder {

  /** A holder further than this before the cue is not part of the passage. */
  private static final int FURTHEST_HOLDER = 12;

  /** "Committed to <em>upholding</em> the truce": to the truce. */
  private static final Set<String> KEEPING =
      Set.of("preserve", "uphold", "implement", "honor", "honour", "maintain", "respect", "fulfil");

  /** "Committed to <em>ending</em> the war", while "working with others on it" asks for nothing. */
  private static final Set<String> OUTCOMES =
      Set.of(
          "end",
          "stop",
          "halt",
          "cease",
          "prevent",
          "deny",
          "ensure",
          "achieve",
          "reach",
          "secure",
          "conclude",
          "restore",
          "return",
          "hold",
          "free",
          "release",
          "withdraw",
          "remove",
          "lift",
          "open",
          "reopen",
          "close",
          "disarm",
          "dismantle",
          "eliminate",
          "abolish",
          "bring",
          "see");

  private static final Set<String> CONDITIONS =
      Set.of("if", "provided", "unless", "once", "when", "until", "exchange", "return");

  private final Map<String, List<StanceRule>> rules = StanceRule.shipped();

  private final Set<String> idle = StanceRule.idle();
  private final Set<String> voicing = StanceRule.voicing();
  private final Matters matters = new Matters();
  private final Issues issues;
  private final MatterIssues matterIssues;
  private final FactualityReader factuality = FactualityReader.standard();

  StanceFinder(Issues issues) {
    this.issues = issues;
    matterIssues = new MatterIssues(issues);
  }

  List<Position> find(ArticleContext context, List<Proposal> onTable) {
    List<Position> found = new ArrayList<>();
    Holders holders = new Holders(context, voicing, onTable);
    Topic topic = Topic.of(context.reading(), issues);
    for (Tree sentence : context.reading().sentences()) {
      if (!isQuestion(sentence)) {
        inSentence(context, topic, holders, sentence, found);
      }
    }
    return found;
  }

  static boolean isQuestion(Tree sentence) {
    int last = sentence.size() - 1;
    return sentence.word(last).equals("?") || (last > 0 && sentence.word(last - 1).equals("?"));
  }

  private void inSentence(
      ArticleContext context, Topic topic, Holders holders, Tree sentence, List<Position> found) {
    Set<Integer> taken = new HashSet<>();
    for (int cue = 0; cue < sentence.size(); cue++) {
      boolean modal = sentence.tag(cue).equals("MD");
      if (taken.contains(cue) || (modal && taken.contains(sentence.head(cue)))) {
        continue;
      }
      for (StanceRule rule : rules(sentence, cue)) {
        List<List<Integer>> places = matters.of(sentence, cue, rule);
        int before = found.size();
        for (int i = 0; i < places.size() && found.size() == before; i++) {
          positions(context, topic, holders, sentence, cue, rule, places.get(i), taken, found);
        }
        boolean denied =
            places.stream().anyMatch(place -> Matters.isDenied(sentence, place.getFirst()));
        boolean fits = !places.isEmpty() || matters.hasParticles(sentence, cue, rule);
        boolean saysNothing =
            places.stream()
                .anyMatch(place -> idle.contains(Grammar.lemma(sentence, place.getFirst())));
        boolean near = rule.isNear() && fits && found.size() == before && !denied && !saysNothing;
        Optional<Issues.Match> behind =
            near ? matterIssues.behind(sentence, cue) : Optional.empty();
        if (behind.isPresent()) {
          List<Integer> last = List.of(behind.get().end() - 1);
          positions(context, topic, holders, sentence, cue, rule, last, taken, found);
        }
        int noun = noun(sentence, places);
        if (found.size() > before && noun > cue && rule.stance() == Stance.DEMANDS) {
          for (Issues.Match match : matterIssues.listed(sentence, noun)) {
            List<Integer> item = List.of(match.end() - 1);
            if (taken.add(item.getFirst())) {
              positions(context, topic, holders, sentence, cue, rule, item, taken, found);
            }
          }
        }
        boolean whole = rule.only().isEmpty() || rule.lemmas().size() > 2;
        if (found.size() > before || (!places.isEmpty() && whole)) {
          break;
        }
      }
    }
  }

  /** The noun that heads the matter, or -1 where it is a deed. */
  private static int noun(Tree sentence, List<List<Integer>> places) {
    int head = places.isEmpty() ? -1 : places.getFirst().getFirst();
    return head >= 0 && sentence.isNoun(head) ? head : -1;
  }

  /** As it stands, as "prepared" is a word of its own, then by its lemma. */
  private List<StanceRule> rules(Tree sentence, int cue) {
    String form = sentence.word(cue).toLowerCase(Locale.ROOT);
    String lemma = Grammar.lemma(sentence, cue);
    List<StanceRule> found = new ArrayList<>();
    if (!form.equals(lemma) && !hasDone(sentence, cue)) {
      found.addAll(rules.getOrDefault(form, List.of()));
    }
    found.addAll(rules.getOrDefault(lemma, List.of()));
    if (lemma.equals("open") && sentence.isVerb(cue)) {
      found.removeIf(rule -> rule.stance() == Stance.OPEN); // "opens a road for them"
    }
    return found;
  }

  /**
   * "Unless they <em>do not</em> leave", "will <em>not</em> accept", "urged them <em>not</em> to".
   */
  private static boolean bearsDenial(StanceRule rule) {
    return rule.isThreat() || rule.isRefusal() || rule.isAsking();
  }

  /** "They committed", "they have prepared": a deed, while "prepared" alone is a state. */
  private static boolean hasDone(Tree sentence, int cue) {
    int helping = sentence.child(cue, "aux");
    return sentence.tag(cue).equals("VBD")
        || (helping >= 0
            && Grammar.lemma(sentence, helping).equals("have")
            && sentence.child(cue, "cop") < 0); // "has been unwilling": a state
  }

  private void positions(
      ArticleContext context,
      Topic topic,
      Holders known,
      Tree sentence,
      int cue,
      StanceRule rule,
      List<Integer> about,
      Set<Integer> taken,
      List<Position> found) {
    List<Holder> holders = known.of(sentence, cue, rule);
    Factuality told = factuality.of(sentence, cue);
    if ((told.realis() == Realis.CONDITIONAL && isUnderIf(sentence, cue))
        || (rule.stance() == Stance.OPEN && isForetold(sentence, cue))
        || isOpenQuestion(sentence, cue)) {
      return;
    }
    PositionMaker maker = new PositionMaker(context, new Telling(context, known.issuers()));
    Set<String> named = new LinkedHashSet<>();
    for (int i = 0; i < about.size(); i++) {
      int matter = about.get(i);
      int before = i + 1 < about.size() ? sentence.first(about.get(i + 1)) : sentence.size();
      boolean negated = told.negated() && !isBeside(sentence, cue);
      Stance stance = stance(sentence, rule, matter, negated);
      if (stance == null
          || (Matters.isDenied(sentence, matter) && !bearsDenial(rule))
          || isIdle(sentence, matter, rule)
          || (rule.stance() == Stance.OFFERS && tellsItself(sentence, matter))) {
        continue;
      }
      taken.add(matter);
      List<String> issues = matterIssues.issues(sentence, inner(sentence, matter), before);
      if (issues.isEmpty()) {
        issues = matterIssues.issues(sentence, matter, before); // "to negotiate with them"
      }
      int undergoing = rule.isOfTeller() ? undergoing(sentence, matter) : -1;
      if (issues.isEmpty() && undergoing >= 0) {
        issues = matterIssues.issues(sentence, undergoing, matter);
      }
      if (issues.isEmpty()) {
        issues = known.onTable(sentence, matter);
      }
      issues = topic.narrowed(sentence, matter, topic.ofText(sentence, matter, issues));
      if (issues.isEmpty()) {
        issues = topic.meant(sentence, matter);
      }
      if (i == 0 && issues.isEmpty() && asksASide(context, sentence, cue, rule, matter, holders)) {
        issues = topic.issues();
      }
      for (String issue : issues) {
        if (!rule.isOn(issue) || !named.add(issue)) {
          continue;
        }
        for (Holder holder : holders) {
          Span words = words(sentence, cue, matter, before, holder.token());
          found.add(
              maker.of(
                  sentence,
                  cue,
                  "stance: " + rule.cue(),
                  matter,
                  holder,
                  stance,
                  issue,
                  told,
                  words));
        }
      }
    }
  }

  /**
   * Whether one side is asked by another to do something. Where no word tells on what, it is on
   * what the article is about: "called on Peru to keep its word".
   */
  private static boolean asksASide(
      ArticleContext context,
      Tree sentence,
      int cue,
      StanceRule rule,
      int matter,
      List<Holder> holders) {
    int asked =
        rule.isAsking()
            ? sentence.child(cue, "obj", "obl")
            : rule.isObliging() ? Grammar.subject(sentence, matter) : -1;
    if (asked < 0 || !sentence.isVerb(matter)) {
      return false;
    }
    List<Who> sides = context.sides().of(sentence, asked);
    return !sides.isEmpty()
        && holders.stream().noneMatch(holder -> sides.stream().anyMatch(holder.party()::isSameAs));
  }

  /** What is discussed or considered, where a verb like that leads to it. */
  private int inner(Tree sentence, int matter) {
    boolean leads =
        sentence.isVerb(matter) && rules(sentence, matter).stream().anyMatch(StanceRule::isInner);
    int object = leads ? sentence.child(matter, "obj", "obl") : -1;
    return object < 0 ? matter : object;
  }

  /** "Rejects <em>claims</em> about", "will lift its <em>threat</em> to". */
  private boolean isIdle(Tree sentence, int matter, StanceRule rule) {
    int object = rule.isUndertaking() ? sentence.child(matter, "obj") : -1;
    return isOpinion(sentence, matter)
        || idle.contains(Grammar.lemma(sentence, matter))
        || (object >= 0 && idle.contains(Grammar.lemma(sentence, object)));
  }

  /** "Announced its <em>support</em> for the plan": the noun has a stance of its own. */
  private boolean tellsItself(Tree sentence, int matter) {
    return sentence.isNoun(matter) && rules(sentence, matter).stream().anyMatch(StanceRule::ofNoun);
  }

  /** "Considers the pipeline <em>to be</em> a danger". */
  private static boolean isOpinion(Tree sentence, int matter) {
    int verb = sentence.is(matter, "obj") ? sentence.head(matter) : -1;
    if (verb < 0 || !Grammar.lemma(sentence, verb).equals("consider")) {
      return false;
    }
    for (int child : sentence.childrenWith(verb, "xcomp")) {
      if (sentence.child(child, "cop") >= 0) {
        return true;
      }
    }
    return false;
  }

  /** "<em>The sanctions</em> have to be lifted". */
  private static int undergoing(Tree sentence, int verb) {
    int subject = sentence.child(verb, "aux:pass") < 0 ? -1 : Grammar.subject(sentence, verb);
    return subject < verb ? subject : -1;
  }

  /** "Rejects the plan, <em>insisting</em> on": what is denied is the verb above. */
  private static boolean isBeside(Tree sentence, int cue) {
    return cue > 0
        && sentence.tag(cue).equals("VBG")
        && sentence.word(cue - 1).equals(",")
        && !Matters.isDenied(sentence, cue);
  }

  /** "Whether or not Peru accepts": the tree may hang the clause on a word behind the mark. */
  private static boolean isOpenQuestion(Tree sentence, int cue) {
    int mark = sentence.child(cue, "mark");
    int subject = sentence.child(cue, "nsubj");
    int before = (subject < 0 ? cue : sentence.first(subject)) - 1;
    return mark < 0
        && before >= 2
        && Grammar.lemma(sentence, before).equals("not")
        && Grammar.lemma(sentence, before - 2).equals("whether");
  }

  /** "Peru <em>may</em> be ready to leave": what somebody else makes of it. */
  private static boolean isForetold(Tree sentence, int cue) {
    for (int child : sentence.childrenWith(cue, "aux")) {
      if (Set.of("may", "might").contains(Grammar.lemma(sentence, child))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUnderIf(Tree sentence, int cue) {
    int mark = sentence.child(cue, "mark");
    return mark >= 0 && Set.of("if", "unless", "whether").contains(Grammar.lemma(sentence, mark));
  }

  /** The stance that holds after a verb with a stance of its own, and after a negation. */
  private @Nullable Stance stance(Tree sentence, StanceRule rule, int matter, boolean negated) {
    Stance stance = rule.stance();
    if (rule.isOnThings()
        && sentence.isVerb(matter)
        && !KEEPING.contains(Grammar.lemma(sentence, matter))) {
      return null;
    }
    if (rule.isOnOutcomes()
        && sentence.isVerb(matter)
        && !OUTCOMES.contains(Grammar.lemma(sentence, matter))) {
      return null;
    }
    if (rule.isAsking() && stance == Stance.DEMANDS && Matters.isDenied(sentence, matter)) {
      return negated ? null : Stance.REJECTS; // "urged them not to leave the talks"
    }
    if (stance == Stance.OPEN || stance == Stance.ACCEPTS) {
      List<StanceRule> all = rules(sentence, matter);
      List<StanceRule> inner = all.stream().filter(r -> !r.isUndertaking()).toList();
      if (!inner.isEmpty() && sentence.isVerb(matter)) {
        stance = inner.getFirst().stance();
      } else if (stance == Stance.OPEN && sentence.isVerb(matter)) {
        boolean gives = all.stream().anyMatch(r -> r.stance() == Stance.OFFERS);
        // "ready to free them"; "if they disarm" leaves it open
        stance = gives && !isOnCondition(sentence, matter) ? Stance.OFFERS : stance;
      }
    }
    if (rule.isRefusal()) {
      return isPutOff(sentence, matter) ? Stance.DEFERS : stance;
    }
    if (!negated) {
      return stance;
    }
    return switch (stance) {
      case ACCEPTS, OFFERS, OPEN -> Stance.REJECTS;
      case DEMANDS -> rule.rejectsDenied() ? Stance.REJECTS : null;
      case REJECTS, DEFERS -> null;
    };
  }

  private static boolean isOnCondition(Tree sentence, int matter) {
    int end = Extent.clauseEnd(sentence, matter + 1);
    for (int i = matter + 1; i < end; i++) {
      if (CONDITIONS.contains(Grammar.lemma(sentence, i))) {
        return true;
      }
    }
    return false;
  }

  /** "Will not <em>recognize</em> it until they leave": not now. It goes by the words. */
  private static boolean isPutOff(Tree sentence, int matter) {
    int end = Extent.clauseEnd(sentence, matter + 1);
    for (int i = matter + 1; i < end; i++) {
      String lemma = Grammar.lemma(sentence, i);
      if (lemma.equals("until") || (lemma.equals("before") && sentence.is(i, "mark"))) {
        return true;
      }
    }
    return false;
  }

  /** From the holder to the end of the matter, where they stand close; else from the cue. */
  private static Span words(Tree sentence, int cue, int matter, int before, int holder) {
    int last = Math.max(cue, Extent.last(sentence, matter, Math.max(before, matter + 1)));
    int first = Math.min(cue, Math.min(matter, sentence.first(matter)));
    int start = sentence.first(holder);
    int from = start <= cue && cue - holder <= FURTHEST_HOLDER ? start : first;
    int begin = Math.min(from, first);
    while (begin < cue && begin < holder && sentence.is(begin, "punct", "cc", "mark", "case")) {
      begin++;
    }
    return Grammar.span(sentence, begin, Extent.closed(sentence, begin, Math.max(last, matter)));
  }
}
