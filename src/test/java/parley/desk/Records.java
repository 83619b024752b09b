package parley.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.actor.ActorBook;
import parley.article.Article;
import parley.article.Problem;
import parley.dossier.Dossier;
import parley.dossier.DossierException;
import parley.dossier.DossierFile;
import parley.entry.Issues;
import parley.pipeline.Pipeline;
import parley.reader.ArticleReader;
import parley.reader.Input;
import parley.store.Keeper;
import parley.store.KeptArticle;
import parley.store.StoreException;

/** Records to open the desk on: each kind is read once, and copied for whoever wants it. */
public final class Records {

  /** What the samples are about. */
  private static final Path HERRING = Path.of("samples", "dossier.yaml");

  private static @Nullable Path ofSamples;

  private Records() {}

  /** The negotiation that the samples are about. */
  public static Dossier herring() {
    try {
      return DossierFile.read(HERRING);
    } catch (DossierException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Puts a record of the samples into a file. */
  public static synchronized void ofSamples(Path file) {
    try {
      if (ofSamples == null) {
        Path folder = Files.createTempDirectory("parley-samples");
        Path made = folder.resolve("parley.db");
        folder.toFile().deleteOnExit(); // what is told first is deleted last
        made.toFile().deleteOnExit();
        read(made, List.of("samples"));
        ofSamples = made;
      }
      Files.copy(ofSamples, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what is at some paths into a record, as {@code parley read} does. */
  public static void read(Path file, List<String> paths) {
    List<Article> articles = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    ArticleReader reader = ArticleReader.standard();
    InputStream nothing = new ByteArrayInputStream(new byte[0]);
    for (Input input : reader.inputs(paths, problems::add)) {
      reader.read(input, nothing, articles::add, problems::add);
    }
    keep(file, articles);
  }

  /** Keeps articles that are already at hand. */
  public static void keep(Path file, List<Article> articles) {
    Dossier dossier = herring();
    Pipeline pipeline = Pipeline.with(ActorBook.standard(), Issues.with(dossier.ownWords()));
    try (Keeper keeper = new Keeper(file, "test")) {
      for (Article article : articles) {
        keeper.keep(KeptArticle.of(pipeline.read(article), dossier.ownIssues()), 0);
      }
    } catch (StoreException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first entry of each type, by its type. */
  public static Map<String, String> entryOfEachType(Path file) {
    Map<String, String> entries = new TreeMap<>();
    for (String[] row : rows(file, "select type, id from entries order by article, place")) {
      entries.putIfAbsent(row[0], row[1]);
    }
    return entries;
  }

  /** What a query finds, two columns of it. */
  static List<String[]> rows(Path file, String query) {
    List<String[]> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        rows.add(new String[] {found.getString(1), found.getString(2)});
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }
}
