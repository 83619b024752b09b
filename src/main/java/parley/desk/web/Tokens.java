package parley.desk.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Words that nobody can guess. */
public final class Tokens {

  private Tokens() {}

  /** A new one, of 32 bytes from this source of chance, which has to be a secure one. */
  public static String next(RandomGenerator random) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Whether both are the same, in a time that does not tell how far they are. */
  public static boolean areSame(String one, String other) {
    return !other.isEmpty()
        && MessageDigest.isEqual(
            one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
