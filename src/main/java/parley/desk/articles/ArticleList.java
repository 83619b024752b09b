package parley.desk.articles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Links;
import parley.desk.web.Page;
import parley.desk.web.Route;
import parley.store.StoreException;

/** The articles of the record. */
public record ArticleList(List<Line> articles) implements Page {

  /** An article. */
  public record Line(String id, String headline, @Nullable LocalDate day, String address) {}

  public ArticleList {
    articles = List.copyOf(articles);
  }

  public static List<Route> routes() {
    return List.of(Route.get("/articles", "The articles of the record.", ArticleList::answer));
  }

  private static Answer answer(Asked asked) throws StoreException {
    List<Line> lines = new ArrayList<>();
    asked
        .store()
        .articles(article ->
            lines.add(
                new Line(
                    article.id(),
                    article.headline() == null ? "Without a headline" : article.headline(),
                    article.published() == null ? null : article.published().day(),
                    Links.article(article.id()))));
    return Answer.page(new ArticleList(lines));
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
