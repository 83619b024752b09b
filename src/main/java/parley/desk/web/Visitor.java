package parley.desk.web;

import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param name as it stands in the log
 * @param csrf what a form of this visitor has to carry; nobody else knows it
 * @param address from where, as the socket tells
 * @param signedIn whether a password was asked for: on the own machine it is not
 */
public record Visitor(
    @Nullable String name, Route.Role role, String csrf, String address, boolean signedIn) {

  public boolean may(Route.Role least) {
    return role.compareTo(least) >= 0;
  }
}
