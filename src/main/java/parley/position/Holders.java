package parley.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import parley.actor.Mention;
import parley.article.Passage;
import parley.entry.Proposal;
import parley.entry.Stance;
import parley.entry.Statement;
import parley.entry.Who;
import parley.reading.ArticleContext;
import parley.reading.Grammar;
import parley.syntax.Tree;

/** Whose a stance is: who demands or rejects, or whose demand it is. */
final class Holders {

  private static final Set<String> FIRST_PERSON = Set.of("i", "we", "our", "my", "us");

  /**
   * Somebody with a stance.
   *
   * @param party the side
   * @param voice the person or body that the words name
   * @param token where it stands
   */
  record Holder(Who party, Who voice, int token) {}

  /** "Russia's stated war goals": how far before its noun an owner may stand. */
  private static final int FURTHEST_OWNER = 5;

  private static final Set<String> OWNING = Set.of("from", "by", "of");

  /** Through how many coordinations the verb of a noun is looked for. */
  private static final int MOST_JOINED = 3;

  private final ArticleContext context;
  private final Set<String> voicing;

  /** What proposals are about, by where the words begin that name one. */
  private final NavigableMap<Integer, OnTable> onTable = new TreeMap<>();

  /** Where words that name a proposal end, and its first issue. */
  private record OnTable(int end, String issue) {}

  /** Those who speak where nobody is quoted. */
  private final List<Who> issuers;

  /**
   * The holders in one article.
   *
   * @param voicing verbs whose subject takes the stance of a noun: "stressed the need for"
   * @param proposals those that the article tells of
   */
  Holders(ArticleContext context, Set<String> voicing, List<Proposal> proposals) {
    this.context = context;
    for (Proposal proposal : proposals) {
      if (!proposal.terms().isEmpty()) {
        String issue = proposal.terms().getFirst().issue();
        for (Passage passage : proposal.passages()) {
          onTable.put(passage.span().start(), new OnTable(passage.span().end(), issue));
        }
      }
    }
    this.voicing = voicing;
    issuers = Issuers.of(context);
  }

  /** Whoever issued the article as a release of theirs. */
  List<Who> issuers() {
    return issuers;
  }

  /** What a proposal is about that is named here: "rejected <em>the proposal</em>". */
  List<String> onTable(Tree sentence, int token) {
    int start = sentence.span(token).start();
    Map.Entry<Integer, OnTable> named = onTable.floorEntry(start);
    if (named != null && start < named.getValue().end()) {
      return List.of(named.getValue().issue());
    }
    return List.of();
  }

  /** The holders of a stance, one for each side. */
  List<Holder> of(Tree sentence, int cue, StanceRule rule) {
    if (rule.isUntil()) {
      return ofCondition(sentence, cue, rule);
    }
    if (rule.isNone() || rule.isGoing()) {
      return ofTeller(sentence, cue);
    }
    if (rule.isOfTeller()) {
      return isNoDemand(sentence, cue, rule) ? List.of() : ofTeller(sentence, cue, rule);
    }
    int token =
        rule.isRefusal()
            ? Grammar.subject(sentence, sentence.tag(cue).equals("MD") ? sentence.head(cue) : cue)
            : token(sentence, cue, rule);
    if (token < 0) {
      return rule.isAim() ? ofTeller(sentence, cue) : List.of();
    }
    if (Matters.nameBefore(sentence, token) >= 0) {
      token = Matters.nameBefore(sentence, token); // "Peru announces it will": a verb, not a plural
    }
    if (FIRST_PERSON.contains(Grammar.lemma(sentence, token))) {
      return ofTeller(sentence, token);
    }
    token = Blame.meant(sentence, token);
    List<Holder> found = new ArrayList<>();
    for (int one : Grammar.conjuncts(sentence, token)) {
      if (isPeople(sentence, one)) {
        continue; // "Yemenis' calls": people, and not who governs them
      }
      if (isTrait(sentence, cue, one)) {
        continue;
      }
      List<Who> parties = context.sides().of(sentence, one);
      for (Who party : parties) {
        Who voice =
            context.sides().mention(sentence, one).flatMap(context.reading()::who).orElse(party);
        found.add(new Holder(party, parties.size() > 1 ? party : voice, token));
      }
    }
    return found;
  }

  /** "<em>Peru</em> warns that all will end if they do not": whoever warns. */
  private List<Holder> ofThreat(Tree sentence, int mark) {
    int verb = mark - 1;
    while (verb >= 0 && !voicing.contains(Grammar.lemma(sentence, verb))) {
      verb--;
    }
    int subject = verb < 0 ? -1 : Grammar.subject(sentence, verb);
    int last = subject < 0 || subject > verb ? verb - 1 : subject;
    for (int i = last; i >= 0 && (i == subject || verb - i <= FURTHEST_OWNER); i--) {
      if (!context.sides().of(sentence, i).isEmpty()) {
        List<Holder> found = new ArrayList<>();
        for (int one : Grammar.conjuncts(sentence, firstJoined(sentence, i))) {
          for (Who party : context.sides().of(sentence, one)) {
            Who voice =
                context
                    .sides()
                    .mention(sentence, one)
                    .flatMap(context.reading()::who)
                    .orElse(party);
            found.add(new Holder(party, voice, one));
          }
        }
        return found;
      }
    }
    return List.of();
  }

