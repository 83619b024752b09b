package parley.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.actor.Role;
import parley.article.Article;
import parley.article.Embed;
import parley.article.Image;
import parley.article.Link;
import parley.article.Passage;
import parley.article.Related;
import parley.entry.Entry;
import parley.mark.Mark;
import parley.mark.Timex;
import parley.pipeline.ArticleRecord;

/**
 * JSON Lines: one object a line, as {@code docs/record-format.md} says.
 *
 * <p>Keys come in a fixed order, so that the same record is the same bytes. What is not known has
 * no key. {@link JsonLinesReader} reads the lines back.
 */
public final class JsonLines implements Format {

  /** A language that nobody can tell, which leaves its key out. */
  static final String UNDETERMINED = "und";

  @Override
  public String block(ArticleRecord record, Set<LineType> types) {
    Lines lines = new Lines(record.article());
    StringBuilder out = new StringBuilder();
    if (types.contains(LineType.ARTICLE)) {
      out.append(lines.article()).append('\n');
    }
    if (types.contains(LineType.ACTOR)) {
      for (Actor actor : record.actors()) {
        out.append(lines.actor(actor)).append('\n');
      }
    }
    for (Entry entry : record.entries()) {
      if (types.contains(LineType.of(entry))) {
        out.append(lines.entry(entry)).append('\n');
      }
    }
    if (types.contains(LineType.MARK)) {
      for (Mark mark : record.marks()) {
        out.append(lines.mark(mark)).append('\n');
      }
    }
    return out.toString();
  }

  /** The lines of one article, each without its line end. */
  public static final class Lines {

    private final Article article;
    private final LineWriter.Offsets offsets;

    public Lines(Article article) {
      this.article = article;
      this.offsets = new LineWriter.Offsets(article);
    }

    public String article() {
      return article(article.file());
    }

    /** The article's line as if it had been read from a file of this name. */
    public String article(@Nullable String file) {
      return LineWriter.line(
          offsets,
          line ->
              line.text("type", "article")
                  .text("id", article.id())
                  .text("file", file)
                  .text("sha256", article.sha256())
                  .text("headline", article.headline())
                  .printed("published", article.published())
                  .printed("modified", article.modified())
                  .text("outlet", article.outlet())
                  .texts("agencies", article.agencies())
                  .texts("authors", article.authors())
                  .text("url", article.url())
                  .text(
                      "language",
                      article.language().equals(UNDETERMINED) ? null : article.language())
                  .text("text", article.text())
                  .objects("images", images())
                  .objects("links", links())
                  .objects("embeds", embeds())
                  .objects("related", related())
                  .texts("notices", article.notices()));
    }

    public String actor(Actor actor) {
      return actor(actor, List.of());
    }

    /** An actor's line with the passages where the article speaks of them. */
    public String actor(Actor actor, List<Passage> mentions) {
      List<LineWriter.Body> roles = new ArrayList<>();
      for (Role role : actor.roles()) {
        roles.add(line ->
            line.text("title", role.title())
                .text("of", role.of())
                .text("from", role.from())
                .text("to", role.to()));
      }
      return LineWriter.line(
          offsets,
          line ->
              line.text("type", "actor")
                  .text("id", actor.id())
                  .text("name", actor.name())
                  .text("kind", actor.kind().label())
                  .objects("roles", roles)
                  .text("party", actor.party())
                  .texts("aliases", actor.aliases())
                  .text("wikidata", actor.wikidata())
                  .passages("mentions", mentions));
    }

    public String entry(Entry entry) {
      return LineWriter.line(offsets, line -> EntryKeys.write(line, entry));
    }

    public String mark(Mark mark) {
      return LineWriter.line(
          offsets,
          line -> {
            line.text("type", "mark");
            switch (mark) {
              case Mark.OfSentence m -> line.text("kind", "sentence");
              case Mark.OfQuotation m -> line.text("kind", "quotation");
              case Mark.OfCue m -> line.text("kind", "cue");
              case Mark.OfMention m -> line.text("kind", "mention").text("actor", m.actor());
              case Mark.OfTime m -> {
                line.text("kind", "time");
                Timex timex = m.timex();
                if (timex != null) {
                  line.text("value", timex.value()).text("timex", timex.type().name());
                }
              }
            }
            line.text("article", article.id())
                .passages("passages", List.of(article.passage(mark.span())));
          });
    }

    private List<LineWriter.Body> images() {
      List<LineWriter.Body> bodies = new ArrayList<>();
      for (Image image : article.images()) {
        bodies.add(line ->
            line.text("caption", image.caption())
                .text("credit", image.credit())
                .text("url", image.url()));
      }
      return bodies;
    }

    private List<LineWriter.Body> links() {
      List<LineWriter.Body> bodies = new ArrayList<>();
      for (Link link : article.links()) {
        bodies.add(line ->
            line.text("words", link.words())
                .text("url", link.url())
                .span(link.span().start(), link.span().end()));
      }
      return bodies;
    }

    private List<LineWriter.Body> embeds() {
      List<LineWriter.Body> bodies = new ArrayList<>();
      for (Embed embed : article.embeds()) {
        bodies.add(line ->
            line.text("kind", embed.kind())
                .text("author", embed.author())
                .printed("published", embed.published())
                .text("text", embed.text())
                .texts("urls", embed.urls()));
      }
      return bodies;
    }

    private List<LineWriter.Body> related() {
      List<LineWriter.Body> bodies = new ArrayList<>();
      for (Related related : article.related()) {
        bodies.add(line -> line.text("headline", related.headline()).text("url", related.url()));
      }
      return bodies;
    }
  }
}
