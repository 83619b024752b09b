package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {

  @TempDir private Path temp;

  @Test
  void doesWithoutSamples() throws Exception {
    assertThat(Rehearsal.run(temp.resolve("no samples here"))).contains("--help", "--version");
  }
}
