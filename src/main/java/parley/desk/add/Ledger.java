package parley.desk.add;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Problem;
import parley.store.Outcome;

/** Keeps count of what is read; several threads tell it, and wait for what is new. */
final class Ledger {

  /** So many articles and problems are listed. */
  private static final int LISTED = 200;

  private final Deque<Progress.Added> added = new ArrayDeque<>();
  private final Deque<Progress.Trouble> problems = new ArrayDeque<>();
  private long key;
  private int waiting;
  private int done;
  private int total;
  private @Nullable String current;
  private long kept;
  private long found;
  private boolean closed;

  /** More is to be read; when nothing was, the count begins anew. */
  synchronized void expect(int files) {
    if (waiting == 0) {
      done = 0;
      total = 0;
    }
    waiting++;
    total += files;
    changed();
  }

  /** A batch turned out to have more files, such as those of a folder. */
  synchronized void more(int files) {
    total += files;
    changed();
  }

  /** How many batches are being read or wait. */
  synchronized int waiting() {
    return waiting;
  }

  synchronized void begin(String name) {
    current = name;
    changed();
  }

  synchronized void end() {
    done++;
    changed();
  }

  /** A batch has been read and kept. */
  synchronized void finish() {
    waiting--;
    if (waiting == 0) {
      current = null;
    }
    changed();
  }

  synchronized void kept(Article article, Outcome outcome) {
    kept++;
    add(added, Progress.Added.of(article, outcome));
  }

  synchronized void add(Problem problem) {
    add(Progress.Trouble.of(problem));
  }

  synchronized void add(Progress.Trouble trouble) {
    found++;
    add(problems, trouble);
  }

  private <T> void add(Deque<T> list, T one) {
    list.addFirst(one);
    if (list.size() > LISTED) {
      list.removeLast();
    }
    changed();
  }

  private void changed() {
    key++;
    notifyAll();
  }

  synchronized Progress now() {
    return new Progress(
        key,
        waiting > 0,
        done,
        total,
        current,
        kept,
        List.copyOf(added),
        List.copyOf(problems),
        found);
  }

  /** Waits until there is something newer, or it has taken this long, or the end has come. */
  synchronized void await(long seen, long millis) throws InterruptedException {
    long until = System.nanoTime() + millis * 1_000_000;
    long left = millis;
    while (key == seen && !closed && left > 0) {
      wait(left);
      left = (until - System.nanoTime()) / 1_000_000;
    }
  }

  synchronized boolean isClosed() {
    return closed;
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
