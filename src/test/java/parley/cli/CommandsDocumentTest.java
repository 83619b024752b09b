package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.format.LineType;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Holds {@code docs/commands.md} against the commands: every option of each stands in its section.
 */
class CommandsDocumentTest {

  private static String section(String command) throws IOException {
    String document = Files.readString(Path.of("docs", "commands.md"));
    int from = document.indexOf("\n## parley " + command + "\n");
    assertThat(from).as("a section on %s", command).isNotNegative();
    int to = document.indexOf("\n## ", from + 1);
    return document.substring(from, to);
  }

  @Test
  void namesEveryOptionOfEveryCommand() throws IOException {
    List<String> checked = new ArrayList<>();
    for (CommandLine command : Main.commandLine().getSubcommands().values()) {
      String name = command.getCommandName();
      if (name.equals("version")) {
        continue; // it has none but --help
      }
      String section = section(name);
      checked.addAll(checked(command, section, name));
      for (CommandLine below : command.getSubcommands().values()) {
        checked.addAll(checked(below, section, name + " " + below.getCommandName()));
      }
    }
    assertThat(checked).contains("read --threads", "show --all-versions", "review undo --after");
  }

  private static List<String> checked(CommandLine command, String section, String name) {
    List<String> checked = new ArrayList<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      for (String spelling : option.names()) {
        assertThat(section).as(name).containsPattern("`" + spelling + "[ `]");
      }
      checked.add(name + " " + option.longestName());
    }
    for (ArgSpec parameter : command.getCommandSpec().positionalParameters()) {
      assertThat(section).contains("`" + parameter.paramLabel() + "`");
    }
    return checked;
  }

  @Test
  void namesEveryTypeOfLineAndEveryFormat() throws IOException {
    String section = section("read");
    for (LineType type : LineType.usual()) {
      assertThat(section).contains("`" + type.label() + "`");
    }
    for (Style style : Style.values()) {
      assertThat(section).contains("`" + style.label() + "`");
    }
  }
}
