package parley.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.mark.Quotation;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Finds everyone whom an article mentions, and who is meant: names first, over the whole article,
 * then pronouns and descriptions in the order of reading.
 *
 * <p>Where two fit equally the mention has no actor: a wrong name is worse than none.
 */
public final class CastMarker {

  private final ActorBook book;
  private final Vocabulary vocabulary;

  private final Preference preference;
  private final Consumer<Question> asked;

  private CastMarker(ActorBook book, Preference preference, Consumer<Question> asked) {
    this.book = book;
    vocabulary = Vocabulary.STANDARD;
    this.preference = preference;
    this.asked = asked;
  }

  /** A marker with the book that ships with Parley. */
  public static CastMarker standard() {
    return with(ActorBook.standard());
  }

  /** A marker that knows whom this book knows. */
  public static CastMarker with(ActorBook book) {
    return new CastMarker(book, Preference.shipped(), question -> {});
  }

  /** A marker to learn with: it prefers whom these weights prefer, and tells what it asks. */
  static CastMarker learning(Preference preference, Consumer<Question> asked) {
    return new CastMarker(ActorBook.standard(), preference, asked);
  }

  /**
   * Marks an article.
   *
   * @param sentences those of the article's text, in order
   * @param quotations those of the article's text, in order
   */
  public Cast mark(Article article, List<Tree> sentences, List<Quotation> quotations) {
    String day = article.published() == null ? null : article.published().day().toString();
    BookEntry issuer = article.url() == null ? null : book.issuerEntry(article.url());
    Identities identities = new Identities(book, vocabulary, day, article.id(), issuer);
    Naming naming = new Naming(identities, vocabulary);
    NameFinder finder = new NameFinder(book.table(), vocabulary);
    List<Scene> scenes = new ArrayList<>(sentences.size());
    List<Named> names = new ArrayList<>();
    int paragraph = 0;
    int end = 0;
    for (Tree tree : sentences) {
      int start = tree.span().start();
      paragraph += article.text().substring(end, Math.max(end, start)).contains("\n\n") ? 1 : 0;
      end = tree.span().end();
      Scene scene = new Scene(tree, scenes.size(), paragraph);
      scenes.add(scene);
      finder.see(scene);
    }
    for (Scene scene : scenes) {
      names.addAll(finder.find(scene));
    }
    int spoken = Quoted.number(scenes, quotations);
    List<Draft> drafts = new ArrayList<>(naming.read(names));
    for (Draft draft : drafts) {
      for (int i = draft.first; i < draft.headFirst; i++) {
        draft.scene.covered[i] = true;
      }
    }
    Reading reading = new Reading(identities, vocabulary, naming, spoken, preference, asked);
    reading.learn(scenes, drafts);
    for (Scene scene : scenes) {
      drafts.addAll(reading.read(scene));
    }
    return cast(drafts);
  }

  private static Cast cast(List<Draft> drafts) {
    List<Mention> mentions = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      boolean thing =
          draft.referent != null && draft.referent.kind == null && !draft.referent.human;
      if (draft.part || (thing && draft.form == Mention.Form.DESCRIPTION)) {
        continue;
      }
      Span head = draft.scene.span(draft.headFirst, draft.headLast);
      Span span = draft.scene.span(draft.first, draft.last);
      if (head.length() > Cast.LONGEST) {
        continue;
      }
      if (span.length() > Cast.LONGEST) {
        span = head;
      }
      @Nullable Actor actor = draft.referent == null ? null : draft.referent.actor();
      mentions.add(new Mention(span, head, draft.form, actor, draft.place));
    }
    return new Cast(Nesting.keep(mentions));
  }
}
