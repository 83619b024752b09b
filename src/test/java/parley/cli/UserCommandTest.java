package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users of the desk, by the command line; and that a desk for others needs them. */
class UserCommandTest {

  @TempDir private Path folder;

  private Call user(String input, String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "user";
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "--record";
    all[words.length + 2] = record();
    return Call.withInput(input, all);
  }

  private String record() {
    return folder.resolve("kept.db").toString();
  }

  @Test
  void aUserIsAddedListedAndRemoved() {
    Call added = user("a long pass phrase\n", "add", "Åse Dahl", "--role", "owner");
    assertThat(added.status()).as(added.err()).isEqualTo(Main.DONE);
    assertThat(added.err()).isEqualTo("Added Åse Dahl as owner.\n");
    assertThat(user("another pass phrase\n", "add", "bo").status()).isEqualTo(Main.DONE);
    assertThat(user("", "list").out()).isEqualTo("bo\treviewer\nÅse Dahl\towner\n");
    assertThat(user("yet another phrase\n", "add", "bo").err()).contains("is there already");
    assertThat(user("yet another phrase\n", "password", "bo").status()).isEqualTo(Main.DONE);
    assertThat(user("", "remove", "bo").status()).isEqualTo(Main.DONE);
    assertThat(user("", "list").out()).isEqualTo("Åse Dahl\towner\n");
    assertThat(user("", "remove", "bo").err()).contains("There is nobody called bo.");
  }

  @Test
  void whatCannotBeAPasswordOrANameIsRefused() {
    assertThat(user("", "add", "bo").err()).contains("no password");
    assertThat(user("short\n", "add", "bo").err()).contains("at least 10");
    assertThat(user("x".repeat(73) + "\n", "add", "bo").err()).contains("longer than 72 bytes");
    assertThat(user("a long pass phrase\n", "add", "<b>").status()).isEqualTo(Main.WRONG_CALL);
    assertThat(user("a long pass phrase\n", "add").err()).contains("NAME");
    assertThat(user("", "ad", "bo").err()).contains("did you mean add?");
    assertThat(user("", "add", "bo", "--role", "ownr").err()).contains("did you mean owner?");
  }

  @Test
  void aDeskForOthersNeedsUsers() {
    for (String[] how : new String[][] {{"--listen", "0.0.0.0"}, {"--https-proxy"}}) {
      String[] call = new String[how.length + 5];
      System.arraycopy(new String[] {"serve", "--record", record(), "--port", "0"}, 0, call, 0, 5);
      System.arraycopy(how, 0, call, 5, how.length);
      Call refused = Call.of(call);
      assertThat(refused.status()).isEqualTo(Main.WRONG_CALL);
      assertThat(refused.err())
          .contains("there are no users yet", "parley user add NAME --role owner --record");
      assertThat(refused.out()).isEmpty();
    }
  }

  @Test
  void anAddressThatIsNotThisMachinesIsSaid() {
    user("a long pass phrase\n", "add", "bo");
    Call call = Call.of("serve", "--record", record(), "--listen", "192.0.2.1", "--port", "0");
    assertThat(call.status()).isEqualTo(Main.LOST);
    assertThat(call.err()).contains("192.0.2.1 is no address of this machine");
  }
}
