package parley.desk.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Links;
import parley.desk.web.Page;
import parley.desk.web.Route;
import parley.entry.Entry;
import parley.format.Spoken;
import parley.review.Decision;
import parley.review.Reviewed;
import parley.store.StoreException;

/**
 * Where newer rules read something else than a person decided. What the person decided stays.
 *
 * @param gone decisions about words that their articles, as they are now, do not have
 * @param next the address of the next page; null if this is the last
 */
public record DifferencePage(List<Line> lines, List<Gone> gone, @Nullable String next)
    implements Page {

  private static final int LENGTH = 50;

  /**
   * An entry.
   *
   * @param decided as it stands
   * @param machine as newer rules read it; null where they read nothing there
   */
  public record Line(
      String entry, String status, String decided, @Nullable String machine, String words) {

    public String address() {
      return "/review/entries/" + Links.encoded(entry);
    }
  }

  /** A decision whose words are gone. */
  public record Gone(long key, String who, String what, @Nullable String article) {}

  public DifferencePage {
    lines = List.copyOf(lines);
    gone = List.copyOf(gone);
  }

  public static List<Route> routes() {
    return List.of(
        Route.get(
                "/review/differences",
                "Where newer rules read something else than a person decided.",
                DifferencePage::answer,
                Route.number("from", "How many to leave out."))
            .shows(DifferencePage.class));
  }

  private static Answer answer(Asked asked) throws StoreException {
    int from = asked.number("from", 0, 0, 1_000_000);
    List<Reviewed> found = asked.store().review().differences(from, LENGTH + 1);
    List<Line> lines = new ArrayList<>();
    for (Reviewed reviewed : found.subList(0, Math.min(LENGTH, found.size()))) {
      Article article = reviewed.article();
      if (asked.isBlind(article.id())) {
        continue; // what was decided may be somebody else's
      }
      Entry machine = reviewed.machine();
      lines.add(
          new Line(
              reviewed.entry().id(),
              reviewed.status().label(),
              Spoken.line(reviewed.entry(), article, asked.dossier()::issueName),
              machine == null ? null : Spoken.line(machine, article, asked.dossier()::issueName),
              EditForm.words(reviewed.entry())));
    }
    List<Gone> gone = new ArrayList<>();
    for (Decision decision : asked.store().review().gone()) {
      if (LogPage.isHidden(asked, decision)) {
        continue;
      }
      gone.add(new Gone(decision.key(), decision.who(), decision.act().done(), decision.article()));
    }
    return Answer.page(
        new DifferencePage(
            lines,
            gone,
            found.size() > LENGTH ? "/review/differences?from=" + (from + LENGTH) : null));
  }

  @Override
  public String template() {
    return "review/differences";
  }

  @Override
  public String title() {
    return "Where newer rules differ";
  }
}
