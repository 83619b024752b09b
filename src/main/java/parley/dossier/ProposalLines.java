package parley.dossier;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /** Words that say nothing of which proposal it is. */
  private static final Set<String> PLAIN =
      Set.of(
          "the",
          "a",
          "an",
          "this",
          "that",
          "its",
          "his",
          "her",
          "their",
          "of",
          "for",
          "to",
          "on",
          "new",
          "latest",
          "draft",
          "text",
          "plan",
          "proposal",
          "proposals",
          "offer",
          "document",
          "peace",
          "deal",
          "agreement",
          "framework",
          "initiative",
          "ceasefire",
          "point",
          "points",
          "counterproposal",
          "counterproposals",
          "counter",
          "counteroffer",
          "paper",
          "package",
          "blueprint",
          "roadmap",
          "formula",
          "and",
          "by",
          "from",
          "with",
          "truce",
          "terms");

  private static final Set<String> RENEWED =
      Set.of("revised", "updated", "amended", "reworked", "modified", "redrafted", "refined");

  private ProposalLines() {}

  public static List<ProposalLine> of(Negotiation negotiation) {
    List<Plan> plans = new ArrayList<>(negotiation.plans());
    plans.removeIf(plan -> plan.ground().negated());
    plans.sort(
        Comparator.comparing(Plan::day, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingLong(plan -> plan.ground().source().key())
            .thenComparing(plan -> plan.ground().entry()));
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
        found = new Line();
        lines.add(found);
      }
      found.add(plan);
    }
    return lines.stream().map(Line::done).toList();
  }

  /** A proposal that is being put together. */
  private static final class Line {
    private final List<List<Plan>> versions = new ArrayList<>();
    private final Set<String> authors = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private @Nullable String points;
    private boolean answers;
    private @Nullable LocalDate last;

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
        done.add(new ProposalLine.Version(done.size() + 1, version));
      }
      String entry = versions.getFirst().getFirst().ground().entry();
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
