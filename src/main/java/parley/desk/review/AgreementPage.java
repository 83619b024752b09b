package parley.desk.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Page;
import parley.desk.web.Route;
import parley.review.Agreement;
import parley.review.Alpha;
import parley.review.Brat;
import parley.store.ReviewLog;
import parley.store.StoreException;

/**
 * How far reviewers agree where they did the same articles.
 *
 * @param apart of what they decided without seeing what others had decided
 * @param all of all that they decided
 */
public record AgreementPage(Part apart, Part all) implements Page {

  /**
   * Of some of the decisions.
   *
   * @param articles how many articles at least two were through with
   */
  public record Part(List<String> reviewers, int articles, List<Line> lines) {
    public Part {
      reviewers = List.copyOf(reviewers);
      lines = List.copyOf(lines);
    }

    static Part of(Agreement agreement) {
      List<Line> lines = new ArrayList<>();
      for (Agreement.Question question : Agreement.Question.values()) {
        lines.add(Line.of(question.label(), agreement.of(question)));
      }
      return new Part(
          List.copyOf(new TreeSet<>(agreement.reviewers())), agreement.articles(), lines);
    }

    /** Whether there are two to compare. */
    public boolean isKnown() {
      return reviewers.size() > 1;
    }
  }

  /**
   * On a question.
   *
   * @param entries how many at least two have judged
   * @param same of the pairs of judgements, the share that is the same; null where there is none
   * @param alpha Krippendorff's; null where too little is known
   */
  public record Line(
      String question, int entries, int judgements, @Nullable Double same, @Nullable Double alpha) {

    static Line of(String question, Alpha alpha) {
      return new Line(
          question,
          alpha.units(),
          alpha.values(),
          alpha.values() == 0 ? null : alpha.agreed(),
          alpha.alpha().isPresent() ? alpha.alpha().getAsDouble() : null);
    }

    /** With two places, or that too little is known. */
    public String written() {
      return alpha == null ? "too little is known" : String.format(Locale.ROOT, "%.2f", alpha);
    }

    public String share() {
      return same == null ? "–" : String.format(Locale.ROOT, "%.0f %%", same * 100);
    }
  }

  public static List<Route> routes() {
    return List.of(
        Route.get(
                "/review/agreement",
                "How far reviewers agree, as Krippendorff's alpha.",
                AgreementPage::answer)
            .shows(AgreementPage.class),
        Route.get(
                "/review/annotations",
                "What is in force of articles that reviewers are through with, as a ZIP that parley"
                    + " score reads.",
                AgreementPage::annotations)
            .gives("application/zip"));
  }

  private static Answer answer(Asked asked) throws StoreException {
    ReviewLog log = asked.store().review();
    return Answer.page(new AgreementPage(Part.of(log.agreementApart()), Part.of(log.agreement())));
  }

  private static Answer annotations(Asked asked) throws StoreException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Set<String> names = new TreeSet<>();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      asked.store().review().export(true, article -> put(zip, article, names));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Answer.Sent("application/zip", "annotations.zip", bytes.toByteArray());
  }

  /** Puts an article into the ZIP under a name that no other has. */
  private static void put(ZipOutputStream zip, Brat article, Set<String> names) {
    String name = article.name();
    for (int more = 2; !names.add(name); more++) {
      name = article.name() + "-" + more;
    }
    try {
      put(zip, name + ".txt", article.text());
      put(zip, name + ".ann", article.annotations());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  @Override
  public String template() {
    return "review/agreement";
  }

  @Override
  public String title() {
    return "How far reviewers agree";
  }
}
