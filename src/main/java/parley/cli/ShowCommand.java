package parley.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley show}. */
@Command(
    name = "show",
    header = "Print from the record: all of it, or what passes the filters.",
    description = {
      "",
      "Prints what 'parley read' has kept, in the order in which it was read. With several filters"
          + " an entry has to pass all of them. Of an article with several versions the newest"
          + " counts.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley show --actor Solvang --kind meeting",
      "  parley show --issue territory --only position --from 2025-04-01",
      "  parley show --words '\"direct talks\" Istanbul' --format csv",
      "  parley show --only event --sources",
      "  parley show --format jsonl --all-versions > record.jsonl",
      "",
      "Kinds are those of events (meeting, call, strike...), manners of statements",
      "(direct, indirect, mixed), stances (demands, offers, accepts, rejects, defers,",
      "open), formats and statuses. Words: all have to be there, in any order and any",
      "form (talk finds talks); those in \"quotation marks\" one after the other.",
      "",
      "Exit status: 0 also when nothing was found; 2 the call was wrong."
    })
final class ShowCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private PrintOptions print = new PrintOptions();

  @Mixin private KeptRecord record = new KeptRecord();

  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description = "Somebody in it, by a name or a part of one: Putin, \"Anna Lind\", U.S.")
  @Nullable String actor;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      converter = Kinds.Converter.class,
      description = "The kind of event, manner of statement, stance: meeting, direct, rejects.")
  @Nullable String kind;

  @Option(
      names = "--issue",
      paramLabel = "ISSUE",
      description = "What it is about: territory, ceasefire, sanctions, prisoners...")
  @Nullable String issue;

  @Mixin Period period = new Period();

  @Option(
      names = "--words",
      paramLabel = "WORDS",
      description = "Words that stand in it, or in its article.")
  @Nullable String words;

  @Option(
      names = "--article",
      paramLabel = "ID",
      description = "One article, by its id, its file as it was called, or its address.")
  @Nullable String article;

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "Who published it, or a part of that name.")
  @Nullable String outlet;

  @Option(
      names = "--all-versions",
      description = "Also the versions of articles that a newer one has replaced.")
  boolean allVersions;

  @Option(
      names = "--sources",
      description =
          "Also tell of each event, position and proposal how many other sources tell it, and where"
              + " accounts disagree (with --format plain). Reprints are no other sources; 'parley"
              + " clusters' shows them all.")
  boolean sources;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli asks it
  private HelpOption help = new HelpOption();

  ShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    RecordOption file = record.of(spec);
    period.check(spec);
    if (words != null && words.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw wrong("--words needs a word to look for, not '" + words + "'");
    }
    if (sources && print.style() != Style.PLAIN) {
      throw wrong("--sources needs --format plain; for programs: parley clusters --format jsonl");
    }
    return new ShowRun(surroundings, print, file, this).run();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
