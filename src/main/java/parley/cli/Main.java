package parley.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program {@code parley}: hands each subcommand to its own class. */
@Command(
    name = "parley",
    description = "Reads news about a negotiation and keeps the record.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
public final class Main {

  private Main() {}

  /** Runs one command and ends the program with its exit code. */
  public static void main(String[] args) {
    // UTF-8 whatever the terminal's locale: the record is the same bytes on any machine.
    PrintWriter out = new PrintWriter(System.out, true, UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, UTF_8);
    System.exit(run(out, err, args));
  }

  /** Runs one command, prints to these writers, and returns the exit code. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine parley = new CommandLine(new Main());
    parley.setOut(out).setErr(err);
    return parley.execute(args);
  }

  /** The version that the jar's manifest bears; classes run without a jar have none. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"parley " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
