package parley.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley timeline}. */
@Command(
    name = "timeline",
    header = "Print the record's events by day.",
    description = {
      "",
      "Prints meetings, calls, strikes and whatever else happened, is planned or did not happen, in"
          + " the order of the days on which it was so, each with the words and the article that"
          + " tell of it. An event whose day no words tell stands at the end: the day on which an"
          + " article appeared is not the day of what it tells.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley timeline --from 2026-03-01 --to 2026-03-31",
      "  parley timeline --actor Solvang --kind meeting",
      "  parley timeline --place Geneva --format csv",
      "",
      "Exit status: 0 also when nothing was found; 2 the call was wrong."
    })
final class TimelineCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "plain",
      converter = Style.Converter.class,
      description = "plain for people (default), jsonl for programs, csv for spreadsheets.")
  Style style = Style.PLAIN;

  @Mixin private KeptRecord record = new KeptRecord();

  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description = "Somebody in it, by a name or whole words of one.")
  @Nullable String actor;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      converter = Kinds.EventConverter.class,
      description = "The kind of event: meeting, call, strike...")
  @Nullable String kind;

  @Option(
      names = "--place",
      paramLabel = "PLACE",
      description = "Where it was: words of a name, or a country's code, such as CH.")
  @Nullable String place;

  @Mixin Period period = new Period();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli asks it
  private HelpOption help = new HelpOption();

  TimelineCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    RecordOption file = record.of(spec);
    period.check(spec);
    if (place != null && place.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw wrong("--place needs the name of a place, not '" + place + "'");
    }
    return new TimelineRun(surroundings, file, this).run();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
