package parley.desk.web;

/**
 * A filter that is on, with a way to take it off.
 *
 * @param name what is filtered: speaker
 * @param value as it is shown
 * @param without the address of the same list without it
 */
public record Chip(String name, String value, String without) {}
