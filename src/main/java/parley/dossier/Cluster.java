package parley.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What several articles tell of one thing.
 *
 * @param title the thing in a few words
 * @param day of the first telling; null where none is known
 * @param agreed what all of them say, by key
 * @param tellings the entries, the first one first
 * @param sources how many newsrooms tell it, each from its own work
 * @param disputes what they differ in; none where they agree
 */
public record Cluster(
    Of of,
    String title,
    @Nullable LocalDate day,
    Map<String, String> agreed,
    List<Ground> tellings,
    int sources,
    List<Dispute> disputes) {

  /** What kind of thing is told. */
  public enum Of {
    EVENT("event"),
    POSITION("position"),
    PROPOSAL("proposal");

    private final String label;

    Of(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    /** Empty for what no cluster is made of. */
    public static Optional<Of> of(String label) {
      return Arrays.stream(values()).filter(of -> of.label.equals(label)).findFirst();
    }
  }

  /**
   * Accounts that disagree.
   *
   * @param key as other programs read it
   * @param about in words: "how many were killed"
   * @param accounts what is said, with those that say so
   */
  public record Dispute(String key, String about, Map<String, List<Ground>> accounts) {

    /** Whether who says otherwise does not tell the same at all: not merely another toll. */
    boolean isOfAll() {
      return key.equals("happened") || key.equals("stance");
    }
  }

  /** The order in which clusters are told: by their days, then by their first entries. */
  static final Comparator<Cluster> IN_TIME =
      Comparator.comparing(Cluster::day, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(cluster -> cluster.tellings().getFirst().entry());

  public Cluster {
    tellings = List.copyOf(tellings);
    disputes = List.copyOf(disputes);
  }

  /** Events, then positions, then proposals that more than one article tells of, each by day. */
  public static List<Cluster> of(Negotiation negotiation) {
    List<Cluster> all = new ArrayList<>(EventClusters.of(negotiation));
    all.addAll(StandClusters.of(negotiation));
    all.addAll(PlanClusters.of(negotiation));
    return all;
  }

  /** Whether it is told in more than one article, or by accounts that disagree. */
  boolean tellsMore() {
    return !disputes.isEmpty() || articles() > 1;
  }

  /** In how many articles it stands. */
  public int articles() {
    return articles(tellings);
  }

  private static int articles(Collection<Ground> grounds) {
    return (int) grounds.stream().map(ground -> ground.source().article()).distinct().count();
  }

  /** How many articles print it without being a source of their own. */
  public int reprints() {
    return articles() - Math.min(sources, articles());
  }

  /** What a reader of one of its tellings should know of the others, in a line; by entry. */
  public static Map<String, String> notes(List<Cluster> clusters) {
    Map<String, String> notes = new HashMap<>();
    for (Cluster cluster : clusters) {
      for (Ground telling : cluster.tellings()) {
        String note = cluster.note(telling);
        if (!note.isEmpty()) {
          notes.putIfAbsent(telling.entry(), note);
        }
      }
    }
    return notes;
  }

  private String note(Ground telling) {
    Set<Ground> same = new LinkedHashSet<>(tellings);
    List<String> parts = new ArrayList<>();
    for (Dispute dispute : disputes) {
      if (dispute.isOfAll()) {
        dispute.accounts().values().stream()
            .filter(grounds -> !grounds.contains(telling))
            .forEach(same::removeAll);
      }
      parts.add("accounts disagree on " + dispute.about());
    }
    int others = Ground.sources(same) - 1;
    if (others > 0) {
      parts.addFirst(
          "also told by " + (others == 1 ? "1 other source" : others + " other sources"));
    } else if (articles(same) > 1) {
      parts.addFirst("told by no other source; there are reprints");
    }
    return Phrases.capital(String.join("; ", parts));
  }
}
