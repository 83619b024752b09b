package parley.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program {@code parley}: hands each subcommand to its own class. */
@Command(
    name = "parley",
    header = "Reads news about a negotiation and keeps the record.",
    description = {
      "",
      "Who met whom, who said what and through whom, what is on the table, where each side stands."
          + " Every line shows the words it rests on.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Version.class,
    footer = {
      "",
      "Examples:",
      "  parley read samples                     read a folder, print and keep it",
      "  parley read talks.html --format jsonl   one JSON object a line, for programs",
      "  parley show --actor Putin --from 2025-04-01",
      "  parley who Putin                        offices, names, what he had a part in",
      "",
      "Each command has its own help: parley read --help",
      "",
      "Exit status: 0 all was read; 1 some input could not be read, or not be kept;",
      "2 the call was wrong; 3 an error in Parley itself."
    })
public final class Main implements Callable<Integer> {

  /** All was read. */
  static final int DONE = 0;

  /** Some input could not be read, or what was read could not be kept. */
  static final int LOST = 1;

  /** The call was wrong. */
  static final int WRONG_CALL = 2;

  /** An error in Parley itself. */
  static final int OUR_ERROR = 3;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli asks it
  private HelpOption help = new HelpOption();

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version and end.")
  @SuppressWarnings("UnusedVariable") // picocli asks it
  private boolean version;

  private Main() {}

  /** Runs one command and ends the program with its exit status. */
  public static void main(String[] args) {
    System.exit(run(Surroundings.ofProcess(), args));
  }

  /** Runs one command in these surroundings and returns the exit status. */
  static int run(Surroundings surroundings, String... args) {
    int status = commandLine(surroundings).execute(args);
    surroundings.writer().flush();
    surroundings.errors().flush();
    return status;
  }

  /** The commands and their options, for whoever wants to know which there are. */
  static CommandLine commandLine() {
    return commandLine(Surroundings.ofNobody());
  }

  private static CommandLine commandLine(Surroundings surroundings) {
    CommandLine parley = new CommandLine(new Main());
    parley.addSubcommand(new ReadCommand(surroundings));
    parley.addSubcommand(new ShowCommand(surroundings));
    parley.addSubcommand(new TimelineCommand(surroundings));
    parley.addSubcommand(new WhoCommand(surroundings));
    parley.addSubcommand(new TableCommand(surroundings));
    parley.addSubcommand(new ProposalsCommand(surroundings));
    parley.addSubcommand(new CompareCommand(surroundings));
    parley.addSubcommand(new ClosenessCommand(surroundings));
    parley.addSubcommand(new ChangesCommand(surroundings));
    parley.addSubcommand(new ClustersCommand(surroundings));
    parley.addSubcommand(new DossierCommand(surroundings));
    parley.addSubcommand(new ServeCommand(surroundings));
    parley.addSubcommand(ReviewCommand.of(surroundings));
    parley.addSubcommand(new UserCommand(surroundings));
    parley.addSubcommand(new ForgetCommand(surroundings));
    parley.addSubcommand(new ExplainCommand(surroundings));
    parley.addSubcommand(new ScoreCommand(surroundings));
    parley.addSubcommand(new VersionCommand(surroundings));
    parley
        .setOut(surroundings.writer())
        .setErr(surroundings.errors())
        .setColorScheme(Help.defaultColorScheme(surroundings.colour() ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(Math.max(80, Math.min(surroundings.width(), 100)))
        .setUsageHelpAutoWidth(false)
        .setParameterExceptionHandler(Main::wrongCall)
        .setExecutionExceptionHandler((e, command, parsed) -> ourError(e, surroundings));
    return parley;
  }

  /** Without a command there is nothing to do. */
  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        "Which command? read, show, timeline, who, table, proposals, changes...");
  }

  private static int wrongCall(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    command.getErr().println(e.getMessage());
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().getFirst();
      CommandSpec spec = command.getCommandSpec();
      Choice.nearest(
              first,
              first.startsWith("-") ? spec.optionsMap().keySet() : spec.subcommands().keySet())
          .ifPresent(near -> command.getErr().println("Did you mean " + near + "?"));
    }
    command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return WRONG_CALL;
  }

  private static int ourError(Exception e, Surroundings surroundings) {
    surroundings.errors().println("An error in Parley itself, please report it:");
    e.printStackTrace(surroundings.errors());
    return OUR_ERROR;
  }
}
