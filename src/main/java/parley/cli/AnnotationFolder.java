package parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.review.Brat;

/** Writes annotated articles into a folder, a text and its annotations side by side. */
final class AnnotationFolder {

  private AnnotationFolder() {}

  /** Returns how many articles were written; two of one name get a number. */
  static int write(Path folder, List<Brat> articles) throws IOException {
    Files.createDirectories(folder);
    Set<String> names = new HashSet<>();
    for (Brat article : articles) {
      String name = article.name();
      for (int number = 2; !names.add(name); number++) {
        name = article.name() + "-" + number;
      }
      Files.writeString(folder.resolve(name + ".txt"), article.text(), StandardCharsets.UTF_8);
      Files.writeString(
          folder.resolve(name + ".ann"), article.annotations(), StandardCharsets.UTF_8);
    }
    return articles.size();
  }
}
