package parley.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.article.Passage;
import parley.entry.Evidence;
import parley.entry.Hop;
import parley.entry.Proposal;
import parley.entry.When;
import parley.entry.Who;

/** What was gathered about one proposal so far. */
final class ProposalDraft {

  private String label;
  private boolean severalMeant;
  private boolean counter;
  private List<Who> authors;
  private final List<Passage> passages = new ArrayList<>();
  private final List<Who> presentedBy = new ArrayList<>();
  private final List<Who> to = new ArrayList<>();
  private final List<Proposal.Term> terms = new ArrayList<>();
  private Proposal.@Nullable Status status;
  private @Nullable When held;
  private List<Hop> chain = List.of();

  ProposalDraft(String label, boolean plural, List<Who> authors) {
    this.label = label;
    this.authors = List.copyOf(authors);
    severalMeant = plural;
  }

  /** A name for one proposal is better than one for several: "the proposal", not "proposals". */
  void called(String name, boolean plural) {
    if (severalMeant && !plural) {
      label = name;
      severalMeant = false;
    }
  }

  /** Whether these may be its authors, whom nobody has named yet, and this in it. */
  boolean isOf(List<Who> writers, List<Proposal.Term> held) {
    boolean alike = held.isEmpty() || held.stream().anyMatch(term -> isOn(term.issue()));
    return authors.isEmpty() && !writers.isEmpty() && alike;
  }

  void writtenBy(List<Who> writers) {
    authors = List.copyOf(writers);
  }

  /** Whether its name has this word. */
  boolean isCalled(String word) {
    return label.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
  }

  boolean isOn(String issue) {
    return terms.stream().anyMatch(term -> term.issue().equals(issue));
  }

  void counters() {
    counter = true;
  }

  boolean isCounter() {
    return counter;
  }

  String label() {
    return label;
  }

  /** A chain holds for the whole only where all of it is told by somebody else. */
  void rests(Passage passage, List<Hop> through) {
    chain = passages.isEmpty() || through.isEmpty() ? through : chain;
    passages.add(passage);
  }

  void presented(List<Who> people) {
    for (Who who : people) {
      if (presentedBy.stream().noneMatch(who::isSameAs)
          && authors.stream().noneMatch(a -> a.name().equals(who.name()))) {
        presentedBy.add(who);
      }
    }
  }

  void addressed(List<Who> people) {
    for (Who who : people) {
      if (to.stream().noneMatch(who::isSameAs)) {
        to.add(who);
      }
    }
  }

  void holds(List<Proposal.Term> more) {
    for (Proposal.Term term : more) {
      if (terms.stream().noneMatch(t -> t.issue().equals(term.issue()))) {
        terms.add(term);
      }
    }
  }

  /** The constants of {@link Proposal.Status} stand in the order of a proposal's life. */
  void became(Proposal.@Nullable Status now) {
    if (now != null && (status == null || now.compareTo(status) > 0)) {
      status = now;
    }
  }

  void heldOn(@Nullable When day) {
    held = held == null ? day : held;
  }

  Proposal proposal(@Nullable String countered, @Nullable When reported) {
    Evidence evidence = Evidence.of("proposal", passages.toArray(Passage[]::new)).through(chain);
    return new Proposal(
        evidence,
        label,
        authors,
        presentedBy,
        to,
        countered,
        null,
        status,
        terms,
        held == null ? reported : held,
        reported);
  }
}
