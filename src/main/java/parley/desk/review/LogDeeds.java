package parley.desk.review;

import java.util.List;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Fault;
import parley.desk.web.Route;
import parley.review.Refusal;
import parley.store.ReviewLog;
import parley.store.StoreException;

/** The log of what was decided, and the way back. */
public final class LogDeeds {

  private LogDeeds() {}

  public static List<Route> routes() {
    Route.Parameter next = Route.text("next", "The address within the desk to go to afterwards.");
    Route.Parameter note = Route.text("note", "Why, for the log.");
    return List.of(
        Route.get(
                "/review/log",
                "What was decided, the newest first.",
                LogPage::answer,
                Route.text("who", "By this reviewer only."),
                Route.text("article", "About this article only, by its id."),
                Route.text("entry", "About this entry only, by its id."),
                Route.number("before", "Only what was decided before this one."),
                Route.number("done", "The key of the decision made a moment ago."))
            .shows(LogPage.class),
        Route.post(
            "/review/undo",
            "Undoes a decision; undoing an undoing does it again.",
            LogDeeds::undo,
            Route.number("key", "The decision."),
            note,
            next),
        Route.post(
            "/review/back-to",
            "Undoes everything that was decided after this.",
            LogDeeds::backTo,
            Route.number("key", "The last decision that is to stand; 0 for the machine's reading."),
            note,
            next),
        Route.post(
            "/review/finish",
            "The reviewer is through with an article.",
            LogDeeds::finish,
            Route.text("article", "Its id."),
            Route.flag("again", "Through with it no longer."),
            next));
  }

  private static Answer undo(Asked asked) throws StoreException {
    long key = asked.number("key", 0, 1, Integer.MAX_VALUE);
    return Reviewing.done(
        asked,
        log -> {
          for (ReviewLog.Logged logged : log.log(ReviewLog.Asked.before(key + 1), 1)) {
            if (logged.decision().key() == key && LogPage.isHidden(asked, logged.decision())) {
              throw new Refusal("It is somebody else's, about an article that you review blind.");
            }
          }
          return log.undo(key, Reviewing.by(asked, null)).getFirst();
        });
  }

  private static Answer backTo(Asked asked) throws StoreException {
    long key = asked.number("key", 0, 0, Integer.MAX_VALUE);
    return Reviewing.done(
        asked,
        log -> {
          if (asked.blind()) {
            throw new Refusal(
                "Where reviewers do not see what others decide, nobody undoes what all decided.");
          }
          List<Long> keys = log.undoBackTo(key, Reviewing.by(asked, null));
          return keys.isEmpty() ? key : keys.getFirst();
        });
  }

  private static Answer finish(Asked asked) throws StoreException {
    String article = asked.needed("article");
    if (asked.flag("again") && asked.blind()) {
      throw new Fault(
          409,
          "Not done",
          "You have seen what others decided about this article.",
          "Its entries can be decided again as they are, and count as decided with that in view.");
    }
    if (asked.flag("again")) {
      asked.store().review().reopen(article, asked.who());
    } else {
      asked.store().review().finish(article, asked.who(), asked.now());
    }
    return Answer.moved(Reviewing.next(asked));
  }
}
