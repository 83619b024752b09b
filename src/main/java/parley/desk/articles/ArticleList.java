package parley.desk.articles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Chip;
import parley.desk.web.Fault;
import parley.desk.web.Here;
import parley.desk.web.Links;
import parley.desk.web.Page;
import parley.desk.web.Pages;
import parley.desk.web.Route;
import parley.desk.web.Written;
import parley.format.JsonLinesReader;
import parley.format.LineType;
import parley.store.ArticleListing;
import parley.store.Filter;
import parley.store.ListedArticles;
import parley.store.Listing;
import parley.store.StoreException;

/**
 * The articles of the record.
 *
 * @param outlets all that there are, to choose from
 */
public record ArticleList(
    Asking filter, List<Chip> chips, Pages pages, List<Line> articles, List<String> outlets)
    implements Page {

  /** What is asked for; what is null does not restrict. */
  public record Asking(
      @Nullable String words,
      @Nullable String outlet,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String order) {}

  /**
   * An article.
   *
   * @param read how much of each type was read from it, in words: 3 statements
   * @param english whether anything could be read from it
   */
  public record Line(
      String id,
      @Nullable String headline,
      @Nullable String outlet,
      @Nullable LocalDate day,
      List<String> read,
      boolean english,
      String language) {

    public Line {
      read = List.copyOf(read);
    }

    public String address() {
      return Links.article(id);
    }

    /** What it can be called. */
    public String name() {
      return headline == null ? "Without a headline" : headline;
    }
  }

  private static final int SIZE = 50;
  private static final String OLDEST = "oldest";
  private static final int LONGEST_HEADLINE = 300;

  public ArticleList {
    chips = List.copyOf(chips);
    articles = List.copyOf(articles);
    outlets = List.copyOf(outlets);
  }

  public static List<Route> routes() {
    return List.of(
        Route.get(
                "/articles",
                "The articles of the record, the newest first.",
                ArticleList::answer,
                Route.text(
                    "words", "Words that stand in it; those in quotation marks in this order."),
                Route.text("outlet", "The whole name of the outlet."),
                Route.day("from", "The first day of publication."),
                Route.day("to", "The last day of publication."),
                Route.text("order", "oldest for the oldest first; else the newest come first."),
                Pages.parameter())
            .shows(ArticleList.class));
  }

  private static Answer answer(Asked asked) throws StoreException {
    String words = asked.text("words");
    if (words != null && !Filter.hasWords(words)) {
      throw Fault.wrong("There is no word in '" + words + "'.", "Look for a word or a number.");
    }
    Asking filter =
        new Asking(
            words,
            asked.text("outlet"),
            asked.day("from"),
            asked.day("to"),
            OLDEST.equals(asked.text("order")) ? OLDEST : null);
    int page = Pages.asked(asked);
    ListedArticles listed =
        asked
            .store()
            .list(
                new ArticleListing(
                    filter.outlet(),
                    filter.from(),
                    filter.to(),
                    words,
                    filter.order() == null ? Listing.Order.NEWEST : Listing.Order.OLDEST),
                (page - 1) * SIZE,
                SIZE);
    return Answer.page(
        new ArticleList(
            filter,
            chips(filter, Here.of(asked).without(Pages.PARAMETER)),
            Pages.of(asked, page, SIZE, listed.total()),
            listed.lines().stream().map(ArticleList::line).toList(),
            asked.store().outlets()));
  }

  /** An article in a list. */
  public static Line line(ListedArticles.Line line) {
    Article article = JsonLinesReader.article(line.article());
    List<String> read = new ArrayList<>();
    for (LineType type : LineType.values()) {
      Integer count = line.counts().get(type.label());
      if (count != null) {
        read.add(type.counted(count));
      }
    }
    return new Line(
        article.id(),
        article.headline() == null ? null : Written.shortened(article.headline(), LONGEST_HEADLINE),
        article.outlet(),
        line.source().day(),
        read,
        article.isEnglish(),
        article.language());
  }

  private static List<Chip> chips(Asking filter, Here here) {
    List<Chip> chips = new ArrayList<>();
    add(chips, here, "words", filter.words());
    add(chips, here, "outlet", filter.outlet());
    add(chips, here, "from", filter.from() == null ? null : Written.day(filter.from()));
    add(chips, here, "to", filter.to() == null ? null : Written.day(filter.to()));
    return chips;
  }

  private static void add(List<Chip> chips, Here here, String name, @Nullable String value) {
    if (value != null) {
      chips.add(new Chip(name, value, here.without(name).toString()));
    }
  }

  @Override
  public String template() {
    return "articles/list";
  }

  @Override
  public String title() {
    return "Articles";
  }
}
