package parley.store;

/**
 * An entry that was asked for by its id.
 *
 * @param article its article, as printed
 */
public record Found(Account account, String article) {}
