package parley.desk.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.desk.evidence.Fact;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Links;
import parley.desk.web.Page;
import parley.dossier.Dossier;
import parley.entry.Entry;
import parley.format.JsonLinesReader;
import parley.review.Decision;
import parley.store.ReviewLog;
import parley.store.StoreException;

/**
 * What was decided, the newest first: who, when, before and after.
 *
 * @param goesBack whether all that came after a decision can be undone: not where reviewers do not
 *     see what others decide
 * @param older the address of the next page; null if this is the last
 */
public record LogPage(
    List<Line> lines, @Nullable String who, @Nullable String older, boolean goesBack)
    implements Page {

  private static final int LENGTH = 50;

  /**
   * A decision.
   *
   * @param at to the second
   * @param what happened, in a word or two
   * @param stands whether it counts: nobody has undone it
   * @param undoes the decision that it undid; 0 for none
   */
  public record Line(
      long key,
      Instant at,
      String who,
      String what,
      boolean stands,
      long undoes,
      @Nullable String article,
      @Nullable String entry,
      List<Change> changes,
      @Nullable String note) {
    public Line {
      changes = List.copyOf(changes);
    }

    public @Nullable String address() {
      return entry == null ? null : Links.entry(entry);
    }
  }

  /** Something that was one thing and became another. */
  public record Change(String name, @Nullable String before, @Nullable String after) {}

  public LogPage {
    lines = List.copyOf(lines);
  }

  static Answer answer(Asked asked) throws StoreException {
    int before = asked.number("before", 0, 0, Integer.MAX_VALUE);
    String who = asked.text("who");
    List<ReviewLog.Logged> all =
        asked
            .store()
            .review()
            .log(
                new ReviewLog.Asked(who, asked.text("article"), asked.text("entry"), before),
                LENGTH + 1);
    boolean more = all.size() > LENGTH;
    List<ReviewLog.Logged> shown = more ? all.subList(0, LENGTH) : all;
    String older =
        more
            ? "/review/log?before="
                + shown.getLast().decision().key()
                + (who == null ? "" : "&who=" + Links.encoded(who))
            : null;
    return Answer.page(new LogPage(lines(asked, shown), who, older, !asked.blind()));
  }

  /** What whoever asks is to see of what was decided about an entry. */
  static ReviewLog.Asked about(Asked asked, String article, String entry) throws StoreException {
    return new ReviewLog.Asked(asked.isBlind(article) ? asked.who() : null, null, entry, 0);
  }

  /** Whether whoever asks is not to see it yet. */
  static boolean isHidden(Asked asked, Decision decision) throws StoreException {
    return decision.article() != null
        && !decision.who().equals(asked.who())
        && asked.isBlind(decision.article());
  }

  /** Decisions as they are shown, the newest first. */
  static List<Line> lines(Asked asked, List<ReviewLog.Logged> all) throws StoreException {
    List<Line> lines = new ArrayList<>();
    Map<String, Article> articles = new LinkedHashMap<>();
    for (ReviewLog.Logged logged : all) {
      Decision decision = logged.decision();
      if (isHidden(asked, decision)) {
        continue;
      }
      lines.add(
          new Line(
              decision.key(),
              decision.at().truncatedTo(ChronoUnit.SECONDS),
              decision.who(),
              decision.act().done(),
              logged.stands(),
              decision.of(),
              decision.article(),
              decision.entry(),
              changes(asked, decision, articles),
              decision.note()));
    }
    return lines;
  }

  private static List<Change> changes(Asked asked, Decision decision, Map<String, Article> articles)
      throws StoreException {
    String id = decision.article();
    if (id == null) {
      String from = decision.before();
      String into = decision.after();
      return from == null || into == null
          ? List.of()
          : List.of(
              new Change(
                  "Actor", JsonLinesReader.actor(from).name(), JsonLinesReader.actor(into).name()));
    }
    if (!articles.containsKey(id)) {
      asked
          .store()
          .article(id)
          .ifPresent(shown -> articles.put(id, JsonLinesReader.article(shown.article())));
    }
    Article article = articles.get(id);
    return article == null
        ? List.of()
        : changes(asked.dossier(), article, decision.before(), decision.after());
  }

  private static List<Change> changes(
      Dossier dossier, Article article, @Nullable String before, @Nullable String after) {
    Map<String, String> was = facts(dossier, article, before);
    Map<String, String> is = facts(dossier, article, after);
    List<Change> changes = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>(was.keySet());
    names.addAll(is.keySet());
    for (String name : names) {
      String one = was.get(name);
      String other = is.get(name);
      if (before != null && after != null && (one == null || !one.equals(other))) {
        changes.add(new Change(name, one, other));
      } else if (before == null || after == null) {
        if (name.equals("Words")) {
          changes.add(new Change(name, one, other));
        }
      }
    }
    return changes;
  }

  private static Map<String, String> facts(
      Dossier dossier, Article article, @Nullable String line) {
    Map<String, String> facts = new LinkedHashMap<>();
    if (line == null) {
      return facts;
    }
    try {
      Entry entry = JsonLinesReader.entry(line, article);
      for (Fact fact : Fact.of(entry, article, dossier)) {
        facts.merge(fact.name(), fact.value(), (one, other) -> one + "; " + other);
      }
      facts.put("Words", EditForm.words(entry));
    } catch (IllegalArgumentException e) {
      // of a version of the article whose words are no longer those
      return facts;
    }
    return facts;
  }

  @Override
  public String template() {
    return "review/log";
  }

  @Override
  public String title() {
    return "What was decided";
  }
}
