package parley.desk.changes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.desk.web.Address;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Remembered;
import parley.desk.web.Route;
import parley.desk.web.Talks;
import parley.desk.web.Visits;
import parley.dossier.Changes;
import parley.dossier.Dossier;
import parley.dossier.Negotiation;
import parley.store.StoreException;
import parley.store.Visit;

/** Answers for what is new. */
public final class News {

  private record Key(Dossier dossier, long version, @Nullable LocalDate since, long seen) {}

  private final Remembered<Key, Changes> known = new Remembered<>(8);

  private News() {}

  public static List<Route> routes() {
    News news = new News();
    return List.of(
        Route.get(
                "/changes",
                "What is new since the last visit, or since a day.",
                news::changes,
                Route.day("since", "Since this day instead: it is known what was reported before."))
            .shows(ChangesView.class),
        Route.post(
                "/changes/seen",
                "Marks what is new as seen.",
                News::see,
                Route.number("upto", "The key of the last article that was seen."))
            .least(Route.Role.READER));
  }

  private Answer changes(Asked asked) throws StoreException {
    LocalDate since = asked.day("since");
    // taken before reading: what another program adds meanwhile is told next time
    long last = asked.store().lastArticle();
    Visit visit =
        since == null
            ? Visits.last(asked.store(), asked.dossier(), asked.visitor()).orElse(null)
            : null;
    long seen = visit == null ? 0 : visit.article();
    Talks.Talk talk = asked.talk();
    Changes changes =
        known.get(
            new Key(asked.dossier(), talk.version(), since, seen),
            () -> between(talk.negotiation(), since, seen));
    return Answer.page(
        ChangesView.of(
            changes,
            talk,
            since,
            visit == null ? null : visit.at(),
            asked.store().arrived(seen, since),
            last));
  }

  private static Changes between(Negotiation now, @Nullable LocalDate since, long seen) {
    Negotiation before =
        now.only(source ->
            since == null
                ? source.key() <= seen
                : source.day() != null && source.day().isBefore(since));
    return Changes.between(before, now);
  }

  private static Answer see(Asked asked) throws StoreException {
    long last = asked.store().lastArticle();
    int upTo = asked.number("upto", (int) last, 0, Integer.MAX_VALUE);
    Visits.see(asked.store(), asked.dossier(), asked.visitor(), Math.min(upTo, last), asked.now());
    return Answer.moved(Address.of("/changes").with("dossier", asked.text("dossier")).toString());
  }
}
