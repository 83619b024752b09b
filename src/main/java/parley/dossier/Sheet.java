package parley.dossier;

import parley.format.Layout;

/** A page about a negotiation while it is written: what its parts have in common. */
final class Sheet {

  static final String LINE = "  ";
  static final String WORDS = "      ";

  private final Dossier dossier;
  private final Layout page;

  Sheet(Dossier dossier, int width, boolean colour) {
    this.dossier = dossier;
    page = new Layout(width, colour);
  }

  void title(String text) {
    page.bold(text);
  }

  void heading(String text) {
    page.heading(Phrases.capital(text));
  }

  /** A heading under which stands what is known of an issue. */
  void issue(String id, String behind) {
    heading(name(id) + behind);
  }

  /** How an issue is shown. */
  String name(String issue) {
    return dossier.issueName(issue);
  }

  void blank() {
    page.blank();
  }

  /** A paragraph of the page itself. */
  void note(String text) {
    page.blank().text("", text);
  }

  void line(String text) {
    page.text(LINE, text);
  }

  /** A line with an empty one before it. */
  void apart(String text) {
    page.blank().text(LINE, text);
  }

  void words(String words) {
    page.words(WORDS, words);
  }

  /** The first of the words that something rests on, and the article. */
  void ground(Ground ground) {
    if (!ground.words().isEmpty()) {
      words(ground.words().getFirst());
    }
    page.faint(WORDS, Phrases.source(ground.source()));
  }

  /** Where a side stands, and what that rests on. */
  void stand(Stand stand, String before, String behind) {
    page.text(LINE, before + Phrases.stand(stand) + behind);
    ground(stand.ground());
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
