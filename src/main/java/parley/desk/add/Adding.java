package parley.desk.add;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Fault;
import parley.desk.web.Route;
import tools.jackson.databind.json.JsonMapper;

/** The page where articles are added, and what it is told while they are read. */
public final class Adding {

  /** So many may follow the reading at a time. */
  private static final int FOLLOWERS = 100;

  /** A sign of life goes out this often, which shows whether somebody still listens. */
  private static final long PULSE_MILLIS = 15_000;

  /** No more often than this is told what is new. */
  private static final long PAUSE_MILLIS = 150;

  private static final int LONGEST_NAME = 200;

  private final Intake intake;
  private final Semaphore followers = new Semaphore(FOLLOWERS);
  private final JsonMapper json = JsonMapper.builder().build();

  private Adding(Intake intake) {
    this.intake = intake;
  }

  public static List<Route> routes(Intake intake) {
    Adding adding = new Adding(intake);
    return List.of(
        Route.get("/add", "The form to add articles, and how far their reading is.", adding::page)
            .least(Route.Role.REVIEWER)
            .shows(AddPage.class),
        Route.post(
                "/add",
                "Adds an article that is pasted; goes on to the page that shows how it is read.",
                adding::paste,
                Route.text("headline", "The headline; without it the text's first line may be it."),
                Route.text("day", "The day on which it appeared, as 2026-03-10."),
                Route.text("outlet", "Who published it."),
                Route.text("address", "Where it stands on the web."),
                Route.text("text", "The article itself; the one thing that has to be there."))
            .shows(AddPage.class),
        Route.post(
                "/add/file",
                "Adds a file that is sent as it is: text, Markdown, a web page, JSON Lines, a feed, a"
                    + " web archive, an export of a news database.",
                adding::file,
                Route.text("name", "What the file is called; its ending tells what it is."))
            .withFile()
            .shows(Progress.class),
        Route.get(
                "/add/progress",
                "How far the reading of what was added is. Where text/event-stream is accepted, it"
                    + " is told again and again until all is read.",
                adding::progress)
            .least(Route.Role.REVIEWER)
            .shows(Progress.class));
  }

  private Answer page(Asked asked) {
    return Answer.page(new AddPage(Pasted.NOTHING, null, intake.progress()));
  }

  private Answer paste(Asked asked) {
    Pasted pasted = Pasted.of(asked);
    String wrong = pasted.wrong();
    if (wrong == null) {
      intake.add(Pasted.NAME, pasted.bytes(), asked.dossier());
      return Answer.moved("/add");
    }
    if (asked.json()) {
      throw Fault.wrong(wrong, "Send the form again.");
    }
    return new Answer.Shown(new AddPage(pasted, wrong, intake.progress()), 400, true);
  }

  private Answer file(Asked asked) {
    String name = asked.needed("name");
    if (name.length() > LONGEST_NAME || name.chars().anyMatch(c -> c < ' ')) {
      throw Fault.wrong("The name of the file is too long, or no name.", "Give it a short one.");
    }
    if (name.equals("-")) {
      throw Fault.wrong("A file has another name than a hyphen.", "Give it a name.");
    }
    intake.add(name, asked.body(), asked.dossier());
    return new Answer.Shown(intake.progress(), 202, false);
  }

  private Answer progress(Asked asked) {
    if (!asked.events()) {
      return asked.part() ? Answer.part(intake.progress()) : Answer.page(intake.progress());
    }
    if (!followers.tryAcquire()) {
      throw new Fault(
              503, "Too many at once", "Many follow the reading already.", "Load the page again.")
          .with("Retry-After", "5");
    }
    return new Answer.Events(this::follow);
  }

  /** Tells in a few words what is new, until all is read. */
  private void follow(OutputStream out) throws IOException {
    try {
      Progress told = intake.progress();
      tell(out, told);
      while (told.reading() && !intake.isClosed()) {
        Progress next = intake.progressAfter(told.key(), PULSE_MILLIS);
        if (next.key() == told.key()) {
          out.write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
          out.flush();
        } else {
          tell(out, next);
          Thread.sleep(PAUSE_MILLIS);
        }
        told = next;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      followers.release();
    }
  }

  private void tell(OutputStream out, Progress progress) throws IOException {
    out.write(
        Answer.Events.event(
            json.writeValueAsString(
                Map.of(
                    "line", progress.line(),
                    "done", progress.done(),
                    "total", progress.total(),
                    "reading", progress.reading()))));
    out.flush();
  }
}
