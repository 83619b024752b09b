package parley.syntax;

/**
 * What a step costs, in arcs of the right tree that can no longer be had after it: a dynamic oracle
 * for the arc-hybrid system (Goldberg and Nivre 2013).
 */
final class Oracle {

  private final int[] heads;
  private final Configuration state;

  /** Heads count from 0; the root's is the number of tokens. */
  Oracle(int[] heads, Configuration state) {
    this.heads = heads;
    this.state = state;
  }

  int costOfShift() {
    int b0 = state.next;
    int cost = 0;
    for (int down = 0; down < state.depth; down++) {
      int token = state.stack(down);
      if (heads[token] == b0) {
        cost++;
      }
      if (down > 0 && heads[b0] == token) {
        cost++;
      }
    }
    return cost;
  }

  int costOfLeft() {
    int s0 = state.stack(0);
    int cost = dependentsAhead(s0);
    int head = heads[s0];
    if ((head == state.stack(1) && head >= 0) || head > state.next) {
      cost++;
    }
    return cost;
  }

  int costOfRight() {
    int s0 = state.stack(0);
    return dependentsAhead(s0) + (heads[s0] >= state.next ? 1 : 0);
  }

  private int dependentsAhead(int token) {
    int count = 0;
    for (int i = state.next; i < state.size; i++) {
      if (heads[i] == token) {
        count++;
      }
    }
    return count;
  }
}
