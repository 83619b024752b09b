package parley.bench;

import java.util.function.ToIntFunction;

/**
 * What is measured: work on one text. It returns how much it found, so that no work can be left out
 * by the Java machine, and so that every round can be seen to find the same.
 */
record Subject(String name, ToIntFunction<String> work) {}
