package parley.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Published;
import parley.entry.Entry;
import parley.entry.Event;
import parley.pipeline.Pipeline;
import parley.text.Sentence;
import parley.text.Sentences;

/**
 * How many of the events that are printed are right, by somebody who read them beside their
 * sentence: a hundred, half of them from political news (the train part of PolNeAR), half from
 * Wikinews.
 *
 * <p><b>Which events.</b> Sentences are drawn, by a hash of the article and of where the sentence
 * begins, out of a part of the articles that is drawn in the same way; the events whose first
 * passage begins in one of them are the sample, until there are enough. Events of one sentence that
 * differ in nothing that is judged count once. So a change of Parley moves the sample no more than
 * it must.
 *
 * <p><b>What is right</b> stands in {@code docs/event-judgement.md}: kind, participants, day and
 * realis are judged apart, and a line is right when all four are. The judgements lie in {@code
 * judged-events.txt}, by a hash of the article's name, the offset of the sentence and a hash of the
 * line, so that they hold nothing of the texts. A line that changed is not judged any more and
 * counts for nothing, until it is: the figure {@code judged} tells how many are.
 */
final class SampledEvents implements Measure {

  private static final String POLITICS = "data/attribution/polnear/train/text";
  private static final String WIKINEWS = "data/texts/wikinews";

  private static final Pattern DAY = Pattern.compile("_(\\d{4}-\\d\\d-\\d\\d)_");

  /** Articles are dealt out into so many parts. */
  private static final int PARTS = 8;

  private static final String SEED = "parley";

  private final String name;
  private final Set<Integer> parts;
  private final int fromEach;

  /** An event of the sample, and where its sentence begins. */
  private record Drawn(String key, Article article, Sentence sentence, Event event) {

    int start() {
      return sentence.span().start();
    }
  }

  /**
   * A sample.
   *
   * @param parts of the articles, so that no article is in two samples
   * @param fromEach how many events of political news, and how many of Wikinews
   */
  private SampledEvents(String name, Set<Integer> parts, int fromEach) {
    this.name = name;
    this.parts = parts;
    this.fromEach = fromEach;
  }

