package parley.cli;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.desk.people.Passwords;
import parley.store.People;
import parley.store.RecordStore;
import parley.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley user}. */
@Command(
    name = "user",
    header = "Say who may sign in to the desk.",
    description = {
      "",
      "Names are needed only where 'parley serve --listen' shows the record to others. 'add' and"
          + " 'password' ask for the password on the terminal, where it is not shown, or read it from"
          + " standard input. A new password, and 'remove', end all of somebody's sessions.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley user add solveig --role owner",
      "  parley user list",
      "  parley user password solveig < word.txt",
      "  parley user remove solveig",
      "",
      "The roles: reader looks at everything; reviewer also adds articles and corrects; owner also",
      "says at the desk who signs in, and has articles forgotten.",
      "",
      "Exit status: 0 it was done; 2 the call was wrong, or there is nobody of that name."
    })
final class UserCommand implements Callable<Integer> {

  private static final List<String> ROLES = List.of("reader", "reviewer", "owner");

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "WHAT",
      description = "What to do: add, list, password, remove.")
  private String what = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "Whom.")
  private @Nullable String name;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "reviewer",
      description = "reader, reviewer (default) or owner; for add.")
  private String role = "reviewer";

  @Mixin private KeptRecord record = new KeptRecord();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli asks it
  private HelpOption help = new HelpOption();

  UserCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    RecordOption file = record.of(spec);
    if (!ROLES.contains(role)) {
      throw wrong("--role: " + Choice.wrong(role, ROLES).getMessage());
    }
    try {
      return switch (what) {
        case "add" -> add(file, whom());
        case "list" -> list(file);
        case "password" -> password(file, whom());
        case "remove" -> remove(file, whom());
        default ->
            throw wrong(
                String.valueOf(
                    Choice.wrong(what, List.of("add", "list", "password", "remove")).getMessage()));
      };
    } catch (StoreException e) {
      return RecordOption.refuse(e, surroundings.errors(), spec.name());
    }
  }

  private String whom() {
    if (name == null) {
      throw wrong("Missing required parameter: 'NAME'");
    }
    if (!People.isName(name)) {
      throw wrong(People.NAMES);
    }
    return name;
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }

  private int add(RecordOption file, String whom) throws StoreException {
    try (RecordStore store = RecordStore.open(file.file())) {
      if (store.people().named(whom).isPresent()) {
        return say(whom + " is there already. For another password: parley user password " + whom);
      }
      String password = asked(whom);
      if (password == null) {
        return Main.WRONG_CALL;
      }
      People.Person person =
          new People.Person(whom, Passwords.hash(password, new SecureRandom()), role);
      if (!store.people().add(person, Clock.systemUTC().instant())) {
        return say(whom + " is there already.");
      }
    }
    surroundings.errors().print("Added " + whom + " as " + role + ".\n");
    return Main.DONE;
  }

  private int list(RecordOption file) throws StoreException {
    try (RecordStore store = RecordStore.openExisting(file.file())) {
      for (People.Person person : store.people().all()) {
        surroundings.writer().print(person.name() + "\t" + person.role() + "\n");
      }
    }
    return Main.DONE;
  }

  private int password(RecordOption file, String whom) throws StoreException {
    try (RecordStore store = RecordStore.openExisting(file.file())) {
      if (store.people().named(whom).isEmpty()) {
        return nobody(whom);
      }
      String password = asked(whom);
      if (password == null) {
        return Main.WRONG_CALL;
      }
      store.people().change(whom, Passwords.hash(password, new SecureRandom()));
    }
    surroundings
        .errors()
        .print("Changed the password of " + whom + ", who is signed out everywhere.\n");
    return Main.DONE;
  }

  private int remove(RecordOption file, String whom) throws StoreException {
    try (RecordStore store = RecordStore.openExisting(file.file())) {
      if (!store.people().remove(whom)) {
        return nobody(whom);
      }
    }
    surroundings
        .errors()
        .print("Removed " + whom + ", who is signed out everywhere; the log keeps the name.\n");
    return Main.DONE;
  }

  /** A password that can be one; null after saying why there is none. */
  private @Nullable String asked(String whom) {
    String password = Secret.ask(surroundings, "Password for " + whom);
    if (password == null) {
      say("There was no password, or not the same one twice.");
      return null;
    }
    String why = Passwords.wrong(whom, password);
    if (why != null) {
      say(why);
      return null;
    }
    return password;
  }

  private int nobody(String whom) {
    return say("There is nobody called " + whom + ". To see who is there: parley user list");
  }

  private int say(String why) {
    surroundings.errors().print(why + "\n");
    return Main.WRONG_CALL;
  }
}
