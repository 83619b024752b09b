package parley.desk;

import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import parley.desk.web.Route;
import parley.dossier.Dossier;

/**
 * A desk on a port of its own, for as long as a test needs it. Whatever goes wrong inside it fails
 * the test when it is closed.
 */
public final class OpenDesk implements AutoCloseable {

  /** The day after the last of the samples. */
  private static final Instant NOW = Instant.parse("2026-04-02T09:30:00Z");

  /** Kept, so that the level stays as it is set. */
  private static final Logger SERVER = Logger.getLogger("io.helidon");

  static {
    SERVER.setLevel(Level.OFF);
  }

  private final List<Throwable> failures;
  private final Path record;
  private final Desk desk;

  private OpenDesk(Desk.Setting setting, List<Throwable> failures) {
    this.record = setting.record();
    this.failures = failures;
    try {
      this.desk = Desk.start(setting);
    } catch (BindException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a desk for tests is started with.
   *
   * @param dossiers at least one
   * @param name of whoever works here
   */
  record Start(
      Path record,
      List<Dossier> dossiers,
      String name,
      Desk.Access access,
      Clock clock,
      boolean blind) {

    Start(Path record, List<Dossier> dossiers) {
      this(
          record,
          dossiers,
          "Ada",
          Desk.Access.OWN_MACHINE,
          Clock.fixed(NOW, ZoneOffset.UTC),
          false);
    }

    Start by(String somebody) {
      return new Start(record, dossiers, somebody, access, clock, blind);
    }

    Start whereReviewIsBlind() {
      return new Start(record, dossiers, name, access, clock, true);
    }

    OpenDesk open() {
      List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
      Desk.Setting setting =
          new Desk.Setting(
              record,
              dossiers,
              InetAddress.getLoopbackAddress(),
              0,
              name,
              "test",
              clock,
              new SecureRandom(),
              failures::add,
              access,
              blind);
      return new OpenDesk(setting, failures);
    }
  }

  /** On a record that is there, looked at through the samples' dossier. */
  public static OpenDesk on(Path record) {
    return on(record, List.of(Records.herring(), Dossier.ofWholeRecord()));
  }

  /** On a record that is there, looked at through one of some dossiers. */
  public static OpenDesk on(Path record, List<Dossier> dossiers) {
    return new Start(record, dossiers).open();
  }

  /** On a record that is there, by somebody else than Ada. */
  static OpenDesk by(String name, Path record) {
    return new Start(record, List.of(Records.herring(), Dossier.ofWholeRecord())).by(name).open();
  }

  /** On a record of the samples. */
  public static OpenDesk onSamples(Path folder) {
    Path file = folder.resolve("parley.db");
    Records.ofSamples(file);
    return on(file);
  }

  /** Where it is, without a slash at the end. */
  public String address() {
    return "http://localhost:" + desk.port();
  }

  /** The file that it is open on. */
  public Path record() {
    return record;
  }

  /** The patterns of all that can be looked at. */
  Set<String> patterns() {
    Set<String> patterns = new TreeSet<>();
    for (Route route : desk.routes()) {
      if (route.method() == Route.Method.GET) {
        patterns.add(route.pattern());
      }
    }
    return patterns;
  }

  /** What runs. */
  Desk desk() {
    return desk;
  }

  /** Errors of Parley itself so far. */
  List<Throwable> failures() {
    synchronized (failures) {
      return List.copyOf(failures);
    }
  }

  @Override
  public void close() {
    desk.close();
    List<Throwable> all = failures();
    if (!all.isEmpty()) {
      AssertionError error = new AssertionError(all.size() + " requests failed inside");
      all.forEach(error::addSuppressed);
      throw error;
    }
  }
}
