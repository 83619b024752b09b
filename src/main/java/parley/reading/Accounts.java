package parley.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.article.Field;
import parley.article.Passage;
import parley.entry.Hop;
import parley.entry.Statement;
import parley.text.Span;

/**
 * By whose account something is told: what stands inside a statement is told by its source, and
 * everything else by the outlet itself.
 */
public final class Accounts {

  private record Content(Span span, Statement statement) {}

  private final List<Statement> statements;

  /** The contents of all statements, by where they begin. */
  private final List<Content> contents = new ArrayList<>();

  /** For each content the furthest end of it and of all before it: where looking back may stop. */
  private final int[] furthestEnd;

  public Accounts(List<Statement> statements) {
    this.statements = List.copyOf(statements);
    for (Statement statement : statements) {
      for (Passage passage : statement.content()) {
        if (passage.field().equals(Field.TEXT)) {
          contents.add(new Content(passage.span(), statement));
        }
      }
    }
    contents.sort((a, b) -> a.span.compareTo(b.span));
    furthestEnd = new int[contents.size()];
    int furthest = 0;
    for (int i = 0; i < furthestEnd.length; i++) {
      furthest = Math.max(furthest, contents.get(i).span.end());
      furthestEnd[i] = furthest;
    }
  }

  /** All statements of the article. */
  public List<Statement> statements() {
    return statements;
  }

  /** The innermost statement whose content holds the whole span. */
  public Optional<Statement> of(Span span) {
    @Nullable Content found = null;
    for (int i = lastStartingBy(span.start()); i >= 0 && furthestEnd[i] >= span.end(); i--) {
      Content content = contents.get(i);
      if (content.span.contains(span)
          && (found == null || content.span.length() < found.span.length())) {
        found = content;
      }
    }
    return Optional.ofNullable(found).map(Content::statement);
  }

  /** How the reader came to know what stands there; empty where the outlet tells it itself. */
  public List<Hop> chain(Span span) {
    return of(span).map(statement -> statement.evidence().chain()).orElse(List.of());
  }

  private int lastStartingBy(int offset) {
    int low = 0;
    int high = contents.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (contents.get(middle).span.start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
