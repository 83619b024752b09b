package parley.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.actor.Actor;
import parley.article.Embed;
import parley.article.Field;
import parley.article.Passage;
import parley.entry.Evidence;
import parley.entry.Hop;
import parley.entry.Realis;
import parley.entry.Statement;
import parley.entry.Who;
import parley.reading.Reading;
import parley.text.Span;

/** Posts that an article shows whole: the words of whoever wrote them. */
final class Posts {

  /** The rule of a statement that is a post. */
  private static final String RULE = "post";

  private static final int MOST_WORDS_OF_PERSON = 3;

  private Posts() {}

  static List<Statement> of(Reading reading) {
    List<Statement> statements = new ArrayList<>();
    List<Embed> embeds = reading.article().embeds();
    for (int i = 0; i < embeds.size(); i++) {
      Embed embed = embeds.get(i);
      String author = embed.author() == null ? "" : embed.author().strip();
      Span words = ink(embed.text());
      if (!author.isEmpty() && !words.isEmpty()) {
        Passage passage = reading.article().passage(new Field.Post(i + 1), words);
        statements.add(statement(reading, author, passage));
      }
    }
    return statements;
  }

  private static Span ink(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static Statement statement(Reading reading, String author, Passage words) {
    Optional<Actor> actor = actor(reading, author);
    String name = actor.map(Actor::name).orElse(author);
    String id = actor.map(Actor::id).orElse(null);
    Actor.Kind kind = actor.map(Actor::kind).orElse(kind(author));
    List<Hop> chain = new ArrayList<>();
    chain.add(new Hop(name, kind, id, null, null));
    reading.outlet().filter(outlet -> !outlet.name().equals(name)).ifPresent(chain::add);
    return new Statement(
        new Evidence(List.of(words), RULE, Realis.ACTUAL, false, chain),
        Statement.Manner.DIRECT,
        new Who(name, id, null),
        null,
        List.of(words),
        Statement.Occasion.UNKNOWN,
        List.of(),
        List.of());
  }

  /** Whoever the article speaks of by the name that stands over the post: "Ana Soto (@anasoto)". */
  private static Optional<Actor> actor(Reading reading, String author) {
    int handle = author.indexOf("(@");
    String name = handle > 0 ? author.substring(0, handle).strip() : author;
    return reading.cast().actors().stream()
        .filter(actor ->
            actor.name().equalsIgnoreCase(name)
                || actor.aliases().stream().anyMatch(name::equalsIgnoreCase))
        .findFirst();
  }

  private static Actor.Kind kind(String author) {
    boolean few = author.split("\\s+", -1).length <= MOST_WORDS_OF_PERSON;
    return few ? Actor.Kind.PERSON : Actor.Kind.GROUP;
  }
}
