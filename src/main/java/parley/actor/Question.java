package parley.actor;

import java.util.List;

/**
 * Whom a pronoun means.
 *
 * @param options the first is nobody
 */
record Question(Scene scene, int pronoun, List<Option> options) {}
