package parley.dossier;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What several articles tell, each thing once, with who says what where they disagree. */
final class ClusterPage {

  private final Sheet sheet;

  ClusterPage(Sheet sheet) {
    this.sheet = sheet;
  }

  String of(List<Cluster> clusters) {
    sheet.title("What several articles tell");
    if (clusters.isEmpty()) {
      sheet.note("Nothing is told by more than one article.");
    }
    for (Cluster.Of of : Cluster.Of.values()) {
      clusters.stream().filter(cluster -> cluster.of() == of).forEach(this::cluster);
    }
    return sheet.toString();
  }

  private void cluster(Cluster cluster) {
    sheet.heading(
        cluster.title() + (cluster.day() == null ? "" : ", " + Phrases.day(cluster.day())));
    sheet.line(told(cluster));
    Set<Ground> placed = new LinkedHashSet<>();
    for (Cluster.Dispute dispute : cluster.disputes()) {
      sheet.apart("Accounts disagree on " + dispute.about() + ":");
      dispute
          .accounts()
          .forEach((value, grounds) -> {
            sheet.line("- " + value + ": " + tellers(grounds));
            grounds.stream().filter(placed::add).forEach(sheet::ground);
          });
    }
    List<Ground> others = new ArrayList<>(cluster.tellings());
    others.removeAll(placed);
    if (!others.isEmpty() && !placed.isEmpty()) {
      sheet.apart("Also told:");
    }
    others.forEach(sheet::ground);
  }

  /** "5 articles, by 3 newsrooms, each for itself; 2 are reprints". */
  private static String told(Cluster cluster) {
    int articles = cluster.articles();
    int sources = cluster.sources();
    int reprints = cluster.reprints();
    return (articles == 1 ? "1 article" : articles + " articles")
        + ", by "
        + (sources == 1 ? "1 newsroom" : sources + " newsrooms, each for itself")
        + (reprints == 0
            ? ""
            : reprints == 1 ? "; 1 is a reprint" : "; " + reprints + " are reprints");
  }

  private static String tellers(List<Ground> grounds) {
    return String.join(", ", new LinkedHashSet<>(grounds.stream().map(Phrases::teller).toList()));
  }
}
