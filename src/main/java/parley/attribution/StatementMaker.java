package parley.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.actor.Mention;
import parley.actor.Place;
import parley.article.Passage;
import parley.entry.Event;
import parley.entry.Evidence;
import parley.entry.Hop;
import parley.entry.Issues;
import parley.entry.Realis;
import parley.entry.Statement;
import parley.entry.When;
import parley.entry.Who;
import parley.reading.Factuality;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Makes statements of drafts: who is meant, by which way it came, when, and whether it was said.
 */
final class StatementMaker {

  private final Reading reading;
  private final Issues known;
  private final Names names;
  private final SayingDates dates;
  private final Map<Draft, Draft> outer;
  private final Continuations continuations;
  private final Map<Draft, Telling> tellings = new HashMap<>();

  StatementMaker(Reading reading, List<Draft> drafts, Issues issues) {
    this.reading = reading;
    known = issues;
    names = new Names(reading, drafts);
    dates = new SayingDates(reading, drafts, this::telling);
    outer = Nesting.of(drafts);
    continuations = new Continuations(reading, drafts);
  }

  Statement statement(Draft draft) {
    Passage cue = draft.cue() == null ? null : reading.passage(draft.cue());
    Who source = source(draft);
    List<Passage> content = new ArrayList<>();
    for (Span part : draft.content()) {
      content.add(reading.passage(part));
    }
    List<Passage> passages = new ArrayList<>(content);
    if (cue != null) {
      passages.add(cue);
    }
    if (source != null && source.passage() != null) {
      passages.add(source.passage());
    }
    Factuality factuality = SayingFactuality.of(draft);
    Evidence evidence =
        new Evidence(
            passages, draft.rule(), factuality.realis(), factuality.negated(), chain(draft));
    return new Statement(
        evidence,
        manner(draft),
        source,
        cue,
        content,
        occasion(draft, factuality.realis()),
        continued(draft),
        List.copyOf(issues(draft)));
  }

  private @Nullable Who source(Draft draft) {
    Phrase phrase = draft.source();
    if (phrase == null) {
      return null;
    }
    Who who = names.who(phrase);
    Phrase speaker = speaker(draft);
    if (speaker == null) {
      return who;
    }
    Who by = names.who(speaker);
    return new Who(by.name(), by.actor(), who.passage());
  }

  /** Whoever says "I" in the words of somebody else; null if it is not that. */
  private @Nullable Phrase speaker(Draft draft) {
    Draft holder = outer.get(draft);
    return Names.isSpeaker(draft.source()) && holder != null ? holder.source() : null;
  }

  private List<Passage> continued(Draft draft) {
    return continuations.of(draft).stream().map(reading::passage).toList();
  }

  private Telling telling(Draft draft) {
    return tellings.computeIfAbsent(draft, one -> new Telling(reading, one));
  }

  private Statement.Occasion occasion(Draft draft, Realis realis) {
    Telling telling = telling(draft);
    Phrase addressee = telling.addressee();
    Phrase medium = telling.medium();
    When said = dates.said(draft);
    return new Statement.Occasion(
        addressee == null ? null : names.who(addressee),
        said == null || (realis == Realis.ACTUAL && isAhead(said)) ? null : said,
        where(telling.place()),
        medium == null ? null : reading.passage(medium.span()));
  }

  /**
   * Nobody has yet said what is told as said: a day after the paper's is not that of the saying.
   */
  private boolean isAhead(When when) {
    When published = reading.published();
    String value = when.timex().value();
    return published != null
        && value.length() >= 10
        && value.substring(0, 10).compareTo(published.timex().value()) > 0
        && Character.isDigit(value.charAt(5));
  }

  private Event.@Nullable Where where(@Nullable Mention mention) {
    Place place = mention == null ? null : mention.place();
    return mention == null || place == null
        ? null
        : new Event.Where(
            place.name(),
            null,
            place.country(),
            place.latitude(),
            place.longitude(),
            reading.passage(mention.span()));
  }

  /** The steps from the source to the reader: those of this statement, then of what holds it. */
  private List<Hop> chain(Draft draft) {
    List<Hop> hops = new ArrayList<>();
    Draft at = draft;
    while (at != null) {
      Passage cue = at.cue() == null ? null : reading.passage(at.cue());
      if (at.source() != null) {
        Phrase speaker = speaker(at);
        Hop hop = names.hop(at.source(), cue);
        if (speaker != null) {
          Hop by = names.hop(speaker, cue);
          hop = new Hop(by.name(), by.kind(), by.actor(), hop.cue(), hop.passage());
        }
        hops.add(hop);
      }
      Phrase told = telling(at).addressee();
      if (told != null && names.isOutlet(told)) {
        add(hops, names.hop(told, cue));
      }
      if (at.via() != null) {
        add(hops, names.hop(at.via().who(), reading.passage(at.via().cue())));
      }
      at = outer.get(at);
    }
    reading
        .outlet()
        .filter(outlet -> hops.isEmpty() || !hops.getLast().name().equals(outlet.name()))
        .ifPresent(hops::add);
    return hops;
  }

  private static void add(List<Hop> hops, Hop hop) {
    if (hops.isEmpty() || !hops.getLast().name().equals(hop.name())) {
      hops.add(hop);
    }
  }

  private Statement.Manner manner(Draft draft) {
    if (draft.quoted()) {
      return Statement.Manner.DIRECT;
    }
    boolean all = true;
    boolean any = false;
    for (Span part : draft.content()) {
      String words = part.of(reading.text());
      boolean quoted = false;
      for (int i = 0; i < words.length(); i++) {
        quoted |= "\"“”«»".indexOf(words.charAt(i)) >= 0;
      }
      any |= quoted;
      all &= quoted && isQuotation(part);
    }
    return all ? Statement.Manner.DIRECT : any ? Statement.Manner.MIXED : Statement.Manner.INDIRECT;
  }

  private boolean isQuotation(Span part) {
    String words = part.of(reading.text());
    String inside = words.substring(1, words.length() - (words.length() > 1 ? 1 : 0));
    return "\"“«".indexOf(words.charAt(0)) >= 0
        && "\"”»".indexOf(words.charAt(words.length() - 1)) >= 0
        && inside.indexOf('"') < 0
        && inside.indexOf('”') < 0;
  }

  private SortedSet<String> issues(Draft draft) {
    SortedSet<String> issues = new TreeSet<>();
    for (Span part : draft.content()) {
      int at = part.start();
      while (at < part.end()) {
        int index = reading.sentenceAt(at);
        if (index < 0) {
          at++;
          continue;
        }
        Tree tree = reading.sentences().get(index);
        issues.addAll(
            known.of(
                tree,
                tree.sentence().indexFrom(at),
                Math.min(tree.size(), tree.sentence().indexFrom(part.end() - 1) + 1)));
        at = tree.span().end();
      }
    }
    return issues;
  }
}
