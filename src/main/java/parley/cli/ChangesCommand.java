package parley.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley changes}. */
@Command(
    name = "changes",
    header = "Tell what moved.",
    description = {
      "",
      "Prints what the articles that came in since it was last asked have changed: new proposals and"
          + " versions, positions that are others than before (from what, on whose word), a side that"
          + " contradicts itself, first contacts, talks suspended. With --since it is what was reported"
          + " from that day on, and nothing is remembered.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley changes --dossier herring.yaml",
      "  parley changes --since 2026-03-10",
      "",
      "Exit status: 0 also when nothing moved; 2 the call was wrong."
    })
final class ChangesCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--since",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "What was reported on this day and after, rather than what is new to you.")
  private @Nullable LocalDate since;

  @Mixin private KeptDossier kept = new KeptDossier();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli asks it
  private HelpOption help = new HelpOption();

  ChangesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return kept.print(spec, surroundings, run -> run.changes(since));
  }
}
