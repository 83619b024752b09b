package parley.desk.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.dossier.Dossier;
import parley.store.RecordStore;
import parley.store.StoreException;

/**
 * Takes requests, has them answered by their routes, and gives the answers a form.
 *
 * <p>What holds for every request is here: who asks, what they may, that a form comes from a page
 * of ours, that nothing too long is read, and that every error has one shape.
 */
public final class Site implements Handler {

  /** The longest form, in bytes: an article that is pasted, and more. */
  private static final int LONGEST_FORM = 4_000_000;

  /** The longest file that is dropped, in bytes: what the reader takes. */
  private static final int LONGEST_FILE = 64_000_000;

  private static final Set<String> ALWAYS = Set.of("dossier");
  private static final Set<String> IN_FORMS = Set.of("dossier", "csrf", "back");
  private static final HeaderName PART = HeaderNames.create("HX-Request");
  private static final HeaderName TOKEN = HeaderNames.create("X-CSRF-Token");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /**
   * What the site is made of.
   *
   * @param dossiers at least one; the first is looked at where no other is asked for
   * @param failures where what went wrong inside is written
   */
  public record Setting(
      List<Route> routes,
      Stores stores,
      List<Dossier> dossiers,
      Doors doors,
      Counting counting,
      Clock clock,
      Consumer<Throwable> failures) {
    public Setting {
      routes = List.copyOf(routes);
      dossiers = List.copyOf(dossiers);
    }
  }

  /** What the frame tells of the record. */
  public interface Counting {
    /** Articles that came in since the last visit, and entries that nobody has looked at. */
    Counts count(RecordStore store, Dossier dossier, Visitor visitor) throws StoreException;
  }

  /** See {@link Frame}. */
  public record Counts(int unread, int waiting) {}

  private final Setting setting;
  private final Looks looks = new Looks();
  private final Talks talks = new Talks();
  private final Assets assets = new Assets();

  public Site(Setting setting) {
    this.setting = setting;
  }

  /** A request as it came. */
  private record Request(
      ServerRequest asked, Method method, String path, String query, boolean json, boolean part) {

    static Request of(ServerRequest asked) {
      String path = asked.prologue().uriPath().rawPath();
      boolean named = path.endsWith(".json");
      String accept = asked.headers().first(HeaderNames.ACCEPT).orElse("");
      return new Request(
          asked,
          asked.prologue().method(),
          named ? path.substring(0, path.length() - ".json".length()) : path,
          asked.prologue().query().rawValue(),
          named || (accept.contains("application/json") && !accept.contains("text/html")),
          asked.headers().contains(PART));
    }
  }

  @Override
  public void handle(ServerRequest asked, ServerResponse response) {
    Request request = Request.of(asked);
    headers(response);
    RecordStore store = null;
    @Nullable Visitor visitor = null;
    try {
      if (request.path().startsWith("/static/")) {
        asset(request, response);
        return;
      }
      store = setting.stores().take();
      visitor =
          setting
              .doors()
              .visitor(
                  store,
                  cookies(asked),
                  asked.remotePeer().host(),
                  asked.headers().first(HeaderNames.HOST).orElse(""));
      send(request, response, store, visitor, answer(request, store, visitor));
    } catch (Fault e) {
      refuse(request, response, visitor, e.report());
    } catch (StoreException e) {
      setting.failures().accept(e);
      refuse(
          request,
          response,
          visitor,
          new Fault.Report(
              503,
              "The record cannot be read",
              String.valueOf(e.getMessage()),
              "Try again in a moment."));
    } catch (UncheckedIOException e) {
      // whoever asked has gone
    } catch (RuntimeException e) {
      setting.failures().accept(e);
      refuse(
          request,
          response,
          visitor,
          new Fault.Report(
              500,
              "An error in Parley itself",
              "What was asked could not be answered; nothing was changed.",
              "Go back and try something else; the terminal shows what to report."));
    } finally {
      if (store != null) {
        setting.stores().give(store);
      }
    }
  }

  private static void headers(ServerResponse response) {
    response.header("Content-Security-Policy", POLICY);
    response.header("X-Content-Type-Options", "nosniff");
    response.header("Referrer-Policy", "same-origin");
    response.header("Cross-Origin-Opener-Policy", "same-origin");
    response.header("Cross-Origin-Resource-Policy", "same-origin");
  }

