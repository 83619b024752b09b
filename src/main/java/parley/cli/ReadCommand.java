package parley.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.dossier.Dossier;
import parley.dossier.DossierException;
import parley.dossier.DossierFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley read}. */
@Command(
    name = "read",
    header = "Read articles, print what each says, and keep it.",
    description = {
      "",
      "Reads news articles in English and prints, for each, who said what (with the speaker, the"
          + " way it came to the reader, and the words), what happened, what is on the table and"
          + " where each side stands. Everything goes into the record, one file, from which"
          + " 'parley show' prints it again. Reading the same article twice changes nothing; of a"
          + " corrected version both are kept and the newer one counts.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley read article.txt",
      "  parley read news/ --only statement,position",
      "  parley read feed.xml crawl.warc.gz export.txt",
      "  parley read news.jsonl --format jsonl --record none | head",
      "  parley read news/ --actors my.actors",
      "  parley read news/ --dossier herring.yaml",
      "  parley read --kept --dossier herring.yaml --only position",
      "  curl -s ADDRESS | parley read -",
      "",
      "The words used here:",
      "  statement  who said what: a source, a cue (said, fears, according to), a content",
      "  chain      how it came to the reader: who told whom, the outlet last",
      "  event      a meeting, a call, a strike: actual, planned, possible, conditional",
      "  position   where a party stands on an issue: demands, offers, accepts,",
      "             rejects, defers (not now), open (ready to talk)",
      "",
      "Exit status: 0 all was read; 1 some input could not be read, or not be kept;",
      "2 the call was wrong."
    })
final class ReadCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = {
        "Files and folders: plain text, Markdown, HTML, or JSON Lines with one article a line; PDF,"
            + " DOCX, DOC, ODT, RTF, EPUB, e-mail (EML, MSG, mbox); feeds (RSS, Atom, JSON Feed),"
            + " web archives (WARC) and exports of Nexis and Factiva, with many articles each; any"
            + " of them in gzip or ZIP; - is standard input."
      })
  private List<String> paths = List.of();

  @Mixin private PrintOptions print = new PrintOptions();

  @Option(
      names = "--marks",
      description =
          "Also print what was marked in the text: dates, names, cues, quotations, sentences"
              + " (with --format jsonl).")
  private boolean marks;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      defaultValue = RecordOption.USUAL,
      converter = RecordOption.Converter.class,
      description = "Where to keep the record (default: parley.db); none keeps nothing.")
  private RecordOption record = new RecordOption(Path.of(RecordOption.USUAL));

  @Option(
      names = "--actors",
      paramLabel = "FILE",
      converter = ActorsConverter.class,
      description =
          "A file with actors of your own: people and their offices, organisations, places; see"
              + " docs/actors.md.")
  private @Nullable Path actors;

  @Option(
      names = "--dossier",
      paramLabel = "FILE",
      description =
          "A dossier whose own issues are to be found too, by the words that it has for them; see"
              + " 'parley dossier --help'.")
  private @Nullable Path dossier;

  @Option(
      names = "--kept",
      description =
          "Read again what the record has, such as with the issues of a dossier that has changed.")
  private boolean kept;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "How many articles to read at a time (default: as many as the machine has cores). What is"
              + " printed does not depend on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress and no summary; only what could not be read is told.")
  private boolean quiet;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli asks it
  private HelpOption help = new HelpOption();

  ReadCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (threads < 1) {
      throw new ParameterException(
          spec.commandLine(), "--threads takes a number from 1, not " + threads);
    }
    if (marks && print.style() != Style.JSONL) {
      throw new ParameterException(spec.commandLine(), "--marks needs --format jsonl");
    }
    if (kept && record.isNone()) {
      throw new ParameterException(
          spec.commandLine(), "--kept reads again what the record has, and needs one");
    }
    if (!kept && paths.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Missing required parameter: 'PATH'");
    }
    Dossier through;
    try {
      through = dossier == null ? Dossier.ofWholeRecord() : DossierFile.read(dossier);
    } catch (DossierException e) {
      surroundings.errors().print(e.getMessage() + "\n");
      return Main.WRONG_CALL;
    }
    ReadRun.Task task = new ReadRun.Task(paths, kept, record, actors, through, marks, quiet);
    return ReadRun.start(surroundings, task, print, threads);
  }
}
