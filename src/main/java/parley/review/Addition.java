package parley.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.article.Article;
import parley.article.Passage;
import parley.entry.Entry;
import parley.entry.Event;
import parley.entry.EventKind;
import parley.entry.Evidence;
import parley.entry.Hop;
import parley.entry.Position;
import parley.entry.Proposal;
import parley.entry.Proposal.Status;
import parley.entry.Realis;
import parley.entry.Stance;
import parley.entry.Statement;
import parley.entry.When;
import parley.entry.Who;
import parley.review.Edit.Day;

/**
 * What the machine missed, from the words that a reviewer marked.
 *
 * <p>It is taken to be so; where it is not, an {@link Edit.Factual} says so. Words of another
 * article, or none, are an {@link IllegalArgumentException} with a message for the reviewer.
 */
public sealed interface Addition {

  /**
   * Somebody said something.
   *
   * @param content the words of what was said
   * @param cue the words that say that it was said; null where none do
   */
  record OfStatement(
      List<Passage> content,
      @Nullable Passage cue,
      @Nullable Who source,
      List<String> issues,
      @Nullable Day said)
      implements Addition {
    public OfStatement {
      content = List.copyOf(content);
      issues = Correction.known(issues);
    }
  }

  /** Where a side stands. */
  record OfPosition(
      List<Passage> words,
      Who party,
      @Nullable Who holder,
      String issue,
      Stance stance,
      Position.Voice voice,
      @Nullable Day held)
      implements Addition {
    public OfPosition {
      words = List.copyOf(words);
      issue = Correction.known(List.of(issue)).getFirst();
    }
  }

  /** Something that happened. */
  record OfEvent(
      List<Passage> words, EventKind kind, List<Event.Participant> participants, @Nullable Day day)
      implements Addition {
    public OfEvent {
      words = List.copyOf(words);
      participants = List.copyOf(participants);
    }
  }

  /** Something on the table. */
  record OfProposal(
      List<Passage> words,
      String label,
      List<Who> authors,
      @Nullable Status status,
      List<Proposal.Term> terms,
      @Nullable Day held)
      implements Addition {
    public OfProposal {
      words = List.copyOf(words);
      label = Correction.label(label);
      authors = List.copyOf(authors);
      terms = List.copyOf(terms);
    }
  }

  /** The entry that the reviewer adds. */
  default Entry entry(Article article, String reviewer) {
    String rule = Correction.rule(reviewer);
    @Nullable When reported = When.published(article.published());
    return switch (this) {
      case OfStatement a -> {
        List<Passage> passages = new ArrayList<>(checked(a.content, article));
        List<Hop> chain = new ArrayList<>();
        if (a.cue != null) {
          passages.add(a.cue);
        }
        if (a.source != null) {
          chain.add(Correction.hop(a.source, a.cue));
          if (a.source.passage() != null) {
            passages.add(a.source.passage());
          }
        }
        outlet(article, chain);
        checked(passages, article);
        yield new Statement(
            new Evidence(passages, rule, Realis.ACTUAL, false, chain),
            manner(a.content),
            a.source,
            a.cue,
            a.content,
            new Statement.Occasion(null, when(a.said, a.content), null, null),
            List.of(),
            a.issues);
      }
      case OfPosition a ->
          new Position(
              evidence(a.words, rule, article),
              a.party,
              a.holder,
              a.issue,
              a.stance,
              a.voice,
              when(a.held, a.words),
              reported);
      case OfEvent a ->
          new Event(
              evidence(a.words, rule, article),
              a.kind,
              null,
              null,
              a.participants,
              when(a.day, a.words),
              null,
              null,
              null,
              null,
              null);
      case OfProposal a ->
          new Proposal(
              evidence(a.words, rule, article),
              a.label,
              a.authors,
              List.of(),
              List.of(),
              null,
              null,
              a.status,
              a.terms,
              when(a.held, a.words),
              reported);
    };
  }

  private static Evidence evidence(List<Passage> words, String rule, Article article) {
    return new Evidence(checked(words, article), rule, Realis.ACTUAL, false, List.of());
  }

  private static List<Passage> checked(List<Passage> words, Article article) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("No words are marked.");
    }
    for (Passage passage : words) {
      if (!passage.article().equals(article.id())) {
        throw new IllegalArgumentException("The words are of another article.");
      }
    }
    return words;
  }

  private static void outlet(Article article, List<Hop> chain) {
    String outlet = article.outlet();
    if (outlet != null
        && !outlet.isBlank()
        && (chain.isEmpty() || !chain.getLast().name().equals(outlet))) {
      chain.add(new Hop(outlet, Actor.Kind.OUTLET, null, null, null));
    }
  }

  private static @Nullable When when(@Nullable Day day, List<Passage> words) {
    return day == null ? null : Correction.when(day, words.getFirst());
  }

  /** Direct where all stands in quotation marks, mixed where some of it does. */
  static Statement.Manner manner(List<Passage> content) {
    boolean all = true;
    boolean any = false;
    for (Passage passage : content) {
      String words = passage.words().strip();
      any |= words.chars().anyMatch(c -> "\"“”«»".indexOf(c) >= 0);
      all &=
          words.length() > 1
              && "\"“«".indexOf(words.charAt(0)) >= 0
              && "\"”»".indexOf(words.charAt(words.length() - 1)) >= 0;
    }
    return all ? Statement.Manner.DIRECT : any ? Statement.Manner.MIXED : Statement.Manner.INDIRECT;
  }
}
