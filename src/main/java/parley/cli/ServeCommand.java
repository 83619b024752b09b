package parley.cli;

import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import parley.desk.Desk;
import parley.dossier.Dossier;
import parley.dossier.DossierException;
import parley.dossier.DossierFile;
import parley.store.RecordStore;
import parley.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley serve}. */
@Command(
    name = "serve",
    header = "Open the record in a browser: read, check, correct.",
    description = {
      "",
      "Starts the desk on this machine and prints its address. Without --listen it answers to this"
          + " machine only and asks for no password. It fetches nothing from outside. Articles under PATH are read into"
          + " the record meanwhile. Where a folder holds a dossier.yaml, the negotiation is looked at"
          + " through that one.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley serve samples",
      "  parley serve --record talks.db --dossier herring.yaml",
      "  parley serve --listen 0.0.0.0",
      "",
      "Exit status: 0 it was ended with Ctrl-C; 1 the record cannot be used or the port is taken;",
      "2 the call was wrong."
    })
final class ServeCommand implements Callable<Integer> {

  /** Where the desk listens if no other port is named. */
  private static final String USUAL_PORT = "7077";

  private static final int HIGHEST_PORT = 65_535;

  /**
   * The server tells at length of each client that hangs up: what matters, Parley tells itself.
   * Held here, as a logger that nobody holds forgets what it was told.
   */
  private static final Logger SERVER = Logger.getLogger("io.helidon");

  /** What a folder's own dossier is called. */
  private static final String DOSSIER = "dossier.yaml";

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files and folders to read; - is standard input.")
  private List<String> paths = new ArrayList<>();

  @Mixin private KeptRecord record = new KeptRecord();

