package parley.desk.changes;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
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
import parley.format.JsonLinesReader;
import parley.format.Spoken;
import parley.review.Decision;
import parley.store.Shown;
import parley.store.StoreException;
import parley.store.Visit;

/** Answers for what is new. */
public final class News {

  private record Key(Dossier dossier, long version, @Nullable LocalDate since, long seen) {}

  /** Nobody reads through more of them. */
  private static final int MOST_DECISIONS = 500;

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
            last,
            decisions(asked, since, visit == null ? 0 : visit.decision())));
  }

  /** What others decided about entries since then. */
  private static ChangesView.Part<ChangesView.Decided> decisions(
      Asked asked, @Nullable LocalDate since, long seen) throws StoreException {
    List<Decision> decided = new ArrayList<>();
    for (Decision decision : asked.store().review().byOthers(asked.who(), seen, MOST_DECISIONS)) {
      boolean before =
          since != null && decision.at().isBefore(since.atStartOfDay(ZoneOffset.UTC).toInstant());
      if (!before && !asked.isBlind(String.valueOf(decision.article()))) {
        decided.add(decision);
      }
    }
    List<ChangesView.Decided> shown = new ArrayList<>();
    for (Decision decision : decided.subList(0, Math.min(decided.size(), ChangesView.MOST))) {
      shown.add(
          new ChangesView.Decided(
              decision.key(),
              decision.at(),
              decision.who(),
              decision.act().done(),
              String.valueOf(decision.entry()),
              line(asked, decision)));
    }
    return new ChangesView.Part<>(shown, decided.size());
  }

  private static @Nullable String line(Asked asked, Decision decision) throws StoreException {
    String line = decision.after() == null ? decision.before() : decision.after();
    Optional<Shown> shown = asked.store().article(String.valueOf(decision.article()));
    if (line == null || shown.isEmpty()) {
      return null;
    }
    try {
      Article words = JsonLinesReader.article(shown.get().article());
      String spoken =
          Spoken.line(JsonLinesReader.entry(line, words), words, asked.dossier()::issueName);
      return spoken.endsWith(":") ? spoken.substring(0, spoken.length() - 1) : spoken;
    } catch (IllegalArgumentException e) {
      return null; // of a version of the article whose words are no longer those
    }
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
