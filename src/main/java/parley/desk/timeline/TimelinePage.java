package parley.desk.timeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Page;
import parley.desk.web.Parties;
import parley.desk.web.Route;
import parley.format.Timeline;
import parley.store.StoreException;

/**
 * The course of things as a list by day, a page of it; the picture above it asks for its marks
 * itself.
 *
 * @param events how many are in the list, on all of its pages
 * @param statements how many are in the list, on all of its pages
 * @param days in the order of time
 * @param page from 1
 * @param untold events of which no words tell the day
 * @param untoldTotal how many of those there are
 */
public record TimelinePage(
    Chosen chosen,
    List<Parties.Sign> parties,
    int events,
    int statements,
    List<Day> days,
    int page,
    int pages,
    List<Item> untold,
    int untoldTotal,
    int untoldPage,
    int untoldPages)
    implements Page {

  private static final int ITEMS = 50;

  /** A day or a period, as it is told, with what happened in it. */
  public record Day(String heading, List<Item> items) {
    public Day {
      items = List.copyOf(items);
    }
  }

  public TimelinePage {
    parties = List.copyOf(parties);
    days = List.copyOf(days);
    untold = List.copyOf(untold);
  }

  public static List<Route> routes() {
    Course.Held held = new Course.Held();
    return List.of(
        Route.get(
                "/timeline",
                "Events and statements by day.",
                asked -> answer(asked, held),
                Chosen.parameters(
                    Route.number("page", "The page of the list."),
                    Route.number("untold", "The page of the events whose day is not told.")))
            .shows(TimelinePage.class),
        Route.get(
                "/timeline/marks",
                "What is drawn of a window of time: marks, or counts where there are many.",
                asked -> picture(asked, held),
                Chosen.parameters())
            .shows(Picture.class));
  }

  private static Answer picture(Asked asked, Course.Held held) throws StoreException {
    Chosen chosen = Chosen.of(asked);
    if (!asked.json()) {
      return Answer.moved(chosen.address().text());
    }
    Course course = chosen.of(held, asked);
    return Answer.page(Picture.of(course, chosen.window(), asked.talk().parties(), asked));
  }

  private static Answer answer(Asked asked, Course.Held held) throws StoreException {
    Chosen chosen = Chosen.of(asked);
    Course course = chosen.of(held, asked);
    Stretch window = chosen.window();
    List<Moment> dated =
        course.dated().stream().filter(moment -> Picture.meets(moment, window)).toList();
    List<Moment> untold =
        course.untold().stream().filter(moment -> isReported(moment, window)).toList();
    int statements = (int) dated.stream().filter(Moment::statement).count();
    Parties parties = asked.talk().parties();
    int pages = pages(dated);
    int page = asked.number("page", 1, 1, pages);
    int untoldPages = pages(untold);
    int untoldPage = asked.number("untold", 1, 1, untoldPages);
    return Answer.page(
        new TimelinePage(
            chosen,
            parties.all(),
            dated.size() - statements,
            statements,
            days(part(dated, page), asked, parties),
            page,
            pages,
            items(part(untold, untoldPage), asked, parties),
            untold.size(),
            untoldPage,
            untoldPages));
  }

  private static int pages(List<Moment> moments) {
    return Math.max(1, (moments.size() + ITEMS - 1) / ITEMS);
  }

  private static List<Moment> part(List<Moment> moments, int page) {
    return moments.subList((page - 1) * ITEMS, Math.min(moments.size(), page * ITEMS));
  }

  /** What has no day of its own belongs to the time of its report. */
  private static boolean isReported(Moment moment, Stretch window) {
    return (window.from() == null && window.to() == null)
        || (moment.reported() != null
            && new Stretch(
                    moment.reported().atStartOfDay(), moment.reported().plusDays(1).atStartOfDay())
                .meets(window));
  }

  private static List<Day> days(List<Moment> moments, Asked asked, Parties parties)
      throws StoreException {
    List<Day> days = new ArrayList<>();
    String heading = "";
    List<Item> items = new ArrayList<>();
    for (Moment moment : moments) {
      String next = heading(moment);
      if (!next.equals(heading) && !items.isEmpty()) {
        days.add(new Day(heading, items));
        items = new ArrayList<>();
      }
      heading = next;
      item(moment, asked, parties).ifPresent(items::add);
    }
    if (!items.isEmpty()) {
      days.add(new Day(heading, items));
    }
    return days;
  }

  private static String heading(Moment moment) {
    return moment.when() != null
        ? Timeline.heading(moment.when())
        : "Reported on " + Timeline.heading(String.valueOf(moment.reported()));
  }

  private static List<Item> items(List<Moment> moments, Asked asked, Parties parties)
      throws StoreException {
    List<Item> items = new ArrayList<>();
    for (Moment moment : moments) {
      item(moment, asked, parties).ifPresent(items::add);
    }
    return items;
  }

  private static Optional<Item> item(Moment moment, Asked asked, Parties parties)
      throws StoreException {
    return Item.of(
        asked.store(),
        moment.tellings(),
        parties.all().stream().filter(sign -> moment.sides().contains(sign.name())).toList(),
        moment.sources(),
        moment.differs());
  }

  /** Each filter that is on. */
  @JsonIgnore
  public List<Chosen.Chip> chips() {
    return chosen.chips();
  }

  /** All kinds of events. */
  @JsonIgnore
  public List<String> kinds() {
    return Chosen.kinds();
  }

  /** Another page of the list. */
  public String page(int number) {
    return chosen.address().with("page", number).with("untold", untoldPage == 1 ? 0 : untoldPage)
        + "#days";
  }

  /** Another page of the events whose day is not told. */
  public String untoldPage(int number) {
    return chosen.address().with("page", page == 1 ? 0 : page).with("untold", number) + "#untold";
  }

  @Override
  public String template() {
    return "timeline/timeline";
  }

  @Override
  public String title() {
    return "Timeline";
  }
}
