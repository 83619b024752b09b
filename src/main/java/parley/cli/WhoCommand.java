package parley.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.dossier.Dossier;
import parley.dossier.DossierException;
import parley.dossier.DossierFile;
import parley.format.LineType;
import parley.store.KnownActor;
import parley.store.RecordStore;
import parley.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley who}. */
@Command(
    name = "who",
    header = "Tell who somebody is, as far as the articles read say.",
    description = {
      "",
      "Prints of one actor (a person, a state, an organisation, an outlet...) the offices and roles"
          + " with the days on which articles gave them, the other names, where articles speak of"
          + " the actor and in which words, everything the actor had a part in, in the order of the"
          + " articles' days, and how the positions they voiced moved, issue by issue: the stance, the"
          + " day on which it was held and the one on which it was reported, and how it is known. With"
          + " --dossier these are all positions of the actor's party, whoever voiced them. Where"
          + " several bear the name, they are listed, to choose from.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley who Solvang",
      "  parley who \"United States\" --only position",
      "  parley who Solvang --dossier herring.yaml --only position",
      "  parley who person:ingrid-solvang --format jsonl",
      "",
      "Exit status: 0 also when nobody was found; 2 the call was wrong."
    })
final class WhoCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "NAME",
      description =
          "A name, whole words of one, or an id as the list of several gives it. Capitals and"
              + " accents do not matter.")
  private String name = "";

  @Mixin private PrintOptions print = new PrintOptions();

  @Option(
      names = "--dossier",
      paramLabel = "FILE",
      description =
          "The YAML file that names the negotiation's parties and members: positions are then those"
              + " of the party that the actor belongs to.")
  private @Nullable Path dossier;

  @Mixin private KeptRecord record = new KeptRecord();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli asks it
  private HelpOption help = new HelpOption();

  WhoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    RecordOption file = record.of(spec);
    if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw wrong("'" + name + "' is no name");
    }
    if (print.style() == Style.CSV) {
      throw wrong(
          "an actor is no row of a table; the rows of what they had a part in:"
              + " parley show --actor NAME --format csv");
    }
    Output output = new Output(surroundings.out());
    try (RecordStore store = RecordStore.openExisting(file.file())) {
      List<KnownActor> found = store.actors(name);
      if (found.isEmpty()) {
        surroundings.errors().print("Nobody in " + file.file() + " is called " + name + ".\n");
      } else if (found.size() > 1) {
        output.print(choice(found));
      } else {
        Dossier through = dossier == null ? Dossier.ofWholeRecord() : DossierFile.read(dossier);
        output.print(new WhoRun(surroundings, store, through, print).of(found.getFirst().id()));
      }
    } catch (DossierException e) {
      surroundings.errors().print(e.getMessage() + "\n");
      return Main.WRONG_CALL;
    } catch (StoreException e) {
      return RecordOption.refuse(e, surroundings.errors(), "who");
    }
    output.flush();
    if (output.failure() != null) {
      surroundings.errors().print("could not write to standard output: " + output.failure() + "\n");
      return Main.LOST;
    }
    return Main.DONE;
  }

  private String choice(List<KnownActor> found) {
    StringBuilder list = new StringBuilder();
    list.append(found.size()).append(" in the record are called ").append(name).append(":\n\n");
    for (KnownActor actor : found) {
      list.append("  ").append(actor.name()).append(": ");
      list.append(actor.kind().label().replace('-', ' '));
      if (!actor.parties().isEmpty() && !actor.parties().equals(List.of(actor.name()))) {
        list.append(", on the side of ").append(String.join(", later of ", actor.parties()));
      }
      list.append(", ").append(LineType.ARTICLE.counted(actor.articles())).append('\n');
      list.append("    parley who ").append(actor.id()).append('\n');
    }
    return list.toString();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
