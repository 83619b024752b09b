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
import parley.entry.Channel;
import parley.entry.Entry;
import parley.entry.Evidence;
import parley.entry.Realis;
import parley.entry.When;
import parley.entry.Who;
import parley.reading.ArticleContext;
import parley.reading.Factuality;
import parley.reading.FactualityReader;
import parley.reading.Grammar;
import parley.reading.Reading;
import parley.rule.RuleFile;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Finds how the sides talk: directly, through a mediator, each alone with the mediator, in secret.
 */
final class ChannelFinder {

  /** Verbs of which the talks are the object, and the subject takes part. */
  private static final Set<String> HOLDING =
      Set.of("hold", "have", "conduct", "begin", "start", "resume", "restart", "renew", "launch");

  /** Longer words (in characters) than these name more than the sides. */
  private static final int LONGEST_SIDES = 100;

  private static final Set<String> MEETING = Set.of("meet", "talk", "speak", "negotiate", "hold");

  /** Words for the sides where they are not named: "both of them". */
  private static final Set<String> BOTH = Set.of("both", "side", "two", "each", "party");

  private final Map<String, Set<String>> kinds = new HashMap<>();
  private final FactualityReader factuality = FactualityReader.standard();

  ChannelFinder() {
    for (RuleFile.Line line : RuleFile.shipped("position/channels.rules").lines()) {
      kinds.computeIfAbsent(line.field(0), w -> new HashSet<>()).add(line.field(1));
    }
  }

  List<Entry> find(ArticleContext context) {
    List<Channel> found = new ArrayList<>();
    for (Tree sentence : context.reading().sentences()) {
      if (StanceFinder.isQuestion(sentence)) {
        continue;
      }
      for (int i = 0; i < sentence.size(); i++) {
        if (sentence.isNoun(i) && is(sentence, i, "talks")) {
          talks(context, sentence, i, found);
        } else if (sentence.isVerb(i) && is(sentence, i, "mediate")) {
          mediating(context, sentence, i, found);
        } else if (is(sentence, i, "separately")) {
          separately(context, sentence, i, found);
        }
      }
    }
    return merged(found);
  }

  /** One entry for each way of talking, between the same sides, in the same state. */
  private static List<Entry> merged(List<Channel> channels) {
    Map<String, Channel> byKind = new LinkedHashMap<>();
    for (Channel channel : channels) {
      List<String> key = new ArrayList<>(List.of(channel.format().label()));
      key.add(channel.status().label());
      key.add(channel.mediator() == null ? "" : channel.mediator().name());
      key.addAll(channel.parties().stream().map(Who::name).sorted().toList());
      byKind.merge(String.join("\n", key), channel, ChannelFinder::joined);
    }
    return new ArrayList<>(byKind.values());
  }

  private static Channel joined(Channel first, Channel second) {
    List<Passage> passages = new ArrayList<>(first.passages());
    passages.addAll(second.passages());
    Evidence evidence =
        Evidence.of(first.evidence().rule(), passages.toArray(Passage[]::new))
            .through(PositionMerger.chain(first.evidence().chain(), second.evidence().chain()));
    boolean told = first.held() != null && first.held().basis() != When.Basis.PUBLISHED;
    return new Channel(
        evidence,
        first.format(),
        first.parties(),
        first.mediator(),
        first.status(),
        told ? first.held() : second.held(),
        first.reported());
  }

  private boolean is(Tree sentence, int token, String kind) {
    return kinds.getOrDefault(Grammar.lemma(sentence, token), Set.of()).contains(kind);
  }

  /** "direct talks", "indirect negotiations between …", "talks brokered by …". */
  private void talks(ArticleContext context, Tree sentence, int noun, List<Channel> found) {
    Who mediator = broker(context, sentence, noun);
    Channel.@Nullable Format format = format(sentence, noun);
    if (format == null && mediator != null) {
      format = Channel.Format.MEDIATED;
    }
    List<Who> parties = parties(context, sentence, noun);
    if (mediator != null) {
      parties.removeIf(mediator::isSameAs);
    }
    int verb = sentence.head(noun);
    if (format == Channel.Format.SEPARATE && mediator == null && verb >= 0) {
      mediator = separateBy(context, sentence, noun, verb);
      Who apart = mediator;
      parties.removeIf(p -> apart != null && p.isSameAs(apart));
    }
    if (format == null || parties.size() < 2) {
      return;
    }
    Factuality told = factuality.of(sentence, noun);
    Channel.Status status = status(told);
    int above = sentence.head(noun);
    if (above >= 0 && is(sentence, above, "suspend") && status == Channel.Status.ACTIVE) {
      status = Channel.Status.SUSPENDED;
    }
    Span words = words(sentence, noun, parties, mediator);
    found.add(channel(context, sentence, noun, format, parties, mediator, status, words));
  }

