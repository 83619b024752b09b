package parley.reader;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import parley.article.Problem;

/** Lists the files below a folder. */
final class Folders {

  /** What nobody takes for an article; anything else in a folder is tried. */
  private static final Set<String> NO_TEXT =
      Set.of(
          "7z", "aac", "aot", "avi", "bin", "bmp", "bz2", "class", "css", "csv", "db", "dll", "eot",
          "exe", "flac", "gif", "ico", "jar", "jpeg", "jpg", "js", "lock", "m4a", "mkv", "mov",
          "mp3", "mp4", "ogg", "otf", "png", "ppt", "pptx", "rar", "so", "sqlite", "svg", "tar",
          "tgz", "tif", "tiff", "ttf", "tsv", "wav", "webm", "webp", "woff", "woff2", "xls", "xlsx",
          "xz", "yaml", "yml", "zst");

  private final List<Input> inputs;
  private final Consumer<Problem> problems;
  private final Set<Path> seen = new HashSet<>();

  private Folders(List<Input> inputs, Consumer<Problem> problems) {
    this.inputs = inputs;
    this.problems = problems;
  }

  static void add(String name, List<Input> inputs, Consumer<Problem> problems) {
    if (name.equals(Input.STANDARD_INPUT)) {
      inputs.add(new Input(name, null));
      return;
    }
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      problems.accept(new Problem(Problem.Kind.UNREADABLE, name, "it is no path"));
      return;
    }
    if (Files.isDirectory(path)) {
      new Folders(inputs, problems).below(path, name);
    } else if (Files.exists(path)) {
      inputs.add(new Input(name, path));
    } else {
      problems.accept(
          new Problem(Problem.Kind.UNREADABLE, name, "there is no such file or folder"));
    }
  }

  /**
   * Whether a file below a folder is tried: none that is hidden, and none of which the name says
   * that it is no text, compressed or not.
   */
  static boolean isRead(String name) {
    String bare = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    boolean hidden = name.startsWith(".") || name.contains("/.") || name.startsWith("__MACOSX/");
    return !hidden && !NO_TEXT.contains(Format.ending(bare));
  }

  /** A folder that links back to one above it is entered once. */
  private void below(Path folder, String name) {
    List<Path> entries = new ArrayList<>();
    try {
      if (!seen.add(folder.toRealPath())) {
        return;
      }
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
        stream.forEach(entries::add);
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      problems.accept(new Problem(Problem.Kind.UNREADABLE, name, "the folder could not be listed"));
      return;
    }
    entries.sort(Comparator.comparing(entry -> String.valueOf(entry.getFileName())));
    for (Path entry : entries) {
      String last = String.valueOf(entry.getFileName());
      String called = name.endsWith("/") ? name + last : name + "/" + last;
      if (last.startsWith(".")) {
        continue;
      }
      if (Files.isDirectory(entry)) {
        below(entry, called);
      } else if (Files.isRegularFile(entry) && isRead(last)) {
        inputs.add(new Input(called, entry));
      }
    }
  }
}
