package parley.reader.paper;

/** Where a picture is printed. */
public record Picture(float left, float top, float right, float bottom) {

  float area() {
    return Math.max(0, right - left) * Math.max(0, bottom - top);
  }
}
