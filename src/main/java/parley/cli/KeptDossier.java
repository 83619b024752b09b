package parley.cli;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import parley.dossier.Dossier;
import parley.dossier.DossierException;
import parley.dossier.DossierFile;
import parley.store.RecordStore;
import parley.store.StoreException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The record that a command prints from, and the dossier through which it looks at it. */
final class KeptDossier {

  @Mixin private KeptRecord record = new KeptRecord();

  @Option(
      names = "--dossier",
      paramLabel = "FILE",
      description =
          "The YAML file that names the negotiation's parties, members and own issues; 'parley"
              + " dossier new FILE' writes one. Without it the parties are those that the record"
              + " shows.")
  private @Nullable Path dossier;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "plain",
      converter = Lines.Converter.class,
      description = "plain for people (default), jsonl for programs.")
  private Style style = Style.PLAIN;

  /** What a command does with both. */
  interface Work {
    String print(DossierRun run) throws StoreException;
  }

  /** Words of a dossier's own find positions only in articles that were read with them. */
  private void warn(Dossier read, RecordStore store, RecordOption file, Surroundings surroundings)
      throws StoreException {
    String issues = read.ownIssues();
    int without = issues == null ? 0 : store.readWithout(issues, read.from(), read.to());
    if (without > 0) {
      surroundings
          .errors()
          .print(
              (without == 1 ? "1 article was" : without + " articles were")
                  + " read without the words of this dossier's own issues: what is said there on"
                  + " these issues only may be missing.\nTo read them again: parley read --kept"
                  + " --dossier "
                  + dossier
                  + (file.isUsual() ? "" : " --record " + file.file())
                  + "\n");
      surroundings.errors().flush();
    }
  }

  /** Opens both, prints what comes of them, and tells the exit status. */
  int print(CommandSpec spec, Surroundings surroundings, Work work) {
    RecordOption file = record.of(spec);
    Output output = new Output(surroundings.out());
    try (RecordStore store = RecordStore.openExisting(file.file())) {
      Dossier read = dossier == null ? Dossier.ofWholeRecord() : DossierFile.read(dossier);
      DossierRun run = new DossierRun(surroundings, store, read, style);
      output.print(work.print(run));
      output.flush();
      warn(read, store, file, surroundings);
      if (output.failure() == null && !output.isClosed()) {
        run.printed();
      }
    } catch (UnknownName e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    } catch (DossierException e) {
      surroundings.errors().print(e.getMessage() + "\n");
      surroundings.errors().flush();
      return Main.WRONG_CALL;
    } catch (StoreException e) {
      return RecordOption.refuse(e, surroundings.errors(), spec.name());
    } catch (CancellationException e) {
      return Main.DONE;
    }
    output.flush();
    if (output.failure() != null) {
      surroundings.errors().print("could not write to standard output: " + output.failure() + "\n");
      return Main.LOST;
    }
    return Main.DONE;
  }
}
