package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code parley serve} refuses, and what it does around the desk. */
class ServeCommandTest {

  @TempDir private Path folder;

  private String record() {
    return folder.resolve("kept.db").toString();
  }

  @Test
  void aPortThatIsTakenIsSaidAndEndsItWithOne() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      Call call = Call.of("serve", "--record", record(), "--port", port, "--no-browser");
      assertThat(call.status()).isEqualTo(Main.LOST);
      assertThat(call.err())
          .contains("Port " + port + " is taken", "--port 0")
          .doesNotContain("Exception");
      assertThat(call.out()).isEmpty();
    }
  }

  @Test
  void aDossierThatCannotBeUnderstoodIsRefused() throws IOException {
    Files.writeString(folder.resolve("dossier.yaml"), "parties: 3\n");
    Call call = Call.of("serve", folder.toString(), "--record", record(), "--port", "0");
    assertThat(call.status()).isEqualTo(Main.WRONG_CALL);
    assertThat(call.err()).contains("dossier.yaml");
  }

  @Test
  void aPortIsANumberThatPortsHave() {
    Call call = Call.of("serve", "--record", record(), "--port", "70000");
    assertThat(call.status()).isEqualTo(Main.WRONG_CALL);
    assertThat(call.err()).contains("--port takes a number from 0 to 65535, not 70000");
  }

  @Test
  void aBrowserIsOpenedWhereThereIsADesktop() {
    String address = "http://localhost:7077/";
    assertThat(Browser.command("Linux", ":0", null, address)).containsExactly("xdg-open", address);
    assertThat(Browser.command("Linux", null, "wayland-0", address)).contains("xdg-open");
    assertThat(Browser.command("Linux", null, "", address)).isEmpty();
    assertThat(Browser.command("Mac OS X", null, null, address)).containsExactly("open", address);
    assertThat(Browser.command("Windows 11", null, null, address)).contains(address);
  }
}
