package parley.desk;

import io.helidon.webserver.WebServer;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import parley.desk.actors.ActorList;
import parley.desk.add.Adding;
import parley.desk.add.Intake;
import parley.desk.add.Progress;
import parley.desk.articles.ArticleList;
import parley.desk.articles.Reader;
import parley.desk.changes.News;
import parley.desk.closeness.ClosenessView;
import parley.desk.contacts.ContactsPage;
import parley.desk.evidence.EntryCard;
import parley.desk.help.HelpPage;
import parley.desk.people.Managing;
import parley.desk.people.SignedIn;
import parley.desk.people.Signing;
import parley.desk.proposals.Proposals;
import parley.desk.review.AgreementPage;
import parley.desk.review.DifferencePage;
import parley.desk.review.LogDeeds;
import parley.desk.review.MissingPage;
import parley.desk.review.Reviewing;
import parley.desk.review.SameActorPage;
import parley.desk.search.SearchPage;
import parley.desk.statements.StatementList;
import parley.desk.table.Tables;
import parley.desk.timeline.TimelinePage;
import parley.desk.web.Answer;
import parley.desk.web.Doors;
import parley.desk.web.OwnMachine;
import parley.desk.web.Route;
import parley.desk.web.Site;
import parley.desk.web.Stores;
import parley.desk.web.Tokens;
import parley.desk.web.Visits;
import parley.dossier.Dossier;

/** The desk while it runs. */
public final class Desk implements AutoCloseable {

  /**
   * What it is started with.
   *
   * @param record the file; made where there is none
   * @param dossiers at least one; the first is looked at where no other is asked for
   * @param address to listen on
   * @param port to listen on; 0 for any that is free
   * @param name of whoever works here, for the log, where nobody signs in
   * @param maker the version of Parley that reads articles
   * @param random a source that nobody can guess
   * @param failures where what went wrong inside is written
   * @param blind whether reviewers do not see what others decided about an article that they are
   *     not through with
   */
  public record Setting(
      Path record,
      List<Dossier> dossiers,
      InetAddress address,
      int port,
      String name,
      String maker,
      Clock clock,
      RandomGenerator random,
      Consumer<Throwable> failures,
      Access access,
      boolean blind) {
    public Setting {
      dossiers = List.copyOf(dossiers);
      if (access == Access.OWN_MACHINE && !address.isLoopbackAddress()) {
        throw new IllegalArgumentException(
            "nobody is asked who he is, but " + address + " listens");
      }
    }
  }

  /** Who may come in. */
  public enum Access {
    /** Whoever sits at this machine, and is asked nothing. */
    OWN_MACHINE,
    /** The users of the record, who have to sign in. */
    USERS,
    /** The same, by way of a proxy that speaks HTTPS and tells who calls. */
    USERS_BY_HTTPS
  }

  private final Setting setting;
  private final Stores stores;
  private final Intake intake;
  private final List<Route> routes;
  private final WebServer server;

  private Desk(
      Setting setting, Stores stores, Intake intake, List<Route> routes, WebServer server) {
    this.setting = setting;
    this.stores = stores;
    this.intake = intake;
    this.routes = List.copyOf(routes);
    this.server = server;
  }

  /** Everything that can be asked for. */
  static List<Route> routes(Intake intake, RandomGenerator random) {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.get("/", "Goes to the table.", asked -> Answer.moved("/table")));
    routes.addAll(Tables.routes());
    routes.addAll(News.routes());
    routes.addAll(Proposals.routes());
    routes.addAll(ClosenessView.routes());
    routes.addAll(ArticleList.routes());
    routes.addAll(Reader.routes());
    routes.addAll(StatementList.routes());
    routes.addAll(SearchPage.routes());
    routes.addAll(ActorList.routes());
    routes.addAll(EntryCard.routes());
    routes.addAll(Reviewing.routes());
    routes.addAll(LogDeeds.routes());
    routes.addAll(MissingPage.routes());
    routes.addAll(DifferencePage.routes());
    routes.addAll(AgreementPage.routes());
    routes.addAll(SameActorPage.routes());
    routes.addAll(Adding.routes(intake));
    routes.addAll(TimelinePage.routes());
    routes.addAll(ContactsPage.routes());
    routes.add(Signing.account());
    routes.addAll(Managing.routes(random));
    return routes;
  }

  private static Doors signedIn(boolean byHttps, Setting setting, List<Route> routes) {
    SignedIn doors = new SignedIn(byHttps, setting.clock());
    routes.addAll(Signing.routes(doors, setting.random()));
    return doors;
  }

  /**
   * Starts it.
   *
   * @throws BindException if the port is taken, or the address is not this machine's
   */
  public static Desk start(Setting setting) throws BindException {
    Stores stores = new Stores(setting.record());
    Intake intake =
        Intake.start(
            new Intake.Setting(
                setting.record(),
                setting.maker(),
                Runtime.getRuntime().availableProcessors(),
                setting.failures()));
    List<Route> routes = routes(intake, setting.random());
    routes.addAll(HelpPage.routes(() -> routes, setting.maker()));
    Doors doors =
        switch (setting.access()) {
          case OWN_MACHINE -> new OwnMachine(setting.name(), Tokens.next(setting.random()));
          case USERS -> signedIn(false, setting, routes);
          case USERS_BY_HTTPS -> signedIn(true, setting, routes);
        };
    Site site =
        new Site(
            new Site.Setting(
                routes,
                stores,
                setting.dossiers(),
                doors,
                (store, dossier, visitor) ->
                    new Site.Counts(
                        Visits.unread(store, dossier, visitor), store.review().waiting()),
                setting.blind(),
                setting.clock(),
                setting.failures()));
    try {
      return new Desk(setting, stores, intake, routes, Listening.start(setting, site));
    } catch (BindException | RuntimeException e) {
      intake.close();
      stores.close();
      throw e;
    }
  }

  /** Everything that can be asked of it. */
  List<Route> routes() {
    return routes;
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  /**
   * Reads files and folders into the record while the desk is used, with the issues of the first
   * dossier.
   *
   * @param standardInput what {@code -} stands for
   */
  public void read(List<String> paths, InputStream standardInput) {
    intake.add(paths, standardInput, setting.dossiers().getFirst());
  }

  /** How far that is. */
  public Progress progress() {
    return intake.progress();
  }

  @Override
  public void close() {
    intake.close();
    server.stop();
    stores.close();
  }
}
