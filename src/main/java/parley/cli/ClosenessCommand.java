package parley.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley closeness}. */
@Command(
    name = "closeness",
    header = "Tell how close two sides are, issue by issue.",
    description = {
      "",
      "Two sides agree on an issue where both want, offer or accept it, or both reject it; they differ"
          + " where one rejects what the other wants, offers or accepts. What is put off, or only open"
          + " to talk, is open. With fewer than three issues on which they agree or differ there is no"
          + " figure: too little is known. With --history it is told for each day on which it moved, by"
          + " which stance.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley closeness Norway Iceland",
      "  parley closeness Norway Iceland --as-of 2026-03-10 --dossier herring.yaml",
      "  parley closeness Norway Iceland --history",
      "",
      "Exit status: 0 also when too little is known; 2 a party is not known, or the call was wrong."
    })
final class ClosenessCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "A", description = "A party.")
  private String first = "";

  @Parameters(index = "1", paramLabel = "B", description = "The other one.")
  private String second = "";

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "As it was known on this day.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--history",
      description = "How it moved: each day on which it did, with the stance that moved it.")
  private boolean history;

  @Mixin private KeptDossier kept = new KeptDossier();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli asks it
  private HelpOption help = new HelpOption();

  ClosenessCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return kept.print(spec, surroundings, run -> run.closeness(first, second, asOf, history));
  }
}