  @Option(
      names = "--dossier",
      paramLabel = "FILE",
      description =
          "The YAML file that names the negotiation's parties, members and own issues; several can"
              + " be given, the first is shown first.")
  private List<Path> dossiers = new ArrayList<>();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = USUAL_PORT,
      description = "The port to listen on (default: " + USUAL_PORT + "); 0 for any that is free.")
  private int port;

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      description =
          "Listen on this address, so that others can come: they have to sign in (see parley user"
              + " --help). Without it only this machine can.")
  private @Nullable String listen;

  @Option(
      names = "--https-proxy",
      description =
          "A proxy that speaks HTTPS stands before the desk: have everybody sign in, send cookies by"
              + " HTTPS only, and believe the proxy who calls.")
  private boolean httpsProxy;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Who works here, as it stands in the log of corrections (default: your login).")
  private @Nullable String name;

  @Option(
      names = "--blind",
      description =
          "Show reviewers what others decided about an article only when they are through with it, so"
              + " that how far they agree can be told.")
  private boolean blind;

  @Option(
      names = "--no-browser",
      description =
          "Do not open a browser; it is opened where a terminal and a desktop are there only.")
  private boolean noBrowser;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli asks it
  private HelpOption help = new HelpOption();

  ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    RecordOption file = record.of(spec);
    if (port < 0 || port > HIGHEST_PORT) {
      throw new ParameterException(
          spec.commandLine(), "--port takes a number from 0 to " + HIGHEST_PORT + ", not " + port);
    }
    SERVER.setLevel(Level.OFF);
    Problems problems = new Problems();
    List<String> existing = Paths.existing(paths, problems::add);
    problems.print(surroundings.errors(), false);
    surroundings.errors().flush();
    try {
      RecordStore.open(file.file()).close();
      InetAddress address = address();
      Desk.Access access = access(address);
      if (access != Desk.Access.OWN_MACHINE && !hasUsers(file)) {
        return noUsers(file);
      }
      return serve(setting(file.file(), dossiers(existing), address, access), existing);
    } catch (BindException e) {
      return taken();
    } catch (StoreException e) {
      return RecordOption.refuse(e, surroundings.errors(), spec.name());
    } catch (DossierException e) {
      surroundings.errors().println(e.getMessage());
      return Main.WRONG_CALL;
    }
  }

  private InetAddress address() {
    try {
      return listen == null ? InetAddress.getLoopbackAddress() : InetAddress.getByName(listen);
    } catch (UnknownHostException e) {
      throw new ParameterException(
          spec.commandLine(), "--listen takes an address of this machine, not " + listen);
    }
  }

  private Desk.Access access(InetAddress address) {
    if (httpsProxy) {
      return Desk.Access.USERS_BY_HTTPS;
    }
    return address.isLoopbackAddress() ? Desk.Access.OWN_MACHINE : Desk.Access.USERS;
  }

  private static boolean hasUsers(RecordOption file) throws StoreException {
    try (RecordStore store = RecordStore.openExisting(file.file())) {
      return !store.people().all().isEmpty();
    }
  }

  private int noUsers(RecordOption file) {
    surroundings
        .errors()
        .print(
            "Others can come only if they sign in, and there are no users yet. Make one:\n"
                + "  parley user add NAME --role owner"
                + (file.isUsual() ? "" : " --record " + file.file())
                + "\n");
    surroundings.errors().flush();
    return Main.WRONG_CALL;
  }

  private Desk.Setting setting(
      Path file, List<Dossier> through, InetAddress address, Desk.Access access) {
    return new Desk.Setting(
        file,
        through,
        address,
        port,
        name == null ? System.getProperty("user.name", "reviewer") : name,
        Version.number(),
        Clock.systemUTC(),
        new SecureRandom(),
        failure -> failure.printStackTrace(surroundings.errors()),
        access,
        blind);
  }

  /** Those that are named, or else those that lie in the folders to read. */
  private List<Dossier> dossiers(List<String> existing) throws DossierException {
    List<Path> files = new ArrayList<>(dossiers);
    for (String path : files.isEmpty() ? existing : List.<String>of()) {
      Path beside = Path.of(path).resolve(DOSSIER);
      if (Files.isRegularFile(beside)) {
        files.add(beside);
      }
    }
    List<Dossier> read = new ArrayList<>();
    for (Path dossier : files) {
      read.add(DossierFile.read(dossier));
    }
    return read.isEmpty() ? List.of(Dossier.ofWholeRecord()) : read;
  }

  private int serve(Desk.Setting setting, List<String> existing)
      throws BindException, InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    try (Desk desk = Desk.start(setting)) {
      // whoever stops the program, as with Ctrl-C, keeps what was read until then
      Runtime.getRuntime().addShutdownHook(new Thread(desk::close, "parley-end"));
      if (!existing.isEmpty()) {
        desk.read(existing, surroundings.in());
      }
      String address = "http://" + host(setting.address()) + ":" + desk.port() + "/";
      surroundings.writer().println("Parley is at " + address + "  (Ctrl-C ends it)");
      surroundings.writer().flush();
      if (setting.access() == Desk.Access.USERS) {
        surroundings
            .errors()
            .println(
                "Passwords and articles go over the network as they are: put a proxy that speaks"
                    + " HTTPS before it, and start it with --https-proxy.");
      }
      if (!noBrowser && surroundings.watched() && setting.access() == Desk.Access.OWN_MACHINE) {
        Browser.open(address);
      }
      end.await();
    }
    return Main.DONE;
  }

  /** The name under which this machine's own browser finds it. */
  private static String host(InetAddress address) {
    if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
      return "localhost";
    }
    String host = address.getHostAddress();
    return host.contains(":") ? "[" + host + "]" : host;
  }

  private int taken() {
    if (port == 0) {
      surroundings.errors().print(listen + " is no address of this machine\n");
      return Main.LOST;
    }
    surroundings
        .errors()
        .print(
            (listen == null ? "" : listen + " is no address of this machine, or its ")
                + (listen == null ? "Port " : "port ")
                + port
                + " is taken: perhaps by another desk, at http://localhost:"
                + port
                + "/\nName another one with --port N, or take any that is free: --port 0\n");
    surroundings.errors().flush();
    return Main.LOST;
  }
}
