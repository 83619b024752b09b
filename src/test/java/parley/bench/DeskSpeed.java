package parley.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.desk.Addresses;
import parley.desk.OpenDesk;
import parley.store.StoreException;

/**
 * How long the desk takes for a page of a large record, from the request to the last byte of its
 * answer on the same machine.
 *
 * @param view the pattern of its route
 * @param bytes of the page
 */
record DeskSpeed(String view, double median, double slowest, int bytes) {

  static final String BEGIN = "<!-- desk: begin, written by ./build bench -->";
  static final String END = "<!-- desk: end -->";

  private static final int STATEMENTS = 100_000;
  private static final int WARM_UPS = 3;
  private static final int ROUNDS = 11;

  /**
   * Every view of the desk on a large record.
   *
   * @param kept where that record is, or is put for the next time; null for one that is deleted
   */
  static List<DeskSpeed> ofAll(@Nullable Path kept) throws IOException, InterruptedException {
    if (kept != null) {
      make(kept);
      return of(kept);
    }
    Path folder = Files.createTempDirectory("parley-bench");
    try {
      Path file = folder.resolve("parley.db");
      make(file);
      return of(file);
    } finally {
      try (var files = Files.list(folder)) {
        files.forEach(made -> made.toFile().delete());
      }
      Files.delete(folder);
    }
  }

  private static void make(Path file) {
    if (Files.exists(file)) {
      return;
    }
    try {
      ManyStatements.keep(file, STATEMENTS, 1);
    } catch (StoreException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<DeskSpeed> of(Path file) throws IOException, InterruptedException {
    List<DeskSpeed> speeds = new ArrayList<>();
    try (HttpClient client = HttpClient.newHttpClient();
        OpenDesk desk = OpenDesk.on(file, List.of(ManyStatements.dossier()))) {
      for (Map.Entry<String, String> view : Addresses.ofViews(desk).entrySet()) {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(desk.address() + view.getValue())).build();
        List<Double> took = new ArrayList<>();
        int bytes = 0;
        for (int i = -WARM_UPS; i < ROUNDS; i++) {
          long start = System.nanoTime();
          byte[] body = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
          if (i >= 0) {
            took.add((System.nanoTime() - start) / 1e6);
          }
          bytes = body.length;
        }
        took.sort(null);
        DeskSpeed speed =
            new DeskSpeed(view.getKey(), Measurement.median(took), took.getLast(), bytes);
        System.err.println("· " + speed);
        speeds.add(speed);
      }
    }
    return speeds;
  }

  /** A section of a page, as {@link Report#replaceSection} puts it there. */
  static String section(String machine, String commit, List<DeskSpeed> speeds) {
    StringBuilder page = new StringBuilder();
    page.append("Machine: ").append(machine).append("  \n");
    page.append("Commit: ").append(commit).append("  \n");
    page.append(
        String.format(
            Locale.ROOT, "Record: %,d made-up statements, with positions, events and", STATEMENTS));
    page.append(" proposals in proportion\n\n");
    page.append("| view | ms, median | slowest | kB |\n| --- | ---: | ---: | ---: |\n");
    for (DeskSpeed speed : speeds) {
      page.append(
          String.format(
              Locale.ROOT,
              "| `%s` | %.0f | %.0f | %,d |%n",
              speed.view(),
              speed.median(),
              speed.slowest(),
              speed.bytes() / 1000));
    }
    return page.toString();
  }
}
