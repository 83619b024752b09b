package parley.desk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one browser of all tests: Chromium as the machine has it, without a window. It is started
 * when the first test wants it and ends with the tests.
 *
 * <p>It is found as {@code chromium}, {@code chromium-browser} or {@code google-chrome} on the
 * path, or where the environment's {@code CHROMIUM} says.
 */
final class Chromium {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private static @Nullable Browser browser;
  private static @Nullable Playwright playwright;

  private Chromium() {}

  /** The browser; the test is skipped where the machine has none. */
  static synchronized Browser needed() {
    Optional<Path> program = program();
    assumeTrue(program.isPresent(), "no browser is here: chromium is not on the path");
    return start(program.orElseThrow());
  }

  private static Browser start(Path program) {
    Browser running = browser;
    if (running != null) {
      return running;
    }
    // the driver must not look for browsers of its own to fetch
    Playwright driver =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    List<String> options = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      options.add("--no-sandbox"); // Chromium has no sandbox for root
    }
    Browser started =
        driver
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(options));
    Runtime.getRuntime().addShutdownHook(new Thread(Chromium::end, "end-chromium"));
    playwright = driver;
    browser = started;
    return started;
  }

  /** Ends it, if it runs; a program that started it does not end before. */
  static synchronized void end() {
    if (playwright != null) {
      playwright.close();
      playwright = null;
      browser = null;
    }
  }

  private static Optional<Path> program() {
    String named = System.getenv("CHROMIUM");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    List<Path> found = new ArrayList<>();
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (String name : NAMES) {
      for (String folder : path.split(File.pathSeparator, -1)) {
        Path program = Path.of(folder, name);
        if (!folder.isEmpty() && Files.isExecutable(program)) {
          found.add(program);
        }
      }
    }
    return found.stream().findFirst();
  }
}
