package parley.syntax;

import java.util.Arrays;

/**
 * A parse half done, in the arc-hybrid system: a stack of tokens whose heads are not known, and the
 * rest of the sentence, with the root as its last element.
 *
 * <p>{@code shift} moves the next token onto the stack; {@code left} makes the next token the head
 * of the top; {@code right} makes the token below the top its head. The root takes the last token
 * that is left on the stack, so that there is always exactly one.
 */
final class Configuration {

  static final int SHIFT = 0;

  final int size;
  final int[] heads;
  final int[] labels;
  final int[] stack;

  /** Per token: its outermost and next to outermost dependents so far, -1 where there is none. */
  final int[] left1;

  final int[] left2;
  final int[] right1;
  final int[] right2;
  final int[] leftCount;
  final int[] rightCount;

  int depth;
  int next;

  Configuration(int size) {
    this.size = size;
    heads = new int[size];
    labels = new int[size];
    stack = new int[size + 1];
    left1 = new int[size + 1];
    left2 = new int[size + 1];
    right1 = new int[size + 1];
    right2 = new int[size + 1];
    leftCount = new int[size + 1];
    rightCount = new int[size + 1];
    Arrays.fill(heads, -2);
    for (int[] each : new int[][] {left1, left2, right1, right2}) {
      Arrays.fill(each, -1);
    }
  }

  boolean done() {
    return next == size && depth == 0;
  }

  boolean mayShift() {
    return next < size;
  }

  boolean mayLeft() {
    return depth > 0 && (next < size || depth == 1);
  }

  boolean mayRight() {
    return depth > 1;
  }

  /** The token at this depth of the stack, 0 being the top, or -1. */
  int stack(int down) {
    return down < depth ? stack[depth - 1 - down] : -1;
  }

  /** The token at this place of what is left, or -1; the root is number {@code size}. */
  int buffer(int ahead) {
    return next + ahead <= size ? next + ahead : -1;
  }

  void shift() {
    stack[depth++] = next++;
  }

  void left(int label) {
    attach(stack[--depth], next, label);
  }

  void right(int label) {
    depth--;
    attach(stack[depth], stack[depth - 1], label);
  }

  private void attach(int token, int head, int label) {
    heads[token] = head == size ? -1 : head;
    labels[token] = label;
    if (token < head) {
      // left dependents come from the nearest outwards
      left2[head] = left1[head];
      left1[head] = token;
      leftCount[head]++;
    } else {
      right2[head] = right1[head];
      right1[head] = token;
      rightCount[head]++;
    }
  }
}
