package parley.desk.closeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.desk.table.Tables;
import parley.desk.table.Told;
import parley.desk.web.Address;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Page;
import parley.desk.web.Pages;
import parley.desk.web.Parties;
import parley.desk.web.Route;
import parley.desk.web.Talks;
import parley.dossier.Closeness;
import parley.dossier.ClosenessCourse;
import parley.dossier.Negotiation;
import parley.dossier.PositionTable;
import parley.store.StoreException;

/**
 * How close two parties are, issue by issue, and how that moved.
 *
 * @param parties those that can be chosen: the first hundred, and the two that are
 * @param first the two that are; null where there are not two
 * @param agree on how many issues they do
 * @param agreement the share of that in the issues on which they agree or differ; null where too
 *     little is known
 * @param enough the fewest such issues for a share
 * @param steps the days on which it moved, the newest first; a page of them
 */
public record ClosenessView(
    List<Parties.Sign> parties,
    Parties.@Nullable Sign first,
    Parties.@Nullable Sign second,
    @Nullable LocalDate asOf,
    List<Row> rows,
    int agree,
    int differ,
    int open,
    int unknown,
    @Nullable Double agreement,
    int enough,
    List<Step> steps,
    Pages pages)
    implements Page {

  private static final int MOST_CHOICES = 100;

  /** So many days on which it moved are on a page. */
  private static final int SIZE = 20;

  /** An issue: where each of them stands, as far as is known. */
  public record Row(
      String issue,
      String name,
      Closeness.Relation relation,
      @Nullable Told first,
      @Nullable Told second) {

    /** A sign for how they stand to each other; its word stands beside it. */
    public String sign() {
      return ClosenessView.sign(relation);
    }
  }

  /** What was known at the end of a day on which it moved. */
  public record Step(
      LocalDate day,
      int agree,
      int differ,
      int open,
      int unknown,
      @Nullable Double agreement,
      List<Move> moves) {
    public Step {
      moves = List.copyOf(moves);
    }

    /** On how many issues anything is known of how they stand to each other. */
    public int known() {
      return agree + differ + open;
    }
  }

  /** An issue on which they stand to each other otherwise than before. */
  public record Move(
      String issue,
      String name,
      Closeness.@Nullable Relation from,
      Closeness.Relation to,
      Told by) {}

  public ClosenessView {
    parties = List.copyOf(parties);
    rows = List.copyOf(rows);
    steps = List.copyOf(steps);
  }

  public static List<Route> routes() {
    return List.of(
        Route.get(
                "/closeness",
                "How close two parties are, issue by issue, and how that moved.",
                ClosenessView::answer,
                Route.text("a", "One of them."),
                Route.text("b", "The other one."),
                Route.day("as-of", "Only what had been reported by the end of this day."),
                Pages.parameter())
            .shows(ClosenessView.class));
  }

  private static Answer answer(Asked asked) throws StoreException {
    Talks.Talk talk = asked.talk();
    List<Parties.Sign> all = talk.parties().all();
    String a = asked.text("a");
    String b = asked.text("b");
    LocalDate asOf = asked.day("as-of");
    if (all.size() < 2) {
      return Answer.page(
          new ClosenessView(
              all,
              null,
              null,
              asOf,
              List.of(),
              0,
              0,
              0,
              0,
              null,
              Closeness.ENOUGH,
              List.of(),
              Pages.of(asked, 1, SIZE, 0)));
    }
    String first = a == null ? all.getFirst().name() : Tables.party(talk, a);
    String second = b == null ? other(all, first) : Tables.party(talk, b);
    return Answer.page(of(asked, first, second, asOf));
  }

  private static List<Parties.Sign> choices(Talks.Talk talk, String first, String second) {
    Set<Parties.Sign> choices = new LinkedHashSet<>();
    talk.parties().all().stream().limit(MOST_CHOICES).forEach(choices::add);
    choices.add(talk.parties().of(first));
    choices.add(talk.parties().of(second));
    return List.copyOf(choices);
  }

  private static String other(List<Parties.Sign> all, String first) {
    return all.getFirst().name().equals(first) ? all.get(1).name() : all.getFirst().name();
  }

  private static ClosenessView of(
      Asked asked, String first, String second, @Nullable LocalDate asOf) throws StoreException {
    Talks.Talk talk = asked.talk();
    Negotiation both =
        talk.negotiation()
            .withStands(stand -> stand.party().equals(first) || stand.party().equals(second));
    Negotiation then = asOf == null ? both : both.asOf(asOf);
    Closeness closeness = Closeness.of(PositionTable.of(then), first, second);
    List<ClosenessCourse.Step> course = ClosenessCourse.of(then, first, second).steps();
    Pages pages = Pages.of(asked, Pages.asked(asked), SIZE, course.size());
    return new ClosenessView(
        choices(talk, first, second),
        talk.parties().of(first),
        talk.parties().of(second),
        asOf,
        closeness.rows().stream()
            .map(row ->
                new Row(
                    row.issue(),
                    Told.name(talk, row.issue()),
                    row.relation(),
                    row.first() == null ? null : Told.of(row.first(), talk),
                    row.second() == null ? null : Told.of(row.second(), talk)))
            .toList(),
        closeness.count(Closeness.Relation.AGREE),
        closeness.count(Closeness.Relation.DIFFER),
        closeness.count(Closeness.Relation.OPEN),
        closeness.count(Closeness.Relation.UNKNOWN),
        closeness.agreement(),
        Closeness.ENOUGH,
        steps(pages.part(course.reversed()), talk),
        pages.at("course"));
  }

  private static List<Step> steps(List<ClosenessCourse.Step> course, Talks.Talk talk) {
    List<Step> steps = new ArrayList<>();
    for (ClosenessCourse.Step step : course) {
      steps.add(
          new Step(
              step.day(),
              step.counts().agree(),
              step.counts().differ(),
              step.counts().open(),
              step.counts().unknown(),
              step.counts().agreement(),
              step.moves().stream()
                  .map(move ->
                      new Move(
                          move.issue(),
                          Told.name(talk, move.issue()),
                          move.from(),
                          move.to(),
                          Told.of(move.by(), talk)))
                  .toList()));
    }
    return steps;
  }

  /** A sign for how two parties stand to each other. */
  public static String sign(Closeness.Relation relation) {
    return switch (relation) {
      case AGREE -> "=";
      case DIFFER -> "≠";
      case OPEN -> "○";
      case UNKNOWN -> "–";
    };
  }

  /** How many of a hundred; empty where too little is known. */
  public static String percent(@Nullable Double agreement) {
    return agreement == null ? "" : Math.round(100 * agreement) + " %";
  }

  /** The same two the other way round. */
  public String turned() {
    return Address.of("/closeness")
        .with("a", second == null ? null : second.name())
        .with("b", first == null ? null : first.name())
        .with("as-of", asOf)
        .toString();
  }

  /** The table of both. */
  public String table() {
    List<String> names = new ArrayList<>();
    if (first != null && second != null) {
      names.add(first.name());
      names.add(second.name());
    }
    return Address.of("/table").with("as-of", asOf).with("party", names).toString();
  }

  @Override
  public String template() {
    return "closeness/closeness";
  }

  @Override
  public String title() {
    return first == null || second == null
        ? "Closeness"
        : "How close " + first.name() + " and " + second.name() + " are";
  }
}