  /** "<em>Peru</em> and Chile": the one that the others hang on. */
  private static int firstJoined(Tree sentence, int token) {
    int first = token;
    for (int step = 0; step < MOST_JOINED && sentence.is(first, "conj"); step++) {
      first = sentence.head(first);
    }
    return first;
  }

  /** Who does something until another does what is asked; nobody waits for oneself. */
  private List<Holder> ofCondition(Tree sentence, int until, StanceRule rule) {
    int verb = sentence.head(until);
    int subject = Grammar.subject(sentence, sentence.head(verb));
    int other = sentence.child(verb, "nsubj", "nsubj:pass");
    List<Who> asked = other < 0 ? List.of() : context.sides().of(sentence, other);
    List<Holder> found = new ArrayList<>();
    if (subject >= 0 && !FIRST_PERSON.contains(Grammar.lemma(sentence, subject))) {
      for (Who party : context.sides().of(sentence, subject)) {
        found.add(new Holder(party, party, subject));
      }
    }
    if (found.isEmpty()) {
      found.addAll(ofTeller(sentence, until, rule));
    }
    boolean own = found.stream().anyMatch(h -> asked.stream().anyMatch(h.party()::isSameAs));
    return own ? List.of() : found;
  }

  /** The same of a demand; what one's own side has to do averts no threat of it. */
  private List<Holder> ofTeller(Tree sentence, int cue, StanceRule rule) {
    List<Holder> found = rule.isThreat() ? ofThreat(sentence, cue) : List.of();
    if (found.isEmpty()) {
      found = ofTeller(sentence, cue);
    }
    int subject = rule.isThreat() ? Grammar.subject(sentence, sentence.head(cue)) : -1;
    List<Who> threatened = subject < 0 ? List.of() : context.sides().of(sentence, subject);
    boolean own =
        found.stream().anyMatch(holder -> threatened.stream().anyMatch(holder.party()::isSameAs));
    return own ? List.of() : found;
  }

  /** Whoever tells what stands there: a source, or else all who issued the article. */
  private List<Holder> ofTeller(Tree sentence, int token) {
    Statement statement = context.speech(sentence.span(token)).orElse(null);
    List<Who> tellers = issuers;
    if (statement != null) {
      tellers = statement.source() == null ? List.of() : List.of(statement.source());
    }
    List<Holder> found = new ArrayList<>();
    for (Who teller : tellers) {
      // a side that issues a statement with others need not be mentioned anywhere else
      Optional<Who> party = statement == null ? side(teller) : context.sides().party(teller);
      party.ifPresent(p -> found.add(new Holder(p, teller, token)));
    }
    return found;
  }

  private Optional<Who> side(Who issuer) {
    return Optional.of(context.sides().party(issuer).orElse(issuer));
  }

  /**
   * "A deal that must be kept" only describes something, "goods must be declared" is a rule, and
   * "should they come" a condition; what one threatens to do oneself averts nothing.
   */
  private static boolean isNoDemand(Tree sentence, int cue, StanceRule rule) {
    boolean leading = sentence.tag(cue).equals("MD") || rule.isThreat();
    int verb = leading ? sentence.head(cue) : cue;
    int subject = verb < 0 ? -1 : sentence.child(verb, "nsubj", "nsubj:pass");
    return subject < 0
        || hasThings(sentence, cue)
        || (sentence.tag(cue).equals("MD") && subject > cue)
        || sentence.tag(subject).startsWith("W")
        || sentence.relation(verb).endsWith("relcl")
        || (rule.isThreat() && FIRST_PERSON.contains(Grammar.lemma(sentence, subject)));
  }

  /** "We have <em>a lot</em> to talk about": nothing that has to be done. */
  private static boolean hasThings(Tree sentence, int cue) {
    int thing = sentence.child(cue, "obj");
    return thing > cue && Set.of("have", "get").contains(Grammar.lemma(sentence, cue));
  }

  /** "Yemenis": people; but "United States" is the name itself. */
  private boolean isPeople(Tree sentence, int token) {
    String word = sentence.word(token);
    return sentence.tag(token).endsWith("S")
        && context
            .sides()
            .mention(sentence, token)
            .filter(mention -> mention.form() == Mention.Form.ADJECTIVE)
            .map(Mention::actor)
            .filter(actor -> !actor.name().endsWith(word))
            .isPresent();
  }

  /** "Officials supporting the talks": that says which ones, and not where their state stands. */
  private boolean isTrait(Tree sentence, int cue, int token) {
    return sentence.tag(cue).equals("VBG")
        && sentence.is(cue, "acl")
        && !sentence.word(cue - 1).equals(",")
        && context
            .sides()
            .mention(sentence, token)
            .filter(mention -> mention.form() == Mention.Form.NAME)
            .isEmpty();
  }

