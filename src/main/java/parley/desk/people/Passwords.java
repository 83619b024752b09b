package parley.desk.people;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Hashes of passwords, by bcrypt.
 *
 * <p>bcrypt reads 72 bytes and no more. A longer password is refused rather than cut, so that every
 * letter of it counts, and rather than hashed by something else first, so that any other program
 * that knows bcrypt can check what the record keeps.
 */
public final class Passwords {

  /**
   * Each one more doubles the time that a guess takes: a quarter of a second on a usual machine.
   */
  static final int COST = 12;

  /** As many bytes as bcrypt reads. */
  private static final int LONGEST = 72;

  private static final int SHORTEST = 10;

  /** A hash of nothing that anybody knows, to compare with where there is nobody of a name. */
  private static final String NOBODYS =
      "$2a$12$qtzMmdc12mRAh/wL4xr37eBiLgsKyesUiDrFAFyKnlIKDwAo507V2";

  private Passwords() {}

  /** Why a word cannot be a password, and what to do; null if it can. */
  public static @Nullable String wrong(String name, String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return "The password needs at least " + SHORTEST + " characters; a few words are good.";
    }
    if (bytes(password).length > LONGEST) {
      return "The password is longer than "
          + LONGEST
          + " bytes, which is all that is compared."
          + " Choose a shorter one.";
    }
    if (password.equalsIgnoreCase(name)) {
      return "The password is the name. Choose another one.";
    }
    return null;
  }

  /**
   * What is kept of a password that is not {@link #wrong}.
   *
   * @param random a source that nobody can guess
   */
  public static String hash(String password, RandomGenerator random) {
    byte[] salt = new byte[BCrypt.SALT_LENGTH];
    random.nextBytes(salt);
    return new String(
        BCrypt.withDefaults().hash(COST, salt, bytes(password)), StandardCharsets.US_ASCII);
  }

  /**
   * Whether a password is the one that a hash was made of. It takes as long where there is no hash,
   * so that nobody learns from it which names there are.
   */
  static boolean matches(String password, @Nullable String hash) {
    byte[] bytes = bytes(password);
    boolean possible = hash != null && bytes.length <= LONGEST;
    byte[] compared = bytes.length <= LONGEST ? bytes : new byte[] {'x'};
    byte[] with = (hash == null ? NOBODYS : hash).getBytes(StandardCharsets.US_ASCII);
    return BCrypt.verifyer().verify(compared, with).verified && possible;
  }

  /** The same letters are the same bytes, however a keyboard puts them together. */
  private static byte[] bytes(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
  }
}
