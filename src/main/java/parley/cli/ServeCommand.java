package parley.cli;

import java.net.InetAddress;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley serve}. */
@Command(
    name = "serve",
    header = "Open the record in a browser: read, check, correct.",
    description = {
      "",
      "Starts the desk on this machine and prints its address. It answers to this machine only, asks"
          + " for no password, and fetches nothing from outside. Articles under PATH are read into"
          + " the record first.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley serve samples",
      "  parley serve --record talks.db --dossier herring.yaml",
      "",
      "Exit status: 0 it was ended with Ctrl-C; 1 the record cannot be used or the port is taken;",
      "2 the call was wrong."
    })
final class ServeCommand implements Callable<Integer> {

  /** Where the desk listens if no other port is named. */
  private static final String USUAL_PORT = "7077";

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files and folders to read first.")
  @SuppressWarnings("UnusedVariable") // picocli sets it
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
      names = "--name",
      paramLabel = "NAME",
      description = "Who works here, as it stands in the log of corrections (default: your login).")
  private @Nullable String name;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli asks it
  private HelpOption help = new HelpOption();

  ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    RecordOption file = record.of(spec);
    Logger.getLogger("io.helidon").setLevel(Level.WARNING);
    try {
      RecordStore.open(file.file()).close();
      List<Dossier> read = new ArrayList<>();
      for (Path dossier : dossiers) {
        read.add(DossierFile.read(dossier));
      }
      if (read.isEmpty()) {
        read.add(Dossier.ofWholeRecord());
      }
      try (Desk desk =
          Desk.start(
              new Desk.Setting(
                  file.file(),
                  read,
                  InetAddress.getLoopbackAddress(),
                  port,
                  name == null ? System.getProperty("user.name", "reviewer") : name,
                  Version.number(),
                  Clock.systemUTC(),
                  new SecureRandom(),
                  failure -> failure.printStackTrace(surroundings.errors())))) {
        surroundings
            .writer()
            .println("Parley is at http://localhost:" + desk.port() + "/  (Ctrl-C ends it)");
        surroundings.writer().flush();
        new CountDownLatch(1).await();
      }
      return Main.DONE;
    } catch (StoreException e) {
      return RecordOption.refuse(e, surroundings.errors(), spec.name());
    } catch (DossierException e) {
      surroundings.errors().println(e.getMessage());
      return Main.WRONG_CALL;
    }
  }
}
