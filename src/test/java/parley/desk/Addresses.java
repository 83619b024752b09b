package parley.desk;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import parley.desk.web.Links;

/**
 * An address for every view, found by following the links as a visitor would. A view that is added
 * to the desk's routes is found, and tested, without a word about it here.
 */
public final class Addresses {

  /** Few addresses of a view have links that others have not. */
  private static final int FOLLOWED = 3;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String desk;
  private final Set<String> patterns;
  private final Map<String, List<String>> found = new TreeMap<>();

  private Addresses(OpenDesk desk) {
    this.desk = desk.address();
    this.patterns = desk.patterns();
  }

  /** The pages, by the pattern of their route; what is no page is not among them. */
  public static Map<String, String> ofViews(OpenDesk desk) {
    Addresses addresses = new Addresses(desk);
    addresses.follow(addresses.patternsWithoutParts());
    addresses.follow(
        Records.entryOfEachType(desk.record()).values().stream().map(Links::entry).toList());
    Map<String, String> views = new LinkedHashMap<>();
    addresses.found.forEach((pattern, paths) -> {
      if (!paths.isEmpty()) {
        views.put(pattern, paths.getFirst());
      }
    });
    return views;
  }

  private List<String> patternsWithoutParts() {
    return patterns.stream().filter(pattern -> !pattern.contains("{")).toList();
  }

  private void follow(List<String> first) {
    Deque<String> waiting = new ArrayDeque<>(first);
    Set<String> seen = new TreeSet<>();
    while (!waiting.isEmpty()) {
      String address = waiting.poll();
      String pattern = patternOf(address);
      if (pattern.isEmpty() || !seen.add(address) || isFollowed(pattern)) {
        continue;
      }
      for (String link : links(address, pattern)) {
        waiting.add(link);
      }
    }
  }

  private boolean isFollowed(String pattern) {
    return found.computeIfAbsent(pattern, p -> new ArrayList<>()).size() >= FOLLOWED;
  }

  /** Where the links of a page lead to; none if it is no page. */
  private List<String> links(String address, String pattern) {
    try {
      HttpResponse<InputStream> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(desk + address)).build(),
              HttpResponse.BodyHandlers.ofInputStream());
      String type = answer.headers().firstValue("Content-Type").orElse("");
      try (InputStream body = answer.body()) {
        if (answer.statusCode() == 303) {
          return List.of(answer.headers().firstValue("Location").orElseThrow());
        }
        if (answer.statusCode() != 200 || !type.startsWith("text/html")) {
          return List.of();
        }
        String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        Document page = Jsoup.parse(text, desk + address);
        if (page.selectFirst("html > head > title") == null || !text.contains("<html")) {
          return List.of(); // a part of a page
        }
        found.computeIfAbsent(pattern, p -> new ArrayList<>()).add(address);
        List<String> links = new ArrayList<>();
        for (Element link : page.select("a[href]")) {
          String to = link.absUrl("href");
          if (to.startsWith(desk + "/")) {
            links.add(to.substring(desk.length()).replaceFirst("#.*", ""));
          }
        }
        return links;
      }
    } catch (IOException e) {
      throw new IllegalStateException(address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(address, e);
    }
  }

  /** The route that an address belongs to; empty if to none. */
  private String patternOf(String address) {
    String path = address.replaceFirst("\\?.*", "");
    String open = "";
    for (String pattern : patterns) {
      if (pattern.equals(path)) {
        return pattern;
      }
      String parts = pattern.replaceAll("\\{[a-z]+\\}", "\\\\E[^/]+\\\\Q");
      if (Pattern.matches("\\Q" + parts + "\\E", path)) {
        open = pattern;
      }
    }
    return open;
  }
}
