package parley.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.entry.Channel;
import parley.entry.Entry;
import parley.entry.Evidence;
import parley.entry.Realis;
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

  private static final Set<String> MEETING = Set.of("meet", "talk", "speak", "negotiate", "hold");

  private final Map<String, Set<String>> kinds = new HashMap<>();
  private final FactualityReader factuality = FactualityReader.standard();

  ChannelFinder() {
    for (RuleFile.Line line : RuleFile.shipped("position/channels.rules").lines()) {
      kinds.computeIfAbsent(line.field(0), w -> new HashSet<>()).add(line.field(1));
    }
  }

  List<Entry> find(ArticleContext context) {
    List<Entry> found = new ArrayList<>();
    for (Tree sentence : context.reading().sentences()) {
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
    return found;
  }

  private boolean is(Tree sentence, int token, String kind) {
    return kinds.getOrDefault(Grammar.lemma(sentence, token), Set.of()).contains(kind);
  }

  /** "direct talks", "indirect negotiations between …". */
  private void talks(ArticleContext context, Tree sentence, int noun, List<Entry> found) {
    Channel.@Nullable Format format = format(sentence, noun);
    if (format == null) {
      return;
    }
    List<Who> parties = parties(context, sentence, noun);
    if (format == Channel.Format.SEPARATE || parties.size() < 2) {
      return;
    }
    Factuality told = factuality.of(sentence, noun);
    Channel.Status status = Channel.Status.ACTIVE;
    if (told.negated()) {
      status = Channel.Status.NONE;
    } else if (told.realis() != Realis.ACTUAL) {
      status = Channel.Status.PROPOSED;
    }
    int above = sentence.head(noun);
    if (above >= 0 && is(sentence, above, "suspend")) {
      status = Channel.Status.SUSPENDED;
    }
    found.add(channel(context, sentence, noun, format, parties, null, status, told));
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
    int verb = sentence.head(noun);
    if (verb >= 0 && sentence.is(noun, "obj") && HOLDING.contains(Grammar.lemma(sentence, verb))) {
      named(context, sentence, Grammar.subject(sentence, verb), parties);
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
    Who who =
        context
            .sides()
            .mention(sentence, noun)
            .flatMap(context.reading()::who)
            .flatMap(context.sides()::party)
            .orElse(null);
    if (who == null) {
      for (int child : sentence.childrenWith(noun, "nmod", "nmod:poss")) {
        named(context, sentence, child, parties);
      }
    } else if (parties.stream().noneMatch(who::isSameAs)) {
      parties.add(who);
    }
  }

  /** "Oman mediates between A and B". */
  private void mediating(ArticleContext context, Tree sentence, int verb, List<Entry> found) {
    Who mediator = subject(context, sentence, verb);
    List<Who> parties = new ArrayList<>();
    for (int child : sentence.childrenWith(verb, "obl")) {
      if (Grammar.preposition(sentence, child).equals("between")) {
        named(context, sentence, child, parties);
      }
    }
    if (mediator == null || parties.size() < 2) {
      return;
    }
    Factuality told = factuality.of(sentence, verb);
    Channel.Status status =
        told.negated()
            ? Channel.Status.NONE
            : told.realis() == Realis.ACTUAL ? Channel.Status.ACTIVE : Channel.Status.PROPOSED;
    found.add(
        channel(context, sentence, verb, Channel.Format.MEDIATED, parties, mediator, status, told));
  }

  /** "The envoy is meeting the two sides separately". */
  private void separately(ArticleContext context, Tree sentence, int adverb, List<Entry> found) {
    int verb = verbAbove(sentence, adverb);
    if (verb < 0 || !MEETING.contains(Grammar.lemma(sentence, verb))) {
      return;
    }
    Who mediator = subject(context, sentence, verb);
    Factuality told = factuality.of(sentence, verb);
    if (mediator == null || told.negated()) {
      return;
    }
    List<Who> parties = new ArrayList<>();
    for (int child : sentence.childrenWith(verb, "obj", "obl")) {
      named(context, sentence, child, parties);
    }
    parties.removeIf(mediator::isSameAs);
    Channel.Status status =
        told.realis() == Realis.ACTUAL ? Channel.Status.ACTIVE : Channel.Status.PROPOSED;
    found.add(
        channel(context, sentence, verb, Channel.Format.SEPARATE, parties, mediator, status, told));
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

  private static @Nullable Who subject(ArticleContext context, Tree sentence, int verb) {
    return context
        .sides()
        .mention(sentence, Grammar.subject(sentence, verb))
        .flatMap(context.reading()::who)
        .orElse(null);
  }

  private static Channel channel(
      ArticleContext context,
      Tree sentence,
      int head,
      Channel.Format format,
      List<Who> parties,
      @Nullable Who mediator,
      Channel.Status status,
      Factuality told) {
    Reading reading = context.reading();
    Span words = words(sentence, head, parties, mediator);
    Evidence evidence =
        Evidence.of("channel: " + format.label(), reading.passage(words))
            .with(told.realis(), told.negated())
            .through(context.chain(words));
    return new Channel(
        evidence, format, parties, mediator, status, reading.published(), reading.published());
  }

  /** From the first to the last of the words that name the talks and those who talk. */
  private static Span words(Tree sentence, int head, List<Who> parties, @Nullable Who mediator) {
    Span words = sentence.phrase(head);
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
