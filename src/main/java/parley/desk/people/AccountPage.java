package parley.desk.people;

import org.jspecify.annotations.Nullable;
import parley.desk.web.Page;

/**
 * Who is asking.
 *
 * @param name as it stands in the log of corrections
 * @param role {@code reader}, {@code reviewer}, {@code owner}
 * @param csrf what forms have to carry, and files in the header {@code X-CSRF-Token}
 * @param signedIn whether a password was asked for
 * @param wrong why the password was not changed; null if it was not to be
 */
public record AccountPage(
    @Nullable String name, String role, String csrf, boolean signedIn, @Nullable String wrong)
    implements Page {

  @Override
  public String template() {
    return "people/account";
  }

  @Override
  public String title() {
    return "Your account";
  }
}
