package parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code parley explain}. */
@Command(
    name = "explain",
    header = "Tell why a sentence gave the statements and events that it gave, or none.",
    description = {
      "",
      "Prints each sentence of the articles and, below it, every statement that was considered in it:"
          + " the rule, the cue, the source and the content that it saw, and whether it was printed"
          + " or why it was left out. 'learned' stands for what was learned from annotated articles."
          + " Then the events, each with the trust in it, from 0 to 1: what is trusted too little is"
          + " left out.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley explain article.txt | less",
      "  echo 'The mayor said that the road was open.' | parley explain -",
      "",
      "Exit status: 0 all was read; 1 some of the input could not be read;",
      "2 the call was wrong."
    })
final class ExplainCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files and folders, as for 'parley read'; - is standard input.")
  private List<String> paths = List.of();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli asks it
  private HelpOption help = new HelpOption();

  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return new ExplainRun(surroundings).run(paths);
  }
}
