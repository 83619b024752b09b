package parley.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code parley version}. */
@Command(
    name = "version",
    header = "Print the version of Parley, and the Java it runs on.",
    footer = {"", "Example:", "  parley version"})
final class VersionCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @picocli.CommandLine.Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and end.")
  private boolean help;

  VersionCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    surroundings.writer().print("parley " + Version.number() + "\n");
    surroundings.writer().print("Java " + Runtime.version() + "\n");
    return Main.DONE;
  }
}
