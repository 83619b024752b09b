package parley.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.entry.Assessment;
import parley.entry.Entry;
import parley.entry.Position;
import parley.entry.Statement;
import parley.entry.Who;

/**
 * How far reviewers agree who did the same articles.
 *
 * <p>A unit is an entry. A reviewer's value is what his own last decision on it says that nobody
 * undid, whatever others decided later; who has not decided has no value. Whoever sees what another
 * decided before him agrees more easily, so that the figures are an upper bound; of what reviewers
 * decided apart they are not.
 *
 * @param by for each question how far they agree
 * @param reviewers whose decisions were compared
 * @param articles how many articles at least two were through with
 */
public record Agreement(Map<Question, Alpha> by, Set<String> reviewers, int articles) {

  /** What reviewers may agree on. */
  public enum Question {
    /**
     * Whether the machine read it rightly: {@code accepted}, {@code corrected}, {@code rejected},
     * or {@code added} for what it had missed. Who accepts another's correction agrees with it.
     */
    VERDICT("verdict"),
    /** Of statements, positions and assessments: who says it, holds it, judges so. */
    SPEAKER("who speaks"),
    /** Of statements and positions. */
    ISSUE("issue"),
    /** Of positions. */
    STANCE("stance");

    private final String label;

    Question(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * A reviewer's decision on an entry, with its lines read.
   *
   * @param entry as the reviewer left it; null if rejected
   * @param machine what the machine had read; null if it had missed it
   */
  public record Judged(
      String article, String id, String who, @Nullable Entry entry, @Nullable Entry machine) {}

  /** Nobody, where the question asks for somebody. */
  private static final String NOBODY = "-";

  public Agreement {
    by = Map.copyOf(by);
    reviewers = Set.copyOf(reviewers);
  }

  /** How far they agree on this. */
  public Alpha of(Question question) {
    return Objects.requireNonNull(by.get(question));
  }

  /** Of what reviewers decided on articles that each of them was through with. */
  public static Agreement of(Collection<Judged> judged) {
    Map<Question, Alpha> by = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      Map<List<String>, List<String>> units = new LinkedHashMap<>();
      for (Judged one : judged) {
        String value = value(question, one);
        if (value != null) {
          Objects.requireNonNull(
                  units.computeIfAbsent(List.of(one.article, one.id), u -> new ArrayList<>()))
              .add(value);
        }
      }
      by.put(question, Alpha.of(units.values()));
    }
    Set<String> reviewers = new TreeSet<>();
    Set<String> articles = new TreeSet<>();
    for (Judged one : judged) {
      reviewers.add(one.who);
      articles.add(one.article);
    }
    return new Agreement(by, reviewers, articles.size());
  }

  private static @Nullable String value(Question question, Judged judged) {
    Entry entry = judged.entry;
    if (question == Question.VERDICT) {
      return verdict(entry, judged.machine).label();
    }
    if (entry == null) {
      return null;
    }
    return switch (question) {
      case VERDICT -> null;
      case SPEAKER ->
          switch (entry) {
            case Statement s -> name(s.source());
            case Position p -> name(p.holder() == null ? p.party() : p.holder());
            case Assessment a -> name(a.by());
            default -> null;
          };
      case ISSUE ->
          switch (entry) {
            case Statement s -> String.join(" ", s.about());
            case Position p -> p.issue();
            default -> null;
          };
      case STANCE -> entry instanceof Position p ? p.stance().label() : null;
    };
  }

  private static Status verdict(@Nullable Entry entry, @Nullable Entry machine) {
    if (entry == null) {
      return Status.REJECTED;
    }
    if (machine == null) {
      return Status.ADDED;
    }
    return Likeness.isSame(entry, machine) ? Status.ACCEPTED : Status.CORRECTED;
  }

  private static String name(@Nullable Who who) {
    return who == null ? NOBODY : who.actor() == null ? who.name() : who.actor();
  }
}