  /** Who holds separate talks with several: the subject, where the sides stand behind "with". */
  private static @Nullable Who separateBy(
      ArticleContext context, Tree sentence, int noun, int verb) {
    List<Who> with = new ArrayList<>();
    for (int above : new int[] {noun, verb}) {
      for (int child : sentence.childrenWith(above, "nmod", "obl")) {
        if (Grammar.preposition(sentence, child).equals("with")) {
          named(context, sentence, child, with);
        }
      }
    }
    return with.size() < 2 ? null : who(context, sentence, Grammar.subject(sentence, verb));
  }

  /**
   * Talks that are not held are of status none, and that this is so is a fact: the entry itself is
   * not negated. Likewise talks that may come are, as a fact, proposed.
   */
  private static Channel.Status status(Factuality told) {
    if (told.negated()) {
      return Channel.Status.NONE;
    }
    return told.realis() == Realis.ACTUAL ? Channel.Status.ACTIVE : Channel.Status.PROPOSED;
  }

  /** Who mediates: "talks mediated by Oman". */
  private @Nullable Who broker(ArticleContext context, Tree sentence, int noun) {
    for (int child : sentence.childrenWith(noun, "acl", "acl:relcl")) {
      if (is(sentence, child, "mediate")) {
        int agent = sentence.child(child, "obl:agent", "obl");
        if (agent >= 0 && Grammar.preposition(sentence, agent).equals("by")) {
          return who(context, sentence, agent);
        }
      }
    }
    return null;
  }

  private Channel.@Nullable Format format(Tree sentence, int noun) {
    for (int child : sentence.childrenWith(noun, "amod", "compound")) {
      for (String kind : kinds.getOrDefault(Grammar.lemma(sentence, child), Set.of())) {
        for (Channel.Format format : Channel.Format.values()) {
          if (format.label().equals(kind)) {
            return format;
          }
        }
      }
    }
    return null;
  }

  /** "between A and B" behind the talks, or "A and B held" before them, or "A held … with B". */
  private static List<Who> parties(ArticleContext context, Tree sentence, int noun) {
    List<Who> parties = new ArrayList<>();
    for (int child : sentence.childrenWith(noun, "nmod")) {
      switch (Grammar.preposition(sentence, child)) {
        case "between", "with", "among" -> named(context, sentence, child, parties);
        default -> {}
      }
    }
    named(context, sentence, sentence.child(noun, "nsubj"), parties);
    int verb = sentence.head(noun);
    if (verb >= 0 && sentence.is(noun, "obj") && HOLDING.contains(Grammar.lemma(sentence, verb))) {
      int subject = Grammar.subject(sentence, verb);
      named(context, sentence, subject, parties);
      if (parties.size() == 1 && subject >= 0 && isOfSeveral(sentence, subject)) {
        inWords(context, sentence.subtreeSpan(subject), parties);
      }
      for (int child : sentence.childrenWith(verb, "obl")) {
        if (Grammar.preposition(sentence, child).equals("with")) {
          named(context, sentence, child, parties);
        }
      }
    }
    return parties;
  }

  /** Adds the sides of a noun and of those coordinated with it, each once. */
  private static void named(ArticleContext context, Tree sentence, int noun, List<Who> parties) {
    if (noun < 0) {
      return;
    }
    for (int one : Grammar.conjuncts(sentence, noun)) {
      side(context, sentence, one, parties);
    }
  }

  /** A side that is named itself, or by those whom it sends: "representatives of Peru". */
  private static void side(ArticleContext context, Tree sentence, int noun, List<Who> parties) {
    List<Who> sides = context.sides().of(sentence, noun);
    if (sides.isEmpty()) {
      sides = new ArrayList<>();
      inWords(context, sentence.subtreeSpan(noun), sides);
    }
    for (Who side : sides) {
      if (parties.stream().noneMatch(p -> p.name().equals(side.name()))) {
        parties.add(side);
      }
    }
  }

  /** "A and B", whatever the tree makes of it. */
  private static boolean isOfSeveral(Tree sentence, int noun) {
    for (int i = noun + 1; i <= sentence.last(noun); i++) {
      if (sentence.word(i).equals("and")) {
        return true;
      }
    }
    return false;
  }

