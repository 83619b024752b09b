package parley.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.Main;

/** {@code parley serve} as a process, killed in the middle of a review. */
class KilledDeskTest {

  private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

  @TempDir Path folder;

  private static Process serve(Path record) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "serve",
            "--port",
            "0",
            "--name",
            "Ada",
            "--record",
            record.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Where it says that it is. */
  private static String address(BufferedReader out) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return address.group();
      }
    }
    throw new AssertionError("it did not start");
  }

  @Test
  void nothingThatWasConfirmedIsLost() throws Exception {
    Path record = folder.resolve("parley.db");
    Records.ofSamples(record);
    List<String> entries = new ArrayList<>();
    Records.rows(record, "select id, type from entries order by key")
        .forEach(row -> entries.add(row[0]));
    assertThat(entries.size()).isGreaterThan(20);
    Deque<String> confirmed = new ConcurrentLinkedDeque<>();
    Process desk = serve(record);
    try (HttpClient client = HttpClient.newHttpClient();
        BufferedReader out =
            new BufferedReader(new InputStreamReader(desk.getInputStream(), UTF_8))) {
      String address = address(out);
      String token = token(client, address);
      // a reviewer who is faster than any; the desk is killed while requests are on their way
      Thread reviewer =
          Thread.ofVirtual()
              .start(() -> {
                for (String entry : entries) {
                  if (accept(client, address, token, entry)) {
                    confirmed.add(entry);
                  }
                }
              });
      while (confirmed.size() < 10 && reviewer.isAlive()) {
        Thread.onSpinWait();
      }
      desk.destroyForcibly().waitFor();
      reviewer.join();
    } finally {
      desk.destroyForcibly();
    }
    assertThat(confirmed.size()).isGreaterThanOrEqualTo(10);
    List<String> kept = new ArrayList<>();
    Records.rows(record, "select id, status from entries where status = 'accepted'")
        .forEach(row -> kept.add(row[0]));
    assertThat(kept).containsAll(confirmed);
    // and the desk opens again, and goes on
    Process again = serve(record);
    try (HttpClient client = HttpClient.newHttpClient();
        BufferedReader out =
            new BufferedReader(new InputStreamReader(again.getInputStream(), UTF_8))) {
      String address = address(out);
      String token = token(client, address);
      String left =
          entries.stream().filter(entry -> !kept.contains(entry)).findFirst().orElseThrow();
      assertThat(accept(client, address, token, left)).isTrue();
    } finally {
      again.destroyForcibly();
    }
  }

  private static String token(HttpClient client, String address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/review")).build();
    String page = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    Element meta = Jsoup.parse(page).selectFirst("meta[name=csrf]");
    return meta == null ? "" : meta.attr("content");
  }

  /** Whether the desk said that it was done. */
  private static boolean accept(HttpClient client, String address, String token, String entry) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/review/entries/" + entry + "/accept"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("seen=0&csrf=" + token))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 303;
    } catch (IOException e) {
      return false; // it is killed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
