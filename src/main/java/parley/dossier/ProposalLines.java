package parley.dossier;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.rule.RuleFile;

/**
 * Finds which mentions of a proposal, in one article after the other, are of the same one, and
 * where a new version begins.
 *
 * <p>Two mentions are of one proposal if an author is the same, or, where one names none, a word
 * that tells it from others; an answer to a proposal is never the same as a proposal. "The revised
 * text", "a 19-point plan" after a plan of 28 points begin a new version. What cannot be told apart
 * for sure stays apart: a proposal more is mended more easily than two in one.
 */
public final class ProposalLines {

  /** A plan that nobody spoke of for so long is another one. */
  private static final int FORGOTTEN_DAYS = 150;

  private static final Comparator<Plan> BY_DAY =
      Comparator.comparing(Plan::day, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparingLong(plan -> plan.ground().source().key())
          .thenComparing(plan -> plan.ground().entry());

  private static final Set<String> PLAIN = words("plain");
  private static final Set<String> RENEWED = words("renewed");
  private static final Set<String> NAMED = words("named");

  private ProposalLines() {}

  private static Set<String> words(String what) {
    Set<String> words = new HashSet<>();
    for (RuleFile.Line line : RuleFile.shipped("dossier/proposals.words").lines()) {
      if (line.field(0).equals(what)) {
        words.addAll(line.list(1));
      }
    }
    return words;
  }

  public static List<ProposalLine> of(Negotiation negotiation) {
    Answers answers = new Answers(negotiation.happenings());
    List<Plan> plans = new ArrayList<>();
    for (Plan plan : negotiation.plans()) {
      if (!plan.ground().negated()) {
        plans.add(answers.given(plan));
      }
    }
    plans.sort(BY_DAY);
    List<Line> lines = new ArrayList<>();
    for (Plan plan : plans) {
      Line found = null;
      for (Line line : lines.reversed()) {
        if (line.takes(plan)) {
          found = line;
          break;
        }
      }
      if (found == null) {
        found = new Line(plan);
        lines.add(found);
      }
      found.add(plan);
    }
    Map<String, List<Line>> byAuthor = new HashMap<>();
    for (Line line : lines) {
      line.authors.forEach(
          author -> byAuthor.computeIfAbsent(author, a -> new ArrayList<>()).add(line));
    }
    answers.refusals().forEach(refusal -> refused(refusal, byAuthor));
    return lines.stream().map(Line::done).toList();
  }

  /**
   * "Iceland rejected the Finnish plan" in an article that tells no more of the plan: it is of the
   * one proposal that Finland has made at about that time. Where there are two, of neither.
   */
  private static void refused(Happening refusal, Map<String, List<Line>> byAuthor) {
    List<String> words = wordsOf(String.join(" ", refusal.ground().words()));
    if (words.stream().noneMatch(NAMED::contains)) {
      return;
    }
    Plan plan = Answers.plan(refusal);
    boolean answer = words.stream().anyMatch(word -> word.startsWith("counter"));
    Set<Line> meant = new LinkedHashSet<>();
    for (String author : plan.authors()) {
      byAuthor.getOrDefault(author, List.of()).stream()
          .filter(line -> line.answers == answer && line.isNear(plan.day()))
          .forEach(meant::add);
    }
    if (meant.size() == 1) {
      meant.iterator().next().version(plan.day()).add(plan);
    }
  }

  /** A proposal that is being put together. */
  private static final class Line {
    private final List<List<Plan>> versions = new ArrayList<>();
    private final Set<String> authors = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Plan mentioned;
    private @Nullable String points;
    private boolean answers;
    private @Nullable LocalDate last;

    Line(Plan first) {
      mentioned = first;
    }

    boolean takes(Plan plan) {
      LocalDate day = plan.day();
      if (last != null && day != null && ChronoUnit.DAYS.between(last, day) > FORGOTTEN_DAYS) {
        return false;
      }
      if (isAnswer(plan) != answers) {
        return false;
      }
      if (!plan.authors().isEmpty() && !authors.isEmpty()) {
        return plan.authors().stream().anyMatch(authors::contains);
      }
      Set<String> shared = new HashSet<>(words(plan));
      shared.retainAll(words);
      return !shared.isEmpty();
    }

    /** Whether it was spoken of at about this time. */
    boolean isNear(@Nullable LocalDate day) {
      LocalDate first = mentioned.day();
      return day == null
          || first == null
          || last == null
          || (!day.isBefore(first.minusDays(FORGOTTEN_DAYS))
              && !day.isAfter(last.plusDays(FORGOTTEN_DAYS)));
    }

    void add(Plan plan) {
      String number = points(plan);
      boolean renewed =
          !versions.isEmpty()
              && (isRenewed(plan) || (number != null && points != null && !number.equals(points)));
      if (versions.isEmpty() || renewed) {
        versions.add(new ArrayList<>());
      }
      versions.getLast().add(plan);
      authors.addAll(plan.authors());
      words.addAll(words(plan));
      points = number == null ? points : number;
      answers = isAnswer(plan);
      last = plan.day() == null ? last : plan.day();
    }

    /** The version that stood on a day; the first if there was none yet. */
    List<Plan> version(@Nullable LocalDate day) {
      List<Plan> found = versions.getLast();
      for (List<Plan> version : versions.reversed()) {
        LocalDate first = version.getFirst().day();
        found = version;
        if (day == null || first == null || !first.isAfter(day)) {
          break;
        }
      }
      return found;
    }

    /** Several articles speak of one revised text: only the first begins a version. */
    private boolean isRenewed(Plan plan) {
      boolean says = plan.supersedes() != null || !disjoint(plan);
      return says && versions.getLast().stream().allMatch(this::disjoint);
    }

    private boolean disjoint(Plan plan) {
      return wordsOf(plan.label()).stream().noneMatch(RENEWED::contains);
    }

    ProposalLine done() {
      List<ProposalLine.Version> done = new ArrayList<>();
      for (List<Plan> version : versions) {
        version.sort(BY_DAY);
        done.add(new ProposalLine.Version(done.size() + 1, version));
      }
      String entry = mentioned.ground().entry();
      return new ProposalLine("p-" + entry.substring(0, Math.min(6, entry.length())), done);
    }
  }

  private static boolean isAnswer(Plan plan) {
    String label = plan.label().toLowerCase(Locale.ROOT);
    return plan.counters() != null || label.contains("counter");
  }

  private static Set<String> words(Plan plan) {
    Set<String> words = new HashSet<>(wordsOf(plan.label()));
    words.removeAll(PLAIN);
    words.removeAll(RENEWED);
    return words;
  }

  private static List<String> wordsOf(String label) {
    return List.of(Dossier.folded(label).split(" ", -1));
  }

  /** How many points it has, as its name tells: "28" of "a 28-point plan". */
  private static @Nullable String points(Plan plan) {
    List<String> words = wordsOf(plan.label());
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).equals("point") || words.get(i).equals("points")) {
        return words.get(i - 1);
      }
    }
    return null;
  }
}
