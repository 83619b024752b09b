package parley.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Published;
import parley.mark.QuotationMarker;
import parley.syntax.SyntaxModel;
import parley.syntax.Tree;
import parley.text.Sentence;
import parley.text.Sentences;

/** A little article with its cast, to ask questions of. */
record Casting(Article article, Cast cast) {

  private static final SyntaxModel SYNTAX = SyntaxModel.load();

  /** The cast of an article that appeared on a day, by the shipped book. */
  static Casting of(@Nullable String day, String text) {
    return of(ActorBook.standard(), day, text);
  }

  static Casting of(ActorBook book, @Nullable String day, String text) {
    Published published = day == null ? null : Published.on(LocalDate.parse(day));
    Article article = Article.builder("little", text).published(published).build();
    return new Casting(article, mark(book, article));
  }

  static Cast mark(ActorBook book, Article article) {
    List<Tree> trees = new ArrayList<>();
    for (Sentence sentence : Sentences.of(article.text())) {
      trees.add(SYNTAX.parse(article.text(), sentence));
    }
    return CastMarker.with(book)
        .mark(article, trees, QuotationMarker.standard().mark(article.text()));
  }

  /** The mention whose head is these words, the one with this number, counted from 1. */
  Mention mention(String words, int number) {
    int at = -1;
    for (int i = 0; i < number; i++) {
      at = next(words, at + 1);
      if (at < 0) {
        throw new AssertionError("not " + number + " times in the text: " + words);
      }
    }
    Mention found = cast.at(at).orElse(null);
    if (found != null && found.head().end() >= at + words.length()) {
      return found;
    }
    throw new AssertionError("no mention at " + words + " in " + cast);
  }

  private int next(String words, int from) {
    int at = article.text().indexOf(words, from);
    while (at >= 0 && (isLetter(at - 1) || isLetter(at + words.length()))) {
      at = article.text().indexOf(words, at + 1);
    }
    return at;
  }

  private boolean isLetter(int at) {
    return at >= 0 && at < article.text().length() && Character.isLetter(article.text().charAt(at));
  }

  /** The name of who is meant by these words, or "nobody". */
  String who(String words, int number) {
    Actor actor = mention(words, number).actor();
    return actor == null ? "nobody" : actor.name();
  }

  String who(String words) {
    return who(words, 1);
  }

  /** The whole phrase around a head. */
  String phrase(String words) {
    return mention(words, 1).span().of(article.text());
  }

  Actor actor(String name) {
    for (Actor actor : cast.actors()) {
      if (actor.name().equals(name)) {
        return actor;
      }
    }
    throw new AssertionError("no actor " + name + " among " + cast.actors());
  }
}
