package parley.desk.people;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Fault;
import parley.desk.web.Links;
import parley.desk.web.Route;
import parley.desk.web.Tokens;
import parley.desk.web.Visitor;
import parley.store.People;
import parley.store.StoreException;

/** Signing in and out, and one's own password. */
public final class Signing {

  /** After this time everybody has to sign in again. */
  private static final Duration SESSION = Duration.ofDays(7);

  /** A form that lies open for longer has to be loaded again. */
  private static final Duration FORM = Duration.ofHours(1);

  /** Passwords are compared so many at a time: it is meant to be slow. */
  private static final int AT_A_TIME = 2;

  private static final int LONGEST = 200;

  private static final String WRONG = "No such name, or not its password.";

  private final SignedIn doors;
  private final RandomGenerator random;
  private final Attempts attempts = new Attempts();
  private final Semaphore comparing = new Semaphore(AT_A_TIME);

  private Signing(SignedIn doors, RandomGenerator random) {
    this.doors = doors;
    this.random = random;
  }

  /** Who asks, where nobody has to sign in too. */
  public static Route account() {
    return Route.get(
            "/account",
            "Who is asking, in which role, and the token that what is sent has to carry.",
            asked -> Answer.page(account(asked.visitor(), null)))
        .shows(AccountPage.class);
  }

  public static List<Route> routes(SignedIn doors, RandomGenerator random) {
    Signing signing = new Signing(doors, random);
    return List.of(
        Route.get(
                "/sign-in",
                "The form to sign in.",
                signing::form,
                Route.text("back", "The address within the desk to go on to."))
            .least(Route.Role.ANYBODY)
            .shows(SignInPage.class),
        Route.post(
                "/sign-in",
                "Signs in, and goes on.",
                signing::in,
                Route.text("name", "Who it is."),
                Route.text("password", "The password."))
            .least(Route.Role.ANYBODY),
        Route.post("/sign-out", "Ends the session.", signing::out).least(Route.Role.READER),
        Route.post(
                "/account",
                "Changes one's own password, and ends all of one's sessions.",
                signing::change,
                Route.text("password", "The password until now."),
                Route.text("new", "The new one."))
            .least(Route.Role.READER));
  }

  private static AccountPage account(Visitor visitor, @Nullable String wrong) {
    return new AccountPage(
        visitor.name(), visitor.role().word(), visitor.csrf(), visitor.signedIn(), wrong);
  }

  private Answer form(Asked asked) {
    String back = asked.back("/");
    if (!asked.visitor().csrf().isEmpty()) {
      return Answer.page(new SignInPage(asked.visitor().csrf(), back, null, null));
    }
    String token = Tokens.next(random);
    return new Answer.Remembered(
        Answer.page(new SignInPage(token, back, null, null)),
        doors.cookie(doors.formCookie(), token, FORM.toSeconds()));
  }

  private Answer in(Asked asked) throws StoreException {
    String name = asked.needed("name");
    Optional<People.Person> person = compared(asked, name, word(asked, "password"));
    if (person.isPresent()) {
      String token = Tokens.next(random);
      boolean begun =
          asked
              .store()
              .people()
              .begin(
                  person.get(),
                  SignedIn.hash(token),
                  Tokens.next(random),
                  asked.now(),
                  asked.now().plus(SESSION));
      if (begun) {
        return new Answer.Remembered(
            Answer.moved(asked.back("/")),
            doors.cookie(doors.sessionCookie(), token, SESSION.toSeconds()));
      }
    }
    if (asked.json()) {
      throw new Fault(401, "Not signed in", WRONG, "Try again.");
    }
    return new Answer.Shown(
        new SignInPage(asked.visitor().csrf(), asked.back("/"), name, WRONG), 401, true);
  }

  /** Whoever bears the name, if it is the right password; looks as often as it may be tried. */
  private Optional<People.Person> compared(Asked asked, String name, String password)
      throws StoreException {
    if (name.length() > LONGEST) {
      throw Fault.wrong("Nobody has such a long name.", "Check the name.");
    }
    Duration wait = attempts.begin(name, asked.visitor().address(), asked.now());
    if (!wait.isZero()) {
      throw new Fault(
              429,
              "Too many tries",
              "There were too many tries from your address or with this name.",
              "Try again in " + (wait.toMinutes() + 1) + " minutes.")
          .with("Retry-After", String.valueOf(wait.toSeconds() + 1));
    }
    Optional<People.Person> person = asked.store().people().named(name);
    if (!matches(password, person.map(People.Person::password).orElse(null))) {
      return Optional.empty();
    }
    attempts.succeed(name, asked.visitor().address());
    return person;
  }

  private boolean matches(String password, @Nullable String hash) {
    boolean mine = false;
    try {
      mine = comparing.tryAcquire(5, TimeUnit.SECONDS);
      if (!mine) {
        throw new Fault(503, "Too many at once", "Many sign in just now.", "Try again.")
            .with("Retry-After", "5");
      }
      return Passwords.matches(password, hash);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Fault(503, "The desk is being closed", "It ends just now.", null);
    } finally {
      if (mine) {
        comparing.release();
      }
    }
  }

  /** A password as it was typed, with the blanks around it. */
  private static String word(Asked asked, String name) {
    List<String> values = asked.values().getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  private Answer out(Asked asked) throws StoreException {
    String token = asked.cookies().getOrDefault(doors.sessionCookie(), "");
    asked.store().people().end(SignedIn.hash(token));
    return new Answer.Remembered(
        Answer.moved("/sign-in"), doors.cookie(doors.sessionCookie(), "", 0));
  }

  private Answer change(Asked asked) throws StoreException {
    String name = String.valueOf(asked.visitor().name());
    String next = word(asked, "new");
    String wrong =
        compared(asked, name, word(asked, "password")).isEmpty()
            ? "That is not the password until now."
            : Passwords.wrong(name, next);
    if (wrong != null) {
      if (asked.json()) {
        throw Fault.wrong(wrong, "Send the form again.");
      }
      return new Answer.Shown(account(asked.visitor(), wrong), 400, true);
    }
    asked.store().people().change(name, Passwords.hash(next, random));
    return new Answer.Remembered(
        Answer.moved("/sign-in?back=" + Links.encoded("/account")),
        doors.cookie(doors.sessionCookie(), "", 0));
  }
}
