package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import parley.store.RecordStore;
import parley.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley forget}. */
@Command(
    name = "forget",
    header = "Take an article out of the record.",
    description = {
      "",
      "Takes out an article that was withdrawn, or that should never have been read: all its versions,"
          + " and every line that rests on it. What other articles tell stays. To have it back, read it"
          + " again.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley forget https://www.example.org/2026/03/talks",
      "  parley forget samples/1-seizure.txt",
      "",
      "Exit status: 0 it is gone; 2 no article bears that name, or the call was wrong."
    })
final class ForgetCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "ARTICLE",
      description =
          "An article's address, its id, or the file it was read from (then all articles of it).")
  private List<String> articles = List.of();

  @Mixin private KeptRecord record = new KeptRecord();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli asks it
  private HelpOption help = new HelpOption();

  ForgetCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    RecordOption file = record.of(spec);
    List<String> unknown = new ArrayList<>();
    int gone = 0;
    try (RecordStore store = RecordStore.openExisting(file.file())) {
      for (String article : articles) {
        List<String> forgotten = store.forget(article);
        gone += forgotten.size();
        if (forgotten.isEmpty()) {
          unknown.add(article);
        }
      }
    } catch (StoreException e) {
      return RecordOption.refuse(e, surroundings.errors(), "forget");
    }
    surroundings.errors().print("Forgot " + gone + (gone == 1 ? " article.\n" : " articles.\n"));
    for (String article : unknown) {
      surroundings
          .errors()
          .print(
              "No article in " + file.file() + " has this address, id or file: " + article + "\n");
    }
    return unknown.isEmpty() ? Main.DONE : Main.WRONG_CALL;
  }
}
