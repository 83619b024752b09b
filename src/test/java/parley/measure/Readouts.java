package parley.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Published;
import parley.entry.Entry;
import parley.entry.Event;
import parley.entry.EventKind;
import parley.entry.Realis;
import parley.entry.When;
import parley.pipeline.Pipeline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who met or called whom on what day, in the readouts of a ministry.
 *
 * <p><b>What is there.</b> A release counts whose title is "X's call (meeting, conversation …) with
 * Y and Z". Those whom it names are known by their last names; a title with people whom it does not
 * name ("activists", "foreign ministers") does not count. The day is the one that the first
 * sentence to name one of the others gives: "today" and "yesterday" are counted from the day on
 * which the release came out in Washington. Parley is given the text and that day, and not the
 * title.
 *
 * <p><b>What is found.</b> Events of the kind {@code meeting}, {@code call} or {@code talks}
 * ("spoke with" says no more). A name is that of a participant who bears it in the canonical name
 * or in the words of the passage, but for accents.
 *
 * <p><b>What is right.</b> <em>recall</em>: one event, told as a fact, has everybody whom the title
 * names, and the day, or none and no other where the text gives none. <em>precision</em>: of all
 * such events that are printed, planned and denied ones too, those that have one of each side and
 * not another day: the release is about these. What a release tells of other meetings counts as
 * wrong, though it may well be true. <em>kind</em>: of the meetings that were found, those that are
 * told as meetings.
 *
 * <p>The releases with an even number are looked at when rules are made; those with an odd one are
 * not, and have figures of their own.
 */
final class Readouts implements Measure {

  private static final String FILE = "data/texts/state-department/press-releases.jsonl.gz";

  /** How one release came out. */
  private record Result(Readout readout, boolean found, List<Event> right, List<Event> wrong) {}

  @Override
  public String name() {
    return "events-readouts";
  }

  @Override
  public List<Figure> figures() throws IOException {
    List<Result> all = results();
    List<Result> odd = new ArrayList<>();
    for (int i = 1; i < all.size(); i += 2) {
      odd.add(all.get(i));
    }
    List<Figure> figures = new ArrayList<>(figures("", all));
    figures.addAll(figures(", odd", odd));
    return figures;
  }

  private static List<Figure> figures(String of, List<Result> results) {
    int found = 0;
    int right = 0;
    int printed = 0;
    int meetings = 0;
    int asMeetings = 0;
    for (Result result : results) {
      found += result.found() ? 1 : 0;
      right += result.right().size();
      printed += result.right().size() + result.wrong().size();
      if (result.found() && result.readout().title().contains("Meeting")) {
        meetings++;
        asMeetings += result.right().stream().anyMatch(e -> e.kind() == EventKind.MEETING) ? 1 : 0;
      }
    }
    return List.of(
        Figure.share("recall" + of, found, results.size()),
        Figure.share("precision" + of, right, printed),
        Figure.share("kind" + of, asMeetings, meetings));
  }

  /** The releases that were missed, and what is wrong of the others; none with an odd number. */
  @Override
  public void list(PrintStream out) throws IOException {
    List<Result> all = results();
    for (int i = 0; i < all.size(); i += 2) {
      Result result = all.get(i);
      if (!result.found() || !result.wrong().isEmpty()) {
        Readout readout = result.readout();
        out.println((result.found() ? "+ " : "- ") + readout.title() + " | " + readout.day());
        result.right().forEach(event -> out.println("      " + EventLine.of(event)));
        result.wrong().forEach(event -> out.println("    ! " + EventLine.of(event)));
        readout.text().lines().filter(readout::isNamedIn).limit(1).forEach(out::println);
      }
    }
  }

  private List<Result> results() throws IOException {
    Pipeline pipeline = Pipeline.standard();
    List<Result> results = new ArrayList<>();
    for (Readout readout : readouts()) {
      Article article =
          Article.builder("release" + results.size(), readout.text())
              .published(Published.at(readout.published()))
              .build();
      boolean found = false;
      List<Event> right = new ArrayList<>();
      List<Event> wrong = new ArrayList<>();
      for (Entry entry : pipeline.read(article).entries()) {
        if (entry instanceof Event event && isTalking(event.kind())) {
          found |= isIt(readout, event);
          (isAbout(readout, event) ? right : wrong).add(event);
        }
      }
      results.add(new Result(readout, found, right, wrong));
    }
    return results;
  }

  private static boolean isTalking(EventKind kind) {
    return kind == EventKind.MEETING || kind == EventKind.CALL || kind == EventKind.TALKS;
  }

  private static boolean isIt(Readout readout, Event event) {
    Set<String> names = names(event);
    boolean told = event.evidence().realis() == Realis.ACTUAL && !event.evidence().negated();
    boolean dated = readout.day() == null || isStated(event.when());
    return told
        && dated
        && isOnDay(readout, event)
        && names.containsAll(readout.own())
        && names.containsAll(readout.others());
  }

  private static boolean isAbout(Readout readout, Event event) {
    Set<String> names = names(event);
    return isOnDay(readout, event)
        && readout.own().stream().anyMatch(names::contains)
        && readout.others().stream().anyMatch(names::contains);
  }

  private static boolean isStated(@Nullable When when) {
    return when != null && when.basis() != When.Basis.PUBLISHED;
  }

  /** No day, or the right one; where the text gives none, none but the day of publication. */
  private static boolean isOnDay(Readout readout, Event event) {
    When when = event.when();
    if (when == null || when.basis() == When.Basis.PUBLISHED) {
      return true;
    }
    return readout.day() != null && when.timex().value().startsWith(readout.day().toString());
  }

  /** All words by which those who take part are named. */
  private static Set<String> names(Event event) {
    Set<String> names = new HashSet<>();
    for (Event.Participant participant : event.participants()) {
      names.addAll(Readout.words(participant.who().name()));
      if (participant.who().passage() != null) {
        names.addAll(Readout.words(participant.who().passage().words()));
      }
    }
    return names;
  }

  /** The texts of those that nobody looks at. */
  static List<String> unread() throws IOException {
    List<Readout> all = readouts();
    List<String> unread = new ArrayList<>();
    for (int i = 1; i < all.size(); i += 2) {
      unread.add(all.get(i).text());
    }
    return unread;
  }

  private static List<Readout> readouts() throws IOException {
    List<Readout> readouts = new ArrayList<>();
    JsonMapper mapper = new JsonMapper();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SharedTexts.at(FILE))), UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode release = mapper.readTree(line);
        Readout.of(
                release.get("title").asString(),
                release.get("published").asString(),
                release.get("text").asString())
            .ifPresent(readouts::add);
      }
    }
    return readouts;
  }
}
