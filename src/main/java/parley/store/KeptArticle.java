package parley.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.article.Article;
import parley.article.Embed;
import parley.article.Image;
import parley.entry.Entry;
import parley.format.JsonLines;
import parley.mark.Mark;
import parley.pipeline.ArticleRecord;
import parley.text.Span;

/**
 * An article's record as it is kept: the lines as they are printed, and what to find them by.
 *
 * @param version hash of what the article says: headline, body, captions and posts
 * @param reading hash of all that was read out of it, wherever its file lay
 * @param issues a dossier's own issues that it was read with; null for none
 */
public record KeptArticle(
    Article article,
    String version,
    String reading,
    String line,
    @Nullable String issues,
    List<KeptActor> actors,
    List<KeptEntry> entries) {

  /**
   * An actor's line.
   *
   * @param mentions where the text speaks of the actor, as {@link Spans} writes them
   */
  record KeptActor(Actor actor, String names, String line, String mentions) {}

  /** An entry's line, with the words it rests on. */
  record KeptEntry(Entry entry, EntryColumns columns, String words, String line) {

    static KeptEntry of(Entry entry, JsonLines.Lines lines) {
      StringBuilder words = new StringBuilder();
      entry.passages().forEach(passage -> words.append(passage.words()).append('\n'));
      return new KeptEntry(entry, EntryColumns.of(entry), words.toString(), lines.entry(entry));
    }
  }

  public KeptArticle {
    actors = List.copyOf(actors);
    entries = List.copyOf(entries);
  }

  public static KeptArticle of(ArticleRecord record) {
    return of(record, null);
  }

  /** Of an article that was read with a dossier's own issues. */
  public static KeptArticle of(ArticleRecord record, @Nullable String issues) {
    Article article = record.article();
    JsonLines.Lines lines = new JsonLines.Lines(article);
    Hash reading = new Hash().add(lines.article(null));
    if (issues != null) {
      reading.add(issues);
    }
    List<KeptActor> actors = new ArrayList<>();
    Map<String, List<Span>> mentions = mentions(record);
    for (Actor actor : record.actors()) {
      List<String> names = new ArrayList<>(List.of(actor.name()));
      names.addAll(actor.aliases());
      KeptActor kept =
          new KeptActor(
              actor,
              Names.folded(names),
              lines.actor(actor),
              Spans.written(mentions.getOrDefault(actor.id(), List.of())));
      reading.add(kept.line()).add(kept.mentions());
      actors.add(kept);
    }
    List<KeptEntry> entries = new ArrayList<>();
    for (Entry entry : record.entries()) {
      KeptEntry kept = KeptEntry.of(entry, lines);
      reading.add(kept.line());
      entries.add(kept);
    }
    return new KeptArticle(
        article, version(article), reading.toString(), lines.article(), issues, actors, entries);
  }

  /** Where the text speaks of whom, by the ids of the actors. */
  private static Map<String, List<Span>> mentions(ArticleRecord record) {
    Map<String, List<Span>> mentions = new HashMap<>();
    for (Mark mark : record.marks()) {
      if (mark instanceof Mark.OfMention mention && mention.actor() != null) {
        mentions.computeIfAbsent(mention.actor(), id -> new ArrayList<>()).add(mention.span());
      }
    }
    return mentions;
  }

  private static String version(Article article) {
    Hash hash = new Hash().add(article.headline()).add(article.text());
    for (Image image : article.images()) {
      hash.add(image.caption());
    }
    for (Embed embed : article.embeds()) {
      hash.add(embed.text());
    }
    return hash.toString();
  }

  /** How much memory it takes, roughly, in characters. */
  long size() {
    long size = line.length();
    size += article.text().length();
    for (KeptEntry entry : entries) {
      size += entry.line().length();
      size += entry.words().length();
    }
    return size;
  }

  /** A hash of several texts, kept apart by a byte that UTF-8 does not have. */
  private static final class Hash {
    private final MessageDigest digest;

    Hash() {
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError("every Java platform has SHA-256", e);
      }
    }

    Hash add(@Nullable String text) {
      if (text != null) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
      }
      digest.update((byte) 0xff);
      return this;
    }

    @Override
    public String toString() {
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }
  }
}
