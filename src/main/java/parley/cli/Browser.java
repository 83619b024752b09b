package parley.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Opens the browser of whoever sits at a desktop. */
final class Browser {

  private Browser() {}

  /** Opens it where there is one; whoever has none reads the address on the terminal. */
  static void open(String address) {
    List<String> command =
        command(
            System.getProperty("os.name", ""),
            System.getenv("DISPLAY"),
            System.getenv("WAYLAND_DISPLAY"),
            address);
    if (command.isEmpty()) {
      return;
    }
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // there is no such program: the address is on the terminal
    }
  }

  /**
   * The call that opens an address; empty where there is no desktop.
   *
   * @param system as Java names the operating system
   */
  static List<String> command(
      String system, @Nullable String display, @Nullable String wayland, String address) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      return List.of("open", address);
    }
    if (name.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address);
    }
    return isSet(display) || isSet(wayland) ? List.of("xdg-open", address) : List.of();
  }

  private static boolean isSet(@Nullable String value) {
    return value != null && !value.isEmpty();
  }
}
