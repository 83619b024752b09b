package parley.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.article.Image;

/**
 * An article as Factiva exports it with its tags: {@code HD}, {@code SN}, {@code PD}, {@code TD}.
 */
final class FactivaTags {

  /** What an export has at least: headline, day, and text. */
  static final int NEEDED = 7;

  private final Draft draft = new Draft();
  private final List<String> text = new ArrayList<>();

  private FactivaTags() {}

  /** Which of what is needed a tag stands for. */
  static int bit(ExportRules.Found tag) {
    return switch (tag.kind()) {
      case HEADLINE -> 1;
      case DAY -> 2;
      case BODY, STANDFIRST -> 4;
      case AUTHOR, OUTLET, PICTURE, NOTICE, HEAD, TAIL -> 0;
    };
  }

  /** Whether an article begins with this line. */
  static boolean begins(String line) {
    ExportRules.Found tag = ExportRules.shipped().tag(line);
    return tag != null && tag.kind() == ExportRules.Kind.HEADLINE;
  }

  static @Nullable Draft read(List<String> lines) {
    if (lines.isEmpty() || !begins(lines.getFirst().strip())) {
      return null; // what stands above the first one
    }
    FactivaTags reading = new FactivaTags();
    ExportRules.Found open = null;
    List<String> value = new ArrayList<>();
    for (String line : lines) {
      ExportRules.Found tag = ExportRules.shipped().tag(line.strip());
      if (tag == null) {
        value.add(line);
        continue;
      }
      if (open != null) {
        reading.take(open.kind(), value);
      }
      open = tag;
      value.clear();
      value.add(tag.rest());
    }
    if (open != null) {
      reading.take(open.kind(), value);
    }
    Exports.body(reading.text, reading.draft);
    return reading.draft;
  }

  private void take(ExportRules.Kind kind, List<String> lines) {
    String value = Clean.line(String.join(" ", lines));
    if (value.isEmpty()) {
      return;
    }
    switch (kind) {
      case HEADLINE -> draft.headline = value;
      case OUTLET -> draft.outlet = Exports.outlet(value);
      case AUTHOR -> Exports.authors(value, draft);
      case DAY -> draft.published = Exports.day(value);
      case PICTURE -> draft.add(new Image(value, null, null));
      case NOTICE -> draft.addNotice(value);
      case STANDFIRST, BODY -> {
        text.addAll(lines);
        text.add("");
      }
      case HEAD, TAIL -> {}
    }
  }
}
