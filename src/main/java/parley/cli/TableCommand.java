package parley.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley table}. */
@Command(
    name = "table",
    header = "Print where each party stands on each issue.",
    description = {
      "",
      "Prints, issue by issue, the latest stance of each party, with its day, how it is known and the"
          + " words. What an opponent ascribes to a side stands beside the side's own word, never in"
          + " its place.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley table",
      "  parley table --dossier herring.yaml --as-of 2026-03-10",
      "  parley table --issue prisoners --history",
      "",
      "Exit status: 0 also when nothing is known; 2 the call was wrong."
    })
final class TableCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "As it was known on this day: of what had been reported by then.")
  private @Nullable LocalDate asOf;

  @Option(names = "--issue", paramLabel = "ISSUE", description = "This issue only.")
  private @Nullable String issue;

  @Option(names = "--party", paramLabel = "NAME", description = "This party only.")
  private @Nullable String party;

  @Option(
      names = "--history",
      description = "Also everything that was told before, the oldest first.")
  private boolean history;

  @Mixin private KeptDossier kept = new KeptDossier();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli asks it
  private HelpOption help = new HelpOption();

  TableCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return kept.print(spec, surroundings, run -> run.table(asOf, issue, party, history));
  }
}
