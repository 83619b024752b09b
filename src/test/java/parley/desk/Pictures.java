package parley.desk;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes pictures of the desk on the samples: the few that the README and the documentation show
 * into {@code docs/pictures}, or with a folder named, every view in the light, in the dark and on a
 * phone.
 */
final class Pictures {

  private static final Path SHOWN = Path.of("docs", "pictures");

  /** A picture that is too heavy for a README makes a reader wait. */
  private static final long MOST_BYTES = 150_000;

  /** How somebody looks at the desk. */
  private enum Look {
    LIGHT(1180, 720, ColorScheme.LIGHT),
    DARK(1280, 800, ColorScheme.DARK),
    PHONE(390, 844, ColorScheme.LIGHT);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Look(int width, int height, ColorScheme scheme) {
      this.width = width;
      this.height = height;
      this.scheme = scheme;
    }

    Sitting sitting(OpenDesk desk) {
      return Sitting.of(desk, width, height, scheme);
    }

    String ending() {
      return this == LIGHT ? "" : "-" + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A picture that is shown.
   *
   * @param click what is clicked before it is taken; empty for nothing
   */
  private record Shot(String name, String address, Look look, String click) {}

  private static final List<Shot> MAIN =
      List.of(
          new Shot("statements", "/statements?issue=fishing-quota", Look.LIGHT, ""),
          new Shot(
              "table",
              "/table",
              Look.LIGHT,
              "a[href*='party=Norway'][href*='issue=fishing-quota']"),
          new Shot("table-phone", "/table", Look.PHONE, ""),
          new Shot("proposals", "/proposals", Look.LIGHT, "main form.filters button"),
          new Shot("timeline", "/timeline", Look.DARK, ""),
          new Shot("review", "/review", Look.LIGHT, "summary"));

  private Pictures() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("parley-pictures");
    try (OpenDesk desk = OpenDesk.onSamples(folder)) {
      if (args.length == 0) {
        main(desk);
      } else {
        all(desk, Addresses.ofViews(desk), Path.of(args[0]));
      }
    } finally {
      Chromium.end();
      try (var files = Files.list(folder)) {
        files.forEach(file -> file.toFile().delete());
      }
      Files.delete(folder);
    }
  }

  private static void main(OpenDesk desk) throws IOException {
    Files.createDirectories(SHOWN);
    for (Shot shot : MAIN) {
      Path file = SHOWN.resolve(shot.name() + ".png");
      try (Sitting sitting = shot.look().sitting(desk)) {
        Page page = sitting.open(shot.address());
        if (!shot.click().isEmpty()) {
          page.locator(shot.click()).first().click();
          page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        take(page, file, false);
      }
      long size = Files.size(file);
      System.err.println(
          "· " + file + ", " + size / 1000 + " kB" + (size > MOST_BYTES ? ": too heavy" : ""));
    }
  }

  private static void all(OpenDesk desk, Map<String, String> views, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    for (Look look : Look.values()) {
      for (Map.Entry<String, String> view : views.entrySet()) {
        Path file = folder.resolve(name(view.getKey()) + look.ending() + ".png");
        try (Sitting sitting = look.sitting(desk)) {
          take(sitting.open(view.getValue()), file, true);
        }
        System.err.println("· " + file);
      }
    }
  }

  private static void take(Page page, Path file, boolean whole) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(whole));
  }

  /** {@code articles-id} for {@code /articles/{id}}. */
  private static String name(String pattern) {
    return pattern.replaceAll("[{}]", "").substring(1).replace('/', '-');
  }
}