  private int token(Tree sentence, int cue, StanceRule rule) {
    if (Matters.nameBefore(sentence, cue) >= 0) {
      return Matters.nameBefore(sentence, cue);
    }
    if (sentence.isNoun(cue) && rule.ofNoun()) {
      int voicer = voicer(sentence, cue);
      int owner = rule.onlyVoiced() ? -1 : possessor(sentence, cue, rule);
      boolean pronoun = owner >= 0 && sentence.tag(owner).equals("PRP$");
      if (pronoun && voicer < 0 && context.sides().of(sentence, owner).isEmpty()) {
        return byPronoun(sentence, cue, owner);
      }
      return (owner >= 0 && !pronoun) || voicer < 0 ? owner : voicer;
    }
    boolean called = rule.lemmas().getLast().equals("for") && isReduced(sentence, cue);
    if (called && sentence.head(cue) == cue - 1) {
      return cue - 1; // "the president called for talks and urged": no passive
    }
    String form = sentence.word(cue).toLowerCase(Locale.ROOT);
    boolean adjective =
        rule.lemmas().getFirst().equals(form) && !form.equals(Grammar.lemma(sentence, cue));
    if (rule.stance() != Stance.OPEN && !adjective && isPassive(sentence, cue)) {
      return agent(sentence, cue);
    }
    int subject = isOfOthers(sentence, cue) ? -1 : Grammar.subject(sentence, cue);
    boolean state = subject < 0 && rule.isNear() && sentence.tag(cue).equals("JJ") && cue > 0;
    return state ? Grammar.subject(sentence, cue - 1) : subject; // "remains open for talks"
  }

  /** "gave Peru a week <em>to accept</em>": whoever should do it is not the subject above. */
  private static boolean isOfOthers(Tree sentence, int verb) {
    int mark = sentence.child(verb, "mark");
    int first = mark < 0 ? verb : firstJoined(sentence, verb); // "came to ask, and to support"
    int above = sentence.head(first);
    boolean infinitive = mark >= 0 && above >= 0 && Grammar.lemma(sentence, mark).equals("to");
    return infinitive
        && (!sentence.is(first, "xcomp", "conj") || sentence.child(above, "obj", "iobj") >= 0);
  }

  /** "The border was closed", "a plan rejected by": the subject is not who does it. */
  private static boolean isPassive(Tree sentence, int verb) {
    return isReduced(sentence, verb) || sentence.child(verb, "nsubj:pass", "aux:pass") >= 0;
  }

  private static boolean isReduced(Tree sentence, int verb) {
    return sentence.tag(verb).equals("VBN")
        && sentence.is(verb, "acl")
        && sentence.child(verb, "obj") < 0;
  }

  private static int agent(Tree sentence, int verb) {
    int agent = sentence.child(verb, "obl:agent");
    if (agent < 0) {
      for (int child : sentence.childrenWith(verb, "obl")) {
        if (Grammar.preposition(sentence, child).equals("by")) {
          agent = child;
        }
      }
    }
    return agent;
  }

  /** "Peru is steadfast in <em>its</em> support": the subject, where nobody else can be meant. */
  private static int byPronoun(Tree sentence, int noun, int pronoun) {
    if (FIRST_PERSON.contains(Grammar.lemma(sentence, pronoun))) {
      return pronoun;
    }
    int own = sentence.child(noun, "nsubj");
    int above = sentence.head(noun);
    int subject = own >= 0 || above < 0 ? own : Grammar.subject(sentence, above);
    return subject < pronoun ? subject : -1;
  }

  /** The subject of a verb that voices what a noun says: "<em>Peru</em> stressed the need for". */
  private int voicer(Tree sentence, int noun) {
    int here = noun;
    for (int step = 0; step < MOST_JOINED && sentence.is(here, "conj"); step++) {
      here = sentence.head(here);
    }
    int verb = sentence.is(here, "obj") ? sentence.head(here) : -1;
    boolean voices = verb >= 0 && voicing.contains(Grammar.lemma(sentence, verb));
    return voices ? Grammar.subject(sentence, verb) : -1;
  }

  /** Whose aim or demand: "Peru's aim", "the demand of Peru". */
  private static int possessor(Tree sentence, int noun, StanceRule rule) {
    for (int i = noun - 1; i > 0 && noun - i < FURTHEST_OWNER; i--) {
      if (sentence.tag(i).equals("POS")) {
        return i - 1;
      }
    }
    int own = sentence.child(noun, "nmod:poss");
    for (int child : own < 0 ? sentence.childrenWith(noun, "nmod") : new int[0]) {
      boolean by = OWNING.contains(Grammar.preposition(sentence, child));
      boolean matter = rule.lemmas().getLast().equals("of"); // "the goal of peace"
      own = own < 0 && child > noun && by && !matter ? child : own; // "an ultimatum from Peru"
    }
    return own >= 0 ? own : nameBefore(sentence, noun);
  }

  /** "<em>U.S.</em> support for". */
  private static int nameBefore(Tree sentence, int noun) {
    boolean name =
        noun > 0
            && sentence.isProper(noun - 1)
            && sentence.head(noun - 1) == noun
            && sentence.is(noun - 1, "compound", "amod", "nmod");
    return name ? noun - 1 : -1;
  }
}
