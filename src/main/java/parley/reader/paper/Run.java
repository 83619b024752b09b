package parley.reader.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Letters that stand side by side on one line, as close as words do. */
final class Run {

  /** A letter that is so much smaller and raised is the mark of a note. */
  private static final float MARK = 0.78f;

  private final List<Letter> letters = new ArrayList<>();
  private final int number;
  private int lastNumber;
  private float left = Float.MAX_VALUE;
  private float right = -Float.MAX_VALUE;

  /**
   * @param number of the run in the order of the file
   */
  Run(int number, Letter first) {
    this.number = number;
    this.lastNumber = number;
    add(first);
  }

  void add(Letter letter) {
    letters.add(letter);
    if (!letter.isBlank()) {
      left = Math.min(left, letter.left());
      right = Math.max(right, letter.right());
    }
  }

  void add(Run other) {
    letters.addAll(other.letters);
    lastNumber = other.lastNumber;
    left = Math.min(left, other.left);
    right = Math.max(right, other.right);
  }

  /** Whether the file prints it right behind the other one. */
  boolean follows(Run other) {
    return number == other.lastNumber + 1;
  }

  boolean isBlank() {
    return right < left;
  }

  float left() {
    return left;
  }

  float right() {
    return right;
  }

  /** Where most of its letters stand: of those as large as most are. */
  float base() {
    List<Float> bases = new ArrayList<>();
    for (Letter letter : letters) {
      bases.add(letter.base());
    }
    Collections.sort(bases);
    return bases.get(bases.size() / 2);
  }

  float size() {
    List<Float> sizes = new ArrayList<>();
    for (Letter letter : letters) {
      if (!letter.isBlank()) {
        sizes.add(letter.size());
      }
    }
    Collections.sort(sizes);
    return sizes.isEmpty() ? letters.getFirst().size() : sizes.get(sizes.size() / 2);
  }

  Letter last() {
    return letters.getLast();
  }

  /** Its letters as a line of the page. */
  Line line() {
    letters.sort(Comparator.comparingDouble(Letter::left));
    float size = size();
    float base = base();
    float apart = apart(size);
    StringBuilder text = new StringBuilder();
    float end = Float.NaN;
    float firstWord = 0;
    int bold = 0;
    int furniture = 0;
    int printed = 0;
    for (Letter letter : letters) {
      boolean mark =
          letter.size() < size * MARK
              && letter.base() < base - size * 0.15f
              && letter.text().chars().allMatch(Character::isDigit);
      if (mark) {
        continue;
      }
      boolean gap = !Float.isNaN(end) && letter.left() - end > apart;
      if (letter.isBlank() || gap) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
          firstWord = firstWord == 0 ? end - left : firstWord;
          text.append(' ');
        }
      }
      if (!letter.isBlank()) {
        append(text, letter.text());
        end = Float.isNaN(end) ? letter.right() : Math.max(end, letter.right());
        printed++;
        bold += letter.bold() ? 1 : 0;
        furniture += letter.furniture() ? 1 : 0;
      }
    }
    int length = text.length();
    if (length > 0 && text.charAt(length - 1) == ' ') {
      text.setLength(length - 1);
    }
    return new Line(
        text.toString(),
        left,
        right,
        base,
        size,
        firstWord == 0 ? right - left : firstWord,
        bold * 10 > printed * 9,
        furniture * 2 > printed,
        new Line.Column(left, right, 1));
  }

  /** From which gap on two letters belong to two words. */
  private float apart(float size) {
    float space = 0;
    List<Float> gaps = new ArrayList<>();
    for (int i = 0; i < letters.size(); i++) {
      space += letters.get(i).space();
      if (i > 0 && !letters.get(i).isBlank() && !letters.get(i - 1).isBlank()) {
        gaps.add(letters.get(i).left() - letters.get(i - 1).right());
      }
    }
    float usual = Math.clamp(0.5f * space / letters.size(), 0.1f * size, 0.3f * size);
    Collections.sort(gaps);
    // a headline may be set with wide gaps between all its letters
    float median = gaps.isEmpty() ? 0 : gaps.get(gaps.size() / 2);
    return median > 0.08f * size && gaps.size() > 3 ? Math.max(usual, median * 1.8f) : usual;
  }

  /** Letters that are printed as one become those that they are. */
  private static void append(StringBuilder text, String letters) {
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      switch (c) {
        case '\ufb00' -> text.append("ff");
        case '\ufb01' -> text.append("fi");
        case '\ufb02' -> text.append("fl");
        case '\ufb03' -> text.append("ffi");
        case '\ufb04' -> text.append("ffl");
        case '\ufb05', '\ufb06' -> text.append("st");
        case '\u2010', '\u2011' -> text.append('-');
        default -> text.append(c);
      }
    }
  }
}
