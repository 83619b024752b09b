package parley.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Words sorted into classes by the company they keep; 0 is the class of unknown words. */
final class WordClasses {

  private final int[] hashes;
  private final byte[] numbers;

  /** Hashes of lower-case words, ascending, and the class of each. */
  WordClasses(int[] hashes, byte[] numbers) {
    this.hashes = hashes;
    this.numbers = numbers;
  }

  static WordClasses none() {
    return new WordClasses(new int[0], new byte[0]);
  }

  int of(int hash) {
    int at = java.util.Arrays.binarySearch(hashes, hash);
    return at < 0 ? 0 : numbers[at] & 0xFF;
  }

  int size() {
    return hashes.length;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(hashes.length);
    for (int hash : hashes) {
      out.writeInt(hash);
    }
    out.write(numbers);
  }

  static WordClasses read(DataInputStream in) throws IOException {
    int size = in.readInt();
    int[] hashes = new int[size];
    for (int i = 0; i < size; i++) {
      hashes[i] = in.readInt();
    }
    return new WordClasses(hashes, in.readNBytes(size));
  }
}
