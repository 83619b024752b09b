package parley.desk.web;

import java.util.List;
import java.util.Optional;
import parley.review.Reviewed;
import parley.store.StoreException;

/**
 * Entries as whoever asks is to see them: of an article that a reviewer goes through blind, without
 * what others decided about it.
 */
public final class Sight {

  private Sight() {}

  /** An entry, rejected or not. */
  public static Optional<Reviewed> entry(Asked asked, String id) throws StoreException {
    Optional<Reviewed> found = asked.store().review().entry(id);
    if (found.isEmpty() || !asked.isBlind(found.get().article().id())) {
      return found;
    }
    return article(asked, found.get().article().id()).stream()
        .filter(one -> one.entry().id().equals(id))
        .findFirst();
  }

  /** All entries of an article, also the rejected ones. */
  public static List<Reviewed> article(Asked asked, String id) throws StoreException {
    return asked.isBlind(id)
        ? asked.store().review().apart(id, asked.who())
        : asked.store().review().article(id);
  }
}
