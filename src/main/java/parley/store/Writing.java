package parley.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.article.Article;
import parley.article.Published;

/** One transaction of keeping. */
final class Writing {

  private static final String ACTORS = "insert into actors values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Statements statements;
  private final String maker;
  private final Copies copies;
  private final EntryRows rows;

  /** What people decided; null in a record in which nobody has. */
  private final @Nullable Materializing decided;

  Writing(Statements statements, String maker) {
    this.maker = maker;
    this.statements = statements;
    copies = new Copies(statements);
    rows = new EntryRows(statements);
    decided = Materializing.isNeeded(statements) ? new Materializing(statements) : null;
  }

  /** A version of an article that the record has. */
  private record Version(
      long key,
      long story,
      String id,
      String version,
      String reading,
      String maker,
      boolean current,
      @Nullable String appeared,
      @Nullable String issues) {

    /** What was read with a dossier's issues stays so until it is read with others. */
    boolean tellsMore(KeptArticle other) {
      return issues != null && other.issues() == null;
    }
  }

  Outcome keep(KeptArticle kept) {
    List<Version> versions = versions(kept.article());
    Optional<Version> same =
        versions.stream().filter(v -> v.version().equals(kept.version())).findFirst();
    if (same.isPresent()) {
      Version version = same.get();
      // the same page under another id, as when it was saved twice, is the same article
      if (version.reading().equals(kept.reading())
          || !version.id().equals(kept.article().id())
          || isNewer(version.maker(), maker)
          || (version.maker().equals(maker) && version.tellsMore(kept))) {
        return Outcome.UNCHANGED;
      }
      statements.run("delete from article_words where rowid = ?", version.key());
      statements.run(
          "delete from entry_words where rowid in (select key from entries where article = ?)",
          version.key());
      statements.run("delete from actors where article = ?", version.key());
      statements.run("delete from actor_readings where article = ?", version.key());
      statements.run("delete from entries where article = ?", version.key());
      write(kept, version.key(), version.story(), version.current());
      uphold(version.key());
      return Outcome.READ_ANEW;
    }
    long key = next("articles");
    if (versions.isEmpty()) {
      write(kept, key, key, true);
      if (decided != null && decided.merges(kept.actors())) {
        decided.article(key);
      }
      return Outcome.ADDED;
    }
    long story = versions.getFirst().story();
    boolean counts =
        versions.stream()
            .filter(v -> v.story() == story && v.current())
            .noneMatch(v -> isLater(v.appeared(), appeared(kept.article())));
    if (counts) {
      replace(versions, story);
    }
    write(kept, key, story, counts);
    uphold(key);
    return counts ? Outcome.NEWER_VERSION : Outcome.OLDER_VERSION;
  }

  /** What counts no more is the machine's alone: decisions go with the version that counts. */
  private void replace(List<Version> versions, long story) {
    statements.run("update articles set current = 0 where story = ?", story);
    for (Version version : versions) {
      if (version.current()) {
        statements.run("update entries set need = 0, doubts = '' where article = ?", version.key());
        uphold(version.key());
      }
    }
  }

  private void uphold(long article) {
    if (decided != null) {
      decided.article(article);
    }
  }

  /** All versions of the article with this id, else of the one with this address. */
  private List<Version> versions(Article article) {
    return statements.list(
        row ->
            new Version(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7),
                row.getString(8),
                row.getString(9)),
        """
        select key, story, id, version, reading, maker, current, coalesce(modified, published), issues
        from articles
        where story = (
          select story from articles where id = ? or url = ?
          order by id = ? desc, key limit 1)
        order by key\
        """,
        article.id(),
        article.url(),
        article.id());
  }

  private static @Nullable String appeared(Article article) {
    Published appeared = article.modified() == null ? article.published() : article.modified();
    return appeared == null ? null : appeared.toString();
  }

  /** Whether the first is known to have appeared after the second. */
  private static boolean isLater(@Nullable String first, @Nullable String second) {
    if (first == null || second == null) {
      return false;
    }
    if (first.length() > 10 && second.length() > 10) {
      return OffsetDateTime.parse(first).isAfter(OffsetDateTime.parse(second));
    }
    return first.substring(0, 10).compareTo(second.substring(0, 10)) > 0;
  }

  /** Whether a version of Parley is above another, by the numbers in front: 0.10.1 and 0.9. */
  static boolean isNewer(String first, String second) {
    String[] a = first.split("[^0-9]+", -1);
    String[] b = second.split("[^0-9]+", -1);
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      if (a[i].isEmpty() || b[i].isEmpty() || a[i].length() > 9 || b[i].length() > 9) {
        return false;
      }
      int compared = Integer.compare(Integer.parseInt(a[i]), Integer.parseInt(b[i]));
      if (compared != 0) {
        return compared > 0;
      }
    }
    return false;
  }

  private long next(String table) {
    return statements.number("select coalesce(max(key), 0) + 1 from " + table);
  }

  private void write(KeptArticle kept, long key, long story, boolean current) {
    Article article = kept.article();
    statements.run(
        """
        insert or replace into articles (
          key, story, id, version, reading, maker, current, url, file, published, modified,
          first_day, outlet, headline, text, line, origin, agencies, issues)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        key,
        story,
        article.id(),
        kept.version(),
        kept.reading(),
        maker,
        current ? 1 : 0,
        article.url(),
        article.file(),
        printed(article.published()),
        printed(article.modified()),
        article.published() == null ? null : article.published().day().toString(),
        article.outlet(),
        article.headline(),
        article.text(),
        kept.line(),
        key,
        article.agencies().isEmpty() ? null : String.join("\n", article.agencies()),
        kept.issues());
    copies.add(key, article.text());
    statements.run(
        "insert into article_words (rowid, headline, text) values (?, ?, ?)",
        key,
        article.headline(),
        article.text());
    writeActors(kept.actors(), key);
    rows.write(kept.entries(), key, current);
  }

  private static @Nullable String printed(@Nullable Published published) {
    return published == null ? null : published.toString();
  }

  private void writeActors(List<KeptArticle.KeptActor> actors, long article) {
    int place = 0;
    for (KeptArticle.KeptActor kept : actors) {
      Actor actor = kept.actor();
      statements.add(
          ACTORS,
          article,
          place++,
          actor.id(),
          actor.name(),
          actor.kind().label(),
          actor.party(),
          kept.names(),
          kept.line(),
          kept.mentions());
    }
    statements.runAll(ACTORS);
  }
}
