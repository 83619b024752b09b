package parley.actor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import parley.text.Span;

/** Sees to it that two mentions never cross: one lies inside the other, or they are apart. */
final class Nesting {

  /** A mention and its place in the list that was given: of two with the same words the first. */
  private record Waiting(Mention mention, int number) {}

  private Nesting() {}

  /**
   * The mentions in the order of reading; one that would cross another shrinks to its head, which
   * may stand further on and wait its turn.
   */
  static List<Mention> keep(List<Mention> mentions) {
    PriorityQueue<Waiting> left =
        new PriorityQueue<>(
            Comparator.comparing((Waiting w) -> w.mention().span())
                .thenComparingInt(Waiting::number));
    for (int i = 0; i < mentions.size(); i++) {
      left.add(new Waiting(mentions.get(i), i));
    }
    List<Mention> kept = new ArrayList<>(mentions.size());
    Deque<Span> open = new ArrayDeque<>();
    for (Waiting next = left.poll(); next != null; next = left.poll()) {
      Mention mention = next.mention();
      Span span = mention.span();
      while (!open.isEmpty() && open.peek().end() <= span.start()) {
        open.pop();
      }
      boolean crosses = !open.isEmpty() && span.end() > open.peek().end();
      if (crosses) {
        Span head = mention.head();
        if (!head.equals(span)) {
          Mention bare = new Mention(head, head, mention.form(), mention.actor(), mention.place());
          left.add(new Waiting(bare, next.number()));
        }
        continue;
      }
      if (!kept.isEmpty() && kept.getLast().span().equals(span)) {
        continue;
      }
      kept.add(mention);
      open.push(span);
    }
    return kept;
  }
}
