package parley.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.actor.ActorBook;
import parley.actor.Cast;
import parley.actor.CastMarker;
import parley.actor.Mention;
import parley.article.Article;
import parley.attribution.AttributionExtractor;
import parley.entry.Entry;
import parley.entry.Issues;
import parley.entry.Statement;
import parley.event.EventExtractor;
import parley.mark.Mark;
import parley.mark.Quotation;
import parley.mark.QuotationMarker;
import parley.mark.TimeMark;
import parley.mark.TimeMarker;
import parley.position.PositionExtractor;
import parley.reading.Accounts;
import parley.reading.Reading;
import parley.syntax.SyntaxModel;
import parley.syntax.Tree;
import parley.text.Sentence;
import parley.text.Sentences;

/**
 * Reads an article: text, marks, actors, entries.
 *
 * <p>{@link #read} is pure: no clock, no network, nothing remembered. The same article gives the
 * same record on any machine and in any thread.
 */
public final class Pipeline {

  private final SyntaxModel syntax;
  private final QuotationMarker quotations;
  private final TimeMarker times;
  private final CastMarker cast;
  private final AttributionExtractor attribution;
  private final EventExtractor events;
  private final PositionExtractor positions;

  private Pipeline(ActorBook book, Issues issues) {
    syntax = SyntaxModel.load();
    quotations = QuotationMarker.standard();
    times = TimeMarker.standard();
    cast = CastMarker.with(book);
    attribution = AttributionExtractor.with(issues);
    events = EventExtractor.standard();
    positions = PositionExtractor.with(issues);
  }

  /** The pipeline with the rules, names and weights that ship with Parley. */
  public static Pipeline standard() {
    return with(ActorBook.standard(), Issues.standard());
  }

  /** The same, with a book that knows others too, and a negotiation's own issues. */
  public static Pipeline with(ActorBook book, Issues issues) {
    return new Pipeline(book, issues);
  }

  /** What the article says; of an article that is not in English, nothing but its fields. */
  public ArticleRecord read(Article article) {
    if (!article.isEnglish()) {
      return new ArticleRecord(article, List.of(), List.of(), List.of());
    }
    Marked marked = marked(article);
    Reading reading = marked.body;
    List<Statement> statements = attribution.statements(reading);
    Accounts accounts = new Accounts(statements);
    List<Entry> entries = new ArrayList<>(statements);
    entries.addAll(events.events(reading, accounts, marked.headline));
    entries.addAll(positions.positions(reading, accounts));
    entries.sort(
        Comparator.comparing((Entry entry) -> entry.passages().getFirst())
            .thenComparing(Entry::type)
            .thenComparing(Entry::id));
    return new ArticleRecord(article, reading.cast().actors(), entries, marks(reading, statements));
  }

  /** The article with everything that is marked in its body. */
  public Reading mark(Article article) {
    return marked(article).body;
  }

  /**
   * An article marked.
   *
   * @param headline the headline's sentences, in a text in which they stand behind the body
   */
  private record Marked(Reading body, @Nullable Reading headline) {}

  private Marked marked(Article article) {
    List<Tree> sentences = new ArrayList<>();
    for (Sentence sentence : Sentences.of(article.text())) {
      sentences.add(syntax.parse(article.text(), sentence));
    }
    List<Quotation> quoted = quotations.mark(article.text(), sentences);
    List<TimeMark> dates = times.mark(article.text(), sentences, article.published());
    HeadlineText headline = HeadlineText.of(article, sentences);
    if (headline == null) {
      Cast here = cast.mark(article, sentences, quoted);
      return new Marked(new Reading(article, sentences, quoted, dates, here), null);
    }
    List<Tree> above = new ArrayList<>();
    for (Sentence sentence : headline.sentences()) {
      above.add(syntax.parse(headline.text(), sentence));
    }
    List<Tree> all = new ArrayList<>(sentences);
    all.addAll(above);
    Article whole =
        Article.builder(article.id(), headline.text())
            .published(article.published())
            .outlet(article.outlet())
            .url(article.url())
            .build();
    Cast everybody = cast.mark(whole, all, quoted);
    Set<Actor> known = new HashSet<>();
    List<Mention> below = new ArrayList<>();
    for (Mention mention : everybody.mentions()) {
      if (mention.span().end() <= article.text().length()) {
        below.add(mention);
        known.add(mention.actor());
      }
    }
    List<Mention> mentions =
        everybody.mentions().stream()
            .filter(m -> m.span().start() >= headline.start() && known.contains(m.actor()))
            .toList();
    List<TimeMark> datesAbove = times.mark(headline.text(), above, article.published());
    return new Marked(
        new Reading(article, sentences, quoted, dates, new Cast(below)),
        new Reading(whole, above, List.of(), datesAbove, new Cast(mentions)));
  }

  private static List<Mark> marks(Reading reading, List<Statement> statements) {
    List<Mark> marks = new ArrayList<>();
    for (Tree sentence : reading.sentences()) {
      marks.add(new Mark.OfSentence(sentence.span()));
    }
    for (Quotation quotation : reading.quotations()) {
      marks.add(new Mark.OfQuotation(quotation.span()));
    }
    for (TimeMark time : reading.times()) {
      marks.add(new Mark.OfTime(time.span(), time.timex()));
    }
    for (Mention mention : reading.cast().mentions()) {
      marks.add(
          new Mark.OfMention(
              mention.span(), mention.actor() == null ? null : mention.actor().id()));
    }
    for (Statement statement : statements) {
      if (statement.cue() != null) {
        marks.add(new Mark.OfCue(statement.cue().span()));
      }
    }
    marks.sort(Comparator.comparing(Mark::span));
    return marks;
  }
}
