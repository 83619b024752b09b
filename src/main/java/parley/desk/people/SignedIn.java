package parley.desk.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import parley.desk.web.Doors;
import parley.desk.web.Route;
import parley.desk.web.Visitor;
import parley.store.People;
import parley.store.RecordStore;
import parley.store.StoreException;

/**
 * Everybody has to sign in. A browser shows a token in a cookie; the record keeps what it hashes
 * to, so that who gets hold of the record cannot come in with it.
 *
 * @param byHttps whether a proxy stands before the desk that speaks HTTPS, and tells who calls
 */
public record SignedIn(boolean byHttps, Clock clock) implements Doors {

  /** Tells forms of this desk from others before anybody is signed in. */
  String formCookie() {
    return byHttps ? "__Host-parley-form" : "parley-form";
  }

  String sessionCookie() {
    return byHttps ? "__Host-parley-session" : "parley-session";
  }

  /**
   * A cookie as it is sent: no script can read it, and no other site's page has it sent.
   *
   * @param seconds how long it is kept; 0 to have it forgotten
   */
  String cookie(String name, String value, long seconds) {
    return name
        + "="
        + value
        + "; Path=/; Max-Age="
        + seconds
        + "; HttpOnly; SameSite=Strict"
        + (byHttps ? "; Secure" : "");
  }

  @Override
  public Visitor visitor(RecordStore store, Caller caller) throws StoreException {
    String address = byHttps ? forwarded(caller) : caller.address();
    String token = caller.cookies().getOrDefault(sessionCookie(), "");
    if (isToken(token)) {
      Optional<People.Session> session = store.people().session(hash(token), clock.instant());
      if (session.isPresent()) {
        People.Session known = session.get();
        return new Visitor(known.name(), role(known.role()), known.csrf(), address, true);
      }
    }
    String form = caller.cookies().getOrDefault(formCookie(), "");
    return new Visitor(null, Route.Role.ANYBODY, isToken(form) ? form : "", address, false);
  }

  /**
   * Where the call came from, as the nearest proxy says: what stands before that, anybody wrote.
   */
  private static String forwarded(Caller caller) {
    String last = caller.forwardedFor();
    last = last.substring(last.lastIndexOf(',') + 1).strip();
    return last.isEmpty() ? caller.address() : last;
  }

  private static boolean isToken(String word) {
    return word.length() == 64 && word.chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }

  /**
   * What the record keeps of a token: it has so much chance in it that nothing slower is needed.
   */
  static String hash(String token) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }

  private static Route.Role role(String word) {
    return Route.Role.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
