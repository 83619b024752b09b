package parley.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.desk.Addresses;
import parley.desk.OpenDesk;
import parley.review.By;
import parley.review.Refusal;
import parley.review.Reviewed;
import parley.review.Verdict;
import parley.store.RecordStore;
import parley.store.StoreException;

/**
 * How long the desk takes for a page of a large record, from the request to the last byte of its
 * answer on the same machine.
 *
 * @param view the pattern of its route
 * @param changed whether something was decided just before it was asked for
 * @param bytes of the page
 */
record DeskSpeed(String view, boolean changed, double median, double slowest, int bytes) {

  static final String BEGIN = "<!-- desk: begin, written by ./build bench -->";
  static final String END = "<!-- desk: end -->";

  private static final int STATEMENTS = 100_000;
  private static final int WARM_UPS = 3;
  private static final int ROUNDS = 11;

  /** Those that show the whole negotiation, of which any entry can be a part. */
  private static final List<String> OF_ALL =
      List.of("/table", "/timeline", "/contacts", "/changes", "/closeness", "/proposals");

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
        OpenDesk desk = OpenDesk.on(file, List.of(ManyStatements.dossier()));
        RecordStore store = RecordStore.openExisting(file)) {
      for (Map.Entry<String, String> view : Addresses.ofViews(desk).entrySet()) {
        HttpRequest request = request(desk, view.getValue());
        speeds.add(of(view.getKey(), client, request, null));
      }
      Deciding deciding = new Deciding(store);
      for (String view : OF_ALL) {
        speeds.add(of(view, client, request(desk, view), deciding));
      }
    } catch (StoreException | Refusal e) {
      throw new IllegalStateException(e);
    }
    return speeds;
  }

  private static HttpRequest request(OpenDesk desk, String address) {
    return HttpRequest.newBuilder(URI.create(desk.address() + address)).build();
  }

  /**
   * One view.
   *
   * @param deciding what decides something before each request; null for nothing
   */
  private static DeskSpeed of(
      String view, HttpClient client, HttpRequest request, @Nullable Deciding deciding)
      throws IOException, InterruptedException, StoreException, Refusal {
    List<Double> took = new ArrayList<>();
    int bytes = 0;
    for (int i = -WARM_UPS; i < ROUNDS; i++) {
      if (deciding != null) {
        deciding.next();
      }
      long start = System.nanoTime();
      byte[] body = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
      if (i >= 0) {
        took.add((System.nanoTime() - start) / 1e6);
      }
      bytes = body.length;
    }
    took.sort(null);
    DeskSpeed speed =
        new DeskSpeed(view, deciding != null, Measurement.median(took), took.getLast(), bytes);
    System.err.println("· " + speed);
    return speed;
  }

  /**
   * Decides about one entry after the other, all over the record. It writes as another program
   * does, so that the desk cannot have read ahead by the time it is asked.
   */
  private static final class Deciding {

    private static final int APART = 197;

    private final RecordStore store;
    private int done;

    Deciding(RecordStore store) {
      this.store = store;
    }

    void next() throws StoreException, Refusal {
      Reviewed entry = store.review().queue(done * APART, 1).getFirst();
      Verdict verdict = done++ % 2 == 0 ? new Verdict.Accept() : new Verdict.Reject();
      By by = By.of("bench", Instant.EPOCH.plusSeconds(done));
      store.review().decide(entry.entry().id(), entry.decision(), verdict, by);
    }
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
    table(page, "view", speeds.stream().filter(speed -> !speed.changed()).toList());
    page.append("\nAsked for right after another program has decided something about an entry, so");
    page.append(" that nothing was read ahead:\n\n");
    table(page, "first view after a decision", speeds.stream().filter(DeskSpeed::changed).toList());
    return page.toString();
  }

  private static void table(StringBuilder page, String heading, List<DeskSpeed> speeds) {
    page.append("| ").append(heading);
    page.append(" | ms, median | slowest | kB |\n| --- | ---: | ---: | ---: |\n");
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
  }
}