  private void asset(Request request, ServerResponse response) {
    String name = request.asked().prologue().uriPath().rawPath().substring("/static/".length());
    Answer.Sent file =
        assets.file(name).orElseThrow(() -> Fault.missing("No file is called " + name + "."));
    response.header("Cache-Control", "public, max-age=3600");
    response.header("Content-Type", file.type());
    response.send(file.bytes());
  }

  private static Map<String, String> cookies(ServerRequest asked) {
    Map<String, String> cookies = new HashMap<>();
    for (String header : asked.headers().values(HeaderNames.COOKIE)) {
      for (String pair : header.split(";", -1)) {
        int at = pair.indexOf('=');
        if (at > 0) {
          cookies.put(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
        }
      }
    }
    return cookies;
  }

  private Answer answer(Request request, RecordStore store, Visitor visitor) throws StoreException {
    List<String> path = new ArrayList<>();
    for (String segment : request.path().substring(1).split("/", -1)) {
      path.add(Query.decoded(segment.replace("+", "%2B")));
    }
    Route.Method method = method(request.method());
    Route route = null;
    List<String> filled = List.of();
    boolean other = false;
    for (Route one : setting.routes()) {
      Optional<List<String>> found = one.match(path);
      if (found.isPresent() && one.method() != method) {
        other = true;
      } else if (found.isPresent() && (route == null || one.isPlain())) {
        route = one;
        filled = found.get();
      }
    }
    if (route == null) {
      throw other
          ? new Fault(
              405,
              "Not in this way",
              "There is no " + request.method().text() + " at this address.",
              "See /openapi.json for what there is.")
          : Fault.missing("There is nothing at " + request.path() + ".");
    }
    if (!visitor.may(route.least())) {
      if (!visitor.signedIn() && visitor.role() == Route.Role.ANYBODY) {
        if (method == Route.Method.GET && !request.json()) {
          return Answer.moved("/sign-in?back=" + Links.encoded(back(request)));
        }
        throw new Fault(401, "Not signed in", "This is for those who have signed in.", "Sign in.");
      }
      throw new Fault(
          403,
          "Not allowed",
          "Your role does not include this: it needs the role " + route.least() + ".",
          "Ask the owner of this desk.");
    }
    return route.handler().answer(asked(request, route, filled, store, visitor));
  }

  private static String back(Request request) {
    return request.query().isEmpty() ? request.path() : request.path() + "?" + request.query();
  }

  private static Route.Method method(Method method) {
    if (method.equals(Method.GET)) {
      return Route.Method.GET;
    }
    if (method.equals(Method.POST)) {
      return Route.Method.POST;
    }
    throw new Fault(405, "Not in this way", "The desk knows GET and POST.", null);
  }

  private Asked asked(
      Request request, Route route, List<String> filled, RecordStore store, Visitor visitor) {
    Map<String, String> parts = new LinkedHashMap<>();
    List<String> names = route.parts();
    for (int i = 0; i < names.size(); i++) {
      parts.put(names.get(i), filled.get(i));
    }
    Map<String, List<String>> values = new LinkedHashMap<>(Query.values(request.query()));
    Query.check(values, route, ALWAYS);
    byte[] body = {};
    if (route.method() == Route.Method.POST) {
      ServerRequest asked = request.asked();
      boolean form =
          asked
              .headers()
              .first(HeaderNames.CONTENT_TYPE)
              .orElse("")
              .startsWith("application/x-www-form-urlencoded");
      byte[] bytes = body(asked, form ? LONGEST_FORM : LONGEST_FILE);
      String token = asked.headers().first(TOKEN).orElse("");
      if (form) {
        Map<String, List<String>> fields = Query.values(new String(bytes, StandardCharsets.UTF_8));
        Query.check(fields, route, IN_FORMS);
        token = fields.getOrDefault("csrf", List.of(token)).getFirst();
        values.putAll(fields);
      } else {
        body = bytes;
      }
      checkOrigin(asked, token, visitor);
    }
    return new Asked(
        route,
        request.path(),
        request.query(),
        parts,
        values,
        body,
        store,
        talks,
        dossier(values),
        visitor,
        setting.clock().instant(),
        request.json(),
        request.part());
  }

  /** A form has to come from a page of ours, not from one of somebody else's. */
  private static void checkOrigin(ServerRequest asked, String token, Visitor visitor) {
    String origin = asked.headers().first(HeaderNames.ORIGIN).orElse("");
    String host = asked.headers().first(HeaderNames.HOST).orElse("");
    boolean foreign =
        !origin.isEmpty() && !origin.endsWith("://" + host); // the scheme is the proxy's affair
    if (foreign || !Tokens.areSame(token, visitor.csrf())) {
      throw new Fault(
          403,
          "This form is not from here",
          "It carries no mark of this desk, or one that has run out.",
          "Load the page again and send it once more.");
    }
  }

  private static byte[] body(ServerRequest asked, int most) {
    long length = asked.headers().contentLength().orElse(-1);
    if (length > most) {
      throw tooLong(most);
    }
    try (InputStream in = asked.content().inputStream()) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw tooLong(most);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fault tooLong(int most) {
    return new Fault(
        413,
        "Too long",
        "At most " + most / 1_000_000 + " MB are read at once.",
        "Send it in parts, or read it with: parley read FILE");
  }

  private Dossier dossier(Map<String, List<String>> values) {
    List<String> asked = values.getOrDefault("dossier", List.of());
    if (asked.isEmpty()) {
      return setting.dossiers().getFirst();
    }
    return setting.dossiers().stream()
        .filter(dossier -> dossier.name().equals(asked.getFirst()))
        .findFirst()
        .orElseThrow(() -> Fault.missing("No dossier is called " + asked.getFirst() + "."));
  }

  private void send(
      Request request, ServerResponse response, RecordStore store, Visitor visitor, Answer answer)
      throws StoreException {
    response.header("Cache-Control", "no-store");
    response.header("Vary", "Accept, HX-Request, Cookie");
    switch (answer) {
      case Answer.Moved(String to) -> {
        response.status(Status.SEE_OTHER_303);
        response.header("Location", to);
        response.send();
      }
      case Answer.Sent(String type, String file, byte[] bytes) -> {
        response.header("Content-Type", type);
        if (!file.isEmpty()) {
          response.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
        }
        response.send(bytes);
      }
      case Answer.Streamed(String type, Answer.Writer writer) -> {
        response.header("Content-Type", type);
        try (OutputStream out = response.outputStream()) {
          writer.write(out);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      case Answer.Shown(Page page, int status, boolean whole) -> {
        response.status(Status.create(status));
        if (request.json()) {
          response.header("Content-Type", "application/json; charset=utf-8");
          response.send(looks.json(page));
        } else {
          response.header("Content-Type", "text/html; charset=utf-8");
          response.send(looks.html(page, frame(request, store, visitor, page), whole));
        }
      }
    }
  }

  private Frame frame(Request request, RecordStore store, Visitor visitor, Page page)
      throws StoreException {
    List<String> names = setting.dossiers().stream().map(Dossier::name).toList();
    Dossier dossier = setting.dossiers().getFirst();
    for (String asked : Query.values(request.query()).getOrDefault("dossier", List.of())) {
      dossier =
          setting.dossiers().stream()
              .filter(one -> one.name().equals(asked))
              .findFirst()
              .orElse(dossier);
    }
    Counts counts =
        visitor.may(Route.Role.READER)
            ? setting.counting().count(store, dossier, visitor)
            : new Counts(0, 0);
    return new Frame(
        page.title(),
        request.path(),
        request.path() + ".json" + (request.query().isEmpty() ? "" : "?" + request.query()),
        visitor,
        dossier.name(),
        names,
        dossier.name().equals(names.getFirst()) ? null : "dossier=" + Links.encoded(dossier.name()),
        counts.unread(),
        counts.waiting());
  }

  private void refuse(
      Request request, ServerResponse response, @Nullable Visitor visitor, Fault.Report report) {
    Visitor known =
        visitor == null ? new Visitor(null, Route.Role.ANYBODY, "", "", false) : visitor;
    if (response.isSent()) {
      return;
    }
    response.status(Status.create(report.status()));
    response.header("Cache-Control", "no-store");
    if (request.json() || request.path().startsWith("/static/")) {
      response.header("Content-Type", "application/json; charset=utf-8");
      response.send(looks.json(report));
      return;
    }
    List<String> names = setting.dossiers().stream().map(Dossier::name).toList();
    Frame frame =
        new Frame(
            report.title(),
            request.path(),
            request.path() + ".json",
            known,
            names.getFirst(),
            names,
            null,
            0,
            0);
    response.header("Content-Type", "text/html; charset=utf-8");
    response.send(looks.html(report, frame, !request.part()));
  }
}
