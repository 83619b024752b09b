package parley.actor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import parley.text.Span;

/** Sees to it that two mentions never cross: one lies inside the other, or they are apart. */
final class Nesting {

  private Nesting() {}

  /** The mentions in the order of reading; one that would cross another shrinks to its head. */
  static List<Mention> keep(List<Mention> mentions) {
    List<Mention> sorted = new ArrayList<>(mentions);
    sorted.sort((a, b) -> a.span().compareTo(b.span()));
    List<Mention> kept = new ArrayList<>(sorted.size());
    Deque<Span> open = new ArrayDeque<>();
    for (Mention mention : sorted) {
      Span span = mention.span();
      while (!open.isEmpty() && open.peek().end() <= span.start()) {
        open.pop();
      }
      boolean crosses = !open.isEmpty() && span.end() > open.peek().end();
      if (crosses) {
        Span head = mention.head();
        if (head.start() < open.peek().end() && head.end() > open.peek().end()) {
          continue;
        }
        if (head.start() >= open.peek().end()) {
          continue;
        }
        span = head;
        mention = new Mention(head, head, mention.form(), mention.actor(), mention.place());
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
