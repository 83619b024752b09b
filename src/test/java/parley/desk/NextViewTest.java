package parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was confirmed is in the next view, whatever the desk held of what was known before. */
class NextViewTest {

  private static final List<String> OF_ALL =
      List.of(
          "/table",
          "/timeline?statements=reported",
          "/contacts?by=person",
          "/changes",
          "/closeness",
          "/proposals",
          "/table?dossier=the%20record",
          "/timeline?dossier=the%20record");

  @TempDir Path folder;

  private static void post(OpenDesk desk, String token, String path) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(desk.address() + path))
              .header("X-CSRF-Token", token)
              .POST(HttpRequest.BodyPublishers.noBody())
              .build();
      assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(303);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<String> views(Asking asking) {
    return OF_ALL.stream()
        .map(path -> asking.get(path, "Accept", "application/json").body())
        .toList();
  }

  @Test
  void aDecisionIsInTheNextViewOfEverything() {
    Random random = new Random(7);
    try (OpenDesk desk = OpenDesk.onSamples(folder);
        Asking asking = new Asking(desk)) {
      String token = asking.json("/account").path("csrf").asString("");
      List<String> before = views(asking);
      List<String> entries = new ArrayList<>();
      Records.rows(desk.record(), "select distinct id, type from entries order by id")
          .forEach(row -> entries.add(row[0]));
      Collections.shuffle(entries, random);
      for (int i = 0; i < 6; i++) {
        post(desk, token, "/review/entries/" + entries.get(i) + "/reject");
        List<String> now = views(asking);
        try (OpenDesk other = OpenDesk.on(desk.record());
            Asking fresh = new Asking(other)) {
          assertThat(now).isEqualTo(views(fresh));
        }
        if (i % 3 == 2) {
          post(desk, token, "/review/back-to?key=0");
          assertThat(views(asking)).isEqualTo(before);
        }
      }
    }
  }
}
