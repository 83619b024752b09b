package parley.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import parley.dossier.Cluster;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley clusters}. */
@Command(
    name = "clusters",
    header = "Print what several articles tell in common.",
    description = {
      "",
      "Prints each event, each stance of a party and each proposal that more than one article tells of,"
          + " once: in how many articles it stands, how many newsrooms tell it, each from its own work,"
          + " and where accounts disagree, side by side, who says what. Ten papers that print one wire"
          + " story are one newsroom.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley clusters",
      "  parley clusters --only event --dossier herring.yaml",
      "  parley clusters --format jsonl",
      "",
      "Exit status: 0 also when there is none; 2 the call was wrong."
    })
final class ClustersCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--only",
      paramLabel = "TYPE",
      split = ",",
      converter = OfConverter.class,
      description = "Of these types only, separated by commas: event, position, proposal.")
  private List<Cluster.Of> only = List.of();

  @Mixin private KeptDossier kept = new KeptDossier();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli asks it
  private HelpOption help = new HelpOption();

  ClustersCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return kept.print(spec, surroundings, run -> run.clusters(only));
  }

  /** Reads the name of a type. */
  static final class OfConverter implements ITypeConverter<Cluster.Of> {
    @Override
    public Cluster.Of convert(String word) {
      return Cluster.Of.of(word)
          .orElseThrow(() ->
              Choice.wrong(
                  word, Arrays.stream(Cluster.Of.values()).map(Cluster.Of::label).toList()));
    }
  }
}
