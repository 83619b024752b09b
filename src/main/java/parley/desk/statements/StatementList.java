package parley.desk.statements;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import parley.article.Article;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Chip;
import parley.desk.web.Here;
import parley.desk.web.Page;
import parley.desk.web.Pages;
import parley.desk.web.Parties;
import parley.desk.web.Route;
import parley.dossier.Dossier;
import parley.entry.Issues;
import parley.format.Csv;
import parley.format.Format;
import parley.format.JsonLinesReader;
import parley.format.LineType;
import parley.pipeline.ArticleRecord;
import parley.store.Listed;
import parley.store.Listing;
import parley.store.StoreException;

/**
 * Who said what.
 *
 * @param choices what the filters can be set to
 * @param files addresses of the whole list for other programs, by their formats
 */
public record StatementList(
    StatementFilter filter,
    List<Chip> chips,
    Pages pages,
    List<StatementLine> statements,
    Choices choices,
    Map<String, String> files)
    implements Page {

  /** What filters can be set to; issues by their ids. */
  public record Choices(List<String> parties, Map<String, String> issues, List<String> outlets) {
    public Choices {
      parties = List.copyOf(parties);
      outlets = List.copyOf(outlets);
    }
  }

  private static final int SIZE = 50;

  /** Neighbours in a list are often of one article, which is then read once. */
  private static final int ARTICLES = 100;

  public StatementList {
    chips = List.copyOf(chips);
    statements = List.copyOf(statements);
  }

  public static List<Route> routes() {
    Route.Parameter[] filters = StatementFilter.parameters();
    Route.Parameter[] paged = Arrays.copyOf(filters, filters.length + 1);
    paged[filters.length] = Pages.parameter();
    return List.of(
        Route.get("/statements", "Who said what, the newest first.", StatementList::answer, paged)
            .shows(StatementList.class),
        Route.get(
                "/statements.csv",
                "All statements of a list as a table.",
                asked -> file(asked, "text/csv; charset=utf-8", StatementList::table),
                filters)
            .gives("text/csv"),
        Route.get(
                "/statements.jsonl",
                "All statements of a list as lines of the record.",
                asked -> file(asked, "application/jsonl; charset=utf-8", StatementList::lines),
                filters)
            .gives("application/jsonl"));
  }

  private static Answer answer(Asked asked) throws StoreException {
    StatementFilter filter = StatementFilter.of(asked);
    Dossier dossier = asked.dossier();
    int page = Pages.asked(asked);
    Listed listed = asked.store().list(filter.listing(dossier), (page - 1) * SIZE, SIZE);
    Parties parties = asked.parties();
    List<StatementLine> lines = new ArrayList<>();
    for (Listed.Line line : listed.lines()) {
      lines.add(StatementLine.of(line, dossier, parties));
    }
    Here whole = Here.of(asked).without(Pages.PARAMETER);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("csv", whole.at("/statements.csv").toString());
    files.put("jsonl", whole.at("/statements.jsonl").toString());
    return Answer.page(
        new StatementList(
            filter,
            filter.chips(asked),
            Pages.of(asked, page, SIZE, listed.total()),
            lines,
            new Choices(
                parties.all().stream().map(Parties.Sign::name).toList(),
                issues(dossier),
                asked.store().outlets()),
            files));
  }

  /** The dossier's own issues first, then those that Parley knows. */
  private static Map<String, String> issues(Dossier dossier) {
    Map<String, String> issues = new LinkedHashMap<>();
    dossier.issues().forEach(issue -> issues.put(issue.id(), issue.name()));
    for (String id : new TreeSet<>(Issues.standard().ids())) {
      issues.putIfAbsent(id, dossier.issueName(id));
    }
    return issues;
  }

  /** Writes all lines of a list. */
  private interface Writing {
    void write(Asked asked, Listing listing, OutputStream out) throws StoreException;
  }

  private static Answer file(Asked asked, String type, Writing writing) {
    Listing listing = StatementFilter.of(asked).listing(asked.dossier());
    return new Answer.Streamed(
        type,
        out -> {
          try {
            writing.write(asked, listing, out);
          } catch (StoreException e) {
            throw new IOException(e);
          }
        });
  }

  private static void lines(Asked asked, Listing listing, OutputStream out) throws StoreException {
    asked.store().list(listing, line -> write(out, line.found().account().line() + "\n"));
  }

  private static void table(Asked asked, Listing listing, OutputStream out) throws StoreException {
    Map<String, Article> articles = new LinkedHashMap<>();
    Format csv = new Csv();
    write(out, csv.opening());
    asked
        .store()
        .list(
            listing,
            line -> {
              if (articles.size() > ARTICLES) {
                articles.clear();
              }
              Article article =
                  articles.computeIfAbsent(
                      line.found().account().source().article(),
                      id -> JsonLinesReader.article(line.found().article()));
              ArticleRecord record =
                  new ArticleRecord(
                      article,
                      List.of(),
                      List.of(JsonLinesReader.entry(line.found().account().line(), article)),
                      List.of());
              write(out, csv.block(record, Set.of(LineType.STATEMENT)));
            });
  }

  private static void write(OutputStream out, String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String template() {
    return "statements/list";
  }

  @Override
  public String title() {
    return "Statements";
  }
}
