package parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.review.Brat;
import parley.review.By;
import parley.review.Refusal;
import parley.store.RecordStore;
import parley.store.ReviewLog;
import parley.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley review}, with a command of its own for each thing to do. */
@Command(
    name = "review",
    header = "What people decided about the lines of the record.",
    description = {
      "",
      "Lines are accepted, corrected, rejected and added; each change is a row of a log that says who,"
          + " when, before and after. Newer rules never overwrite what a person decided.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  parley review queue",
      "  parley review undo 17 --who Ann",
      "  parley review export annotated/",
      "",
      "Exit status: 0 it is done; 1 it could not be written; 2 the call was wrong."
    })
final class ReviewCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli asks it
  private HelpOption help = new HelpOption();

  private ReviewCommand() {}

  /** With the commands below it. */
  static CommandLine of(Surroundings surroundings) {
    CommandLine review = new CommandLine(new ReviewCommand());
    review.addSubcommand(new LogCommand(surroundings));
    review.addSubcommand(new QueueCommand(surroundings));
    review.addSubcommand(new AgreementCommand(surroundings));
    review.addSubcommand(new UndoCommand(surroundings));
    review.addSubcommand(new ExportCommand(surroundings));
    return review;
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "Which command? log, queue, agreement, undo, export");
  }

  /** What all of them do: open the record, and print. */
  private abstract static class OnRecord implements Callable<Integer> {
    final Surroundings surroundings;

    @Spec CommandSpec spec = CommandSpec.create();

    @Mixin private KeptRecord record = new KeptRecord();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli asks it
    private HelpOption help = new HelpOption();

    OnRecord(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    abstract String told(ReviewLog review) throws StoreException, Refusal, IOException;

    @Override
    public final Integer call() {
      RecordOption file = record.of(spec);
      try (RecordStore store = RecordStore.openExisting(file.file())) {
        Output output = new Output(surroundings.out());
        output.print(told(store.review()));
        output.flush();
        return output.failure() == null ? Main.DONE : Main.LOST;
      } catch (StoreException e) {
        return RecordOption.refuse(e, surroundings.errors(), "review");
      } catch (Refusal e) {
        throw new ParameterException(spec.commandLine(), e.getMessage());
      } catch (IOException e) {
        surroundings.errors().println("It could not be written: " + e.getMessage());
        return Main.LOST;
      }
    }

    ReviewPage page() {
      return new ReviewPage(surroundings.width(), surroundings.colour());
    }
  }

  @Command(name = "log", header = "Print the log, the newest row first.")
  private static final class LogCommand extends OnRecord {
    @Option(
        names = {"--number", "-n"},
        paramLabel = "N",
        description = "How many rows (default: 20).")
    private int number = 20;

    LogCommand(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    String told(ReviewLog review) throws StoreException {
      return page().log(review.log(ReviewLog.Asked.ALL, number));
    }
  }

  @Command(name = "queue", header = "Print what most needs a look, and why.")
  private static final class QueueCommand extends OnRecord {
    @Option(
        names = {"--number", "-n"},
        paramLabel = "N",
        description = "How many lines (default: 20).")
    private int number = 20;

    QueueCommand(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    String told(ReviewLog review) throws StoreException {
      return page().queue(review.queue(0, number), review.waiting());
    }
  }

  @Command(
      name = "agreement",
      header = "Print how far reviewers agree who did the same articles.",
      description = {
        "",
        "Krippendorff's alpha for nominal values: 1 is perfect agreement, 0 what chance gives. What was"
            + " decided blind, as with parley serve --blind, comes first; of all decisions the figures"
            + " are an upper bound.",
        ""
      })
  private static final class AgreementCommand extends OnRecord {
    AgreementCommand(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    String told(ReviewLog review) throws StoreException {
      return page().agreement(review.agreementApart(), review.agreement());
    }
  }

  @Command(name = "undo", header = "Undo an act, or all that came after one.")
  private static final class UndoCommand extends OnRecord {
    @Parameters(paramLabel = "KEY", description = "The number of a row, as the log prints it.")
    private long key;

    @Option(names = "--who", paramLabel = "NAME", required = true, description = "Who undoes.")
    private String who = "";

    @Option(
        names = "--after",
        description = "Undo all that came after this row rather than the row itself.")
    private boolean after;

    UndoCommand(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    String told(ReviewLog review) throws StoreException, Refusal {
      if (who.isBlank()) {
        throw new ParameterException(spec.commandLine(), "--who wants a name");
      }
      By by = By.of(who, Clock.systemUTC().instant());
      int rows = (after ? review.undoBackTo(key, by) : review.undo(key, by)).size();
      return rows == 1 ? "1 decision was undone.\n" : rows + " decisions were undone.\n";
    }
  }

  @Command(
      name = "export",
      header = "Write what is in force as annotations, to score Parley with.",
      description = {
        "",
        "Writes the statements of the articles that somebody is through with as NAME.txt and NAME.ann,"
            + " which parley score attribution --data DIR reads.",
        ""
      })
  private static final class ExportCommand extends OnRecord {
    @Parameters(paramLabel = "DIR", description = "The folder; it is made where there is none.")
    private @Nullable Path folder;

    @Option(
        names = "--unfinished",
        description =
            "All articles of which something was decided; what nobody decided is as the machine"
                + " read it.")
    private boolean unfinished;

    ExportCommand(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    String told(ReviewLog review) throws StoreException, IOException {
      Path into = folder == null ? Path.of("") : folder;
      List<Brat> articles = new ArrayList<>();
      review.export(!unfinished, articles::add);
      int written = AnnotationFolder.write(into, articles);
      return written == 1 ? "1 article was written.\n" : written + " articles were written.\n";
    }
  }
}