  /** Adds the sides of all who are named in some words, each once. */
  private static void inWords(ArticleContext context, Span words, List<Who> parties) {
    if (words.length() > LONGEST_SIDES) {
      return;
    }
    for (Mention mention : context.reading().cast().in(words)) {
      for (Who side :
          context.reading().who(mention).map(context.sides()::parties).orElse(List.of())) {
        if (parties.stream().noneMatch(p -> p.name().equals(side.name()))) {
          parties.add(side);
        }
      }
    }
  }

  /** "Oman mediates between A and B". */
  private void mediating(ArticleContext context, Tree sentence, int verb, List<Channel> found) {
    Who mediator = who(context, sentence, Grammar.subject(sentence, verb));
    List<Who> parties = new ArrayList<>();
    for (int child : sentence.childrenWith(verb, "obl")) {
      if (Grammar.preposition(sentence, child).equals("between")) {
        named(context, sentence, child, parties);
      }
    }
    if (mediator == null || parties.size() < 2) {
      return;
    }
    Span words = words(sentence, verb, parties, mediator);
    Channel.Status status = status(factuality.of(sentence, verb));
    found.add(
        channel(
            context, sentence, verb, Channel.Format.MEDIATED, parties, mediator, status, words));
  }

  /** "The envoy is meeting the two sides separately". */
  private void separately(ArticleContext context, Tree sentence, int adverb, List<Channel> found) {
    int verb = verbAbove(sentence, adverb);
    if (verb < 0 || !MEETING.contains(Grammar.lemma(sentence, verb))) {
      return;
    }
    Who mediator = who(context, sentence, Grammar.subject(sentence, verb));
    Factuality told = factuality.of(sentence, verb);
    if (mediator == null || told.negated()) {
      return;
    }
    List<Who> parties = new ArrayList<>();
    boolean sides = false;
    for (int child : sentence.childrenWith(verb, "obj", "obl")) {
      named(context, sentence, child, parties);
      for (int with : sentence.childrenWith(child, "nmod")) {
        named(context, sentence, with, parties);
      }
      for (int i = sentence.first(child); i < adverb; i++) {
        sides |= sentence.under(i, child) && BOTH.contains(Grammar.lemma(sentence, i));
      }
    }
    parties.removeIf(mediator::isSameAs);
    if (parties.size() < 2 && !sides) {
      return;
    }
    Span words = Span.covering(words(sentence, verb, parties, mediator), sentence.span(adverb));
    found.add(
        channel(
            context,
            sentence,
            verb,
            Channel.Format.SEPARATE,
            parties,
            mediator,
            status(told),
            words));
  }

  private static int verbAbove(Tree sentence, int token) {
    int here = sentence.head(token);
    for (int step = 0; step < 4 && here >= 0; step++) {
      if (sentence.isVerb(here)) {
        return here;
      }
      here = sentence.head(here);
    }
    return -1;
  }

  private static @Nullable Who who(ArticleContext context, Tree sentence, int token) {
    return context.sides().mention(sentence, token).flatMap(context.reading()::who).orElse(null);
  }

  private static Channel channel(
      ArticleContext context,
      Tree sentence,
      int head,
      Channel.Format format,
      List<Who> parties,
      @Nullable Who mediator,
      Channel.Status status,
      Span words) {
    Reading reading = context.reading();
    Evidence evidence =
        Evidence.of("channel: " + format.label(), reading.passage(words))
            .through(context.chain(words));
    When held = held(context, sentence, head);
    return new Channel(
        evidence,
        format,
        parties,
        mediator,
        status,
        held == null ? reading.published() : held,
        reading.published());
  }

  /** Since when it is so, or when it was. */
  private static @Nullable When held(ArticleContext context, Tree sentence, int head) {
    int above = sentence.isNoun(head) ? sentence.head(head) : -1;
    for (int token : above < 0 ? new int[] {head} : new int[] {above, head}) {
      When since = context.since(sentence, token);
      if (since != null) {
        return since;
      }
      When day = sentence.isVerb(token) ? context.when(sentence, token) : null;
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  /** From the first to the last of the words that name the talks and those who talk. */
  private static Span words(Tree sentence, int head, List<Who> parties, @Nullable Who mediator) {
    int first = sentence.isNoun(head) ? Authors.first(sentence, head) : head;
    Span words = Grammar.span(sentence, first, head);
    List<Who> all = new ArrayList<>(parties);
    if (mediator != null) {
      all.add(mediator);
    }
    for (Who who : all) {
      if (who.passage() != null && sentence.sentence().span().contains(who.passage().span())) {
        words = Span.covering(words, who.passage().span());
      }
    }
    return words;
  }
}
