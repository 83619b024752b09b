package parley.measure;

import java.nio.file.Files;
import java.nio.file.Path;

/** The annotated texts, in the folder {@code shared} beside the checkout. */
final class SharedTexts {

  static final Path FOLDER = Path.of("..", "shared");

  private SharedTexts() {}

  /** Whether they are there. */
  static boolean are() {
    return Files.isDirectory(FOLDER.resolve("data"));
  }

  /** A file or folder of theirs: {@code data/actors/dwie/dev.json}. */
  static Path at(String path) {
    return FOLDER.resolve(path);
  }
}
