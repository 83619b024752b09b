package parley.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley version}. */
@Command(
    name = "version",
    header = "Print the version of Parley, and the Java it runs on.",
    footer = {"", "Example:", "  parley version"})
final class VersionCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli asks it
  private HelpOption help = new HelpOption();

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
