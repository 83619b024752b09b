package parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.dossier.DossierDraft;
import parley.store.RecordStore;
import parley.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley dossier}. */
@Command(
    name = "dossier",
    header = "Write the file that describes a negotiation.",
    description = {
      "",
      "'parley dossier new FILE' writes a YAML file with the parties that the record shows, who speaks"
          + " for them and how often, for you to edit: drop what does not belong, name members,"
          + " mediators and opponents, add issues of your own. The commands table, proposals, compare,"
          + " closeness, changes, clusters and who take it with --dossier FILE.",
      "",
      "What is said on issues of your own is found in articles that are read with"
          + " 'parley read --dossier FILE'; those in the record are read again with"
          + " 'parley read --kept --dossier FILE'.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  parley dossier new herring.yaml --name \"Herring dispute\"",
      "",
      "Exit status: 0 the file was written; 1 it could not be; 2 the call was wrong."
    })
final class DossierCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "new", description = "What to do: new.")
  private String what = "";

  @Parameters(index = "1", paramLabel = "FILE", description = "The file; it must not be there yet.")
  private @Nullable Path file;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What the negotiation is called (default: the name of the file).")
  private @Nullable String name;

  @Mixin private KeptRecord record = new KeptRecord();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli asks it
  private HelpOption help = new HelpOption();

  DossierCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    RecordOption kept = record.of(spec);
    Path target = file;
    if (!what.equals("new") || target == null) {
      throw new ParameterException(
          spec.commandLine(), "'" + what + "' is nothing that can be done; there is: new");
    }
    String called = name == null ? base(target) : name;
    if (called.isBlank()) {
      throw new ParameterException(spec.commandLine(), "--name needs a few words");
    }
    try (RecordStore store = RecordStore.openExisting(kept.file())) {
      Files.writeString(
          target,
          DossierDraft.of(store, called.strip()),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE_NEW);
    } catch (StoreException e) {
      return RecordOption.refuse(e, surroundings.errors(), "dossier");
    } catch (FileAlreadyExistsException e) {
      throw new ParameterException(
          spec.commandLine(), target + " is there already, and is not written over");
    } catch (IOException e) {
      surroundings.errors().print("cannot write " + target + ": " + e.getMessage() + "\n");
      return Main.LOST;
    }
    surroundings
        .errors()
        .print("Wrote " + target + ". Edit it, then: parley table --dossier " + target + "\n");
    return Main.DONE;
  }

  private static String base(Path file) {
    Path last = file.getFileName();
    return last == null ? "" : last.toString().replaceFirst("\\.[^.]*$", "");
  }
}
