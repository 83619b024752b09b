package parley.desk.people;

import org.jspecify.annotations.Nullable;
import parley.desk.web.Page;

/**
 * Where somebody signs in.
 *
 * @param csrf what the form has to carry
 * @param back where to go on afterwards
 * @param name as it was filled in
 * @param wrong why nobody was let in; null if nobody tried
 */
public record SignInPage(String csrf, String back, @Nullable String name, @Nullable String wrong)
    implements Page {

  @Override
  public String template() {
    return "people/sign-in";
  }

  @Override
  public String title() {
    return "Sign in";
  }
}
