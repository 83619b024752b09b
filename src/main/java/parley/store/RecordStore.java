package parley.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import parley.article.Article;
import parley.format.Appearance;
import parley.format.JsonLinesReader;
import parley.format.Told;
import parley.store.StoreException.Reason;
import parley.text.Span;

/**
 * The record in one SQLite file.
 *
 * <p>No lock is held between two calls: writing is one short transaction a call, and an article is
 * read in one statement. So several programs can read and write the same file.
 */
public final class RecordStore implements AutoCloseable {

  /** How long to wait for another program that is writing. */
  private static final int PATIENCE_MILLIS = 5_000;

  private static final byte[] HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private final Path file;
  private final Handle handle;

  private RecordStore(Path file, Handle handle) {
    this.file = file;
    this.handle = handle;
  }

  /** Opens the record, and makes it where there is none. */
  public static RecordStore open(Path file) throws StoreException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new StoreException(Reason.NO_FOLDER, file);
    }
    if (Files.exists(file) ? !Files.isWritable(file) : !Files.isWritable(folder)) {
      throw new StoreException(Reason.NOT_WRITABLE, file);
    }
    return connect(file);
  }

  /** Opens a record that is there. */
  public static RecordStore openExisting(Path file) throws StoreException {
    if (!Files.exists(file)) {
      throw new StoreException(Reason.MISSING, file);
    }
    return connect(file);
  }

  private static RecordStore connect(Path file) throws StoreException {
    if (Files.isDirectory(file)) {
      throw new StoreException(Reason.FOLDER, file);
    }
    checkHeader(file);
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(PATIENCE_MILLIS);
    config.enforceForeignKeys(true);
    Connection connection = null;
    try {
      connection = config.createConnection("jdbc:sqlite:" + file);
      Schema.prepare(connection, file);
      Handle handle = Jdbi.open(connection);
      // a search binds all of its values to each of its statements
      handle.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
      return new RecordStore(file, handle);
    } catch (SQLException | RuntimeException e) {
      close(connection);
      throw StoreException.of(e, file);
    } catch (StoreException e) {
      close(connection);
      throw e;
    }
  }

  /** Something else than a database must not be touched, not even to look whether it is one. */
  private static void checkHeader(Path file) throws StoreException {
    if (!Files.exists(file)) {
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] begin = in.readNBytes(HEADER.length);
      if (begin.length > 0 && !Arrays.equals(begin, HEADER)) {
        throw new StoreException(Reason.NOT_A_RECORD, file);
      }
    } catch (IOException e) {
      throw new StoreException(Reason.OTHER, file, e);
    }
  }

  private static void close(@Nullable Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      // what went wrong first is what counts
    }
  }

  /**
   * Keeps these articles, all of them or, when something fails, none.
   *
   * @param maker the version of Parley that read them
   * @return what became of each
   */
  public List<Outcome> keep(List<KeptArticle> articles, String maker) throws StoreException {
    return write(statements -> {
      Writing writing = new Writing(statements, maker);
      List<Outcome> outcomes = new ArrayList<>();
      for (KeptArticle article : articles) {
        outcomes.add(writing.keep(article));
      }
      return outcomes;
    });
  }

  /** What is done in one transaction; may be refused, as may what a reviewer asks for. */
  interface Work<T, X extends Exception> {
    T with(Statements statements) throws X;
  }

  /** Does all of it or, when something fails, nothing. */
  <T, X extends Exception> T write(Work<T, X> work) throws X, StoreException {
    try {
      handle.execute("begin immediate");
      boolean done = false;
      try (Statements statements = new Statements(handle.getConnection())) {
        T made = work.with(statements);
        handle.execute("commit");
        done = true;
        return made;
      } finally {
        if (!done) {
          rollBack();
        }
      }
    } catch (RuntimeException e) {
      throw StoreException.of(e, file);
    }
  }

  /** Looks at what is of one moment. */
  <T, X extends Exception> T read(Work<T, X> work) throws X, StoreException {
    try {
      handle.execute("begin");
      try (Statements statements = new Statements(handle.getConnection())) {
        return work.with(statements);
      } finally {
        rollBack();
      }
    } catch (RuntimeException e) {
      throw StoreException.of(e, file);
    }
  }

  /** What people decided about entries. */
  public ReviewLog review() {
    return new ReviewLog(this);
  }

  /** Who may work on it when it is shown to others. */
  public People people() {
    return new People(this);
  }

  private void rollBack() {
    try {
      handle.execute("rollback");
    } catch (JdbiException e) {
      // SQLite has rolled back already; what went wrong first is what counts
    }
  }

  /** The articles of which something passes the filter, in the order in which they were added. */
  public void show(Filter filter, Consumer<Shown> consumer) throws StoreException {
    try {
      new Search(handle, filter).each(consumer);
    } catch (JdbiException e) {
      throw StoreException.of(e, file);
    }
  }

  /**
   * The events that pass the filter, in the order of their days; those of which no words tell the
   * day come last, in the order of their articles' days.
   *
   * @param place words of a place's name or a country's code; null for anywhere
   */
  public void timeline(Filter filter, @Nullable String place, Consumer<Told> consumer)
      throws StoreException {
    try {
      new Chronology(handle, filter, place).each(consumer);
    } catch (JdbiException e) {
      throw StoreException.of(e, file);
    }
  }

  /** The words in which statements begin, by the ids of the statements. */
  public Map<String, String> openingWords(Collection<String> statements) throws StoreException {
    try {
      return new Sayings(handle).words(statements);
    } catch (JdbiException e) {
      throw StoreException.of(e, file);
    }
  }

  /** The ids of the entries that pass the filter, of the articles that count. */
  public Set<String> entries(Filter filter) throws StoreException {
    try {
      return Set.copyOf(new Search(handle, filter).ids());
    } catch (JdbiException e) {
      throw StoreException.of(e, file);
    }
  }

  /** Those whom a name can mean: an id, a whole name, or whole words of one. */
  public List<KnownActor> actors(String name) throws StoreException {
    try {
      return new Acquaintance(handle).named(name);
    } catch (JdbiException e) {
      throw StoreException.of(e, file);
    }
  }

  /**
   * Those who are in the record, whoever is in most articles first.
   *
   * @param from how many to leave out before them
   * @param number so many at most
   */
  public List<KnownActor> actors(int from, int number) throws StoreException {
    try {
      return new Acquaintance(handle).page(from, number);
    } catch (JdbiException e) {
      throw StoreException.of(e, file);
    }
  }

  /** How many actors are in the record. */
  public long countActors() throws StoreException {
    try {
      return new Acquaintance(handle).count();
    } catch (JdbiException e) {
      throw StoreException.of(e, file);
    }
  }

  /** In which articles the actor with this id is, in the order of the articles' days. */
  public List<Sighting> sightings(String id) throws StoreException {
    try {
      return new Acquaintance(handle).sightings(id);
    } catch (JdbiException e) {
      throw StoreException.of(e, file);
    }
  }

  /** What each article tells of the actor with this id, in the order of the articles' days. */
  public void appearances(String id, Consumer<Appearance> consumer) throws StoreException {
    try {
      new Acquaintance(handle).each(id, consumer);
    } catch (JdbiException e) {
      throw StoreException.of(e, file);
    }
  }

  /** Asks several things of the record as it is at one moment. */
  public <T> T atOneMoment(Function<Snapshot, T> work) throws StoreException {
    return read(statements -> work.apply(new Snapshot(statements)));
  }

  /** All articles, each version, in the order in which they were added. */
  public void articles(Consumer<Article> consumer) throws StoreException {
    try {
      List<Long> keys =
          handle.select("select key from articles order by key").mapTo(Long.class).list();
      for (long key : keys) {
        handle
            .select("select line from articles where key = ?", key)
            .mapTo(String.class)
            .findOne()
            .ifPresent(line -> consumer.accept(JsonLinesReader.article(line)));
      }
    } catch (JdbiException e) {
      throw StoreException.of(e, file);
    }
  }

  /**
   * How many of the articles that count were read with other issues than these of a dossier.
   *
   * @param from only articles of this day and later; null for any
   */
  public int readWithout(String issues, @Nullable LocalDate from, @Nullable LocalDate to)
      throws StoreException {
    try {
      return handle
          .select(
              """
              select count(*) from articles
              where current = 1 and issues is not ?
                and coalesce(first_day >= ?, 1) and coalesce(first_day <= ?, 1)\
              """,
              issues,
              from == null ? null : from.toString(),
              to == null ? null : to.toString())
          .mapTo(Integer.class)
          .one();
    } catch (JdbiException e) {
      throw StoreException.of(e, file);
    }
  }

  /** The entry with this id, of the version of its article that counts where several have it. */
  public Optional<Found> entry(String id) throws StoreException {
    try {
      return new Finding(handle).entry(id);
    } catch (JdbiException e) {
      throw StoreException.of(e, file);
    }
  }

  /**
   * A page of a list of entries.
   *
   * @param from how many to leave out before it
   * @param number so many at most
   */
  public Listed list(Listing listing, int from, int number) throws StoreException {
    try {
      EntryPaging paging = new EntryPaging(handle, listing);
      return new Listed(paging.total(), paging.page(from, number));
    } catch (JdbiException e) {
      throw StoreException.of(e, file);
    }
  }

  /** All entries of a list, one after the other. */
  public void list(Listing listing, Consumer<Listed.Line> consumer) throws StoreException {
    try {
      new EntryPaging(handle, listing).each(consumer);
    } catch (JdbiException e) {
      throw StoreException.of(e, file);
    }
  }

  /** A page of a list of articles. */
  public ListedArticles list(ArticleListing listing, int from, int number) throws StoreException {
    try {
      ArticlePaging paging = new ArticlePaging(handle, listing);
      return new ListedArticles(paging.total(), paging.page(from, number));
    } catch (JdbiException e) {
      throw StoreException.of(e, file);
    }
  }

  /** The outlets of the articles that count, in the order of their names. */
  public List<String> outlets() throws StoreException {
    try {
      return ArticlePaging.outlets(handle);
    } catch (JdbiException e) {
      throw StoreException.of(e, file);
    }
  }

  /**
   * Where the text of the article with this id, of the version that counts, speaks of whom: by the
   * ids of the actors.
   */
  public Map<String, List<Span>> mentions(String id) throws StoreException {
    try {
      return new Finding(handle).mentions(id);
    } catch (JdbiException e) {
      throw StoreException.of(e, file);
    }
  }

  /** What leads to the article of an entry, by the id of the entry. */
  public Optional<Reference> reference(String entry) throws StoreException {
    try {
      return new Finding(handle).reference(entry);
    } catch (JdbiException e) {
      throw StoreException.of(e, file);
    }
  }

  /** The article with this id, of the version that counts, with all that it tells. */
  public Optional<Shown> article(String id) throws StoreException {
    try {
      return new Finding(handle).article(id);
    } catch (JdbiException e) {
      throw StoreException.of(e, file);
    }
  }

  /**
   * A number that is another one after each change of the record, whoever made it: what was worked
   * out of the record holds as long as this stays.
   */
  public long stamp() throws StoreException {
    // SQLite counts the transactions that wrote, in the header of the file
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(24);
      return ByteBuffer.wrap(in.readNBytes(4)).getInt();
    } catch (IOException e) {
      throw new StoreException(Reason.OTHER, file, e);
    }
  }

  /**
   * The key of the last article that was there when it was last asked what moved; 0 if never.
   *
   * @param of what it was asked of, such as the name of a dossier
   */
  public long asked(String of) throws StoreException {
    try {
      return handle
          .select("select coalesce(max(article), 0) from asked where of = ?", of)
          .mapTo(Long.class)
          .one();
    } catch (JdbiException e) {
      throw StoreException.of(e, file);
    }
  }

  /** The key of the article that was added last; 0 if there is none. */
  public long lastArticle() throws StoreException {
    try {
      return handle.select("select coalesce(max(key), 0) from articles").mapTo(Long.class).one();
    } catch (JdbiException e) {
      throw StoreException.of(e, file);
    }
  }

  /**
   * Up to what somebody has seen something; empty if never.
   *
   * @param of what was seen, such as the name of a dossier
   */
  public Optional<Visit> visit(String who, String of) throws StoreException {
    try {
      return handle
          .select("select article, decision, at from visits where who = ? and of = ?", who, of)
          .map((row, context) ->
              new Visit(row.getLong(1), row.getLong(2), Instant.parse(row.getString(3))))
          .findOne();
    } catch (JdbiException e) {
      throw StoreException.of(e, file);
    }
  }

  /** Remembers up to what somebody has seen something. */
  public void visited(String who, String of, Visit visit) throws StoreException {
    try {
      handle.execute(
          "insert or replace into visits (who, of, article, decision, at) values (?, ?, ?, ?, ?)",
          who,
          of,
          visit.article(),
          visit.decision(),
          visit.at().toString());
    } catch (JdbiException e) {
      throw StoreException.of(e, file);
    }
  }

  /** The entries, by their ids, that somebody found right, corrected or added. */
  public Set<String> confirmed() throws StoreException {
    try {
      return new HashSet<>(
          handle
              .createQuery(
                  """
                  select e.id from entries e join articles a on a.key = e.article
                  where e.status <> '' and e.status in ('accepted', 'corrected', 'added')
                    and a.current = 1\
                  """)
              .mapTo(String.class)
              .list());
    } catch (JdbiException e) {
      throw StoreException.of(e, file);
    }
  }

  /**
   * How many of the articles that count were added after one, and appeared on a day or later.
   *
   * @param after the key of that article; 0 for all
   * @param from articles of no known day count too; null for any day
   */
  public int arrived(long after, @Nullable LocalDate from) throws StoreException {
    try {
      return handle
          .select(
              """
              select count(*) from articles
              where current = 1 and key > ? and coalesce(first_day >= ?, 1)\
              """,
              after,
              from == null ? null : from.toString())
          .mapTo(Integer.class)
          .one();
    } catch (JdbiException e) {
      throw StoreException.of(e, file);
    }
  }

  /** Remembers that it was asked when this article was the last. */
  public void remember(String of, long article) throws StoreException {
    try {
      handle.execute("insert or replace into asked (of, article) values (?, ?)", of, article);
    } catch (JdbiException e) {
      throw StoreException.of(e, file);
    }
  }

  /**
   * Takes an article out of the record, all its versions, with everything that it alone tells.
   *
   * @param which its id, its file or its address
   * @return the ids of the articles that went; several if several bear this name
   */
  public List<String> forget(String which) throws StoreException {
    return write(statements -> new Forgetting(handle).forget(which));
  }

  /** For tests: runs a statement on the same connection. */
  void execute(String sql) {
    handle.execute(sql);
  }

  @Override
  public void close() {
    handle.close();
  }
}
