package parley.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How long a command takes as a process, from its start to its end. */
record StartUp(String command, double medianMilliseconds, double slowest, double fastest) {

  static StartUp of(String... command) throws IOException, InterruptedException {
    List<Double> took = new ArrayList<>();
    for (int i = -2; i < 11; i++) { // two to warm the disk's cache
      long start = System.nanoTime();
      int status =
          new ProcessBuilder(command)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.INHERIT)
              .start()
              .waitFor();
      if (status != 0) {
        throw new IllegalStateException(Arrays.toString(command) + " ended with " + status);
      }
      if (i >= 0) {
        took.add((System.nanoTime() - start) / 1e6);
      }
    }
    took.sort(null);
    return new StartUp(
        String.join(" ", command), Measurement.median(took), took.getLast(), took.getFirst());
  }
}
