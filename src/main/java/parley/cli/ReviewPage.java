package parley.cli;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.TreeSet;
import parley.article.Passage;
import parley.entry.Entry;
import parley.format.Layout;
import parley.review.Agreement;
import parley.review.Alpha;
import parley.review.Decision;
import parley.review.Reviewed;
import parley.store.ReviewLog;

/** What {@code parley review} prints. */
final class ReviewPage {

  private final int width;
  private final boolean colour;

  ReviewPage(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  String log(List<ReviewLog.Logged> rows) {
    if (rows.isEmpty()) {
      return "Nothing has been decided yet.\n";
    }
    StringBuilder out = new StringBuilder();
    for (ReviewLog.Logged row : rows) {
      Decision decision = row.decision();
      StringJoiner line = new StringJoiner("  ");
      line.add(Long.toString(decision.key()));
      line.add(decision.at().toString());
      line.add(Layout.oneLine(decision.who()));
      line.add(decision.act().label() + (decision.of() == 0 ? "" : " " + decision.of()));
      if (decision.entry() != null) {
        line.add(decision.entry());
      }
      if (decision.note() != null) {
        line.add("(" + Layout.oneLine(decision.note()) + ")");
      }
      if (!row.stands()) {
        line.add("undone");
      }
      out.append(line).append('\n');
    }
    return out.toString();
  }

  String queue(List<Reviewed> rows, int waiting) {
    if (rows.isEmpty()) {
      return "Nothing needs a look.\n";
    }
    Layout layout = new Layout(width, colour);
    for (Reviewed row : rows) {
      layout.text("", row.entry().type() + " " + row.entry().id() + ": " + words(row.entry()));
      layout.text("    ", String.join("; ", row.need().reasons()));
    }
    layout.text("", rows.size() + " of " + waiting);
    return layout.toString();
  }

  private static String words(Entry entry) {
    StringJoiner words = new StringJoiner(" … ", "“", "”");
    for (Passage passage : entry.passages()) {
      words.add(passage.words());
    }
    return words.toString();
  }

  /** {@code apart}: of what was decided blind. */
  String agreement(Agreement apart, Agreement all) {
    if (all.articles() == 0) {
      return "No article has been done by two reviewers yet.\n";
    }
    return apart.articles() == 0
        ? agreement(all)
        : "Decided blind: " + agreement(apart) + "\nAll that was decided: " + agreement(all);
  }

  private static String agreement(Agreement agreement) {
    StringBuilder out = new StringBuilder();
    out.append(String.join(", ", new TreeSet<>(agreement.reviewers()))).append("; ");
    out.append(agreement.articles()).append(agreement.articles() == 1 ? " article" : " articles");
    out.append('\n');
    for (Agreement.Question question : Agreement.Question.values()) {
      Alpha alpha = agreement.of(question);
      out.append(
          alpha.alpha().isEmpty()
              ? String.format(
                  Locale.ROOT, "%-12s too little is known (%d)\n", question.label(), alpha.units())
              : String.format(
                  Locale.ROOT,
                  "%-12s alpha %.3f, %.0f of 100 the same (%d)\n",
                  question.label(),
                  alpha.alpha().getAsDouble(),
                  100 * alpha.agreed(),
                  alpha.units()));
    }
    return out.toString();
  }
}