  /**
   * The sample of this name: one whose errors were read, one that was judged by somebody who saw
   * nothing else, and three that the weights of lines are learned from; of the third any line that
   * was considered may be judged, printed or not.
   */
  static SampledEvents named(String name) {
    return switch (name) {
      case "events-sample" -> new SampledEvents(name, Set.of(0), 50);
      case "events-unseen" -> new SampledEvents(name, Set.of(3), 50);
      case "events-practice-1" -> new SampledEvents(name, Set.of(1), 160);
      case "events-practice-2" -> new SampledEvents(name, Set.of(2), 160);
      case "events-practice-3" -> new SampledEvents(name, Set.of(4, 5, 6, 7), 320);
      default -> throw new IllegalArgumentException("no sample " + name);
    };
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Figure> figures() throws IOException {
    Judgements judgements = Judgements.shipped();
    int right = 0;
    List<Drawn> sample = sample();
    List<List<Judgements.Part>> judged = new ArrayList<>();
    for (Drawn drawn : sample) {
      List<Judgements.Part> wrong = judgements.wrong(entry(drawn));
      if (wrong != null) {
        judged.add(wrong);
        right += wrong.isEmpty() ? 1 : 0;
      }
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(Figure.share("precision", right, judged.size()));
    for (Judgements.Part part : Judgements.Part.values()) {
      long so = judged.stream().filter(wrong -> !wrong.contains(part)).count();
      figures.add(Figure.share(part.label(), (int) so, judged.size()));
    }
    figures.add(Figure.share("judged", judged.size(), sample.size()));
    return figures;
  }

  /** Each line with its sentence, the wrong ones and those that nobody has judged. */
  @Override
  public void list(PrintStream out) throws IOException {
    Judgements judgements = Judgements.shipped();
    for (Drawn drawn : sample()) {
      List<Judgements.Part> wrong = judgements.wrong(entry(drawn));
      if (wrong == null || !wrong.isEmpty()) {
        out.println(entry(drawn) + " | " + (wrong == null ? "?" : Judgements.labels(wrong)));
        out.println("    " + EventLine.of(drawn.event()));
        out.println("    published " + drawn.article().published());
        out.println("    " + context(drawn));
      }
    }
  }

  /** The sentence with the one before it. */
  private static String context(Drawn drawn) {
    String text = drawn.article().text();
    String before = "";
    for (Sentence sentence : Sentences.of(text)) {
      if (sentence.span().end() <= drawn.start()) {
        before = sentence.span().of(text);
      }
    }
    String said = before + " >> " + drawn.sentence().span().of(text);
    return said.replaceAll("\\s+", " ");
  }

  /** As it stands in the file of judgements, but for the verdict. */
  private static String entry(Drawn drawn) {
    return entry(drawn.key(), drawn.start(), EventLine.of(drawn.event()));
  }

  static String entry(String key, int start, String line) {
    return key + " | " + start + " | " + hash(line).substring(0, Judgements.LETTERS);
  }

  static String key(Article article) {
    return hash(article.id()).substring(0, Judgements.LETTERS);
  }

  /** Out of which the sample is drawn. */
  List<Article> articles() throws IOException {
    List<Article> all = new ArrayList<>(politics(POLITICS));
    all.addAll(wikinews());
    all.removeIf(article -> !isInPart(article));
    return all;
  }

  private boolean isInPart(Article article) {
    return parts.contains(Integer.parseInt(hash(SEED + article.id()).substring(0, 4), 16) % PARTS);
  }

  private List<Drawn> sample() throws IOException {
    Pipeline pipeline = Pipeline.standard();
    List<Drawn> sample = new ArrayList<>();
    for (List<Article> articles : List.of(politics(POLITICS), wikinews())) {
      List<Drawn> all = new ArrayList<>();
      for (Article article : articles) {
        if (isInPart(article)) {
          all.addAll(events(pipeline, article));
        }
      }
      all.sort(
          Comparator.comparing((Drawn one) -> hash(SEED + one.key() + one.start()))
              .thenComparing(one -> EventLine.of(one.event())));
      sample.addAll(all.subList(0, Math.min(fromEach, all.size())));
    }
    return sample;
  }

  private static List<Drawn> events(Pipeline pipeline, Article article) {
    List<Sentence> sentences = Sentences.of(article.text());
    String key = key(article);
    Map<String, Drawn> events = new LinkedHashMap<>();
    for (Entry entry : pipeline.read(article).entries()) {
      if (entry instanceof Event event) {
        int start = event.passages().getFirst().span().start();
        for (Sentence sentence : sentences) {
          if (sentence.span().contains(start)) {
            Drawn drawn = new Drawn(key, article, sentence, event);
            events.putIfAbsent(entry(drawn), drawn);
          }
        }
      }
    }
    return List.copyOf(events.values());
  }

  /** Those of a folder of PolNeAR, by the names of their files without the end. */
  static List<Article> politics(String folder) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(SharedTexts.at(folder))) {
      for (Path file : files.sorted().toList()) {
        String id = file.getFileName().toString().replaceFirst("\\.txt$", "");
        Matcher day = DAY.matcher(id);
        articles.add(
            article(
                id,
                Files.readString(file, UTF_8),
                day.find() ? LocalDate.parse(day.group(1)) : null));
      }
    }
    return articles;
  }

  /** Those of Wikinews, by their addresses. */
  static List<Article> wikinews() throws IOException {
    List<Article> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(SharedTexts.at(WIKINEWS))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser rows = CSVParser.parse(file, UTF_8, format)) {
          for (CSVRecord row : rows) {
            articles.add(
                article(row.get("url"), row.get("text"), LocalDate.parse(row.get("date"))));
          }
        }
      }
    }
    return articles;
  }

  private static Article article(String id, String text, @Nullable LocalDate day) {
    Published published = day == null ? null : Published.on(day);
    return Article.builder(id, text).published(published).build();
  }

  static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
