package parley.article;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.text.Span;

/**
 * One article, taken apart: the body in {@code text}, everything around it in a field of its own.
 *
 * @param id given by whoever handed the article in, else derived from its bytes
 * @param file the file as it was called, or null where there is none
 * @param sha256 of the bytes that were read, in hexadecimal
 * @param language ISO 639-1, such as {@code en}; {@code und} where nobody can tell
 * @param text the body alone: paragraphs with one blank line between two
 */
public record Article(
    String id,
    @Nullable String file,
    @Nullable String sha256,
    @Nullable String headline,
    @Nullable Published published,
    @Nullable Published modified,
    @Nullable String outlet,
    List<String> agencies,
    List<String> authors,
    @Nullable String url,
    String language,
    String text,
    List<Image> images,
    List<Link> links,
    List<Embed> embeds,
    List<Related> related,
    List<String> notices) {

  public Article {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an article without an id");
    }
    agencies = List.copyOf(agencies);
    authors = List.copyOf(authors);
    images = List.copyOf(images);
    links = List.copyOf(links);
    embeds = List.copyOf(embeds);
    related = List.copyOf(related);
    notices = List.copyOf(notices);
    for (Link link : links) {
      if (link.span().end() > text.length() || !link.span().of(text).equals(link.words())) {
        throw new IllegalArgumentException("the words of a link do not stand there: " + link);
      }
    }
  }

  /** Whether Parley can read it: entries are made of English only. */
  public boolean isEnglish() {
    return language.equals("en");
  }

  /** The words of a field, or an empty string where the article has no such field. */
  public String words(Field field) {
    return switch (field) {
      case Field.Text t -> text;
      case Field.Headline h -> Objects.requireNonNullElse(headline, "");
      case Field.Caption(int number) ->
          number <= images.size()
              ? Objects.requireNonNullElse(images.get(number - 1).caption(), "")
              : "";
      case Field.Post(int number) -> number <= embeds.size() ? embeds.get(number - 1).text() : "";
    };
  }

  /** The passage of the body at these offsets. */
  public Passage passage(Span span) {
    return passage(Field.TEXT, span);
  }

  public Passage passage(Field field, Span span) {
    String whole = words(field);
    if (span.isEmpty() || span.end() > whole.length()) {
      throw new IllegalArgumentException(
          "no words at " + span + " in " + field + " of " + whole.length() + " characters");
    }
    return new Passage(id, field, span, span.of(whole));
  }

  public static Builder builder(String id, String text) {
    return new Builder(id, text);
  }

  /** Puts an article together piece by piece; what is not set is absent. */
  public static final class Builder {
    private String id;
    private final String text;
    private @Nullable String file;
    private @Nullable String sha256;
    private @Nullable String headline;
    private @Nullable Published published;
    private @Nullable Published modified;
    private @Nullable String outlet;
    private List<String> agencies = List.of();
    private List<String> authors = List.of();
    private @Nullable String url;
    private String language = "en";
    private List<Image> images = List.of();
    private List<Link> links = List.of();
    private List<Embed> embeds = List.of();
    private List<Related> related = List.of();
    private List<String> notices = List.of();

    private Builder(String id, String text) {
      this.id = id;
      this.text = text;
    }

    public Builder id(String value) {
      id = value;
      return this;
    }

    public Builder file(@Nullable String value) {
      file = value;
      return this;
    }

    public Builder sha256(@Nullable String value) {
      sha256 = value;
      return this;
    }

    public Builder headline(@Nullable String value) {
      headline = value;
      return this;
    }

    public Builder published(@Nullable Published value) {
      published = value;
      return this;
    }

    public Builder modified(@Nullable Published value) {
      modified = value;
      return this;
    }

    public Builder outlet(@Nullable String value) {
      outlet = value;
      return this;
    }

    public Builder agencies(List<String> value) {
      agencies = value;
      return this;
    }

    public Builder authors(List<String> value) {
      authors = value;
      return this;
    }

    public Builder url(@Nullable String value) {
      url = value;
      return this;
    }

    public Builder language(String value) {
      language = value;
      return this;
    }

    public Builder images(List<Image> value) {
      images = value;
      return this;
    }

    public Builder links(List<Link> value) {
      links = value;
      return this;
    }

    public Builder embeds(List<Embed> value) {
      embeds = value;
      return this;
    }

    public Builder related(List<Related> value) {
      related = value;
      return this;
    }

    public Builder notices(List<String> value) {
      notices = value;
      return this;
    }

    public Article build() {
      return new Article(
          id, file, sha256, headline, published, modified, outlet, agencies, authors, url, language,
          text, images, links, embeds, related, notices);
    }
  }
}
