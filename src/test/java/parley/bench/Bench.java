package parley.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Published;
import parley.bench.Measurement.Effort;
import parley.mark.TimeMarker;
import parley.pipeline.Pipeline;
import parley.syntax.SyntaxModel;
import parley.syntax.Tree;
import parley.text.Sentence;
import parley.text.Sentences;

/**
 * Measures every subject on one thread and on two, hostile texts, and the start of the program, and
 * writes the result into {@code docs/performance.md}.
 *
 * <p>{@code ./build bench} takes invented articles, {@code ./build bench --texts FOLDER} the files
 * below a folder; with {@code --print} the page is left alone. {@code --desk} measures only how
 * fast the desk answers on a large record, {@code --pages} only how fast web pages are read, {@code
 * --archives} only how fast archives are.
 */
final class Bench {

  /** What is measured. A further subject is a further line. */
  private static final List<Subject> SUBJECTS =
      List.of(
          new Subject("sentences and tokens", text -> Sentences.of(text).size()),
          new Subject("sentences to dates: trees, dates", Bench::dates),
          new Subject("marks: trees, quotations, dates, names", Bench::marks),
          new Subject("the whole record", Bench::entries));

  private static final Pipeline PIPELINE = Pipeline.standard();
  private static final SyntaxModel SYNTAX = SyntaxModel.load();
  private static final TimeMarker TIMES = TimeMarker.standard();

  private static final Effort EFFORT = new Effort(10, 7, 2);

  /** For a text that takes seconds. */
  private static final Effort SHORT = new Effort(2, 3, 1);

  private static final Path PAGE = Path.of("docs", "performance.md");

  private Bench() {}

  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    List<String> texts = Texts.invented(500, 1);
    String described = "500 invented articles of 20 sentences";
    boolean print = false;
    boolean deskAlone = false;
    boolean pagesAlone = false;
    boolean archivesAlone = false;
    @Nullable Path record = null;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--texts" -> {
          Path folder = Path.of(args[++i]);
          texts = Texts.below(folder);
          described = texts.size() + " files of " + folder.getFileName();
        }
        case "--print" -> print = true;
        case "--desk" -> deskAlone = true;
        case "--pages" -> pagesAlone = true;
        case "--archives" -> archivesAlone = true;
        case "--record" -> record = Path.of(args[++i]);
        default -> throw new IllegalArgumentException("no such option: " + args[i]);
      }
    }
    boolean all = !deskAlone && !pagesAlone && !archivesAlone;
    if (all) {
      String section = ofReading(texts, described);
      write(section, Report.BEGIN, Report.END, print);
    }
    if ((all || pagesAlone) && PageSpeed.isPossible()) {
      System.err.println("· web pages");
      String section = PageSpeed.section(machine(), commit(), EFFORT);
      write(section, PageSpeed.BEGIN, PageSpeed.END, print);
    }
    if (all || archivesAlone) {
      System.err.println("· archives");
      String section = ArchiveSpeed.section(machine(), commit(), ArchiveSpeed.ofAll());
      write(section, ArchiveSpeed.BEGIN, ArchiveSpeed.END, print);
    }
    if (!all && !deskAlone) {
      return;
    }
    System.err.println("· the desk");
    String section = DeskSpeed.section(machine(), commit(), DeskSpeed.ofAll(record));
    write(section, DeskSpeed.BEGIN, DeskSpeed.END, print);
  }

  private static void write(String section, String begin, String end, boolean print)
      throws IOException {
    System.out.print(section);
    if (!print) {
      String page = Files.exists(PAGE) ? Files.readString(PAGE) : "# How fast Parley is\n\n";
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, Report.replaceSection(page, section, begin, end));
    }
  }

  private static String ofReading(List<String> texts, String described)
      throws IOException, InterruptedException, ExecutionException {
    List<Measurement> speeds = new ArrayList<>();
    for (Subject subject : SUBJECTS) {
      for (int threads = 1; threads <= 2; threads++) {
        System.err.println("· " + subject.name() + ", threads: " + threads);
        speeds.add(Measurement.of(subject, texts, threads, EFFORT));
      }
    }
    List<Measurement> hostile = new ArrayList<>();
    for (Map.Entry<String, String> text : Texts.hostile().entrySet()) {
      System.err.println("· " + text.getKey());
      Subject subject = new Subject(text.getKey(), Bench::entries);
      hostile.add(Measurement.of(subject, List.of(text.getValue()), 1, SHORT));
    }
    System.err.println("· start");
    List<StartUp> starts =
        List.of(
            StartUp.of("./parley", "--help"),
            StartUp.of("./parley", "read", "samples/5-geneva.txt", "--record", "none"));
    return Report.section(machine(), commit(), described, speeds, hostile, starts);
  }

  private static int dates(String text) {
    List<Tree> trees = new ArrayList<>();
    for (Sentence sentence : Sentences.of(text)) {
      trees.add(SYNTAX.parse(text, sentence));
    }
    return TIMES.mark(text, trees, article(text).published()).size();
  }

  private static int marks(String text) {
    return PIPELINE.mark(article(text)).cast().mentions().size();
  }

  private static int entries(String text) {
    return PIPELINE.read(article(text)).entries().size();
  }

  private static Article article(String text) {
    return Article.builder("bench", text)
        .published(Published.on(LocalDate.of(2016, 9, 15)))
        .build();
  }

  private static String machine() throws IOException {
    Path cpus = Path.of("/proc/cpuinfo");
    String cpu = System.getProperty("os.arch");
    if (Files.exists(cpus)) {
      cpu =
          Files.readAllLines(cpus).stream()
              .filter(line -> line.startsWith("model name"))
              .map(line -> line.substring(line.indexOf(':') + 1).strip())
              .findFirst()
              .orElse(cpu);
    }
    return String.format(
        Locale.ROOT,
        "%s, %d processors, heap at most %,d MB, Java %s, %s",
        cpu,
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() / 1_000_000,
        Runtime.version(),
        System.getProperty("os.name"));
  }

  /** With a plus sign where files differ from it. */
  private static String commit() throws IOException, InterruptedException {
    Process git = new ProcessBuilder("git", "describe", "--always", "--dirty=+").start();
    String commit = new String(git.getInputStream().readAllBytes(), UTF_8).strip();
    return git.waitFor() == 0 ? commit : "unknown";
  }
}
