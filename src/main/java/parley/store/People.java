package parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who may work on a record when it is shown to others, and who is signed in. Each call is one
 * transaction.
 *
 * <p>Neither a password nor what a browser shows for one is kept: only what they hash to.
 */
public final class People {

  /** What a name looks like that can stand in a log and in a form. */
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._@'-]{0,59}");

  /** The same in words. */
  public static final String NAMES =
      "A name begins with a letter or a digit and has at most 60 of them, blanks and . _ @ ' -";

  private final RecordStore store;

  People(RecordStore store) {
    this.store = store;
  }

  /**
   * Somebody.
   *
   * @param password a hash of it
   * @param role as it was given: {@code reviewer}
   */
  public record Person(String name, String password, String role) {}

  /**
   * Somebody who is signed in.
   *
   * @param csrf what this session's forms carry
   */
  public record Session(String name, String role, String csrf) {}

  /** Whether somebody can be called so. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches() && name.equals(name.strip());
  }

  /** All of them, by name. */
  public List<Person> all() throws StoreException {
    return store.read(
        s -> s.list(People::person, "select name, password, role from users order by name"));
  }

  public Optional<Person> named(String name) throws StoreException {
    return store.read(s ->
        s
            .list(People::person, "select name, password, role from users where name = ?", name)
            .stream()
            .findFirst());
  }

  /** Adds somebody; false if there is one of that name. */
  public boolean add(Person person, Instant now) throws StoreException {
    return store.write(s -> {
      if (s.number("select count(*) from users where name = ?", person.name()) > 0) {
        return false;
      }
      s.run(
          "insert into users (name, password, role, at) values (?, ?, ?, ?)",
          person.name(),
          person.password(),
          person.role(),
          written(now));
      return true;
    });
  }

  /** Takes somebody out, who is signed out everywhere; false if there is nobody of that name. */
  public boolean remove(String name) throws StoreException {
    return store.write(s -> {
      boolean there = s.number("select count(*) from users where name = ?", name) > 0;
      s.run("delete from sessions where user = ?", name);
      s.run("delete from users where name = ?", name);
      return there;
    });
  }

  /**
   * Gives somebody another password, which ends all of their sessions; false if there is nobody of
   * that name.
   *
   * @param password a hash of it
   */
  public boolean change(String name, String password) throws StoreException {
    return store.write(s -> {
      boolean there = s.number("select count(*) from users where name = ?", name) > 0;
      s.run("update users set password = ? where name = ?", password, name);
      s.run("delete from sessions where user = ?", name);
      return there;
    });
  }

  /** Gives somebody another role, at once; false if there is nobody of that name. */
  public boolean role(String name, String role) throws StoreException {
    return store.write(s -> {
      boolean there = s.number("select count(*) from users where name = ?", name) > 0;
      s.run("update users set role = ? where name = ?", role, name);
      return there;
    });
  }

  /**
   * Begins a session, and forgets those that have run out.
   *
   * @param person as it was when the password was compared: if there is another one by now, no
   *     session begins
   * @param token a hash of what the browser shows
   * @return whether it began
   */
  public boolean begin(Person person, String token, String csrf, Instant now, Instant expires)
      throws StoreException {
    return store.write(s -> {
      s.run("delete from sessions where expires <= ?", written(now));
      String same = "select count(*) from users where name = ? and password = ?";
      if (s.number(same, person.name(), person.password()) == 0) {
        return false;
      }
      s.run(
          "insert into sessions (token, user, csrf, expires) values (?, ?, ?, ?)",
          token,
          person.name(),
          csrf,
          written(expires));
      return true;
    });
  }

  /**
   * Whose session it is, if it has not run out.
   *
   * @param token a hash of what the browser shows
   */
  public Optional<Session> session(String token, Instant now) throws StoreException {
    return store.read(s ->
        s
            .list(
                row -> new Session(row.getString(1), row.getString(2), row.getString(3)),
                """
                select u.name, u.role, s.csrf from sessions s join users u on u.name = s.user
                where s.token = ? and s.expires > ?\
                """,
                token,
                written(now))
            .stream()
            .findFirst());
  }

  /** Ends a session. */
  public void end(String token) throws StoreException {
    store.write(s -> {
      s.run("delete from sessions where token = ?", token);
      return true;
    });
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(row.getString(1), row.getString(2), row.getString(3));
  }

  /** Instants as text sort by time when all have the same length. */
  private static String written(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
