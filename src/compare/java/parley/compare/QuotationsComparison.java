package parley.compare;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Passage;
import parley.entry.Entry;
import parley.entry.Evidence;
import parley.entry.Statement;
import parley.entry.Who;
import parley.pipeline.Pipeline;
import parley.score.Annotated;
import parley.score.AttributionScore;
import parley.score.BratFolder;
import parley.text.Sentences;
import parley.text.Span;

/**
 * Parley and CoreNLP's quote annotator: how fast they read, and how often the speaker of a
 * quotation is right, counted as {@code parley score attribution} counts.
 *
 * <p>CoreNLP runs as its manual says: tokens, tags, names, a dependency parse, coreference,
 * quotations with their speakers. It finds quotations in quotation marks and nothing else.
 */
final class QuotationsComparison {

  private QuotationsComparison() {}

  /** What one program made of the articles. */
  private record Run(String name, AttributionScore score, double seconds, long tokens) {

    String line() {
      return String.format(
          Locale.ROOT,
          "| %s | %,.0f | %.3f | %.3f | %.3f |",
          name,
          tokens / seconds,
          score.quotedFound(),
          score.quotedSource(),
          score.quotedFound() == 0 ? 0 : score.quotedSource() / score.quotedFound());
    }
  }

  /** Run by {@code ./build compare FOLDER [ARTICLES]}. */
  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    List<Annotated> articles = BratFolder.read(Path.of(args[0]), problem -> {});
    if (args.length > 1) {
      articles = articles.subList(0, Math.min(articles.size(), Integer.parseInt(args[1])));
    }
    Pipeline parley = Pipeline.standard();
    StanfordCoreNLP coreNlp = coreNlp();
    Function<Article, List<Entry>> ours = article -> parley.read(article).entries();
    Function<Article, List<Entry>> theirs = article -> quotations(coreNlp, article);
    // warm, on the first article
    var _ = ours.apply(articles.getFirst().article());
    var _ = theirs.apply(articles.getFirst().article());
    Run first = run("Parley, whole record", articles, ours);
    Run second = run("CoreNLP 4.5.10, quotations", articles, theirs);
    out.println("| on one thread | tokens/s | quotations found | source right | of those found |");
    out.println("| --- | ---: | ---: | ---: | ---: |");
    out.println(first.line());
    out.println(second.line());
    out.printf(
        Locale.ROOT,
        "%d articles, %,d tokens, %d annotated statements with quotation marks; Parley is %.0f times"
            + " as fast%n",
        articles.size(),
        first.tokens(),
        first.score().quoted(),
        second.seconds() / first.seconds());
  }

  private static Run run(
      String name, List<Annotated> articles, Function<Article, List<Entry>> reader) {
    AttributionScore score = new AttributionScore();
    long tokens = 0;
    long nanos = 0;
    for (Annotated annotated : articles) {
      long begun = System.nanoTime();
      List<Entry> entries = reader.apply(annotated.article());
      nanos += System.nanoTime() - begun;
      score.add(annotated, entries);
      tokens +=
          Sentences.of(annotated.article().text()).stream()
              .mapToInt(sentence -> sentence.tokens().size())
              .sum();
    }
    return new Run(name, score, nanos / 1e9, tokens);
  }

  private static StanfordCoreNLP coreNlp() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
    properties.setProperty("threads", "1");
    return new StanfordCoreNLP(properties);
  }

  private static List<Entry> quotations(StanfordCoreNLP coreNlp, Article article) {
    CoreDocument document = new CoreDocument(article.text());
    coreNlp.annotate(document);
    List<CoreLabel> tokens = document.tokens();
    List<Entry> entries = new ArrayList<>();
    List<CoreMap> quotations =
        document.annotation().get(CoreAnnotations.QuotationsAnnotation.class);
    for (CoreMap quotation : quotations == null ? List.<CoreMap>of() : quotations) {
      Passage content =
          article.passage(
              new Span(
                  quotation.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
                  quotation.get(CoreAnnotations.CharacterOffsetEndAnnotation.class)));
      entries.add(
          new Statement(
              Evidence.of("corenlp", content),
              Statement.Manner.DIRECT,
              speaker(article, tokens, quotation),
              null,
              List.of(content),
              Statement.Occasion.UNKNOWN,
              List.of(),
              List.of()));
    }
    return entries;
  }

  private static @Nullable Who speaker(Article article, List<CoreLabel> tokens, CoreMap quotation) {
    Integer first = quotation.get(QuoteAttributionAnnotator.MentionBeginAnnotation.class);
    Integer last = quotation.get(QuoteAttributionAnnotator.MentionEndAnnotation.class);
    if (first == null || last == null) {
      return null;
    }
    Passage mention =
        article.passage(
            new Span(tokens.get(first).beginPosition(), tokens.get(last).endPosition()));
    return new Who(mention.words(), null, mention);
  }
}
