package parley.reader;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Problem;

/**
 * Hands a finished article over and says what is wrong with it.
 *
 * @param file as the user called it
 * @param sha256 of the bytes, from which ids are made where none is given
 * @param address where the article was found, which is its own where it names none
 */
record Finishing(
    String file,
    String sha256,
    Consumer<Article> articles,
    Consumer<Problem> problems,
    @Nullable String address) {

  Finishing(String file, String sha256, Consumer<Article> articles, Consumer<Problem> problems) {
    this(file, sha256, articles, problems, null);
  }

  /** The body of an article, in UTF-16 code units; a book of a million words is longer. */
  static final int LONGEST_TEXT = 5_000_000;

  /** Says that something is wrong with the file. */
  void tell(Problem.Kind kind, String detail) {
    problems.accept(new Problem(kind, file, detail));
  }

  /**
   * @param number of the article in its file, from 1
   */
  void finish(Draft draft, int number) {
    String id = sha256.substring(0, 16) + (number == 1 ? "" : "-" + number);
    String where = number == 1 ? file : file + ", article " + number;
    if (draft.url == null) {
      draft.url = address;
    }
    if (draft.outlet == null && draft.url != null) {
      draft.outlet = Outlets.shipped().at(draft.url);
    }
    if (draft.published == null) {
      // this version of the text is of the day of its last change
      draft.published = draft.modified;
    }
    if (draft.published == null && draft.url != null) {
      draft.published = Days.inAddress(draft.url);
    }
    Article article = draft.build(id).file(file).sha256(sha256).build();
    if (article.text().isEmpty()) {
      problems.accept(new Problem(Problem.Kind.EMPTY, where, "no paragraph was found in it"));
      return;
    }
    hand(article, where, null);
  }

  /**
   * Hands an article over whose text and fields are settled.
   *
   * @param language as given, or null to find out
   */
  void hand(Article article, String where, @Nullable String language) {
    if (article.text().length() > LONGEST_TEXT) {
      problems.accept(
          new Problem(
              Problem.Kind.TOO_LARGE,
              where,
              "its text has "
                  + article.text().length()
                  + " characters; an article may have "
                  + LONGEST_TEXT));
      return;
    }
    String known = language == null ? Language.of(article.text(), article.headline()) : language;
    Article whole = withLanguage(article, known);
    if (whole.published() == null) {
      problems.accept(
          new Problem(
              Problem.Kind.NO_DATE,
              where,
              "words such as “Friday” cannot be given a day; a line such as “April 25, 2025” under"
                  + " the headline would do"));
    }
    if (!whole.isEnglish()) {
      problems.accept(
          new Problem(
              Problem.Kind.OTHER_LANGUAGE,
              where,
              known.equals(Language.UNDECIDED)
                  ? "its language cannot be told; entries are made of English only"
                  : "its language is " + known + "; entries are made of English only"));
    }
    articles.accept(whole);
  }

  private static Article withLanguage(Article article, String language) {
    return article.language().equals(language)
        ? article
        : Article.builder(article.id(), article.text())
            .file(article.file())
            .sha256(article.sha256())
            .headline(article.headline())
            .published(article.published())
            .modified(article.modified())
            .outlet(article.outlet())
            .agencies(article.agencies())
            .authors(article.authors())
            .url(article.url())
            .language(language)
            .images(article.images())
            .links(article.links())
            .embeds(article.embeds())
            .related(article.related())
            .notices(article.notices())
            .build();
  }
}
