package parley.desk.web;

import java.util.Locale;
import java.util.Set;
import parley.store.RecordStore;

/**
 * Everybody who reaches the desk sits at this machine and may do everything.
 *
 * <p>A page of somebody else's that has its name point to this machine is kept out: the request has
 * to name the machine itself.
 *
 * @param name of whoever works here, for the log
 * @param csrf that forms have to carry
 */
public record OwnMachine(String name, String csrf) implements Doors {

  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  @Override
  public Visitor visitor(RecordStore store, Caller caller) {
    String host = caller.host();
    int port = host.lastIndexOf(':');
    String named = port > host.lastIndexOf(']') ? host.substring(0, port) : host;
    if (!NAMES.contains(named.toLowerCase(Locale.ROOT))) {
      throw new Fault(
          403,
          "Not from here",
          "The desk answers only as localhost, not as '" + host + "'.",
          "Open it as http://localhost with its port.");
    }
    return new Visitor(name, Route.Role.OWNER, csrf, caller.address(), false);
  }
}
