package parley.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.actor.Cast;
import parley.actor.Mention;
import parley.article.Article;
import parley.article.Passage;
import parley.entry.Hop;
import parley.entry.When;
import parley.entry.Who;
import parley.mark.Quotation;
import parley.mark.TimeMark;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * An article with everything that was marked in its body: what the extractors read entries out of.
 *
 * @param sentences parsed, in the order of reading
 * @param quotations in the order of reading, an outer one before those inside it
 * @param times in the order of reading
 */
public record Reading(
    Article article,
    List<Tree> sentences,
    List<Quotation> quotations,
    List<TimeMark> times,
    Cast cast) {

  public Reading {
    sentences = List.copyOf(sentences);
    quotations = List.copyOf(quotations);
    times = List.copyOf(times);
  }

  public String text() {
    return article.text();
  }

  public Passage passage(Span span) {
    return article.passage(span);
  }

  /** The index of the sentence that holds this offset, or -1 between two sentences. */
  public int sentenceAt(int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span span = sentences.get(middle).sentence().span();
      if (span.end() <= offset) {
        low = middle + 1;
      } else if (span.start() > offset) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -1;
  }

  /** Who is mentioned, where that is clear. */
  public Optional<Who> who(Mention mention) {
    Actor actor = mention.actor();
    return actor == null
        ? Optional.empty()
        : Optional.of(new Who(actor.name(), actor.id(), passage(mention.span())));
  }

  /**
   * Who is mentioned by the token of a sentence: the noun or name itself, not its modifiers. Where
   * a parse makes a modifier the subject ("<em>Peruvian</em> Foreign Minister Ana Quispe said"),
   * the whole name is meant.
   */
  public Optional<Mention> mention(Tree sentence, int token) {
    int offset = sentence.span(token).start();
    Optional<Mention> innermost = cast.at(offset);
    boolean argument = sentence.is(token, "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent");
    if (argument && innermost.filter(m -> m.form() != Mention.Form.ADJECTIVE).isEmpty()) {
      return cast.around(offset).filter(m -> m.head().start() >= offset).or(() -> innermost);
    }
    if (sentence.is(token, "conj") && innermost.isPresent()) {
      // "Juan Paz and Peruvian Foreign Minister Ana Quispe"
      return cast.around(offset)
          .filter(m -> m.form() == Mention.Form.NAME && m.span().start() == offset)
          .or(() -> innermost);
    }
    return innermost;
  }

  /** The time expressions inside a span, in the order of reading. */
  public List<TimeMark> timesIn(Span span) {
    int low = 0;
    int high = times.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times.get(middle).span().start() < span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < times.size() && times.get(end).span().end() <= span.end()) {
      end++;
    }
    return times.subList(low, end);
  }

  /** What a time expression means, where that can be told. */
  public Optional<When> when(TimeMark time) {
    return time.timex() == null
        ? Optional.empty()
        : Optional.of(
            new When(
                time.timex(),
                time.stated() ? When.Basis.STATED : When.Basis.RESOLVED,
                passage(time.span())));
  }

  /** The publication day as a date that says so; null where the article has none. */
  public @Nullable When published() {
    return When.published(article.published());
  }

  /** The last step of every chain: the outlet of this article, where it is known. */
  public Optional<Hop> outlet() {
    return Optional.ofNullable(article.outlet())
        .map(name -> new Hop(name, Actor.Kind.OUTLET, null, null, null));
  }
}
