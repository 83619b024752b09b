package parley.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code parley clusters}. */
@Command(
    name = "clusters",
    header = "Print what several articles tell in common.",
    description = {
      "",
      "Prints each event that more than one article tells of, once: in how many articles it stands, how"
          + " many newsrooms tell it, each from its own work, and in what they differ. Ten papers that"
          + " print one wire story are one newsroom.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley clusters",
      "  parley clusters --format jsonl",
      "",
      "Exit status: 0 also when there is none; 2 the call was wrong."
    })
final class ClustersCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private KeptDossier kept = new KeptDossier();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli asks it
  private HelpOption help = new HelpOption();

  ClustersCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return kept.print(spec, surroundings, run -> run.clusters());
  }
}
