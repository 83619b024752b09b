package parley.score;

import java.util.List;
import parley.article.Article;
import parley.text.Span;

/** An article, and the statements that somebody marked in its text. */
public record Annotated(Article article, List<Relation> relations) {

  /**
   * A statement as it was marked, each part in as many pieces as it was marked in.
   *
   * @param source empty where the words name none
   */
  public record Relation(List<Span> source, List<Span> cue, List<Span> content) {

    public Relation {
      source = List.copyOf(source);
      cue = List.copyOf(cue);
      content = List.copyOf(content);
    }
  }

  public Annotated {
    relations = List.copyOf(relations);
  }
}
