package parley.desk.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.article.Passage;
import parley.desk.evidence.EntryCard;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Fault;
import parley.desk.web.Links;
import parley.desk.web.Route;
import parley.desk.web.Sight;
import parley.entry.Entry;
import parley.entry.Event;
import parley.format.Spoken;
import parley.review.By;
import parley.review.Doubt;
import parley.review.Refusal;
import parley.review.Reviewed;
import parley.review.Status;
import parley.review.Verdict;
import parley.store.ReviewLog;
import parley.store.StoreException;

/** Shows entries one at a time, and does what a reviewer wants with them. */
public final class Reviewing {

  private static final Route.Parameter SEEN =
      Route.number("seen", "The key of the decision that was seen on the entry; 0 for none.");
  private static final Route.Parameter NOTE = Route.text("note", "Why, for the log.");
  private static final Route.Parameter NEXT =
      Route.text("next", "The address within the desk to go to afterwards.");

  private Reviewing() {}

  public static List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(
        Route.get(
                "/review",
                "The entry that most needs a look, or the next one of an article.",
                Reviewing::queue,
                Route.number("from", "How many to leave out."),
                Route.text("article", "The id of an article to go through."),
                Route.text(
                    "reason", "Only what needs a look for this kind of reason: " + labels() + "."),
                Route.number("done", "The key of the decision made a moment ago."))
            .shows(ReviewPage.class));
    routes.add(
        Route.get(
                "/review/entries/{id}",
                "An entry, to be decided about.",
                asked -> single(asked, null),
                Route.number("done", "The key of the decision made a moment ago."))
            .shows(ReviewPage.class));
    routes.add(
        Route.post(
            "/review/entries/{id}/accept", "It is right.", Reviewing::accept, SEEN, NOTE, NEXT));
    routes.add(
        Route.post(
            "/review/entries/{id}/reject",
            "The article does not say it.",
            Reviewing::reject,
            SEEN,
            NOTE,
            NEXT));
    routes.add(
        Route.post(
            "/review/entries/{id}/correct",
            "It is right with these changes; a box that is left out stays as it is.",
            Reviewing::correct,
            SEEN,
            NOTE,
            NEXT,
            Route.text("speaker", "Who says it."),
            Route.text("party", "Whose position it is."),
            Route.text("holder", "Who voices it."),
            Route.text("issues", "Ids of issues; several times for several."),
            Route.text("stance", "demands, offers, accepts, rejects, defers, open"),
            Route.text("voice", "own, ascribed, narrated"),
            Route.text("kind", "The kind of event."),
            Route.text("participants", "One a line: role, colon, name."),
            Route.text("label", "What the proposal is called."),
            Route.text("authors", "One a line."),
            Route.text("status", "What became of the proposal."),
            Route.text("terms", "One a line: issue, colon, stance."),
            Route.day("day", "The day it happened, was said or was held."),
            Route.text("realis", "actual, planned, possible, conditional"),
            Route.text("negated", "yes if it is denied."),
            Route.text("words", "The words it rests on, to the letter.")));
    routes.add(
        Route.post(
            "/review/entries/{id}/merge",
            "Both events of the article are one.",
            Reviewing::merge,
            SEEN,
            NOTE,
            NEXT,
            Route.text("other", "The id of the other, a blank, and the decision seen on it.")));
    routes.add(
        Route.post(
            "/review/entries/{id}/split",
            "Some of its words tell of another event.",
            Reviewing::split,
            SEEN,
            NOTE,
            NEXT,
            Route.text("away", "Numbers of its passages, from 0; several times for several.")));
    return routes;
  }

  // What is shown

  private static Answer queue(Asked asked) throws StoreException {
    String article = asked.text("article");
    Doubt reason = reason(asked);
    int from = asked.number("from", 0, 0, 1_000_000);
    ReviewLog log = asked.store().review();
    List<Reviewed> all =
        article == null ? log.queue(reason, from, 1) : Sight.article(asked, article);
    Map<Doubt, Integer> doubts = article == null ? log.doubts() : Map.of();
    if (article != null && all.isEmpty() && asked.store().article(article).isEmpty()) {
      throw Fault.missing("The record has no article " + article + ".");
    }
    int count =
        article != null
            ? all.size()
            : reason == null ? log.waiting() : doubts.getOrDefault(reason, 0);
    int last = Math.max(0, count - 1);
    int number = Math.min(from, last);
    Reviewed reviewed = null;
    if (article != null) {
      reviewed = count == 0 ? null : all.get(number);
    } else if (!all.isEmpty()) {
      reviewed = all.getFirst();
    } else if (count > 0) {
      // nothing is left if somebody else decided about the last meanwhile
      reviewed = log.queue(reason, number, 1).stream().findFirst().orElse(null);
    }
    if (article == null && reviewed != null && asked.isBlind(reviewed.article().id())) {
      reviewed = Sight.entry(asked, reviewed.entry().id()).orElse(null);
    }
    String base =
        article != null
            ? "/review?article=" + Links.encoded(article) + "&"
            : reason == null ? "/review?" : "/review?reason=" + reason.label() + "&";
    ReviewPage.Place place =
        new ReviewPage.Place(
            reviewed == null ? 0 : number + 1,
            count,
            article,
            article == null || reviewed == null ? null : reviewed.article().headline(),
            article != null && log.finished(article).containsKey(asked.who()),
            reviewed != null && asked.isBlind(reviewed.article().id()),
            !asked.blind(),
            base + "from=" + number,
            number < last ? base + "from=" + (number + 1) : null,
            number > 0 ? base + "from=" + (number - 1) : null);
    ReviewPage.Item item = reviewed == null ? null : item(asked, reviewed);
    return Answer.page(new ReviewPage(place, kinds(doubts, reason), item, done(asked), null));
  }

  private static String labels() {
    return Arrays.stream(Doubt.values()).map(Doubt::label).collect(Collectors.joining(", "));
  }

  private static @Nullable Doubt reason(Asked asked) {
    String label = asked.text("reason");
    return label == null
        ? null
        : Doubt.of(label)
            .orElseThrow(() ->
                Fault.wrong(
                    "'" + label + "' is no kind of reason.", "Take one of: " + labels() + "."));
  }

  private static List<ReviewPage.Kind> kinds(Map<Doubt, Integer> doubts, @Nullable Doubt chosen) {
    List<ReviewPage.Kind> kinds = new ArrayList<>();
    for (Doubt doubt : Doubt.values()) {
      int waiting = doubts.getOrDefault(doubt, 0);
      if (waiting > 0 || doubt == chosen) {
        kinds.add(
            new ReviewPage.Kind(
                doubt.label(),
                doubt.words(),
                waiting,
                doubt == chosen,
                doubt == chosen ? "/review" : "/review?reason=" + doubt.label()));
      }
    }
    return kinds;
  }

  /** One entry that was asked for by itself. */
  private static Answer single(Asked asked, @Nullable String problem) throws StoreException {
    Reviewed reviewed = reviewed(asked);
    ReviewPage.Place place =
        new ReviewPage.Place(
            0,
            0,
            null,
            reviewed.article().headline(),
            false,
            asked.isBlind(reviewed.article().id()),
            !asked.blind(),
            "/review/entries/" + Links.encoded(reviewed.entry().id()),
            null,
            null);
    ReviewPage.Item item = item(asked, reviewed);
    if (problem == null) {
      return Answer.page(new ReviewPage(place, List.of(), item, done(asked), null));
    }
    ReviewPage.Item filled =
        new ReviewPage.Item(
            item.card(),
            item.seen(),
            item.status(),
            item.by(),
            item.reasons(),
            item.machine(),
            item.form().with(asked.values()),
            item.others(),
            item.passages(),
            item.history());
    return new Answer.Shown(new ReviewPage(place, List.of(), filled, null, problem), 400, true);
  }

  private static Reviewed reviewed(Asked asked) throws StoreException {
    String id = asked.segment("id");
    return Sight.entry(asked, id)
        .orElseThrow(() -> Fault.missing("The record has no entry " + id + "."));
  }

  private static ReviewPage.@Nullable Done done(Asked asked) throws StoreException {
    int key = asked.number("done", 0, 0, Integer.MAX_VALUE);
    if (key == 0) {
      return null;
    }
    ReviewLog.Asked which = new ReviewLog.Asked(null, null, null, key + 1);
    Optional<ReviewLog.Logged> logged = asked.store().review().log(which, 1).stream().findFirst();
    return logged
        .filter(found -> found.decision().key() == key)
        .map(found -> new ReviewPage.Done(key, "Entry " + found.decision().act().done() + "."))
        .orElse(null);
  }

  private static ReviewPage.Item item(Asked asked, Reviewed reviewed) throws StoreException {
    Entry entry = reviewed.entry();
    String article = reviewed.article().id();
    List<LogPage.Line> history =
        LogPage.lines(
            asked, asked.store().review().log(LogPage.about(asked, article, entry.id()), 20));
    List<ReviewPage.Other> others = new ArrayList<>();
    if (entry instanceof Event) {
      for (Reviewed other : Sight.article(asked, article)) {
        if (other.entry() instanceof Event
            && other.status() != Status.REJECTED
            && !other.entry().id().equals(entry.id())) {
          others.add(
              new ReviewPage.Other(
                  other.entry().id(),
                  other.decision(),
                  Spoken.line(other.entry(), reviewed.article())
                      + " “"
                      + other.entry().passages().getFirst().words()
                      + "”"));
        }
      }
    }
    List<String> passages =
        entry instanceof Event && entry.passages().size() > 1
            ? entry.passages().stream().map(Passage::words).toList()
            : List.of();
    Entry machine = reviewed.differs() ? reviewed.machine() : null;
    return new ReviewPage.Item(
        EntryCard.of(reviewed.article(), entry, 1, asked.dossier()),
        reviewed.decision(),
        reviewed.status().label(),
        history.stream()
            .filter(line -> line.key() == reviewed.decision())
            .map(LogPage.Line::who)
            .findFirst()
            .orElse(null),
        reviewed.need().reasons(),
        machine == null
            ? null
            : Spoken.line(machine, reviewed.article(), asked.dossier()::issueName),
        EditForm.of(entry, asked.dossier(), People.of(asked, article).names()),
        others,
        passages,
        history);
  }

  // What is done

  private static Answer accept(Asked asked) throws StoreException {
    return decide(asked, new Verdict.Accept());
  }

  private static Answer reject(Asked asked) throws StoreException {
    return decide(asked, new Verdict.Reject());
  }

  private static Answer correct(Asked asked) throws StoreException {
    Reviewed reviewed = reviewed(asked);
    try {
      People people = People.of(asked, reviewed.article().id());
      EditForm form = EditForm.of(reviewed.entry(), asked.dossier(), people.names());
      return decide(
          asked,
          new Verdict.Correct(Edits.of(asked, reviewed.article(), reviewed.entry(), form, people)));
    } catch (IllegalArgumentException e) {
      return single(asked, String.valueOf(e.getMessage()));
    }
  }

  private static Answer decide(Asked asked, Verdict verdict) throws StoreException {
    String id = asked.segment("id");
    return done(asked, log -> log.decide(id, seen(asked), verdict, by(asked, articleOf(asked))));
  }

  private static Answer merge(Asked asked) throws StoreException {
    String[] other = asked.needed("other").split(" ", -1);
    long seen = other.length == 2 && other[1].matches("\\d{1,15}") ? Long.parseLong(other[1]) : 0;
    return done(
        asked,
        log ->
            log.mergeEvents(
                asked.segment("id"), seen(asked), other[0], seen, by(asked, articleOf(asked))));
  }

  private static Answer split(Asked asked) throws StoreException {
    Reviewed reviewed = reviewed(asked);
    List<Passage> passages = reviewed.entry().passages();
    List<Passage> away = new ArrayList<>();
    for (String number : asked.texts("away")) {
      if (!number.matches("\\d{1,4}") || Integer.parseInt(number) >= passages.size()) {
        throw Fault.wrong("'" + number + "' is no passage of this entry.", "Load the page again.");
      }
      away.add(passages.get(Integer.parseInt(number)));
    }
    String article = reviewed.article().id();
    return done(
        asked, log -> log.splitEvent(asked.segment("id"), seen(asked), away, by(asked, article)));
  }

  /** Something that is done to the log. */
  interface Deed<T> {
    T in(ReviewLog log) throws Refusal, StoreException;
  }

  /** Does it and goes on where the form says, or tells why it cannot be done. */
  static Answer done(Asked asked, Deed<Long> deed) throws StoreException {
    String next = next(asked);
    return done(asked, deed, key -> next + (next.contains("?") ? "&" : "?") + "done=" + key);
  }

  static <T> Answer done(Asked asked, Deed<T> deed, Function<T, String> next)
      throws StoreException {
    try {
      return Answer.moved(next.apply(deed.in(asked.store().review())));
    } catch (Refusal e) {
      throw new Fault(
          409,
          "Not done",
          String.valueOf(e.getMessage()),
          "Look at it as it is now, and decide again.");
    }
  }

  /** Where to go on: a page of the review, without what was done before. */
  static String next(Asked asked) {
    String next = Links.own(asked.text("next"), "/review");
    return next.startsWith("/review")
        ? next.replaceAll("(?<=[?&])done=\\d*&?", "").replaceAll("[?&]$", "")
        : "/review";
  }

  static long seen(Asked asked) {
    return asked.number("seen", 0, 0, Integer.MAX_VALUE);
  }

  private static @Nullable String articleOf(Asked asked) throws StoreException {
    return asked
        .store()
        .review()
        .entry(asked.segment("id"))
        .map(reviewed -> reviewed.article().id())
        .orElse(null);
  }

  /**
   * Who decides something.
   *
   * @param article about which; null for none
   */
  static By by(Asked asked, @Nullable String article) throws StoreException {
    return new By(
        asked.who(), asked.now(), asked.text("note"), article != null && asked.isBlind(article));
  }
}
