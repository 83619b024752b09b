package parley.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.article.Passage;
import parley.entry.Entry;
import parley.format.JsonLines;
import parley.review.Act;
import parley.review.Addition;
import parley.review.By;
import parley.review.Correction;
import parley.review.DecidedMeanwhile;
import parley.review.Decision;
import parley.review.Happenings;
import parley.review.InForce;
import parley.review.Refusal;
import parley.review.Status;
import parley.review.Verdict;

/** One transaction of deciding about entries. */
final class Deciding {

  private final Statements statements;
  private final DecisionRows decisions;
  private final Materializing materializing;

  Deciding(Statements statements) {
    this.statements = statements;
    decisions = new DecisionRows(statements);
    materializing = new Materializing(statements);
  }

  /** An entry that is being decided about, with all of its article. */
  private record Subject(Materializing.Version version, InForce.Upheld upheld) {

    String line(Entry entry) {
      return new JsonLines.Lines(version.article()).entry(entry);
    }

    /** What was in force so far; null where it had been rejected. */
    @Nullable String before() {
      return upheld.status() == Status.REJECTED ? null : line(upheld.said());
    }

    @Nullable String machine() {
      Entry machine = upheld.machine();
      return machine == null ? null : line(machine);
    }
  }

  private Subject subject(String entry, long seen, By by) throws Refusal {
    List<Long> articles =
        statements.list(
            row -> row.getLong(1),
            """
            select a.key from entries e join articles a on a.key = e.article
            where e.id = ? and a.current = 1 limit 1\
            """,
            entry);
    if (articles.isEmpty()) {
      throw new Refusal("The record has no entry " + entry + ".");
    }
    Materializing.Version version = version(articles.getFirst(), by);
    for (InForce.Upheld upheld : version.inForce().entries()) {
      if (upheld.entry().id().equals(entry)) {
        Decision standing = upheld.decision();
        checkSeen(entry, standing == null ? 0 : standing.key(), seen, by);
        return new Subject(version, upheld);
      }
    }
    throw new Refusal("The record has no entry " + entry + ".");
  }

  /** An article as the reviewer sees it. */
  private Materializing.Version version(long key, By by) {
    return by.apart() ? materializing.apart(key, by.who()) : materializing.version(key);
  }

  /** Two reviewers never overwrite each other without knowing. */
  private void checkSeen(String entry, long standing, long seen, By by) throws DecidedMeanwhile {
    if (standing != seen) {
      Decision last =
          decisions
              .list(
                  "where entry = ? and (who = ? or not ?) order by key desc limit 1",
                  entry,
                  by.who(),
                  by.apart())
              .getFirst();
      throw new DecidedMeanwhile(last.who(), last.at(), standing);
    }
  }

  long decide(String entry, long seen, Verdict verdict, By by) throws Refusal {
    Subject subject = subject(entry, seen, by);
    Entry said = subject.upheld.said();
    Decision decision =
        switch (verdict) {
          case Verdict.Accept() -> next(subject, Act.ACCEPT, said, by, 0, by.note());
          case Verdict.Correct(var edits) ->
              next(subject, Act.CORRECT, Correction.of(said, edits, by.who()), by, 0, by.note());
          case Verdict.Reject() -> {
            checkNotRejected(subject);
            yield next(subject, Act.REJECT, null, by, 0, by.note());
          }
        };
    decisions.add(decision);
    materializing.article(subject.version.key());
    return decision.key();
  }

  private static void checkNotRejected(Subject subject) throws Refusal {
    if (subject.upheld.status() == Status.REJECTED) {
      throw new Refusal("It has been rejected already.");
    }
  }

  /** A decision about the subject; of batch 0 if it is the first of its act. */
  private Decision next(
      Subject subject, Act act, @Nullable Entry after, By by, long batch, @Nullable String note) {
    Decision standing = subject.upheld.decision();
    long key = decisions.next();
    return new Decision(
        key,
        by.at(),
        by.who(),
        act,
        subject.version.article().id(),
        subject.version.key(),
        subject.upheld.entry().id(),
        standing == null ? 0 : standing.key(),
        subject.before(),
        after == null ? null : subject.line(after),
        subject.machine(),
        0,
        batch == 0 ? key : batch,
        note,
        by.apart());
  }

  Decision add(String article, Addition addition, By by) throws Refusal {
    List<Long> keys =
        statements.list(
            row -> row.getLong(1),
            "select key from articles where id = ? and current = 1",
            article);
    if (keys.isEmpty()) {
      throw new Refusal("The record has no article " + article + ".");
    }
    Materializing.Version version = version(keys.getFirst(), by);
    Entry entry = addition.entry(version.article(), by.who());
    Decision decision = added(version, entry, by, 0, by.note());
    decisions.add(decision);
    materializing.article(version.key());
    return decision;
  }

  private Decision added(
      Materializing.Version version, Entry entry, By by, long batch, @Nullable String note)
      throws Refusal {
    String id = entry.id();
    if (version.inForce().entries().stream().anyMatch(other -> other.entry().id().equals(id))) {
      throw new Refusal("The same stands there already, as " + id + ".");
    }
    long key = decisions.next();
    return new Decision(
        key,
        by.at(),
        by.who(),
        Act.ADD,
        version.article().id(),
        version.key(),
        id,
        0,
        null,
        new JsonLines.Lines(version.article()).entry(entry),
        null,
        0,
        batch == 0 ? key : batch,
        note,
        by.apart());
  }

  long mergeEvents(String kept, long seenKept, String other, long seenOther, By by) throws Refusal {
    Subject first = subject(kept, seenKept, by);
    Subject second = subject(other, seenOther, by);
    checkNotRejected(first);
    checkNotRejected(second);
    Entry merged = Happenings.merged(first.upheld.said(), second.upheld.said(), by.who());
    Decision corrected = next(first, Act.CORRECT, merged, by, 0, "merged with " + other);
    decisions.add(corrected);
    decisions.add(next(second, Act.REJECT, null, by, corrected.batch(), "merged into " + kept));
    materializing.article(first.version.key());
    return corrected.key();
  }

  long splitEvent(String entry, long seen, List<Passage> away, By by) throws Refusal {
    Subject subject = subject(entry, seen, by);
    checkNotRejected(subject);
    Happenings.Halves halves = Happenings.split(subject.upheld.said(), away, by.who());
    Decision corrected =
        next(subject, Act.CORRECT, halves.kept(), by, 0, "split, see " + halves.other().id());
    decisions.add(corrected);
    decisions.add(
        added(subject.version, halves.other(), by, corrected.batch(), "split from " + entry));
    materializing.article(subject.version.key());
    return corrected.key();
  }
}
