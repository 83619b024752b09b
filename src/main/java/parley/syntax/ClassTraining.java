package parley.syntax;

import java.nio.file.Path;

final class ClassTraining {
  private ClassTraining() {}
  static WordClasses learn(Path folder) { return WordClasses.none(); }
}
