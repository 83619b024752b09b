package parley.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import parley.actor.CastMarker;
import parley.article.Article;
import parley.article.Published;
import parley.entry.Statement;
import parley.mark.Quotation;
import parley.mark.QuotationMarker;
import parley.mark.TimeMarker;
import parley.reading.Reading;
import parley.syntax.SyntaxModel;
import parley.syntax.Tree;
import parley.text.Sentence;
import parley.text.Sentences;

/** Reads a text as the pipeline does, up to its statements. */
final class Readings {

  private static final SyntaxModel MODEL = SyntaxModel.load();

  private Readings() {}

  /** A reading of an article of The Harbour Gazette of Friday, 15 May 2026. */
  static Reading of(String text) {
    return of(
        Article.builder("a", text)
            .outlet("The Harbour Gazette")
            .published(Published.on(LocalDate.of(2026, 5, 15)))
            .build());
  }

  static Reading of(Article article) {
    String text = article.text();
    List<Tree> trees = new ArrayList<>();
    for (Sentence sentence : Sentences.of(text)) {
      trees.add(MODEL.parse(text, sentence));
    }
    List<Quotation> quotations = QuotationMarker.standard().mark(text, trees);
    return new Reading(
        article,
        trees,
        quotations,
        TimeMarker.standard().mark(text, trees, article.published()),
        CastMarker.standard().mark(article, trees, quotations));
  }

  static List<Statement> statements(String text) {
    return AttributionExtractor.standard().statements(of(text));
  }
}
