package parley.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Published;
import parley.reader.ArticleReader;
import parley.reader.Input;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Headline, authors and day of web pages, over those pages for which the set has them. A page of
 * which no article was read counts as wrong.
 *
 * <p>A headline is right if it is the same but for case, space and punctuation. Authors are right
 * if they are the same names in any order, an agency among them or not. A day is right if the
 * instants are the same, or the days as they are written: some of the days there were moved to UTC.
 *
 * <p>The halves are told apart by the names of the pages; errors are listed, and looked at, in the
 * even one alone. Those of the odd half of Postlight's were looked at once, when its floors were
 * not reached: its figures tell of unseen pages no more.
 */
final class WhatPagesSay implements Measure {

  /**
   * What a set says of one page; null where it is silent.
   *
   * @param page the file that holds it, compressed
   */
  private record Wanted(
      String name,
      Path page,
      @Nullable String headline,
      @Nullable String authors,
      @Nullable String day) {}

  private interface Source {
    List<Wanted> read() throws IOException;
  }

  private final String name;
  private final Source source;

  private WhatPagesSay(String name, Source source) {
    this.name = name;
    this.source = source;
  }

  static List<Measure> all() {
    return List.of(
        new WhatPagesSay("fields-trafilatura", WhatPagesSay::trafilatura),
        new WhatPagesSay("fields-postlight", WhatPagesSay::postlight),
        new WhatPagesSay("fields-readability", WhatPagesSay::readability));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Figure> figures() throws IOException {
    Tally all = new Tally("");
    Tally even = new Tally(", even");
    Tally odd = new Tally(", odd");
    for (Wanted wanted : source.read()) {
      Read read = read(wanted);
      all.count(wanted, read);
      (isEven(wanted) ? even : odd).count(wanted, read);
    }
    List<Figure> figures = new ArrayList<>(all.figures());
    figures.addAll(even.figures());
    figures.addAll(odd.figures());
    return figures;
  }

  @Override
  public void list(PrintStream out) throws IOException {
    for (Wanted wanted : source.read()) {
      if (!isEven(wanted)) {
        continue;
      }
      Read read = read(wanted);
      @Nullable Article article = read.article;
      if (article == null) {
        out.println(wanted.name + " | no article | " + read.problem);
        continue;
      }
      if (!isHeadline(wanted, article)) {
        out.println(wanted.name + " | headline | " + wanted.headline + " | " + article.headline());
      }
      if (!areAuthors(wanted, article)) {
        out.println(
            wanted.name
                + " | authors | "
                + wanted.authors
                + " | "
                + article.authors()
                + article.agencies());
      }
      if (!isDay(wanted, article)) {
        out.println(wanted.name + " | day | " + wanted.day + " | " + article.published());
      }
    }
  }

  private static boolean isEven(Wanted wanted) {
    return (wanted.page.toString().substring(SharedTexts.FOLDER.toString().length()).hashCode() & 1)
        == 0;
  }

  /** What came of a page: the article, of a live blog the first, or why there is none. */
  private record Read(@Nullable Article article, String problem) {}

  private static Read read(Wanted wanted) throws IOException {
    List<Article> articles = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(wanted.page))) {
      byte[] bytes = in.readAllBytes();
      ArticleReader.standard()
          .read(
              new Input(wanted.name + ".html", null),
              new ByteArrayInputStream(bytes),
              articles::add,
              problem -> problems.add(problem.detail()));
    }
    return new Read(articles.isEmpty() ? null : articles.getFirst(), String.join("; ", problems));
  }

  /** Right ones and all, of a half or of the whole. */
  private static final class Tally {
    private final String of;
    private int headlines;
    private int rightHeadlines;
    private int authors;
    private int rightAuthors;
    private int days;
    private int rightDays;

    Tally(String of) {
      this.of = of;
    }

    void count(Wanted wanted, Read read) {
      @Nullable Article article = read.article;
      headlines += wanted.headline == null ? 0 : 1;
      authors += wanted.authors == null ? 0 : 1;
      days += wanted.day == null ? 0 : 1;
      if (article != null) {
        rightHeadlines += wanted.headline != null && isHeadline(wanted, article) ? 1 : 0;
        rightAuthors += wanted.authors != null && areAuthors(wanted, article) ? 1 : 0;
        rightDays += wanted.day != null && isDay(wanted, article) ? 1 : 0;
      }
    }

    List<Figure> figures() {
      return Stream.of(
              Figure.share("headline" + of, rightHeadlines, headlines),
              Figure.share("authors" + of, rightAuthors, authors),
              Figure.share("day" + of, rightDays, days))
          .toList();
    }
  }

  private static boolean isHeadline(Wanted wanted, Article article) {
    return wanted.headline == null
        || (article.headline() != null && plain(article.headline()).equals(plain(wanted.headline)));
  }

  private static boolean areAuthors(Wanted wanted, Article article) {
    if (wanted.authors == null) {
      return true;
    }
    Set<String> names = new TreeSet<>();
    String there = wanted.authors.replaceFirst("^(?:(?i:by)|Par) ", "");
    for (String part : there.split("[,;，/]|\\b(?i:and)\\b|&", -1)) {
      names.add(plain(part));
    }
    names.remove("");
    Set<String> people = plain(article.authors());
    Set<String> withAgencies = new TreeSet<>(people);
    withAgencies.addAll(plain(article.agencies()));
    return names.equals(people)
        || names.equals(withAgencies)
        || plain(there).equals(plain(String.join("", article.authors())));
  }

  private static Set<String> plain(List<String> names) {
    Set<String> plain = new TreeSet<>();
    for (String name : names) {
      plain.add(plain(name));
    }
    return plain;
  }

  private static boolean isDay(Wanted wanted, Article article) {
    if (wanted.day == null) {
      return true;
    }
    @Nullable Published ours = article.published();
    if (ours == null) {
      return false;
    }
    try {
      OffsetDateTime there = OffsetDateTime.parse(wanted.day);
      LocalDate day = there.toLocalDate();
      LocalDate moved = there.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
      return ours.day().equals(day)
          || ours.day().equals(moved)
          || (ours.time() != null && ours.time().isEqual(there));
    } catch (DateTimeParseException e) {
      return wanted.day.startsWith(ours.day().toString());
    }
  }

  /** Letters and digits alone, in small letters. */
  private static String plain(String words) {
    StringBuilder plain = new StringBuilder();
    words
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static List<Wanted> trafilatura() throws IOException {
    Path folder = SharedTexts.at("data/pages/trafilatura-eval");
    List<Wanted> wanted = new ArrayList<>();
    for (JsonNode page : json(folder.resolve("evaldata-en.json"))) {
      String file = page.path("file").asString();
      String authors = text(page.path("author"));
      if (page.path("author").isArray()) {
        Set<String> names = new LinkedHashSet<>();
        page.path("author").forEach(one -> names.add(one.asString()));
        authors = String.join(", ", names);
      }
      wanted.add(
          new Wanted(
              file,
              folder.resolve("html").resolve(file + ".gz"),
              text(page.path("title")),
              authors,
              text(page.path("date"))));
    }
    return wanted;
  }

  private static List<Wanted> postlight() throws IOException {
    Path folder = SharedTexts.at("data/pages/postlight-parser");
    List<Wanted> wanted = new ArrayList<>();
    for (JsonNode page : json(folder.resolve("expected.json"))) {
      String file = page.path("fixture").asString();
      wanted.add(
          new Wanted(
              file,
              folder.resolve("html").resolve(file + ".gz"),
              text(page.path("title")),
              text(page.path("author")),
              text(page.path("date_published"))));
    }
    return wanted;
  }

  private static List<Wanted> readability() throws IOException {
    List<Wanted> wanted = new ArrayList<>();
    try (Stream<Path> folders =
        Files.list(SharedTexts.at("data/pages/mozilla-readability/test-pages"))) {
      for (Path folder : folders.sorted().toList()) {
        JsonNode page = json(folder.resolve("expected-metadata.json"));
        wanted.add(
            new Wanted(
                folder.getFileName().toString(),
                folder.resolve("source.html.gz"),
                text(page.path("title")),
                text(page.path("byline")),
                text(page.path("publishedTime"))));
      }
    }
    return wanted;
  }

  private static JsonNode json(Path file) throws IOException {
    return new JsonMapper().readTree(Files.readString(file, UTF_8));
  }

  private static @Nullable String text(JsonNode node) {
    String text = node.isString() ? node.stringValue().strip() : "";
    return text.isEmpty() ? null : text;
  }
}
