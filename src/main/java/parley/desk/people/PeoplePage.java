package parley.desk.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.desk.web.Page;

/**
 * Who may sign in to the record.
 *
 * @param people by name
 * @param signedIn whether anybody has to sign in now; alone on the own machine nobody has
 * @param you the name of whoever asks
 * @param wrong why something was not done; null if nothing was tried
 * @param filled the name that was filled in when it was not
 */
public record PeoplePage(
    List<Somebody> people,
    boolean signedIn,
    String you,
    @Nullable String wrong,
    @Nullable String filled)
    implements Page {

  /** Somebody who may sign in. */
  public record Somebody(String name, String role) {}

  public PeoplePage {
    people = List.copyOf(people);
  }

  @Override
  public String template() {
    return "people/people";
  }

  @Override
  public String title() {
    return "Who may sign in";
  }
}
