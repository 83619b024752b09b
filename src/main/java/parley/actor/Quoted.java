package parley.actor;

import java.util.List;
import parley.mark.Quotation;

/** Says of each word in which quotation it stands. */
final class Quoted {

  private Quoted() {}

  /**
   * Numbers the quotations in the order of reading, those inside others left out, and notes the
   * number at each token.
   *
   * @return how many numbers were given
   */
  static int number(List<Scene> scenes, List<Quotation> quotations) {
    int number = -1;
    int next = 0;
    int end = -1;
    for (Scene scene : scenes) {
      for (int i = 0; i < scene.size(); i++) {
        int at = scene.start(i);
        while (next < quotations.size() && quotations.get(next).span().start() <= at) {
          Quotation quotation = quotations.get(next++);
          if (quotation.depth() == 0) {
            number++;
            end = quotation.span().end();
          }
        }
        scene.quotation[i] = at < end ? number : -1;
      }
    }
    return number + 1;
  }
}
