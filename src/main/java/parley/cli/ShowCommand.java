package parley.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code parley show}. */
@Command(name = "show", header = "Print from the record.")
final class ShowCommand implements Callable<Integer> {

  ShowCommand(Surroundings surroundings) {}

  @Override
  public Integer call() {
    return Main.DONE;
  }
}
