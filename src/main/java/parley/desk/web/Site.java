package parley.desk.web;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private static final Set<String> ALWAYS = Set.of("dossier");
  private static final Set<String> IN_FORMS = Set.of("dossier", "csrf", "back");
  private static final HeaderName TOKEN = HeaderNames.create("X-CSRF-Token");
  private static final HeaderName FETCHED_FROM = HeaderNames.create("Sec-Fetch-Site");
  private static final Visitor STRANGER = new Visitor(null, Route.Role.ANYBODY, "", "", false);

  /**
   * What the site is made of.
   *
   * @param dossiers at least one; the first is looked at where no other is asked for
   * @param blind see {@link Asked}
   * @param failures where what went wrong inside is written
   */
  public record Setting(
      List<Route> routes,
      Stores stores,
      List<Dossier> dossiers,
      Doors doors,
      Counting counting,
      boolean blind,
      Clock clock,
      Consumer<Throwable> failures) {
    public Setting {
      routes = List.copyOf(routes);
      dossiers = List.copyOf(dossiers);
    }
  }

  /** What the frame tells of the record. */
  public interface Counting {
    /** What came in or was decided since the last visit, and entries that nobody has looked at. */
    Counts count(RecordStore store, Dossier dossier, Visitor visitor) throws StoreException;
  }

  /** See {@link Frame}. */
  public record Counts(int unread, int waiting) {}

  private final Setting setting;
  private final Switchboard switchboard;
  private final Looks looks;
  private final Talks talks = new Talks();
  private final Assets assets = new Assets();
  private final Bodies bodies = new Bodies();

  public Site(Setting setting) {
    this.setting = setting;
    this.switchboard = new Switchboard(setting.routes());
    this.looks = new Looks();
  }

  /** Answers what the server refuses before it is a request. */
  public DirectHandler refusals() {
    return new Refusals(looks);
  }

  /** What was answered, ready to be sent: nothing of it needs the record any more. */
  private interface Parcel {
    void send(Reply reply);
  }

  @Override
  public void handle(ServerRequest asked, ServerResponse response) {
    Request request = Request.of(asked);
    Reply reply = new Reply(request, response);
    try {
      if (request.path().startsWith("/static/")) {
        asset(request, reply);
      } else {
        parcel(request, reply).send(reply);
      }
    } catch (Fault e) {
      refuse(request, reply, STRANGER, e);
    } catch (UncheckedIOException | CloseConnectionException e) {
      // whoever asked has gone
    } catch (RuntimeException e) {
      setting.failures().accept(e);
      refuse(request, reply, STRANGER, ownError());
    }
  }

  /** Answers, with the record open; gives it back before anything is sent to a slow client. */
  private Parcel parcel(Request request, Reply reply) {
    @Nullable RecordStore store = null;
    Visitor visitor = STRANGER;
    try {
      store = setting.stores().take();
      visitor = setting.doors().visitor(store, caller(request));
      return packed(request, reply, store, visitor, answer(request, store, visitor));
    } catch (Fault e) {
      Visitor known = visitor;
      return again -> refuse(request, again, known, e);
    } catch (StoreException e) {
      setting.failures().accept(e);
      Visitor known = visitor;
      return again ->
          refuse(
              request,
              again,
              known,
              new Fault(
                  503,
                  "The record cannot be used",
                  String.valueOf(e.getMessage()),
                  "Try again in a moment."));
    } catch (UncheckedIOException | CloseConnectionException e) {
      throw e;
    } catch (RuntimeException e) {
      setting.failures().accept(e);
      Visitor known = visitor;
      return again -> refuse(request, again, known, ownError());
    } finally {
      if (store != null) {
        setting.stores().give(store);
      }
    }
  }

  private static Doors.Caller caller(Request request) {
    return new Doors.Caller(
        request.cookies(),
        request.asked().remotePeer().host(),
        request.header(HeaderNames.X_FORWARDED_FOR),
        request.header(HeaderNames.HOST));
  }

  private static Fault ownError() {
    return new Fault(
        500,
        "An error in Parley itself",
        "What was asked could not be answered; nothing was changed.",
        "Go back and try something else; the terminal shows what to report.");
  }

  private void asset(Request request, Reply reply) {
    String name = request.path().substring("/static/".length());
    if (!request.method().equals("GET") && !request.isHead()) {
      throw new Fault(405, "Not in this way", "Files can only be read.", null)
          .with("Allow", "GET, HEAD");
    }
    Answer.Sent file =
        assets.file(name).orElseThrow(() -> Fault.missing("No file is called " + name + "."));
    reply.header("Cache-Control", "public, max-age=3600");
    reply.bytes(200, file.type(), file.bytes());
  }

  private Answer answer(Request request, RecordStore store, Visitor visitor) throws StoreException {
    Switchboard.Connection connection = switchboard.connect(request);
    Route route = connection.route();
    if (!visitor.may(route.least())) {
      if (visitor.signedIn() || visitor.role() != Route.Role.ANYBODY) {
        throw new Fault(
            403,
            "Not allowed",
            "Your role does not include this: it needs the role " + route.least().word() + ".",
            "Ask the owner of this desk.");
      }
      if (route.method() == Route.Method.GET && !request.json() && !request.events()) {
        return Answer.moved("/sign-in?back=" + Links.encoded(request.address()));
      }
      throw new Fault(
          401, "Not signed in", "This is for those who have signed in.", "Sign in at /sign-in.");
    }
    Asked asked = asked(request, connection, store, visitor);
    Answer answer = inSameDossier(route.handler().answer(asked), asked);
    if (route.method() == Route.Method.POST) {
      readAhead(asked.dossier());
    }
    return answer;
  }

  /** Whoever is sent on looks at the same dossier there. */
  private static Answer inSameDossier(Answer answer, Asked asked) {
    String dossier = asked.text("dossier");
    return answer instanceof Answer.Moved(String to) && dossier != null && !to.contains("dossier=")
        ? Answer.moved(Links.with(to, "dossier=" + Links.encoded(dossier)))
        : answer;
  }

  /** Reads the negotiation anew after a change, before somebody asks for it. */
  private void readAhead(Dossier dossier) {
    Thread.startVirtualThread(() -> {
      try {
        RecordStore store = setting.stores().take();
        try {
          talks.of(store, dossier);
        } finally {
          setting.stores().give(store);
        }
      } catch (StoreException | RuntimeException e) {
        // whoever asks next is told
      }
    });
  }

  private Asked asked(
      Request request, Switchboard.Connection connection, RecordStore store, Visitor visitor) {
    Route route = connection.route();
    Map<String, List<String>> values = new LinkedHashMap<>(Query.values(request.query()));
    Query.check(values, route, ALWAYS);
    byte[] body = {};
    if (route.method() == Route.Method.POST) {
      checkOrigin(request);
      String token = request.header(TOKEN);
      if (route.takesFile()) {
        checkToken(token, visitor); // before so much is read
        body = bodies.file(request.asked());
      } else {
        byte[] form = bodies.form(request.asked());
        if (form.length > 0 && !Bodies.isForm(request.asked())) {
          throw new Fault(
              415,
              "Not in this way",
              "What is sent here is a form: application/x-www-form-urlencoded.",
              "See /openapi.json for what there is.");
        }
        Map<String, List<String>> fields = Query.values(new String(form, StandardCharsets.UTF_8));
        Query.check(fields, route, IN_FORMS);
        checkToken(fields.getOrDefault("csrf", List.of(token)).getFirst(), visitor);
        values.putAll(fields);
      }
    }
    return new Asked(
        route,
        request.path(),
        request.query(),
        connection.filled(),
        values,
        request.cookies(),
        body,
        store,
        talks,
        dossier(values),
        visitor,
        setting.clock().instant(),
        request.json(),
        request.part(),
        request.events(),
        setting.blind());
  }

  /** A form has to come from a page of ours, not from one of somebody else's. */
  private static void checkOrigin(Request request) {
    String origin = request.header(HeaderNames.ORIGIN);
    boolean foreign =
        !origin.isEmpty()
            // the scheme is the proxy's affair
            && !origin.endsWith("://" + request.header(HeaderNames.HOST));
    String from = request.header(FETCHED_FROM);
    if (foreign || from.equals("cross-site") || from.equals("same-site")) {
      throw notFromHere();
    }
  }

  private static void checkToken(String token, Visitor visitor) {
    if (!Tokens.areSame(token, visitor.csrf())) {
      throw notFromHere();
    }
  }

  private static Fault notFromHere() {
    return new Fault(
        403,
        "This form is not from here",
        "It carries no mark of this desk, or one that has run out.",
        "Load the page again and send it once more.");
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

  private Parcel packed(
      Request request, Reply reply, RecordStore store, Visitor visitor, Answer answer)
      throws StoreException {
    return switch (answer) {
      case Answer.Moved(String to) -> r -> r.moved(to);
      case Answer.Sent(String type, String file, byte[] bytes) ->
          r -> {
            if (!file.isEmpty()) {
              r.attachment(file);
            }
            r.bytes(200, type, bytes);
          };
      case Answer.Streamed(String type, Answer.Writer writer) -> {
        reply.stream(type, writer); // may read from the record
        yield r -> {};
      }
      case Answer.Events(Answer.Writer writer) -> r -> r.stream("text/event-stream", writer);
      case Answer.Remembered(Answer then, String cookie) -> {
        Parcel parcel = packed(request, reply, store, visitor, then);
        yield r -> {
          r.header("Set-Cookie", cookie);
          parcel.send(r);
        };
      }
      case Answer.Shown(Page page, int status, boolean whole) -> {
        byte[] bytes =
            request.json()
                ? looks.json(page)
                : looks.html(page, frame(request, store, visitor, page), whole);
        yield r -> r.bytes(status, request.json() ? Reply.JSON : Reply.HTML, bytes);
      }
    };
  }

  private Frame frame(Request request, RecordStore store, Visitor visitor, Page page)
      throws StoreException {
    List<String> asked = Query.values(request.query()).getOrDefault("dossier", List.of());
    Dossier dossier =
        setting.dossiers().stream()
            .filter(one -> asked.contains(one.name()))
            .findFirst()
            .orElse(setting.dossiers().getFirst());
    Counts counts =
        visitor.may(Route.Role.READER)
            ? setting.counting().count(store, dossier, visitor)
            : new Counts(0, 0);
    return frame(request, visitor, page.title(), dossier, counts, new Sources(store));
  }

  private Frame frame(
      Request request,
      Visitor visitor,
      String title,
      Dossier dossier,
      Counts counts,
      Sources sources) {
    List<String> names = setting.dossiers().stream().map(Dossier::name).toList();
    return new Frame(
        title,
        request.path(),
        request.jsonAddress(),
        visitor,
        dossier.name(),
        names,
        dossier.name().equals(names.getFirst()) ? null : "dossier=" + Links.encoded(dossier.name()),
        counts.unread(),
        counts.waiting(),
        sources);
  }

  private void refuse(Request request, Reply reply, Visitor visitor, Fault fault) {
    if (reply.isSent()) {
      return;
    }
    Fault.Report report = fault.report();
    fault.headers().forEach(reply::header);
    if (!request.method().equals("GET") && !request.isHead()) {
      reply.header("Connection", "close"); // what else was sent is not waited for
    }
    if (request.json() || request.path().startsWith("/static/")) {
      reply.bytes(report.status(), Reply.JSON, looks.json(report));
      return;
    }
    Frame frame =
        frame(
            request,
            visitor,
            report.title(),
            setting.dossiers().getFirst(),
            new Counts(0, 0),
            new Sources(null));
    reply.bytes(report.status(), Reply.HTML, looks.html(report, frame, !request.part()));
  }
}
