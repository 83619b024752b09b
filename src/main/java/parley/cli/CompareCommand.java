package parley.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley compare}. */
@Command(
    name = "compare",
    header = "Compare two proposals, or two versions of one, term by term.",
    description = {
      "",
      "Prints for each issue that either speaks of whether both say the same, something different,"
          + " only one of them says anything, or one puts it off; with the words.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley compare Finnish Icelandic",
      "  parley compare p-1a2b3c p-1a2b3c@2     the first known version and the second",
      "",
      "Exit status: 0 both were compared; 2 one of them is not known, or the call was wrong."
    })
final class CompareCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "A",
      description =
          "A proposal: its name in brackets as 'parley proposals' prints it, or words of its name or"
              + " its authors; @2 at the end for its second version.")
  private String first = "";

  @Parameters(index = "1", paramLabel = "B", description = "The other one.")
  private String second = "";

  @Mixin private KeptDossier kept = new KeptDossier();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli asks it
  private HelpOption help = new HelpOption();

  CompareCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return kept.print(spec, surroundings, run -> run.compare(first, second));
  }
}
