package parley.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley proposals}. */
@Command(
    name = "proposals",
    header = "Print what is on the table.",
    description = {
      "",
      "Prints each proposal that articles tell of, through all articles, with its authors, its status,"
          + " its versions and the terms of each, and what became of it: who tabled, accepted, rejected"
          + " or withdrew it, on which day, on whose word. The name in brackets is what 'parley compare'"
          + " takes.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley proposals",
      "  parley proposals --dossier herring.yaml --history",
      "  parley proposals --dossier herring.yaml --format jsonl",
      "",
      "Exit status: 0 also when none is known; 2 the call was wrong."
    })
final class ProposalsCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--history",
      description = "Also every article that tells of it, the oldest first.")
  private boolean history;

  @Mixin private KeptDossier kept = new KeptDossier();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli asks it
  private HelpOption help = new HelpOption();

  ProposalsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return kept.print(spec, surroundings, run -> run.proposals(history));
  }
}
